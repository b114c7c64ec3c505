//! `preview-without-link`.

use super::web_links;
use crate::check::{BodyCx, Finder};
use crate::json::Value;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A text message turns on the link preview but contains no link.
    ///
    /// WhatsApp shows a preview of the first link that begins with `http://` or `https://`. Users
    /// can tap an address without a scheme, but WhatsApp shows no preview of it.
    ///
    /// ```change text-message
    /// bad   /text/preview_url: true
    /// good  /text: { "preview_url": true, "body": "Opening hours: https://shop.example/visit" }
    /// good  /text/preview_url: false
    /// good  /text: { "preview_url": true, "body": "Opening hours: {{link}}" }
    /// ```
    pub RULE = {
        id: "preview-without-link",
        severity: Warning,
        category: Message,
        page: page!("messages/text-messages"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Text], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: Content<'_>) {
    // Direct Send never shows a preview, which another rule reports.
    if text.message.direct_send().is_some() {
        return;
    }
    let (Some(preview), Some(body)) = (text.get("preview_url"), text.get("body")) else { return };
    let Some(words) = body.literal().filter(|_| preview.value == Value::Bool(true)) else { return };
    if web_links(words).is_empty() {
        cx.report(&RULE, preview.span, "the text has no link to preview")
            .related(body.span, "the text without `http://` or `https://`")
            .help("add `https://` to the link, or remove `preview_url`");
    }
}
