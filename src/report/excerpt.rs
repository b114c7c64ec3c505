//! The few lines of a file around a finding, cut to the width of the screen.
//!
//! Invariant: an excerpt is small whatever the file is: a line of a megabyte is cut around the
//! place, so that drawing it costs the same as drawing a short one.

use crate::source::{LineIndex, Span};

/// Lines of a file, joined by line feeds, some of them cut.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// The lines as they are drawn.
    pub text: String,
    /// The lines in order.
    pub lines: Vec<Line>,
}

/// One line of an [`Excerpt`].
#[derive(Debug)]
pub(super) struct Line {
    /// Number in the file, from 1.
    pub number: usize,
    /// Where it begins in the text of the excerpt.
    pub start: usize,
    /// Where it ends there, without its line feed.
    pub end: usize,
    /// First byte of the file that it shows, and where that stands in the excerpt.
    shown: (usize, usize),
    /// Number of bytes of the file that it shows.
    n_shown: usize,
}

const MARK: &str = "…";

impl Excerpt {
    /// The lines around `places`, each with a line before and after, at most `width` columns wide.
    pub fn new(index: &LineIndex<'_>, text: &str, places: &[Span], width: usize) -> Excerpt {
        let mut wanted: Vec<(usize, Option<Span>)> = Vec::new();
        for &place in places {
            let line = index.position(place.start).line;
            let first = line.saturating_sub(1).max(1);
            let last = (line + 1).min(index.n_lines());
            for number in first..=last {
                let focus = (number == line).then_some(place);
                match wanted.iter_mut().find(|it| it.0 == number) {
                    Some(known) => known.1 = known.1.or(focus),
                    None => wanted.push((number, focus)),
                }
            }
        }
        wanted.sort_by_key(|it| it.0);
        let mut excerpt = Excerpt { text: String::new(), lines: Vec::new() };
        for (number, focus) in wanted {
            excerpt.push(index, text, number, focus, width);
        }
        excerpt
    }

    /// Where a byte of the file stands in the excerpt; the nearest place when it is cut away.
    pub fn offset_of(&self, index: &LineIndex<'_>, offset: u32) -> usize {
        let number = index.position(offset).line;
        let Some(line) = self.lines.iter().find(|it| it.number == number) else {
            return self.text.len();
        };
        let into = (offset as usize).saturating_sub(line.shown.0).min(line.n_shown);
        line.shown.1 + into
    }

    fn push(
        &mut self,
        index: &LineIndex<'_>,
        text: &str,
        number: usize,
        focus: Option<Span>,
        width: usize,
    ) {
        let range = index.line(number);
        let line = &text[range.clone()];
        let mut from = 0;
        let is_long = line.len() > width && line.char_indices().nth(width).is_some();
        if is_long && let Some(focus) = focus {
            // Two thirds of the room stand before the end of the place, one third behind it.
            let start = (focus.start as usize).saturating_sub(range.start).min(line.len());
            let end = (focus.end as usize).saturating_sub(range.start).min(line.len());
            let n_before =
                (width * 2 / 3).saturating_sub(line[start..end].chars().take(width).count());
            from = back(line, start, n_before.max(width / 4));
            // Nor is room left empty behind the end of the line.
            from = from.min(back(line, line.len(), width - 2));
        }
        let room = if is_long { width - 2 } else { usize::MAX };
        let to = line[from..].char_indices().nth(room).map_or(line.len(), |it| from + it.0);
        let start = self.text.len();
        if from > 0 {
            self.text.push_str(MARK);
        }
        let shown = (range.start + from, self.text.len());
        // Control characters would move the cursor of the terminal; a tab takes one column.
        self.text.extend(line[from..to].chars().flat_map(visible));
        let n_shown = to - from;
        if to < line.len() {
            self.text.push_str(MARK);
        }
        let end = self.text.len();
        self.text.push('\n');
        self.lines.push(Line { number, start, end, shown, n_shown });
    }
}

/// The offset `n` characters before `offset`.
fn back(line: &str, offset: usize, n: usize) -> usize {
    line[..offset].char_indices().rev().take(n).last().map_or(offset, |it| it.0)
}

/// A character as it may be drawn, in as many bytes as it has.
fn visible(character: char) -> impl Iterator<Item = char> {
    let is_safe = !character.is_control() && !is_invisible(character);
    let n = if is_safe { 1 } else { character.len_utf8() };
    let drawn = match character {
        '\t' => ' ',
        _ if is_safe => character,
        _ if n == 1 => '?',
        _ => ' ',
    };
    std::iter::repeat_n(drawn, n)
}

/// Characters that turn the writing direction or take no room.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
