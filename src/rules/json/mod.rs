//! Rules for text that is not valid JSON, and the findings for the faults of the parser.

pub mod comment_in_json;
pub mod control_character_in_string;
pub mod curly_quote;
pub mod duplicate_key;
pub mod elided_part;
pub mod empty_file;
mod fixes;
pub mod invalid_escape;
pub mod invalid_number;
pub mod invalid_utf8;
pub mod invisible_space;
pub mod lone_surrogate;
pub mod mismatched_bracket;
pub mod missing_bracket;
pub mod missing_colon;
pub mod missing_comma;
pub mod missing_value;
pub mod nesting_too_deep;
pub mod single_quotes;
pub mod trailing_comma;
pub mod truncated_json;
pub mod unclosed_string;
pub mod unexpected_text;
pub mod unquoted_key;
pub mod unquoted_value;

use crate::check::Rule;
use crate::diagnostic::Diagnostic;
use crate::json::{Fault, FaultKind, MAX_DEPTH};
use crate::source::{EncodingFault, Span};
use crate::wording::name_of;

pub use fixes::{Reading, fix, reading};

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &comment_in_json::RULE,
    &control_character_in_string::RULE,
    &curly_quote::RULE,
    &duplicate_key::RULE,
    &elided_part::RULE,
    &empty_file::RULE,
    &invalid_escape::RULE,
    &invalid_number::RULE,
    &invalid_utf8::RULE,
    &invisible_space::RULE,
    &lone_surrogate::RULE,
    &mismatched_bracket::RULE,
    &missing_bracket::RULE,
    &missing_colon::RULE,
    &missing_comma::RULE,
    &missing_value::RULE,
    &nesting_too_deep::RULE,
    &single_quotes::RULE,
    &trailing_comma::RULE,
    &truncated_json::RULE,
    &unclosed_string::RULE,
    &unexpected_text::RULE,
    &unquoted_key::RULE,
    &unquoted_value::RULE,
];

/// The finding for a fault of the parser.
#[must_use]
pub fn diagnose(fault: &Fault) -> Diagnostic {
    let rule = rule_of(fault.kind);
    let mut diagnostic = Diagnostic::new(&rule.meta, fault.span, message_of(fault));
    diagnostic.help(help_of(fault));
    if let Some(other) = fault.other {
        let is_key = fault.kind == FaultKind::DuplicateKey;
        diagnostic.related(other, if is_key { "first set here" } else { "opened here" });
    }
    diagnostic
}

fn rule_of(kind: FaultKind) -> &'static Rule {
    match kind {
        FaultKind::Comment => &comment_in_json::RULE,
        FaultKind::LeftOut => &elided_part::RULE,
        FaultKind::TrailingComma => &trailing_comma::RULE,
        FaultKind::InvisibleSpace(_) => &invisible_space::RULE,
        FaultKind::SingleQuotes => &single_quotes::RULE,
        FaultKind::CurlyQuotes => &curly_quote::RULE,
        FaultKind::UnquotedKey => &unquoted_key::RULE,
        FaultKind::MissingComma => &missing_comma::RULE,
        FaultKind::MissingColon => &missing_colon::RULE,
        FaultKind::MissingValue => &missing_value::RULE,
        FaultKind::UnquotedValue => &unquoted_value::RULE,
        FaultKind::InvalidNumber => &invalid_number::RULE,
        FaultKind::UnclosedString => &unclosed_string::RULE,
        FaultKind::ControlCharacter(_) => &control_character_in_string::RULE,
        FaultKind::InvalidEscape => &invalid_escape::RULE,
        FaultKind::LoneSurrogate => &lone_surrogate::RULE,
        FaultKind::Truncated => &truncated_json::RULE,
        FaultKind::MismatchedBracket | FaultKind::ExtraBracket => &mismatched_bracket::RULE,
        FaultKind::MissingBracket(_) => &missing_bracket::RULE,
        FaultKind::TooDeep => &nesting_too_deep::RULE,
        FaultKind::DuplicateKey => &duplicate_key::RULE,
        FaultKind::UnexpectedText => &unexpected_text::RULE,
    }
}

