//! Words in schemas and messages: lists of them, and the one that was meant.

use jsonschema::JsonType;

/// The words that a pattern of the form `^(?:[Oo][Nn]|[Oo][Ff][Ff])$` allows, in lower case.
///
/// This is how a schema says that letter case is free. `None` for any other pattern.
pub(super) fn alternatives(pattern: &str) -> Option<Vec<String>> {
    let inner = pattern.strip_prefix('^')?.strip_suffix('$')?;
    let inner = inner.strip_prefix("(?:").and_then(|it| it.strip_suffix(')')).unwrap_or(inner);
    inner.split('|').map(word).collect()
}

fn word(alternative: &str) -> Option<String> {
    let mut word = String::new();
    let mut rest = alternative;
    while let Some(first) = rest.chars().next() {
        if let [b'[', upper, lower, b']', ..] = rest.as_bytes() {
            if !upper.eq_ignore_ascii_case(lower) {
                return None;
            }
            word.push(char::from(*lower).to_ascii_lowercase());
            rest = &rest[4..];
        } else if first.is_ascii_alphanumeric() || "_-".contains(first) {
            word.push(first);
            rest = &rest[1..];
        } else {
            return None;
        }
    }
    Some(word)
}

/// The word that `text` was most likely meant to be.
pub(super) fn nearest<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    // Nobody misspells a word to the length of a text.
    if text.len() > 64 {
        return None;
    }
    let text = text.to_ascii_lowercase();
    let squeezed: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let distance = |word: &&str| {
        let plain = word.to_ascii_lowercase();
        if plain.chars().filter(char::is_ascii_alphanumeric).eq(squeezed.chars()) {
            return 0;
        }
        strsim::damerau_levenshtein(&text, &plain)
    };
    let best = words.iter().copied().min_by_key(distance)?;
    let allowed = (best.len().max(3) / 3).min(4);
    // Another number is another key: `udf5` is not a slip of `udf1`.
    let is_numbered = distance(&best) > 0 && stem(&text) == stem(best) && stem(best) != best;
    (distance(&best) <= allowed && !text.is_empty() && !is_numbered).then_some(best)
}

/// A word without the number at its end.
fn stem(word: &str) -> &str {
    word.trim_end_matches(|it: char| it.is_ascii_digit())
}

/// Tells whether `text` is `word` but for a slip or two of the keyboard, or another style of names.
pub(super) fn is_slip(text: &str, word: &str) -> bool {
    let squeeze = |it: &str| -> String {
        it.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect()
    };
    let n_slips = if word.len() > 4 { 2 } else { 1 };
    text.len() <= 64
        && (squeeze(text) == squeeze(word)
            || strsim::damerau_levenshtein(&text.to_ascii_lowercase(), word) <= n_slips)
}

/// Tells whether `text` is `word` in another letter case, with other signs between its letters, or
/// with characters that cannot be seen.
pub(super) fn has_same_letters(text: &str, word: &str) -> bool {
    let letters = |it: &'_ str| -> String {
        it.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    text.len() <= 256 && letters(text) == letters(word)
}

/// Tells whether one letter of `text` has to be added, dropped, changed or swapped with the next to
/// make it `word`, which is long enough for that to be no chance.
pub(super) fn is_one_slip(text: &str, word: &str) -> bool {
    word.len() > 3
        && text.len() <= word.len() + 4
        && strsim::damerau_levenshtein(&text.to_ascii_lowercase(), word) <= 1
}

/// The language among `words` that `text`, a code of language and region, asks for.
///
/// The same region if it can be, else the language alone: a region of the same language that is
/// one letter away is not what was meant.
pub(super) fn language<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let (language, region) = text.split_once(['_', '-']).filter(|it| it.0.len() == 2)?;
    let is_same = |it: &&str| {
        let parts = it.split_once('_');
        parts.is_some_and(|it| {
            it.0.eq_ignore_ascii_case(language) && it.1.eq_ignore_ascii_case(region)
        })
    };
    let is_language = |it: &&str| it.eq_ignore_ascii_case(language);
    words.iter().copied().find(is_same).or_else(|| words.iter().copied().find(is_language))
}

pub(super) fn list(words: &[&str]) -> String {
    match words {
        [] => "nothing".to_owned(),
        [one] => format!("`{one}`"),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|it| format!("`{it}`")).collect();
            format!("{} or `{last}`", first.join(", "))
        }
    }
}

pub(super) fn characters(n: usize) -> String {
    format!("{n} character{}", if n == 1 { "" } else { "s" })
}

pub(super) fn article(name: JsonType) -> &'static str {
    match name {
        JsonType::Array => "an array",
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object",
        JsonType::String => "a string",
    }
}

#[cfg(test)]
mod tests {
    use super::{alternatives, has_same_letters, is_one_slip, is_slip, language, nearest};

    #[test]
    fn patterns_that_free_the_letter_case_are_lists_of_words() {
        let words = alternatives("^(?:[Tt][Ee][Xx][Tt]|[Mm][Pp]4_[Aa])$");
        assert_eq!(words, Some(vec!["text".to_owned(), "mp4_a".to_owned()]));
        assert_eq!(alternatives("^[Oo][Nn]$"), Some(vec!["on".to_owned()]));
        assert_eq!(alternatives("^[a-z]+$"), None);
    }

    #[test]
    fn a_region_that_is_not_there_leads_to_the_language() {
        assert_eq!(language("fr-FR", &["fr_BE", "fr"]), Some("fr"));
        let words = ["en", "en_CA", "es_ES", "pt"];
        assert_eq!(language("pt_BR", &words), Some("pt"));
        assert_eq!(language("en-ca", &words), Some("en_CA"));
        assert_eq!(language("en_ZA", &words), Some("en"));
        assert_eq!(language("zh_CN", &words), None);
        assert_eq!(language("english", &words), None);
    }

    #[test]
    fn slips_are_told_from_other_words() {
        for (text, word) in [("tyep", "type"), ("subType", "sub_type"), ("mesage_id", "message_id")]
        {
            assert!(is_slip(text, word), "{text}");
        }
        for (text, word) in [("end_time", "open_time"), ("id", "link"), ("title", "text")] {
            assert!(!is_slip(text, word), "{text}");
        }
    }

    #[test]
    fn style_is_told_from_letters() {
        for (text, word) in
            [("ttlMinutes", "ttl_minutes"), ("en-us", "en_US"), ("\u{200b}text ", "text")]
        {
            assert!(has_same_letters(text, word), "{text}");
        }
        for (text, word) in [("tetx", "text"), ("textö", "text"), ("en", "en_US")] {
            assert!(!has_same_letters(text, word), "{text}");
        }
        assert!(is_one_slip("tyep", "type") && is_one_slip("tpe", "type"));
        assert!(!is_one_slip("ta", "to") && !is_one_slip("taxed", "text"));
    }

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["display_text", "ttl_minutes", "payload"];
        assert_eq!(nearest("displayText", &words), Some("display_text"));
        assert_eq!(nearest("ttl_minute", &words), Some("ttl_minutes"));
        assert_eq!(nearest("phone_number", &words), None);
        assert_eq!(nearest("en-us", &["en", "en_US"]), Some("en_US"));
        assert_eq!(nearest("udf5", &["udf1", "udf2"]), None);
        assert_eq!(nearest("udf-1", &["udf1", "udf2"]), Some("udf1"));
        assert_eq!(nearest("footer1", &["footer"]), Some("footer"));
    }
}
