//! The few lines of a file around a finding, cut to the width of the screen.
//!
//! Invariant: an excerpt is small for any file. A line of a megabyte is cut around the place, so
//! that drawing it takes as long as drawing a short one.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{cell, command};
use crate::source::{LineIndex, Position, Span};

/// A place of a file to mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Where it is.
    pub span: Span,
    /// What is written under it.
    pub label: Option<&'a str>,
    /// Whether it is the place of the finding, and not a related one.
    pub is_primary: bool,
}

/// Consecutive lines with marked places.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    /// Where the first of the places is.
    pub position: Position,
    /// The lines in order.
    pub lines: Vec<Line>,
    /// The places, none of which overlaps another.
    pub marks: Vec<Mark<'a>>,
}

/// One line of an [`Excerpt`].
#[derive(Debug)]
pub(super) struct Line {
    /// The number in the file, from 1.
    pub number: usize,
    /// The line as it is drawn.
    pub text: String,
    /// Its width in cells.
    pub n_cells: usize,
    /// Where the drawn clusters begin: in the file, in bytes, and in the line, in cells.
    starts: Vec<(usize, usize)>,
    /// Where the last of them ends.
    end: (usize, usize),
    /// Whether something after them is cut off.
    is_cut: bool,
}

/// A place in an [`Excerpt`].
#[derive(Debug)]
pub(super) struct Mark<'a> {
    /// The line of the excerpt, from 0.
    pub line: usize,
    /// The cells of the line that are marked; empty for a place between two characters.
    pub cells: Range<usize>,
    /// The place.
    pub place: Place<'a>,
}

/// The sign for the part of a line that is cut off, in one cell.
const CUT: &str = "…";

/// Cells between the start of a line and that of a label under it, in addition to those of the
/// place.
pub(super) const LABEL: usize = 4;

/// Labels that are wider than this are broken into lines before the source is cut for them.
const MAX_LABEL: usize = 24;

/// Labels are not broken into lines shorter than this.
pub(super) const MIN_LABEL: usize = 12;

/// The longest cluster that counts as one, in bytes for each cell of the screen.
const BYTES_PER_CELL: usize = 16;

impl<'a> Excerpt<'a> {
    /// The excerpts that show `places`, the first of which comes first, in `width` cells.
    ///
    /// Places on lines that are close share an excerpt. A place that does not fit next to another
    /// one on its line has its own excerpt.
    pub fn all(index: &LineIndex<'_>, places: &[Place<'a>], width: usize) -> Vec<Excerpt<'a>> {
        let mut excerpts = Vec::new();
        let mut rest = places.to_vec();
        while let Some(&first) = rest.first() {
            let (mut excerpt, others) = Excerpt::new(index, first, &rest[1..], width);
            // What is around the same line is not shown again.
            let is_known = |it: &Line| {
                let mut lines = excerpts.iter().flat_map(|it: &Excerpt<'_>| &it.lines);
                lines.any(|known| known.number == it.number)
            };
            if excerpt.lines.len() > 1 && excerpt.marks.iter().all(|it| it.line == 1) {
                if is_known(&excerpt.lines[0]) {
                    excerpt.lines.remove(0);
                    excerpt.marks.iter_mut().for_each(|it| it.line = 0);
                }
            } else if excerpt.lines.len() == 2 && is_known(&excerpt.lines[1]) {
                excerpt.lines.pop();
            }
            excerpts.push(excerpt);
            rest = others;
        }
        excerpts
    }

    /// The excerpt around a place with those of `others` that fit in it, and those that do not.
    fn new(
        index: &LineIndex<'_>,
        first: Place<'a>,
        others: &[Place<'a>],
        width: usize,
    ) -> (Excerpt<'a>, Vec<Place<'a>>) {
        let text = index.text();
        let position = index.position(first.span.start);
        let line_of = |it: &Place<'_>| index.position(it.span.start).line;
        let mut near = vec![(position.line, first)];
        let mut rest = Vec::new();
        for place in others {
            let line = line_of(place);
            if near.iter().any(|it| it.0.abs_diff(line) <= 2) {
                near.push((line, *place));
            } else {
                rest.push(*place);
            }
        }
        let top = near.iter().map(|it| it.0).min().unwrap_or(position.line);
        let bottom = near.iter().map(|it| it.0).max().unwrap_or(position.line);
        // One more line shows where this is: the line before, or the first line in the object.
        let goes_on = first.span.end as usize > index.line(position.line).end;
        let opens = goes_on && is_container_start(index, first.span);
        let is_below = bottom < index.n_lines() && (opens || top == 1);
        let (before, after) = if is_below { (top, bottom + 1) } else { (top.max(2) - 1, bottom) };
        let is_blank = |it: usize| text[index.line(it)].trim_ascii().is_empty();
        let before = if is_blank(before) { top } else { before };
        let after = if is_blank(after) { bottom } else { after };
        let mut excerpt = Excerpt { position, lines: Vec::new(), marks: Vec::new() };
        for number in before..=after {
            let mut here: Vec<Place<'_>> =
                near.iter().filter(|it| it.0 == number).map(|it| it.1).collect();
            if here.len() > 1 {
                // Next to other marks, one without a label looks like a part of them.
                for it in &mut here {
                    it.label = it.label.or(Some("here"));
                }
            }
            let line = Line::new(index, number, &here, width);
            let mut marks: Vec<Mark<'a>> = Vec::new();
            for place in here {
                // The first one is always shown, or the loop would not end.
                let is_first = marks.is_empty();
                match line.mark(excerpt.lines.len(), place, is_first, index, width) {
                    Some(mark) => rest.extend(add(&mut marks, mark, text)),
                    None => rest.push(place),
                }
            }
            excerpt.marks.append(&mut marks);
            excerpt.lines.push(line);
        }
        (excerpt, rest)
    }
}

