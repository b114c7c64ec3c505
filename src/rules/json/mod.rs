//! What keeps a text from being JSON, and how the parser's faults become findings.

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

pub use fixes::fix;

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
    let (rule, message, help) = match fault.kind {
        FaultKind::Comment => {
            (&comment_in_json::RULE, "a comment in JSON".to_owned(), "take it out")
        }
        FaultKind::LeftOut => (
            &elided_part::RULE,
            "a part of the body is left out here".to_owned(),
            "replace the dots with what belongs here, or remove them",
        ),
        FaultKind::TrailingComma => (
            &trailing_comma::RULE,
            "a comma before a closing bracket".to_owned(),
            "take the comma out",
        ),
        FaultKind::InvisibleSpace(character) => (
            &invisible_space::RULE,
            format!("{} between values", name_of(character)),
            "replace it with a plain blank",
        ),
        FaultKind::SingleQuotes => {
            (&single_quotes::RULE, "single quotes".to_owned(), "use double quotes")
        }
        FaultKind::CurlyQuotes => {
            (&curly_quote::RULE, "curly quotes".to_owned(), "use straight double quotes")
        }
        FaultKind::UnquotedKey => {
            (&unquoted_key::RULE, "a key without quotes".to_owned(), "put it in double quotes")
        }
        FaultKind::MissingComma => {
            (&missing_comma::RULE, "a comma is missing here".to_owned(), "add a comma")
        }
        FaultKind::MissingColon => {
            (&missing_colon::RULE, "a colon is missing behind the key".to_owned(), "add a colon")
        }
        FaultKind::MissingValue => {
            (&missing_value::RULE, "a value is missing here".to_owned(), "add the value")
        }
        FaultKind::UnquotedValue => (
            &unquoted_value::RULE,
            "a word without quotes is no JSON value".to_owned(),
            "put a text in double quotes; write `true`, `false` and `null` in lower case",
        ),
        FaultKind::InvalidNumber => (
            &invalid_number::RULE,
            "this is no JSON number".to_owned(),
            "write digits without leading zeros, or put a text in double quotes",
        ),
        FaultKind::UnclosedString => (
            &unclosed_string::RULE,
            "this text is not closed".to_owned(),
            "add a double quote at its end",
        ),
        FaultKind::ControlCharacter(character) => (
            &control_character_in_string::RULE,
            format!("{} in a string", name_of(character)),
            "write it as an escape, `\\n` for a line break",
        ),
        FaultKind::InvalidEscape => (
            &invalid_escape::RULE,
            "this escape is not known to JSON".to_owned(),
            "write a backslash as `\\\\`",
        ),
        FaultKind::LoneSurrogate => (
            &lone_surrogate::RULE,
            "half of a surrogate pair".to_owned(),
            "write both halves, or the character itself",
        ),
        FaultKind::Truncated => (
            &truncated_json::RULE,
            "the text ends here, but brackets are still open".to_owned(),
            "close what is open, or restore the part that is lost",
        ),
        FaultKind::MismatchedBracket => (
            &mismatched_bracket::RULE,
            "this bracket does not fit the one that is open".to_owned(),
            "close the innermost bracket first",
        ),
        FaultKind::MissingBracket(bracket) => return diagnose_missing(fault, char::from(bracket)),
        FaultKind::ExtraBracket => (
            &mismatched_bracket::RULE,
            "this bracket closes too early: more members or items follow".to_owned(),
            "remove the bracket",
        ),
        FaultKind::TooDeep => (
            &nesting_too_deep::RULE,
            format!("more than {MAX_DEPTH} brackets are open here"),
            "flatten the body; what is inside was not read",
        ),
        FaultKind::DuplicateKey => (
            &duplicate_key::RULE,
            "this key stands twice in its object".to_owned(),
            "keep one of the two",
        ),
        FaultKind::UnexpectedText => {
            (&unexpected_text::RULE, "this has no place in JSON".to_owned(), "take it out")
        }
    };
    let message = match fault.count {
        1 => message,
        n => format!("{message}, the first of {n}"),
    };
    let mut diagnostic = Diagnostic::new(&rule.meta, fault.span, message);
    diagnostic.help(help);
    if let Some(other) = fault.other {
        diagnostic.related(
            other,
            match fault.kind {
                FaultKind::DuplicateKey => "the first one",
                _ => "opened here",
            },
        );
    }
    diagnostic
}

/// The finding for a bracket that is missing.
fn diagnose_missing(fault: &Fault, bracket: char) -> Diagnostic {
    let what = if matches!(bracket, '{' | '[') { "opening" } else { "closing" };
    let message = format!("the {what} bracket `{bracket}` is missing here");
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
        EncodingFault::InvalidBytes => ("these bytes are not UTF-8", "save the file as UTF-8"),
        EncodingFault::Utf16 => {
            ("the file is UTF-16, nothing in it was checked", "save the file as UTF-8")
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
        Diagnostic::new(&empty_file::RULE.meta, Span::at(0), "there is no body in this file");
    diagnostic.help("write the body, or delete the file");
    diagnostic
}
