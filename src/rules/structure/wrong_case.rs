//! `wrong-case`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::model::Word;
use crate::rule::{Severity, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A value differs from an allowed value only in letter case.
    ///
    /// The documentation writes the values of settings in upper case and the actions of a call in
    /// lower case. In messages it writes types in lower case, but Meta accepts any letter case, so
    /// walint reports these as an info.
    ///
    /// ```change call-settings
    /// bad   /calling/status: "enabled"
    /// good  (unchanged)
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "TEXT", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "wrong-case",
        severity: Warning,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("calling/call-settings"),
        api_error: None,
        // The schemas also report it, where the letter case of a value matters.
        finder: Finder::All(&[Finder::Schema, Finder::Member(RequestKind::MESSAGES, &KEYS, check)]),
    }
}

/// The words of a message that Meta accepts in any letter case.
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
    // Meta sends only the object that the type names.
    let is_sent = match at.path.first() {
        Some(first) => cx.message().kind.is_some_and(|it| it.word() == *first),
        None => true,
    };
    if !is_sent || is_elsewhere(&at, node) {
        return;
    }
    // Another rule reports a value that is not one of the words.
    if let Some(word) = WORDS.iter().find(|it| it.eq_ignore_ascii_case(text)) {
        let page = page::of_place(cx, node.span);
        cx.report(&RULE, node.span, format!("the documentation writes `{word}` in lower case"))
            .severity(Severity::Info)
            .page(page)
            .help(format!("change it to `{word}`"))
            .fix(Fix::replace_string(Applicability::Safe, node.span, word));
    }
}

/// Tells whether a value is not one of the words of a message, or another rule checks it.
fn is_elsewhere(at: &MemberPlace<'_>, node: &Node<'_>) -> bool {
    // The types in contacts are free text, and so are the fields and data of an application.
    const FREE: [&str; 4] = ["contacts", "values", "flow_action_payload", "flow_action_data"];
    if at.path.iter().any(|it| FREE.contains(it)) {
        return true;
    }
    match at.member.key.as_ref() {
        // The names of templates, values and fields are free text.
        "name" => at.around() != "action",
        // A template message has no category, and a template writes it in upper case.
        "category" => !at.path.is_empty(),
        // These are not types of components, in any letter case.
        "type" if at.around() == "components" => {
            node.is_word("voice_call") || node.is_word("call_permission_request")
        }
        // The one sub-type that the documentation writes in upper case.
        "sub_type" => node.as_str() == Some("CATALOG"),
        _ => false,
    }
}
