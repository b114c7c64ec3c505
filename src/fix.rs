//! Fixes: what to change in a text so that a finding goes away, as data.
//!
//! An edit leaves placeholders as they are. It writes walint's own words and not the values of the
//! body, which contains tokens and phone numbers; only a fix that moves members copies them, and is
//! marked for it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::json::{self, Member, Node, Value};
use crate::source::{OffsetMap, Span};

/// How far a fix can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// The fix shows what a correct body looks like, but it may not be what was meant. It is not
    /// applied.
    DisplayOnly,
    /// The fix is probably what was meant, but it may remove something that a person wrote, or more of
    /// the body can be checked afterwards: a person should review the result. The title states why.
    Unsafe,
    /// The fix is certainly what was meant, and Meta accepts it. It adds no finding.
    Safe,
}

/// Edits that together make a finding go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative in one line, in lower case and without a full stop. If it is not
    /// safe, the reason follows after `, but `.
    pub title: String,
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// The edits, at least one, in the order of the text and without overlaps. Their places are in
    /// the coordinates of the finding's place.
    pub edits: Vec<Edit>,
    /// Whether the edits contain values of the body, such as a phone number. Reports that are uploaded
    /// leave such a fix out.
    pub quotes_body: bool,
}

/// Where misplaced members belong.
#[derive(Debug, Clone, Copy)]
pub enum Target<'t> {
    /// In the object at this place.
    Object(Span),
    /// In a new object with this key, in the same object as they are now.
    New(&'t str),
}

/// A part of a text and its replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The part that is replaced; empty to insert something.
    pub span: Span,
    /// The replacement; empty to delete the part.
    pub text: String,
}

/// A body as written: what a fix needs to keep commas and indentation correct.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The text that the spans refer to.
    pub text: &'a str,
    /// The body as written, with nothing repaired or removed.
    pub root: &'a Node<'a>,
}

impl Applicability {
    /// The name in outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Applicability::DisplayOnly => "display-only",
            Applicability::Unsafe => "unsafe",
            Applicability::Safe => "safe",
        }
    }
}

impl Edit {
    /// The part in bytes, to slice the text with; its end is exclusive.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.span.range()
    }

    /// The same edit of the text that begins `n` bytes later; `None` if that text does not have the
    /// place.
    #[must_use]
    pub fn shifted_back(&self, n: usize) -> Option<Edit> {
        let at = |offset: u32| (offset as usize).checked_sub(n);
        let span = Span::new(at(self.span.start)?, at(self.span.end)?);
        Some(Edit::replace(span, self.text.clone()))
    }

    /// The same change without what stays as it is at the start and at the end of the part.
    #[must_use]
    pub fn trimmed(&self, text: &str) -> Edit {
        let Some(old) = text.get(self.range()) else { return self.clone() };
        let new = &*self.text;
        let same = |it: &((usize, char), char)| it.0.1 == it.1;
        let width = |it: ((usize, char), char)| it.1.len_utf8();
        let head: usize = old.char_indices().zip(new.chars()).take_while(same).map(width).sum();
        let (old, new) = (&old[head..], &new[head..]);
        let ends = old.char_indices().rev().zip(new.chars().rev());
        let tail: usize = ends.take_while(same).map(width).sum();
        let start = self.span.start as usize + head;
        let span = Span::new(start, start + old.len() - tail);
        Edit::replace(span, &new[..new.len() - tail])
    }

    /// Replaces the part at `span`.
    #[must_use]
    pub fn replace(span: Span, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }

    /// Inserts something before the byte at `offset`.
    #[must_use]
    pub fn insert(offset: usize, text: impl Into<String>) -> Edit {
        Edit { span: Span::at(offset), text: text.into() }
    }

    /// Deletes the bytes from `start` to `end`.
    #[must_use]
    pub fn delete(start: usize, end: usize) -> Edit {
        Edit { span: Span::new(start, end), text: String::new() }
    }
}

impl Fix {
    /// Makes these edits, which do not overlap.
    #[must_use]
    pub fn new(
        applicability: Applicability,
        title: impl Into<String>,
        mut edits: Vec<Edit>,
    ) -> Fix {
        edits.sort_by_key(|it| it.span);
        let fix = Fix { title: title.into(), applicability, edits, quotes_body: false };
        debug_assert!(!fix.edits.is_empty(), "{} changes nothing", fix.title);
        debug_assert!(are_apart(&fix.edits), "the edits overlap: {fix:?}");
        fix
    }

