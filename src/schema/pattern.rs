//! Patterns of strings, which for the most part are lists of words.

use std::sync::OnceLock;

use regex::Regex;
use serde_json::Value;

use super::words::alternatives;

/// The keyword `pattern`.
pub(super) enum Pattern {
    /// One of these words in whatever letter case.
    Words(Vec<String>),
    /// A regular expression, built when first needed.
    Expression(String, OnceLock<Regex>),
}

impl Pattern {
    pub fn new(value: &Value) -> Pattern {
        let pattern = value.as_str().expect("a pattern is a string");
        match alternatives(pattern) {
            Some(words) => Pattern::Words(words),
            None => Pattern::Expression(pattern.to_owned(), OnceLock::new()),
        }
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
