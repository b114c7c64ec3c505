//! `wrong-case`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::model::Word;
use crate::rule::{Severity, declare_rule, page};
use crate::rules::page;

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
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("calling/call-settings"),
        api_error: None,
        // The schemas find it too, where the case of a value is known to matter.
        finder: Finder::All(&[Finder::Schema, Finder::Member(RequestKind::MESSAGES, &KEYS, check)]),
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

fn check(cx: &mut BodyCx<'_>, at: MemberPlace<'_>) {
    let node = &at.member.value;
    let Some(text) = node.as_str().filter(|it| it.bytes().any(|it| it.is_ascii_uppercase())) else {
        return;
    };
    // Only what the type names is sent.
    let is_sent = match at.path.first() {
        Some(first) => cx.message().kind.is_some_and(|it| it.word() == *first),
        None => true,
    };
    if !is_sent || is_elsewhere(&at, node) {
        return;
    }
    // Another rule reports what is not a word at all.
    if let Some(word) = WORDS.iter().find(|it| it.eq_ignore_ascii_case(text)) {
        let page = page::of_place(cx, node.span);
        cx.report(&RULE, node.span, format!("the documentation writes `{word}` in lower case"))
            .severity(Severity::Info)
            .page(page)
            .help(format!("write `{word}`"))
            .fix(Fix::replace_string(Applicability::Safe, node.span, word));
    }
}

/// Tells whether a member is none of the words of a message, or another rule looks at it.
fn is_elsewhere(at: &MemberPlace<'_>, node: &Node<'_>) -> bool {
    // Contacts have types in any words, and so do the fields and data of an application.
    const FREE: [&str; 4] = ["contacts", "values", "flow_action_payload", "flow_action_data"];
    if at.path.iter().any(|it| FREE.contains(it)) {
        return true;
    }
    match at.member.key.as_ref() {
        // Templates, values and fields have names.
        "name" => at.around() != "action",
        // A template has no category when it is sent, and its definition has it in capitals.
        "category" => !at.path.is_empty(),
        // As the type of a component these are wrong in any letter case.
        "type" if at.around() == "components" => {
            node.is_word("voice_call") || node.is_word("call_permission_request")
        }
        // The one sub-type that the guides print in upper case.
        "sub_type" => node.as_str() == Some("CATALOG"),
        _ => false,
    }
}
