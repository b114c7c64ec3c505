//! The lines of a block of changes.

use super::Fault;
use super::value;

/// One change of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line of the block that it begins in, from 1.
    pub line: usize,
    /// The JSON Pointer (RFC 6901) of what is changed.
    pub pointer: String,
    /// What is done there.
    pub action: Action,
}

/// What a change does at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Replaces the value by this one, in JSON on one line; or adds it, where the key is not set or
    /// the index is the length of the array.
    Set(String),
    /// Removes the member or item.
    Remove,
    /// Renames the key; its value and place stay.
    Rename(String),
    /// Inserts an item, in JSON on one line, before the one that is there.
    InsertBefore(String),
}

/// One example or case: a word and the changes after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line of the block that it begins in, from 1.
    pub line: usize,
    /// The first word of its first line, such as `bad`; empty where the line begins with a change.
    pub word: String,
    /// The changes; none where the body is unchanged.
    pub changes: Vec<Change>,
}

/// Reads a block of changes, which `fixtures/samples/README.md` describes.
///
/// # Errors
///
/// The first line that is not a change, and why.
pub fn read(block: &str) -> Result<Vec<Entry>, Fault> {
    let mut entries: Vec<Lines<'_>> = Vec::new();
    for (n, text) in block.lines().enumerate() {
        let line = n + 1;
        let fault = |reason: &str| Fault { line, reason: reason.to_owned() };
        let text = text.trim_end();
        let content = text.trim_start();
        if content.is_empty() {
            continue;
        }
        match (text.len() - content.len(), entries.last_mut()) {
            (0, _) => {
                let is_bare = content.starts_with(['/', '(']);
                let n_word = if is_bare { 0 } else { content.find(' ').unwrap_or(content.len()) };
                let (word, rest) = content.split_at(n_word);
                let changes = vec![(line, rest.trim_start().to_owned())];
                entries.push(Lines { line, word, changes });
            }
            (_, None) => return Err(fault("the first line must not be indented")),
            (1..=3, Some(Lines { changes, .. })) => {
                let Some(rest) = content.strip_prefix("and ") else {
                    let reason = "begin a further change with `and`, or indent the rest of a value \
                                  by 4 spaces";
                    return Err(fault(reason));
                };
                changes.push((line, rest.trim_start().to_owned()));
            }
            (_, Some(Lines { changes, .. })) => {
                if let Some((_, change)) = changes.last_mut() {
                    change.push('\n');
                    change.push_str(content);
                }
            }
        }
    }
    entries.into_iter().map(read_entry).collect()
}

/// The lines of an entry: a change of several lines is one text, with its first line.
struct Lines<'t> {
    line: usize,
    word: &'t str,
    changes: Vec<(usize, String)>,
}

fn read_entry(Lines { line, word, changes }: Lines<'_>) -> Result<Entry, Fault> {
    let changes = match changes.as_slice() {
        [(_, text)] if text == "(unchanged)" => Vec::new(),
        changes => {
            let read = changes.iter().map(|(line, text)| read_change(text, *line));
            read.collect::<Result<_, _>>()?
        }
    };
    Ok(Entry { line, word: word.to_owned(), changes })
}

/// Reads one change, `POINTER: VALUE`, which begins in `line`.
///
/// # Errors
///
/// What is wrong with it.
pub fn read_change(text: &str, line: usize) -> Result<Change, Fault> {
    let fault = |reason: String| Fault { line, reason };
    let separator = [": ", ":\n"].iter().filter_map(|it| text.find(it)).min();
    let Some(at) = separator else {
        return Err(fault(format!("`{text}` is not `POINTER: VALUE`")));
    };
    let (pointer, value) = (&text[..at], text[at + 1..].trim());
    if !pointer.starts_with('/') {
        return Err(fault(format!("`{pointer}` is not a JSON Pointer: it must begin with `/`")));
    }
    let has_bad_escape =
        pointer.split('~').skip(1).any(|it| !it.starts_with('0') && !it.starts_with('1'));
    if has_bad_escape {
        return Err(fault(format!("`{pointer}` is not a JSON Pointer: write `~0` for `~`")));
    }
    let read = |text: &str| value::read(text).map_err(fault);
    let action = if value == "(absent)" {
        Action::Remove
    } else if let Some(rest) = value.strip_prefix("(before)") {
        Action::InsertBefore(read(rest)?)
    } else if let Some(rest) = value.strip_prefix("(key ") {
        let name = rest.strip_suffix(')').and_then(|it| serde_json::from_str(it).ok());
        Action::Rename(name.ok_or_else(|| fault(format!("`{value}` is not `(key \"NAME\")`")))?)
    } else {
        Action::Set(read(value)?)
    };
    Ok(Change { line, pointer: pointer.to_owned(), action })
}
