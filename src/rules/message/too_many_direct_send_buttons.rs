//! `too-many-direct-send-buttons`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message of Direct Send has more than 10 buttons, or more than 2 URL buttons.
    ///
    /// The ten are reply and URL buttons together. Without a `category`, a `button` message has 3
    /// reply buttons and no URL button.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Your parcel arrives today." },
    ///     "action": {
    ///       "buttons": [
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "Track", "url": "https://shop.example/t/2207" }
    ///         },
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "Change", "url": "https://shop.example/t/2207" }
    ///         },
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "Help", "url": "https://shop.example/t/2207" }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Your parcel arrives today." },
    ///     "action": {
    ///       "buttons": [
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "Track", "url": "https://shop.example/t/2207" }
    ///         },
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "Change", "url": "https://shop.example/t/2207" }
    ///         },
    ///         { "type": "reply", "reply": { "id": "keep", "title": "Keep" } },
    ///         { "type": "reply", "reply": { "id": "cancel", "title": "Cancel" } },
    ///         { "type": "reply", "reply": { "id": "later", "title": "Later" } },
    ///         { "type": "reply", "reply": { "id": "call", "title": "Call" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "too-many-direct-send-buttons",
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-message-types"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::Interactive(&[InteractiveKind::Button], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let is_url = |it: &&Node<'_>| is_word(it.get("type"), "cta_url");
    let urls = || interactive.direct_send_buttons().iter().filter(is_url);
    let (Some(first), Some(third)) = (urls().next(), urls().nth(2)) else { return };
    let message = format!("{} URL buttons, at most 2 are allowed", urls().count());
    cx.report(&RULE, third.span, message)
        .related(first.span, "is the first URL button")
        .help("keep two of the URL buttons");
}
