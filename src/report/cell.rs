//! Text in the cells of a terminal: how it is drawn, how wide it is, and where its lines break.
//!
//! A character that is invisible, or that moves the cursor, is drawn as one cell, so that a text
//! cannot hide a part of itself or control the terminal. Characters that join letters or emoji are
//! kept: Persian, Hindi and family emoji need them.

use std::borrow::Cow;

use unicode_properties::UnicodeEmoji;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::command;
use crate::source::SUBSTITUTE;

/// The longest cluster that is drawn whole, in characters: the number of combining marks has no
/// limit.
const MAX_CLUSTER: usize = 32;

/// The width of a text in cells, if nothing in it is invisible.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { UnicodeWidthStr::width(text) }
}

/// A grapheme cluster as it is drawn; `next` is the character after it.
pub(super) fn draw(cluster: &str, next: Option<char>) -> Cow<'_, str> {
    if matches!(cluster.as_bytes(), [b' '..=b'~']) {
        return Cow::Borrowed(cluster);
    }
    let mut drawn = String::new();
    replace_hidden(cluster, next, &mut drawn, |hidden, out| out.push(picture(hidden)));
    if width(&drawn) == 0 {
        drawn.clear();
        drawn.push(char::REPLACEMENT_CHARACTER);
    }
    Cow::Owned(drawn)
}

/// A text of one line with every character escaped that is invisible or moves the cursor, and without
/// commands to a CI service.
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    let visible = escape_hidden(text);
    if command::is_suspect(&visible) { Cow::Owned(command::escape(&visible)) } else { visible }
}

fn escape_hidden(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    let mut clusters = text.graphemes(true).peekable();
    while let Some(cluster) = clusters.next() {
        let next = clusters.peek().and_then(|it| it.chars().next());
        replace_hidden(cluster, next, &mut escaped, |hidden, out| {
            out.extend(hidden.escape_default());
        });
    }
    Cow::Owned(escaped)
}

/// Breaks a text at spaces, into a first line of `first` cells and others of `rest` cells.
pub(super) fn wrap(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut n_cells = 0;
    for word in text.split(' ') {
        let n = width(word);
        let room = if lines.is_empty() { first } else { rest };
        if n_cells > 0 && n_cells + 1 + n > room {
            lines.push(std::mem::take(&mut line));
            n_cells = 0;
        }
        if n_cells > 0 {
            line.push(' ');
            n_cells += 1;
        }
        line.push_str(word);
        n_cells += n;
    }
    lines.push(line);
    lines
}

fn replace_hidden(
    cluster: &str,
    next: Option<char>,
    out: &mut String,
    replace: impl Fn(char, &mut String),
) {
    let first = cluster.chars().next();
    let mut characters = cluster.chars().take(MAX_CLUSTER).peekable();
    let mut before = None;
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().or(next);
        if is_hidden(character) && !is_joined(character, first, before, after) {
            replace(character, out);
            before = None;
        } else {
            out.push(character);
            before = Some(character);
        }
    }
}

/// Whether an invisible character legitimately changes how the characters around it look.
fn is_joined(
    character: char,
    first: Option<char>,
    before: Option<char>,
    after: Option<char>,
) -> bool {
    let is_written = |it: char| it.is_alphanumeric() || it.is_emoji_char();
    match character {
        // The sign that mutes a vowel is between a letter and a joiner, so `first` is checked.
        '\u{200c}' | '\u{200d}' => {
            before.is_some_and(|it| !is_hidden(it) || is_selector(it))
                && first.is_some_and(is_written)
                && after.is_some_and(is_written)
        }
        // The flags of England, Scotland and Wales are spelt in tags.
        '\u{e0020}'..='\u{e007f}' => first == Some('\u{1f3f4}') && before.is_some(),
        _ => {
            let takes_selector = |it: char| it.is_emoji_char() || !it.is_ascii();
            is_selector(character) && before.is_some_and(|it| takes_selector(it) && !is_hidden(it))
        }
    }
}

/// Variation selectors: emoji or text, and the shape of a Chinese or Mongolian letter.
fn is_selector(character: char) -> bool {
    matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180d}' | '\u{e0100}'..='\u{e01ef}')
}

/// Control characters, those that change the writing direction, and invisible ones: what
/// Unicode calls `Default_Ignorable_Code_Point`, and the separators of lines.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What is drawn in one cell for a character that is not.
fn picture(hidden: char) -> char {
    match hidden {
        '\t' => ' ',
        SUBSTITUTE => char::REPLACEMENT_CHARACTER,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(hidden)).unwrap_or(' '),
        '\u{7f}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::{draw, escape, width, wrap};

    fn drawn(text: &str) -> String {
        let mut clusters = text.graphemes(true).peekable();
        let mut drawn = String::new();
        while let Some(cluster) = clusters.next() {
            let next = clusters.peek().and_then(|it| it.chars().next());
            drawn.push_str(&draw(cluster, next));
        }
        drawn
    }

    #[test]
    fn what_joins_letters_and_emoji_is_kept() {
        for text in [
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
            "🏳\u{fe0f}\u{200d}🌈",
            "👩🏽\u{200d}💻",
            "🇮🇳",
            "1\u{fe0f}\u{20e3}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष और र\u{94d}\u{200c}य",
            "葛\u{e0100}",
        ] {
            assert_eq!(drawn(text), text);
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn what_hides_is_one_visible_cell() {
        for (text, expected) in [
            ("a\u{202e}b", "a�b"),
            ("\u{1b}]0;x\u{7}", "␛]0;x␇"),
            ("a\u{200d} b", "a� b"),
            ("a\u{200d}\u{200d}b", "a��b"),
            ("\"\u{200c}\"", "\"�\""),
            ("a\u{200b}\u{feff}\u{ad}b", "a���b"),
            ("x\u{fe0f}\u{e0041}", "x��"),
            ("\u{301}", "�"),
            ("\t\u{7f}\u{1a}", " ␡�"),
        ] {
            assert_eq!(drawn(text), expected, "{text:?}");
            assert_eq!(width(&drawn(text)), expected.chars().count());
        }
        assert!(drawn(&format!("e{}", "\u{301}".repeat(1000))).len() < 100);
    }

    #[test]
    fn cells_are_those_of_a_terminal() {
        for (text, n) in [("ab", 2), ("日本", 4), ("한", 2), ("🇮🇳", 2), ("e\u{301}", 1)] {
            assert_eq!(width(text), n, "{text}");
        }
        assert_eq!(width("👨\u{200d}👩\u{200d}👧\u{200d}👦"), 2);
    }

    #[test]
    fn names_are_escaped() {
        assert_eq!(escape("a\n::error\u{1b}[0m\u{202e}"), r"a\n::error\u{1b}[0m\u{202e}");
        assert_eq!(escape("a ::error ##[x]"), r"a \u{3a}:error #\u{23}[x]");
        assert_eq!(escape("plain/日本.json"), "plain/日本.json");
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        assert_eq!(wrap("one two three", 7, 5), ["one two", "three"]);
        assert_eq!(wrap("日本 日本", 8, 8), ["日本", "日本"]);
        assert_eq!(wrap("immeasurable", 4, 4), ["immeasurable"]);
    }
}
