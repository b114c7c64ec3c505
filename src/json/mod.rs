//! JSON with spans: nodes, members, and a parser that never gives up.
//!
//! Invariant: the depth of a tree is at most [`MAX_DEPTH`], and a few more where opening brackets are
//! missing, so walking it recursively is safe.

mod bracket;
mod ends;
mod fault;
mod instance;
mod parse;
mod placeholder;
mod scan;
pub(crate) mod steps;

pub use fault::{Fault, FaultKind};
pub use instance::Instance;
pub use parse::{
    MAX_DEPTH, Memory, Parsed, is_ellipsis, parse, parse_at, parse_next_at, parse_unbroken_at,
};
pub use placeholder::{
    FORMS, Form, HousePlaceholders, Position, is_marked, is_placeholder, is_unquoted_placeholder,
    names_itself, placeholders, stands_for_value, without_placeholders,
};
pub use scan::{comment_length, elides};

use std::borrow::Cow;

use crate::source::{Fidelity, OffsetMap, Span};

/// One JSON value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'s> {
    /// Where the value is; the span of a string includes its quotes.
    pub span: Span,
    /// What it is.
    pub value: Value<'s>,
    /// `false` for an array or object that the text ends in, or in which `...` or a placeholder
    /// replaces a part: nothing can be reported as missing there.
    pub complete: bool,
}

/// The value of a [`Node`].
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'s> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(&'s str),
    /// A string, decoded.
    String(Cow<'s, str>),
    /// An array.
    Array(Vec<Node<'s>>),
    /// An object, its members as written: a key may be set twice.
    Object(Vec<Member<'s>>),
    /// Something of unknown type: an unquoted placeholder, or text that is not a JSON value.
    Opaque,
}

/// One `"key": value` of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member<'s> {
    /// The key, decoded.
    pub key: Cow<'s, str>,
    /// Where the key is, with its quotes.
    pub key_span: Span,
    /// The value.
    pub value: Node<'s>,
}

/// The content of an object or array.
enum Child<'t, 's> {
    Member(usize, &'t Member<'s>),
    Item(usize, &'t Node<'s>),
}

impl<'s> Node<'s> {
    /// The members of an object; empty for anything else.
    #[must_use]
    pub fn members(&self) -> &[Member<'s>] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The items of an array; empty for anything else.
    #[must_use]
    pub fn items(&self) -> &[Node<'s>] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// The member called `key`, the last one where it is set twice; `None` when there is none.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<&Member<'s>> {
        self.members().iter().rev().find(|it| it.key == key)
    }

    /// The value of the member called `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.member(key).map(|it| &it.value)
    }

    /// The value reached by one key after the other.
    #[must_use]
    pub fn at(&self, keys: &[&str]) -> Option<&Node<'s>> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The text of a string; `None` for anything else.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text of the string member called `key`.
    #[must_use]
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Tells whether this is the string `word`, in whatever letter case.
    #[must_use]
    pub fn is_word(&self, word: &str) -> bool {
        self.as_str().is_some_and(|it| it.eq_ignore_ascii_case(word))
    }

    /// The value of a number written as an integer that fits; `None` for anything else.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self.value {
            Value::Number(literal) => literal.parse().ok(),
            _ => None,
        }
    }

    /// Tells whether this is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Tells whether this is an array.
    #[must_use]
    pub fn is_array(&self) -> bool {
        matches!(self.value, Value::Array(_))
    }

    /// Tells whether the value is filled in later, as a whole or in part, or could not be read.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match &self.value {
            Value::Opaque => true,
            Value::String(text) => placeholders(text).next().is_some() || is_placeholder(text),
            _ => false,
        }
    }

    /// Tells whether the whole value is a placeholder, or could not be read.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        match &self.value {
            Value::Opaque => true,
            Value::String(text) => is_placeholder(text),
            _ => false,
        }
    }

    /// The type of the value with its article, for messages.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a Boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
            Value::Opaque => "a placeholder",
        }
    }

    /// The JSON Pointer of the value or key at `span` below this node.
    ///
    /// A span that no child holds gives the pointer of the innermost value around it.
    #[must_use]
    pub fn pointer_to(&self, span: Span) -> String {
        let mut pointer = String::new();
        let mut node = self;
        while node.span != span {
            match node.child_around(span) {
                Some(Child::Member(_, member)) => {
                    push_token(&mut pointer, &member.key);
                    if !member.value.span.contains(span) {
                        break;
                    }
                    node = &member.value;
                }
                Some(Child::Item(n, item)) => {
                    push_token(&mut pointer, &n.to_string());
                    node = item;
                }
                None => break,
            }
        }
        pointer
    }

    /// The value at `span`, this one or one below it; `None` when no value is exactly there.
    #[must_use]
    pub fn value_at(&self, span: Span) -> Option<&Node<'s>> {
        let mut node = self;
        while node.span != span {
            node = match node.child_around(span)? {
                Child::Member(_, member) => &member.value,
                Child::Item(_, item) => item,
            };
        }
        Some(node)
    }

    /// The innermost value that contains `span`: this one, where none below it does.
    #[must_use]
    pub fn innermost(&self, span: Span) -> &Node<'s> {
        let mut node = self;
        while let Some(child) = node.child_around(span) {
            let value = match child {
                Child::Member(_, member) => &member.value,
                Child::Item(_, item) => item,
            };
            if !value.span.contains(span) {
                break;
            }
            node = value;
        }
        node
    }

    /// The key of the value at `span`; `None` for an item, and where no value is.
    #[must_use]
    pub fn key_at(&self, span: Span) -> Option<&str> {
        let (mut node, mut key) = (self, None);
        while node.span != span {
            (node, key) = match node.child_around(span)? {
                Child::Member(_, member) => (&member.value, Some(member.key.as_ref())),
                Child::Item(_, item) => (item, None),
            };
        }
        key
    }

    /// The array or object with the key or value at `span`, and the number of that member or item
    /// from 0; `None` for the outermost value, and where no key or value is exactly there.
    #[must_use]
    pub fn holder_of(&self, span: Span) -> Option<(&Node<'s>, usize)> {
        let mut node = self;
        loop {
            let (n, value, is_key) = match node.child_around(span)? {
                Child::Member(n, member) => (n, &member.value, member.key_span == span),
                Child::Item(n, item) => (n, item, false),
            };
            if is_key || value.span == span {
                return Some((node, n));
            }
            node = value;
        }
    }

    /// The member or item that contains `span`; looked up in few steps, however many there are.
    fn child_around(&self, span: Span) -> Option<Child<'_, 's>> {
        // Children are in the order of the text, so of those that end late enough the first is it.
        let ends_before = |end: u32| {
            steps::add(1);
            end < span.end
        };
        match &self.value {
            Value::Object(members) => {
                let n = members.partition_point(|it| ends_before(it.span().end));
                members.get(n).filter(|it| it.span().contains(span)).map(|it| Child::Member(n, it))
            }
            Value::Array(items) => {
                let n = items.partition_point(|it| ends_before(it.span.end));
                items.get(n).filter(|it| it.span.contains(span)).map(|it| Child::Item(n, it))
            }
            _ => None,
        }
    }

    /// The value at a JSON Pointer below this node; `None` when there is none.
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Node<'s>> {
        pointer.split('/').skip(1).try_fold(self, |node, token| match &node.value {
            Value::Array(items) => items.get(token.parse::<usize>().ok()?),
            _ if token.contains('~') => node.get(&token.replace("~1", "/").replace("~0", "~")),
            _ => node.get(token),
        })
    }
}

