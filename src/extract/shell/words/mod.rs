//! The words of a shell script, each with the places of its pieces.
//!
//! The script is read once, with a stack of what is open instead of recursion, so that the time is
//! linear in its length. What only the running shell knows is a piece without a text. Commands in
//! `$(…)`, backquotes and here-documents are commands of the script like any other.

mod quoting;

use std::collections::VecDeque;

use super::script::{Command, Kind, Part, Piece, Script, Word};
use crate::source::Span;

/// The most brackets and quotes inside each other; deeper ones are ordinary characters.
const MAX_DEPTH: usize = 1_000;

/// The most here-documents inside each other; in deeper ones nothing is expanded.
const MAX_HERE: usize = 8;

/// The most commands of a script; the rest is not read.
const MAX_COMMANDS: usize = 1_000_000;

/// Reads a script.
pub(super) fn read(text: &str) -> Script<'_> {
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        at: if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
        end: text.len(),
        frames: vec![Frame::new(Open::Code, 0, 0, text.len())],
        codes: vec![Code::default()],
        n_here: 0,
        no_quote: None,
        no_backquote: None,
        script: Script::new(text),
    };
    lexer.run();
    lexer.script
}

struct Lexer<'s> {
    text: &'s str,
    bytes: &'s [u8],
    at: usize,
    /// Where the text ends that may be read now: that of a here-document or of backquotes.
    end: usize,
    frames: Vec<Frame>,
    /// The state of each frame that holds commands or a here-document.
    codes: Vec<Code>,
    /// How many here-documents are open.
    n_here: usize,
    /// The end before which no `'` is left.
    no_quote: Option<usize>,
    /// The end before which no backquote is left.
    no_backquote: Option<usize>,
    script: Script<'s>,
}

/// Something open.
struct Frame {
    open: Open,
    /// Where it begins, with its opening mark.
    start: usize,
    /// The index in `codes` of the word that its text belongs to.
    code: usize,
    /// Whether its text belongs to a word, and not to an expansion.
    is_kept: bool,
    /// Whether single quotes in it are characters.
    is_double: bool,
    /// The `end` around it.
    end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// The script itself.
    Code,
    /// `$(…)` or `<(…)`.
    Output,
    /// `(…)`.
    Group,
    /// Backquotes.
    Backquotes,
    /// `"…"`.
    Double,
    /// `${…}`.
    Parameter,
    /// `((…))` or `$((…))`, with the number of open brackets.
    Arithmetic(usize),
    /// A here-document, which ends at `end`; the text after it begins at the place.
    Here(usize),
}

/// What is known about commands, or about a here-document.
#[derive(Default)]
struct Code {
    pieces: Vec<Piece>,
    /// Where the word begins; `None` between words.
    word: Option<usize>,
    /// Whether a part of the word is quoted.
    is_quoted: bool,
    words: Vec<Word>,
    redirect: Option<Redirect>,
    input: Option<usize>,
    input_file: Option<usize>,
    /// The command whose output the next one reads.
    source: Option<usize>,
    /// The command that a line with more options continues.
    resumable: Option<usize>,
    /// Here-documents whose text follows after the line.
    pending: VecDeque<Pending>,
    n_pipelines: usize,
    last: Option<usize>,
    /// `case` commands that are open.
    n_cases: usize,
    is_pattern: bool,
    /// Whether the command was typed after a prompt.
    is_prompted: bool,
    /// Of a here-document: whether tabs at starts of lines are removed, and what waits for it.
    here: Option<Pending>,
}

/// A redirection whose word follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Redirect {
    Here { has_tabs: bool },
    String,
    Input,
    Other,
}

/// A here-document.
#[derive(Clone)]
struct Pending {
    /// The command that reads it, once it has ended.
    command: Option<usize>,
    delimiter: String,
    is_raw: bool,
    has_tabs: bool,
    is_prompted: bool,
}

