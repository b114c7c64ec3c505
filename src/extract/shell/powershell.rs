//! The words of a script of PowerShell, each with the places of its pieces.
//!
//! As in a POSIX shell, what is open is kept in a stack, and the time is linear.

use super::script::{Command, Kind, Part, Piece, Script, Word};
use crate::source::Span;

/// The most brackets and quotes inside each other; deeper ones are ordinary characters.
const MAX_DEPTH: usize = 1_000;

/// The most commands of a script; the rest is not read.
const MAX_COMMANDS: usize = 1_000_000;

/// Reads a script.
pub(super) fn read(text: &str) -> Script<'_> {
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        at: if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
        end: text.len(),
        frames: vec![Frame { open: Open::Code(0), start: 0, code: 0, end: text.len() }],
        codes: vec![Code::default()],
        no_quote: None,
        no_here: [None; 2],
        script: Script::new(text),
    };
    lexer.run();
    lexer.script
}

struct Lexer<'s> {
    text: &'s str,
    bytes: &'s [u8],
    at: usize,
    /// Where the text ends that may be read now: that of a here-string.
    end: usize,
    frames: Vec<Frame>,
    codes: Vec<Code>,
    /// The end before which no `'` is left.
    no_quote: Option<usize>,
    /// The end before which no end of a here-string with `'` or `"` is left.
    no_here: [Option<usize>; 2],
    script: Script<'s>,
}

/// Something open.
struct Frame {
    open: Open,
    start: usize,
    /// The index in `codes` of the word that its text belongs to.
    code: usize,
    /// The `end` around it.
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Commands up to this bracket; 0 for the script itself.
    Code(u8),
    /// `"…"`.
    Double,
    /// `@"…"@`, which ends at `end`; the text after it begins at the place.
    Here(usize),
}

