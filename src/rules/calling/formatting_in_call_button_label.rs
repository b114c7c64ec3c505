//! `formatting-in-call-button-label`.

use unicode_properties::UnicodeEmoji;

use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{declare_rule, page};
use crate::rules::markup;

declare_rule! {
    /// The label of a call button contains an emoji or formatting.
    ///
    /// WhatsApp does not format the label, so the user sees the formatting characters. Meta accepts
    /// emoji, but the button already shows a telephone, and the label has only 20 characters.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/display_text: "📞 Call us"
    /// bad   /interactive/action/parameters/display_text: "*Call us*"
    /// good  /interactive/action/parameters/display_text: "Call us: 24/7"
    /// ```
    pub RULE = {
        id: "formatting-in-call-button-label",
        aliases: ["decorated-call-button-label"],
        severity: Info,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Label(&[LabelPlace::Call], check),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    let Some(text) = label.literal() else { return };
    if let Some((at, emoji)) = text.char_indices().find(|(_, it)| is_emoji(*it)) {
        let span = cx.span_in(label.node, at..at + emoji.len_utf8());
        cx.report(&RULE, span, "the label of the call button contains an emoji")
            .help("remove the emoji");
    }
    if let Some(range) = markup::marked(text) {
        let span = cx.span_in(label.node, range);
        cx.report(&RULE, span, "the label of the call button contains formatting")
            .help("remove the formatting characters");
    }
}

/// Whether a character looks like an emoji; digits and signs that have an emoji form do not.
fn is_emoji(character: char) -> bool {
    !character.is_ascii() && !matches!(character, '©' | '®' | '™') && character.is_emoji_char()
}
