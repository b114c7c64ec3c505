//! JSON with the tags of a template engine.
//!
//! The template is rendered as far as it is known: of alternatives the first is kept, and of a loop
//! one round. Blocks leave the object or array around them open. Tags of values that are not known
//! become placeholders, and comments disappear.

mod tag;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use self::tag::{Kind, Token, tokens};
use super::{COMPUTED, Embedded};
use crate::source::{Fidelity, OffsetMap};

/// Where a block begins and ends, in the form that the parser knows best. The space keeps the brace of
/// an object apart.
const BLOCK: &str = " {%if%}";
const END_OF_BLOCK: &str = " {%end%}";

/// The longest tag that is left as it is, in bytes.
const MAX_LENGTH: usize = 300;

/// The JSON of a template.
pub(super) fn rendered(text: &str) -> Embedded<'_> {
    let tokens = tokens(text);
    if !tokens.iter().any(|it| it.kind != Kind::Text) {
        let map = OffsetMap::slice(0..text.len());
        return Embedded::new(String::new(), Cow::Borrowed(text), map);
    }
    let mut renderer = Renderer::new(text, &tokens);
    renderer.render();
    renderer.embedded()
}

/// A part of the JSON.
#[derive(Debug)]
enum Piece {
    /// A part of the template as it is.
    Copy(Range<usize>),
    /// A text for a part of the template.
    Write(&'static str, Range<usize>),
    /// The text that a tag yields, and the tag.
    Yield(Range<usize>, Range<usize>),
}

/// Where the renderer is in the JSON.
#[derive(Debug, Clone, Copy)]
struct State {
    /// The number of the string that is open.
    string: Option<usize>,
    /// The last character outside of strings, `"` for a string; `v` for a placeholder.
    last: u8,
    /// How many brackets are open.
    depth: usize,
    /// The object or array that is open, by the number of its bracket.
    open: usize,
}

/// A block that is being rendered.
#[derive(Debug)]
struct Frame {
    start: State,
    n_pieces: usize,
    n_keys: usize,
    /// The token that opens the block, the one after the branch, and the one that closes the block.
    open: usize,
    end: usize,
    close: usize,
    /// Where the template has the block.
    outer: Range<usize>,
    /// Whether it sets a key that is already set.
    is_repeated: bool,
    has_marks: bool,
}

/// A block and its parts, as numbers of tokens.
#[derive(Debug)]
struct Block {
    middles: Vec<usize>,
    close: usize,
}

struct Renderer<'t, 's> {
    text: &'s str,
    tokens: &'t [Token],
    blocks: HashMap<usize, Block>,
    pieces: Vec<Piece>,
    state: State,
    /// The brackets that are open.
    brackets: Vec<usize>,
    n_brackets: usize,
    n_strings: usize,
    /// Where the last string begins and ends.
    string: Range<usize>,
    /// The keys of each object, with their numbers in the order of the template.
    keys: HashMap<(usize, &'s str), usize>,
    known: Vec<(usize, &'s str)>,
    frames: Vec<Frame>,
}

impl<'t, 's> Renderer<'t, 's> {
    fn new(text: &'s str, tokens: &'t [Token]) -> Renderer<'t, 's> {
        Renderer {
            text,
            tokens,
            blocks: blocks(text, tokens),
            pieces: Vec::new(),
            state: State { string: None, last: 0, depth: 0, open: 0 },
            brackets: Vec::new(),
            n_brackets: 0,
            n_strings: 0,
            string: 0..0,
            keys: HashMap::new(),
            known: Vec::new(),
            frames: Vec::new(),
        }
    }

    fn render(&mut self) {
        let mut at = 0;
        loop {
            if let Some(frame) = self.frames.last().filter(|it| it.end == at) {
                at = match self.next_branch(frame) {
                    Some(end) => {
                        self.frames.last_mut().expect("it is there").end = end;
                        at + 1
                    }
                    None => self.end_block(),
                };
                continue;
            }
            let Some(token) = self.tokens.get(at) else { break };
            at = self.token(at, token);
        }
    }

    /// Renders a token; returns the number of the next one.
    fn token(&mut self, at: usize, token: &Token) -> usize {
        let range = token.range.clone();
        match &token.kind {
            Kind::Text => self.copy(range),
            Kind::Nothing => {}
            Kind::Yields(inner) => {
                let text = &self.text[inner.clone()];
                let is_plain = !text.contains(|it: char| it.is_control() || "\"\\".contains(it));
                if self.state.string.is_some() && is_plain {
                    self.pieces.push(Piece::Yield(inner.clone(), range));
                } else {
                    self.placeholder(range);
                }
            }
            Kind::Output => self.output(range),
            Kind::Open { is_hidden, .. } => {
                if let Some(block) = self.blocks.get(&at) {
                    if *is_hidden {
                        return block.close + 1;
                    }
                    return self.begin_block(at);
                }
                self.unmatched(range);
            }
            Kind::Middle | Kind::Close => self.unmatched(range),
        }
        at + 1
    }

    /// A tag of a block that is not there.
    fn unmatched(&mut self, range: Range<usize>) {
        if self.state.string.is_some() || self.state.last == b':' {
            self.placeholder(range);
        }
    }

    fn output(&mut self, range: Range<usize>) {
        let tag = &self.text[range.clone()];
        let is_simple = tag.len() <= MAX_LENGTH
            && !tag.contains(|it: char| it.is_control() || "\"\\".contains(it))
            && tag::is_known(tag);
        if self.state.string.is_none() && self.state.depth == 0 {
            return;
        }
        if is_simple {
            self.pieces.push(Piece::Copy(range));
            self.note_value();
        } else {
            self.placeholder(range);
        }
    }

    fn note_value(&mut self) {
        if self.state.string.is_none() {
            self.state.last = b'v';
        }
    }

    fn placeholder(&mut self, mut range: Range<usize>) {
        // The sign of an expression belongs to it.
        if self.state.string.is_some()
            && self.text[..range.start].ends_with("\"=")
            && let Some(Piece::Copy(last)) = self.pieces.last_mut()
            && last.end == range.start
        {
            last.end -= 1;
            range.start -= 1;
        }
        self.pieces.push(Piece::Write(COMPUTED, range));
        self.note_value();
    }

    /// Begins the block at a token; returns the number of the first token in it.
    fn begin_block(&mut self, at: usize) -> usize {
        let block = &self.blocks[&at];
        let mut start = at;
        let mut ends = block.middles.iter().copied().chain([block.close]);
        let mut end = ends.next().unwrap_or(block.close);
        // Outside of all brackets each branch may be a body of its own.
        let is_outside = self.state.depth == 0 && self.state.string.is_none();
        while !is_outside && self.is_empty(start + 1..end) {
            let Some(next) = ends.next() else { break };
            (start, end) = (end, next);
        }
        let close = block.close;
        let outer = self.tokens[at].range.start..self.tokens[close].range.end;
        let n_pieces = self.pieces.len();
        let is_inside = !is_outside && self.state.string.is_none() && self.state.last != b':';
        if is_inside {
            self.pieces.push(Piece::Write(BLOCK, self.tokens[at].range.clone()));
        }
        self.frames.push(Frame {
            start: self.state,
            n_pieces,
            n_keys: self.known.len(),
            open: at,
            end,
            close,
            outer,
            is_repeated: false,
            has_marks: is_inside,
        });
        start + 1
    }

    /// Whether tokens yield nothing.
    fn is_empty(&self, tokens: Range<usize>) -> bool {
        self.tokens[tokens].iter().all(|it| match it.kind {
            Kind::Text => self.text[it.range.clone()].trim().is_empty(),
            Kind::Nothing => true,
            _ => false,
        })
    }

    /// The end of the branch after the one that has ended, where that is also rendered.
    fn next_branch(&self, frame: &Frame) -> Option<usize> {
        let is_outside = frame.start.depth == 0 && frame.start.string.is_none();
        let is_complete = self.state.depth == 0 && self.state.string.is_none();
        if !is_outside || !is_complete || frame.end == frame.close {
            return None;
        }
        let middles = &self.blocks.get(&frame.open)?.middles;
        let next = middles.partition_point(|it| *it <= frame.end);
        Some(middles.get(next).copied().unwrap_or(frame.close))
    }

    /// Ends the innermost block; returns the number of the next token.
    fn end_block(&mut self) -> usize {
        let frame = self.frames.pop().expect("a block ends");
        let Frame { start, close, outer, .. } = frame;
        let now = self.state;
        let is_balanced = now.open == start.open && now.string == start.string;
        let is_part = start.string.is_some() && now.string == start.string;
        let is_value = start.string.is_none() && start.last == b':' && is_balanced;
        let is_whole = matches!(now.last, b'}' | b']');
        if is_part || (is_value && !is_whole && now.last != b',') {
            self.back_to(&frame.start, frame.n_pieces, frame.n_keys);
            self.placeholder(outer);
        } else if frame.has_marks {
            if frame.is_repeated && is_balanced {
                self.back_to(&frame.start, frame.n_pieces, frame.n_keys);
                self.pieces.push(Piece::Write(BLOCK, outer.clone()));
            }
            if self.state.string.is_none() {
                self.pieces.push(Piece::Write(END_OF_BLOCK, self.tokens[close].range.clone()));
            }
        }
        close + 1
    }

    fn back_to(&mut self, state: &State, n_pieces: usize, n_keys: usize) {
        self.pieces.truncate(n_pieces);
        self.state = *state;
        for it in self.known.drain(n_keys..) {
            self.keys.remove(&it);
        }
    }

    /// Copies a part of the template, and follows its JSON.
    fn copy(&mut self, range: Range<usize>) {
        let bytes = &self.text.as_bytes()[..range.end];
        let mut at = range.start;
        while at < range.end {
            if self.state.string.is_some() {
                let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[at..]) else { break };
                at += found;
                if bytes[at] == b'\\' {
                    at += 2;
                    continue;
                }
                self.state.string = None;
                self.state.last = b'"';
                self.string.end = at;
                at += 1;
                continue;
            }
            match bytes[at] {
                b'"' => {
                    self.n_strings += 1;
                    self.state.string = Some(self.n_strings);
                    self.string = at + 1..at + 1;
                }
                byte @ (b'{' | b'[') => {
                    self.n_brackets += 1;
                    self.brackets.push(self.state.open);
                    self.state =
                        State { open: self.n_brackets, depth: self.state.depth + 1, ..self.state };
                    self.state.last = byte;
                }
                byte @ (b'}' | b']') => {
                    if let Some(open) = self.brackets.pop() {
                        self.state.open = open;
                        self.state.depth -= 1;
                    }
                    self.state.last = byte;
                }
                b' ' | b'\t' | b'\r' | b'\n' => {}
                byte => {
                    if byte == b':' && self.state.last == b'"' {
                        self.note_key();
                    }
                    self.state.last = byte;
                }
            }
            at += 1;
        }
        self.pieces.push(Piece::Copy(range));
    }

    fn note_key(&mut self) {
        let Some(key) = self.text.get(self.string.clone()) else { return };
        let key = (self.state.open, key);
        match self.keys.get(&key) {
            None => {
                self.keys.insert(key, self.known.len());
                self.known.push(key);
            }
            Some(n) => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.is_repeated |= *n < frame.n_keys && frame.start.open == key.0;
                }
            }
        }
    }

