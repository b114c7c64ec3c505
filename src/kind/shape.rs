//! What one object is, told by its shape.
//!
//! Many programs have a `to`, a `calling` or `components` of their own: an object is a request only
//! where several marks of one come together, and left alone where it might as well be something
//! else.

use super::{Foreign, RequestKind};
use crate::json::{Member, Node};

/// What one object is by itself; `None` when only its members can tell.
pub(super) fn classify(node: &Node) -> Option<Result<RequestKind, Foreign>> {
    if is_plain_message(node) {
        return Some(Ok(message_kind(node)));
    }
    if let Some(foreign) = foreign(node) {
        return Some(Err(foreign));
    }
    if is_call(node) {
        return Some(Ok(RequestKind::Call));
    }
    if is_message(node) {
        return Some(Ok(message_kind(node)));
    }
    if is_call_settings(node) {
        return Some(Ok(RequestKind::CallSettings));
    }
    template(node)
}

fn foreign(node: &Node) -> Option<Foreign> {
    let has = |key| node.get(key).is_some();
    let is_schema = node.get_str("$schema").is_some_and(|it| it.contains("json-schema.org"))
        || has("openapi")
        || has("swagger")
        || (has("properties") && node.get_str("type") == Some("object"));
    if is_schema {
        return Some(Foreign::Schema);
    }
    let is_postman = node.at(&["info", "schema"]).and_then(Node::as_str);
    if is_postman.is_some_and(|it| it.contains("getpostman.com")) {
        return Some(Foreign::Postman);
    }
    if is_webhook(node) {
        return Some(Foreign::Webhook);
    }
    let is_list = |key| node.get(key).is_some_and(Node::is_array);
    let is_answer = (has("messaging_product") && !has("type") && !has("action"))
        && (is_list("messages") || is_list("calls"));
    let is_error = node.at(&["error", "fbtrace_id"]).is_some()
        || (node.at(&["error", "code"]).is_some() && node.at(&["error", "message"]).is_some());
    (is_answer || is_error).then_some(Foreign::Answer)
}

/// A notification, or one of the parts that programs store: its `value`, a message, a status.
fn is_webhook(node: &Node) -> bool {
    let has = |key| node.get(key).is_some();
    let is_notification = node.get_str("object") == Some("whatsapp_business_account")
        || (has("field") && node.at(&["value", "messaging_product"]).is_some());
    let is_value = (has("messaging_product")
        && node.at(&["metadata", "phone_number_id"]).is_some())
        || (has("timestamp") && has("phone_number_settings"));
    let is_received = has("from") && has("timestamp") && (has("type") || has("event"));
    let is_stored = has("timestamp") && has("history_context");
    is_notification || is_value || is_received || is_stored
}

/// The members of a message that carry its content, named as its `type`.
const CONTENT: [&str; 13] = [
    "audio",
    "contacts",
    "document",
    "image",
    "interactive",
    "location",
    "pin",
    "reaction",
    "sticker",
    "template",
    "text",
    "video",
    "voice_call",
];

/// A message with all its parts, the commonest body by far, told before everything else.
fn is_plain_message(node: &Node) -> bool {
    node.get_str("messaging_product") == Some("whatsapp")
        && node.get("to").is_some_and(is_scalar)
        && node.get_str("type").is_some_and(|it| {
            CONTENT.contains(&it) && node.get(it).is_some_and(|it| !is_scalar(it))
        })
        && node.get("timestamp").is_none()
}

/// The endpoint that takes the message.
///
/// Both take templates in the same envelope; only the keys of its own tell `marketing_messages`.
fn message_kind(node: &Node) -> RequestKind {
    const OWN: [&str; 2] = ["product_policy", "message_activity_sharing"];
    if OWN.iter().any(|key| node.get(key).is_some()) {
        RequestKind::MarketingMessage
    } else {
        RequestKind::Message
    }
}

