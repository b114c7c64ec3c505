//! The tree of a YAML document. This is the only file that names the parser.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};

use super::mask::Masked;
use crate::source::Span;

/// The number of a node in its tree.
pub(super) type Id = usize;

/// A document of a stream.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    /// The number of the document, from 1.
    pub(super) number: usize,
    /// The value of the document.
    pub(super) root: Id,
    nodes: Vec<Node<'t>>,
}

/// A value or a key.
#[derive(Debug)]
pub(super) struct Node<'t> {
    /// Its place: a scalar as it is written, a flow collection with its brackets, and a block collection
    /// from its first key or dash to the end of its last value.
    pub(super) span: Span,
    /// What it is.
    pub(super) value: Value<'t>,
    /// What its tag makes of it.
    pub(super) tag: Tag,
    /// Whether parts of a collection are missing: it is broken, or a template adds to it.
    pub(super) is_open: bool,
}

/// The value of a node.
#[derive(Debug)]
pub(super) enum Value<'t> {
    Scalar(Style, Cow<'t, str>),
    Mapping(Vec<(Id, Id)>),
    Sequence(Vec<Id>),
    Alias(Id),
    /// A value that cannot be known here.
    Unknown,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// A literal block, with the indentation of its text.
    Literal(usize),
    /// A folded block, with the indentation of its text.
    Folded(usize),
}

/// What a tag makes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// There is none, or one that says what is clear in any case.
    None,
    /// `!!str` and `!`.
    Text,
    /// `!!int`, `!!float`, `!!bool` and `!!null`.
    Resolved,
    /// `!!binary`.
    Binary,
    /// An object of Ruby, which has the members that are written.
    Object,
    /// A function or a type of a program.
    Computed,
}

