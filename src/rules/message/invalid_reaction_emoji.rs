//! `invalid-reaction-emoji`.

use unicode_properties::UnicodeEmoji;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `emoji` of a reaction is not exactly one emoji.
    ///
    /// Meta rejects it with error 131009. `emoji` must contain one emoji, or its `\u` escapes. One
    /// emoji may consist of many characters: a flag, a family, a hand with a skin tone, a keycap
    /// digit. walint reports text, short codes such as `:thumbsup:`, two emoji, and a space next to
    /// an emoji. It also reports parts of emoji: half a flag, a skin tone alone, a final joiner, or
    /// an emoji in its text form.
    ///
    /// ```change reaction-message
    /// bad   /reaction/emoji: ":)"
    /// bad   /reaction/emoji: "👍👍"
    /// bad   /reaction/emoji: "🇵"
    /// good  /reaction/emoji: "🇵🇹"
    /// good  /reaction/emoji: "👩🏽‍🚒"
    /// good  /reaction/emoji: "❤"
    /// good  /reaction/emoji: "{{emoji}}"
    /// ```
    pub RULE = {
        id: "invalid-reaction-emoji",
        aliases: ["reaction-not-one-emoji"],
        severity: Error,
        category: Message,
        page: page!("messages/reaction-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Content(&[MessageType::Reaction], check),
    }
}

fn check(cx: &mut BodyCx<'_>, reaction: Content<'_>) {
    let Some(emoji) = reaction.get("emoji") else { return };
    let Some(text) = emoji.literal().filter(|it| !it.is_empty()) else { return };
    // The parser reports half a surrogate pair.
    if text.contains('\u{fffd}') {
        return;
    }
    let clusters: Vec<&str> = text.graphemes(true).collect();
    let (message, help) = match clusters.as_slice() {
        [cluster] if is_emoji(cluster) => return,
        [cluster] if cluster.ends_with(JOINER) => {
            ("`emoji` ends with a zero-width joiner (U+200D)".to_owned(), "remove U+200D")
        }
        [cluster] if cluster.contains(AS_TEXT) => {
            ("`emoji` is in its text form (U+FE0E)".to_owned(), "remove U+FE0E")
        }
        [_] => ("`emoji` is not an emoji".to_owned(), "use one emoji"),
        more if more.iter().all(|it| is_emoji(it)) => {
            (format!("`emoji` has {} emoji; the maximum is 1", more.len()), "keep one emoji")
        }
        more if more.iter().any(|it| is_emoji(it)) => {
            let message = "`emoji` contains other characters next to an emoji".to_owned();
            (message, "remove everything but one emoji")
        }
        _ => ("`emoji` is text instead of an emoji".to_owned(), "use one emoji"),
    };
    cx.report(&RULE, emoji.span, message).help(help);
}

/// Joins two emoji into one.
const JOINER: char = '\u{200d}';

/// Makes an emoji a text character instead of a picture.
const AS_TEXT: char = '\u{fe0e}';

/// Tells whether a cluster of characters is an emoji, shown as a picture or as a text character.
fn is_emoji(cluster: &str) -> bool {
    if cluster.ends_with(JOINER) || cluster.contains(AS_TEXT) {
        return false;
    }
    // Unicode lists digits as emoji, but they are shown as one only with a keycap, U+20E3.
    let is_keycap = |it: char| it == '\u{20e3}';
    let is_letter = |it: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&it);
    // The blocks of pictures, which also contain emoji newer than the tables of the library.
    let is_picture = |it: char| ('\u{1f300}'..='\u{1faff}').contains(&it);
    let mut characters = cluster.chars();
    characters.next().is_some_and(|it| match it {
        '0'..='9' | '#' | '*' => characters.any(is_keycap),
        // A flag needs two letters, and a skin tone needs an emoji before it.
        '\u{1f1e6}'..='\u{1f1ff}' => characters.next().is_some_and(is_letter),
        '\u{1f3fb}'..='\u{1f3ff}' => false,
        _ => !it.is_ascii() && (it.is_emoji_char() || is_picture(it)),
    })
}
