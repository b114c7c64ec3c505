//! Keeps text of a file from being read as a command by a CI service that reads the log.
//!
//! Runners look for commands in each line that a step prints: `::error …` at the start of a line, and
//! `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere in it.

use std::fmt::Write;

/// Whether the `#` at byte `at` completes the mark of a command, such as `##[` or `##vso[`.
pub(super) fn is_mark(text: &str, at: usize) -> bool {
    let (before, here) = text.split_at(at);
    let Some(after) = here.strip_prefix('#').filter(|_| before.ends_with('#')) else {
        return false;
    };
    after.trim_start_matches(|it: char| it.is_ascii_alphabetic()).starts_with('[')
}

/// A text of one line in which nothing is a command, even if it is broken at a space.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_start = || text[..at].chars().next_back().is_none_or(char::is_whitespace);
        let is_command = match character {
            '#' => is_mark(text, at),
            ':' => text[at..].starts_with("::") && is_start(),
            _ => false,
        };
        if is_command {
            escaped.extend(character.escape_unicode());
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// Whether [`escape`] may change a text.
pub(super) fn is_suspect(text: &str) -> bool {
    text.contains("##") || text.contains("::")
}

/// JSON with the same value and no command in it. Characters that some readers take for the end of a line
/// are escaped as well.
pub(super) fn escape_json(json: String) -> String {
    let is_hidden =
        |it: char| it.is_control() && it != '\n' || matches!(it, '\u{2028}' | '\u{2029}');
    if !json.contains("##") && !json.contains(is_hidden) {
        return json;
    }
    // Only strings contain these characters.
    let mut escaped = String::with_capacity(json.len() + 16);
    for character in json.chars() {
        let is_second = character == '#' && escaped.ends_with('#');
        if is_second || is_hidden(character) {
            let _ = write!(escaped, "\\u{:04x}", u32::from(character));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escape, escape_json};

    #[test]
    fn commands_are_broken_wherever_a_line_can_begin() {
        for (text, expected) in [
            ("::error::x", r"\u{3a}:error::x"),
            ("a ::error::x", r"a \u{3a}:error::x"),
            ("##[error]x", r"#\u{23}[error]x"),
            ("a##vso[task.x]", r"a#\u{23}vso[task.x]"),
            ("###teamcity[x]", r"##\u{23}teamcity[x]"),
            ("a::b ## c #[d] #", "a::b ## c #[d] #"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn json_keeps_its_value() {
        let text = "##[x] ###vso[y] \\## \u{7f}\u{85}\u{2028}\n";
        let json = serde_json::Value::from(text).to_string();
        let escaped = escape_json(json);
        assert!(!escaped.contains("##") && !escaped.contains(char::is_control), "{escaped}");
        let value: serde_json::Value = serde_json::from_str(&escaped).expect("JSON");
        assert_eq!(value, text);
    }
}
