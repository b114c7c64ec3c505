//! The parser: text in, a tree with spans and the list of its faults out.
//!
//! Invariant: it is iterative, looks at each byte a bounded number of times and always ends with
//! the best tree it can make of the text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::bracket::{Assumption, Indentation, Lines};
use super::ends::Ends;
use super::placeholder::{is_unquoted_placeholder, stands_for_members};
use super::{Fault, FaultKind, Member, Node, Value, steps};
use crate::source::Span;

/// The deepest nesting of arrays and objects that is read, as in `serde_json` and most servers.
pub const MAX_DEPTH: usize = 128;

/// What came of a text.
#[derive(Debug)]
pub struct Parsed<'s> {
    /// The first value of the text; `None` when there is none.
    pub root: Option<Node<'s>>,
    /// What is wrong with the text, in order.
    pub faults: Vec<Fault>,
    /// Offset of the first byte after the value and the whitespace that follows it.
    pub end: usize,
}

/// Reads the first value of `text`.
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    parse_at(text, 0)
}

/// Reads the value of `text` that begins at the byte `start`; spans count from the start of `text`.
///
/// Where brackets do not fit, the text is read again by other assumptions about the bracket that is
/// missing, and the reading with the fewest faults is used.
#[must_use]
pub fn parse_at(text: &str, start: usize) -> Parsed<'_> {
    parse_next_at(text, start, &mut Memory::default())
}

/// Reads the value of `text` that begins at the byte `start`, as [`parse_at`] does, of a text with
/// many values, one after the other with the same `memory`.
///
/// Another reading may go on to the end of the text where the first ends early. Once such readings
/// have cost as much as the whole text, the first one is always used.
#[must_use]
pub fn parse_next_at<'s>(text: &'s str, start: usize, memory: &mut Memory) -> Parsed<'s> {
    let mut best = Parser::new(text, start).finish();
    if !best.is_in_doubt(text) || memory.n_reread > text.len() {
        return best;
    }
    let first_end = best.end;
    let mut read = |assumption| {
        let indentation = Indentation::new(assumption);
        let parsed = Parser { indentation, ..Parser::new(text, start) }.finish();
        memory.n_reread += parsed.end.saturating_sub(first_end);
        parsed
    };
    let indented = read(Assumption::LinesAreIndented);
    if indented.doubts(text) <= best.doubts(text) {
        best = indented;
    }
    let opened = read(Assumption::OpeningIsMissing);
    if opened.doubts(text) < best.doubts(text) {
        best = opened;
    }
    best
}

/// Reads the value of `text` that begins at the byte `start`, and stops at the first fault that
/// breaks JSON; `None` when there is one, or no value.
///
/// A failure costs no more than the text before that fault, so that a caller may try again further
/// on, with the same `memory`.
#[must_use]
pub fn parse_unbroken_at<'s>(
    text: &'s str,
    start: usize,
    memory: &mut Memory,
) -> Option<Parsed<'s>> {
    let ends = std::mem::take(&mut memory.ends);
    let mut parser = Parser { stops_when_broken: true, ends, ..Parser::new(text, start) };
    let root = parser.document();
    parser.trivia();
    memory.ends = parser.ends;
    let parsed = Parsed { root, faults: parser.faults, end: parser.at };
    let is_broken = parsed.faults.iter().any(|it| it.kind.breaks_json());
    (!is_broken && parsed.root.is_some()).then_some(parsed)
}

/// What is known of a text from one reading of it to the next.
#[derive(Debug, Default)]
pub struct Memory {
    ends: Ends,
    /// How many bytes other readings have read after the end of the first one.
    n_reread: usize,
}

/// A text that is being read, and how far.
pub(super) struct Parser<'s> {
    pub(super) text: &'s str,
    pub(super) bytes: &'s [u8],
    pub(super) at: usize,
    pub(super) faults: Vec<Fault>,
    /// Faults so far that leave a text in doubt.
    pub(super) n_damages: usize,
    /// Where something represents more members or items, in the brackets that are open.
    pub(super) elisions: Vec<Elision>,
    pub(super) ends: Ends,
    /// Whether the first fault that breaks JSON ends the reading.
    pub(super) stops_when_broken: bool,
    /// Whether a fault has ended the reading.
    pub(super) has_stopped: bool,
    /// What the lines of the text say about its brackets.
    pub(super) indentation: Indentation,
    /// How many arrays and objects were put around a value or opened again.
    pub(super) n_regrouped: usize,
}

/// What represents members or items that the text does not contain.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elision {
    pub(super) at: usize,
    /// A block of a template engine has members and items that exclude each other.
    pub(super) is_block: bool,
}

/// An array or object that is not closed yet.
pub(super) struct Frame<'s> {
    pub(super) start: usize,
    pub(super) holds: Holds<'s>,
    /// Where it is in the lines of the text.
    pub(super) lines: Lines,
    /// Whether its opening bracket is missing in the text.
    pub(super) is_inferred: bool,
}

