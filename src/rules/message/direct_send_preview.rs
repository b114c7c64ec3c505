//! `direct-send-preview`.

use super::{content, is_direct_send};
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::kind::RequestKind;

declare_rule! {
    /// A text of Direct Send asks for the preview of a link.
    ///
    /// Under the `category` `utility` or `authentication` Meta sends the text as a template, in
    /// which links can be tapped but have no preview. `service` is the same as no category.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "preview_url": true, "body": "Track it: https://shop.example/t/2207" },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Track it: https://shop.example/t/2207" },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "preview_url": false, "body": "Track it: https://shop.example/t/2207" },
    ///   "category": "utility"
    /// }
    /// ```
    pub RULE = {
        id: "direct-send-preview",
        severity: Warning,
        category: Message,
        page: page!("direct-send/supported-message-types"),
        api_error: None,
        about: ["category"],
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let (root, source) = (cx.root, cx.source());
    let Some(category) = root.member("category").filter(|_| is_direct_send(root)) else { return };
    let Some(preview) = content(root, "text").and_then(|it| it.get("preview_url")) else { return };
    if preview.value == Value::Bool(true) {
        cx.report(&RULE, preview.span, "links in Direct Send have no preview")
            .related(category.span(), "makes it Direct Send")
            .help("take `preview_url` out")
            .fix(Fix::remove(Applicability::Unsafe, source, preview.span));
    }
}
