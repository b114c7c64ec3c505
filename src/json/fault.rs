//! What can be wrong with a text.

use crate::source::Span;

/// One thing that keeps a text from being JSON, or makes it doubtful JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// Where it stands.
    pub span: Span,
    /// The other place that it is about: the bracket left open, the first of two equal keys.
    pub other: Option<Span>,
    /// How often it occurs; one fault stands for all comments of a text, for example.
    pub count: usize,
    /// Its places, the first `MAX_PLACES` of them. Those of quotes are the whole strings, where
    /// they have an end.
    pub places: Vec<Span>,
}

/// The most places of a fault that are kept.
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
    /// A no-break space, zero-width space or other blank that JSON does not know.
    InvisibleSpace(char),
    /// Strings in single quotes.
    SingleQuotes,
    /// Strings in the curly quotes of a word processor or web page.
    CurlyQuotes,
    /// A key without quotes.
    UnquotedKey,
    /// Two values or members without a comma between.
    MissingComma,
    /// A key without a colon behind it.
    MissingColon,
    /// Nothing where a value should stand.
    MissingValue,
    /// A word that is no JSON value, as `True`, `None` or `undefined`.
    UnquotedValue,
    /// A number that JSON does not allow, as `007`, `+1` or `.5`.
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
    /// A closing bracket that fits no opening one.
    MismatchedBracket,
    /// A missing bracket, at the place where to add it.
    MissingBracket(u8),
    /// A closing bracket before the end of what it closes.
    ExtraBracket,
    /// Deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// The same key twice in one object.
    DuplicateKey,
    /// Anything else that has no place in JSON.
    UnexpectedText,
}

impl FaultKind {
    /// Tells whether a strict reader refuses the text for it.
    #[must_use]
    pub fn breaks_json(self) -> bool {
        self != FaultKind::DuplicateKey
    }

    /// Tells whether the text it stands in may have been meant to say something else.
    pub(super) fn damages_text(self) -> bool {
        matches!(
            self,
            FaultKind::InvalidEscape | FaultKind::LoneSurrogate | FaultKind::ControlCharacter(_)
        )
    }

    /// Tells whether one report of the first occurrence serves for all: such a fault is a habit of
    /// the writer or of a program, not a slip.
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