fn is_message(node: &Node) -> bool {
    let scalar = |key| node.get(key).is_some_and(is_scalar);
    let has_content = CONTENT.iter().any(|key| node.get(key).is_some_and(|it| !is_scalar(it)));
    let is_read =
        scalar("status") && node.get_str("message_id").is_some_and(|it| it.starts_with("wamid."));
    let product = node.get("messaging_product");
    if product.is_some_and(|it| it.is_open() || is_word(it, "whatsapp")) {
        return has_content
            || ["to", "recipient", "type", "status"].into_iter().any(scalar)
            || node.get("typing_indicator").is_some()
            || node.members().len() == 1;
    }
    let is_addressed = ["to", "recipient"].iter().any(|key| node.get(key).is_some_and(is_address));
    // A product of another name is most likely a slip, but then the rest has to be clear.
    let is_sent = scalar("type") || product.is_some();
    is_read || (is_addressed && has_content && is_sent)
}

fn is_call(node: &Node) -> bool {
    const ACTIONS: [&str; 6] =
        ["connect", "pre_accept", "accept", "reject", "terminate", "media_update"];
    let has_product = node.get("messaging_product").is_some();
    let has_description = node.at(&["session", "sdp"]).is_some();
    let has_own = node.get("call_id").is_some() || has_description;
    let Some(action) = node.get("action").filter(|it| is_scalar(it)) else {
        // Without its action, a call is told by what no other request has.
        let is_old = node.at(&["connection", "webrtc"]).is_some();
        return has_product && (has_own || is_old) && node.get("event").is_none();
    };
    if CONTENT.iter().any(|key| node.get(key).is_some()) {
        return false;
    }
    let is_known = action
        .as_str()
        .is_some_and(|it| ACTIONS.contains(&it.to_ascii_lowercase().replace('-', "_").as_str()));
    if has_product {
        let marks = ["call_id", "session", "connection", "to", "recipient"];
        return is_known || marks.iter().any(|key| node.get(key).is_some());
    }
    // Signalling of all sorts has actions and sessions; calls of WhatsApp have ids of their own.
    let is_ours = node.get_str("call_id").is_some_and(|it| it.starts_with("wacid."))
        || (node.get("to").is_some_and(is_address) && has_description);
    is_known && is_ours
}

fn is_call_settings(node: &Node) -> bool {
    const FEATURES: [&str; 5] = [
        "calling",
        "messaging_product",
        "payload_encryption",
        "storage_configuration",
        "user_identity_change",
    ];
    let Some(calling) = node.get("calling").filter(|it| it.is_object()) else { return false };
    let has_only_features = node.members().iter().all(|it| FEATURES.contains(&it.key.as_ref()));
    let is_request = calling.members().iter().any(|it| is_setting(it, has_only_features))
        || (has_only_features && node.members().len() > 1);
    is_request && !is_settings_answer(calling)
}

/// Tells whether a member of `calling` has the shape that the settings have there.
///
/// Applications call things `calling`, too, and have a `status` and an `audio` in it.
fn is_setting(member: &Member, is_clear: bool) -> bool {
    let value = &member.value;
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    let is_switch = || {
        let is_flag = is_scalar(value) && value.as_str().is_none();
        value.is_open()
            || (is_clear && is_flag)
            || is_word(value, "ENABLED")
            || is_word(value, "DISABLED")
            || (is_clear && value.as_str().is_some_and(is_upper_case))
    };
    match member.key.as_ref() {
        "status" | "callback_permission_status" => is_switch(),
        "call_icon_visibility" | "srtp_key_exchange_protocol" => is_scalar(value),
        "call_icons" => has(&["restrict_to_user_countries"]) || is_clear && value.is_object(),
        "call_hours" => value.is_object(),
        "sip" => {
            let servers = value.get("servers").map_or(&[][..], Node::items);
            has(&["webhook_delivery"])
                || value.get("status").is_some_and(|it| is_word(it, "ENABLED"))
                || servers.iter().any(|it| it.get("hostname").is_some())
                || (is_clear
                    && has(&["servers", "status"])
                    && servers.iter().all(|it| !is_scalar(it)))
        }
        "audio" => has(&["additional_codecs"]),
        "voicemail" => {
            has(&["status", "triggers", "audio"])
                || is_clear && value.is_object() && value.members().is_empty()
        }
        "video" => is_clear && has(&["status"]),
        // What the API was seen to answer to, and nothing else stands beside it.
        "enabled" => is_clear && is_scalar(value) && value.as_str().is_none(),
        _ => false,
    }
}

