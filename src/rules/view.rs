//! What several rules look up in a body.

use crate::json::{Node, is_word};
use crate::kind::content_keys;
use crate::rule::page;

/// The `interactive` object of a message when it is of type `wanted`, in whatever letter case.
#[must_use]
pub fn interactive<'a>(root: &'a Node<'a>, wanted: &str) -> Option<&'a Node<'a>> {
    if !is_word(root.get("type"), "interactive") {
        return None;
    }
    root.get("interactive").filter(|it| is_word(it.get("type"), wanted))
}

/// The page of the content of a message: that of its interactive type, or the one of all messages.
#[must_use]
pub fn page_of(root: &Node<'_>) -> &'static str {
    if is_word(root.get("type"), "template") {
        return page!("templates/components");
    }
    let kind = root.at(&["interactive", "type"]);
    let page =
        PAGES.iter().find(|it| is_word(kind, it.0) && is_word(root.get("type"), "interactive"));
    page.map_or(page!("messages/send-messages"), |it| it.1)
}

/// The interactive types, and the page of each.
const PAGES: [(&str, &str); 15] = [
    ("address_message", page!("messages/address-messages")),
    ("button", page!("messages/interactive-reply-buttons-messages")),
    ("call_permission_request", page!("calling/user-call-permissions")),
    ("carousel", page!("messages/interactive-media-carousel-messages")),
    ("catalog_message", page!("catalogs/catalog-messages")),
    ("cta_url", page!("messages/interactive-cta-url-messages")),
    ("flow", page!("flows/guides/sendingaflow")),
    ("list", page!("messages/interactive-list-messages")),
    ("location_request_message", page!("messages/location-request-messages")),
    ("order_details", page!("payments/payments-br/orders")),
    ("order_status", page!("payments/payments-br/orders")),
    ("product", page!("catalogs/single-product-messages")),
    ("product_list", page!("catalogs/multi-product-messages")),
    ("request_contact_info", page!("business-scoped-user-ids")),
    ("voice_call", page!("calling/call-button-messages-deep-links")),
];

/// Tells whether a body with a `status` is a read receipt; a message may have one by mistake.
///
/// The schema has the same condition under the name `isReadReceipt`.
#[must_use]
pub fn is_read_receipt(root: &Node<'_>) -> bool {
    let has = |key: &str| root.get(key).is_some();
    if !has("status") {
        return false;
    }
    let is_addressed = has("to") || has("recipient");
    let has_content = content_keys().any(has);
    let is_message = if has("message_id") {
        is_addressed && has_content
    } else {
        has_content || (is_addressed && has("type"))
    };
    !is_message
}

/// The components that a message gives to its template; empty for a message of another type.
#[must_use]
pub fn components<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    if !is_word(root.get("type"), "template") {
        return &[];
    }
    root.at(&["template", "components"]).map_or(&[], Node::items)
}

/// The components for the call buttons of the template that a message sends.
pub fn call_buttons<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    components(root)
        .iter()
        .filter(|it| is_word(it.get("type"), "button") && is_word(it.get("sub_type"), "voice_call"))
}

/// The parameters of a component.
#[must_use]
pub fn parameters<'a>(component: &'a Node<'a>) -> &'a [Node<'a>] {
    component.get("parameters").map_or(&[], Node::items)
}