/// Adds a mark; returns its place if it overlaps another. A container around another place shrinks
/// to its bracket.
fn add<'a>(marks: &mut Vec<Mark<'a>>, mut mark: Mark<'a>, text: &str) -> Option<Place<'a>> {
    let overlaps = |a: &Range<usize>, b: &Range<usize>| {
        a.start < b.end.max(b.start + 1) && b.start < a.end.max(a.start + 1)
    };
    for other in marks.iter_mut() {
        if !overlaps(&other.cells, &mark.cells) {
            continue;
        }
        let (outer, inner) = if other.cells.start < mark.cells.start {
            (&mut *other, &mark)
        } else {
            (&mut mark, &*other)
        };
        let is_around = outer.cells.start < inner.cells.start && inner.cells.end <= outer.cells.end;
        if !is_around || !text[outer.place.span.range()].starts_with(['{', '[']) {
            return Some(mark.place);
        }
        outer.cells.end = outer.cells.start + 1;
    }
    marks.push(mark);
    None
}

/// A grapheme cluster of a line as it is drawn.
struct Cluster<'t> {
    /// Where it begins in the file.
    start: usize,
    /// The cells before it.
    before: usize,
    drawn: std::borrow::Cow<'t, str>,
    n_cells: usize,
}

impl Line {
    fn new(index: &LineIndex<'_>, number: usize, places: &[Place<'_>], width: usize) -> Line {
        let (text, range) = (index.text(), index.line(number));
        let focus = places.first().map_or(range.start, |it| it.span.start as usize);
        let focus = focus.clamp(range.start, range.end);
        // No more of the line is looked at than can be shown of it: that is less of plain letters.
        let around = |reach: usize| {
            focus.saturating_sub(reach).max(range.start)..(focus + reach).min(range.end)
        };
        let is_plain = |it: &u8| matches!(it, b' '..=b'~');
        let is_plain = text.as_bytes()[around(2 * width)].iter().all(is_plain);
        let reach = if is_plain { 2 * width } else { width * BYTES_PER_CELL };
        let from = boundary(text, range.start, focus.saturating_sub(reach).max(range.start));
        let to = floor(text, (focus + reach).min(range.end));
        let clusters = clusters(text, from..to);
        let total = clusters.last().map_or(0, |it| it.before + it.n_cells);
        let shift = shift(&clusters, to, total, places, width);
        let first = clusters.partition_point(|it| it.before < shift);
        let cuts_start = first > 0 || from > range.start;
        let start = clusters.get(first).map_or(total, |it| it.before);
        let room = width - usize::from(cuts_start);
        let fits = to == range.end && total - start <= room;
        let room = if fits { room } else { room - 1 };
        let mut line = Line {
            number,
            text: String::new(),
            n_cells: 0,
            starts: Vec::new(),
            end: (0, 0),
            is_cut: !fits,
        };
        if cuts_start {
            line.add(CUT, 1);
        }
        let mut end = clusters.get(first).map_or(to, |it| it.start);
        for (n, cluster) in clusters.iter().enumerate().skip(first) {
            if cluster.before + cluster.n_cells - start > room {
                break;
            }
            line.starts.push((cluster.start, line.n_cells));
            line.add(&cluster.drawn, cluster.n_cells);
            end = clusters.get(n + 1).map_or(to, |it| it.start);
        }
        line.end = (end, line.n_cells);
        if !fits {
            line.add(CUT, 1);
        }
        line
    }

    fn add(&mut self, text: &str, n_cells: usize) {
        self.text.push_str(text);
        self.n_cells += n_cells;
    }

    /// The cells of a place, if the line shows it.
    fn mark<'a>(
        &self,
        line: usize,
        place: Place<'a>,
        is_first: bool,
        index: &LineIndex<'_>,
        width: usize,
    ) -> Option<Mark<'a>> {
        let (start, end) = (place.span.start as usize, place.span.end as usize);
        let line_end = index.line(self.number).end;
        let shown = self.starts.first().map_or(self.end.0, |it| it.0);
        let is_shown = shown <= start.min(line_end) && (start < self.end.0 || !self.is_cut);
        if !is_shown && !is_first {
            return None;
        }
        let first = self.cell(start);
        let last = self.cell_after(end.min(line_end).max(start)).max(first);
        let goes_on = end > line_end;
        let is_cut = self.is_cut && end.min(line_end) > self.end.0;
        // A container is marked whole where it fits, or by its bracket.
        let opens = (goes_on || is_cut) && is_container_start(index, place.span);
        let cells = match (place.span.start == place.span.end, opens) {
            (true, _) => first..first,
            (false, true) => first..first + 1,
            (false, false) => first..last.max(first + 1),
        };
        let n_label = place.label.map_or(0, |it| LABEL + cell::width(it).min(MIN_LABEL));
        if middle(&cells) + n_label > width && !is_first {
            return None;
        }
        // A place that fits on its own line is not cut.
        if is_cut && !opens && !is_first && end - start < width / 2 {
            return None;
        }
        Some(Mark { line, cells, place })
    }

    /// The cell in which the character at a byte of the file begins.
    fn cell(&self, offset: usize) -> usize {
        if offset >= self.end.0 {
            return self.end.1;
        }
        let after = self.starts.partition_point(|it| it.0 <= offset);
        self.starts.get(after.saturating_sub(1)).map_or(self.end.1, |it| it.1)
    }

    /// The cell after the character that ends at or around a byte of the file.
    fn cell_after(&self, offset: usize) -> usize {
        let after = self.starts.partition_point(|it| it.0 < offset);
        self.starts.get(after).map_or(self.end.1, |it| it.1)
    }
}

