//! `invalid-reaction-emoji`.

use unicode_properties::UnicodeEmoji;
use unicode_segmentation::UnicodeSegmentation;

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A reaction is not exactly one emoji.
    ///
    /// `emoji` holds the emoji itself or its `\u` escapes. One emoji may be made of many characters:
    /// a flag, a family, a hand with its skin tone, a digit on a key. Text, short codes such as
    /// `:thumbsup:`, two emoji and a blank beside one are refused; and so are parts of emoji: half a
    /// flag, a skin tone alone, a joiner with nothing behind it, a sign asked to be shown as text.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": ":)"
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "👍👍"
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "\uD83C\uDDF5"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "🇵🇹"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "👩🏽‍🚒"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "❤"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "{{emoji}}"
    ///   }
    /// }
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
    // Half an emoji is a fault of the text, which is found as such.
    if text.contains('\u{fffd}') {
        return;
    }
    let clusters: Vec<&str> = text.graphemes(true).collect();
    let message = match clusters.as_slice() {
        [cluster] if is_emoji(cluster) => return,
        [cluster] if cluster.ends_with(JOINER) => {
            "`emoji` ends with a joiner that joins nothing".to_owned()
        }
        [cluster] if cluster.contains(AS_TEXT) => {
            "`emoji` asks for the text form of its sign: it has U+FE0E".to_owned()
        }
        [_] => "`emoji` is not an emoji".to_owned(),
        more if more.iter().all(|it| is_emoji(it)) => {
            format!("`emoji` has {} emoji, has to have exactly 1", more.len())
        }
        more if more.iter().any(|it| is_emoji(it)) => "`emoji` has more than an emoji".to_owned(),
        _ => "`emoji` is text, not an emoji".to_owned(),
    };
    cx.report(&RULE, emoji.span, message).help("write one emoji and nothing else");
}

/// Joins two emoji into one.
const JOINER: char = '\u{200d}';

/// Asks for a sign instead of a picture.
const AS_TEXT: char = '\u{fe0e}';

/// Tells whether a cluster of characters is an emoji, be it shown as a picture or as a sign.
fn is_emoji(cluster: &str) -> bool {
    if cluster.ends_with(JOINER) || cluster.contains(AS_TEXT) {
        return false;
    }
    // Digits are emoji by name, but only a key makes them one: U+20E3.
    let is_key = |it: char| it == '\u{20e3}';
    let is_letter = |it: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&it);
    // The blocks of pictures, so that emoji younger than the tables of a library pass.
    let is_picture = |it: char| ('\u{1f300}'..='\u{1faff}').contains(&it);
    let mut characters = cluster.chars();
    characters.next().is_some_and(|it| match it {
        '0'..='9' | '#' | '*' => characters.any(is_key),
        // Two letters make a flag, and a skin tone needs something to colour.
        '\u{1f1e6}'..='\u{1f1ff}' => characters.next().is_some_and(is_letter),
        '\u{1f3fb}'..='\u{1f3ff}' => false,
        _ => !it.is_ascii() && (it.is_emoji_char() || is_picture(it)),
    })
}