    /// The same fix, with the reason in its title if it is not safe.
    #[must_use]
    pub fn but(mut self, reason: &str) -> Fix {
        if self.applicability == Applicability::Unsafe {
            self.title = format!("{}, but {reason}", self.title);
        }
        self
    }

    /// The same fix, which was found to be safe.
    #[must_use]
    pub fn made_safe(mut self) -> Fix {
        if let Some((title, _)) = self.title.split_once(", but ") {
            self.title = title.to_owned();
        }
        Fix { applicability: Applicability::Safe, ..self }
    }

    /// The same fix in the text that `map` leads to; `None` where that is not the same bytes.
    #[must_use]
    pub fn mapped(mut self, map: &OffsetMap) -> Option<Fix> {
        // A value that is moved may contain what only the inner text has.
        let is_written = |it: &Edit| ["${_}", "{%if%}"].iter().any(|word| it.text.contains(word));
        if !map.is_identity() && self.edits.iter().any(is_written) {
            return None;
        }
        for edit in &mut self.edits {
            edit.span = map.edit(edit.span, &edit.text)?;
        }
        Some(self)
    }

    /// Renames the key at `key`.
    #[must_use]
    pub fn rename_key(applicability: Applicability, key: Span, name: &str) -> Fix {
        let edit = Edit::replace(key, literal(name));
        Fix::new(applicability, format!("rename it to `{name}`"), vec![edit])
            .but("another key may be meant")
    }

    /// Replaces the value at `value` by a string.
    #[must_use]
    pub fn replace_string(applicability: Applicability, value: Span, word: &str) -> Fix {
        let edit = Edit::replace(value, literal(word));
        Fix::new(applicability, format!("change it to `{word}`"), vec![edit])
            .but("another value may be meant")
    }

    /// Replaces the value at `value` by another in JSON.
    #[must_use]
    pub fn replace_value(applicability: Applicability, value: Span, json: &str) -> Fix {
        Fix::new(applicability, format!("change it to `{json}`"), vec![Edit::replace(value, json)])
            .but("another value may be meant")
    }

    /// Replaces the part `range` of a decoded string by `text`, or deletes it where that is empty.
    ///
    /// `None` where the string is not in double quotes, and where a placeholder is in the way.
    #[must_use]
    pub fn replace_in_string(
        applicability: Applicability,
        source: Source<'_>,
        string: &Node<'_>,
        range: Range<usize>,
        text: &str,
    ) -> Option<Fix> {
        let written = source.text.get(string.span.range())?;
        let is_quoted = written.len() >= 2 && written.starts_with('"') && written.ends_with('"');
        let is_touched =
            |it: Range<usize>| it.start < range.end && range.start < it.end || it == range;
        if !is_quoted || json::placeholders(string.as_str()?).any(is_touched) {
            return None;
        }
        let (title, reason) = match text {
            "" => ("remove it".to_owned(), "it may be meant"),
            " " => ("replace it with a space".to_owned(), "it may be meant"),
            _ if range.is_empty() => (format!("add `{text}`"), "another text may be meant"),
            _ => (format!("replace it with `{text}`"), "another text may be meant"),
        };
        let escaped = literal(text);
        let span = json::span_in_string(written, string.span, range);
        let edit = Edit::replace(span, &escaped[1..escaped.len() - 1]);
        Some(Fix::new(applicability, title, vec![edit]).but(reason))
    }

    /// Shortens a string to a number of characters, at the end of what a reader sees as a character.
    /// Placeholders do not count.
    ///
    /// `None` if a placeholder is in the part that is lost, or nothing is left.
    #[must_use]
    pub fn shorten(source: Source<'_>, string: &Node<'_>, maximum: usize) -> Option<Fix> {
        let text = string.as_str()?;
        let placeholders: Vec<_> = json::placeholders(text).collect();
        let (mut n_characters, mut end) = (0, 0);
        for (at, cluster) in text.grapheme_indices(true) {
            let is_around = |it: &Range<usize>| it.start <= at && at < it.end;
            if !placeholders.iter().any(is_around) {
                n_characters += cluster.chars().count();
            }
            if n_characters > maximum {
                break;
            }
            end = at + cluster.len();
        }
        let end = text[..end].trim_end().len();
        if end == 0 || end == text.len() {
            return None;
        }
        let trust = Applicability::Unsafe;
        let fix = Fix::replace_in_string(trust, source, string, end..text.len(), "")?;
        let title = format!("shorten it to {maximum} characters");
        Some(Fix { title, ..fix }.but("the rest of the text is lost"))
    }

