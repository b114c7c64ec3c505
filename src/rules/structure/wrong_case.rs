//! `wrong-case`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
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
const WORDS: [&str; 84] = [
    "action",
    "address_message",
    "audio",
    "authentication",
    "billdesk",
    "body",
    "boleto",
    "booking_confirmation",
    "button",
    "call_permission_request",
    "canceled",
    "captured",
    "carousel",
    "catalog",
    "catalog_message",
    "completed",
    "contacts",
    "copy_code",
    "coupon_code",
    "cta_url",
    "currency",
    "data_exchange",
    "date_time",
    "document",
    "draft",
    "failed",
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
    "navigate",
    "offsite_card_pay",
    "order_details",
    "order_status",
    "partially_shipped",
    "payload",
    "payment_gateway",
    "payment_link",
    "payment_request",
    "payu",
    "pending",
    "pin",
    "pix_dynamic_code",
    "processing",
    "product",
    "product_list",
    "published",
    "quick_pay",
    "quick_reply",
    "razorpay",
    "reaction",
    "read",
    "reminder",
    "request_contact_info",
    "review_and_pay",
    "review_order",
    "send_location",
    "service",
    "shipped",
    "sticker",
    "tap_target_configuration",
    "template",
    "text",
    "ttl_minutes",
    "unpin",
    "upi_intent_link",
    "url",
    "utility",
    "video",
    "voice_call",
    "zaakpay",
];

/// The keys whose values are such words.
const KEYS: [&str; 8] =
    ["category", "flow_action", "mode", "name", "recipient_type", "status", "sub_type", "type"];

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let content = root.get_str("type").map(str::to_ascii_lowercase);
    for member in root.members() {
        let key = member.key.as_ref();
        // What stands beside the content is not sent.
        if KEYS.contains(&key) || content.as_deref() == Some(key) {
            walk(cx, &member.value, key, "");
        }
    }
}

/// Looks at the words in a node that is the value of `key`, itself in the value of `around`.
fn walk(cx: &mut BodyCx<'_>, node: &Node<'_>, key: &str, around: &str) {
    match key {
        // Contacts have types in whatever words; templates, values and fields have names.
        "contacts" | "values" | "flow_action_payload" | "flow_action_data" => return,
        "name" if around != "action" => return,
        // A template has no category when it is sent, and its definition has it in capitals.
        "category" if !around.is_empty() => return,
        // As the type of a component these are wrong in any letter case.
        "type" if around == "components" => {
            let misplaced = ["voice_call", "call_permission_request"];
            if misplaced.iter().any(|it| view::is_word(Some(node), it)) {
                return;
            }
        }
        // The one sub-type that the guides print in upper case.
        "sub_type" if node.as_str() == Some("CATALOG") => return,
        _ => {}
    }
    if KEYS.contains(&key) {
        look_at(cx, Some(node));
    }
    for item in node.items() {
        walk(cx, item, key, around);
    }
    for member in node.members() {
        walk(cx, &member.value, &member.key, key);
    }
}

fn look_at(cx: &mut BodyCx<'_>, node: Option<&Node<'_>>) {
    let Some((node, text)) = node.and_then(|it| Some((it, it.as_str()?))) else { return };
    if !text.bytes().any(|it| it.is_ascii_uppercase()) {
        return;
    }
    // What is no word at all is a finding of another rule.
    if let Some(word) = WORDS.iter().find(|it| it.eq_ignore_ascii_case(text)) {
        let page = view::page_of(cx.root);
        cx.report(&RULE, node.span, format!("the documentation writes `{word}` in lower case"))
            .severity(Severity::Info)
            .page(page)
            .help(format!("write `{word}`"))
            .fix(Fix::replace_string(Applicability::Safe, node.span, word));
    }
}
