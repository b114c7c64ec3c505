//! Parts of a message that programs keep without its envelope, and add in code.
//!
//! Interfaces, form designers and page builders also have buttons, lists and components: a value is
//! a part only if its content is unlikely to be anything else.

use std::borrow::Cow;

use super::BodyPart;
use super::shape::{is_language, is_scalar, is_template_name};
use crate::json::{Member, Node, Value, is_word};
use crate::source::Span;

/// Which part of a message a value is; `None` if it is not certain to be one.
pub(super) fn classify(node: &Node) -> Option<BodyPart> {
    match &node.value {
        Value::Array(items) => is_list_of_components(items).then_some(BodyPart::Components),
        Value::Object(_) if is_interactive(node) => Some(BodyPart::Interactive),
        Value::Object(_) if is_template(node) => Some(BodyPart::Template),
        _ => None,
    }
}

/// A message that contains the part; `None` for a whole request.
///
/// The values of the envelope are open or correct, and have an empty span at the start of the part.
pub(super) fn enveloped<'s>(part: BodyPart, node: &Node<'s>) -> Option<Node<'s>> {
    let new = |value| Node { span: Span::at(node.span.start as usize), value, complete: true };
    let text = |it: &'static str| new(Value::String(Cow::Borrowed(it)));
    let open = || new(Value::Opaque);
    let message = |kind: &'static str, content: Node<'s>| {
        let mut members = vec![
            member(node, "messaging_product", text("whatsapp")),
            member(node, "to", open()),
            member(node, "type", text(kind)),
        ];
        if is_direct_send(&content) {
            members.push(member(node, "category", open()));
        }
        members.push(member(node, kind, content));
        object(node, members)
    };
    match part {
        BodyPart::Whole => None,
        BodyPart::Interactive => Some(message("interactive", node.clone())),
        BodyPart::Template => Some(message("template", with_language(node))),
        BodyPart::Components => {
            let members = vec![
                member(node, "name", open()),
                member(node, "language", open()),
                member(node, "components", node.clone()),
            ];
            Some(message("template", object(node, members)))
        }
    }
}

/// Tells whether an interactive object has a button that only Direct Send accepts.
///
/// That is a message with a category.
fn is_direct_send(node: &Node) -> bool {
    let buttons = node.at(&["action", "buttons"]).map_or(&[][..], Node::items);
    buttons.iter().any(|it| is_word(it.get("type"), "cta_url"))
}

/// The template with its language as a send has it: programs keep the code alone.
fn with_language<'s>(node: &Node<'s>) -> Node<'s> {
    let mut node = node.clone();
    if let Value::Object(members) = &mut node.value {
        for it in members.iter_mut().filter(|it| it.key == "language") {
            if is_scalar(&it.value) {
                let code = member(&it.value, "code", it.value.clone());
                it.value = object(&it.value, vec![code]);
            }
        }
    }
    node
}

fn object<'s>(place: &Node<'s>, members: Vec<Member<'s>>) -> Node<'s> {
    Node { span: place.span, value: Value::Object(members), complete: true }
}

fn member<'s>(place: &Node<'s>, key: &'static str, value: Node<'s>) -> Member<'s> {
    let key_span = Span::at(place.span.start as usize);
    Member { key: Cow::Borrowed(key), key_span, value }
}

