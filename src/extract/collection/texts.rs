//! The texts of a collection while they are collected.

use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};

use memchr::memmem;

use super::super::{Dialect, Embedded, Format};
use crate::json::{Node, parse, string_map};
use crate::kind::{Target, detect_sent};
use crate::source::{Fidelity, OffsetMap};

/// The texts of a collection; of identical ones only the first is kept.
pub(super) struct Texts<'t> {
    json: &'t str,
    held: Vec<Embedded<'static>>,
    /// The texts so far, with their indexes in `held`: an equal text may have another target.
    known: HashMap<&'t str, Vec<usize>>,
}

/// What is known about a text besides its characters.
pub(super) struct About {
    pub(super) target: Target,
    pub(super) format: Format,
    pub(super) dialect: Dialect,
}

/// A part of a text that is written in another way: its start and end, and what replaces it.
pub(super) type Replaced<'v> = (usize, usize, &'v str);

impl<'t> Texts<'t> {
    pub(super) fn new(json: &'t str) -> Texts<'t> {
        Texts { json, held: Vec::new(), known: HashMap::new() }
    }

    pub(super) fn finish(self) -> Vec<Embedded<'static>> {
        self.held
    }

    /// The length of the text of the collection in bytes.
    pub(super) fn n_outer(&self) -> usize {
        self.json.len()
    }

    /// Adds the text in a string of the collection, with parts of it replaced, unless it is known or is
    /// surely not a body.
    pub(super) fn add(
        &mut self,
        value: &'t Node<'_>,
        about: &About,
        replaced: &[Replaced<'_>],
        place: &Place<'_>,
        item: impl FnOnce() -> String,
    ) {
        let Some(text) = value.as_str().filter(|it| it.len() >= MIN_LENGTH) else { return };
        let About { target, format, dialect } = *about;
        let known = self.known.entry(text).or_default();
        let is_same = |it: &Embedded<'_>| it.target == target && it.format == format;
        if let Some(n) = known.iter().find(|it| is_same(&self.held[**it])) {
            self.held[*n].copies += 1;
            return;
        }
        if !may_be_body(text, about) {
            return;
        }
        known.push(self.held.len());
        let span = value.span.range();
        let map = string_map(&self.json[span.clone()], span.start);
        let (text, map) = replace(text, map, replaced);
        let item = Some(item()).filter(|it| !it.is_empty());
        let embedded = Embedded::new(place.to_string(), text.into(), map);
        self.held.push(Embedded { item, format, target, dialect, ..embedded });
    }
}

/// Whether a text may be a body: a map of many escapes is longer than the text, so that none is made for
/// what is surely something else.
fn may_be_body(text: &str, about: &About) -> bool {
    if memmem::find(text.as_bytes(), b"messaging_product").is_some() {
        return true;
    }
    match about.format {
        Format::Json if about.target == Target::OtherHost => false,
        Format::Json => {
            let root = parse(text).root;
            root.is_some_and(|it| detect_sent(&it, about.target).is_ok())
        }
        _ => true,
    }
}

/// A shorter text is not a body, in bytes.
const MIN_LENGTH: usize = 8;

/// The text with parts of it replaced, and its map.
fn replace(text: &str, map: OffsetMap, replaced: &[Replaced<'_>]) -> (String, OffsetMap) {
    if replaced.is_empty() {
        return (text.to_owned(), map);
    }
    let mut new = String::with_capacity(text.len());
    let mut inner = OffsetMap::empty();
    let mut at = 0;
    for (start, end, value) in replaced {
        new.push_str(&text[at..*start]);
        inner.push(start - at, at..*start, Fidelity::Same);
        new.push_str(value);
        inner.push(value.len(), *start..*end, Fidelity::Encoded);
        at = *end;
    }
    new.push_str(&text[at..]);
    inner.push(text.len() - at, at..text.len(), Fidelity::Same);
    (new, inner.within(&map))
}

/// A place in the collection, which is written out only for a text that is kept.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    before: Option<&'p Place<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    /// The number of the value in a text with several.
    Value(usize),
    Key(&'p str),
    Item(usize),
}

impl<'p> Place<'p> {
    /// The value with this number, from 1.
    pub(super) fn of_value(number: usize) -> Place<'p> {
        Place { before: None, step: Step::Value(number) }
    }

    /// The member `key` of the value here.
    pub(super) fn key(&'p self, key: &'p str) -> Place<'p> {
        Place { before: Some(self), step: Step::Key(key) }
    }

    /// The item with this number, from 0, of the value here.
    pub(super) fn item(&'p self, number: usize) -> Place<'p> {
        Place { before: Some(self), step: Step::Item(number) }
    }
}

impl Display for Place<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            before.fmt(f)?;
        }
        match self.step {
            Step::Value(1) => Ok(()),
            Step::Value(number) => write!(f, "value:{number}"),
            Step::Key(key) => write!(f, "/{key}"),
            Step::Item(number) => write!(f, "/{number}"),
        }
    }
}

/// The names of the folders around a request and its own, which are written out only for a text that is
/// kept.
#[derive(Clone, Copy)]
pub(super) struct Names<'p> {
    before: Option<&'p Names<'p>>,
    name: &'p str,
}

impl<'p> Names<'p> {
    /// The name of what is outermost; it may be empty.
    pub(super) fn of(name: Option<&'p str>) -> Names<'p> {
        Names { before: None, name: name.unwrap_or_default().trim() }
    }

    /// These names and the one of what is inside.
    pub(super) fn and(&'p self, name: Option<&'p str>) -> Names<'p> {
        Names { before: Some(self), name: name.unwrap_or_default().trim() }
    }

    /// The names as one text, which is short whatever they are.
    pub(super) fn to_item(self) -> String {
        let (mut names, mut n_left) = (Vec::new(), MAX_ITEM);
        let mut next = Some(&self);
        while let Some(it) = next {
            next = it.before;
            if it.name.is_empty() {
                continue;
            }
            let name = shortened(it.name);
            let Some(left) = n_left.checked_sub(name.len()) else {
                names.push("…".to_owned());
                break;
            };
            n_left = left;
            names.push(name);
        }
        names.reverse();
        names.join(" / ")
    }
}

/// The start of a name.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(MAX_NAME) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// The maximum length of a name in characters.
const MAX_NAME: usize = 80;

/// The maximum length of all names of an item together, in bytes.
const MAX_ITEM: usize = 400;
