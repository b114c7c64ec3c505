//! Bodies in the strings of JSON files of other tools.
//!
//! A file of each tool is recognized by its content. It is parsed once: what its strings hold is
//! copied out of the tree, and the tree is dropped before a body is checked.

mod har;
mod insomnia;
mod n8n;
mod postman;
mod texts;
mod variables;

use memchr::memmem;

use super::{Dialect, Embedded, Format, mentions_requests};
use crate::json::{Memory, Node, parse_next_at};
use crate::kind;

use self::texts::{Place, Texts};

/// The texts in a collection, with its format; `None` for other JSON.
pub(super) fn open(text: &str) -> Option<(Format, Vec<Embedded<'_>>)> {
    if !may_be_collection(text.as_bytes()) {
        return None;
    }
    let mut held: Option<(Format, Vec<Embedded<'_>>)> = None;
    let (mut is_broken, mut has_own) = (false, false);
    let (mut at, mut n_values, mut memory) = (0, 0, Memory::default());
    // A second value is the rest of a broken text.
    while at < text.len() {
        let parsed = parse_next_at(text, at, &mut memory);
        is_broken |= parsed.faults.iter().any(|it| it.kind.breaks_json());
        let Some(root) = parsed.root else {
            let line = memchr::memchr(b'\n', &text.as_bytes()[at..]);
            at = parsed.end.max(line.map_or(text.len(), |it| at + it + 1));
            continue;
        };
        at = parsed.end.max(at + 1);
        n_values += usize::from(root.is_object() || root.is_array());
        let mut texts = Texts::new(text);
        let Some(format) = read(&root, &Place::of_value(n_values), &mut texts) else {
            if n_values < 2 && !is_broken {
                return None;
            }
            continue;
        };
        has_own |= format == Format::N8n && kind::detect(&root).is_ok();
        held.get_or_insert_with(|| (format, Vec::new())).1.append(&mut texts.finish());
    }
    let (format, mut held) = held?;
    // Bodies that are not in strings are found in the text itself, and so are its faults.
    if has_own {
        held.push(Embedded::whole(text));
    } else if is_broken {
        // The tool reads the file, so comments in it are not faults of a body.
        held.push(Embedded { dialect: Dialect::Shown, ..Embedded::whole(text) });
    }
    Some((format, held))
}

/// Whether a text may be of one of the tools, by the keys that are in their files.
fn may_be_collection(bytes: &[u8]) -> bool {
    let has = |word: &str| memmem::find(bytes, word.as_bytes()).is_some();
    let is_like_one = (has("\"raw\"") && has("\"item\""))
        || (has("\"resources\"") && has("\"_type\""))
        || (has("\"nodes\"") && has("\"parameters\""))
        || (has("\"postData\"") && has("\"entries\""));
    is_like_one && mentions_requests(bytes)
}

/// Takes the texts out of the file of a tool; `None` if it is of none of them.
fn read<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) -> Option<Format> {
    if postman::read(root, start, texts) {
        Some(Format::Postman)
    } else if insomnia::read(root, start, texts) {
        Some(Format::Insomnia)
    } else if n8n::read(root, start, texts) {
        Some(Format::N8n)
    } else if har::read(root, start, texts) {
        Some(Format::Har)
    } else {
        None
    }
}
