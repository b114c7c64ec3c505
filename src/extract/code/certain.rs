//! Which bodies in the literals of programs are certain.
//!
//! Programs have the words of the API in handlers of webhooks, in the bodies of other services, in
//! schemas and in their own records. What has no `messaging_product` and is not sent to the API counts
//! only if nothing else looks like it.

use crate::json::Node;
use crate::kind::{self, BodyPart, Document, RequestKind, content_keys};
use crate::near::is_slip;

/// A body in a literal.
#[derive(Debug)]
pub(super) struct Body {
    /// Where it is in the literal: a JSON Pointer.
    pub pointer: String,
    pub is_whole: bool,
    pub has_product: bool,
}

/// The bodies in the value of a literal that are certain; `is_sent` tells whether it is sent to the API.
pub(super) fn bodies(root: &Node<'_>, is_sent: bool) -> Vec<Body> {
    let mut bodies = Vec::new();
    let mut nodes = vec![root];
    while let Some(node) = nodes.pop() {
        let Ok(documents) = kind::detect(node) else { continue };
        for it in documents {
            let is_outer = it.root.span == root.span;
            match verdict(&it, is_sent && is_outer) {
                Verdict::Certain => bodies.push(Body {
                    pointer: root.pointer_to(it.root.span),
                    is_whole: it.part == BodyPart::Whole,
                    has_product: has_product(it.root),
                }),
                Verdict::Uncertain => {
                    nodes.extend(it.root.members().iter().map(|it| &it.value));
                }
                Verdict::Foreign => {}
            }
        }
    }
    bodies
}

/// How certain it is that an object is a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Certain,
    /// It may be something else, with a body in it.
    Uncertain,
    /// It is something else, with all that is in it.
    Foreign,
}

fn verdict(body: &Document<'_, '_>, is_sent: bool) -> Verdict {
    use RequestKind as Kind;
    let root = body.root;
    let is_certain = match body.part {
        BodyPart::Interactive => has_only(root, &["action", "body", "footer", "header", "type"]),
        BodyPart::Template => has_only(root, &["components", "language", "name", "namespace"]),
        BodyPart::Components => true,
        BodyPart::Whole => match body.kind {
            Kind::Message | Kind::MarketingMessage => {
                if is_received(root) {
                    return Verdict::Foreign;
                }
                is_message(root, is_sent)
            }
            Kind::TemplateCreate | Kind::TemplateEdit | Kind::TemplateUpsert => {
                is_template(root, is_sent)
            }
            Kind::ConversationalAutomation => true,
            Kind::CallSettings
            | Kind::Call
            | Kind::BusinessProfile
            | Kind::ThreadControl
            | Kind::Group
            | Kind::QrCode => is_sent || has_product(root),
        },
    };
    if is_certain { Verdict::Certain } else { Verdict::Uncertain }
}

/// Whether an object names the product, with or without typos.
pub(super) fn has_product(node: &Node<'_>) -> bool {
    node.members().iter().any(|it| {
        it.key == "messaging_product" && (it.value.is_open() || is_whatsapp(&it.value))
            || is_slip(&it.key, "messaging_product") && is_whatsapp(&it.value)
    })
}

fn is_whatsapp(node: &Node<'_>) -> bool {
    node.as_str().is_some_and(|it| is_slip(it, "whatsapp"))
}

/// The value of a webhook, a response, a message that was received, or the upload of a file.
fn is_received(root: &Node<'_>) -> bool {
    const KEYS: [&str; 7] =
        ["entry", "errors", "file", "messages", "metadata", "statuses", "wamid"];
    KEYS.iter().any(|it| root.get(it).is_some())
}

fn is_message(root: &Node<'_>, is_sent: bool) -> bool {
    // The upload of a file has the type of the file.
    if root.get_str("type").is_some_and(|it| it.contains('/')) {
        return false;
    }
    let product = root
        .members()
        .iter()
        .any(|it| is_slip(&it.key, "messaging_product") && is_whatsapp(&it.value));
    if is_sent {
        return true;
    }
    let kind = root.get("type");
    let word = kind.filter(|it| !it.is_open()).and_then(Node::as_str);
    let is_known = |it: &str| content_keys().any(|word| is_slip(it, word));
    if product {
        // Other endpoints have types of their own.
        return word.is_none_or(is_known)
            || content_keys().any(|it| root.get(it).is_some_and(Node::is_object));
    }
    // The type of a schema for such bodies is computed, too.
    root.get("messaging_product").is_some_and(Node::is_open)
        && word.is_some_and(|it| is_known(it) && root.get(it).is_some_and(Node::is_object))
}