    /// Puts the value at `value` in double quotes.
    #[must_use]
    pub fn quote(applicability: Applicability, value: Span) -> Fix {
        let Range { start, end } = value.range();
        let edits = vec![Edit::insert(start, "\""), Edit::insert(end, "\"")];
        Fix::new(applicability, "put it in double quotes", edits)
            .but("more than quotes may be missing")
    }

    /// Removes the quotes around a string.
    ///
    /// `None` where the string is not in double quotes, or contains escapes.
    #[must_use]
    pub fn unquote(
        applicability: Applicability,
        source: Source<'_>,
        string: &Node<'_>,
    ) -> Option<Fix> {
        let written = source.text.get(string.span.range())?;
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        let Range { start, end } = string.span.range();
        let edits = vec![Edit::delete(start, start + 1), Edit::delete(end - 1, end)];
        (string.as_str() == Some(inner))
            .then(|| Fix::new(applicability, "remove the quotes", edits))
            .map(|it| it.but("a string may be meant"))
    }

    /// Removes the member with the key or value at `place`, or the item there, with its comma.
    ///
    /// Comments around it stay. `None` where it contains a placeholder, and where a comma is missing
    /// or the text next to it is not JSON.
    #[must_use]
    pub fn remove(applicability: Applicability, source: Source<'_>, place: Span) -> Option<Fix> {
        let (holder, n) = source.root.holder_of(place)?;
        let (value, title) = match &holder.value {
            Value::Object(members) => {
                let member = members.get(n)?;
                (&member.value, format!("remove {}", named(&member.key)))
            }
            _ => (holder.items().get(n)?, "remove this item".to_owned()),
        };
        if holds_placeholder(value) {
            return None;
        }
        let edits = removal(source.text, holder, n..n + 1)?;
        Some(Fix::new(applicability, title, edits).but("its value is lost"))
    }

    /// Moves the members with these keys out of the object at `object`. The title is only what it
    /// does.
    ///
    /// `None` where one contains a placeholder, and where the text next to them is not JSON.
    #[must_use]
    pub fn move_members(
        source: Source<'_>,
        object: Span,
        keys: &[Span],
        target: Target<'_>,
        title: &str,
    ) -> Option<Fix> {
        let holder = source.root.value_at(object).filter(|it| it.is_object())?;
        let runs = runs(source.text, holder, keys)?;
        let mut edits = Vec::new();
        let n_copied = match target {
            Target::Object(place) => {
                for run in &runs {
                    edits.append(&mut removal(source.text, holder, run.members.clone())?);
                }
                edits.push(insertion(source, object, place, &runs)?);
                runs.len()
            }
            Target::New(key) => {
                let (first, others) = runs.split_first()?;
                for run in others {
                    edits.append(&mut removal(source.text, holder, run.members.clone())?);
                }
                edits.append(&mut wrapping(source.text, holder, key, first, others)?);
                others.len()
            }
        };
        edits.sort_by_key(|it| it.span);
        if !are_apart(&edits) {
            return None;
        }
        let fix = Fix::new(Applicability::Unsafe, title, edits).but("another key may be meant");
        Some(Fix { quotes_body: n_copied > 0, ..fix })
    }

    /// Inserts a member with a value in JSON at the start of the object at `object`.
    ///
    /// `None` where a placeholder in the object may contain more members, and where the text before the
    /// first member is not JSON.
    #[must_use]
    pub fn insert_member(
        applicability: Applicability,
        source: Source<'_>,
        object: Span,
        key: &str,
        json: &str,
    ) -> Option<Fix> {
        let text = source.text;
        let node = source.root.value_at(object).filter(|it| it.is_object() && it.complete)?;
        let inside = inside(text, node)?;
        let first = node.members().first();
        // The nearest colon shows whether the writer puts a space after it.
        let sample = first.or_else(|| {
            let (holder, n) = source.root.holder_of(object)?;
            holder.members().get(n)
        });
        let space = sample.map_or(" ", |it| space_after_colon(text, it));
        let member = format!("{}:{space}{json}", literal(key));
        let edit = if let Some(first) = first {
            let start = first.key_span.start as usize;
            let gap = text.get(inside.start..start)?;
            if Gap::read(text, inside.start..start)?.comma.is_some() {
                return None;
            }
            let separator = line_start(gap).unwrap_or(space);
            Edit::insert(start, format!("{member},{separator}"))
        } else {
            let whitespace = text.get(inside.clone())?;
            if !whitespace.bytes().all(|it| it.is_ascii_whitespace()) {
                return None;
            }
            if let Some(line) = line_start(whitespace) {
                let indent = if line.ends_with('\t') { "\t" } else { "  " };
                Edit::insert(inside.start, format!("{line}{indent}{member}"))
            } else {
                let span = Span::new(inside.start, inside.end);
                Edit::replace(span, format!("{space}{member}{space}"))
            }
        };
        let fix = Fix::new(applicability, format!("add `{member}`"), vec![edit]);
        Some(fix.but("another value may be meant"))
    }
}

