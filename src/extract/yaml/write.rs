//! Writes YAML as the JSON that it means.

use std::collections::HashSet;
use std::ops::Range;

use super::mask::Masked;
use super::scalar::{Piece, Plain, pieces, plain};
use super::tree::{Id, Style, Tag, Tree, Value, header_length};
use crate::extract::{COMPUTED, Dialect, Embedded, Writer};

/// The deepest value that is written: the parser of JSON has a limit, too.
const MAX_DEPTH: usize = 100;

/// How much aliases may add to any document, in bytes of YAML; a long document may double.
const MAX_ALIASED: usize = 1 << 16;

/// A document with the text that it is in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) source: &'a str,
    pub(super) masked: &'a Masked<'a>,
    pub(super) tree: &'a Tree<'a>,
}

impl Page<'_> {
    /// The text of a scalar, with the tags of template engines.
    pub(super) fn string(&self, id: Id) -> Option<String> {
        let id = self.tree.resolved(id);
        let text = self.tree.scalar(id)?;
        let span = self.tree.node(id).span.range();
        if self.masked.tag_in(&span).is_none() {
            return Some(text.to_owned());
        }
        let Some(pieces) = self.pieces(id) else { return Some(text.to_owned()) };
        let mut text = String::new();
        for it in pieces {
            match it.character {
                Some(character) => text.push(character),
                None => text.push_str(&self.source[it.outer]),
            }
        }
        Some(text)
    }

    fn pieces(&self, id: Id) -> Option<Vec<Piece>> {
        let node = self.tree.node(id);
        let Value::Scalar(style, text) = &node.value else { return None };
        pieces(&self.masked.text, &node.span.range(), *style, text)
    }

    /// The text of a scalar as a text by itself.
    pub(super) fn embedded(&self, id: Id, place: String) -> Option<Embedded<'static>> {
        let text = self.tree.scalar(id)?;
        let Some(pieces) = self.pieces(id) else {
            let span = self.tree.node(id).span.range();
            return Some(Embedded::decoded(text.to_owned(), span, place));
        };
        let mut writer = Writer::default();
        for it in pieces {
            match it.character {
                Some(character) => {
                    writer.write(character.encode_utf8(&mut [0; 4]), it.outer);
                }
                None => writer.copy_quoted(self.source, it.outer),
            }
        }
        Some(writer.finish(place))
    }

    /// The JSON that a value means. `is_left_out` tells which values are given elsewhere.
    pub(super) fn written(
        &self,
        id: Id,
        is_left_out: &[bool],
        is_merged: &[bool],
        place: String,
    ) -> Embedded<'static> {
        let mut json = Json {
            page: *self,
            is_left_out,
            is_merged,
            writer: Writer::default(),
            open: Vec::new(),
            aliased: MAX_ALIASED + self.tree.node(self.tree.root).span.range().len(),
        };
        json.value(id, 0);
        let written = json.writer.finish(place);
        Embedded { dialect: Dialect::Written, needs_product: true, ..written }
    }
}

struct Json<'a> {
    page: Page<'a>,
    is_left_out: &'a [bool],
    is_merged: &'a [bool],
    writer: Writer,
    /// The aliases that are written at the moment.
    open: Vec<Id>,
    /// How much aliases may still add.
    aliased: usize,
}