#[derive(Default)]
struct Code {
    pieces: Vec<Piece>,
    /// Where the word begins; `None` between words.
    word: Option<usize>,
    words: Vec<Word>,
    source: Option<usize>,
    n_pipelines: usize,
    last: Option<usize>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while self.script.commands.len() < MAX_COMMANDS {
            if self.at >= self.end {
                if self.frames.len() == 1 {
                    break;
                }
                self.close();
                continue;
            }
            match self.top().open {
                Open::Code(_) => self.code(),
                Open::Double => self.double(),
                Open::Here(_) => self.expanded(false),
            }
        }
        self.end_command();
    }

    fn top(&self) -> &Frame {
        self.frames.last().expect("the script itself stays open")
    }

    fn state(&mut self) -> &mut Code {
        let code = self.top().code;
        &mut self.codes[code]
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes[..self.end].get(self.at + ahead).copied()
    }

    fn push(&mut self, from: usize, to: usize, kind: Kind) {
        let state = self.state();
        state.word.get_or_insert(from);
        if from < to {
            state.pieces.push(Piece { span: Span::new(from, to), kind });
        }
    }

    fn open(&mut self, open: Open, mark: usize) {
        let mut frame = Frame { open, start: self.at, code: self.top().code, end: self.end };
        if matches!(open, Open::Code(_)) {
            frame.code = self.codes.len();
            self.codes.push(Code::default());
        }
        self.frames.push(frame);
        self.at += mark;
    }

    fn close(&mut self) {
        if matches!(self.top().open, Open::Code(_)) {
            self.end_command();
        }
        let Some(frame) = self.frames.pop() else { return };
        self.end = frame.end;
        match frame.open {
            Open::Double => {}
            Open::Here(next) => self.at = next,
            Open::Code(bracket) => {
                let inner = self.codes.pop().unwrap_or_default();
                // A block of commands ends the command before it.
                if bracket == b'}' && self.bytes[frame.start] == b'{' {
                    self.end_command();
                    return;
                }
                let output = inner.last.filter(|_| inner.n_pipelines == 1 && bracket == b')');
                self.push(frame.start, self.at, output.map_or(Kind::Computed, Kind::output));
            }
        }
    }

    /// The length of the line break after the next `ahead` bytes; 0 where there is none.
    fn line_break(&self, ahead: usize) -> usize {
        match self.byte(ahead) {
            Some(b'\n') => 1,
            Some(b'\r') if self.byte(ahead + 1) == Some(b'\n') => 2,
            _ => 0,
        }
    }

    fn code(&mut self) {
        let has_room = self.frames.len() < MAX_DEPTH;
        let is_start = self.state().word.is_none();
        let next = self.byte(1);
        match self.bytes[self.at] {
            b' ' | b'\t' | b'\r' => {
                self.end_word();
                self.at += 1;
            }
            b'#' if is_start => {
                let rest = &self.bytes[self.at..self.end];
                self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            }
            b'<' if next == Some(b'#') => {
                let rest = &self.bytes[self.at..self.end];
                let length = memchr::memmem::find(rest, b"#>").map_or(rest.len(), |it| it + 2);
                self.at += length;
            }
            b'`' if self.line_break(1) > 0 => {
                self.end_word();
                self.at += 1 + self.line_break(1);
            }
            b'`' => self.escape(),
            b'\'' => self.single(),
            b'"' if has_room => {
                self.push(self.at, self.at, Kind::Plain);
                self.open(Open::Double, 1);
            }
            b'@' if matches!(next, Some(b'\'' | b'"')) => {
                if !self.here() {
                    self.push(self.at, self.at + 1, Kind::Plain);
                    self.at += 1;
                }
            }
            b'@' if is_start && next == Some(b'{') && has_room => self.open(Open::Code(b'}'), 2),
            b'@' if is_start && next == Some(b'(') && has_room => self.open(Open::Code(b')'), 2),
            b'$' => self.dollar(),
            b'(' if has_room => self.open(Open::Code(b')'), 1),
            b'{' if has_room => {
                self.end_word();
                self.open(Open::Code(b'}'), 1);
            }
            it @ (b')' | b'}') => {
                self.at += 1;
                if self.top().open == Open::Code(it) {
                    self.at -= 1;
                    self.end_command();
                    self.at += 1;
                    self.close();
                }
            }
            b'|' if next != Some(b'|') => {
                let n_before = self.script.commands.len();
                self.end_command();
                let is_source = self.script.commands.len() > n_before;
                let state = self.state();
                state.source = state.last.filter(|_| is_source);
                self.at += 1;
            }
            b'\n' | b';' | b'|' | b'&' => {
                self.end_command();
                self.at += 1;
            }
            b'=' | b'+' if self.is_variable() => {
                self.end_word();
                let from = self.at;
                self.at += if self.bytes[from] == b'+' && next == Some(b'=') { 2 } else { 1 };
                self.push(from, self.at, Kind::Plain);
                self.end_word();
            }
            _ => {
                let from = self.at;
                self.at += 1;
                while let Some(it) = self.byte(0) {
                    if b" \t\r\n`'\"$(){}|&;=".contains(&it) || it == b'@' {
                        break;
                    }
                    self.at += 1;
                }
                self.push(from, self.at, Kind::Plain);
            }
        }
    }

    /// Whether the command so far is a variable, perhaps with its type.
    fn is_variable(&self) -> bool {
        let state = &self.codes[self.top().code];
        let is_variable = |it: Option<Piece>| it.is_some_and(|it| it.kind == Kind::Variable);
        match (state.word, &state.words[..]) {
            (Some(start), [] | [_]) => {
                let is_type = state.pieces.len() == 1 || self.bytes[start] == b'[';
                is_type && is_variable(state.pieces.last().copied())
            }
            (None, [it]) => is_variable(self.script.pieces(Part::of(*it)).last()),
            _ => false,
        }
    }

    fn escape(&mut self) {
        let Some(next) = self.text[self.at + 1..self.end].chars().next() else {
            self.at += 1;
            return;
        };
        let character = match next {
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            'e' => '\u{1b}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\u{b}',
            it => it,
        };
        let to = self.at + 1 + next.len_utf8();
        self.push(self.at, to, Kind::Character(character));
        self.at = to;
    }

    fn single(&mut self) {
        let mut from = self.at + 1;
        let rest = &self.bytes[from..self.end];
        if self.no_quote == Some(self.end) || memchr::memchr(b'\'', rest).is_none() {
            self.no_quote = Some(self.end);
            self.push(self.at, from, Kind::Plain);
            self.at = from;
            return;
        }
        self.push(self.at, self.at, Kind::Plain);
        loop {
            let rest = &self.bytes[from..self.end];
            let length = memchr::memchr(b'\'', rest).unwrap_or(rest.len());
            let to = from + length;
            self.push(from, to, Kind::Quoted);
            if rest.get(length + 1) != Some(&b'\'') {
                self.at = (to + 1).min(self.end);
                return;
            }
            self.push(to, to + 2, Kind::Character('\''));
            from = to + 2;
        }
    }

    /// Opens a here-string; `false` if none begins here.
    fn here(&mut self) -> bool {
        let quote = self.bytes[self.at + 1];
        let rest = &self.bytes[self.at + 2..self.end];
        let n_spaces = rest.iter().take(64).take_while(|it| matches!(it, b' ' | b'\t')).count();
        let line_break = self.line_break(2 + n_spaces);
        let memo = usize::from(quote == b'"');
        if line_break == 0 || self.no_here[memo] == Some(self.end) {
            return false;
        }
        // The line break before the content is also the one before the end of an empty string.
        let from = self.at + 2 + n_spaces + line_break;
        let rest = &self.bytes[from - 1..self.end];
        let Some(length) = memchr::memmem::find(rest, &[b'\n', quote, b'@']) else {
            self.no_here[memo] = Some(self.end);
            return false;
        };
        let (end, next) = (from - 1 + length, from + length + 2);
        let is_cr = end > from && self.bytes[end - 1] == b'\r';
        let end = (end - usize::from(is_cr)).max(from);
        self.push(self.at, self.at, Kind::Plain);
        if quote == b'\'' || self.frames.len() >= MAX_DEPTH {
            self.push(from, end, Kind::Verbatim);
            self.at = next;
        } else {
            self.open(Open::Here(next), 0);
            (self.at, self.end) = (from, end);
        }
        true
    }

    fn double(&mut self) {
        if self.bytes[self.at] != b'"' {
            return self.expanded(true);
        }
        if self.byte(1) == Some(b'"') {
            self.push(self.at, self.at + 2, Kind::Character('"'));
            self.at += 2;
        } else {
            self.at += 1;
            self.close();
        }
    }

    fn expanded(&mut self, is_quoted: bool) {
        match self.bytes[self.at] {
            b'`' => self.escape(),
            b'$' => self.dollar(),
            _ => {
                let from = self.at;
                self.at += 1;
                while let Some(it) = self.byte(0) {
                    if matches!(it, b'`' | b'$') || (is_quoted && it == b'"') {
                        break;
                    }
                    self.at += 1;
                }
                self.push(from, self.at, Kind::Quoted);
            }
        }
    }

    fn dollar(&mut self) {
        let at = self.at;
        let rest = &self.bytes[at + 1..self.end];
        let is_name = |it: &&u8| it.is_ascii_alphanumeric() || **it == b'_';
        match rest.first() {
            Some(b'(') if self.frames.len() < MAX_DEPTH => self.open(Open::Code(b')'), 2),
            Some(b'{') if rest.iter().take(100).any(|it| *it == b'}') => {
                self.at += rest.iter().take_while(|it| **it != b'}').count() + 2;
                self.push(at, self.at, Kind::Variable);
            }
            Some(it) if it.is_ascii_alphabetic() || *it == b'_' => {
                let mut length = rest.iter().take_while(is_name).count();
                // `$env:TO`, but not `$to: ` in a string.
                if rest.get(length) == Some(&b':') {
                    let scoped = rest[length + 1..].iter().take_while(is_name).count();
                    length += if scoped > 0 { scoped + 1 } else { 0 };
                }
                self.at += 1 + length;
                self.push(at, self.at, Kind::Variable);
            }
            _ => {
                self.at += 1;
                self.push(at, self.at, Kind::Plain);
            }
        }
    }

    fn end_word(&mut self) {
        let at = self.at;
        let code = self.top().code;
        let state = &mut self.codes[code];
        let Some(start) = state.word.take() else { return };
        let word = self.script.add_word(Span::new(start, at), &state.pieces);
        state.pieces.clear();
        state.words.push(word);
    }

    fn end_command(&mut self) {
        self.end_word();
        let code = self.top().code;
        let state = &mut self.codes[code];
        if state.words.is_empty() {
            return;
        }
        let words = self.script.add_words(&state.words);
        state.words.clear();
        let source = state.source.take();
        state.n_pipelines += usize::from(source.is_none());
        state.last = Some(self.script.commands.len());
        self.script.commands.push(Command { words, input: None, input_file: None, source });
    }
}
