//! The values of a text one after another, and the bodies in each.

use std::ops::Range;
use std::sync::Arc;

use super::{Dialect, Layout, Section, VirtualText, join};
use crate::diagnostic::Container;
use crate::json::{self, Memory, Node, Parsed};
use crate::kind::{self, Document, Foreign, RequestKind, Target};

/// A value in a text.
#[derive(Debug)]
pub struct Value<'t> {
    /// The result of reading it.
    pub parsed: Parsed<'t>,
    /// Whether it is one of several values, each on its own line.
    pub is_line: bool,
    /// The number of the value in its section, from 1: the objects and arrays are counted.
    number: usize,
    text: &'t VirtualText<'t>,
    section: &'t Section,
}

impl<'t> Value<'t> {
    /// The bodies in the value, in order.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn bodies(&self) -> Result<Vec<Document<'_, 't>>, Foreign> {
        let Some(root) = &self.parsed.root else { return Err(Foreign::Empty) };
        let mut bodies = kind::detect_sent(root, self.section.target)?;
        if self.section.dialect == Dialect::Strict || self.section.target != Target::Unknown {
            return Ok(bodies);
        }
        if self.section.needs_product {
            bodies = with_product(bodies);
        }
        if self.section.dialect == Dialect::Written {
            bodies.retain(|it| !is_of_library(it.root));
        }
        if bodies.is_empty() { Err(Foreign::NotARequest) } else { Ok(bodies) }
    }

    /// The place in the file of a body in the value, as the head of [`crate::extract`] says.
    #[must_use]
    pub fn place_of(&self, body: &Document<'_, '_>) -> String {
        let mut place = self.place();
        if let Some(root) = &self.parsed.root {
            place.push_str(&root.pointer_to(body.root.span));
        }
        place
    }

    /// The container of the value; `None` where the file itself is JSON.
    #[must_use]
    pub fn container(&self) -> Option<Arc<Container>> {
        self.section.container.clone()
    }

    /// The place of the value in its file.
    #[must_use]
    pub fn place(&self) -> String {
        let place = &self.section.place;
        match self.section.layout {
            Layout::Any if self.number < 2 => place.clone(),
            Layout::Any => join(place, &format!("value:{}", self.number)),
            Layout::Lines => join(place, &format!("line:{}", self.line())),
        }
    }

    /// The number of the line in the section, from 1.
    fn line(&self) -> usize {
        let start = self.parsed.root.as_ref().map_or(0, |it| it.span.start as usize);
        let n_before = |offset| self.text.lines.n_before(&self.text.text, offset);
        n_before(start) - n_before(self.section.range.start.min(start)) + 1
    }
}

/// The bodies without settings of calls that do not name the product; what is in these may be a body.
fn with_product<'t, 's>(bodies: Vec<Document<'t, 's>>) -> Vec<Document<'t, 's>> {
    let mut left = Vec::new();
    for it in bodies {
        if it.kind != RequestKind::CallSettings || it.root.get("messaging_product").is_some() {
            left.push(it);
            continue;
        }
        for member in it.root.members() {
            left.extend(with_product(kind::detect(&member.value).unwrap_or_default()));
        }
    }
    left
}

/// Whether an object is an argument of a library that names keys in its own way, such as `otpType`: it
/// has names in camel case, and none with an underscore.
fn is_of_library(root: &Node<'_>) -> bool {
    let is_camel = |it: &str| {
        it.bytes()
            .zip(it.bytes().skip(1))
            .any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase())
    };
    let mut has_camel = false;
    let mut nodes = vec![root];
    while let Some(node) = nodes.pop() {
        nodes.extend(node.items());
        for member in node.members() {
            if member.key.contains('_') {
                return false;
            }
            has_camel |= is_camel(&member.key);
            nodes.push(&member.value);
        }
    }
    has_camel
}

/// The values in a stretch of a text, one after another, each with the faults found on the way.
///
/// In JSON Lines a value ends with its line, however broken it is, so that the next line is read by
/// itself. A text that begins with a value on its own line is read in the same way, but there a
/// value may span lines as long as nothing is wrong with it.
///
/// Each part of the text is read a bounded number of times: reading a value that may span lines
/// stops at its first fault.
#[derive(Debug)]
pub struct Values<'t> {
    virtual_text: &'t VirtualText<'t>,
    section: &'t Section,
    /// The text up to the end of the stretch.
    text: &'t str,
    at: usize,
    is_lines: bool,
    memory: Memory,
    /// The end of the line that was read last.
    known_end: usize,
    /// The objects and arrays so far.
    n_seen: usize,
}

impl<'t> Values<'t> {
    pub(super) fn new(
        virtual_text: &'t VirtualText<'t>,
        section: &'t Section,
        stretch: Range<usize>,
    ) -> Values<'t> {
        Values {
            virtual_text,
            section,
            text: &virtual_text.text[..stretch.end],
            at: stretch.start,
            is_lines: section.layout == Layout::Lines,
            memory: Memory::default(),
            known_end: 0,
            n_seen: 0,
        }
    }

    /// The end of the line at this place; a line may hold many values, and its end is looked for once.
    fn line_end(&mut self) -> usize {
        if self.known_end <= self.at {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let end = memchr::memchr(b'\n', rest);
            self.known_end = end.map_or(self.text.len(), |it| self.at + it + 1);
        }
        self.known_end
    }

    fn read(&mut self) -> Parsed<'t> {
        let (text, at) = (self.text, self.at);
        match self.section.layout {
            Layout::Any if !self.is_lines => json::parse_next_at(text, at, &mut self.memory),
            Layout::Any => match json::parse_unbroken_at(text, at, &mut self.memory) {
                Some(parsed) => parsed,
                None => json::parse_next_at(&text[..self.line_end()], at, &mut self.memory),
            },
            Layout::Lines => json::parse_next_at(&text[..self.line_end()], at, &mut self.memory),
        }
    }
}

impl<'t> Iterator for Values<'t> {
    type Item = Value<'t>;

    fn next(&mut self) -> Option<Value<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        let parsed = self.read();
        let is_one_line = |it: &Node<'_>| !self.text[it.span.range()].contains('\n');
        self.is_lines |=
            self.at == self.section.range.start && parsed.root.as_ref().is_some_and(is_one_line);
        self.n_seen +=
            usize::from(parsed.root.as_ref().is_some_and(|it| it.is_object() || it.is_array()));
        self.at = match parsed.root {
            // The rest of the line after a value is also read.
            Some(_) => parsed.end.max(self.at + 1),
            // What was skipped on the way need not be skipped again.
            None => parsed.end.max(self.line_end()),
        };
        Some(Value {
            parsed,
            is_line: self.is_lines,
            number: self.n_seen,
            text: self.virtual_text,
            section: self.section,
        })
    }
}