/// The number of cells to cut off at the start of a line, so that its places are shown.
fn shift(
    clusters: &[Cluster<'_>],
    end: usize,
    total: usize,
    places: &[Place<'_>],
    width: usize,
) -> usize {
    let Some(first) = places.first() else { return 0 };
    let cell = |offset: usize| {
        if offset >= end {
            return total;
        }
        let after = clusters.partition_point(|it| it.start <= offset);
        clusters.get(after.saturating_sub(1)).map_or(0, |it| it.before)
    };
    // A place that ends in a cluster is marked up to the end of it.
    let cell_after = |offset: usize| {
        let after = clusters.partition_point(|it| it.start < offset);
        clusters.get(after).map_or(total, |it| it.before)
    };
    let is_near = |it: &Place<'_>| {
        let start = clusters.first().map_or(end, |it| it.start);
        (start..=end).contains(&(it.span.start as usize)) && it.span.end as usize <= end
    };
    let cells = |it: &Place<'_>| {
        let (start, end) = (cell(it.span.start as usize), cell_after(it.span.end as usize));
        start..end.clamp(start + 1, start + width)
    };
    // With the label, which begins below the middle.
    let with_label = |it: &Place<'_>| {
        let cells = cells(it);
        let label = it.label.map_or(0, |it| LABEL + cell::width(it).min(MAX_LABEL));
        cells.start..cells.end.max(middle(&cells) + label)
    };
    let mut shown = cells(first);
    let mut extent = with_label(first);
    // The others are shown on the same piece of the line where all have room in it.
    for other in places[1..].iter().filter(|it| is_near(it)) {
        let union = |a: &Range<usize>, b: Range<usize>| a.start.min(b.start)..a.end.max(b.end);
        let both = union(&extent, with_label(other));
        if both.len() + 4 <= width {
            extent = both;
            shown = union(&shown, cells(other));
        }
    }
    let for_label = extent.end.saturating_sub(width);
    let mut shift = 0;
    if total > width {
        // Two thirds of the room are before the end of the place, one third is after it.
        let n_before = (width * 2 / 3).saturating_sub(shown.len());
        shift = shown.start.saturating_sub(n_before.max(width / 4));
        // No room stays empty after the end of the line.
        shift = shift.min((total + 1).saturating_sub(width));
    }
    // The start of the place stays visible, after the sign for the part that is cut off.
    match shift.max(if shown.end < extent.end { for_label } else { 0 }) {
        0 => 0,
        shift => (shift + 1).min(shown.start),
    }
}

