//! Where placeholders end, looked for in a text that is read once only.

use super::placeholder::{Close, marks};
use super::steps;

/// The longest placeholder that is recognised, in bytes: an expression, not a program.
const MAX_LENGTH: usize = 400;

/// Finds the ends of placeholders in one text.
///
/// It remembers the next closing mark of each sort, so that a text full of opening marks is still
/// read once only.
#[derive(Debug, Default)]
pub(super) struct Ends {
    next: [Option<Found>; Close::COUNT],
    line: Option<Found>,
    block: Option<Found>,
}

/// The first place at or after `from`, or the end of the text.
#[derive(Debug, Clone, Copy)]
struct Found {
    from: usize,
    at: usize,
}

impl Ends {
    /// Length in bytes of the placeholder that begins at the byte `start`; `None` if no placeholder
    /// begins there.
    ///
    /// Only forms between marks are recognised. They are on one line.
    pub(super) fn length(&mut self, text: &str, start: usize) -> Option<usize> {
        let rest = &text[start..];
        // The second byte rules out nearly all brackets.
        match rest.as_bytes() {
            [b'{', b'{' | b'%' | b'!', ..] | [b'<', ..] | [b'$' | b'=' | b'#' | b'@', b'{', ..] => {
            }
            _ => return None,
        }
        // The longest opening mark decides.
        let mark = marks().filter(|it| rest.starts_with(it.open)).max_by_key(|it| it.open.len())?;
        let inner = start + mark.open.len();
        let bytes = text.as_bytes();
        let close = mark.close.text();
        let end = next(&mut self.next[mark.close as usize], text.len(), inner, |from| {
            memchr::memmem::find(&bytes[from..], close.as_bytes())
        });
        if end == text.len() || end - inner > MAX_LENGTH {
            return None;
        }
        if let Close::Braces3 = mark.close {
            // An object may end in three braces, which close no placeholder.
            let brace = next(&mut self.next[Close::Brace as usize], text.len(), inner, |from| {
                memchr::memchr(b'}', &bytes[from..])
            });
            if brace < end {
                return None;
            }
        }
        let line_end = next(&mut self.line, text.len(), inner, |from| {
            memchr::memchr2(b'\n', b'\r', &bytes[from..])
        });
        let is_one = end < line_end && (mark.holds)(&text[inner..end]);
        is_one.then_some(end + close.len() - start)
    }

    /// Where the next tag that ends a block begins at or after `from`, and its length.
    pub(super) fn block(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        let is_end = |at: &usize| match &bytes[*at..] {
            [b'{', b'{', b'/', ..] => true,
            [b'{', b'%', rest @ ..] => rest
                .iter()
                .position(|it| !matches!(it, b' ' | b'-'))
                .is_some_and(|it| rest[it..].starts_with(b"end")),
            _ => false,
        };
        let at = next(&mut self.block, text.len(), from, |from| {
            memchr::memchr_iter(b'{', &bytes[from..]).find(|it| is_end(&(from + it)))
        });
        self.length(text, at).map(|it| (at, it))
    }
}

/// The first place at or after `from`, looked for unless it is known.
fn next(
    slot: &mut Option<Found>,
    length: usize,
    from: usize,
    find: impl FnOnce(usize) -> Option<usize>,
) -> usize {
    if let Some(found) = slot
        && found.from <= from
        && from <= found.at
    {
        return found.at;
    }
    let at = find(from).map_or(length, |it| from + it);
    steps::add(at - from);
    *slot = Some(Found { from, at });
    at
}
