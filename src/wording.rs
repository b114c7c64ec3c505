//! How names, lists and counts are written in messages.
//!
//! The text of a body may be a secret: a message quotes only what [`shown`] allows.

/// A key or enum value as a message may quote it; `None` for what may be a secret or a number.
#[must_use]
pub fn shown(text: &str) -> Option<String> {
    let is_name = |it: char| it.is_alphanumeric() || "_-. ".contains(it);
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    let n_characters = text.chars().count();
    // Tokens are long and mix upper and lower case. One can be joined to a name.
    let is_token = |it: &str| {
        it.len() > 16
            && it.contains(|it: char| it.is_ascii_uppercase())
            && it.contains(|it: char| it.is_ascii_lowercase())
    };
    let mut runs = text.split(|it: char| !it.is_alphanumeric());
    let is_shown = (1..=30).contains(&n_characters)
        && n_digits < 7
        && text.chars().all(is_name)
        && !runs.any(is_token);
    is_shown.then(|| format!("`{text}`"))
}

/// What is wrong with a name, and the name itself where it may be shown.
#[must_use]
pub fn named(what: &str, name: &str) -> String {
    if let Some(character) = invisible(name) {
        return format!("{what}: it contains {}", name_of(character));
    }
    shown(name).map_or_else(|| what.to_owned(), |it| format!("{what} {it}"))
}

/// The first character of `text` that looks like a space, or is invisible.
#[must_use]
pub fn invisible(text: &str) -> Option<char> {
    text.chars().find(|it| !it.is_ascii() && (it.is_whitespace() || is_unseen(*it)))
}

/// `text` as it looks: without invisible characters, and with plain spaces only inside.
#[must_use]
pub fn visible(text: &str) -> String {
    let shown = text.chars().filter(|it| !is_unseen(*it));
    let plain = shown.map(|it| if it.is_whitespace() { ' ' } else { it }).collect::<String>();
    plain.trim().to_owned()
}

/// A character that cannot be seen, by its name.
#[must_use]
pub fn name_of(character: char) -> String {
    let name = match character {
        '\n' | '\r' => "a raw line break",
        '\t' => "a raw tab",
        '\u{a0}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' | '\u{200d}' => "a zero-width joiner or non-joiner",
        '\u{200e}' | '\u{200f}' => "an invisible mark of the writing direction",
        '\u{202f}' => "a narrow no-break space",
        '\u{2060}' => "a word joiner",
        '\u{feff}' => "a byte order mark",
        _ if character.is_control() => "a control character",
        _ => "a space that JSON does not allow",
    };
    format!("{name} (U+{:04X})", u32::from(character))
}

/// Words of the API as alternatives: `` `a`, `b` or `c` ``.
#[must_use]
pub fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|it| format!("`{it}`")).collect();
    join(&quoted, "or")
}

/// Parts as one phrase, with a conjunction before the last one: `a, b and c`.
#[must_use]
pub fn join(parts: &[String], conjunction: &str) -> String {
    match parts {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

/// A number with its noun: `1 row`, `2 rows`, `3 entries`.
///
/// The noun is in the singular, and has a regular plural.
#[must_use]
pub fn count(n: usize, noun: &str) -> String {
    if n == 1 {
        return format!("1 {noun}");
    }
    match noun.strip_suffix('y').filter(|it| !it.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{n} {stem}ies"),
        None => format!("{n} {noun}s"),
    }
}

/// What has more of something than the API accepts: `` `title` has 25 characters; the maximum is 20 ``.
///
/// `subject` is a noun phrase in the singular, with backticks where it is a key.
#[must_use]
pub fn over(subject: &str, n: usize, noun: &str, maximum: usize) -> String {
    format!("{subject} has {}; the maximum is {maximum}", count(n, noun))
}

/// The help for a text over its limit: `shorten it by 5 characters`.
#[must_use]
pub fn shorten(n_characters: usize, maximum: usize) -> String {
    format!("shorten it by {}", count(n_characters.saturating_sub(maximum), "character"))
}

/// Tells whether a character has no width: soft hyphens, marks of the writing direction, and spaces,
/// joiners and byte order marks without width.
#[must_use]
pub fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{count, invisible, list, named, over, shorten, shown, visible};

    #[test]
    fn only_names_are_shown() {
        assert_eq!(shown("voice_cal").as_deref(), Some("`voice_cal`"));
        assert_eq!(shown("messagingProduct").as_deref(), Some("`messagingProduct`"));
        assert_eq!(shown("+16505550100"), None);
        assert_eq!(shown("EAAGabcdefTokenxyz"), None);
        assert_eq!(shown("en_US EAAGabcdefTokenxyz"), None);
        assert_eq!(shown(""), None);
    }

    #[test]
    fn characters_that_cannot_be_seen_are_named() {
        assert_eq!(named("unknown key", "to"), "unknown key `to`");
        let message = "unknown key: it contains a no-break space (U+00A0)";
        assert_eq!(named("unknown key", "to\u{a0}"), message);
        assert_eq!(invisible("View catalog é 票"), None);
        assert_eq!(visible("\u{feff}View\u{a0}cata\u{200b}log "), "View catalog");
    }

    #[test]
    fn lists_have_their_conjunction_before_the_last_word() {
        assert_eq!(list(&["a"]), "`a`");
        assert_eq!(list(&["a", "b"]), "`a` or `b`");
        assert_eq!(list(&["a", "b", "c"]), "`a`, `b` or `c`");
    }

    #[test]
    fn limits_are_told_with_both_numbers() {
        let message = "`title` has 25 characters; the maximum is 20";
        assert_eq!(over("`title`", 25, "character", 20), message);
        assert_eq!(shorten(21, 20), "shorten it by 1 character");
    }

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!(count(0, "row"), "0 rows");
        assert_eq!(count(1, "entry"), "1 entry");
        assert_eq!(count(2, "entry"), "2 entries");
        assert_eq!(count(2, "key"), "2 keys");
    }
}
