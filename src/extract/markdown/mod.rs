//! Bodies in the code blocks of Markdown and MDX.
//!
//! Every code block counts, whatever its language is said to be. A body is named after the number of
//! its block from 1, `fence:4`, as a reader counts them; elements of HTML are counted apart.

mod blocks;
mod content;
mod html;

use std::borrow::Cow;
use std::ops::Range;

use super::Embedded;
use crate::source::{Fidelity, OffsetMap, Span};

/// The texts in the code blocks of a document.
pub(super) fn extract(text: &str) -> Vec<Embedded<'_>> {
    let mut held = Vec::new();
    let (mut n_fences, mut n_elements) = (0, 0);
    for block in blocks::blocks(text) {
        let (name, n) =
            if block.is_element { ("html", &mut n_elements) } else { ("fence", &mut n_fences) };
        *n += 1;
        let place = format!("{name}:{n}");
        held.extend(content::embedded(&block, &place));
    }
    held
}

/// A code block.
#[derive(Debug)]
struct Block<'s> {
    /// What follows the opening fence.
    info: String,
    content: Content<'s>,
    /// Whether its end is in the document.
    is_closed: bool,
    /// Whether it is an element of HTML.
    is_element: bool,
}

/// The content of a code block without what its lines begin with in the document.
#[derive(Debug, Clone)]
struct Content<'s> {
    text: Cow<'s, str>,
    map: OffsetMap,
}

impl<'s> Content<'s> {
    /// The parts `pieces` of the document, one after another.
    fn of(document: &'s str, pieces: &[Range<usize>]) -> Content<'s> {
        if let [piece] = pieces {
            let text = Cow::Borrowed(&document[piece.clone()]);
            return Content { text, map: OffsetMap::slice(piece.clone()) };
        }
        let mut map = OffsetMap::empty();
        let mut text = String::new();
        for it in pieces {
            text.push_str(&document[it.clone()]);
            map.push(it.len(), it.clone(), Fidelity::Same);
        }
        Content { text: Cow::Owned(text), map }
    }

    /// A part of the content.
    fn part(&self, range: Range<usize>) -> Content<'s> {
        self.parts(std::slice::from_ref(&range))
    }

    /// The parts `ranges` of the content, one after another, each on its own line.
    fn parts(&self, ranges: &[Range<usize>]) -> Content<'s> {
        if let ([range], Cow::Borrowed(text)) = (ranges, &self.text) {
            let map = OffsetMap::slice(range.clone()).within(&self.map);
            return Content { text: Cow::Borrowed(&text[range.clone()]), map };
        }
        let mut map = OffsetMap::empty();
        let mut text = String::new();
        for it in ranges {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
                let end = map.end();
                map.push(1, end..end, Fidelity::Encoded);
            }
            text.push_str(&self.text[it.clone()]);
            map.append(&OffsetMap::slice(it.clone()).within(&self.map));
        }
        Content { text: Cow::Owned(text), map }
    }

    /// The content, a text that the document does not have, and another content.
    fn followed(&self, between: &str, next: &Content<'_>) -> Content<'s> {
        let mut map = self.map.clone();
        let end = map.end();
        map.push(between.len(), end..end, Fidelity::Encoded);
        map.append(&next.map);
        Content { text: Cow::Owned(format!("{}{between}{}", self.text, next.text)), map }
    }

    /// The content between two texts that the document does not have.
    fn between(&self, before: &str, after: &str) -> Content<'s> {
        let mut map = OffsetMap::empty();
        let start = self.map.outer(Span::at(0)).start as usize;
        map.push(before.len(), start..start, Fidelity::Encoded);
        map.append(&self.map);
        let end = map.end();
        map.push(after.len(), end..end, Fidelity::Encoded);
        Content { text: Cow::Owned(format!("{before}{}{after}", self.text)), map }
    }

    fn into_embedded(self, place: &str) -> Embedded<'s> {
        Embedded::new(place.to_owned(), self.text, self.map)
    }
}