/// `text` with the edits made, which are in the order of the text.
///
/// `None` where they are not in that order, overlap, or are outside of the text.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    if !are_apart(edits) {
        return None;
    }
    let mut result = String::with_capacity(text.len());
    let mut end = 0;
    for Edit { span, text: new } in edits {
        result.push_str(text.get(end..span.start as usize)?);
        result.push_str(new);
        text.get(span.range())?;
        end = span.end as usize;
    }
    result.push_str(text.get(end..)?);
    Some(result)
}

/// Tells whether edits are in the order of the text and do not overlap.
fn are_apart(edits: &[Edit]) -> bool {
    edits.iter().all(|it| it.span.start <= it.span.end)
        && edits.is_sorted_by(|a, b| a.span.end <= b.span.start)
}

/// A string in JSON.
fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A key as a title may quote it: some keys are the body's own data.
fn named(key: &str) -> String {
    let is_word = !key.is_empty() && key.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    if is_word && key.len() <= 60 { format!("`{key}`") } else { "this key".to_owned() }
}

fn holds_placeholder(node: &Node<'_>) -> bool {
    node.is_open()
        || node.items().iter().any(holds_placeholder)
        || node.members().iter().any(|it| json::is_marked(&it.key) || holds_placeholder(&it.value))
}

/// The bytes between the brackets of an array or object; `None` where one of them is missing.
fn inside(text: &str, holder: &Node<'_>) -> Option<Range<usize>> {
    let written = text.get(holder.span.range())?;
    let (open, close) = if holder.is_object() { ('{', '}') } else { ('[', ']') };
    let Range { start, end } = holder.span.range();
    written.strip_prefix(open)?.strip_suffix(close).map(|_| start + 1..end - 1)
}

/// The bytes of a member or item.
fn child(holder: &Node<'_>, n: usize) -> Option<Range<usize>> {
    let members = holder.members().get(n).map(|it| it.span().range());
    members.or_else(|| holder.items().get(n).map(|it| it.span.range()))
}

/// The last line end of `whitespace` and the indentation after it; `None` where it has no line end.
fn line_start(whitespace: &str) -> Option<&str> {
    let at = whitespace.rfind('\n')?;
    let at = if whitespace[..at].ends_with('\r') { at - 1 } else { at };
    let line = whitespace[at..].trim_start_matches(['\r', '\n']);
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    Some(&whitespace[at..whitespace.len() - line.len() + indent])
}