impl Frame {
    fn new(open: Open, start: usize, code: usize, end: usize) -> Frame {
        Frame { open, start, code, is_kept: true, is_double: false, end }
    }
}

impl Lexer<'_> {
    fn run(&mut self) {
        while self.script.commands.len() < MAX_COMMANDS {
            let frame = self.top();
            if self.at >= self.end {
                if self.frames.len() == 1 {
                    break;
                }
                self.close();
                continue;
            }
            match frame.open {
                Open::Code | Open::Output | Open::Group | Open::Backquotes => self.code(),
                Open::Double => self.double(),
                Open::Parameter => self.parameter(),
                Open::Arithmetic(depth) => self.arithmetic(depth),
                Open::Here(_) => self.here(),
            }
        }
        self.end_command(false);
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

    /// Whether something else may be opened.
    fn has_room(&self) -> bool {
        self.frames.len() < MAX_DEPTH
    }

    /// Adds a piece to the word, unless it is inside an expansion.
    fn push(&mut self, from: usize, to: usize, kind: Kind) {
        if !self.top().is_kept {
            return;
        }
        let state = self.state();
        state.word.get_or_insert(from);
        if from == to {
            return;
        }
        let span = Span::new(from, to);
        if let Some(last) = state.pieces.last_mut()
            && last.kind == kind
            && kind.is_verbatim()
            && last.span.end == span.start
        {
            last.span.end = span.end;
            return;
        }
        state.pieces.push(Piece { span, kind });
    }

    /// Opens something at the place, whose mark has this length.
    fn open(&mut self, open: Open, mark: usize) {
        let (start, end) = (self.at, self.end);
        let outer = self.top();
        let is_double = outer.is_double || matches!(outer.open, Open::Double | Open::Here(_));
        let mut frame = Frame::new(open, start, outer.code, end);
        match open {
            Open::Code | Open::Output | Open::Group | Open::Backquotes | Open::Here(_) => {
                frame.code = self.codes.len();
                self.codes.push(Code::default());
            }
            Open::Double => frame.is_kept = outer.is_kept,
            Open::Parameter | Open::Arithmetic(_) => {
                frame.is_kept = false;
                frame.is_double = is_double;
            }
        }
        self.frames.push(frame);
        self.at += mark;
    }

    /// Closes what was opened last; the place is after its closing mark, or at the end of the text.
    fn close(&mut self) {
        let is_command = matches!(self.top().open, Open::Output | Open::Group | Open::Backquotes);
        if is_command {
            self.end_command(false);
        }
        let Some(frame) = self.frames.pop() else { return };
        let end = std::mem::replace(&mut self.end, frame.end);
        match frame.open {
            Open::Code | Open::Double => {}
            Open::Parameter => self.push(frame.start, self.at, Kind::Computed),
            // A command in double brackets is not a word.
            Open::Arithmetic(_) => {
                if self.bytes[frame.start] == b'$' {
                    self.push(frame.start, self.at, Kind::Computed);
                }
            }
            Open::Output | Open::Group | Open::Backquotes => {
                let inner = self.codes.pop().unwrap_or_default();
                // The text of its here-documents may follow after the bracket.
                self.state().pending.extend(inner.pending);
                if frame.open == Open::Backquotes {
                    self.at = (self.at + 1).min(self.end);
                }
                let output = inner.last.filter(|_| inner.n_pipelines == 1);
                if frame.open != Open::Group {
                    let kind = output.map_or(Kind::Computed, Kind::output);
                    self.push(frame.start, self.at, kind);
                } else if self.state().word.is_some() {
                    self.push(frame.start, self.at, Kind::Computed);
                } else {
                    self.state().last = None;
                }
            }
            Open::Here(next) => {
                self.n_here -= 1;
                let inner = self.codes.pop().unwrap_or_default();
                self.at = next;
                let command = inner.here.and_then(|it| it.command);
                let from = inner.word.unwrap_or(frame.start);
                self.add_input(command, from, end, &inner.pieces);
                self.start_pending();
            }
        }
    }

    fn add_input(&mut self, command: Option<usize>, from: usize, to: usize, pieces: &[Piece]) {
        let word = self.script.add_word(Span::new(from, to), pieces);
        let word = self.script.add_words(&[word]).start;
        if let Some(command) = command.and_then(|it| self.script.commands.get_mut(it)) {
            command.input = Some(word);
        }
    }

    /// Reads the next part of commands.
    fn code(&mut self) {
        let is_start = self.state().word.is_none();
        match self.bytes[self.at] {
            b'\n' => self.newline(1),
            b'\r' if self.byte(1).is_none_or(|it| it == b'\n') => self.newline(2),
            b' ' | b'\t' => {
                self.end_word();
                self.at += 1;
            }
            b'#' if is_start => self.at = self.line_end(),
            b'^' if is_start && self.line_break(1) > 0 => {
                self.at += 1 + self.line_break(1);
            }
            b'\\' => self.escape(),
            b'\'' => self.single(),
            b'"' if self.has_room() => {
                self.mark_quoted();
                self.open(Open::Double, 1);
            }
            b'$' => self.dollar(),
            b'`' => self.backquote(),
            b'<' | b'>' => self.redirect(),
            b'|' | b'&' | b';' => self.operator(),
            b'(' => self.bracket(),
            b')' => self.closing_bracket(),
            _ => {
                let from = self.at;
                self.at += 1;
                while let Some(it) = self.byte(0) {
                    if b" \t\r\n\\'\"$`<>|&;()".contains(&it) {
                        break;
                    }
                    self.at += 1;
                }
                self.push(from, self.at, Kind::Plain);
            }
        }
    }

    /// A quote begins here, so there is a word, even an empty one.
    fn mark_quoted(&mut self) {
        let at = self.at;
        let state = self.state();
        state.word.get_or_insert(at);
        state.is_quoted = true;
    }

    fn line_end(&self) -> usize {
        memchr::memchr(b'\n', &self.bytes[self.at..self.end]).map_or(self.end, |it| self.at + it)
    }

    /// The length of the line break after the next `ahead` bytes; 0 where there is none.
    fn line_break(&self, ahead: usize) -> usize {
        match self.byte(ahead) {
            Some(b'\n') => 1,
            Some(b'\r') if self.byte(ahead + 1) == Some(b'\n') => 2,
            _ => 0,
        }
    }

    /// The length of the prompt at the start of a line that goes on.
    fn prompt(&self, at: usize) -> usize {
        let rest = &self.bytes[at..self.end];
        match rest {
            [b'>', b' ', ..] => 2,
            [b'>', b'\n' | b'\r', ..] | [b'>'] => 1,
            _ => 0,
        }
    }

    /// Skips the prompt after a line break inside a command that was typed after one.
    fn skip_prompt(&mut self) {
        if self.state().is_prompted {
            self.at += self.prompt(self.at);
        }
    }

    fn newline(&mut self, length: usize) {
        let is_line = self.state().is_open();
        self.end_command(is_line);
        self.state().is_prompted = false;
        self.at = (self.at + length).min(self.end);
        self.start_pending();
    }

    fn redirect(&mut self) {
        let at = self.at;
        let is_input = self.bytes[at] == b'<';
        if self.byte(1) == Some(b'(') && self.has_room() {
            self.open(Open::Output, 2);
            return;
        }
        let length = self.angle_placeholder();
        if length > 0 {
            self.at += length;
            self.push(at, self.at, Kind::Plain);
            return;
        }
        // The number of a file is not a word.
        let is_number = |it: &[u8]| it.len() < 3 && it.iter().all(u8::is_ascii_digit);
        let state = self.state();
        if let Some(start) = state.word
            && !state.is_quoted
            && is_number(&self.bytes[start..at])
        {
            let state = self.state();
            state.word = None;
            state.pieces.clear();
        }
        self.end_word();
        let rest = &self.bytes[at..self.end];
        let (length, redirect) = match rest {
            [b'<', b'<', b'<', ..] => (3, Redirect::String),
            [b'<', b'<', b'-', ..] => (3, Redirect::Here { has_tabs: true }),
            [b'<', b'<', ..] => (2, Redirect::Here { has_tabs: false }),
            [b'<', b'>' | b'&', ..] | [b'>', b'>' | b'&' | b'|', ..] => (2, Redirect::Other),
            _ if is_input => (1, Redirect::Input),
            _ => (1, Redirect::Other),
        };
        self.at += length;
        self.state().redirect = Some(redirect);
    }

    /// The length of a placeholder such as `<TOKEN>`, which is not meant as a redirection.
    fn angle_placeholder(&self) -> usize {
        let rest = &self.bytes[self.at..self.end];
        let rest = &rest[..rest.len().min(60)];
        let is_name = |it: &u8| it.is_ascii_alphanumeric() || b"_-. ".contains(it);
        let length = rest.iter().skip(1).take_while(|it| is_name(it)).count();
        let name = &rest[1..=length.min(rest.len() - 1)];
        let is_word = !name.is_empty()
            && rest.get(length + 1) == Some(&b'>')
            && name[0].is_ascii_alphabetic()
            && name[name.len() - 1] != b' ';
        let is_capitals = !name.iter().any(u8::is_ascii_lowercase);
        let is_spaced = name.contains(&b' ');
        let is_in_word = self.codes[self.top().code].word.is_some();
        let is_meant = is_word
            && rest[0] == b'<'
            && (is_capitals || (is_in_word && !is_spaced))
            && rest.get(length + 2) != Some(&b'>');
        if is_meant { length + 2 } else { 0 }
    }

    fn operator(&mut self) {
        let rest = &self.bytes[self.at..self.end];
        let (length, is_pipe) = match rest {
            [b'&', b'>', b'>', ..] => (3, None),
            [b'&', b'>', ..] => (2, None),
            [b';', b';', b'&', ..] => (3, Some(false)),
            [b';', b';' | b'&', ..] | [b'|', b'|', ..] | [b'&', b'&', ..] => (2, Some(false)),
            [b'|', b'&', ..] => (2, Some(true)),
            [b'|', ..] => (1, Some(true)),
            _ => (1, Some(false)),
        };
        let is_case = rest.starts_with(b";;") || rest.starts_with(b";&");
        let Some(is_pipe) = is_pipe else {
            self.end_word();
            self.at += length;
            self.state().redirect = Some(Redirect::Other);
            return;
        };
        // The word may be the end of the patterns.
        self.end_word();
        if self.state().is_pattern {
            self.at += length;
            return;
        }
        let n_before = self.script.commands.len();
        self.end_command(false);
        let is_source = is_pipe && self.script.commands.len() > n_before;
        let state = self.state();
        state.source = state.last.filter(|_| is_source);
        state.is_pattern = is_case && state.n_cases > 0;
        self.at += length;
    }

    fn bracket(&mut self) {
        let state = self.state();
        let (is_open, is_pattern, is_word) =
            (state.is_open(), state.is_pattern, state.word.is_some());
        if is_pattern {
            self.at += 1;
            return;
        }
        // The head of a function.
        if is_open && self.byte(1) == Some(b')') {
            self.at += 2;
            if is_word && self.bytes[self.at - 3] == b'=' {
                return;
            }
            let state = self.state();
            (state.word, state.redirect) = (None, None);
            state.pieces.clear();
            state.words.clear();
            return;
        }
        if !self.has_room() {
            self.push(self.at, self.at + 1, Kind::Plain);
            self.at += 1;
            return;
        }
        if !is_word && self.byte(1) == Some(b'(') {
            self.open(Open::Arithmetic(2), 2);
            return;
        }
        self.open(Open::Group, 1);
    }

    fn closing_bracket(&mut self) {
        self.end_word();
        let state = self.state();
        if state.is_pattern {
            // The pattern itself is not a command.
            (state.is_pattern, state.redirect) = (false, None);
            state.words.clear();
            self.at += 1;
            return;
        }
        if matches!(self.top().open, Open::Output | Open::Group) {
            self.end_command(false);
            self.at += 1;
            self.close();
            return;
        }
        self.end_command(false);
        self.at += 1;
    }

    fn end_word(&mut self) {
        let at = self.at;
        let code = self.top().code;
        let state = &mut self.codes[code];
        let Some(start) = state.word.take() else { return };
        let is_quoted = std::mem::take(&mut state.is_quoted);
        let word = self.script.add_word(Span::new(start, at), &state.pieces);
        state.pieces.clear();
        match state.redirect.take() {
            None => {}
            Some(Redirect::Here { has_tabs }) => {
                let part = Part::of(word);
                // A name that is computed is not expanded.
                let delimiter = self.script.written(part);
                let is_prompted = state.is_prompted;
                let is_raw = is_quoted;
                let pending = Pending { command: None, delimiter, is_raw, has_tabs, is_prompted };
                state.pending.push_back(pending);
                return;
            }
            Some(Redirect::String) => {
                state.input = Some(self.script.add_words(&[word]).start);
                return;
            }
            Some(Redirect::Input) => {
                state.input_file = Some(self.script.add_words(&[word]).start);
                return;
            }
            Some(Redirect::Other) => return,
        }
        let text = &self.text[start..at];
        if state.words.is_empty() {
            // Options on a line of their own belong to the command before, whose line should have
            // ended with a backslash.
            if text.starts_with('-')
                && let Some(index) = state.resumable.take()
                && let Some((command, words)) = self.script.reopen(index)
            {
                state.words = words;
                state.input = state.input.or(command.input);
                state.input_file = state.input_file.or(command.input_file);
                state.source = command.source;
                state.n_pipelines -= usize::from(command.source.is_none());
            }
            if text == "esac" {
                state.n_cases = state.n_cases.saturating_sub(1);
                state.is_pattern = false;
            }
        }
        state.resumable = None;
        state.words.push(word);
        let is_case = |words: &[Word]| match words {
            [.., case, _, _] => &self.text[case.span.range()] == "case",
            _ => false,
        };
        if text == "in" && is_case(&state.words) {
            state.words.clear();
            state.n_cases += 1;
            state.is_pattern = true;
        }
    }

    /// Ends the command, at the end of a line or before another operator.
    fn end_command(&mut self, is_line: bool) {
        self.end_word();
        let code = self.top().code;
        let state = &mut self.codes[code];
        if state.is_pattern {
            return;
        }
        state.redirect = None;
        let is_empty =
            state.words.is_empty() && state.input.is_none() && state.input_file.is_none();
        let is_fed = state.pending.iter().any(|it| it.command.is_none());
        if is_empty && !is_fed {
            // A pipe may be followed by a line break.
            if !is_line {
                state.resumable = None;
            }
            return;
        }
        let index = self.script.commands.len();
        let words = self.script.add_words(&state.words);
        state.words.clear();
        let source = state.source.take();
        state.n_pipelines += usize::from(source.is_none());
        state.last = Some(index);
        state.resumable = is_line.then_some(index);
        for it in &mut state.pending {
            it.command.get_or_insert(index);
        }
        let (input, input_file) = (state.input.take(), state.input_file.take());
        self.script.commands.push(Command { words, input, input_file, source });
    }

    /// Reads the next here-document whose text begins here.
    fn start_pending(&mut self) {
        loop {
            let Some(pending) = self.state().pending.pop_front() else { return };
            let start = self.at;
            if start >= self.end {
                continue;
            }
            let (end, next) = self.here_end(&pending);
            if pending.is_raw || self.n_here >= MAX_HERE || !self.has_room() {
                let mut pieces = Vec::new();
                let mut line = start;
                let is_plain = !pending.has_tabs && !pending.is_prompted;
                while line < end {
                    let rest = &self.bytes[line..end];
                    let to = memchr::memchr(b'\n', rest).filter(|_| !is_plain);
                    let to = to.map_or(end, |it| line + it + 1);
                    let removed = self.removed(line, pending.is_prompted, pending.has_tabs);
                    let span = Span::new((line + removed).min(to), to);
                    pieces.push(Piece { span, kind: Kind::Verbatim });
                    line = to;
                }
                self.at = next;
                self.add_input(pending.command, start, end, &pieces);
                continue;
            }
            self.n_here += 1;
            let (outer, removed) =
                (self.end, self.removed(start, pending.is_prompted, pending.has_tabs));
            self.open(Open::Here(next), 0);
            self.end = end;
            self.at = (start + removed).min(end);
            if let Some(frame) = self.frames.last_mut() {
                frame.end = outer;
            }
            let state = self.state();
            state.here = Some(pending);
            state.word = Some(start);
            return;
        }
    }

    /// Where a here-document ends, and where the line after its delimiter begins.
    fn here_end(&self, here: &Pending) -> (usize, usize) {
        let mut line = self.at;
        while line < self.end {
            let rest = &self.bytes[line..self.end];
            let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |it| it + 1);
            let removed = self.removed(line, here.is_prompted, here.has_tabs).min(length);
            let content = &rest[removed..length];
            let content = content.strip_suffix(b"\n").unwrap_or(content);
            let content = content.strip_suffix(b"\r").unwrap_or(content);
            if content == here.delimiter.as_bytes() {
                return (line, line + length);
            }
            line += length;
        }
        (self.end, self.end)
    }
}

