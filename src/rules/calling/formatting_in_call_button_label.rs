//! `formatting-in-call-button-label`.

use unicode_properties::UnicodeEmoji;

use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{declare_rule, page};
use crate::rules::markup;

declare_rule! {
    /// The label of a call button has emoji or formatting in it.
    ///
    /// Buttons do not show formatting, so its marks stand there as they are. Emoji are not
    /// excluded, but the button shows a telephone already and has room for 20 characters.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "📞 Call us" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "*Call us*" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": {
    ///       "name": "voice_call",
    ///       "parameters": { "display_text": "Call us: 24/7" }
    ///     }
    ///   }
    /// }
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
        cx.report(&RULE, span, "the label of the call button has an emoji in it")
            .help("use words alone");
    }
    if let Some(range) = markup::marked(text) {
        let span = cx.span_in(label.node, range);
        cx.report(&RULE, span, "the label of the call button has formatting in it")
            .help("take the marks of the formatting out");
    }
}

/// Tells digits and signs that have an emoji form from what may be shown as one.
fn is_emoji(character: char) -> bool {
    !character.is_ascii() && !matches!(character, '©' | '®' | '™') && character.is_emoji_char()
}
