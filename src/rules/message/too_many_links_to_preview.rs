//! `too-many-links-to-preview`.

use super::web_links;
use crate::check::{BodyCx, Finder};
use crate::json::Value;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A text message with a link preview contains several links.
    ///
    /// WhatsApp shows a preview of the first link only. To preview another link, move it before the
    /// others.
    ///
    /// ```change text-message
    /// bad   /text: {
    ///         "preview_url": true,
    ///         "body": "Hours: https://shop.example/visit Map: https://shop.example/map"
    ///       }
    /// good  /text: {
    ///         "preview_url": true,
    ///         "body": "Map: https://shop.example/map?from=https://shop.example/visit"
    ///       }
    /// good  /text/body: "Hours: https://shop.example/visit Map: https://shop.example/map"
    /// ```
    pub RULE = {
        id: "too-many-links-to-preview",
        aliases: ["several-links-to-preview"],
        severity: Info,
        category: Message,
        page: page!("messages/text-messages"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Text], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: Content<'_>) {
    if text.message.direct_send().is_some() {
        return;
    }
    let (Some(preview), Some(body)) = (text.get("preview_url"), text.get("body")) else { return };
    let Some(words) = body.as_str().filter(|_| preview.value == Value::Bool(true)) else { return };
    let links = web_links(words);
    let Some(first) = links.first() else { return };
    let Some(other) = links.iter().find(|it| words[(*it).clone()] != words[first.clone()]) else {
        return;
    };
    let (first, other) = (cx.span_in(body, first.clone()), cx.span_in(body, other.clone()));
    cx.report(&RULE, other, "WhatsApp previews only the first link of the text")
        .related(first, "the link with the preview")
        .help("move the link that needs the preview before the others");
}