/// The space between the colon and the value of a member: one or none.
fn space_after_colon(text: &str, member: &Member<'_>) -> &'static str {
    let colon = text.get(member.key_span.end as usize..member.value.span.start as usize);
    if colon == Some(":") { "" } else { " " }
}

/// What removes members or items that follow each other, with a comma.
///
/// `None` where a comma is missing or the text next to them is not JSON.
fn removal(text: &str, holder: &Node<'_>, run: Range<usize>) -> Option<Vec<Edit>> {
    let inside = inside(text, holder)?;
    let this = child(holder, run.start)?.start..child(holder, run.end - 1)?.end;
    let previous = run.start.checked_sub(1).and_then(|it| child(holder, it));
    let next = child(holder, run.end);
    let before = previous.as_ref().map_or(inside.start, |it| it.end)..this.start;
    let after = this.end..next.as_ref().map_or(inside.end, |it| it.start);
    let before = Gap::read(text, before)?;
    let after = Gap::read(text, after)?;
    // The last one goes with the whitespace before it, others with the whitespace after them. A line
    // end after a comment stays where the next text would become a part of the comment.
    let end = after.comma.map_or(this.end, |it| it + 1);
    let rest = text[end..].trim_start_matches([' ', '\t']);
    let keeps_line = before.has_comment && !rest.starts_with(['\r', '\n']);
    let last_start = if keeps_line { this.start } else { before.whitespace_start };
    Some(match (before.comma, after.comma) {
        (_, Some(comma)) => {
            let (start, end) = match next {
                Some(_) => (this.start, after.end_of_whitespace(comma)),
                None => (last_start, end),
            };
            if after.has_comment_before_comma {
                vec![Edit::delete(start, this.end), Edit::delete(comma, end)]
            } else {
                vec![Edit::delete(start, end)]
            }
        }
        (Some(comma), None) if next.is_none() => {
            if before.whitespace_start > comma + 1 {
                vec![Edit::delete(comma, comma + 1), Edit::delete(last_start, this.end)]
            } else {
                vec![Edit::delete(comma, this.end)]
            }
        }
        (None, None) if previous.is_none() && next.is_none() => {
            let is_alone = !before.has_comment && !after.has_comment;
            let whole = if is_alone { inside } else { this };
            vec![Edit::delete(whole.start, whole.end)]
        }
        _ => return None,
    })
}

/// Members that follow each other.
struct Run<'s> {
    /// Their numbers in their object.
    members: Range<usize>,
    /// Where they are in the text.
    range: Range<usize>,
    /// The line end and indentation before them; `None` if they do not begin a line.
    line: Option<&'s str>,
    text: &'s str,
}

/// The members with these keys, those that follow each other together.
fn runs<'s>(text: &'s str, holder: &Node<'_>, keys: &[Span]) -> Option<Vec<Run<'s>>> {
    let members = holder.members();
    let inside = inside(text, holder)?;
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (n, member) in members.iter().enumerate() {
        if !keys.contains(&member.key_span) {
            continue;
        }
        if json::is_marked(&member.key) || holds_placeholder(&member.value) {
            return None;
        }
        match runs.last_mut().filter(|it| it.end == n) {
            Some(run) => run.end = n + 1,
            None => runs.push(n..n + 1),
        }
    }
    let read = |run: Range<usize>| {
        for pair in members[run.clone()].windows(2) {
            let gap = pair[0].span().end as usize..pair[1].key_span.start as usize;
            Gap::read(text, gap)?.comma?;
        }
        let start = members[run.start].key_span.start as usize;
        let range = start..members[run.end - 1].span().end as usize;
        let before = run.start.checked_sub(1).map_or(inside.start, |it| {
            let previous = &members[it];
            previous.span().end as usize
        });
        Some(Run {
            members: run,
            line: line_start(text.get(before..start)?),
            text: text.get(range.clone())?,
            range,
        })
    };
    let runs: Option<Vec<Run<'_>>> = runs.into_iter().map(read).collect();
    runs.filter(|it| !it.is_empty())
}

/// The members of runs with commas, each run after `line`, with its own lines indented like that.
fn joined(runs: &[Run<'_>], line: &str) -> String {
    let indented = |run: &Run<'_>| match run.line {
        Some(own) if line.contains('\n') => {
            let (own, new) = (own.trim_start_matches('\r'), line.trim_start_matches('\r'));
            run.text.replace(own, new)
        }
        _ => run.text.to_owned(),
    };
    let runs: Vec<String> = runs.iter().map(indented).collect();
    runs.join(&format!(",{line}"))
}

/// What adds members from the object at `from` to the object at `place`: after the member around
/// them, or at the end.
fn insertion(source: Source<'_>, from: Span, place: Span, runs: &[Run<'_>]) -> Option<Edit> {
    let text = source.text;
    let target = source.root.value_at(place).filter(|it| it.is_object() && it.complete)?;
    let inside = inside(text, target)?;
    let members = target.members();
    let around = members.iter().position(|it| it.value.span.contains(from));
    let Some(n) = around.or_else(|| members.len().checked_sub(1)) else {
        let blank = text.get(inside.clone())?;
        if !blank.bytes().all(|it| it.is_ascii_whitespace()) {
            return None;
        }
        if let Some(line) = line_start(blank) {
            let unit = if line.ends_with('\t') { "\t" } else { "  " };
            let line = format!("{line}{unit}");
            return Some(Edit::insert(inside.start, format!("{line}{}", joined(runs, &line))));
        }
        let owner = source.root.holder_of(place).and_then(|(it, n)| it.members().get(n));
        let space = owner.map_or(" ", |it| space_after_colon(text, it));
        let new = format!("{space}{}{space}", joined(runs, space));
        return Some(Edit::replace(Span::new(inside.start, inside.end), new));
    };
    let anchor = &members[n];
    let before = n.checked_sub(1).map_or(inside.start, |it| members[it].span().end as usize);
    let line = line_start(text.get(before..anchor.key_span.start as usize)?);
    let line = line.unwrap_or(space_after_colon(text, anchor));
    let end = anchor.span().end as usize;
    Some(Edit::insert(end, format!(",{line}{}", joined(runs, line))))
}