impl Code {
    /// Whether a command has begun.
    fn is_open(&self) -> bool {
        self.word.is_some() || !self.words.is_empty() || self.redirect.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::script::Script;
    use super::read;

    fn words(script: &Script<'_>, command: usize) -> Vec<String> {
        let words = script.commands[command].words.clone();
        words.map(|it| script.written(script.part(it))).collect()
    }

    fn commands(text: &str) -> Vec<Vec<String>> {
        let script = read(text);
        (0..script.commands.len()).map(|it| words(&script, it)).collect()
    }

    #[test]
    fn commands_end_in_their_order() {
        assert_eq!(
            commands("a 'b c' # d\n e;f&&g | h"),
            [vec!["a", "b c"], vec!["e"], vec!["f"], vec!["g"], vec!["h"]]
        );
        assert_eq!(commands("a=$(b c) d"), [vec!["b", "c"], vec!["a=${_}", "d"]]);
        assert_eq!(
            commands("case x in (a) b ;; c|d) e;; esac; f"),
            [vec!["b"], vec!["e"], vec!["esac"], vec!["f"]]
        );
        assert_eq!(
            commands("f() { a; }; ((1 << 2)); b 2>&1 >c <d"),
            [vec!["{", "a"], vec!["}"], vec!["b"]]
        );
    }

    #[test]
    fn here_documents_follow_their_line() {
        let script = read("a <<X; b <<-'Y' | c\n1 $(d)\nX\n\t2 $(e)\n\tY\nf\n");
        let inputs: Vec<String> = script
            .commands
            .iter()
            .filter_map(|it| Some(script.written(script.part(it.input?))))
            .collect();
        assert_eq!(inputs, ["1 ${_}\n", "2 $(e)\n"]);
        let programs: Vec<String> =
            (0..script.commands.len()).map(|it| words(&script, it).concat()).collect();
        assert_eq!(programs, ["a", "b", "c", "d", "f"]);
        assert_eq!(script.commands[2].source, Some(1));
    }

    #[test]
    fn what_is_open_ends_with_the_text() {
        for text in [
            "$(",
            "`a",
            "\"a $(b",
            "'a",
            "${a:-\"",
            "((",
            "(",
            "$'a",
            "<<",
            "<<X\na $(b",
            "a\\",
            "$",
            "<",
        ] {
            assert!(commands(text).len() < 4, "{text}");
        }
    }
}
