//! The commands of a script, and what their words mean.

use std::borrow::Cow;
use std::ops::Range;

use crate::extract::{COMPUTED, Embedded, Writer};
use crate::source::{Fidelity, OffsetMap, Span};

/// The most words of a command to which those of the next line are added.
const MAX_REOPENED: usize = 200;

/// The commands of a script, in the order in which they end.
#[derive(Debug)]
pub(super) struct Script<'s> {
    pub(super) text: &'s str,
    pub(super) commands: Vec<Command>,
    pub(super) words: Vec<Word>,
    pieces: Vec<Piece>,
}

/// A simple command.
#[derive(Debug, Clone)]
pub(super) struct Command {
    /// Its words, with assignments and reserved words before them.
    pub(super) words: Range<usize>,
    /// The word with the text of a here-document or a here-string.
    pub(super) input: Option<usize>,
    /// The word with the name of the file that it reads.
    pub(super) input_file: Option<usize>,
    /// The command whose output it reads.
    pub(super) source: Option<usize>,
}

/// A word, or the text of a here-document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) span: Span,
    first: u32,
    n_pieces: u32,
}

/// A part of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// What a part of a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its own text, without quotes.
    Plain,
    /// Its own text, in quotes.
    Quoted,
    /// Its own text, where any other text may be written.
    Verbatim,
    /// An escape of this character.
    Character(char),
    /// The value of the variable that it names.
    Variable,
    /// The output of the command with this index.
    Output(u32),
    /// What only the running shell knows.
    Computed,
}

/// A word, or the end of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Part {
    first: u32,
    n_pieces: u32,
    /// The number of bytes of the first piece that are before it.
    skipped: u32,
}

impl Kind {
    pub(super) fn is_verbatim(self) -> bool {
        matches!(self, Kind::Plain | Kind::Quoted | Kind::Verbatim)
    }

    pub(super) fn output(command: usize) -> Kind {
        u32::try_from(command).map_or(Kind::Computed, Kind::Output)
    }
}

impl Part {
    /// A part without a text.
    pub(super) const UNKNOWN: Part = Part { first: 0, n_pieces: 0, skipped: 0 };

    pub(super) fn of(word: Word) -> Part {
        Part { first: word.first, n_pieces: word.n_pieces, skipped: 0 }
    }
}

impl<'s> Script<'s> {
    pub(super) fn new(text: &'s str) -> Script<'s> {
        Script { text, commands: Vec::new(), words: Vec::new(), pieces: Vec::new() }
    }

    /// Stores the pieces of a word.
    pub(super) fn add_word(&mut self, span: Span, pieces: &[Piece]) -> Word {
        let index = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let (first, n_pieces) = (index(self.pieces.len()), index(pieces.len()));
        self.pieces.extend_from_slice(pieces);
        Word { span, first, n_pieces }
    }

    /// Stores words; returns their indices.
    pub(super) fn add_words(&mut self, words: &[Word]) -> Range<usize> {
        let first = self.words.len();
        self.words.extend_from_slice(words);
        first..self.words.len()
    }

    /// Takes back the last command, if it is this one and sends a request, to add words to it.
    pub(super) fn reopen(&mut self, index: usize) -> Option<(Command, Vec<Word>)> {
        let command = self.commands.last()?;
        let is_last = index + 1 == self.commands.len() && command.words.end == self.words.len();
        let mut words = self.words[command.words.clone()].iter();
        let is_curl = |it: &Word| {
            let word = &self.text[it.span.range()];
            word.ends_with("curl") || word.ends_with("curl.exe") || word.starts_with('-')
        };
        // Reopened again and again, a longer one would take too long.
        if !is_last || words.len() > MAX_REOPENED || !words.any(is_curl) {
            return None;
        }
        let command = self.commands.pop()?;
        let words = self.words.split_off(command.words.start);
        Some((command, words))
    }

    /// The pieces of a part, the first one without what is before the part.
    pub(super) fn pieces(&self, part: Part) -> impl Iterator<Item = Piece> + '_ {
        let first = part.first as usize;
        let pieces = self.pieces[first..first + part.n_pieces as usize].iter();
        pieces.enumerate().map(move |(n, it)| {
            let skipped = if n == 0 { part.skipped } else { 0 };
            Piece { span: Span { start: it.span.start + skipped, ..it.span }, kind: it.kind }
        })
    }

