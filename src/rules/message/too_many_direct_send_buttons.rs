//! `too-many-direct-send-buttons`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// A Direct Send message has more than 10 buttons, or more than 2 URL buttons.
    ///
    /// Meta rejects it with error 100. The 10 buttons are reply buttons and URL buttons together.
    /// Without a `category`, a message of type `button` may have 3 reply buttons and no URL button.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons: [
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
    ///   and  /category: "utility"
    /// good  /interactive/action/buttons: [
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
    ///   and  /category: "utility"
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

/// The maximum number of URL buttons in a message.
const MAX_URLS: usize = 2;

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let is_url = |it: &&Node<'_>| is_word(it.get("type"), "cta_url");
    let urls = || interactive.direct_send_buttons().iter().filter(is_url);
    let (Some(first), Some(third)) = (urls().next(), urls().nth(MAX_URLS)) else { return };
    let n_urls = urls().count();
    cx.report(&RULE, third.span, over("the message", n_urls, "URL button", MAX_URLS))
        .related(first.span, "the first URL button")
        .help(format!("remove {}", count(n_urls - MAX_URLS, "URL button")));
}