impl Member<'_> {
    /// From the start of the key to the end of the value.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { start: self.key_span.start, end: self.value.span.end.max(self.key_span.end) }
    }
}

fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    if token.contains(['~', '/']) {
        pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
    } else {
        pointer.push_str(token);
    }
}

/// Tells whether there is a node, and it is the string `word`, in whatever letter case.
#[must_use]
pub fn is_word(node: Option<&Node<'_>>, word: &str) -> bool {
    node.is_some_and(|it| it.is_word(word))
}

/// The bytes of a file that encode the part `range` of a decoded string.
///
/// `literal` is the string as written in the file, with its quotes, and `span` is its place. Escapes
/// before and in the part count with their written length.
#[must_use]
pub fn span_in_string(literal: &str, span: Span, range: std::ops::Range<usize>) -> Span {
    // Without escapes before its end, the part is as far from the quote as it is from the start.
    let quote = literal.chars().next().unwrap_or('"');
    let (first, end) = (quote.len_utf8() + range.start, quote.len_utf8() + range.end);
    if literal.is_char_boundary(first)
        && literal.is_char_boundary(end)
        && memchr::memchr(b'\\', &literal.as_bytes()[..end]).is_none()
    {
        let shift = span.start as usize;
        return Span::new(shift + first, shift + end);
    }
    let mut decoded = 0;
    let mut start = None;
    let mut rest = literal.char_indices().skip(1).peekable();
    while let Some((at, character)) = rest.next() {
        if decoded >= range.end && start.is_some() {
            return Span::new(span.start as usize + start.unwrap_or(at), span.start as usize + at);
        }
        if decoded >= range.start && start.is_none() {
            start = Some(at);
            if range.is_empty() {
                return Span::at(span.start as usize + at);
            }
        }
        decoded += if character == '\\' {
            scan::escape_width(&literal[at..], quote, &mut rest)
        } else {
            character.len_utf8()
        };
    }
    let end = span.start as usize + literal.len();
    Span::new(start.map_or(end, |it| span.start as usize + it), end)
}