    fn embedded(self) -> Embedded<'s> {
        let mut text = String::with_capacity(self.text.len());
        let mut map = OffsetMap::empty();
        for piece in self.pieces {
            let (part, outer, fidelity) = match piece {
                Piece::Copy(range) => (&self.text[range.clone()], range, Fidelity::Same),
                Piece::Write(part, outer) => (part, outer, Fidelity::Encoded),
                Piece::Yield(inner, outer) => (&self.text[inner], outer, Fidelity::Encoded),
            };
            text.push_str(part);
            map.push(part.len(), outer, fidelity);
        }
        Embedded::new(String::new(), Cow::Owned(text), map)
    }
}

/// The blocks among tokens, by the number of the token that opens each.
fn blocks(text: &str, tokens: &[Token]) -> HashMap<usize, Block> {
    let mut blocks = HashMap::new();
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut n_open: HashMap<&str, usize> = HashMap::new();
    for (at, token) in tokens.iter().enumerate() {
        let mark = |it: usize| tag::mark(text, &tokens[it].range);
        match token.kind {
            Kind::Open { .. } => {
                open.push((at, Vec::new()));
                *n_open.entry(mark(at)).or_default() += 1;
            }
            Kind::Middle => {
                if let Some((start, middles)) = open.last_mut()
                    && mark(*start) == mark(at)
                {
                    middles.push(at);
                }
            }
            Kind::Close if n_open.get(mark(at)).is_some_and(|it| *it > 0) => {
                // What is not closed only looked like the start of a block.
                while let Some((start, middles)) = open.pop() {
                    *n_open.entry(mark(start)).or_default() -= 1;
                    if mark(start) == mark(at) {
                        blocks.insert(start, Block { middles, close: at });
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::rendered;
    use crate::json::parse;

    #[test]
    fn templates_are_rendered_as_far_as_they_are_known() {
        for (template, expected) in [
            (r#"{"a": "b"}"#, r#"{"a": "b"}"#),
            (r#"{"a": "{{ to }}"}"#, r#"{"a": "{{ to }}"}"#),
            (r#"{"a": "{{ x["b"] }}"}"#, r#"{"a": "${_}"}"#),
            (r#"{"a": "={{ $('b "c"').d }}"}"#, r#"{"a": "${_}"}"#),
            (r#"{"a": "{{ x[\"b\"] }}"}"#, r#"{"a": "${_}"}"#),
            (r#"{"a": {{ x | default("}}") }}}"#, r#"{"a": ${_}}"#),
            (r#"{"a": "{{ "{{" }}1{{ "}}" }}"}"#, r#"{"a": "{{1}}"}"#),
            (r#"{"a": "{% raw %}{{1}}{% endraw %}"}"#, r#"{"a": "{{1}}"}"#),
            (r#"{"a": "\{{1}}"}"#, r#"{"a": "{{1}}"}"#),
            (r#"{"a": 1 {# "b" #} }"#, r#"{"a": 1  }"#),
            (r#"{"a": 1 {{!-- }} --}} }"#, r#"{"a": 1  }"#),
            (r#"{"a": 1 {{/* "b" */}} }"#, r#"{"a": 1  }"#),
            (r#"{"a": 1 <%# "b" %> }"#, r#"{"a": 1  }"#),
            (r#"{"a": "x {% if b == "c" %}d{% else %}e{% endif %}"}"#, r#"{"a": "x ${_}"}"#),
            (r#"{"a": {% if b %}1{% else %}2{% endif %}}"#, r#"{"a": ${_}}"#),
            (r#"{"a": {% if b %}{"c": 1}{% else %}null{% endif %}}"#, r#"{"a": {"c": 1}}"#),
            (
                r#"{"a": 1{{ if .B }}, "b": 2{{ else }}, "b": 3{{ end }}}"#,
                r#"{"a": 1 {%if%}, "b": 2 {%end%}}"#,
            ),
            (
                r#"{<% if a %>"a": 1,<% end %><% if b %>"a": 2,<% end %> "b": 3}"#,
                r#"{ {%if%}"a": 1, {%end%} {%if%} {%end%} "b": 3}"#,
            ),
            (
                r#"[{% for a in b %}{"c": "{{ a }}"}{% if not loop.last %},{% endif %}{% endfor %}]"#,
                r#"[ {%if%}{"c": "{{ a }}"} {%if%}, {%end%} {%end%}]"#,
            ),
            (r#"{{% if a %}"a": 1{% endif %}}"#, r#"{ {%if%}"a": 1 {%end%}}"#),
            (r#"{{{#if a}}"a": 1{{/if}}}"#, r#"{ {%if%}"a": 1 {%end%}}"#),
            (r#"{{{ if .A }}"a": 1{{ end }}}"#, r#"{ {%if%}"a": 1 {%end%}}"#),
            (r#"{"a": {{{ b "c" }}}}"#, r#"{"a": ${_}}"#),
            ("{% set a = 1 %}\n{\"a\": 1}", "\n{\"a\": 1}"),
            ("{% if a %}{\"a\": 1}{% else %}{\"b\": 1}{% endif %}", "{\"a\": 1}{\"b\": 1}"),
            (r#"{"a": "{{ end }}", "b": {{ else }}}"#, r#"{"a": "${_}", "b": ${_}}"#),
            (
                r#"{"a": "${lookup(b, "c")}", "d": ${jsonencode({"e" = "f"})}}"#,
                r#"{"a": "${_}", "d": ${_}}"#,
            ),
        ] {
            assert_eq!(rendered(template).text, expected, "{template}");
            assert_eq!(parse(&rendered(template).text).faults, [], "{template}");
        }
    }
}
