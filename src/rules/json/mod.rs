//! Rules for text that is not valid JSON, and the findings for the faults of the parser.

pub mod comment_in_json;
pub mod control_character_in_string;
pub mod curly_quote;
pub mod duplicate_key;
pub mod empty_file;
mod fixes;
pub mod invalid_escape;
pub mod invalid_number;
pub mod invalid_utf8;
pub mod invisible_space;
pub mod left_out_part;
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

use std::borrow::Cow;

use crate::check::Rule;
use crate::diagnostic::Diagnostic;
use crate::json::{Fault, FaultKind, MAX_DEPTH};
use crate::source::{EncodingFault, Span};
use crate::wording::name_of;

pub use fixes::fix;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &comment_in_json::RULE,
    &control_character_in_string::RULE,
    &curly_quote::RULE,
    &duplicate_key::RULE,
    &empty_file::RULE,
    &invalid_escape::RULE,
    &invalid_number::RULE,
    &invalid_utf8::RULE,
    &invisible_space::RULE,
    &left_out_part::RULE,
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
    let n = fault.count;
    let (rule, message, help): (&Rule, Cow<'_, str>, Cow<'_, str>) = match fault.kind {
        FaultKind::Comment => (
            &comment_in_json::RULE,
            one_or_many(n, "a comment is not allowed in JSON", "comments are not allowed in JSON"),
            "remove it".into(),
        ),
        FaultKind::LeftOut => (
            &left_out_part::RULE,
            one_or_many(
                n,
                "a part of the body is replaced by dots",
                "parts of the body are replaced by dots",
            ),
            "replace the dots with the missing part, or remove them".into(),
        ),
        FaultKind::TrailingComma => (
            &trailing_comma::RULE,
            one_or_many(
                n,
                "a comma before a closing bracket is not allowed",
                "commas before closing brackets are not allowed",
            ),
            "remove the comma".into(),
        ),
        FaultKind::InvisibleSpace(character) => {
            let name = name_of(character);
            let message = match n {
                1 => format!("{name} is not allowed between values"),
                _ => format!("{name} appears {n} times between values"),
            };
            (&invisible_space::RULE, message.into(), "replace it with a plain space".into())
        }
        FaultKind::SingleQuotes => (
            &single_quotes::RULE,
            one_or_many(n, "a string is in single quotes", "strings are in single quotes"),
            "use double quotes".into(),
        ),
        FaultKind::CurlyQuotes => (
            &curly_quote::RULE,
            one_or_many(n, "a string is in curly quotes", "strings are in curly quotes"),
            "use straight double quotes".into(),
        ),
        FaultKind::UnquotedKey => (
            &unquoted_key::RULE,
            one_or_many(n, "a key has no quotes", "keys have no quotes"),
            "put it in double quotes".into(),
        ),
        FaultKind::MissingComma => {
            (&missing_comma::RULE, "a comma is missing".into(), "add a comma".into())
        }
        FaultKind::MissingColon => {
            (&missing_colon::RULE, "a colon is missing after the key".into(), "add a colon".into())
        }
        FaultKind::MissingValue => {
            (&missing_value::RULE, "a value is missing".into(), "add the value".into())
        }
        FaultKind::UnquotedValue => (
            &unquoted_value::RULE,
            "an unquoted word is not a valid JSON value".into(),
            "put it in double quotes, or use `true`, `false` or `null`".into(),
        ),
        FaultKind::InvalidNumber => (
            &invalid_number::RULE,
            "this is not a valid JSON number".into(),
            "use digits without a leading zero or `+`, or put it in double quotes".into(),
        ),
        FaultKind::UnclosedString => (
            &unclosed_string::RULE,
            "this string has no closing quote".into(),
            "add a double quote at its end".into(),
        ),
        FaultKind::ControlCharacter(character) => {
            let name = name_of(character);
            let message = match n {
                1 => format!("a string contains {name}"),
                _ => format!("{name} appears {n} times in strings"),
            };
            let help = format!("replace it with `{}`", escape_of(character));
            (&control_character_in_string::RULE, message.into(), help.into())
        }
        FaultKind::InvalidEscape => (
            &invalid_escape::RULE,
            "this escape is not valid in JSON".into(),
            "replace the backslash with `\\\\`".into(),
        ),
        FaultKind::LoneSurrogate => (
            &lone_surrogate::RULE,
            "this escape is only one half of a surrogate pair".into(),
            "add the other half, or use the character itself".into(),
        ),
        FaultKind::Truncated => (
            &truncated_json::RULE,
            "the text ends before all brackets are closed".into(),
            "add the closing brackets, or restore the lost part".into(),
        ),
        FaultKind::MismatchedBracket => (
            &mismatched_bracket::RULE,
            "this bracket does not match the open one".into(),
            "close the innermost bracket first".into(),
        ),
        FaultKind::MissingBracket(bracket) => return diagnose_missing(fault, char::from(bracket)),
        FaultKind::ExtraBracket => (
            &mismatched_bracket::RULE,
            "this bracket closes before the last member or item".into(),
            "remove the bracket".into(),
        ),
        FaultKind::TooDeep => (
            &nesting_too_deep::RULE,
            format!("the body is nested more than {MAX_DEPTH} levels deep").into(),
            "flatten the body".into(),
        ),
        FaultKind::DuplicateKey => {
            (&duplicate_key::RULE, "this key is set twice".into(), "remove one of the two".into())
        }
        FaultKind::UnexpectedText => {
            (&unexpected_text::RULE, "this text is not allowed in JSON".into(), "remove it".into())
        }
    };
    let mut diagnostic = Diagnostic::new(&rule.meta, fault.span, message);
    diagnostic.help(help);
    if let Some(other) = fault.other {
        diagnostic.related(
            other,
            match fault.kind {
                FaultKind::DuplicateKey => "first set here",
                _ => "opened here",
            },
        );
    }
    diagnostic
}

/// The message for a fault with `n` places: `one` as it is, `many` after their number.
fn one_or_many(n: usize, one: &'static str, many: &str) -> Cow<'static, str> {
    if n == 1 { one.into() } else { format!("{n} {many}").into() }
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

/// The finding for a bracket that is missing.
fn diagnose_missing(fault: &Fault, bracket: char) -> Diagnostic {
    let what = if matches!(bracket, '{' | '[') { "opening" } else { "closing" };
    let message = format!("the {what} bracket `{bracket}` is missing");
    let mut diagnostic = Diagnostic::new(&missing_bracket::RULE.meta, fault.span, message);
    diagnostic.help(format!("add `{bracket}`"));
    if let Some(other) = fault.other {
        diagnostic.related(other, "opened here");
    }
    diagnostic
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
