//! Words for the failures of a schema: limits, names of types, and the language code that was meant.

use std::fmt::Display;

use jsonschema::JsonType;

/// A limit of a number.
pub(super) struct Bound {
    /// The part of a message that states it.
    pub limit: String,
    /// The help that follows from it.
    pub step: String,
}

impl Bound {
    pub fn minimum(limit: impl Display) -> Bound {
        Bound {
            limit: format!("the minimum is {limit}"),
            step: format!("set it to {limit} or more"),
        }
    }

    pub fn exclusive_minimum(limit: impl Display) -> Bound {
        Bound {
            limit: format!("it must be greater than {limit}"),
            step: format!("set it to a number greater than {limit}"),
        }
    }

    pub fn maximum(limit: impl Display) -> Bound {
        Bound {
            limit: format!("the maximum is {limit}"),
            step: format!("set it to {limit} or less"),
        }
    }
}

/// A limit of a schema as a count.
pub(super) fn to_usize(limit: u64) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

/// The language among `words` that `text`, a code of language and region, means.
///
/// The same region if there is one, or the language alone: another region of the same language is not
/// what was meant.
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

/// A type with its article, for messages.
pub(super) fn article(name: JsonType) -> &'static str {
    match name {
        JsonType::Array => "an array",
        JsonType::Boolean => "a Boolean",
        JsonType::Integer => "an integer",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object",
        JsonType::String => "a string",
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn an_unknown_region_leads_to_the_language() {
        assert_eq!(language("fr-FR", &["fr_BE", "fr"]), Some("fr"));
        let words = ["en", "en_CA", "es_ES", "pt"];
        assert_eq!(language("pt_BR", &words), Some("pt"));
        assert_eq!(language("en-ca", &words), Some("en_CA"));
        assert_eq!(language("en_ZA", &words), Some("en"));
        assert_eq!(language("zh_CN", &words), None);
        assert_eq!(language("english", &words), None);
    }
}