/// What puts an object with a key around the run `first`, together with the members of `others`.
fn wrapping(
    text: &str,
    holder: &Node<'_>,
    key: &str,
    first: &Run<'_>,
    others: &[Run<'_>],
) -> Option<Vec<Edit>> {
    let Range { start, end } = first.range.clone();
    let space = space_after_colon(text, holder.members().get(first.members.start)?);
    let key = literal(key);
    let rest = |line: &str| match others {
        [] => String::new(),
        others => format!(",{line}{}", joined(others, line)),
    };
    let Some(line) = first.line else {
        let open = format!("{key}:{space}{{{space}");
        let close = format!("{}{space}}}", rest(space));
        return Some(vec![Edit::insert(start, open), Edit::insert(end, close)]);
    };
    let unit = if line.ends_with('\t') { "\t" } else { "  " };
    let inner = format!("{line}{unit}");
    let open = format!("{key}:{space}{{{inner}");
    let close = format!("{}{line}}}", rest(&inner));
    let mut edits = vec![Edit::insert(start, open), Edit::insert(end, close)];
    let lines = memchr::memchr_iter(b'\n', first.text.as_bytes());
    edits.extend(lines.map(|it| Edit::insert(start + it + 1, unit)));
    Some(edits)
}

/// What is between two members or items, or between one and a bracket.
struct Gap<'s> {
    text: &'s str,
    end: usize,
    /// Where the comma is.
    comma: Option<usize>,
    has_comment: bool,
    has_comment_before_comma: bool,
    /// Where the whitespace at its end begins.
    whitespace_start: usize,
}

