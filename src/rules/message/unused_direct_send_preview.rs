//! `unused-direct-send-preview`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A Direct Send text message turns on the link preview.
    ///
    /// With the category `utility` or `authentication`, Meta sends the text as a template. Users
    /// can tap its links, but WhatsApp shows no preview. The category `service` has the same effect
    /// as no category, so walint does not report it.
    ///
    /// ```change direct-send-text
    /// bad   /text/preview_url: true
    /// good  /text/preview_url: false
    /// ```
    pub RULE = {
        id: "unused-direct-send-preview",
        aliases: ["direct-send-preview"],
        severity: Warning,
        category: Message,
        page: page!("direct-send/supported-message-types"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Text], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: Content<'_>) {
    let Some(preview) = text.get("preview_url").filter(|it| it.value == Value::Bool(true)) else {
        return;
    };
    if text.message.direct_send().is_none() {
        return;
    }
    let Some(category) = text.message.member("category") else { return };
    let source = cx.source();
    cx.report(&RULE, preview.span, "`preview_url` has no effect in Direct Send")
        .related(category.span(), "the Direct Send category")
        .help("remove `preview_url`")
        .fix(Fix::remove(Applicability::Unsafe, source, preview.span));
}
