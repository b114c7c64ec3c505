//! Makes changes in the text of a body.

use std::ops::Range;

use super::change::{Action, Change};
use super::{Fault, layout};
use crate::json::{Member, Node, Value, parse};

/// A body with changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its text.
    pub text: String,
    /// The lines of `text` that contain changes, from 0; ends are exclusive. They are in order, and
    /// do not touch each other.
    pub lines: Vec<Range<usize>>,
    /// What is no longer there, in the order of `text`.
    pub removed: Vec<Removed>,
}

/// A member or item that was removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The line of the changed text that it was in or after, from 0.
    pub line: usize,
    /// The column that it began in, or would begin in if it had a line of its own, from 0.
    pub indent: usize,
    /// The member or item on one line; what is in an array or object is `…`.
    pub text: String,
}

/// Makes the changes in `text`, one after the other.
///
/// What they do not touch stays as it is. What they add follows the layout around it. A line with a
/// change that is then too long for a terminal is broken.
///
/// # Errors
///
/// The first change that does not fit, for example because there is nothing at its pointer, or
/// because the text is not JSON.
pub fn apply(text: &str, changes: &[Change]) -> Result<Changed, Fault> {
    let mut draft = Draft { text: text.to_owned(), marks: Vec::new(), removed: Vec::new() };
    for change in changes {
        let edit = edit(&draft.text, change);
        edit.map_err(|reason| Fault { line: change.line, reason })?.make(&mut draft);
    }
    layout::break_lines(&mut draft);
    Ok(draft.finish())
}

/// A text that is being changed, and what has changed in it.
pub(super) struct Draft {
    pub(super) text: String,
    /// The parts that are new.
    pub(super) marks: Vec<Range<usize>>,
    /// What was removed, and the offset after whose line it was.
    removed: Vec<(usize, Removed)>,
}

impl Draft {
    /// Replaces a part of the text.
    pub(super) fn replace(&mut self, part: Range<usize>, new: &str) {
        let start_of = |at: usize| match at {
            _ if at >= part.end => at - part.len() + new.len(),
            _ => at.min(part.start),
        };
        let end_of = |at: usize| match at {
            _ if at <= part.start => at,
            _ if at >= part.end => at - part.len() + new.len(),
            _ => part.start + new.len(),
        };
        for mark in &mut self.marks {
            *mark = start_of(mark.start)..end_of(mark.end);
        }
        for (at, _) in &mut self.removed {
            *at = end_of(*at);
        }
        self.text.replace_range(part, new);
    }

    fn finish(mut self) -> Changed {
        let line_of = |at: usize| self.text[..at].matches('\n').count();
        let mut lines: Vec<Range<usize>> = Vec::new();
        self.marks.sort_by_key(|it| it.start);
        for mark in &self.marks {
            let mark = line_of(mark.start)..line_of(mark.end.max(mark.start)) + 1;
            match lines.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => lines.push(mark),
            }
        }
        self.removed.sort_by_key(|it| it.0);
        let removed = self.removed.into_iter();
        let removed = removed.map(|(at, it)| Removed { line: line_of(at), ..it }).collect();
        Changed { lines, removed, text: self.text }
    }
}

/// What a change does to a text.
struct Edit {
    part: Range<usize>,
    new: String,
    /// The part of `new` that is marked; `None` where the rest of the line tells nothing.
    mark: Option<Range<usize>>,
    removed: Option<Removed>,
}

impl Edit {
    fn make(self, draft: &mut Draft) {
        let start = self.part.start;
        draft.replace(self.part, &self.new);
        draft.marks.extend(self.mark.map(|it| start + it.start..start + it.end));
        draft.removed.extend(self.removed.map(|it| (start, it)));
    }

    /// Replaces a part, and marks all that is new.
    fn replace(part: Range<usize>, new: String) -> Edit {
        Edit { part, mark: Some(0..new.len()), new, removed: None }
    }
}

fn edit(text: &str, change: &Change) -> Result<Edit, String> {
    let parsed = parse(text);
    let root = parsed.root.filter(|_| !parsed.faults.iter().any(|it| it.kind.breaks_json()));
    let root = root.ok_or_else(|| "the body to change is not JSON".to_owned())?;
    let pointer = change.pointer.as_str();
    let (above, token) = pointer.rsplit_once('/').unwrap_or_default();
    let holder = root.pointer(above).ok_or_else(|| format!("there is nothing at `{above}`"))?;
    let token = token.replace("~1", "/").replace("~0", "~");
    let place = Place { text, holder, is_tight: is_tight(text, &root) };
    let missing = || format!("there is nothing at `{pointer}`");
    let n = match &holder.value {
        Value::Object(members) => members.iter().rposition(|it| it.key == token),
        Value::Array(items) => match token.as_str() {
            "-" => None,
            token => {
                let n = index(token).filter(|n| *n <= items.len()).ok_or_else(missing)?;
                Some(n).filter(|n| *n < items.len())
            }
        },
        _ => return Err(format!("`{above}` is {}", holder.type_name())),
    };
    match (&change.action, n) {
        (Action::Set(value), Some(n)) => {
            let value = place.styled(value);
            Ok(Edit::replace(place.value(n), value))
        }
        (Action::Set(value), None) => {
            let value = place.styled(value);
            let space = if place.is_tight { "" } else { " " };
            Ok(place.append(&if holder.is_object() {
                format!("{}:{space}{value}", serde_json::Value::from(token))
            } else {
                value
            }))
        }
        (_, None) => Err(missing()),
        (Action::Remove, Some(n)) => Ok(place.remove(n)),
        (Action::Rename(name), Some(n)) => {
            let Some(member) = holder.members().get(n) else {
                return Err(format!("`{pointer}` is an item, which has no key"));
            };
            if holder.get(name).is_some() {
                return Err(format!("`{above}/{name}` is already set"));
            }
            let name = serde_json::Value::from(name.as_str()).to_string();
            Ok(Edit::replace(member.key_span.range(), name))
        }
        (Action::InsertBefore(value), Some(n)) if holder.is_array() => {
            Ok(place.insert_before(n, &place.styled(value)))
        }
        (Action::InsertBefore(_), Some(_)) => Err(format!("`{pointer}` is not an item")),
    }
}

