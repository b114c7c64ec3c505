//! How bodies are laid out: long lines are broken, and long strings shortened for people.

use std::fmt::Write;

use super::apply::Draft;
use crate::json::{Node, parse};

/// The most characters of a line with a change, if it can be broken: 80 with a margin of 2.
const MAX_WIDTH: usize = 78;

/// The most characters of a string that is shown to people in full.
const MAX_STRING: usize = 160;

/// The characters that are shown of a longer one.
const N_SHOWN: usize = 40;

/// Breaks the arrays and objects in lines with changes that are too long, the outer ones first.
pub(super) fn break_lines(draft: &mut Draft) {
    while let Some(gaps) = first_long(draft) {
        // From the end, so that the places of the others stay.
        for (part, new) in gaps.into_iter().rev() {
            draft.replace(part, &new);
        }
    }
}

type Gap = (std::ops::Range<usize>, String);

/// The white space to replace in the first line that is too long.
fn first_long(draft: &Draft) -> Option<Vec<Gap>> {
    let root = parse(&draft.text).root?;
    let text = draft.text.as_str();
    let unit = root.members().first().map_or("  ", |it| indent_at(text, it.key_span.range().start));
    let unit = if unit.is_empty() { "  " } else { unit };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let touches = |mark: &std::ops::Range<usize>| {
            mark.start < range.end && range.start <= mark.end.max(mark.start)
        };
        let line = line.trim_end_matches(['\r', '\n']);
        let end = range.start + line.len();
        if !draft.marks.iter().any(touches) || abbreviated(line).chars().count() <= MAX_WIDTH {
            continue;
        }
        if let Some(node) = breakable(&root, range.start, end, &draft.marks) {
            return Some(gaps(text, node, unit));
        }
    }
    None
}

/// The outermost array or object that begins and ends between `start` and `end`, has something in
/// it, and contains a change or is in one.
fn breakable<'t>(
    node: &'t Node<'t>,
    start: usize,
    end: usize,
    marks: &[std::ops::Range<usize>],
) -> Option<&'t Node<'t>> {
    let span = node.span.range();
    if span.end <= start || end <= span.start {
        return None;
    }
    let is_touched = marks.iter().any(|it| it.start <= span.end && span.start <= it.end);
    let n_children = node.members().len() + node.items().len();
    if start <= span.start && span.end <= end && n_children > 0 && is_touched {
        return Some(node);
    }
    let values = node.members().iter().map(|it| &it.value).chain(node.items());
    values.into_iter().find_map(|it| breakable(it, start, end, marks))
}

/// The white space that puts each member or item in a line of its own.
fn gaps(text: &str, node: &Node<'_>, unit: &str) -> Vec<Gap> {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let outer = indent_at(text, node.span.range().start);
    let inner = format!("{line_end}{outer}{unit}");
    let mut end = node.span.range().start + 1;
    let mut gaps = Vec::new();
    let children = node.members().iter().map(|it| it.span().range());
    for child in children.chain(node.items().iter().map(|it| it.span.range())) {
        let comma = text[end..child.start].find(',').map_or(0, |it| it + 1);
        gaps.push((end + comma..child.start, inner.clone()));
        end = child.end;
    }
    gaps.push((end..node.span.range().end - 1, format!("{line_end}{outer}")));
    gaps
}

/// The white space that the line of an offset begins with.
fn indent_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let line = &text[start..at];
    &line[..line.len() - line.trim_start().len()]
}

/// A JSON text without white space between its tokens.
pub(super) fn tight(json: &str) -> String {
    let mut result = String::with_capacity(json.len());
    for (is_string, part) in parts(json) {
        if is_string {
            result.push_str(part);
        } else {
            result.extend(part.chars().filter(|it| !it.is_ascii_whitespace()));
        }
    }
    result
}

/// A line of a body as people read it: of long strings, it has the start and the length.
///
/// ```
/// let line = format!(r#""text": "{}","#, "x".repeat(4_097));
/// let short = walint::sample::abbreviated(&line);
/// assert_eq!(short, format!(r#""text": "{}… (4097 characters)","#, "x".repeat(40)));
/// ```
#[must_use]
pub fn abbreviated(line: &str) -> String {
    let mut result = String::with_capacity(line.len());
    for (is_string, part) in parts(line) {
        let decoded = serde_json::from_str::<String>(part).ok().filter(|_| is_string);
        let n = decoded.as_ref().map_or(0, |it| it.chars().count());
        match decoded {
            Some(decoded) if n > MAX_STRING => {
                let shown: String = decoded.chars().take(N_SHOWN).collect();
                let literal = serde_json::Value::from(shown).to_string();
                result.push_str(literal.strip_suffix('"').unwrap_or_default());
                let _ = write!(result, "… ({n} characters)\"");
            }
            _ => result.push_str(part),
        }
    }
    result
}

/// The strings of a JSON text, quotes and all, and what is between them.
fn parts(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let (mut start, mut is_string, mut is_escaped) = (0, false, false);
    for (at, character) in text.char_indices() {
        if character == '"' && !is_escaped {
            let end = if is_string { at + 1 } else { at };
            parts.push((is_string, &text[start..end]));
            start = end;
            is_string = !is_string;
        }
        is_escaped = is_string && character == '\\' && !is_escaped;
    }
    parts.push((is_string, &text[start..]));
    parts
}