/// What an open array or object contains so far.
pub(super) enum Holds<'s> {
    Items(Vec<Node<'s>>),
    Members { members: Vec<Member<'s>>, key: Option<(Cow<'s, str>, Span)> },
}

impl<'s> Frame<'s> {
    fn new(start: usize, holds: Holds<'s>, lines: Lines) -> Frame<'s> {
        Frame { start, holds, lines, is_inferred: false }
    }

    pub(super) fn close(&self) -> u8 {
        match self.holds {
            Holds::Items(_) => b']',
            Holds::Members { .. } => b'}',
        }
    }

    /// Adds a value: an item, or the value of the key that waits for one.
    #[inline]
    pub(super) fn add(&mut self, value: Node<'s>) {
        match &mut self.holds {
            Holds::Items(items) => items.push(value),
            Holds::Members { members, key } => {
                if let Some((key, key_span)) = key.take() {
                    members.push(Member { key, key_span, value });
                }
            }
        }
    }
}

/// What comes of looking for a value.
enum Begun<'s> {
    Opened(Frame<'s>),
    Whole(Node<'s>),
    Nothing,
}

/// At most this many faults are kept: a text with more is not JSON at all.
pub(super) const MAX_FAULTS: usize = 50;

impl<'s> Parser<'s> {
    pub(super) fn new(text: &'s str, at: usize) -> Parser<'s> {
        Parser {
            text,
            bytes: text.as_bytes(),
            at,
            faults: Vec::new(),
            n_damages: 0,
            elisions: Vec::new(),
            ends: Ends::default(),
            stops_when_broken: false,
            has_stopped: false,
            indentation: Indentation::default(),
            n_regrouped: 0,
        }
    }

    /// Reads the value and the whitespace after it.
    fn finish(mut self) -> Parsed<'s> {
        let root = self.document();
        self.trivia();
        Parsed { root, faults: self.faults, end: self.at }
    }

    /// Reads one value, with a separate stack of what is open.
    fn document(&mut self) -> Option<Node<'s>> {
        let mut stack: Vec<Frame<'s>> = Vec::new();
        loop {
            let from = self.at;
            match stack.last() {
                // Dots and blocks are about the value of this key, not about more members.
                Some(Frame { holds: Holds::Members { key: Some(_), .. }, .. }) => self.blanks(),
                _ => self.next_token(),
            }
            self.note_line(from);
            if self.has_stopped {
                return None;
            }
            steps::add(1);
            let depth = stack.len();
            // Only these can have to do with a bracket that is missing before them.
            let may_infer =
                self.indentation.is_followed() || matches!(self.peek(), Some(b'{' | b'}' | b']'));
            if may_infer && (self.close_before_token(&mut stack) || self.infer_empty(&mut stack)) {
                continue;
            }
            let value = match stack.last_mut() {
                None => self.begin_value(depth, None),
                Some(Frame { start, holds: Holds::Items(_), .. }) => match self.peek() {
                    None => return Some(self.truncate(stack)),
                    Some(b']') => {
                        self.at += 1;
                        Begun::Whole(self.pop(&mut stack, true))
                    }
                    Some(b'}') => match self.mismatch(&mut stack) {
                        Some(node) => Begun::Whole(node),
                        None => continue,
                    },
                    Some(b',') if self.is_elided_since(*start) => {
                        self.at += 1;
                        continue;
                    }
                    Some(b',') => {
                        self.fault_with(
                            FaultKind::MissingValue,
                            Span::new(self.at, self.at + 1),
                            Some(Span::new(*start, *start + 1)),
                        );
                        self.at += 1;
                        continue;
                    }
                    Some(_) => self.begin_value(depth, None),
                },
                Some(Frame { start, holds: Holds::Members { key: None, .. }, .. }) => {
                    match self.peek() {
                        None => return Some(self.truncate(stack)),
                        Some(b',') if self.is_elided_since(*start) => {
                            self.at += 1;
                            continue;
                        }
                        Some(b'}') => {
                            self.at += 1;
                            Begun::Whole(self.pop(&mut stack, true))
                        }
                        Some(b']') => match self.mismatch(&mut stack) {
                            Some(node) => Begun::Whole(node),
                            None => continue,
                        },
                        Some(b'{' | b'[' | b'"') if self.infer_array(&mut stack) => continue,
                        Some(_) => {
                            let read = self.key();
                            if let Some(Frame { holds: Holds::Members { key, .. }, .. }) =
                                stack.last_mut()
                            {
                                *key = read;
                            }
                            continue;
                        }
                    }
                }
                Some(Frame {
                    holds: Holds::Members { key: Some((key, key_span)), .. }, ..
                }) => {
                    let key_span = *key_span;
                    match self.peek() {
                        None => return Some(self.truncate(stack)),
                        Some(b'}' | b']' | b',') => {
                            self.fault(FaultKind::MissingValue, key_span);
                            let end = key_span.end as usize;
                            Begun::Whole(node(end, end, Value::Opaque))
                        }
                        Some(_) => self.begin_value(depth, Some(key)),
                    }
                }
            };
            let mut value = match value {
                Begun::Opened(frame) => {
                    stack.push(frame);
                    continue;
                }
                Begun::Whole(value) => value,
                Begun::Nothing if stack.is_empty() => return None,
                Begun::Nothing => continue,
            };
            // A value is complete: add it to its container, and close containers as long as
            // brackets close.
            loop {
                let end = value.span.end as usize;
                let Some(frame) = stack.last_mut() else {
                    match self.go_on_after_root(value) {
                        Ok(root) => return Some(root),
                        Err(frame) => stack.push(frame),
                    }
                    break;
                };
                frame.add(value);
                match self.separator(&mut stack, end) {
                    Some(closed) => value = closed,
                    None => break,
                }
            }
        }
    }

    /// After a value: skips the comma, or closes the innermost bracket and returns what it held.
    fn separator(&mut self, stack: &mut Vec<Frame<'s>>, value_end: usize) -> Option<Node<'s>> {
        loop {
            let from = self.at;
            self.next_token();
            self.note_line(from);
            if self.indentation.is_followed()
                && let Some(closed) = self.close_by_indentation(stack)
            {
                return Some(closed);
            }
            let close = stack.last().map(Frame::close)?;
            match self.peek() {
                None => return None,
                Some(b',') => {
                    let comma = Span::new(self.at, self.at + 1);
                    self.at += 1;
                    let from = self.at;
                    self.next_token();
                    self.note_line(from);
                    if self.peek() == Some(close) && !self.is_dedented(stack) {
                        // A comma before `...` or a block is not a trailing comma.
                        if !self.is_elided_since(comma.end as usize) {
                            self.fault(FaultKind::TrailingComma, comma);
                        }
                        self.at += 1;
                        return Some(self.pop(stack, true));
                    }
                    return None;
                }
                Some(byte) if byte == close => {
                    self.at += 1;
                    return Some(self.pop(stack, true));
                }
                Some(b'}' | b']') => {
                    if let Some(node) = self.mismatch(stack) {
                        return Some(node);
                    }
                }
                Some(b':') => {
                    if !self.infer_object(stack) {
                        self.fault(FaultKind::UnexpectedText, Span::new(self.at, self.at + 1));
                        self.at += 1;
                    }
                    return None;
                }
                Some(_) => {
                    // A placeholder for members or items may contain the comma.
                    let is_after_placeholder = match stack.last().map(|it| &it.holds) {
                        Some(Holds::Items(items)) => items.last().is_some_and(|it| {
                            it.value == Value::Opaque
                                && is_unquoted_placeholder(&self.text[it.span.range()])
                        }),
                        _ => false,
                    };
                    let may_hold_comma = is_after_placeholder
                        || self.is_elided_since(value_end)
                        || self.ends.length(self.text, self.at).is_some();
                    if !may_hold_comma {
                        self.fault(FaultKind::MissingComma, Span::at(value_end));
                    }
                    return None;
                }
            }
        }
    }

    /// Tells whether something in the innermost brackets represents more, from the byte `start` on.
    fn is_elided_since(&self, start: usize) -> bool {
        self.elisions.last().is_some_and(|it| it.at >= start)
    }

    /// A closing bracket of the other kind: closes the matching outer container, or else counts as
    /// the right bracket. It is skipped where that would end the text.
    fn mismatch(&mut self, stack: &mut Vec<Frame<'s>>) -> Option<Node<'s>> {
        let here = Span::new(self.at, self.at + 1);
        let byte = self.bytes[self.at];
        if byte == b']' && self.wrap_in_array(stack) {
            return None;
        }
        if self.is_extra_bracket(stack) {
            self.fault(FaultKind::ExtraBracket, here);
            self.at += 1;
            return None;
        }
        let innermost = stack.last();
        // Its opening bracket is already reported as missing, and so is the other one of the pair.
        let is_inferred = innermost.is_some_and(|it| it.is_inferred);
        if !is_inferred {
            let open = innermost.map(|it| Span::new(it.start, it.start + 1));
            self.fault_with(FaultKind::MismatchedBracket, here, open);
        }
        if stack.iter().rev().skip(1).any(|it| it.close() == byte) {
            return Some(self.pop(stack, is_inferred));
        }
        self.at += 1;
        if stack.len() > 1 { Some(self.pop(stack, true)) } else { None }
    }

    /// Ends the innermost frame here.
    pub(super) fn pop(&mut self, stack: &mut Vec<Frame<'s>>, complete: bool) -> Node<'s> {
        let Frame { start, holds, lines, .. } =
            stack.pop().expect("a frame is open wherever one is closed");
        self.indentation.note_closed(start, lines);
        let n_outside = self.elisions.partition_point(|it| it.at < start);
        let complete = complete && n_outside == self.elisions.len();
        let has_blocks = self.elisions[n_outside..].iter().any(|it| it.is_block);
        self.elisions.truncate(n_outside);
        let value = match holds {
            Holds::Items(items) => Value::Array(items),
            Holds::Members { mut members, key } => {
                if let Some((key, key_span)) = key {
                    let end = key_span.end as usize;
                    members.push(Member { key, key_span, value: node(end, end, Value::Opaque) });
                }
                if !complete {
                    members.retain(|it| !is_ellipsis(&it.key));
                }
                if !has_blocks {
                    self.duplicates(&members);
                }
                Value::Object(members)
            }
        };
        Node { span: Span::new(start, self.at), value, complete }
    }

    /// The text ends inside brackets: closes them all, with one fault for the innermost.
    fn truncate(&mut self, mut stack: Vec<Frame<'s>>) -> Node<'s> {
        let innermost = stack.last();
        let open = innermost.map_or(0, |it| it.start);
        let last = self.text[..self.at].trim_end();
        let width = last.chars().next_back().map_or(0, char::len_utf8);
        // Where the opening bracket is missing, too, that has been said.
        let is_told = innermost.is_some_and(|it| it.is_inferred)
            || self
                .faults
                .iter()
                .any(|it| matches!(it.kind, FaultKind::TooDeep | FaultKind::UnclosedString));
        if !is_told {
            let end = Span::new(last.len() - width, last.len());
            self.fault_with(FaultKind::Truncated, end, Some(Span::new(open, open + 1)));
        }
        let mut value = self.pop(&mut stack, false);
        while let Some(frame) = stack.last_mut() {
            frame.add(value);
            value = self.pop(&mut stack, false);
        }
        value
    }

    fn begin_value(&mut self, depth: usize, key: Option<&str>) -> Begun<'s> {
        let start = self.at;
        let Some(byte) = self.peek() else { return Begun::Nothing };
        match byte {
            b'{' if key.is_some() && self.is_at_block() => {
                if self.block_as_value() {
                    Begun::Whole(node(start, self.at, Value::Opaque))
                } else {
                    Begun::Nothing
                }
            }
            b'{' | b'<' | b'$' | b'=' | b'#' | b'@' if self.placeholder() => {
                Begun::Whole(node(start, self.at, Value::Opaque))
            }
            b'{' if depth > 0 && self.name_in_braces() => {
                Begun::Whole(node(start, self.at, Value::Opaque))
            }
            b'.' | 0xe2 if self.ellipsis(key) => Begun::Whole(node(start, self.at, Value::Opaque)),
            b':' if self.unquoted_placeholder(start, key) => {
                Begun::Whole(node(start, self.at, Value::Opaque))
            }
            b'{' | b'[' if depth >= MAX_DEPTH => {
                self.fault(FaultKind::TooDeep, Span::new(start, start + 1));
                if !self.has_stopped {
                    self.skip_brackets();
                }
                Begun::Whole(node(start, self.at, Value::Opaque))
            }
            b'{' => {
                let holds = Holds::Members { members: Vec::new(), key: None };
                let frame = Frame::new(start, holds, self.lines());
                self.at += 1;
                Begun::Opened(frame)
            }
            b'[' => {
                let frame = Frame::new(start, Holds::Items(Vec::new()), self.lines());
                self.at += 1;
                Begun::Opened(frame)
            }
            b'"' | b'\'' => self.whole_string(start),
            _ if self.curly_quote().is_some() => self.whole_string(start),
            b'-' | b'+' | b'.' | b'0'..=b'9' => Begun::Whole(self.number(depth, key)),
            b'}' | b']' | b',' | b':' => {
                self.fault(FaultKind::UnexpectedText, Span::new(start, start + 1));
                self.at += 1;
                Begun::Nothing
            }
            _ => Begun::Whole(self.word(depth, key)),
        }
    }

    fn whole_string(&mut self, start: usize) -> Begun<'s> {
        let n_faults = self.n_damages;
        let value = self.string().map_or(Value::Opaque, Value::String);
        // The intended content of a damaged text is unknown, and one finding is enough.
        let value = if self.n_damages > n_faults { Value::Opaque } else { value };
        Begun::Whole(node(start, self.at, value))
    }

    /// An unquoted placeholder and what is glued to it, as in `{{cc}}{{number}}`.
    fn placeholder(&mut self) -> bool {
        let Some(length) = self.ends.length(self.text, self.at) else { return false };
        self.at += length;
        while let Some(byte) = self.peek() {
            if byte.is_ascii_whitespace() || matches!(byte, b',' | b'}' | b']' | b':') {
                break;
            }
            let glued = self.ends.length(self.text, self.at);
            self.at += glued.unwrap_or_else(|| self.width());
        }
        true
    }

    /// A key and its colon; `None` when it is unclear what is here, which is skipped.
    fn key(&mut self) -> Option<(Cow<'s, str>, Span)> {
        let start = self.at;
        let byte = self.peek()?;
        let key = if byte == b'"' || byte == b'\'' || self.curly_quote().is_some() {
            let key = self.string()?;
            if is_ellipsis(&key) {
                self.elisions.push(Elision { at: start, is_block: false });
                self.fault(FaultKind::LeftOut, Span::new(start, self.at));
            }
            key
        } else if matches!(byte, b'{' | b'<' | b'$' | b'=' | b'#' | b'@') && self.placeholder() {
            let key = &self.text[start..self.at];
            self.blanks();
            if self.peek() != Some(b':') {
                self.members_to_come(start);
                return None;
            }
            self.at = start + key.len();
            Cow::Borrowed(key)
        } else {
            self.take_while(|it| it.is_alphanumeric() || matches!(it, '_' | '-' | '$'));
            let key = &self.text[start..self.at];
            if key.is_empty() {
                self.take_while(|it| !matches!(it, ',' | '}' | ']' | '\n' | '"'));
                self.at = self.at.max(start + self.width_at(start));
                self.fault(FaultKind::UnexpectedText, Span::new(start, self.at));
                return None;
            }
            if stands_for_members(key) && self.ends_member() {
                self.members_to_come(start);
                return None;
            }
            self.fault(FaultKind::UnquotedKey, Span::new(start, self.at));
            Cow::Borrowed(key)
        };
        let span = Span::new(start, self.at);
        self.trivia();
        match self.peek() {
            Some(b':') => self.at += 1,
            // Of a key that the text ends in, more may have been meant.
            None => return None,
            // A key that ends its object has no value either, and one fault is enough.
            Some(b',' | b'}' | b']') => {}
            Some(_) => self.fault(FaultKind::MissingColon, Span::at(span.end as usize)),
        }
        Some((key, span))
    }

    /// A placeholder that began at `start` represents members: skips the comma after it.
    fn members_to_come(&mut self, start: usize) {
        self.elisions.push(Elision { at: start, is_block: false });
        self.blanks();
        if self.peek() == Some(b',') {
            self.at += 1;
        }
    }

    /// Tells whether a comma or the end of the object is next.
    fn ends_member(&self) -> bool {
        let rest = self.bytes[self.at..].iter().find(|it| !it.is_ascii_whitespace());
        matches!(rest, Some(b',' | b'}'))
    }

    fn duplicates(&mut self, members: &[Member<'s>]) {
        steps::add(members.len());
        // Nearly all objects are small, and comparing a few short keys is cheaper than hashing.
        if members.len() <= 16 {
            for (n, member) in members.iter().enumerate() {
                if let Some(first) = members[..n].iter().find(|it| it.key == member.key) {
                    let other = Some(first.key_span);
                    self.fault_with(FaultKind::DuplicateKey, member.key_span, other);
                }
            }
            return;
        }
        let mut seen = HashMap::new();
        for member in members {
            match seen.entry(&member.key) {
                Entry::Vacant(place) => {
                    place.insert(member.key_span);
                }
                Entry::Occupied(first) => {
                    let other = Some(*first.get());
                    self.fault_with(FaultKind::DuplicateKey, member.key_span, other);
                }
            }
        }
    }
}

/// Tells whether a text is only dots, which represent a part that was left out.
#[must_use]
pub fn is_ellipsis(text: &str) -> bool {
    let text = text.trim();
    text == "…" || (text.len() >= 3 && text.bytes().all(|it| it == b'.'))
}

pub(super) fn node(start: usize, end: usize, value: Value<'_>) -> Node<'_> {
    Node { span: Span::new(start, end), value, complete: true }
}

#[cfg(test)]
mod tests {
    use super::{FaultKind, MAX_DEPTH, parse};
    use crate::json::steps;
    use crate::source::Span;

    fn kinds(text: &str) -> Vec<FaultKind> {
        parse(text).faults.iter().map(|it| it.kind).collect()
    }

    #[test]
    fn one_fault_for_one_slip() {
        let cases = [
            ("{\"a\": 1, // x\n\"b\": 2}", FaultKind::Comment),
            ("{\"a\": 1, <!-- x, y --> \"b\": 2}", FaultKind::Comment),
            ("{\"a\": AMOUNT // in cents\n, \"b\": 2}", FaultKind::Comment),
            ("{\"a\": 1, \"b\": 2, ...}", FaultKind::LeftOut),
            ("{..., \"a\": 1, \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": ..., \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": …, \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": [1, …], \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": [..., 1], \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": 12..., \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": 1, ...rest, \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": 1 ... \"b\": 2}", FaultKind::LeftOut),
            ("{\"a\": 1, \"...\": \"...\", \"b\": 2}", FaultKind::LeftOut),
            (r#"{"a": 1, "b": 2,}"#, FaultKind::TrailingComma),
            ("{\"a\":\u{a0}1, \"b\": 2}", FaultKind::InvisibleSpace('\u{a0}')),
            ("{\"a\":\u{200b} 1, \"b\": 2}", FaultKind::InvisibleSpace('\u{200b}')),
            (r#"{"a": 1 "b": 2}"#, FaultKind::MissingComma),
            (r#"{"a" 1, "b": 2}"#, FaultKind::MissingColon),
            (r#"{"a": , "b": 2}"#, FaultKind::MissingValue),
            (r#"{"a", "b": 2}"#, FaultKind::MissingValue),
            (r#"{"a": None, "b": 2}"#, FaultKind::UnquotedValue),
            (r#"{"a": 007, "b": 2}"#, FaultKind::InvalidNumber),
            (r"{a: 1, b: 2}", FaultKind::UnquotedKey),
            (r"{'a': 1, 'b': '2'}", FaultKind::SingleQuotes),
            (r"{'a': 'don\'t', 'b': 2}", FaultKind::SingleQuotes),
            (r"{“a”: 1, “b”: 2}", FaultKind::CurlyQuotes),
            (r"{„a“: 1, „b“: 2}", FaultKind::CurlyQuotes),
            ("{\"a\": \"x,\n\"b\": 2}", FaultKind::UnclosedString),
            ("{\"a\": \"x\ny\", \"b\": 2}", FaultKind::ControlCharacter('\n')),
            (r#"{"a": "\x", "b": 2}"#, FaultKind::InvalidEscape),
            (r#"{"a": "\ud83d", "b": 2}"#, FaultKind::LoneSurrogate),
            (r#"{"a": 1, "b": [{"#, FaultKind::Truncated),
            (r#"{"a": 1, "b": [2}"#, FaultKind::MismatchedBracket),
            (r#"{"a": 1, "b": 2, "a": 3}"#, FaultKind::DuplicateKey),
        ];
        for (text, kind) in cases {
            assert_eq!(kinds(text), [kind], "{text}");
            let root = parse(text).root.expect("a value");
            assert!(root.get("b").is_some(), "{text}: b is lost");
        }
    }

    #[test]
    fn each_equal_key_names_the_first_whatever_the_size_of_the_object() {
        for n_others in [0, 13, 14, 40] {
            let others: Vec<String> = (0..n_others).map(|n| format!(r#""k{n}": {n}, "#)).collect();
            let text = format!(r#"{{{}"a": 1, "a": 2, "a": 3}}"#, others.concat());
            let first = text.find(r#""a""#).expect("it is there");
            let faults = parse(&text).faults;
            let places = [first + 8, first + 16];
            assert_eq!(faults.len(), 2, "{text}");
            for (fault, place) in faults.iter().zip(places) {
                assert_eq!(fault.kind, FaultKind::DuplicateKey, "{text}");
                assert_eq!(fault.span.range(), place..place + 3, "{text}");
                assert_eq!(fault.other.map(Span::range), Some(first..first + 3), "{text}");
            }
        }
    }

    #[test]
    fn numbers_of_other_grammars_are_faults() {
        for number in [
            "00", "01", "-01", "1e", "1E", "1e+", "1e-", "1.", "1.e5", ".5", "-.5", "+1", "-",
            "--1", "0x10", "1e5.5", "1.2.3", "1e5e5", "1_000", "-e5", "0b1", "1-", "Infinity",
            "NaN",
        ] {
            assert_eq!(serde_json::from_str::<f64>(number).ok(), None, "{number}");
            for text in
                [format!("{number} "), format!("[{number}]"), format!(r#"{{"a": {number}}}"#)]
            {
                let faults = parse(&text).faults;
                assert!(faults.iter().any(|it| it.kind.breaks_json()), "{text}: {faults:?}");
            }
        }
    }

    #[test]
    fn numbers_of_json_are_no_faults() {
        for number in
            ["0", "-0", "10", "-10", "0.5", "1.50", "0e5", "1e5", "1E+5", "1.5e-05", "-0.0e00"]
        {
            for text in [number.to_owned(), format!("[{number}]"), format!(r#"{{"a":{number}}}"#)] {
                assert_eq!(kinds(&text), [], "{text}");
                assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
            }
        }
    }

    #[test]
    fn a_bracket_that_is_missing_or_too_many_leaves_every_value_in_its_place() {
        for (text, kind, place, a) in [
            // More members after the end of the body.
            (r#"{"a": 1}, "b" : 2}"#, FaultKind::ExtraBracket, 7..8, "1"),
            (r#"{"a": 1},"b": 2}"#, FaultKind::ExtraBracket, 7..8, "1"),
            // An empty object, an array of one text, and an object without an opening bracket.
            (r#"{"a": }, "b": 2}"#, FaultKind::MissingBracket(b'{'), 6..6, "}"),
            (
                "{\n  \"a\":\n    \"x\"\n  ],\n  \"b\": 2\n}",
                FaultKind::MissingBracket(b'['),
                13..13,
                "\"x\"\n  ]",
            ),
            (r#"{"a": "c": 1}, "b": 2}"#, FaultKind::MissingBracket(b'{'), 6..6, r#""c": 1}"#),
            // An array of texts, told by the lines.
            (
                "{\n  \"a\":\n    \"x\",\n    \"y\"\n  ],\n  \"b\": 2\n}",
                FaultKind::MissingBracket(b'['),
                13..13,
                "\"x\",\n    \"y\"\n  ]",
            ),
            // An object that goes on after its end, told by the lines.
            (
                "{\n  \"a\": {\n    \"c\": 1\n  },\n    \"d\": 2\n  },\n  \"b\": 2\n}",
                FaultKind::ExtraBracket,
                24..25,
                "{\n    \"c\": 1\n  },\n    \"d\": 2\n  }",
            ),
        ] {
            let parsed = parse(text);
            let [fault] = &parsed.faults[..] else { panic!("{text}: {:?}", parsed.faults) };
            assert_eq!((fault.kind, fault.span.range()), (kind, place), "{text}");
            assert_eq!(parsed.end, text.len(), "{text}");
            let root = parsed.root.expect("a value");
            let written = |key| root.get(key).map(|it| &text[it.span.range()]);
            assert_eq!((written("a"), written("b")), (Some(a), Some("2")), "{text}");
        }
    }

    #[test]
    fn a_number_before_a_bracket_is_not_made_a_list() {
        for text in [r#"{"a": 1], "b": 2}"#, "{\n  \"a\":\n    1\n  ],\n  \"b\": 2\n}"] {
            assert_eq!(kinds(text), [FaultKind::MismatchedBracket], "{text}");
            let root = parse(text).root.expect("a value");
            assert!(root.get("a").is_some_and(|it| it.as_i64() == Some(1)), "{text}");
        }
    }

    #[test]
    fn a_bracket_that_is_too_deep_is_marked_itself() {
        let text = "[".repeat(MAX_DEPTH + 2) + &"]".repeat(MAX_DEPTH + 2);
        let faults = parse(&text).faults;
        assert_eq!(faults[0].span.range(), MAX_DEPTH..MAX_DEPTH + 1);
    }

    #[test]
    fn placeholders_are_no_fault() {
        for text in [
            r#"{"a": {{to}}, "b": 2}"#,
            r#"{"a": <TO>, "b": 2}"#,
            r#"{"a": ${TO}, "b": 2}"#,
            r#"{"a": ={{ $json.to }}, "b": 2}"#,
            r#"{"a": {{cc}}{{to}}, "b": 2}"#,
            r#"{"a": {% if x %}true{% else %}false{% endif %}, "b": 2}"#,
            r#"{"a": {{#if x}} {"c": 1} {{else}} null {{/if}}, "b": 2}"#,
            r#"{"a": true | false, "b": 2}"#,
        ] {
            assert_eq!(kinds(text), [], "{text}");
            let root = parse(text).root.expect("a value");
            assert!(root.get("a").is_some_and(super::Node::is_opaque), "{text}");
            assert_eq!(root.get("b").and_then(super::Node::as_i64), Some(2), "{text}");
        }
    }

    #[test]
    fn quotes_in_an_expression_belong_to_it() {
        for text in [
            r#"{"a": "={{ $('Get "x"').item.json.to }}", "b": 2}"#,
            r#"{"a": "={{ $json["to"] }}", "b": 2}"#,
            r#"{"a": "={{ a["x"] }} and {{ b["y"] }}", "b": 2}"#,
            r#"{"a": "={{ "x" }}", "b": 2}"#,
        ] {
            assert_eq!(kinds(text), [], "{text}");
            let root = parse(text).root.expect("a value");
            assert!(root.get("a").is_some_and(super::Node::is_open), "{text}");
            assert_eq!(root.get("b").and_then(super::Node::as_i64), Some(2), "{text}");
        }
        // What JSON says about a quote is not changed.
        for text in [
            r#"{"a": "={{ x", "b": "y }}"}"#,
            r#"{"a": "={{ \"x", "b": "y }}"}"#,
            r#"{"a": "={{", "b": "}}" }"#,
            r#"{"a": "=", "b": "="}"#,
        ] {
            assert_eq!(kinds(text), [], "{text}");
            let value: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
            let root = parse(text).root.expect("a value");
            for key in ["a", "b"] {
                assert_eq!(root.get_str(key), value[key].as_str(), "{text}");
            }
        }
        for text in [r#"{"a": "={{ x" "b": "y }}"}"#, r#"{"a": "{{ $('Get "x"').to }}", "b": 2}"#] {
            assert!(!kinds(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn members_and_items_to_come_leave_it_open() {
        for text in [
            "{{{members}}}",
            "{ {{members}} }",
            r#"{"b": 2, {{extra}} }"#,
            r#"{"b": 2 {{extra}} }"#,
            r#"{{{first}}, "b": 2}"#,
            r#"{{{first}}, "b": {"c": {"d": 1}}}"#,
            r#"{ {{first}} "b": 2}"#,
            "{<MESSAGE_CONTENTS>}",
            "{ MESSAGE_CONTENTS }",
            r#"{"b": 2 {{#if x}}, "a": 1 {{/if}} }"#,
            r#"{"b": 2, {{#if x}} "a": 1 {{else}} "a": 2 {{/if}} }"#,
            r#"{ {% if x %} "a": 1, {% endif %} "b": 2 }"#,
            "[{{items}}]",
            "[<ONE_ITEM> <ANOTHER_ITEM>]",
            "[1 {{more}}]",
            r#"[{{#each rows}} {"a": 1}, {{/each}}]"#,
            r#"[{% for row in rows %} {"a": 1} {% if not loop.last %},{% endif %} {% endfor %}]"#,
        ] {
            assert_eq!(kinds(text), [], "{text}");
            let root = parse(text).root.expect("a value");
            let is_open = root.items().iter().any(super::Node::is_opaque) || root.is_opaque();
            assert!(is_open || !root.complete, "{text}");
            assert!(
                !text.contains("\"b\"") || root.get("b").is_some() || root.is_opaque(),
                "{text}"
            );
        }
    }

    #[test]
    fn line_breaks_in_a_text_are_looked_at_once() {
        for end in ["\r\"a", "\n\"a", "\r\"a ", "\r \""] {
            let n_steps = |n: usize| {
                let text = format!("{{\"messaging_product\":'{}", end.repeat(n));
                steps::of(|| {
                    let _ = parse(&text);
                })
            };
            let (one, four) = (n_steps(4_000), n_steps(16_000));
            assert!(one > 0 && four <= 4 * one + 1_000, "{end:?}: {one} steps, then {four}");
        }
    }

    #[test]
    fn an_object_closed_by_guess_stays_closed() {
        // Opened again by its indentation, it was closed and opened at the same place without end.
        let text = "{{\n{\n \"a\": [{\n \"b\":[\n {\"t\": \"x\"},\n {\"i\": {\n \"m\": 1,\n \"d\": $v.d }\n }\n \
                    ]\n }]\n}\n}}\n";
        assert!(parse(text).end <= text.len());
    }

    #[test]
    fn depth_is_bounded() {
        for n in [MAX_DEPTH, MAX_DEPTH + 1, 100_000] {
            let open = "[".repeat(n);
            let closed = format!("{open}{}", "]".repeat(n));
            let expected: &[FaultKind] = if n > MAX_DEPTH { &[FaultKind::TooDeep] } else { &[] };
            assert_eq!(kinds(&closed), expected);
            assert_eq!(kinds(&open).len(), 1);
            assert_eq!(kinds(&"{\"a\":".repeat(n)).len(), 1);
        }
    }

    /// Texts in which each line adds to an array or object that was closed before.
    #[test]
    fn arrays_and_objects_are_regrouped_a_bounded_number_of_times() {
        fn depth(node: &super::Node<'_>) -> usize {
            let members = node.members().iter().map(|it| &it.value);
            1 + members.chain(node.items()).map(depth).max().unwrap_or(0)
        }
        for (start, again) in [
            ("{\n  \"a\": \"x\"\n", "  ]\n"),
            ("{\n  \"a\": [\"x\"]\n", "  ],\n"),
            ("{\"a\": [1],", "[2]],"),
            ("{\n \"a\": [1],\n", " [2]],\n"),
            ("{\"a\": {},", "{}],"),
            ("{\"a\": 1", "}, \"b\": 1"),
            ("{\n  \"a\": 1", "\n},\n  \"b\": 1"),
            ("{\n  \"a\": {\n    \"b\": 1\n  },\n", "    \"b\": 1\n  },\n"),
        ] {
            let n_steps = |n: usize| {
                let text = format!("{start}{}", again.repeat(n));
                steps::of(|| {
                    let root = parse(&text).root.expect("a value");
                    assert!(depth(&root) < 2 * MAX_DEPTH, "{again:?}");
                })
            };
            let (one, four) = (n_steps(1_000), n_steps(4_000));
            assert!(one > 0 && four <= 5 * one, "{again:?}: {one} steps, then {four}");
        }
    }

    #[test]
    fn every_prefix_and_every_cut_ends() {
        let text =
            r#"{"a": [1, -2.5e3, "x\u00e9\n\ud83d\ude00"], "b": {"c": {{d}}, 'e': tru}, /* f */ }"#;
        for (n, _) in text.char_indices() {
            let _ = parse(&text[..n]);
            let _ = parse(&text[n..]);
            let _ = parse(&format!("{}{}", &text[..n], &text[n + 1..]));
        }
    }
}