    /// The word with this index.
    pub(super) fn part(&self, word: usize) -> Part {
        Part::of(self.words[word])
    }

    /// The text of a part, with [`COMPUTED`] for what is not known.
    pub(super) fn written(&self, part: Part) -> String {
        let mut text = String::new();
        for it in self.pieces(part) {
            match it.kind {
                Kind::Character(it) => text.push(it),
                it if it.is_computed() => text.push_str(COMPUTED),
                _ => text.push_str(&self.text[it.span.range()]),
            }
        }
        text
    }

    /// The first bytes of a part, up to a piece that is not known or an escape.
    pub(super) fn head(&self, part: Part) -> &'s str {
        let first = self.pieces(part).find(|it| !it.span.is_empty());
        let first = first.filter(|it| it.kind.is_verbatim());
        first.map_or("", |it| &self.text[it.span.range()])
    }

    /// A part without its first `n` bytes, which are in its first piece.
    pub(super) fn after(&self, mut part: Part, n: usize) -> Part {
        let first = self.pieces(part).next();
        if first.is_some_and(|it| it.span.range().len() == n) {
            (part.first, part.n_pieces, part.skipped) = (part.first + 1, part.n_pieces - 1, 0);
        } else {
            part.skipped += u32::try_from(n).unwrap_or_default();
        }
        part
    }

    /// The piece that is all of a part.
    pub(super) fn only(&self, part: Part) -> Option<Piece> {
        let mut pieces = self.pieces(part);
        pieces.next().filter(|_| pieces.next().is_none())
    }

    /// Where the text of a part begins.
    pub(super) fn start(&self, part: Part) -> Option<usize> {
        self.pieces(part).next().map(|it| it.span.start as usize)
    }

    /// The first and the last character of a part, apart from spaces around it.
    pub(super) fn edges(&self, part: Part) -> (Option<char>, Option<char>) {
        let first = self.pieces(part).find_map(|it| self.visible(it, false));
        let from = part.first as usize;
        let pieces = &self.pieces[from..from + part.n_pieces as usize];
        let last = pieces.iter().rev().find_map(|it| self.visible(*it, true));
        (first, last)
    }

    fn visible(&self, piece: Piece, is_last: bool) -> Option<char> {
        let text = match piece.kind {
            Kind::Character(it) => return Some(it).filter(|it| !it.is_whitespace()),
            it if it.is_computed() => COMPUTED,
            _ => self.text[piece.span.range()].trim(),
        };
        if is_last { text.chars().next_back() } else { text.chars().next() }
    }

    /// The text of a part with its places.
    pub(super) fn embedded(&self, part: Part, place: String) -> Embedded<'s> {
        if let Some(Piece { span, kind }) = self.only(part)
            && kind.is_verbatim()
        {
            let mut map = OffsetMap::empty();
            map.push(span.range().len(), span.range(), kind.fidelity());
            return Embedded::new(place, Cow::Borrowed(&self.text[span.range()]), map);
        }
        let mut writer = Writer::default();
        for Piece { span, kind } in self.pieces(part) {
            match kind {
                Kind::Verbatim => writer.copy(self.text, span.range()),
                Kind::Plain | Kind::Quoted => writer.copy_quoted(self.text, span.range()),
                Kind::Character(it) => {
                    writer.write(it.encode_utf8(&mut [0; 4]), span.range());
                }
                Kind::Variable | Kind::Output(_) | Kind::Computed => {
                    writer.write(COMPUTED, span.range());
                }
            }
        }
        writer.finish(place)
    }
}

impl Kind {
    fn is_computed(self) -> bool {
        matches!(self, Kind::Variable | Kind::Output(_) | Kind::Computed)
    }

    fn fidelity(self) -> Fidelity {
        if self == Kind::Verbatim { Fidelity::Same } else { Fidelity::Quoted }
    }
}
