//! Emoji, line breaks and the formatting of WhatsApp in a text.

use std::ops::Range;

use unicode_properties::{EmojiStatus, UnicodeEmoji};

/// The emoji in a text; what is shown as one is one, as a flag or a family.
///
/// Signs such as `©` count only where they are written as emoji.
pub fn emoji(text: &str) -> impl Iterator<Item = Range<usize>> {
    // What is ASCII alone has none, for a digit needs the sign of a key behind it.
    let mut rest = if text.is_ascii() { "" } else { text }.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, character) = rest.next()?;
            let behind = &text[start + character.len_utf8()..];
            if character.is_ascii() && behind.bytes().next().is_none_or(|it| it.is_ascii())
                || !is_pictogram(character, behind)
            {
                continue;
            }
            let mut end = start + character.len_utf8();
            if is_regional(character)
                && let Some((at, it)) = rest.next_if(|it| is_regional(it.1))
            {
                end = at + it.len_utf8();
            }
            while let Some((at, it)) = rest.next_if(|it| extends(it.1)) {
                end = at + it.len_utf8();
                // A joiner takes the next emoji in.
                if it == '\u{200d}'
                    && let Some((at, it)) = rest.next_if(|it| !it.1.is_alphanumeric())
                {
                    end = at + it.len_utf8();
                }
            }
            return Some(start..end);
        }
    })
}

/// The first line break of a text.
#[must_use]
pub fn line_break(text: &str) -> Option<Range<usize>> {
    text.find(['\n', '\r']).map(|it| it..it + 1)
}

/// The marks that WhatsApp takes for formatting, the longest first where one begins another.
const MARKS: [&str; 5] = ["*", "_", "~", "```", "`"];

/// The first stretch of a text in bold, italics, struck through or in a fixed width.
///
/// A pair of marks stands in one line.
#[must_use]
pub fn marked(text: &str) -> Option<Range<usize>> {
    if !text.contains(['*', '_', '~', '`']) {
        return None;
    }
    let mut start = 0;
    for line in text.split('\n') {
        let found = MARKS.into_iter().find_map(|it| marked_by(line, it));
        if let Some(range) = found {
            return Some(start + range.start..start + range.end);
        }
        start += line.len() + 1;
    }
    None
}

/// A stretch of a line between two marks, which stand outside of words.
fn marked_by(line: &str, mark: &str) -> Option<Range<usize>> {
    let is_edge =
        |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && !mark.contains(it));
    let start = line.match_indices(mark).map(|it| it.0).find(|at| {
        let next = line[at + mark.len()..].chars().next();
        is_edge(line[..*at].chars().next_back())
            && next.is_some_and(|it| !it.is_whitespace() && !mark.contains(it))
    })?;
    let inner = start + mark.len();
    let end = line.match_indices(mark).map(|it| it.0).find(|at| {
        *at > inner
            && is_edge(line[at + mark.len()..].chars().next())
            && !line[..*at].ends_with(char::is_whitespace)
    })?;
    Some(start..end + mark.len())
}

fn is_pictogram(character: char, behind: &str) -> bool {
    use EmojiStatus as Status;
    matches!(
        character.emoji_status(),
        Status::EmojiPresentation
            | Status::EmojiPresentationAndModifierBase
            | Status::EmojiPresentationAndEmojiComponent
            | Status::EmojiPresentationAndModifierAndEmojiComponent
    ) || behind.starts_with('\u{fe0f}')
}

fn is_regional(character: char) -> bool {
    ('\u{1f1e6}'..='\u{1f1ff}').contains(&character)
}

fn extends(character: char) -> bool {
    matches!(character, '\u{fe0f}' | '\u{20e3}' | '\u{200d}')
        || ('\u{1f3fb}'..='\u{1f3ff}').contains(&character)
        || ('\u{e0020}'..='\u{e007f}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::{emoji, marked};

    #[test]
    fn marks_stand_around_something_and_outside_of_words() {
        for (text, expected) in [
            ("a *b* c", Some(2..5)),
            ("_b_", Some(0..3)),
            ("~b c~.", Some(0..5)),
            ("```b```", Some(0..7)),
            ("`b`", Some(0..3)),
            ("a\n*b*", Some(2..5)),
            ("*b\nc*", None),
            ("a*b*", None),
            ("*b*c", None),
            ("* b*", None),
            ("*b *", None),
            ("**", None),
            ("* *", None),
            ("*b", None),
            ("snake_case_name", None),
            ("5 * 6 * 7", None),
        ] {
            assert_eq!(marked(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_shown_as_one_emoji_is_one() {
        for text in ["😀", "👍🏽", "🇵🇹", "👨‍👩‍👧", "1️⃣", "☎️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
        {
            assert_eq!(emoji(text).next(), Some(0..text.len()), "{text}");
        }
        assert_eq!(emoji("🇵🇹🇪🇸 ok 👍👍").count(), 4);
        assert_eq!(emoji("© 2026 ™ ☎ 1 # →").count(), 0);
    }

    #[test]
    fn marks_stand_in_pairs_around_words() {
        assert_eq!(marked("so *bold* it"), Some(3..9));
        assert_eq!(marked("_a_ `b`"), Some(0..3));
        assert_eq!(marked("see ```code```"), Some(4..14));
        assert_eq!(marked("*T&C apply\nso *bold*"), Some(14..20));
        for text in
            ["*T&C apply", "*Terms\napply*", "2 * 3 * 4", "snake_case_name", "a ~ b ~ c", "**"]
        {
            assert_eq!(marked(text), None, "{text}");
        }
    }
}