/// An interactive object: its `type` is known, and its `action` is the one of that type.
fn is_interactive(node: &Node) -> bool {
    let Some(action) = node.get("action").filter(|it| it.is_object()) else { return false };
    let Some(kind) = node.get_str("type") else { return false };
    let has = |key| action.get(key).is_some();
    let named = |name| is_word(action.get("name"), name);
    let items = |key| action.get(key).map_or(&[][..], Node::items);
    let has_text = |part| node.at(&[part, "text"]).is_some_and(is_scalar);
    let has_parameter =
        |keys: &[&str]| keys.iter().all(|key| action.at(&["parameters", key]).is_some());
    let is_known = match kind.to_ascii_lowercase().as_str() {
        "button" => items("buttons").iter().any(|it| {
            it.get("reply").is_some_and(|it| it.get("id").is_some() || it.get("title").is_some())
        }),
        "list" => {
            action.get("button").is_some_and(is_scalar)
                && items("sections").iter().any(|it| it.get("rows").is_some_and(Node::is_array))
        }
        "cta_url" => named("cta_url") || has_parameter(&["display_text", "url"]),
        "flow" => named("flow") && action.get("parameters").is_some_and(Node::is_object),
        "product" => has("catalog_id") && has("product_retailer_id"),
        "product_list" => has("catalog_id") && has("sections"),
        "catalog_message" => named("catalog_message"),
        "location_request_message" => named("send_location"),
        "address_message" => named("address_message"),
        "voice_call" => named("voice_call"),
        "call_permission_request" => named("call_permission_request"),
        "request_contact_info" => named("request_contact_info"),
        "order_details" => named("review_and_pay"),
        "order_status" => named("review_order"),
        "carousel" => items("cards").iter().any(|it| it.get("card_index").is_some()),
        _ => return false,
    };
    // A product and a call permission request need no body.
    let needs_body = matches!(kind, "button" | "list" | "cta_url");
    is_known && (!needs_body || has_text("body"))
}

/// The template of a send: a name, a language, and components that contain values.
fn is_template(node: &Node) -> bool {
    let Some(components) = node.get("components").map(Node::items) else { return false };
    let language = node.get("language");
    let code = language.and_then(|it| it.get("code")).or(language.filter(|it| is_scalar(it)));
    node.get("name").is_some_and(is_template_name)
        && code.is_some_and(is_language)
        && node.get("category").is_none()
        && is_list_of_components(components)
}

/// Tells whether an object is a template as other providers send it: it has a `templateId` and no
/// name.
///
/// Their components look like those of the Cloud API, and take other parameters.
pub(super) fn is_template_of_another_provider(node: &Node) -> bool {
    node.get("templateId").is_some() && node.get("name").is_none()
}

/// Whether an object is a message in the form of a provider that sends over many channels.
pub(super) fn is_envelope_of_another_provider(node: &Node) -> bool {
    let scalar = |key| node.get(key).is_some_and(is_scalar);
    node.get_str("channel").is_some()
        && scalar("from")
        && scalar("to")
        && node.get("messaging_product").is_none()
}

/// Components that contain values: all have a known type, and at least one has the shape of a send.
fn is_list_of_components(items: &[Node]) -> bool {
    items.iter().any(is_sure_component) && items.iter().all(is_component)
}

/// A component that is likely to be that of a send; without parameters it may belong to anything.
fn is_component(node: &Node) -> bool {
    const TYPES: [&str; 8] = [
        "body",
        "button",
        "carousel",
        "footer",
        "header",
        "limited_time_offer",
        "order_status",
        "tap_target_configuration",
    ];
    let is_known = |it: &str| TYPES.iter().any(|word| it.eq_ignore_ascii_case(word));
    node.is_open()
        || (node.get_str("type").is_some_and(is_known)
            && !["text", "buttons", "format", "example"].iter().any(|key| node.get(key).is_some()))
}

/// Tells whether a component can hardly be anything but that of a send.
pub(super) fn is_sure_component(node: &Node) -> bool {
    let Some(kind) = node.get_str("type") else { return false };
    let parameters = node.get("parameters").map_or(&[][..], Node::items);
    match kind.to_ascii_lowercase().as_str() {
        "button" => {
            node.get_str("sub_type").is_some_and(is_sub_type)
                && (node.get("index").is_some() || !parameters.is_empty())
        }
        "header" | "body" | "limited_time_offer" | "order_status" => {
            parameters.iter().any(is_parameter)
        }
        "carousel" => node.get("cards").map_or(&[][..], Node::items).iter().any(is_card),
        _ => false,
    }
}

fn is_sub_type(text: &str) -> bool {
    const SUB_TYPES: [&str; 9] = [
        "catalog",
        "copy_code",
        "flow",
        "mpm",
        "order_details",
        "payment_request",
        "quick_reply",
        "url",
        "voice_call",
    ];
    SUB_TYPES.iter().any(|it| text.eq_ignore_ascii_case(it))
}