impl Json<'_> {
    fn value(&mut self, id: Id, depth: usize) {
        let node = self.page.tree.node(id);
        let range = node.span.range();
        if depth > MAX_DEPTH || self.is_left_out[id] {
            self.writer.write(COMPUTED, range);
            return;
        }
        match (&node.value, node.tag) {
            (Value::Alias(target), _) => self.alias(*target, range, depth),
            (Value::Unknown, _) | (_, Tag::Computed | Tag::Binary) => {
                self.writer.write(COMPUTED, range);
            }
            (Value::Scalar(style, _), tag) => self.scalar(id, *style, tag, range),
            (Value::Sequence(items), _) => {
                self.writer.write("[", bracket_at(range.start, self.page.source, '['));
                for (n, item) in items.iter().enumerate() {
                    if n > 0 {
                        self.separate(",");
                    }
                    self.value(*item, depth + 1);
                }
                if node.is_open {
                    self.computed_member(items.is_empty());
                }
                self.writer.write("]", closing(&range, self.page.source, ']'));
            }
            (Value::Mapping(members), _) => {
                self.writer.write("{", bracket_at(range.start, self.page.source, '{'));
                let mut is_first = true;
                let mut names = None;
                for (key, value) in members {
                    if self.is_merge(*key) {
                        let names = names.get_or_insert_with(|| self.names(members));
                        self.merge(*value, names, &mut is_first, depth);
                    } else {
                        self.member(*key, *value, &mut is_first, depth);
                    }
                }
                if node.is_open || self.is_merged[id] {
                    self.computed_member(is_first);
                }
                self.writer.write("}", closing(&range, self.page.source, '}'));
            }
        }
    }

    /// Writes a sign that YAML does not have there.
    fn separate(&mut self, sign: &str) {
        let at = self.writer.end();
        self.writer.write(sign, at..at);
    }

    fn computed_member(&mut self, is_first: bool) {
        if !is_first {
            self.separate(",");
        }
        self.separate(COMPUTED);
    }

    fn member(&mut self, key: Id, value: Id, is_first: &mut bool, depth: usize) {
        if !std::mem::take(is_first) {
            self.separate(",");
        }
        let tree = self.page.tree;
        let node = tree.node(tree.resolved(key));
        let is_scalar = matches!(node.value, Value::Scalar(..));
        if !is_scalar || matches!(node.tag, Tag::Computed | Tag::Binary) {
            self.separate(COMPUTED);
            return;
        }
        // A key that is filled in may be any of those that seem to be missing.
        if self.page.masked.tag_in(&node.span.range()).is_some() {
            self.separate(COMPUTED);
            self.separate(",");
        }
        self.string(tree.resolved(key));
        self.separate(":");
        self.value(value, depth + 1);
    }

    fn is_merge(&self, key: Id) -> bool {
        let node = self.page.tree.node(key);
        matches!(&node.value, Value::Scalar(Style::Plain, text) if text == "<<")
    }

    /// The keys of a mapping.
    fn names(&self, members: &[(Id, Id)]) -> HashSet<String> {
        members.iter().filter_map(|it| self.page.tree.scalar(it.0).map(str::to_owned)).collect()
    }

    /// Writes the members that a merge adds: those that are not among the names so far.
    fn merge(&mut self, value: Id, names: &mut HashSet<String>, is_first: &mut bool, depth: usize) {
        let tree = self.page.tree;
        let target = tree.resolved(value);
        let is_known = depth <= MAX_DEPTH && !self.open.contains(&target);
        match &tree.node(target).value {
            Value::Mapping(members) if is_known && self.can_add(target) => {
                self.open.push(target);
                for (key, value) in members {
                    if self.is_merge(*key) {
                        self.merge(*value, names, is_first, depth + 1);
                        continue;
                    }
                    let name = tree.scalar(*key).map(str::to_owned);
                    if name.as_ref().is_none_or(|it| !names.contains(it)) {
                        self.member(*key, *value, is_first, depth);
                        names.extend(name);
                    }
                }
                if tree.node(target).is_open {
                    self.computed_member(std::mem::take(is_first));
                }
                self.open.pop();
            }
            Value::Sequence(items) if is_known && self.can_add(target) => {
                self.open.push(target);
                for item in items {
                    self.merge(*item, names, is_first, depth + 1);
                }
                self.open.pop();
            }
            _ => self.computed_member(std::mem::take(is_first)),
        }
    }

    /// Whether an alias may still be expanded; counts it.
    fn can_add(&mut self, target: Id) -> bool {
        let length = self.page.tree.node(target).span.range().len() + 16;
        let can_add = self.aliased >= length;
        self.aliased = if can_add { self.aliased - length } else { 0 };
        can_add
    }

    fn alias(&mut self, target: Id, range: Range<usize>, depth: usize) {
        if self.open.contains(&target) || self.is_body(target) || !self.can_add(target) {
            self.writer.write(COMPUTED, range);
            return;
        }
        self.open.push(target);
        self.value(target, depth);
        self.open.pop();
    }

    /// Whether an aliased value is most likely a body, which is checked where its anchor is.
    fn is_body(&self, id: Id) -> bool {
        let has = |key| self.page.tree.get(id, key).is_some();
        has("messaging_product")
            || (has("components") && (has("name") || has("category") || has("language")))
    }

    fn scalar(&mut self, id: Id, style: Style, tag: Tag, range: Range<usize>) {
        let tree = self.page.tree;
        let text = tree.scalar(id).unwrap_or_default();
        let is_resolved = tag == Tag::Resolved || (style == Style::Plain && tag == Tag::None);
        if !is_resolved {
            self.string(id);
            return;
        }
        if let Some(tag) = self.page.masked.tag_in(&range).filter(|_| style == Style::Plain) {
            let rest = |it: Range<usize>| self.page.source.get(it).unwrap_or_default();
            let (before, after) = (rest(range.start..tag.start), rest(tag.end..range.end));
            let is_part =
                |it: &str| it.bytes().all(|it| it.is_ascii_digit() || b"+-.".contains(&it));
            if is_part(before) && is_part(after) {
                self.writer.write(COMPUTED, range);
            } else {
                self.string(id);
            }
            return;
        }
        let json = match plain(if range.is_empty() { "" } else { text }) {
            Plain::Null => "null".to_owned(),
            Plain::Bool(it) => it.to_string(),
            Plain::Number(it) => it,
            Plain::Unclear => COMPUTED.to_owned(),
            Plain::Text => return self.string(id),
        };
        if self.page.source.get(range.clone()) == Some(&json) {
            self.writer.copy_quoted(self.page.source, range);
        } else {
            self.writer.write(&json, range);
        }
    }

    /// Writes a scalar as a string.
    fn string(&mut self, id: Id) {
        let (page, tree) = (self.page, self.page.tree);
        let node = tree.node(id);
        let Value::Scalar(style, text) = &node.value else { return };
        let range = node.span.range();
        let Some(mut pieces) = page.pieces(id) else {
            let mut json = Writer::default();
            json.write("\"", 0..0);
            for it in text.chars() {
                json.write_in_string(it, 0..0);
            }
            json.write("\"", 0..0);
            let json = json.text().to_owned();
            self.writer.write(&json, range);
            return;
        };
        match style {
            Style::Plain => self.writer.write("\"", range.start..range.start),
            Style::Single => self.writer.write("\"", range.start..range.start + 1),
            Style::Double => self.writer.copy_quoted(page.source, range.start..range.start + 1),
            Style::Literal(_) | Style::Folded(_) => {
                let header = header_length(&page.source[range.clone()]).unwrap_or(0);
                // Who writes a block means its text: few want the line break that ends it, and
                // programs strip it.
                let sign = &page.source[range.start..range.start + header];
                if !sign.contains(['+', '-']) {
                    pieces.pop_if(|it| {
                        it.character == Some('\n') || &page.source[it.outer.clone()] == "\n"
                    });
                }
                self.writer.write("\"", range.start..range.start + header);
            }
        }
        for it in pieces {
            match it.character {
                Some(character) => self.writer.write_in_string(character, it.outer),
                None => self.copy_in_string(it.outer),
            }
        }
        match style {
            Style::Single => self.writer.write("\"", range.end - 1..range.end),
            Style::Double => self.writer.copy_quoted(page.source, range.end - 1..range.end),
            Style::Plain | Style::Literal(_) | Style::Folded(_) => {
                self.writer.write("\"", range.end..range.end);
            }
        }
    }

    /// Copies a part of the text into a string.
    fn copy_in_string(&mut self, outer: Range<usize>) {
        let source = self.page.source;
        let mut start = outer.start;
        let text = &source[outer.clone()];
        let needs_escape = |it: char| it == '"' || it == '\\' || u32::from(it) < 0x20;
        for (at, character) in text.char_indices().filter(|it| needs_escape(it.1)) {
            let at = outer.start + at;
            if start < at {
                self.writer.copy_quoted(source, start..at);
            }
            start = at + character.len_utf8();
            self.writer.write_in_string(character, at..start);
        }
        if start < outer.end {
            self.writer.copy_quoted(source, start..outer.end);
        }
    }
}

/// The place of an opening bracket: one that is written, or an empty one.
fn bracket_at(start: usize, source: &str, bracket: char) -> Range<usize> {
    let is_written = source[start..].starts_with(bracket);
    start..start + usize::from(is_written)
}

/// The place of the closing bracket.
fn closing(range: &Range<usize>, source: &str, bracket: char) -> Range<usize> {
    let is_flow = source[range.clone()].starts_with(if bracket == ']' { '[' } else { '{' });
    let is_written = is_flow && range.len() > 1 && source[range.clone()].ends_with(bracket);
    range.end - usize::from(is_written)..range.end
}