fn is_template(root: &Node<'_>, is_sent: bool) -> bool {
    const CATEGORIES: [&str; 3] = ["AUTHENTICATION", "MARKETING", "UTILITY"];
    const TYPES: [&str; 7] = [
        "BODY",
        "BUTTONS",
        "CAROUSEL",
        "FOOTER",
        "HEADER",
        "LIMITED_TIME_OFFER",
        "CALL_PERMISSION_REQUEST",
    ];
    if is_sent {
        return true;
    }
    // What an application stores about a template, or reads from the API, has other keys.
    let is_alone = has_only(
        root,
        &[
            "allow_category_change",
            "bid_spec",
            "category",
            "components",
            "cta_url_link_tracking_opted_out",
            "degrees_of_freedom_spec",
            "display_format",
            "is_primary_device_delivery_only",
            "language",
            "languages",
            "library_template_body_inputs",
            "library_template_button_inputs",
            "library_template_name",
            "message_send_ttl_seconds",
            "name",
            "optimization_spec",
            "parameter_format",
            "sub_category",
        ],
    );
    let is_category = root.get_str("category").is_some_and(|it| CATEGORIES.contains(&it));
    let components = root.get("components").map_or(&[][..], Node::items);
    let is_component = |it: &Node<'_>| {
        it.get_str("type").is_some_and(|kind| TYPES.contains(&kind))
            && [
                "add_security_recommendation",
                "buttons",
                "cards",
                "code_expiration_minutes",
                "example",
                "format",
                "limited_time_offer",
                "text",
            ]
            .iter()
            .any(|key| it.get(key).is_some())
    };
    let is_lower = |it: &Node<'_>| {
        let kind = it.get_str("type").unwrap_or_default();
        kind == "body" && it.at(&["example", "body_text"]).is_some()
            || kind == "body" && it.get_str("text").is_some() && is_category
            || kind == "buttons" && it.get("buttons").is_some_and(Node::is_array) && is_category
    };
    let is_library = root.get_str("library_template_name").is_some();
    is_alone && (is_library || components.iter().any(|it| is_component(it) || is_lower(it)))
        || is_alone && root.get_str("message_send_ttl_seconds").is_none() && is_edit(root)
}

/// The keys of an edit that nothing else has.
fn is_edit(root: &Node<'_>) -> bool {
    ["cta_url_link_tracking_opted_out", "degrees_of_freedom_spec", "message_send_ttl_seconds"]
        .iter()
        .any(|it| root.get(it).is_some())
}

/// Whether an object has no other keys than these, with or without typos.
fn has_only(node: &Node<'_>, keys: &[&str]) -> bool {
    let is_known = |key: &str| keys.contains(&key) || keys.iter().any(|it| is_slip(key, it));
    node.members().iter().all(|it| is_known(&it.key))
}

/// Whether an object that is sent to an endpoint is such a request, although its content does not show
/// it.
pub(super) fn can_be(root: &Node<'_>, kind: RequestKind) -> bool {
    let has = |key: &str| root.get(key).is_some();
    let is_messenger = has("message") || has("messaging_type") || has("sender_action");
    match kind {
        _ if is_messenger || is_received(root) => false,
        RequestKind::Message | RequestKind::MarketingMessage => {
            has_product(root) || (has("to") && has("type"))
        }
        RequestKind::TemplateCreate => has("name") && (has("components") || has("category")),
        RequestKind::TemplateUpsert => has("languages") && has("components"),
        RequestKind::CallSettings => has("calling"),
        RequestKind::Call => has("action") && (has("to") || has("call_id")),
        RequestKind::TemplateEdit
        | RequestKind::BusinessProfile
        | RequestKind::ConversationalAutomation
        | RequestKind::ThreadControl
        | RequestKind::Group
        | RequestKind::QrCode => has_product(root),
    }
}
