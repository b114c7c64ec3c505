//! Patterns of strings: words in any letter case, or regular expressions.

use std::sync::OnceLock;

use regex::Regex;
use serde_json::Value;

/// The keywords `caselessEnum` and `pattern`.
pub(super) enum Pattern {
    /// One of these words in any letter case.
    Words(Vec<String>),
    /// A regular expression, built when first needed.
    Expression(String, OnceLock<Regex>),
}

impl Pattern {
    /// A regular expression.
    pub fn new(value: &Value) -> Pattern {
        let pattern = value.as_str().expect("a pattern is a string");
        Pattern::Expression(pattern.to_owned(), OnceLock::new())
    }

    /// A list of words.
    pub fn words(value: &Value) -> Pattern {
        let words = value.as_array().expect("the words are a list").iter();
        let word = |it: &Value| it.as_str().expect("a word is a string").to_owned();
        Pattern::Words(words.map(word).collect())
    }

    pub fn is_match(&self, text: &str) -> bool {
        match self {
            Pattern::Words(words) => words.iter().any(|it| it.eq_ignore_ascii_case(text)),
            Pattern::Expression(pattern, regex) => {
                let build = || Regex::new(pattern).expect("the embedded patterns are sound");
                regex.get_or_init(build).is_match(text)
            }
        }
    }
}