/// The cell from which a label hangs.
pub(super) fn middle(cells: &Range<usize>) -> usize {
    usize::midpoint(cells.start, cells.end)
}

fn clusters(text: &str, range: Range<usize>) -> Vec<Cluster<'_>> {
    let part = &text[range.clone()];
    let mut before = 0;
    let mut clusters = Vec::new();
    for (at, cluster) in part.grapheme_indices(true) {
        let next = part[at + cluster.len()..].chars().next();
        let drawn = match cluster {
            "#" if command::is_mark(part, at) => char::REPLACEMENT_CHARACTER.to_string().into(),
            _ => cell::draw(cluster, next),
        };
        let n_cells = cell::width(&drawn);
        clusters.push(Cluster { start: range.start + at, before, drawn, n_cells });
        before += n_cells;
    }
    clusters
}

/// A place at or shortly after `offset` where a cluster certainly begins.
fn boundary(text: &str, line: usize, offset: usize) -> usize {
    if offset == line {
        return offset;
    }
    let bytes = text.as_bytes();
    let plain = (offset..bytes.len()).take(64).find(|it| bytes[*it].is_ascii_graphic());
    plain.unwrap_or_else(|| floor(text, offset))
}

fn floor(text: &str, offset: usize) -> usize {
    (0..=offset).rev().find(|it| text.is_char_boundary(*it)).unwrap_or_default()
}

/// Whether a place is an object or array that continues after its line or after the part that is
/// shown.
///
/// A text can begin with a bracket, too, as `{{1}}` does. But it has no line break, and no quote
/// that is not escaped.
fn is_container_start(index: &LineIndex<'_>, span: Span) -> bool {
    let text = index.text();
    let bytes = &text.as_bytes()[span.range()];
    let line = index.line(index.position(span.start).line);
    let is_bracket = |it: &u8| matches!(it, b'{' | b'[');
    if !bytes.first().is_some_and(is_bracket) || bytes.starts_with(b"{{") {
        return false;
    }
    let is_skipped = |it: &u8| is_bracket(it) || matches!(it, b' ' | b'\t');
    let inner = bytes.iter().take(64).find(|it| !is_skipped(it));
    span.end as usize > line.end || inner == Some(&b'"')
}