impl<'t> Tree<'t> {
    pub(super) fn node(&self, id: Id) -> &Node<'t> {
        &self.nodes[id]
    }

    /// The node that an alias means, or the node itself.
    pub(super) fn resolved(&self, id: Id) -> Id {
        match self.nodes[id].value {
            Value::Alias(target) => target,
            _ => id,
        }
    }

    /// The number of nodes.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The members of a mapping or of the one that an alias means; none for another value.
    pub(super) fn members(&self, id: Id) -> &[(Id, Id)] {
        match &self.nodes[self.resolved(id)].value {
            Value::Mapping(members) => members,
            _ => &[],
        }
    }

    /// The items of a sequence or of the one that an alias means; none for another value.
    pub(super) fn items(&self, id: Id) -> &[Id] {
        match &self.nodes[self.resolved(id)].value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The text of a scalar without the tags of template engines.
    pub(super) fn scalar(&self, id: Id) -> Option<&str> {
        match &self.nodes[self.resolved(id)].value {
            Value::Scalar(_, text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key in a mapping, aliases resolved.
    pub(super) fn get(&self, id: Id, key: &str) -> Option<Id> {
        let is_key = |it: &&(Id, Id)| self.scalar(it.0) == Some(key);
        self.members(id).iter().find(is_key).map(|it| self.resolved(it.1))
    }
}

/// A collection that is not closed yet.
struct Frame {
    id: Id,
    key: Option<Id>,
}

/// Builds the trees of the documents.
struct Builder<'a, 't> {
    masked: &'a Masked<'t>,
    nodes: Vec<Node<'a>>,
    stack: Vec<Frame>,
    root: Option<Id>,
    /// The nodes with anchors, by the numbers of the anchors.
    anchors: BTreeMap<usize, Id>,
    /// The controls before what was read so far.
    n_controls: usize,
    /// Whether a control was found at the end of the collection that was closed last.
    has_tail: bool,
    last: Option<Id>,
}

/// The trees of the documents that are wanted, as far as each can be read, and whether all is YAML: a tag
/// of a template engine is not, or is a mapping whose key is a mapping.
pub(super) fn documents<'a>(
    masked: &'a Masked<'_>,
    is_wanted: impl Fn(Range<usize>) -> bool,
) -> (Vec<Tree<'a>>, bool) {
    let mut is_yaml = true;
    let options = options! { emit_unresolved_aliases: true, emit_comments: false };
    let mut parser = Parser::new_from_str_with_options(&masked.text, options);
    let mut trees = Vec::new();
    let mut number = 0;
    let mut start = 0;
    let mut builder = Builder::new(masked);
    loop {
        let (event, span) = match parser.next_event() {
            Some(Ok(it)) => it,
            Some(Err(error)) => {
                is_yaml = false;
                // What is before a fault may be cut by it.
                builder.break_off();
                let end = error.marker().byte_offset().unwrap_or(start).max(start);
                if is_wanted(start..end) {
                    trees.extend(builder.finish(number));
                }
                start = end;
                builder.clear();
                match parser.proceed_next_document() {
                    Ok(true) => continue,
                    Ok(false) | Err(_) => break,
                }
            }
            None => break,
        };
        let range = span.byte_range().unwrap_or_default();
        match event {
            Event::DocumentStart(..) => {
                builder.clear();
                number += 1;
            }
            Event::DocumentEnd => {
                if is_wanted(start..range.end.max(start)) {
                    trees.extend(builder.finish(number));
                }
                start = range.end.max(start);
                builder.clear();
            }
            Event::Scalar(text, style, anchor, tag) => {
                let tag = tag.map_or(Tag::None, |it| tag_of(it.parts(), style));
                builder.scalar(text, style, range, span.indent, (anchor, tag));
            }
            Event::MappingStart(style, anchor, tag) => {
                is_yaml &= !builder.expects_key();
                let tag = tag.map_or(Tag::None, |it| collection_tag(it.parts()));
                builder.open(Value::Mapping(Vec::new()), style, range, (anchor, tag));
            }
            Event::SequenceStart(style, anchor, tag) => {
                let tag = tag.map_or(Tag::None, |it| collection_tag(it.parts()));
                builder.open(Value::Sequence(Vec::new()), style, range, (anchor, tag));
            }
            Event::MappingEnd | Event::SequenceEnd => builder.close(range),
            Event::Alias(anchor) => {
                let target = builder.anchors.get(&anchor).copied();
                builder.add(target.map_or(Value::Unknown, Value::Alias), range, (0, Tag::None));
            }
            Event::UnresolvedAlias(_) => builder.add(Value::Unknown, range, (0, Tag::None)),
            _ => {}
        }
    }
    (trees, is_yaml)
}

const CORE: &str = "tag:yaml.org,2002:";

fn tag_of((handle, suffix): (&str, &str), style: ScalarStyle) -> Tag {
    let name = format!("{handle}{suffix}");
    match name.strip_prefix(CORE) {
        Some("str") => Tag::Text,
        Some("int" | "float" | "bool" | "null") => Tag::Resolved,
        Some("binary") => Tag::Binary,
        _ if name == "!" && style == ScalarStyle::Plain => Tag::Text,
        _ if name == "!" => Tag::None,
        _ => Tag::Computed,
    }
}

fn collection_tag((handle, suffix): (&str, &str)) -> Tag {
    let name = format!("{handle}{suffix}");
    match name.strip_prefix(CORE) {
        Some("map" | "seq") => Tag::None,
        _ if name == "!" => Tag::None,
        _ if suffix.starts_with("ruby/") || suffix.starts_with("map:") => Tag::Object,
        _ => Tag::Computed,
    }
}

impl<'a, 't> Builder<'a, 't> {
    fn new(masked: &'a Masked<'t>) -> Builder<'a, 't> {
        Builder {
            masked,
            nodes: Vec::new(),
            stack: Vec::new(),
            root: None,
            anchors: BTreeMap::new(),
            n_controls: 0,
            has_tail: false,
            last: None,
        }
    }

    /// Whether the next node is a key.
    fn expects_key(&self) -> bool {
        let frame = self.stack.last().filter(|it| it.key.is_none());
        frame.is_some_and(|it| matches!(self.nodes[it.id].value, Value::Mapping(_)))
    }

    fn clear(&mut self) {
        self.nodes.clear();
        self.stack.clear();
        self.anchors.clear();
        (self.root, self.last, self.has_tail) = (None, None, false);
    }

    fn finish(&mut self, number: usize) -> Option<Tree<'a>> {
        let root = self.root?;
        Some(Tree { number, root, nodes: std::mem::take(&mut self.nodes) })
    }

    /// Closes everything at a fault.
    fn break_off(&mut self) {
        if let Some(last) = self.last.map(|it| &mut self.nodes[it]) {
            last.value = Value::Unknown;
        }
        while let Some(frame) = self.stack.last() {
            let id = frame.id;
            self.nodes[id].is_open = true;
            let end = self.nodes[id].span.end as usize;
            self.close(end..end);
        }
    }

    /// Takes note of the tags before the byte `at` that have lines of their own.
    fn pass_controls(&mut self, at: usize) -> bool {
        let controls = self.masked.controls.get(self.n_controls..).unwrap_or_default();
        let n_passed = controls.partition_point(|it| *it < at);
        let Some(first) = controls.first().copied().filter(|_| n_passed > 0) else { return false };
        self.n_controls += n_passed;
        if let Some(frame) = self.stack.last() {
            self.nodes[frame.id].is_open = true;
        }
        // The tag may be the value that seems to be missing, or in a block of text.
        if let Some(last) = self.last.map(|it| &mut self.nodes[it])
            && last.span.is_empty()
            && last.span.end as usize <= first
        {
            last.value = Value::Unknown;
        }
        true
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        range: Range<usize>,
        indent: Option<usize>,
        properties: (usize, Tag),
    ) {
        let source = &*self.masked.text;
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let mut span = range.clone();
        if is_block {
            span = block_range(source, &range);
            // The tags in it are a part of it.
            self.pass_controls(span.start);
            let controls = self.masked.controls.get(self.n_controls..).unwrap_or_default();
            self.n_controls += controls.partition_point(|it| *it < span.end);
        }
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted => Style::Single,
            ScalarStyle::DoubleQuoted => Style::Double,
            ScalarStyle::Literal => Style::Literal(indent.unwrap_or(0)),
            ScalarStyle::Folded => Style::Folded(indent.unwrap_or(0)),
        };
        if style == Style::Plain && range.is_empty() {
            // The parser puts a missing value before the colon.
            let rest = source[range.start..].trim_start_matches([' ', '\t']);
            let at = source.len() - rest.len() + usize::from(rest.starts_with(':'));
            let is_value = self.stack.last().is_some_and(|it| it.key.is_some());
            span = if is_value { at..at } else { range };
        }
        self.add(Value::Scalar(style, text), span, properties);
    }

    fn open(
        &mut self,
        value: Value<'a>,
        style: StructureStyle,
        range: Range<usize>,
        properties: (usize, Tag),
    ) {
        let source = self.masked.text.as_bytes();
        let mut start = range.start;
        if matches!(value, Value::Sequence(_)) && style == StructureStyle::Block {
            // A sequence without an indentation of its own begins at its first item for the parser.
            let before = source[..start].iter().rev();
            let n_blank = before.take_while(|it| it.is_ascii_whitespace()).count();
            if source.get(start) != Some(&b'-') && n_blank > 0 && start > n_blank {
                let dash = start - n_blank - 1;
                start = if source[dash] == b'-' { dash } else { start };
            }
        }
        let end = if style == StructureStyle::Flow { range.end } else { start };
        self.add(value, start..end, properties);
        let id = self.nodes.len() - 1;
        self.stack.push(Frame { id, key: None });
        self.last = None;
    }

    fn close(&mut self, range: Range<usize>) {
        let has_tail = self.pass_controls(range.start) || self.has_tail;
        let Some(frame) = self.stack.pop() else { return };
        let node = &mut self.nodes[frame.id];
        node.is_open |= frame.key.is_some() || has_tail;
        // The end of a block has no length; a flow collection ends with its bracket.
        let end = if range.is_empty() { node.span.end } else { Span::at(range.end).end };
        node.span.end = node.span.end.max(end);
        let end = node.span.end;
        if let Some(outer) = self.stack.last() {
            let outer = &mut self.nodes[outer.id].span;
            outer.end = outer.end.max(end);
        }
        self.has_tail = has_tail;
        self.last = None;
    }

    /// Adds a node to the collection that is open.
    fn add(&mut self, value: Value<'a>, range: Range<usize>, (anchor, tag): (usize, Tag)) {
        self.pass_controls(range.start);
        self.has_tail = false;
        let id = self.nodes.len();
        let span = Span::new(range.start, range.end);
        self.nodes.push(Node { span, value, tag, is_open: false });
        self.last = Some(id);
        if anchor > 0 {
            self.anchors.insert(anchor, id);
        }
        let Some(frame) = self.stack.last_mut() else {
            self.root = self.root.or(Some(id));
            return;
        };
        let outer = &mut self.nodes[frame.id];
        outer.span.end = outer.span.end.max(span.end);
        match &mut outer.value {
            Value::Sequence(items) => items.push(id),
            Value::Mapping(members) => match frame.key.take() {
                Some(key) => members.push((key, id)),
                None => frame.key = Some(id),
            },
            Value::Scalar(..) | Value::Alias(_) | Value::Unknown => {}
        }
    }
}