/// Tells whether `calling` is what `GET /<PHONE_NUMBER_ID>/settings` gives: no request has these.
fn is_settings_answer(calling: &Node) -> bool {
    let servers = calling.at(&["sip", "servers"]).map_or(&[][..], Node::items);
    let is_from_meta =
        |it: &Node| it.get("app_id").is_some() || it.get("sip_user_password").is_some();
    ["ip_addresses", "restrictions"].iter().any(|key| calling.get(key).is_some())
        || servers.iter().any(is_from_meta)
}

fn template(node: &Node) -> Option<Result<RequestKind, Foreign>> {
    let has = |key| node.get(key).is_some();
    let components = node.get("components");
    let n_components =
        components.map_or(0, |it| it.items().iter().filter(|it| is_component(it)).count());
    let head = [
        node.get("name").is_some_and(is_template_name),
        node.get("language").is_some_and(is_language),
        node.get("category").is_some_and(is_category),
    ];
    let n_head = head.iter().filter(|it| **it).count();
    if n_components == 0 {
        let is_library = node.get("library_template_name").is_some_and(is_scalar);
        // Meta prints categories in capitals, which few others do.
        let is_capital = node.get_str("category").is_some_and(is_upper_case);
        let is_bare = is_capital || components.is_none_or(|it| it.items().is_empty());
        let is_create = (is_library && has("name")) || (n_head == 3 && is_bare);
        return is_create.then_some(Ok(RequestKind::TemplateCreate));
    }
    if has("id") && has("status") {
        return Some(Err(Foreign::TemplateExport));
    }
    if has("languages") {
        return Some(Err(Foreign::TemplateUpsert));
    }
    if !has("name") && !has("language") {
        return Some(Err(Foreign::TemplateEdit));
    }
    // Page builders and form designers have components with headers and bodies as well.
    (n_head >= 2).then_some(Ok(RequestKind::TemplateCreate))
}

/// Tells whether `node` is a component of a template's definition.
///
/// A send has the same types, but parameters where a definition has text.
fn is_component(node: &Node) -> bool {
    const TYPES: [&str; 7] = [
        "header",
        "body",
        "footer",
        "buttons",
        "carousel",
        "limited_time_offer",
        "call_permission_request",
    ];
    node.get_str("type").is_some_and(|it| TYPES.contains(&it.to_ascii_lowercase().as_str()))
        && node.get("parameters").is_none()
        && node.get("sub_type").is_none()
}

fn is_template_name(node: &Node) -> bool {
    node.is_open()
        || node.as_str().is_some_and(|it| {
            it.contains('_') || it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
}

/// A code like `en`, `pt_BR` or `zh-CN`, or a language by a name that a slip may put there.
fn is_language(node: &Node) -> bool {
    let is_code = |text: &str| {
        let (language, region) = text.split_once(['_', '-']).unwrap_or((text, "US"));
        let is_word = |it: &str| it.bytes().all(|it| it.is_ascii_alphabetic());
        (2..=3).contains(&language.len())
            && is_word(language)
            && (2..=4).contains(&region.len())
            && region.bytes().all(|it| it.is_ascii_alphanumeric())
    };
    node.is_open() || node.as_str().is_some_and(is_code)
}

fn is_category(node: &Node) -> bool {
    const CATEGORIES: [&str; 3] = ["authentication", "marketing", "utility"];
    node.is_open()
        || node.as_str().is_some_and(|it| {
            CATEGORIES.contains(&it.to_ascii_lowercase().as_str()) || is_upper_case(it)
        })
}

/// Tells whether a message may go there: a phone number, a user or group id, or a placeholder.
fn is_address(node: &Node) -> bool {
    let is_user = |it: &str| it.as_bytes().get(2) == Some(&b'.') && is_upper_case(&it[..2]);
    let is_address = |it: &str| {
        let n_digits = it.bytes().filter(u8::is_ascii_digit).count();
        it.starts_with("Y2FwaV9ncm91cDo")
            || it.get(..2).is_some() && is_user(it)
            || (n_digits >= 6 && n_digits * 2 >= it.len() && !it.contains(['@', '/']))
    };
    node.is_open()
        || node.as_i64().is_some_and(|it| it >= 1_000_000)
        || node.as_str().is_some_and(is_address)
}

fn is_upper_case(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_uppercase() || it == b'_')
}

fn is_word(node: &Node, word: &str) -> bool {
    node.as_str().is_some_and(|it| it.eq_ignore_ascii_case(word))
}

fn is_scalar(node: &Node) -> bool {
    !node.is_object() && !node.is_array()
}
