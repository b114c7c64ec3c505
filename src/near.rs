//! Which word a misspelled one was meant to be.

/// The maximum length of a text that is compared, in bytes: a misspelled word is not longer.
const MAX_LENGTH: usize = 64;

/// The maximum number of typos in any word.
const MAX_TYPOS: usize = 4;

/// How many typos a word may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// A key or value of the API, all of which are known: a third of its characters, 1 to 4.
    ///
    /// A word with a different number at its end is a different word: `udf5` is not a typo of `udf1`.
    Word,
    /// A name among others that may resemble it: a fifth of its characters, 1 to 3.
    Name,
}

impl Tolerance {
    /// The maximum number of typos in a word with this many characters.
    #[must_use]
    pub fn limit(self, length: usize) -> usize {
        match self {
            Tolerance::Word => (length / 3).clamp(1, MAX_TYPOS),
            Tolerance::Name => length.div_ceil(5).min(3),
        }
    }
}

/// The word that `text` was most likely meant to be, the first one among equals.
///
/// Letter case and separators do not count.
#[must_use]
pub fn nearest<'w>(text: &str, words: &[&'w str], tolerance: Tolerance) -> Option<&'w str> {
    if text.is_empty() || text.len() > MAX_LENGTH {
        return None;
    }
    let plain: Vec<char> = lower(text).collect();
    let distance = |word: &str| {
        if is_same(text, word) {
            return Some(0);
        }
        distance(&plain, &lower(word).collect::<Vec<_>>(), MAX_TYPOS, &mut 0)
    };
    let near = words.iter().filter_map(|it| Some((distance(it)?, *it)));
    let (n, best) = near.min_by_key(|it| it.0)?;
    let is_numbered = tolerance == Tolerance::Word
        && n > 0
        && stem(&text.to_ascii_lowercase()) == stem(best)
        && stem(best) != best;
    (n <= tolerance.limit(best.len()) && !is_numbered).then_some(best)
}

/// The name that `text` was most likely meant to be: one like it, or else the first one that it is
/// the beginning of, where it has more than 5 characters.
#[must_use]
pub fn nearest_or_begun<'w>(text: &str, names: &[&'w str]) -> Option<&'w str> {
    let is_begun =
        |name: &&&str| name.get(..text.len()).is_some_and(|it| it.eq_ignore_ascii_case(text));
    nearest(text, names, Tolerance::Name)
        .or_else(|| names.iter().find(is_begun).filter(|_| text.len() > 5).copied())
}

/// Tells whether `text` is `word` except for a typo, two in a long word, or another naming style.
///
/// `word` is in lower case.
#[must_use]
pub fn is_slip(text: &str, word: &str) -> bool {
    let n_typos = if word.len() > 4 { 2 } else { 1 };
    text.len() <= MAX_LENGTH
        && (is_same(text, word)
            || distance(
                &lower(text).collect::<Vec<_>>(),
                &word.chars().collect::<Vec<_>>(),
                n_typos,
                &mut 0,
            )
            .is_some())
}

/// Tells whether `text` is `word` in another letter case, with other separators, or with invisible
/// characters.
#[must_use]
pub fn has_same_letters(text: &str, word: &str) -> bool {
    let letters = |it: &str| -> String {
        it.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    text.len() <= 4 * MAX_LENGTH && letters(text) == letters(word)
}

/// Tells whether `text` is `word` except for one typo, in a word that is long enough for this not to be
/// chance.
///
/// `word` is in lower case.
#[must_use]
pub fn is_one_typo(text: &str, word: &str) -> bool {
    if word.len() <= 3 || text.len() > MAX_LENGTH {
        return false;
    }
    let (text, word): (Vec<char>, Vec<char>) = (lower(text).collect(), word.chars().collect());
    distance(&text, &word, 1, &mut 0).is_some()
}

/// Whether `text` is `word` with so few typos that it cannot be chance: in a word of up to 3 letters,
/// one letter too many, two swapped, or one missing of 3.
///
/// `word` is in lower case.
#[must_use]
pub fn is_clear_slip(text: &str, word: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = lower(text).collect();
        letters.sort_unstable();
        letters
    };
    is_slip(text, word)
        && (word.len() > 3
            || text.len() > word.len()
            || (word.len() == 3 && text.len() == 2)
            || sorted(text) == sorted(word))
}

