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
    use super::{alternatives, language};

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
}