/// The place of a block of text: from its `|` or `>` to the end of its last line that is not empty.
fn block_range(source: &str, range: &Range<usize>) -> Range<usize> {
    let bytes = source.as_bytes();
    // The parser begins with the text, or with the sign where there is none.
    if matches!(bytes.get(range.start), Some(b'|' | b'>'))
        && source[range.clone()].lines().skip(1).all(|it| it.trim().is_empty())
        && header_length(&source[range.start..]).is_some()
    {
        let length = header_length(&source[range.start..]).unwrap_or(1);
        return range.start..range.start + length;
    }
    let before = source[..range.start].trim_end_matches([' ', '\t', '\r', '\n']);
    let line = before.rfind('\n').map_or(0, |it| it + 1);
    let line = &source[line..before.len()];
    let offset = before.len() - line.len();
    let mut headers = line.match_indices(['|', '>']).map(|it| it.0).take(64);
    let header = headers.find(|it| header_length(&source[offset + it..]).is_some());
    let start = header.map_or(range.start, |it| offset + it);
    let text = source[range.clone()].trim_end_matches(['\r', '\n', ' ']);
    start..(range.start + text.len()).max(start)
}

/// The length of the sign of a block of text with its indicators; `None` for anything else.
pub(super) fn header_length(text: &str) -> Option<usize> {
    let line = text.split('\n').next().unwrap_or_default();
    let rest = line.strip_prefix(['|', '>'])?;
    let rest = rest.trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    let length = line.len() - rest.len();
    let after = rest.trim();
    (length <= 3 && (after.is_empty() || (after.starts_with('#') && rest.starts_with([' ', '\t']))))
        .then_some(length)
}