/// The number of characters to add, remove, replace or swap with the next one; `None` above `limit`.
///
/// Only cells that can stay within the limit are filled in; `n_steps` counts them.
#[must_use]
pub fn distance(one: &[char], other: &[char], limit: usize, n_steps: &mut usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    let far = limit + 1;
    let mut before = vec![far; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).map(|it| it.min(far)).collect();
    let mut row = vec![far; other.len() + 1];
    for i in 1..=one.len() {
        let start = i.saturating_sub(limit).max(1);
        let end = (i + limit).min(other.len());
        row[start - 1] = if start == 1 { i.min(far) } else { far };
        let mut lowest = row[start - 1];
        for j in start..=end {
            *n_steps += 1;
            let replaced = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut cost = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost.min(far);
            lowest = lowest.min(cost);
        }
        if let Some(next) = row.get_mut(end + 1) {
            *next = far;
        }
        if lowest > limit {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last.last().copied().filter(|it| *it <= limit)
}

/// Tells whether two words have the same letters and digits, in any letter case.
fn is_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    lower(text).filter(char::is_ascii_alphanumeric)
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|it| it.to_ascii_lowercase())
}

/// A word without the number at its end.
fn stem(word: &str) -> &str {
    word.trim_end_matches(|it: char| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{
        Tolerance, distance, has_same_letters, is_clear_slip, is_one_typo, is_slip, nearest,
        nearest_or_begun,
    };

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
        assert!(is_one_typo("tyep", "type") && is_one_typo("tpe", "type"));
        assert!(!is_one_typo("ta", "to") && !is_one_typo("taxed", "text"));
    }

    #[test]
    fn slips_in_short_words_keep_their_letters() {
        for (text, word) in [("tto", "to"), ("ot", "to"), ("ul", "url"), ("mesage", "message")] {
            assert!(is_clear_slip(text, word), "{text}");
        }
        for (text, word) in [("no", "to"), ("t", "to"), ("uri", "url"), ("link", "message")] {
            assert!(!is_clear_slip(text, word), "{text}");
        }
    }

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["display_text", "ttl_minutes", "payload"];
        assert_eq!(nearest("displayText", &words, Tolerance::Word), Some("display_text"));
        assert_eq!(nearest("ttl_minute", &words, Tolerance::Word), Some("ttl_minutes"));
        assert_eq!(nearest("phone_number", &words, Tolerance::Word), None);
        assert_eq!(nearest("en-us", &["en", "en_US"], Tolerance::Word), Some("en_US"));
        assert_eq!(nearest("udf5", &["udf1", "udf2"], Tolerance::Word), None);
        assert_eq!(nearest("udf-1", &["udf1", "udf2"], Tolerance::Word), Some("udf1"));
        assert_eq!(nearest("footer1", &["footer"], Tolerance::Word), Some("footer"));
    }

    #[test]
    fn a_long_beginning_leads_to_its_name() {
        let names = ["BODY", "PHONE_NUMBER"];
        assert_eq!(nearest_or_begun("BODI", &names), Some("BODY"));
        assert_eq!(nearest_or_begun("PHONE_", &names), Some("PHONE_NUMBER"));
        assert_eq!(nearest_or_begun("PHONE", &names), None);
    }

    #[test]
    fn distances_are_those_of_the_whole_table() {
        let words = ["", "a", "ab", "ba", "abc", "acb", "abcdef", "abdcef", "bacdfe", "xbcdef"];
        for one in words {
            for other in words {
                let (left, right): (Vec<_>, Vec<_>) =
                    (one.chars().collect(), other.chars().collect());
                let whole = strsim::osa_distance(one, other);
                for limit in 0..4 {
                    let found = distance(&left, &right, limit, &mut 0);
                    assert_eq!(found, (whole <= limit).then_some(whole), "{one} {other} {limit}");
                }
            }
        }
    }
}
