//! Maps places in a text to the text from which it was extracted.

use std::ops::Range;

use super::Span;

/// Where the parts of an inner text are in the outer text from which it was extracted.
///
/// The default is the identity: both are the same text. Any other map is built piece by piece, in
/// the order of the inner text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// The pieces without gaps, in the order of the inner text; `None` for the identity.
    pieces: Option<Vec<Piece>>,
}

/// How the outer text contains a piece of the inner text, the most direct way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fidelity {
    /// As the same bytes, and any other text may be written there.
    Same,
    /// As the same bytes, but inside a string: quotes, backslashes and the like would need escapes.
    Quoted,
    /// As other bytes, such as an escape: only the piece as a whole has a place.
    Encoded,
}

/// A part of the inner text with its place in the outer text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    inner: Span,
    outer: Span,
    fidelity: Fidelity,
}

impl OffsetMap {
    /// The map of an empty text, to which pieces are added.
    #[must_use]
    pub fn empty() -> OffsetMap {
        OffsetMap { pieces: Some(Vec::new()) }
    }

    /// The map of an empty text, with room for this many pieces.
    #[must_use]
    pub fn with_capacity(n_pieces: usize) -> OffsetMap {
        OffsetMap { pieces: Some(Vec::with_capacity(n_pieces)) }
    }

    /// Makes room for the pieces of these maps, so that no copy is larger than all of them.
    pub fn reserve<'m>(&mut self, maps: impl Iterator<Item = &'m OffsetMap>) {
        let n_pieces: usize = maps.map(|it| it.pieces.as_ref().map_or(1, Vec::len) + 1).sum();
        self.pieces.get_or_insert_default().reserve_exact(n_pieces);
    }

    /// The map of a text that is the part `outer` of the outer text.
    #[must_use]
    pub fn slice(outer: Range<usize>) -> OffsetMap {
        let mut map = OffsetMap::empty();
        map.push(outer.len(), outer, Fidelity::Same);
        map
    }

    /// Adds the next `n_inner` bytes of the inner text, which are `outer` in the outer text.
    ///
    /// A piece whose lengths differ is [`Fidelity::Encoded`], for any `fidelity`.
    pub fn push(&mut self, n_inner: usize, outer: Range<usize>, fidelity: Fidelity) {
        let pieces = self.pieces.get_or_insert_default();
        let start = pieces.last().map_or(0, |it| it.inner.end as usize);
        let inner = Span::new(start, start + n_inner);
        if inner.is_empty() {
            return;
        }
        let fidelity = if n_inner == outer.len() { fidelity } else { Fidelity::Encoded };
        let outer = Span::new(outer.start, outer.end);
        match pieces
            .last_mut()
            .filter(|it| fidelity < Fidelity::Encoded && it.goes_on(outer, fidelity))
        {
            Some(last) => (last.inner.end, last.outer.end) = (inner.end, outer.end),
            None => pieces.push(Piece { inner, outer, fidelity }),
        }
    }

    /// Adds the pieces of the map of another inner text, which comes next.
    pub fn append(&mut self, next: &OffsetMap) {
        for it in next.pieces.iter().flatten() {
            self.push(it.inner.range().len(), it.outer.range(), it.fidelity);
        }
    }

    /// Where the last piece ends in the outer text; 0 without pieces.
    #[must_use]
    pub fn end(&self) -> usize {
        self.pieces.iter().flatten().last().map_or(0, |it| it.outer.end as usize)
    }

    /// Whether both are the same text.
    #[must_use]
    pub fn is_identity(&self) -> bool {
        self.pieces.is_none()
    }

    /// The part of the outer text from which `span` of the inner text was extracted.
    ///
    /// An encoded piece is kept whole: a span that begins or ends inside an escape includes all of
    /// it.
    #[must_use]
    pub fn outer(&self, span: Span) -> Span {
        let Some(pieces) = &self.pieces else { return span };
        let first = pieces.partition_point(|it| it.inner.end <= span.start);
        let Some(piece) = pieces.get(first) else {
            return Span::at(self.end());
        };
        let head = piece.outer(Span { end: span.end.min(piece.inner.end), ..span });
        if span.end <= piece.inner.end {
            return head;
        }
        let after = pieces.partition_point(|it| it.inner.start < span.end);
        let piece = &pieces[after - 1];
        let tail =
            piece.outer(Span { start: piece.inner.start, end: span.end.min(piece.inner.end) });
        Span { start: head.start.min(tail.start), end: head.end.max(tail.end) }
    }

    /// The part of the outer text that a fix can replace by `text` to replace `span`; `None` if the
    /// outer text has other bytes there, or `text` would need escapes.
    #[must_use]
    pub fn edit(&self, span: Span, text: &str) -> Option<Span> {
        let Some(pieces) = &self.pieces else { return Some(span) };
        let first = pieces.partition_point(|it| it.inner.end < span.end);
        let piece = pieces.get(first).filter(|it| it.inner.contains(span))?;
        match piece.fidelity {
            Fidelity::Same => Some(piece.outer(span)),
            Fidelity::Quoted => text.chars().all(needs_no_escape).then(|| piece.outer(span)),
            Fidelity::Encoded => None,
        }
    }

    /// The map from the same inner text to the text from which the outer one was extracted, with
    /// the map `outer`.
    #[must_use]
    pub fn within(&self, outer: &OffsetMap) -> OffsetMap {
        let (Some(pieces), Some(outer_pieces)) = (&self.pieces, &outer.pieces) else {
            return if self.is_identity() { outer.clone() } else { self.clone() };
        };
        let mut map = OffsetMap::empty();
        for piece in pieces {
            let n_inner = piece.inner.range().len();
            if piece.fidelity == Fidelity::Encoded {
                map.push(n_inner, outer.outer(piece.outer).range(), Fidelity::Encoded);
                continue;
            }
            let first = outer_pieces.partition_point(|it| it.inner.end <= piece.outer.start);
            let around = outer_pieces[first..].iter();
            for next in around.take_while(|it| it.inner.start < piece.outer.end) {
                let start = piece.outer.start.max(next.inner.start);
                let end = piece.outer.end.min(next.inner.end);
                let part = Span { start, end };
                let fidelity = piece.fidelity.max(next.fidelity);
                map.push(part.range().len(), next.outer(part).range(), fidelity);
            }
        }
        map
    }
}