/// The map from a decoded string to the text in which `literal`, with its quotes, begins at the byte
/// `start`.
#[must_use]
pub fn string_map(literal: &str, start: usize) -> OffsetMap {
    let mut characters = literal.chars();
    let quote = characters.next().unwrap_or('"');
    let mut at = start + quote.len_utf8();
    characters.next_back();
    let mut rest = characters.as_str();
    // Each escape and the text before it is a piece.
    let n_escapes = memchr::memchr_iter(b'\\', rest.as_bytes()).count();
    let mut map = OffsetMap::with_capacity(2 * n_escapes + 1);
    while let Some(n_plain) = memchr::memchr(b'\\', rest.as_bytes()) {
        map.push(n_plain, at..at + n_plain, Fidelity::Quoted);
        at += n_plain;
        let (character, width) = parse::Parser::new(&rest[n_plain..], 0).escape(quote);
        map.push(character.len_utf8(), at..at + width, Fidelity::Encoded);
        at += width;
        rest = &rest[n_plain + width..];
    }
    map.push(rest.len(), at..at + rest.len(), Fidelity::Quoted);
    map
}

#[cfg(test)]
mod tests {
    use super::{Node, parse, span_in_string, steps, string_map};
    use crate::source::Span;

    #[test]
    fn maps_of_strings_lead_to_their_literals() {
        for (literal, written) in [
            (
                r#""aé\u00e9\ud83d\ude00\"\\n\/""#,
                &["a", "é", r"\u00e9", r"\ud83d\ude00", r#"\""#, r"\\", "n", r"\/"][..],
            ),
            (r"'it\n'", &["i", "t", r"\n"][..]),
            (r"'it\'s'", &["i", "t", r"\'", "s"][..]),
            ("“a”", &["a"][..]),
            (r#""""#, &[][..]),
        ] {
            let text = format!("  {literal}");
            let root = parse(&text).root.expect("a value");
            let decoded = root.as_str().expect("a string");
            let map = string_map(&text[root.span.range()], root.span.start as usize);
            let place = |(at, it): (usize, char)| map.outer(Span::new(at, at + it.len_utf8()));
            let places = decoded.char_indices().map(|it| &text[place(it).range()]);
            assert_eq!(places.collect::<Vec<_>>(), written, "{literal}");
        }
    }

    #[test]
    fn parts_of_a_string_are_found_after_escapes() {
        let literal = r#""a\n\u00e9\ud83d\ude00 here""#;
        let decoded = "a\né😀 here";
        let at = decoded.find("here").expect("it is there");
        let span = span_in_string(literal, Span::new(10, 10 + literal.len()), at..at + 4);
        assert_eq!(&literal[span.start as usize - 10..span.end as usize - 10], "here");
        let emoji = decoded.find('😀').expect("it is there");
        let span = span_in_string(literal, Span::new(0, literal.len()), emoji..emoji + 4);
        assert_eq!(&literal[span.range()], r"\ud83d\ude00");
    }

    #[test]
    fn values_are_found_by_their_place() {
        let text = r#"{"a": [1, {"b": "x"}], "a": 2}"#;
        let root = parse(text).root.expect("a value");
        let inner = root.pointer("/a").expect("the later one");
        assert_eq!(root.value_at(inner.span), Some(inner));
        let at = text.find(r#""x""#).expect("it is there");
        let found = root.value_at(Span::new(at, at + 3)).and_then(Node::as_str);
        assert_eq!(found, Some("x"));
        assert_eq!(root.value_at(Span::new(at, at + 1)), None);
        assert_eq!(root.value_at(Span::new(1, 4)), None, "a key is not a value");
    }

    #[test]
    fn places_among_many_siblings_are_found_in_few_steps() {
        let n_steps = |n: usize| {
            let text = format!("{{\"list\": [{}0]}}", "{\"a\": 1}, ".repeat(n));
            let root = parse(&text).root.expect("a value");
            let items = root.get("list").expect("it is there").items();
            steps::of(|| {
                for (at, item) in items.iter().enumerate() {
                    assert_eq!(root.pointer_to(item.span), format!("/list/{at}"));
                }
            })
        };
        let (one, four) = (n_steps(1_000), n_steps(4_000));
        assert!(one > 0 && four <= 5 * one, "{one} steps, then {four}");
    }

    #[test]
    fn pointers_lead_there_and_back() {
        let text = r#"{"a/b": [1, {"~": "x"}]}"#;
        let root = parse(text).root.expect("a value");
        let node = root.pointer("/a~1b/1/~0").expect("it is there");
        assert_eq!(node.as_str(), Some("x"));
        assert_eq!(root.pointer_to(node.span), "/a~1b/1/~0");
        assert_eq!(root.pointer_to(root.span), "");
    }
}