fn message_of(fault: &Fault) -> String {
    let n = fault.count;
    // The words for one place, or for several after their number.
    let one_or_many =
        |one: &str, many: &str| if n == 1 { one.to_owned() } else { format!("{n} {many}") };
    let message = match fault.kind {
        FaultKind::Comment => {
            return one_or_many(
                "a comment is not allowed in JSON",
                "comments are not allowed in JSON",
            );
        }
        FaultKind::LeftOut => {
            return one_or_many(
                "a part of the body is replaced by dots",
                "parts of the body are replaced by dots",
            );
        }
        FaultKind::TrailingComma => {
            return one_or_many(
                "a comma before a closing bracket is not allowed",
                "commas before closing brackets are not allowed",
            );
        }
        FaultKind::SingleQuotes => {
            return one_or_many("a string is in single quotes", "strings are in single quotes");
        }
        FaultKind::CurlyQuotes => {
            return one_or_many("a string is in curly quotes", "strings are in curly quotes");
        }
        FaultKind::UnquotedKey => return one_or_many("a key has no quotes", "keys have no quotes"),
        FaultKind::InvisibleSpace(character) => {
            let name = name_of(character);
            return match n {
                1 => format!("{name} is not allowed between values"),
                _ => format!("{name} appears {n} times between values"),
            };
        }
        FaultKind::ControlCharacter(character) => {
            let name = name_of(character);
            return match n {
                1 => format!("a string contains {name}"),
                _ => format!("{name} appears {n} times in strings"),
            };
        }
        FaultKind::MissingBracket(bracket @ (b'{' | b'[')) => {
            return format!("the opening bracket `{}` is missing", char::from(bracket));
        }
        FaultKind::MissingBracket(bracket) => {
            return format!("the closing bracket `{}` is missing", char::from(bracket));
        }
        FaultKind::TooDeep => {
            return format!("the body is nested more than {MAX_DEPTH} levels deep");
        }
        FaultKind::MissingComma => "a comma is missing",
        FaultKind::MissingColon => "a colon is missing after the key",
        FaultKind::MissingValue => "a value is missing",
        FaultKind::UnquotedValue => "an unquoted word is not a valid JSON value",
        FaultKind::InvalidNumber => "this is not a valid JSON number",
        FaultKind::UnclosedString => "this string has no closing quote",
        FaultKind::InvalidEscape => "this escape is not valid in JSON",
        FaultKind::LoneSurrogate => "this escape is only one half of a surrogate pair",
        FaultKind::Truncated => "the text ends before all brackets are closed",
        FaultKind::MismatchedBracket => "this bracket does not match the opening bracket",
        FaultKind::ExtraBracket => "this bracket closes the object or array too early",
        FaultKind::DuplicateKey => "this key is set twice",
        FaultKind::UnexpectedText => "this text is not allowed in JSON",
    };
    message.to_owned()
}

fn help_of(fault: &Fault) -> String {
    let is_one = fault.count == 1;
    let help = match fault.kind {
        FaultKind::ControlCharacter(character) => {
            return format!("replace it with `{}`", escape_of(character));
        }
        FaultKind::MissingBracket(bracket) => return format!("add `{}`", char::from(bracket)),
        FaultKind::Comment if is_one => "remove it",
        FaultKind::Comment => "remove them",
        FaultKind::TrailingComma if is_one => "remove the comma",
        FaultKind::TrailingComma => "remove the commas",
        FaultKind::UnquotedKey if is_one => "put it in double quotes",
        FaultKind::UnquotedKey => "put them in double quotes",
        FaultKind::LeftOut => "replace the dots with the missing part",
        FaultKind::InvisibleSpace(_) => "replace it with a plain space",
        FaultKind::SingleQuotes => "use double quotes",
        FaultKind::CurlyQuotes => "use straight double quotes",
        FaultKind::MissingComma => "add a comma",
        FaultKind::MissingColon => "add a colon",
        FaultKind::MissingValue => "add the value",
        FaultKind::UnquotedValue => "put it in double quotes, or use `true`, `false` or `null`",
        FaultKind::InvalidNumber => {
            "use digits without a leading zero or `+`, or put it in double quotes"
        }
        FaultKind::UnclosedString => "add a double quote at its end",
        FaultKind::InvalidEscape => "replace the backslash with `\\\\`",
        FaultKind::LoneSurrogate => "add the other half, or use the character itself",
        FaultKind::Truncated => "add the closing brackets, or restore the lost part",
        FaultKind::MismatchedBracket => "close the innermost bracket first",
        FaultKind::ExtraBracket => "remove the bracket",
        FaultKind::TooDeep => "flatten the body",
        FaultKind::DuplicateKey => "remove one of them",
        FaultKind::UnexpectedText => "remove it",
    };
    help.to_owned()
}

/// A control character as JSON escapes it.
fn escape_of(character: char) -> String {
    match character {
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        _ => format!("\\u{:04x}", u32::from(character)),
    }
}

/// The finding for a file that is not UTF-8.
#[must_use]
pub fn diagnose_encoding(span: Span, fault: EncodingFault) -> Diagnostic {
    let (message, help) = match fault {
        EncodingFault::InvalidBytes => {
            ("these bytes are not valid UTF-8", "save the file as UTF-8")
        }
        EncodingFault::Utf16 => {
            ("the file is UTF-16, so walint did not check it", "save the file as UTF-8")
        }
    };
    let mut diagnostic = Diagnostic::new(&invalid_utf8::RULE.meta, span, message);
    diagnostic.help(help);
    diagnostic
}

/// The finding for a file without a value.
#[must_use]
pub fn diagnose_empty() -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(&empty_file::RULE.meta, Span::at(0), "the file contains no body");
    diagnostic.help("add a body, or delete the file");
    diagnostic
}