impl<'s> Gap<'s> {
    /// Reads it; `None` where it contains more than whitespace, comments and one comma.
    fn read(text: &'s str, range: Range<usize>) -> Option<Gap<'s>> {
        let Range { start, end } = range;
        let mut gap = Gap {
            text,
            end,
            comma: None,
            has_comment: false,
            has_comment_before_comma: false,
            whitespace_start: start,
        };
        let mut at = start;
        while let Some(byte) = text.get(at..end)?.bytes().next() {
            if byte.is_ascii_whitespace() {
                at += 1;
                continue;
            }
            if byte == b',' && gap.comma.is_none() {
                gap.comma = Some(at);
                gap.has_comment_before_comma = gap.has_comment;
                at += 1;
            } else {
                at += json::comment_length(&text[at..end])?;
                gap.has_comment = true;
            }
            gap.whitespace_start = at;
        }
        Some(gap)
    }

    /// Where the whitespace after the comma ends.
    fn end_of_whitespace(&self, comma: usize) -> usize {
        let rest = &self.text[comma + 1..self.end];
        self.end - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{Applicability, Edit, Fix, Source, apply};
    use crate::json::{FaultKind, Node, parse};
    use crate::source::Span;

    const BODY: &str =
        r#"{"a":1,"list":[1,[],{},"x, y",[2,{"b":"}"}]],"empty":{},"one":{"c":null},"z":"é\n"}"#;

    /// The same body in the ways that people and programs write it.
    fn layouts() -> Vec<String> {
        let value: Value = serde_json::from_str(BODY).expect("it is JSON");
        let pretty = serde_json::to_string_pretty(&value).expect("memory");
        let comments = pretty.replace(",\n", ", // one, two\n").replace("[\n", "[ /* none */\n");
        vec![
            BODY.to_owned(),
            BODY.replace(':', ": ").replace("{\"", "{ \"").replace('}', " }"),
            pretty.replace('\n', "\r\n"),
            pretty.replace("  ", "\t"),
            pretty.replace(",\n", "\n,"),
            comments.replace("{}", "{ }").replace(",\"", ", /* x */ \""),
            pretty.replace(",\n", " # x, y\n,\n"),
            pretty,
        ]
    }

    /// The keys and items of a tree, each with its place and its JSON Pointer.
    fn places(node: &Node<'_>, root: &Node<'_>, found: &mut Vec<(Span, String)>) {
        for member in node.members() {
            found.push((member.key_span, root.pointer_to(member.key_span)));
            places(&member.value, root, found);
        }
        for item in node.items() {
            found.push((item.span, root.pointer_to(item.span)));
            places(item, root, found);
        }
    }

    fn value(node: &Node<'_>) -> Value {
        if node.is_object() {
            let members = node.members().iter().map(|it| (it.key.to_string(), value(&it.value)));
            return Value::Object(members.collect());
        }
        match &node.value {
            crate::json::Value::Array(items) => items.iter().map(value).collect(),
            crate::json::Value::String(text) => Value::from(text.as_ref()),
            crate::json::Value::Number(number) => number.parse::<i64>().expect("short").into(),
            _ => Value::Null,
        }
    }

    /// The value of a text in which nothing is wrong but comments.
    fn read(text: &str) -> Value {
        let parsed = parse(text);
        let is_comment = |it: &crate::json::Fault| it.kind == FaultKind::Comment;
        assert!(parsed.faults.iter().all(is_comment), "{:?}: {text}", parsed.faults);
        value(&parsed.root.expect("a value"))
    }

    fn removed(text: &str, place: Span) -> Option<String> {
        let parsed = parse(text);
        let root = parsed.root.as_ref().expect("a value");
        let fix = Fix::remove(Applicability::Safe, Source { text, root }, place)?;
        Some(apply(text, &fix.edits).expect("the edits fit"))
    }

    fn inserted(text: &str, object: Span, key: &str) -> Option<String> {
        let parsed = parse(text);
        let root = parsed.root.as_ref().expect("a value");
        let source = Source { text, root };
        let fix = Fix::insert_member(Applicability::Safe, source, object, key, "true")?;
        Some(apply(text, &fix.edits).expect("the edits fit"))
    }

    #[test]
    fn members_and_items_are_removed_with_their_comma() {
        for text in layouts() {
            let root = parse(&text).root.expect("a value");
            let mut found = Vec::new();
            places(&root, &root, &mut found);
            assert!(found.len() > 10, "{text}");
            for (place, pointer) in found {
                let mut expected = value(&root);
                let (holder, token) = pointer.rsplit_once('/').expect("it is not the root");
                match expected.pointer_mut(holder).expect("it is there") {
                    Value::Object(members) => drop(members.shift_remove(token)),
                    Value::Array(items) => drop(items.remove(token.parse().expect("a number"))),
                    other => panic!("{other} has no children"),
                }
                let result = removed(&text, place).expect("it can be removed");
                assert_eq!(read(&result), expected, "{pointer} of {text}: {result}");
            }
        }
    }

    #[test]
    fn members_are_inserted_into_every_object() {
        for text in layouts() {
            let root = parse(&text).root.expect("a value");
            let mut found = vec![(root.span, String::new())];
            places(&root, &root, &mut found);
            let objects = found.iter().filter_map(|it| root.pointer(&it.1));
            let mut n_objects = 0;
            for object in objects.filter(|it| it.is_object()) {
                n_objects += 1;
                let pointer = root.pointer_to(object.span);
                let result = inserted(&text, object.span, "new").expect("there is room");
                let result_value = read(&result);
                let members = result_value.pointer(&pointer).and_then(Value::as_object);
                let first = members.and_then(|it| it.iter().next()).expect("a member");
                assert_eq!(first, (&"new".to_owned(), &Value::Null), "{pointer}: {result}");
                let mut rest = result_value.clone();
                let members = rest.pointer_mut(&pointer).and_then(Value::as_object_mut);
                members.expect("it is there").shift_remove("new");
                assert_eq!(rest, value(&root), "{pointer} of {text}: {result}");
            }
            assert_eq!(n_objects, 5, "{text}");
        }
    }

    #[test]
    fn the_layout_stays_sane() {
        let at = |text: &str, part: &str| {
            let start = text.find(part).expect("it is there");
            Span::new(start, start + part.len())
        };
        for (text, place, expected) in [
            ("{\n  \"a\": 1,\n  \"b\": 2\n}", "\"a\"", "{\n  \"b\": 2\n}"),
            ("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}", "\"b\"", "{\r\n  \"a\": 1\r\n}"),
            ("{ \"a\": 1, \"b\": 2 }", "\"b\"", "{ \"a\": 1 }"),
            ("{ \"a\": 1, \"b\": 2 }", "\"a\"", "{ \"b\": 2 }"),
            ("{\n  \"a\": 1\n}", "\"a\"", "{}"),
            ("{\n  \"a\": 1,\n}", "\"a\"", "{\n}"),
            ("[1, 2, ]", "2", "[1, ]"),
            ("[\n  1, // one\n  2 // two\n]", "2", "[\n  1 // one\n   // two\n]"),
            ("[\n  1, // one\n  2 ]", "2", "[\n  1 // one\n   ]"),
            ("[\n  // one\n  1,\n  // two\n  2\n]", "1", "[\n  // one\n  // two\n  2\n]"),
        ] {
            assert_eq!(removed(text, at(text, place)).as_deref(), Some(expected), "{text}");
        }
        for (text, expected) in [
            ("{}", "{ \"new\": true }"),
            ("{ }", "{ \"new\": true }"),
            ("{\n}", "{\n  \"new\": true\n}"),
            ("{\n\t\"a\": 1\n}", "{\n\t\"new\": true,\n\t\"a\": 1\n}"),
            ("{\r\n  \"a\": 1\r\n}", "{\r\n  \"new\": true,\r\n  \"a\": 1\r\n}"),
            ("{\"a\":1}", "{\"new\":true,\"a\":1}"),
            ("{ \"a\": 1 }", "{ \"new\": true, \"a\": 1 }"),
        ] {
            let whole = Span::new(0, text.len());
            assert_eq!(inserted(text, whole, "new").as_deref(), Some(expected), "{text}");
        }
        let text = "{\"a\":{}}";
        let result = inserted(text, at(text, "{}"), "new");
        assert_eq!(result.as_deref(), Some("{\"a\":{\"new\":true}}"));
    }

    #[test]
    fn what_is_not_plain_json_stays() {
        for (text, part) in [
            ("{\"a\": 1 \"b\": 2}", "\"b\""),
            ("{\"a\": 1, ..., \"b\": 2}", "\"b\""),
            ("{\"a\": 1, {{more}}, \"b\": 2}", "\"a\""),
            ("{\"a\": \"{{to}}\"}", "\"a\""),
            ("{\"a\": [{\"b\": <TO>}]}", "\"a\""),
            ("{\"a\": 1", "\"a\""),
        ] {
            let start = text.find(part).expect("it is there");
            assert_eq!(removed(text, Span::new(start, start + part.len())), None, "{text}");
        }
        for text in ["{{{more}}, \"b\": 2}", "{\"b\": 2, ...}", "[1]", "{\"b\": 2", "{ // x\n}"] {
            let span = parse(text).root.expect("a value").span;
            assert_eq!(inserted(text, span, "new"), None, "{text}");
        }
    }

    #[test]
    fn parts_of_strings_are_escaped_and_placeholders_stay() {
        let text = r#"["a\u0062c {{to}}", 'abc']"#;
        let root = parse(text).root.expect("a value");
        let source = Source { text, root: &root };
        let replaced = |n: usize, range, new| {
            let string = &root.items()[n];
            let fix = Fix::replace_in_string(Applicability::Safe, source, string, range, new)?;
            apply(text, &fix.edits)
        };
        let expected = r#"["a\"\\c {{to}}", 'abc']"#;
        assert_eq!(replaced(0, 1..2, "\"\\").as_deref(), Some(expected));
        assert_eq!(replaced(0, 2..3, "").as_deref(), Some(r#"["a\u0062 {{to}}", 'abc']"#));
        assert_eq!(replaced(0, 3..6, ""), None);
        assert_eq!(replaced(1, 0..1, "x"), None);
    }

    #[test]
    fn edits_that_overlap_are_not_made() {
        let text = "é,b";
        let edits = |spans: &[(usize, usize)]| -> Vec<Edit> {
            spans.iter().map(|it| Edit::replace(Span::new(it.0, it.1), "x")).collect()
        };
        assert_eq!(apply(text, &edits(&[(0, 2), (2, 2), (3, 4)])).as_deref(), Some("xx,x"));
        for spans in [&[(0, 3), (2, 4)][..], &[(3, 4), (0, 2)], &[(1, 2)], &[(3, 9)], &[(4, 3)]] {
            assert_eq!(apply(text, &edits(spans)), None, "{spans:?}");
        }
    }
}
