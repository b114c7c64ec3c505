//! What can be wrong with a text.

use crate::source::Span;

/// One thing that keeps a text from being JSON, or makes it doubtful JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// Where it is.
    pub span: Span,
    /// The other place that it is about: the open bracket, or the first of two equal keys.
    pub other: Option<Span>,
    /// How often it occurs: all comments of a text are one fault, for example.
    pub count: usize,
    /// Its first `MAX_PLACES` places. A fault of quotes covers the whole string, where that has an
    /// end.
    pub places: Vec<Span>,
}

/// The maximum number of places that are kept of a fault.
pub const MAX_PLACES: usize = 1_000;

/// The kinds of [`Fault`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// `//`, `/* */`, `<!-- -->` or `#` comments.
    Comment,
    /// `...` or `…` instead of a value, a member or an item.
    LeftOut,
    /// A comma before `}` or `]`.
    TrailingComma,
    /// A no-break space, zero-width space or other space that JSON does not allow.
    InvisibleSpace(char),
    /// Strings in single quotes.
    SingleQuotes,
    /// Strings in the curly quotes of a word processor or web page.
    CurlyQuotes,
    /// A key without quotes.
    UnquotedKey,
    /// Two values or members without a comma between them.
    MissingComma,
    /// A key without a colon after it.
    MissingColon,
    /// Nothing where a value is required.
    MissingValue,
    /// A word that is not a JSON value, such as `True`, `None` or `undefined`.
    UnquotedValue,
    /// A number that JSON does not allow, such as `007`, `+1` or `.5`.
    InvalidNumber,
    /// A string without its closing quote.
    UnclosedString,
    /// A raw line break or control character in a string.
    ControlCharacter(char),
    /// A backslash before a character that cannot follow it.
    InvalidEscape,
    /// Half of a surrogate pair in `\u` escapes.
    LoneSurrogate,
    /// The text ends before its brackets are closed.
    Truncated,
    /// A closing bracket that does not match an opening one.
    MismatchedBracket,
    /// A missing bracket, at the place where to add it.
    MissingBracket(u8),
    /// A closing bracket before the end of what it closes.
    ExtraBracket,
    /// Deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// The same key twice in one object.
    DuplicateKey,
    /// Anything else that JSON does not allow.
    UnexpectedText,
}

impl FaultKind {
    /// Tells whether a strict parser rejects the text because of it.
    #[must_use]
    pub fn breaks_json(self) -> bool {
        self != FaultKind::DuplicateKey
    }

    /// Tells whether the string that contains it may have been meant to be another.
    pub(super) fn damages_text(self) -> bool {
        matches!(
            self,
            FaultKind::InvalidEscape | FaultKind::LoneSurrogate | FaultKind::ControlCharacter(_)
        )
    }

    /// Tells whether one finding at the first occurrence is enough for all of them: such a fault is a
    /// habit of the writer or of a program, not a slip.
    pub(super) fn is_habit(self) -> bool {
        match self {
            FaultKind::Comment
            | FaultKind::LeftOut
            | FaultKind::TrailingComma
            | FaultKind::InvisibleSpace(_)
            | FaultKind::SingleQuotes
            | FaultKind::CurlyQuotes
            | FaultKind::UnquotedKey
            | FaultKind::ControlCharacter(_) => true,
            FaultKind::MissingComma
            | FaultKind::MissingColon
            | FaultKind::MissingValue
            | FaultKind::UnquotedValue
            | FaultKind::InvalidNumber
            | FaultKind::UnclosedString
            | FaultKind::InvalidEscape
            | FaultKind::LoneSurrogate
            | FaultKind::Truncated
            | FaultKind::MismatchedBracket
            | FaultKind::MissingBracket(_)
            | FaultKind::ExtraBracket
            | FaultKind::TooDeep
            | FaultKind::DuplicateKey
            | FaultKind::UnexpectedText => false,
        }
    }
}
