//! Spans in bytes, and the index that turns them into lines and columns for output.

mod offset_map;

use std::borrow::Cow;
use std::ops::Range;

pub use offset_map::{Fidelity, OffsetMap};

/// A part of a file, in bytes from its start; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: u32,
    /// The offset of the first byte after it.
    pub end: u32,
}

impl Span {
    /// Creates a span from byte offsets; an offset over 4 GiB becomes 4 GiB.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: to_offset(start), end: to_offset(end) }
    }

    /// Creates an empty span at `offset`.
    #[must_use]
    pub fn at(offset: usize) -> Span {
        Span::new(offset, offset)
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` is inside this span, or is the same.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span as a range of bytes, to slice the text with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn to_offset(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A place in a file as people and other programs count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1. A line ends at `\n`, `\r\n` or a lone `\r`.
    pub line: usize,
    /// The column in Unicode code points, from 1. A byte order mark has no column.
    pub column: usize,
    /// The column in UTF-16 code units, from 1, like in editors and the Language Server Protocol.
    pub utf16_column: usize,
    /// The offset in bytes from the start of the file, from 0; a byte order mark has 3 bytes.
    pub offset: usize,
}

/// Turns byte offsets of one text into lines and columns.
///
/// Building it takes one pass over the text. A look-up takes the distance to the nearest
/// checkpoint, so that many findings on one very long line stay cheap.
#[derive(Debug)]
pub struct LineIndex<'s> {
    text: Cow<'s, str>,
    checkpoints: Vec<Position>,
    line_starts: Vec<usize>,
}

/// The approximate number of bytes between two checkpoints.
const STRIDE: usize = 512;

const BOM: &str = "\u{feff}";

impl<'s> LineIndex<'s> {
    /// Indexes `text`, borrowed or owned.
    #[must_use]
    pub fn new(text: impl Into<Cow<'s, str>>) -> LineIndex<'s> {
        let text = text.into();
        let bom = if text.starts_with(BOM) { BOM.len() } else { 0 };
        let start = Position { line: 1, column: 1, utf16_column: 1, offset: bom };
        let (mut checkpoints, mut line_starts) = (vec![start], vec![bom]);
        let mut here = start;
        let mut characters = text[bom..].chars().peekable();
        while let Some(character) = characters.next() {
            let line = here.line;
            here = advance(here, character, characters.peek() == Some(&'\n'));
            if here.line > line {
                line_starts.push(here.offset);
            }
            let last = checkpoints.last().map_or(0, |it| it.offset);
            if here.offset - last >= STRIDE {
                checkpoints.push(here);
            }
        }
        LineIndex { text, checkpoints, line_starts }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The position of the byte at `offset`, or of the end for a larger offset.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = (offset as usize).min(self.text.len());
        let after = self.checkpoints.partition_point(|it| it.offset <= offset);
        let mut here = self.checkpoints[after.saturating_sub(1)];
        let mut characters = self.text.get(here.offset..).unwrap_or_default().chars().peekable();
        while here.offset < offset {
            let Some(character) = characters.next() else { break };
            here = advance(here, character, characters.peek() == Some(&'\n'));
        }
        here
    }

    /// The bytes of a line, counted from 1, without its line end; empty if the line does not exist.
    #[must_use]
    pub fn line(&self, line: usize) -> Range<usize> {
        let Some(&start) = line.checked_sub(1).and_then(|it| self.line_starts.get(it)) else {
            return self.text.len()..self.text.len();
        };
        let end = self.line_starts.get(line).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// The number of lines, at least 1.
    #[must_use]
    pub fn n_lines(&self) -> usize {
        self.line_starts.len()
    }
}

fn advance(here: Position, character: char, before_newline: bool) -> Position {
    let offset = here.offset + character.len_utf8();
    let ends_line = character == '\n' || (character == '\r' && !before_newline);
    if ends_line {
        return Position { line: here.line + 1, column: 1, utf16_column: 1, offset };
    }
    Position {
        line: here.line,
        column: here.column + 1,
        utf16_column: here.utf16_column + character.len_utf16(),
        offset,
    }
}

/// The text of a file, and what is wrong with its encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text. It has the length of the file in bytes, so that spans apply to both.
    pub text: String,
    /// Where the bytes are not UTF-8, and why; `None` for a valid file.
    pub fault: Option<(Span, EncodingFault)>,
}

/// The character that replaces an invalid byte in a text.
pub const SUBSTITUTE: char = '\u{1a}';

/// Why the bytes of a file are not UTF-8 text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingFault {
    /// Some bytes are not UTF-8; each is a [`SUBSTITUTE`] in the text.
    InvalidBytes,
    /// The file is UTF-16, which some Windows programs write; nothing of it is read.
    Utf16,
}

/// Reads bytes as UTF-8 and keeps every offset.
#[must_use]
pub fn decode(bytes: Vec<u8>) -> Decoded {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Decoded {
            text: String::new(),
            fault: Some((Span::new(0, 0), EncodingFault::Utf16)),
        };
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Decoded { text, fault: None },
        Err(error) => error,
    };
    let start = error.utf8_error().valid_up_to();
    let width = error.utf8_error().error_len().unwrap_or(1);
    let bytes = error.into_bytes();
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| SUBSTITUTE));
    }
    Decoded { text, fault: Some((Span::new(start, start + width), EncodingFault::InvalidBytes)) }
}

#[cfg(test)]
mod tests {
    use super::{EncodingFault, LineIndex, STRIDE, decode};

    fn columns(text: &str, needle: &str) -> (usize, usize, usize, usize) {
        let offset = text.find(needle).expect("the needle is in the text");
        let position = LineIndex::new(text).position(u32::try_from(offset).expect("short"));
        (position.line, position.column, position.utf16_column, position.offset)
    }

    #[test]
    fn columns_count_code_points_and_utf16_units() {
        assert_eq!(columns("a\n😀é!", "!"), (2, 3, 4, 8));
        assert_eq!(columns("\u{feff}ab", "b"), (1, 2, 2, 4));
    }

    #[test]
    fn every_line_end_counts_once() {
        assert_eq!(columns("a\r\nb\rc\nd", "d"), (4, 1, 1, 7));
        let index = LineIndex::new("a\r\nb");
        assert_eq!(index.line(1), 0..1);
        assert_eq!(index.line(2), 3..4);
        assert_eq!(index.n_lines(), 2);
    }

    #[test]
    fn far_offsets_on_one_line_agree_with_counting() {
        let text = "é😀x".repeat(STRIDE);
        let index = LineIndex::new(&text);
        for (n, (offset, _)) in text.char_indices().enumerate().step_by(97) {
            let position = index.position(u32::try_from(offset).expect("short"));
            assert_eq!((position.column, position.offset), (n + 1, offset));
        }
    }

    #[test]
    fn invalid_bytes_keep_the_offsets() {
        let decoded = decode(b"ab\xff\xfecd\xe2\x82".to_vec());
        assert_eq!(decoded.text, "ab\u{1a}\u{1a}cd\u{1a}\u{1a}");
        let (span, fault) = decoded.fault.expect("the bytes are not UTF-8");
        assert_eq!((span.start, span.end, fault), (2, 3, EncodingFault::InvalidBytes));
        assert_eq!(decode(vec![0xff, 0xfe, b'{', 0]).text, "");
    }
}