/// A card of a send: it has an index, or its components contain values.
fn is_card(node: &Node) -> bool {
    let components = node.get("components").map_or(&[][..], Node::items);
    node.get("card_index").is_some() || components.iter().any(is_sure_component)
}

/// A parameter whose type names the member with its value.
fn is_parameter(node: &Node) -> bool {
    const TYPES: [&str; 10] = [
        "currency",
        "date_time",
        "document",
        "image",
        "limited_time_offer",
        "location",
        "order_status",
        "product",
        "text",
        "video",
    ];
    node.get_str("type").is_some_and(|kind| {
        TYPES.iter().any(|it| kind.eq_ignore_ascii_case(it))
            && node.get(&kind.to_ascii_lowercase()).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::{BodyPart, classify};
    use crate::json::parse;

    fn part(text: &str) -> Option<BodyPart> {
        classify(&parse(text).root.expect("a value"))
    }

    #[test]
    fn an_interactive_object_has_the_action_of_its_type() {
        for (kind, action, other) in [
            (
                "button",
                r#"{ "buttons": [{ "reply": { "id": "a" } }] }"#,
                r#"{ "buttons": [{ "id": "a" }] }"#,
            ),
            ("button", r#"{ "buttons": [{ "reply": { "title": "A" } }] }"#, r#"{ "buttons": [] }"#),
            (
                "list",
                r#"{ "button": "A", "sections": [{ "rows": [] }] }"#,
                r#"{ "button": "A", "sections": [{}] }"#,
            ),
            (
                "list",
                r#"{ "button": "A", "sections": [{ "rows": [] }] }"#,
                r#"{ "button": {}, "sections": [{ "rows": [] }] }"#,
            ),
            ("cta_url", r#"{ "name": "cta_url" }"#, r#"{ "name": "open" }"#),
            (
                "cta_url",
                r#"{ "parameters": { "display_text": "A", "url": "b" } }"#,
                r#"{ "parameters": { "url": "b" } }"#,
            ),
            (
                "flow",
                r#"{ "name": "flow", "parameters": {} }"#,
                r#"{ "name": "flow", "parameters": [] }"#,
            ),
            ("flow", r#"{ "name": "FLOW", "parameters": {} }"#, r#"{ "parameters": {} }"#),
            (
                "product",
                r#"{ "catalog_id": "1", "product_retailer_id": "a" }"#,
                r#"{ "catalog_id": "1" }"#,
            ),
            (
                "product",
                r#"{ "catalog_id": "1", "product_retailer_id": "a" }"#,
                r#"{ "product_retailer_id": "a" }"#,
            ),
            ("product_list", r#"{ "catalog_id": "1", "sections": [] }"#, r#"{ "sections": [] }"#),
            (
                "product_list",
                r#"{ "catalog_id": "1", "sections": [] }"#,
                r#"{ "catalog_id": "1" }"#,
            ),
            ("catalog_message", r#"{ "name": "catalog_message" }"#, "{}"),
            (
                "location_request_message",
                r#"{ "name": "send_location" }"#,
                r#"{ "name": "location" }"#,
            ),
            ("address_message", r#"{ "name": "address_message" }"#, "{}"),
            ("voice_call", r#"{ "name": "voice_call" }"#, "{}"),
            ("call_permission_request", r#"{ "name": "call_permission_request" }"#, "{}"),
            ("request_contact_info", r#"{ "name": "request_contact_info" }"#, "{}"),
            ("order_details", r#"{ "name": "review_and_pay" }"#, r#"{ "name": "review_order" }"#),
            ("order_status", r#"{ "name": "review_order" }"#, r#"{ "name": "review_and_pay" }"#),
            (
                "carousel",
                r#"{ "cards": [{ "card_index": 0 }] }"#,
                r#"{ "cards": [{ "index": 0 }] }"#,
            ),
        ] {
            let object = |kind: &str, action: &str| {
                format!(r#"{{ "type": "{kind}", "body": {{ "text": "A" }}, "action": {action} }}"#)
            };
            assert_eq!(
                part(&object(kind, action)),
                Some(BodyPart::Interactive),
                "{kind}: {action}"
            );
            let capitals = object(&kind.to_uppercase(), action);
            assert_eq!(part(&capitals), Some(BodyPart::Interactive), "{capitals}");
            assert_eq!(part(&object(kind, other)), None, "{kind}: {other}");
            assert_eq!(part(&object("form", action)), None, "{kind}: {action}");
            let needs_body = ["button", "list", "cta_url"].contains(&kind);
            let alone = format!(r#"{{ "type": "{kind}", "action": {action} }}"#);
            assert_eq!(part(&alone).is_none(), needs_body, "{alone}");
        }
    }

    #[test]
    fn a_list_of_components_has_one_with_values_and_none_of_another_sort() {
        let text = r#"{ "type": "body", "parameters": [{ "type": "text", "text": "Ana" }] }"#;
        for (component, is_known) in [
            (r#"{ "type": "footer" }"#, true),
            (r#"{ "type": "HEADER" }"#, true),
            (r#""{{component}}""#, true),
            (r#"{ "type": "form" }"#, false),
            (r#"{ "type": "header", "text": "Hello" }"#, false),
            (r#"{ "type": "header", "format": "IMAGE" }"#, false),
            (r#"{ "type": "header", "example": {} }"#, false),
            (r#"{ "type": "header", "buttons": [] }"#, false),
            (r#"{ "type": 5 }"#, false),
        ] {
            let expected = is_known.then_some(BodyPart::Components);
            assert_eq!(part(&format!("[{text}, {component}]")), expected, "{component}");
            assert_eq!(part(&format!("[{component}]")), None, "{component}");
        }
        for (component, is_sure) in [
            (r#"{ "type": "button", "sub_type": "url", "index": 0 }"#, true),
            (r#"{ "type": "button", "sub_type": "URL", "parameters": [{}] }"#, true),
            (r#"{ "type": "button", "sub_type": "url", "parameters": [] }"#, false),
            (r#"{ "type": "button", "sub_type": "submit", "index": 0 }"#, false),
            (r#"{ "type": "header", "parameters": [{ "type": "image", "image": {} }] }"#, true),
            (r#"{ "type": "header", "parameters": [{ "type": "IMAGE", "image": {} }] }"#, true),
            (r#"{ "type": "header", "parameters": [{ "type": "image", "video": {} }] }"#, false),
            (r#"{ "type": "body", "parameters": [{ "type": "field", "field": {} }] }"#, false),
            (r#"{ "type": "carousel", "cards": [{ "card_index": 0 }] }"#, true),
            (r#"{ "type": "carousel", "cards": [{ "index": 0 }] }"#, false),
            (r#"{ "type": "footer", "parameters": [{ "type": "text", "text": "A" }] }"#, false),
        ] {
            let expected = is_sure.then_some(BodyPart::Components);
            assert_eq!(part(&format!("[{component}]")), expected, "{component}");
        }
        let card =
            format!(r#"[{{ "type": "carousel", "cards": [{{ "components": [{text}] }}] }}]"#);
        assert_eq!(part(&card), Some(BodyPart::Components));
    }

    #[test]
    fn a_template_has_a_name_a_language_and_values_but_no_category() {
        let components =
            r#"[{ "type": "body", "parameters": [{ "type": "text", "text": "Ana" }] }]"#;
        for (head, is_one) in [
            (r#""name": "order_ready", "language": { "code": "en" }"#, true),
            (r#""name": "order_ready", "language": "en_US""#, true),
            (r#""name": "{{name}}", "language": "{{language}}""#, true),
            (r#""name": "Order ready", "language": "en""#, false),
            (r#""name": "order_ready", "language": "English, United States""#, false),
            (r#""name": "order_ready", "language": {}"#, false),
            (r#""name": "order_ready""#, false),
            (r#""language": "en""#, false),
            (r#""name": "order_ready", "language": "en", "category": "UTILITY""#, false),
        ] {
            let text = format!(r#"{{ {head}, "components": {components} }}"#);
            assert_eq!(part(&text), is_one.then_some(BodyPart::Template), "{text}");
        }
    }
}