impl Piece {
    /// Whether text at `outer` continues where this piece ends.
    fn goes_on(&self, outer: Span, fidelity: Fidelity) -> bool {
        self.fidelity == fidelity && self.outer.end == outer.start
    }

    /// The place of a part of this piece. For an encoded piece it is the place of all of it, except
    /// for an empty part at its start or end.
    fn outer(&self, part: Span) -> Span {
        if self.fidelity < Fidelity::Encoded {
            let shift = |it: u32| self.outer.start + (it - self.inner.start);
            return Span { start: shift(part.start), end: shift(part.end) };
        }
        match part.is_empty() {
            true if part.start == self.inner.start => Span::at(self.outer.start as usize),
            true if part.end == self.inner.end => Span::at(self.outer.end as usize),
            _ => self.outer,
        }
    }
}

/// Whether a character needs no escape inside the strings of any format.
fn needs_no_escape(character: char) -> bool {
    !character.is_control() && !matches!(character, '"' | '\'' | '`' | '\\' | '$' | '<' | '&' | '%')
}

#[cfg(test)]
mod tests {
    use super::{Fidelity, OffsetMap};
    use crate::source::Span;

    /// The map of `é"x` in `…\u00e9\"x…` from the byte 10.
    fn string() -> OffsetMap {
        let mut map = OffsetMap::empty();
        map.push(2, 10..16, Fidelity::Encoded);
        map.push(1, 16..18, Fidelity::Encoded);
        map.push(1, 18..19, Fidelity::Quoted);
        map
    }

    #[test]
    fn escapes_are_kept_whole() {
        let map = string();
        assert_eq!(map.outer(Span::new(0, 2)), Span::new(10, 16));
        assert_eq!(map.outer(Span::new(1, 3)), Span::new(10, 18));
        assert_eq!(map.outer(Span::new(1, 1)), Span::new(10, 16));
        assert_eq!(map.outer(Span::new(2, 4)), Span::new(16, 19));
        assert_eq!(map.outer(Span::at(0)), Span::at(10));
        assert_eq!(map.outer(Span::at(4)), Span::at(19), "the end");
        assert_eq!(map.outer(Span::new(3, 9)), Span::new(18, 19), "after the end");
    }

    #[test]
    fn only_the_same_bytes_can_be_edited() {
        let map = string();
        assert_eq!(map.edit(Span::new(3, 4), "y"), Some(Span::new(18, 19)));
        assert_eq!(map.edit(Span::new(3, 4), "\"y\""), None, "it would need escapes");
        assert_eq!(map.edit(Span::new(2, 4), "y"), None, "one of the bytes is an escape");
        let slice = OffsetMap::slice(5..9);
        assert_eq!(slice.edit(Span::new(1, 3), "\"y\""), Some(Span::new(6, 8)));
        assert_eq!(OffsetMap::default().edit(Span::at(3), "\n"), Some(Span::at(3)));
    }

    #[test]
    fn pieces_that_go_on_are_one() {
        let mut map = OffsetMap::slice(3..5);
        map.push(4, 5..9, Fidelity::Same);
        assert_eq!(map, OffsetMap::slice(3..9));
        map.push(2, 12..14, Fidelity::Same);
        assert_eq!(map.outer(Span::new(5, 7)), Span::new(8, 13));
        assert_eq!(map.edit(Span::new(5, 7), ""), None, "the outer text has more between them");
    }

    #[test]
    fn maps_nest() {
        // `abcdef` is the bytes 2 to 8 of a text, whose bytes 4 and 5 are an escape elsewhere.
        let inner = OffsetMap::slice(2..8);
        let mut outer = OffsetMap::empty();
        outer.push(4, 100..104, Fidelity::Quoted);
        outer.push(2, 104..110, Fidelity::Encoded);
        outer.push(9, 110..119, Fidelity::Quoted);
        let map = inner.within(&outer);
        for start in 0..6 {
            for end in start..=6 {
                let span = Span::new(start, end);
                assert_eq!(map.outer(span), outer.outer(inner.outer(span)), "{span:?}");
            }
        }
        assert_eq!(map.edit(Span::new(0, 2), "ok"), Some(Span::new(102, 104)));
        assert_eq!(map.edit(Span::new(0, 2), "\""), None);
        assert_eq!(map.edit(Span::new(2, 4), "ok"), None);
        let identity = OffsetMap::default();
        assert_eq!(inner.within(&identity), inner);
        assert_eq!(identity.within(&outer), outer);
        let mut encoded = OffsetMap::empty();
        encoded.push(1, 0..9, Fidelity::Encoded);
        assert_eq!(encoded.within(&outer).outer(Span::new(0, 1)), Span::new(100, 113));
    }
}
