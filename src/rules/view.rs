//! What several rules look up in a body, and how they quote it.

use super::json::name_of;
use crate::json::Node;
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

/// Tells whether `node` is the string `word`, in whatever letter case.
#[must_use]
pub fn is_word(node: Option<&Node<'_>>, word: &str) -> bool {
    node.and_then(Node::as_str).is_some_and(|it| it == word || it.eq_ignore_ascii_case(word))
}

/// A key or enum value as a message may quote it; `None` for what may be a secret or a number.
#[must_use]
pub fn shown(text: &str) -> Option<String> {
    let is_name = |it: char| it.is_alphanumeric() || "_-. ".contains(it);
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    let n_characters = text.chars().count();
    // Tokens mix capitals and small letters, and are long. One can be glued to a name.
    let is_token = |it: &str| {
        it.len() > 16
            && it.contains(|it: char| it.is_ascii_uppercase())
            && it.contains(|it: char| it.is_ascii_lowercase())
    };
    let mut runs = text.split(|it: char| !it.is_alphanumeric());
    let is_shown = (1..=30).contains(&n_characters)
        && n_digits < 7
        && text.chars().all(is_name)
        && !runs.any(is_token);
    is_shown.then(|| format!("`{text}`"))
}

/// What is wrong with a name, and the name itself where it may be shown.
#[must_use]
pub fn named(what: &str, name: &str) -> String {
    if let Some(character) = invisible(name) {
        return format!("{what}: it contains {}", name_of(character));
    }
    shown(name).map_or_else(|| what.to_owned(), |it| format!("{what} {it}"))
}

/// The first character of `text` that looks like a space, or is invisible.
#[must_use]
pub fn invisible(text: &str) -> Option<char> {
    text.chars().find(|it| !it.is_ascii() && (it.is_whitespace() || has_no_width(*it)))
}

/// `text` as it looks: without invisible characters, and with plain spaces only inside.
#[must_use]
pub fn visible(text: &str) -> String {
    let shown = text.chars().filter(|it| !has_no_width(*it));
    let plain = shown.map(|it| if it.is_whitespace() { ' ' } else { it }).collect::<String>();
    plain.trim().to_owned()
}

/// Soft hyphens, marks of direction, and spaces, joiners and byte order marks of no width.
fn has_no_width(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{invisible, named, shown, visible};

    #[test]
    fn only_names_are_shown() {
        assert_eq!(shown("voice_cal").as_deref(), Some("`voice_cal`"));
        assert_eq!(shown("messagingProduct").as_deref(), Some("`messagingProduct`"));
        assert_eq!(shown("+16505550100"), None);
        assert_eq!(shown("EAAGabcdefTokenxyz"), None);
        assert_eq!(shown("en_US EAAGabcdefTokenxyz"), None);
        assert_eq!(shown(""), None);
    }

    #[test]
    fn characters_that_cannot_be_seen_are_named() {
        assert_eq!(named("unknown key", "to"), "unknown key `to`");
        let message = "unknown key: it contains a no-break space (U+00A0)";
        assert_eq!(named("unknown key", "to\u{a0}"), message);
        assert_eq!(invisible("View catalog é 票"), None);
        assert_eq!(visible("\u{feff}View\u{a0}cata\u{200b}log "), "View catalog");
    }
}