/// The index that a token of a pointer names; `None` for what RFC 6901 does not allow.
fn index(token: &str) -> Option<usize> {
    let is_index = token == "0" || token.starts_with(|it: char| matches!(it, '1'..='9'));
    token.parse().ok().filter(|_| is_index)
}

/// Tells whether the writer of a body saves on spaces: there is none after its first colon.
fn is_tight(text: &str, node: &Node<'_>) -> bool {
    fn first<'t, 's>(node: &'t Node<'s>) -> Option<&'t Member<'s>> {
        node.members().first().or_else(|| node.items().iter().find_map(first))
    }
    first(node).is_some_and(|it| {
        text.get(it.key_span.end as usize..it.value.span.start as usize) == Some(":")
    })
}

/// An array or object in a text.
struct Place<'a> {
    text: &'a str,
    holder: &'a Node<'a>,
    is_tight: bool,
}

impl Place<'_> {
    fn styled(&self, value: &str) -> String {
        if self.is_tight { layout::tight(value) } else { value.to_owned() }
    }

    fn n_children(&self) -> usize {
        self.holder.members().len() + self.holder.items().len()
    }

    /// A member with its key, or an item.
    fn child(&self, n: usize) -> Range<usize> {
        match self.holder.members().get(n) {
            Some(member) => member.span().range(),
            None => self.value(n),
        }
    }

    fn value(&self, n: usize) -> Range<usize> {
        let member = self.holder.members().get(n).map(|it| &it.value);
        let value = member.or_else(|| self.holder.items().get(n));
        value.map_or_else(|| self.inside(), |it| it.span.range())
    }

    /// What is between the brackets.
    fn inside(&self) -> Range<usize> {
        let Range { start, end } = self.holder.span.range();
        start + 1..end - 1
    }

    /// The white space before a child.
    fn space_before(&self, n: usize) -> &str {
        let before = &self.text[..self.child(n).start];
        &before[before.trim_end().len()..]
    }

    /// What is written before a child that gets the neighbour `n`, after the comma.
    fn separator(&self, n: usize) -> &str {
        match self.space_before(n) {
            it if it.contains('\n') => it,
            _ if self.is_tight => "",
            _ => " ",
        }
    }

    fn append(&self, child: &str) -> Edit {
        let Some(last) = self.n_children().checked_sub(1) else {
            let space = if self.is_tight || self.holder.is_array() { "" } else { " " };
            let mut edit = Edit::replace(self.inside(), format!("{space}{child}{space}"));
            edit.mark = Some(space.len()..space.len() + child.len());
            return edit;
        };
        let end = self.child(last).end;
        let before = format!(",{}", self.separator(last));
        let mark = Some(before.len()..before.len() + child.len());
        Edit { part: end..end, new: before + child, mark, removed: None }
    }

    fn insert_before(&self, n: usize, item: &str) -> Edit {
        let start = self.child(n).start;
        let new = format!("{item},{}", self.separator(n));
        Edit { part: start..start, new, mark: Some(0..item.len()), removed: None }
    }

    fn remove(&self, n: usize) -> Edit {
        let child = self.child(n);
        let space = self.space_before(n);
        let has_line = space.contains('\n');
        let line = self.text[..child.start].rsplit('\n').next().unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        let is_last = n + 1 == self.n_children();
        let part = match n.checked_sub(1) {
            None if is_last => self.inside(),
            Some(previous) if is_last => self.child(previous).end..child.end,
            _ if has_line => {
                // From the comma or bracket before it to its own comma.
                let gap = &self.text[child.end..self.child(n + 1).start];
                child.start - space.len()..child.end + gap.find(',').map_or(0, |it| it + 1)
            }
            _ => child.start..self.child(n + 1).start,
        };
        let keeps_lines = has_line && self.n_children() > 1;
        let indent = if has_line { indent } else { indent + 2 };
        let text = match self.holder.members().get(n) {
            Some(member) => {
                let key = &self.text[member.key_span.range()];
                format!("{key}: {}", self.outline(&member.value))
            }
            None => self.holder.items().get(n).map(|it| self.outline(it)).unwrap_or_default(),
        };
        Edit {
            part,
            new: String::new(),
            mark: (!keeps_lines).then_some(0..0),
            removed: Some(Removed { line: 0, indent, text }),
        }
    }

    fn outline(&self, value: &Node<'_>) -> String {
        match &value.value {
            Value::Object(members) if !members.is_empty() => "{ … }".to_owned(),
            Value::Array(items) if !items.is_empty() => "[…]".to_owned(),
            _ => self.text[value.span.range()].to_owned(),
        }
    }
}
