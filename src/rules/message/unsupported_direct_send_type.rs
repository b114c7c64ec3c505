//! `unsupported-direct-send-type`.

use super::TYPES;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A message of Direct Send is of a type that Direct Send does not have, or goes to a group.
    ///
    /// With the category `utility` it takes texts and the interactive types `button`, `cta_url` and
    /// `voice_call`; with `authentication` texts and `button`. On a template the category has no
    /// effect, which is a warning. Messages of the category `service` are left alone.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "38.7139", "longitude": "-9.1394" },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": { "text": "What is it about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [{ "rows": [{ "id": "track", "title": "Track a parcel" }] }]
    ///     }
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": []
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Your parcel arrives today." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "Track", "url": "https://shop.example/t/2207" }
    ///     }
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your code is 493021." },
    ///   "category": "authentication"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": []
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-direct-send-type",
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(&[RequestKind::Message], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let (Some(category), Some(kind)) = (root.member("category"), root.get("type")) else { return };
    let is_category = |it| category.value.is_word(it);
    let (name, interactive): (&str, &[&str]) = if is_category("utility") {
        ("utility", &["button", "cta_url", "voice_call"])
    } else if is_category("authentication") {
        ("authentication", &["button"])
    } else {
        return;
    };
    if kind.is_word("template") {
        cx.report(&RULE, category.key_span, "`category` has no effect on a template")
            .severity(Severity::Warning)
            .related(kind.span, "the template has a category of its own")
            .help("take `category` out");
        return;
    }
    if let Some(to) = root.get("recipient_type").filter(|it| it.is_word("group")) {
        cx.report(&RULE, to.span, "Direct Send does not go to groups")
            .related(category.span(), "makes it Direct Send")
            .help("take `category` out, or send it to a person");
    }
    // What is of no known type is a finding by itself.
    let unsupported = if kind.is_word("interactive") {
        let Some(kind) = root.at(&["interactive", "type"]) else { return };
        let is_kind = |it: &&&str| kind.is_word(it) && !interactive.contains(it);
        INTERACTIVE_TYPES.iter().find(is_kind).map(|it| (kind, it))
    } else {
        let is_kind = |it: &&&str| kind.is_word(it) && **it != "text";
        TYPES.iter().find(is_kind).map(|it| (kind, it))
    };
    if let Some((kind, it)) = unsupported {
        cx.report(
            &RULE,
            kind.span,
            format!("Direct Send of `{name}` has no messages of type `{it}`"),
        )
        .related(category.span(), "makes it Direct Send")
        .help("take `category` out, or send a text or a message with buttons");
    }
}

/// The interactive types that have a page.
const INTERACTIVE_TYPES: [&str; 15] = [
    "address_message",
    "button",
    "call_permission_request",
    "carousel",
    "catalog_message",
    "cta_url",
    "flow",
    "list",
    "location_request_message",
    "order_details",
    "order_status",
    "product",
    "product_list",
    "request_contact_info",
    "voice_call",
];
