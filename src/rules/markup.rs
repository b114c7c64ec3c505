//! Formatting and emoji in short texts that show none, or should have none.

use std::ops::Range;

use unicode_properties::{EmojiStatus, UnicodeEmoji};

/// The marks that WhatsApp takes for formatting, the longest first where one begins another.
const MARKS: [&str; 5] = ["*", "_", "~", "```", "`"];

/// The first part of `text` between two marks of formatting, marks included, in bytes.
///
/// `None` when there is none. Marks within words, as in `snake_case_name`, and those with a blank
/// on their inner side, as in `2 * 3 * 4`, are shown as they are everywhere.
#[must_use]
pub fn formatted(text: &str) -> Option<Range<usize>> {
    MARKS.into_iter().find_map(|it| between(text, it))
}

/// The first emoji in `text`, in bytes; `None` when there is none.
///
/// Digits and signs that have an emoji form as well, like `©`, count with the selector of that
/// form behind them only.
#[must_use]
pub fn emoji(text: &str) -> Option<Range<usize>> {
    let is_emoji = |at: usize, character: char| {
        use EmojiStatus as Status;
        matches!(
            character.emoji_status(),
            Status::EmojiPresentation
                | Status::EmojiPresentationAndModifierBase
                | Status::EmojiPresentationAndEmojiComponent
                | Status::EmojiPresentationAndModifierAndEmojiComponent
        ) || text[at + character.len_utf8()..].starts_with('\u{fe0f}')
    };
    let (at, character) = text.char_indices().find(|(at, it)| is_emoji(*at, *it))?;
    Some(at..at + character.len_utf8())
}

/// A stretch of text between two marks, which stand outside of words.
fn between(text: &str, mark: &str) -> Option<Range<usize>> {
    let is_edge =
        |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && !mark.contains(it));
    let start = text.match_indices(mark).map(|it| it.0).find(|at| {
        let next = text[at + mark.len()..].chars().next();
        is_edge(text[..*at].chars().next_back())
            && next.is_some_and(|it| !it.is_whitespace() && !mark.contains(it))
    })?;
    let inner = start + mark.len();
    let end = text.match_indices(mark).map(|it| it.0).find(|at| {
        *at > inner
            && is_edge(text[at + mark.len()..].chars().next())
            && !text[..*at].ends_with(char::is_whitespace)
    })?;
    Some(start..end + mark.len())
}

#[cfg(test)]
mod tests {
    use super::{emoji, formatted};

    #[test]
    fn marks_count_around_words_only() {
        let part = |text: &'static str| formatted(text).map(|it| &text[it]);
        assert_eq!(part("Get *free* tea"), Some("*free*"));
        assert_eq!(part("_now_"), Some("_now_"));
        assert_eq!(part("~9.99~ 5.99"), Some("~9.99~"));
        assert_eq!(part("Code ```x y```!"), Some("```x y```"));
        assert_eq!(part("`x`"), Some("`x`"));
        for text in ["snake_case_name", "2 * 3 * 4", "4* or 5*", "^_^", "**", "``", "a*", "*a"] {
            assert_eq!(part(text), None, "{text}");
        }
    }

    #[test]
    fn signs_are_emoji_with_their_selector_only() {
        for text in ["Book 📅", "✔\u{fe0f} Book", "👍🏽"] {
            assert!(emoji(text).is_some(), "{text}");
        }
        for text in ["Book 24/7", "Shop ©", "✔ Book", "#1", "予約"] {
            assert!(emoji(text).is_none(), "{text}");
        }
    }
}
