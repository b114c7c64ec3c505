//! Missing brackets, inferred from the text around them and from the indentation.
//!
//! A bracket that is dropped shifts all that follows by a level. The rest is read as it was meant
//! wherever that can be inferred, so that one mistake is one fault.

use super::parse::{Frame, Holds, Parsed, Parser};
use super::{FaultKind, Member, Node, Value};
use crate::source::Span;

/// What is assumed about brackets that do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Assumption {
    /// The one that closes is missing, wherever something else is closed.
    #[default]
    ClosingIsMissing,
    /// Lines are indented by how deep they are.
    LinesAreIndented,
    /// Lines are indented, and where that does not tell, the bracket that opens is missing.
    OpeningIsMissing,
}

/// How far the line that is being read is indented.
#[derive(Debug, Default)]
pub(super) struct Indentation {
    assumption: Assumption,
    /// White space before the line, in bytes.
    indent: usize,
    /// Where the first token of the line begins.
    token: usize,
    /// The array or object that was closed last: where it begins, and its lines.
    closed: Option<(usize, Lines)>,
}

/// Where an array or object is in the lines of the text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines {
    /// How far the line with its opening bracket is indented.
    outer: usize,
    /// How far its first line inside is indented; `None` where it has begun none.
    inner: Option<usize>,
}

/// The most arrays and objects that are put around a value or opened again: each makes the tree
/// deeper, or has the members of an object looked through again.
const MAX_REGROUPED: usize = 32;

impl Indentation {
    pub(super) fn new(assumption: Assumption) -> Indentation {
        Indentation { assumption, ..Indentation::default() }
    }

    #[inline]
    pub(super) fn is_followed(&self) -> bool {
        self.assumption != Assumption::ClosingIsMissing
    }

    pub(super) fn note_closed(&mut self, start: usize, lines: Lines) {
        self.closed = Some((start, lines));
    }
}

impl Parsed<'_> {
    /// Tells whether a bracket may be missing, so that the values may be at other places than meant.
    pub(super) fn is_in_doubt(&self, text: &str) -> bool {
        self.is_cut_short(text)
            || self.faults.iter().any(|it| {
                matches!(
                    it.kind,
                    FaultKind::MismatchedBracket
                        | FaultKind::MissingBracket(_)
                        | FaultKind::MissingValue
                        | FaultKind::Truncated
                        | FaultKind::ExtraBracket
                        | FaultKind::UnexpectedText
                )
            })
    }

    /// How much speaks against this reading of the text.
    pub(super) fn doubts(&self, text: &str) -> usize {
        self.faults.len() + usize::from(self.is_cut_short(text))
    }

    /// Tells whether the text goes on after the value as if it were not the end.
    fn is_cut_short(&self, text: &str) -> bool {
        self.root.is_some() && text[self.end..].starts_with([',', ':', '}', ']'])
    }
}

impl<'s> Parser<'s> {
    /// Notes how far the token here is indented, if it begins a line; `from` is the end of the token
    /// before it.
    #[inline]
    pub(super) fn note_line(&mut self, from: usize) {
        if !self.indentation.is_followed() {
            return;
        }
        if let Some(at) = memchr::memrchr(b'\n', &self.bytes[from..self.at]) {
            self.indentation.indent = self.at - (from + at + 1);
            self.indentation.token = self.at;
        }
    }

    /// The place of a bracket that opens here.
    pub(super) fn lines(&self) -> Lines {
        Lines { outer: self.indentation.indent, inner: None }
    }

    /// The indentation of the token here, if it begins a line and indentation counts.
    #[inline]
    fn indent_of_token(&self) -> Option<usize> {
        if !self.indentation.is_followed() {
            return None;
        }
        let Indentation { indent, token, .. } = self.indentation;
        (token == self.at && self.at > 0).then_some(indent)
    }

