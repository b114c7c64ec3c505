//! `wrong-case`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::Severity;
use crate::rules::view;

declare_rule! {
    /// A value is right but for its letter case.
    ///
    /// The settings print their values in upper case and the actions of a call in lower case. In a
    /// message the types are lower case in the guides and taken in any; there it is an info only.
    ///
    /// ```json bad
    /// { "calling": { "status": "enabled" } }
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "TEXT", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "status": "ENABLED" } }
    /// ```
    pub RULE = {
        id: "wrong-case",
        severity: Warning,
        category: Structure,
        page: page!("calling/call-settings"),
        api_error: None,
        // The schemas find it too, where the case of a value is known to matter.
        finder: Finder::Both(RequestKind::MESSAGES, check),
    }
}

/// The words of a message that are taken in any letter case.
const WORDS: [&str; 55] = [
    "address_message",
    "audio",
    "authentication",
    "body",
    "booking_confirmation",
    "button",
    "call_permission_request",
    "carousel",
    "catalog",
    "catalog_message",
    "contacts",
    "copy_code",
    "cta_url",
    "document",
    "flow",
    "form_message",
    "gif",
    "group",
    "header",
    "image",
    "individual",
    "interactive",
    "limited_time_offer",
    "link_preview",
    "list",
    "location",
    "location_request_message",
    "menu_options",
    "message_with_link",
    "message_with_link_status",
    "mpm",
    "order_details",
    "order_status",
    "payload",
    "pin",
    "product",
    "product_list",
    "quick_reply",
    "reaction",
    "read",
    "reminder",
    "request_contact_info",
    "review_and_pay",
    "review_order",
    "send_location",
    "service",
    "sticker",
    "tap_target_configuration",
    "template",
    "text",
    "ttl_minutes",
    "url",
    "utility",
    "video",
    "voice_call",
];

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for key in ["type", "recipient_type", "category", "status"] {
        look_at(cx, root.get(key));
    }
    if view::is_word(root.get("type"), "interactive")
        && let Some(interactive) = root.get("interactive")
    {
        look_at(cx, interactive.get("type"));
        look_at(cx, interactive.at(&["header", "type"]));
        look_at(cx, interactive.at(&["action", "name"]));
    }
    for component in view::components(root) {
        // As the type of a component these are wrong in any letter case.
        let kind = component.get("type");
        let misplaced = ["voice_call", "call_permission_request"];
        if !misplaced.iter().any(|it| view::is_word(kind, it)) {
            look_at(cx, kind);
        }
        // The one sub-type that the guides print in upper case.
        let sub_type = component.get("sub_type");
        look_at(cx, sub_type.filter(|it| it.as_str() != Some("CATALOG")));
    }
    for parameter in view::call_buttons(root).flat_map(view::parameters) {
        look_at(cx, parameter.get("type"));
    }
}

fn look_at(cx: &mut BodyCx<'_>, node: Option<&Node<'_>>) {
    let Some((node, text)) = node.and_then(|it| Some((it, it.as_str()?))) else { return };
    if !text.bytes().any(|it| it.is_ascii_uppercase()) {
        return;
    }
    // What is no word at all is a finding of another rule.
    if let Some(word) = WORDS.iter().find(|it| it.eq_ignore_ascii_case(text)) {
        cx.report(&RULE, node.span, format!("the documentation writes `{word}` in lower case"))
            .severity(Severity::Info)
            .help(format!("write `{word}`"));
    }
}
