//! The texts of a container whose places are lines.

use super::Embedded;
use super::lines::LineNumbers;

/// Texts with the places where they begin, in any order.
pub(super) struct Held<'s> {
    text: &'s str,
    all: Vec<(usize, Embedded<'s>)>,
}

impl<'s> Held<'s> {
    /// The texts of a container, none so far.
    pub(super) fn new(text: &'s str) -> Held<'s> {
        Held { text, all: Vec::new() }
    }

    /// Adds a text that begins at the byte `start` of the container.
    pub(super) fn push(&mut self, start: usize, embedded: Embedded<'s>) {
        self.all.push((start, embedded));
    }

    /// The texts in order. The place of each is `line:` with the number of the line where it begins,
    /// from 1; the next one on that line is `line:3/value:2`.
    pub(super) fn finish(mut self) -> Vec<Embedded<'s>> {
        self.all.sort_by_key(|it| it.0);
        let lines = LineNumbers::default();
        let (mut last, mut n_same) = (0, 1);
        let place = |(start, mut embedded): (usize, Embedded<'s>)| {
            let line = lines.n_before(self.text, start) + 1;
            n_same = if line == last { n_same + 1 } else { 1 };
            last = line;
            embedded.place = match n_same {
                1 => format!("line:{line}"),
                _ => format!("line:{line}/value:{n_same}"),
            };
            embedded
        };
        self.all.into_iter().map(place).collect()
    }
}