    /// Tells whether the token here is indented so that the innermost bracket should be closed.
    pub(super) fn is_dedented(&self, stack: &[Frame<'s>]) -> bool {
        let Some(indent) = self.indent_of_token() else { return false };
        let Some((innermost, outside)) = stack.split_last() else { return false };
        let Lines { outer, inner } = innermost.lines;
        match self.peek() {
            Some(byte @ (b'}' | b']')) => {
                let fits = |it: &Frame<'_>| it.close() == byte && it.lines.outer == indent;
                indent < outer && outside.iter().any(fits)
            }
            Some(_) => {
                let is_sibling = |it: &Frame<'_>| it.lines.inner == Some(indent);
                indent <= outer && inner != Some(indent) && outside.iter().any(is_sibling)
            }
            None => false,
        }
    }

    /// Closes the innermost bracket where the indentation says that this was forgotten.
    pub(super) fn close_by_indentation(&mut self, stack: &mut Vec<Frame<'s>>) -> Option<Node<'s>> {
        let indent = self.indent_of_token()?;
        if self.is_dedented(stack) {
            return Some(self.close_here(stack));
        }
        self.reopen(stack, indent);
        let closes = matches!(self.peek(), Some(b'}' | b']' | b','));
        if let Some(frame) = stack.last_mut().filter(|_| !closes) {
            frame.lines.inner.get_or_insert(indent);
        }
        None
    }

    /// Before an item, a key or a closing bracket: closes the innermost bracket where this was
    /// forgotten, and tells whether it was.
    pub(super) fn close_before_token(&mut self, stack: &mut Vec<Frame<'s>>) -> bool {
        let closed = match self.close_by_indentation(stack) {
            Some(closed) => closed,
            None if self.is_next_item(stack) => self.close_here(stack),
            None => return false,
        };
        // The comma before the token has been skipped.
        if let Some(frame) = stack.last_mut() {
            frame.add(closed);
        }
        true
    }

    /// Closes the innermost bracket before the token here, where its own one is missing.
    fn close_here(&mut self, stack: &mut Vec<Frame<'s>>) -> Node<'s> {
        let end = self.text[..self.at].trim_end();
        // A comma belongs to what comes after the bracket.
        let end = end.strip_suffix(',').unwrap_or(end).trim_end().len();
        if let Some(frame) = stack.last().filter(|it| !it.is_inferred) {
            let (close, open) = (frame.close(), Span::new(frame.start, frame.start + 1));
            self.fault_with(FaultKind::MissingBracket(close), Span::at(end), Some(open));
        }
        let mut closed = self.pop(stack, true);
        closed.span = Span::new(closed.span.start as usize, end);
        // Only a bracket that the text has can be one too many. Opened again here, it would be
        // closed again without end.
        self.indentation.closed = None;
        closed
    }

    /// Tells whether the `{` here, where a key should be, begins the next item of the array around.
    fn is_next_item(&mut self, stack: &[Frame<'s>]) -> bool {
        if self.peek() != Some(b'{') {
            return false;
        }
        let [.., array, object] = stack else { return false };
        let Holds::Members { members, key: None } = &object.holds else { return false };
        let Some(last) = members.last() else { return false };
        let is_alike = last.value.is_object();
        array.close() == b']'
            && (self.is_closing_missing() || !is_alike)
            && self.ends.length(self.text, self.at).is_none()
    }

    /// Tells whether an ambiguous bracket is read as one that closes.
    fn is_closing_missing(&self) -> bool {
        match self.indentation.assumption {
            Assumption::ClosingIsMissing => true,
            Assumption::LinesAreIndented => self.indent_of_token().is_none(),
            Assumption::OpeningIsMissing => false,
        }
    }

    /// Opens again what was closed last where the indentation says that more of it follows.
    fn reopen(&mut self, stack: &mut Vec<Frame<'s>>, indent: usize) {
        let Some((start, lines)) = self.indentation.closed.take() else { return };
        let Some(frame) = stack.last_mut() else { return };
        let closes = matches!(self.peek(), Some(b'}' | b']' | b','));
        let goes_on = lines.inner == Some(indent) && frame.lines.inner != Some(indent) && !closes;
        let is_opening_missing = self.indentation.assumption == Assumption::OpeningIsMissing;
        if !goes_on || is_opening_missing || self.n_regrouped == MAX_REGROUPED {
            return;
        }
        let is_closed = |it: &Node<'_>| it.span.start as usize == start;
        let node = match &mut frame.holds {
            Holds::Items(items) => items.pop_if(|it| is_closed(it)),
            Holds::Members { members, key } => {
                members.pop_if(|it| is_closed(&it.value)).map(|it| {
                    *key = Some((it.key, it.key_span));
                    it.value
                })
            }
        };
        let Some(node) = node else { return };
        let holds = match node.value {
            Value::Array(items) => Holds::Items(items),
            Value::Object(members) => Holds::Members { members, key: None },
            _ => return,
        };
        self.n_regrouped += 1;
        let end = node.span.end as usize;
        self.fault(FaultKind::ExtraBracket, Span::new(end - 1, end));
        stack.push(Frame { start, holds, lines, is_inferred: false });
    }

    /// At a colon after a string: the string was a key of an object whose opening bracket is
    /// missing, or of the object around an array whose closing bracket is missing. Opens that
    /// object or closes that array, and tells whether it did.
    pub(super) fn infer_object(&mut self, stack: &mut Vec<Frame<'s>>) -> bool {
        if stack.len() >= super::MAX_DEPTH || self.is_colon_for_comma() {
            return false;
        }
        let lines = self.lines();
        let is_in_object = stack.len() > 1 && stack[stack.len() - 2].close() == b'}';
        let ends_array = is_in_object && self.is_closing_missing();
        let Some(frame) = stack.last_mut() else { return false };
        let mut array_end = None;
        let key = match &mut frame.holds {
            Holds::Items(items) => {
                let key = items.pop_if(|it| it.as_str().is_some());
                let last = items.last().filter(|_| ends_array && !frame.is_inferred);
                array_end = last.filter(|it| it.is_object()).map(|it| it.span.end as usize);
                key
            }
            Holds::Members { members, key } => {
                members.pop_if(|it| it.value.as_str().is_some()).map(|it| {
                    *key = Some((it.key, it.key_span));
                    it.value
                })
            }
        };
        let Some(Node { span, value: Value::String(text), .. }) = key else { return false };
        let start = span.start as usize;
        self.at += 1;
        if let Some(end) = array_end {
            let open = Some(Span::new(frame.start, frame.start + 1));
            self.fault_with(FaultKind::MissingBracket(b']'), Span::at(end), open);
            let mut array = self.pop(stack, true);
            array.span = Span::new(array.span.start as usize, end);
            if let Some(frame) = stack.last_mut() {
                frame.add(array);
                if let Holds::Members { key, .. } = &mut frame.holds {
                    *key = Some((text, span));
                }
            }
            return true;
        }
        self.fault(FaultKind::MissingBracket(b'{'), Span::at(start));
        let holds = Holds::Members { members: Vec::new(), key: Some((text, span)) };
        stack.push(Frame { start, holds, lines, is_inferred: true });
        true
    }

    /// At a closing bracket that does not fit: tells whether it is one too many, because more of what
    /// is open follows on the next line.
    pub(super) fn is_extra_bracket(&self, stack: &[Frame<'s>]) -> bool {
        if self.indentation.assumption != Assumption::LinesAreIndented
            || self.indent_of_token().is_some()
        {
            return false;
        }
        let rest = &self.bytes[self.at + 1..];
        let rest = rest.strip_prefix(b",").unwrap_or(rest);
        let Some(line) = rest.strip_prefix(b"\n").or_else(|| rest.strip_prefix(b"\r\n")) else {
            return false;
        };
        let indent = line.iter().take_while(|it| matches!(it, b' ' | b'\t')).count();
        stack.last().is_some_and(|it| it.lines.inner == Some(indent))
    }

    /// Tells whether the colon here should be a comma: a string and another colon come after it.
    fn is_colon_for_comma(&self) -> bool {
        self.is_key_at(self.at + 1)
    }

    /// Tells whether a string and a colon begin at the byte `at` or after whitespace.
    fn is_key_at(&self, at: usize) -> bool {
        self.after_string(at) == Some(b':')
    }

    /// What follows the short string that begins at the byte `at` or after whitespace.
    fn after_string(&self, at: usize) -> Option<u8> {
        /// No key of a body is longer.
        const LONGEST: usize = 128;
        let is_blank = |it: &&u8| it.is_ascii_whitespace();
        let rest = &self.bytes[at..];
        let n_blanks = rest.iter().take(LONGEST).take_while(is_blank).count();
        let text = rest[n_blanks..].strip_prefix(b"\"")?;
        let near = &text[..text.len().min(LONGEST)];
        let end = near.iter().position(|it| matches!(it, b'"' | b'\\' | b'\n'))?;
        let after = text[end..].strip_prefix(b"\"")?;
        after.iter().take(LONGEST).find(|it| !is_blank(it)).copied()
    }

    /// At a bracket, or a string without a colon, where a key should be: what is before it is the
    /// first item of an array whose opening bracket is missing. Opens that array, and tells whether
    /// it did.
    pub(super) fn infer_array(&mut self, stack: &mut Vec<Frame<'s>>) -> bool {
        // Nearly every key, told first.
        if self.peek() == Some(b'"') && !self.indentation.is_followed() {
            return false;
        }
        if stack.len() >= super::MAX_DEPTH
            || self.n_regrouped == MAX_REGROUPED
            || self.ends.length(self.text, self.at).is_some()
        {
            return false;
        }
        let next = self.peek();
        if next == Some(b'"') && !self.is_item_here() {
            return false;
        }
        let Some(frame) = stack.last_mut() else { return false };
        let outer = frame.lines.inner.unwrap_or(frame.lines.outer);
        let Holds::Members { members, key } = &mut frame.holds else { return false };
        let is_alike = |it: &mut Member<'_>| match it.value.value {
            Value::Object(_) => next == Some(b'{'),
            Value::Array(_) => next == Some(b'['),
            Value::String(_) => next == Some(b'"'),
            _ => false,
        };
        let Some(first) = members.pop_if(is_alike) else { return false };
        *key = Some((first.key, first.key_span));
        let start = first.value.span.start as usize;
        let holds = Holds::Items(vec![first.value]);
        let lines = Lines { outer, inner: self.indent_of_token() };
        stack.push(Frame { start, holds, lines, is_inferred: true });
        self.n_regrouped += 1;
        self.fault(FaultKind::MissingBracket(b'['), Span::at(start));
        true
    }

    /// Tells whether the string here is followed by a comma or `]`, as no key is.
    fn is_item_here(&self) -> bool {
        self.indentation.is_followed() && matches!(self.after_string(self.at), Some(b',' | b']'))
    }

    /// At a closing bracket after a key: the value is an empty array or object whose opening bracket
    /// is missing. Opens it, and tells whether it did.
    pub(super) fn infer_empty(&mut self, stack: &mut Vec<Frame<'s>>) -> bool {
        let Some(byte @ (b'}' | b']')) = self.peek() else { return false };
        let is_waiting = |it: &Frame<'_>| matches!(it.holds, Holds::Members { key: Some(_), .. });
        let is_meant = match self.indentation.assumption {
            Assumption::ClosingIsMissing => {
                byte == b']' && stack.iter().all(|it| it.close() != byte)
            }
            Assumption::LinesAreIndented => false,
            Assumption::OpeningIsMissing => true,
        };
        if !is_meant || !stack.last().is_some_and(is_waiting) {
            return false;
        }
        let (open, holds) = match byte {
            b']' => (b'[', Holds::Items(Vec::new())),
            _ => (b'{', Holds::Members { members: Vec::new(), key: None }),
        };
        self.fault(FaultKind::MissingBracket(open), Span::at(self.at));
        stack.push(Frame { start: self.at, holds, lines: self.lines(), is_inferred: true });
        true
    }

    /// At a `]` in an object: where the last value should have been an array of one item, makes it
    /// one, and tells whether it did.
    pub(super) fn wrap_in_array(&mut self, stack: &mut [Frame<'s>]) -> bool {
        let is_array_open = stack.iter().any(|it| it.close() == b']');
        let Some(frame) = stack.last_mut() else { return false };
        let is_meant = match self.indentation.assumption {
            Assumption::ClosingIsMissing => !is_array_open,
            Assumption::LinesAreIndented => {
                // It ends the line or lines of a member, not the object.
                let inner = frame.lines.inner;
                let is_of_member = |indent| inner == Some(indent) && frame.lines.outer < indent;
                let token = self.indentation.token == self.at;
                token && is_of_member(self.indentation.indent)
            }
            Assumption::OpeningIsMissing => true,
        };
        let is_inferred = frame.is_inferred;
        let Holds::Members { members, key: None } = &mut frame.holds else { return false };
        let Some(last) = members.last_mut().filter(|_| is_meant && !is_inferred) else {
            return false;
        };
        let is_item = match last.value.value {
            Value::Object(_) | Value::String(_) => true,
            // More likely a bracket too many, unless the lines say otherwise.
            Value::Array(_) => self.indentation.assumption == Assumption::LinesAreIndented,
            _ => false,
        };
        if !is_item || self.n_regrouped == MAX_REGROUPED {
            return false;
        }
        self.n_regrouped += 1;
        let start = last.value.span.start as usize;
        self.at += 1;
        let array = Node {
            span: Span::new(start, self.at),
            value: Value::Array(Vec::new()),
            complete: true,
        };
        let item = std::mem::replace(&mut last.value, array);
        last.value.value = Value::Array(vec![item]);
        self.fault(FaultKind::MissingBracket(b'['), Span::at(start));
        true
    }

    /// After the outermost value: returns it, or the part that is still to be read.
    ///
    /// A key after it, or a comma and a key, shows that a bracket is missing or one too many.
    pub(super) fn go_on_after_root(&mut self, root: Node<'s>) -> Result<Node<'s>, Frame<'s>> {
        let rest = &self.bytes[self.at..];
        let n_blanks = rest.iter().take_while(|it| it.is_ascii_whitespace()).count();
        let next = self.at + n_blanks;
        let lines = self.lines();
        match (rest.get(n_blanks), root) {
            (Some(b':'), Node { span, value: Value::String(text), .. }) => {
                self.at = next + 1;
                self.fault(FaultKind::MissingBracket(b'{'), Span::at(span.start as usize));
                let holds = Holds::Members { members: Vec::new(), key: Some((text, span)) };
                Err(Frame { start: span.start as usize, holds, lines, is_inferred: true })
            }
            (Some(b','), Node { span, value: Value::Object(members), .. })
                if self.is_key_at(next + 1)
                    && !members.is_empty()
                    && self.n_regrouped < MAX_REGROUPED =>
            {
                self.n_regrouped += 1;
                self.at = next + 1;
                let close = span.end as usize - 1;
                self.fault(FaultKind::ExtraBracket, Span::new(close, close + 1));
                let holds = Holds::Members { members, key: None };
                Err(Frame { start: span.start as usize, holds, lines, is_inferred: false })
            }
            (_, root) => Ok(root),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::{FaultKind, MAX_REGROUPED};

    fn faults(text: &str) -> Vec<(FaultKind, usize)> {
        parse(text).faults.iter().map(|it| (it.kind, it.span.start as usize)).collect()
    }

    #[test]
    fn one_bracket_of_a_pair_that_is_missing_is_one_fault() {
        for (text, kind, place) in [
            ("{\n  \"a\": \"c\":\n}", FaultKind::MissingBracket(b'{'), 9),
            // The bracket of another kind closes what was inferred.
            (r#"{"a": "c": 1], "b": 2}"#, FaultKind::MissingBracket(b'{'), 6),
            (r#"{"a": ["c": 1], "b": 2}"#, FaultKind::MissingBracket(b'{'), 7),
            (r#"{"a": {"c": 1}, {"c": 2}], "b": 2}"#, FaultKind::MissingBracket(b'['), 6),
        ] {
            assert_eq!(faults(text), [(kind, place)], "{text}");
        }
        // Both brackets of the array are missing.
        let text = r#"{"a": {"c": 1}, {"c": 2}, "b": 2}"#;
        let opening = [(FaultKind::MissingBracket(b'['), 6), (FaultKind::MissingBracket(b'{'), 26)];
        assert_eq!(faults(text), opening);
    }

    #[test]
    fn a_colon_between_two_members_is_no_sign_of_a_bracket() {
        for (text, place) in
            [(r#"{"a": "x": "b": 1}"#, 9), ("{\n  \"a\": \"x\":\n  \"b\": 1\n}", 12)]
        {
            assert_eq!(faults(text), [(FaultKind::UnexpectedText, place)], "{text}");
            let root = parse(text).root.expect("a value");
            assert_eq!(root.get_str("a"), Some("x"), "{text}");
            assert!(root.get("b").is_some_and(|it| it.as_i64() == Some(1)), "{text}");
        }
    }

    #[test]
    fn an_object_instead_of_a_key_is_the_next_item_only_in_an_array() {
        let text = r#"{"a": [{"c": 1, {"c": 2}], "b": 2}"#;
        assert_eq!(faults(text), [(FaultKind::MissingBracket(b'}'), 14)]);
        let text = r#"{"a": {"c": 1, {"d": 2}}}"#;
        assert_eq!(faults(text), [(FaultKind::UnexpectedText, 15)]);
    }

    #[test]
    fn an_object_is_opened_again_up_to_a_number_of_times() {
        let text = |n: usize| {
            let more = |it: usize| format!("    \"c{it}\": 1\n  }},\n");
            let more: String = (0..n).map(more).collect();
            format!("{{\n  \"a\": {{\n    \"c\": 1\n  }},\n{more}  \"b\": 2\n}}")
        };
        for (n, is_in_it) in [(1, true), (MAX_REGROUPED, true), (MAX_REGROUPED + 1, false)] {
            let text = text(n);
            let root = parse(&text).root.expect("a value");
            let last = format!("c{}", n - 1);
            assert_eq!(root.at(&["a", &last]).is_some(), is_in_it, "{n}");
            assert_eq!(root.get(&last).is_some(), !is_in_it, "{n}");
        }
    }
}
