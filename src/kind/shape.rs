//! What one object is, judged by its shape.
//!
//! Many programs have their own `to`, `calling` or `components`. An object is a request only if it
//! has several features of one, and is skipped if it may be something else.

use super::{Foreign, RequestKind, account, fragment};
use crate::json::{Member, Node, Value, is_word};
use crate::near::is_slip;

/// What one object is by itself; `None` when only its members can tell.
pub(super) fn classify(node: &Node) -> Option<Result<RequestKind, Foreign>> {
    if is_plain_message(node) {
        return Some(Ok(message_kind(node)));
    }
    let is_marked = account::is_marked(node);
    if let Some(foreign) = foreign(node, is_marked) {
        return Some(Err(foreign));
    }
    if is_marked && account::is_thread_control(node) {
        return Some(Ok(RequestKind::ThreadControl));
    }
    if is_call(node) {
        return Some(Ok(RequestKind::Call));
    }
    if is_message(node) {
        return Some(Ok(message_kind(node)));
    }
    if is_marked && let Some(kind) = account::classify(node) {
        return Some(Ok(kind));
    }
    if is_misspelt_message(node) {
        return Some(Ok(RequestKind::Message));
    }
    if is_call_settings(node) {
        return Some(Ok(RequestKind::CallSettings));
    }
    template(node).map(Ok)
}

fn foreign(node: &Node, is_marked: bool) -> Option<Foreign> {
    let has = |key| node.get(key).is_some();
    let is_schema = node.get_str("$schema").is_some_and(|it| it.contains("json-schema.org"))
        || has("openapi")
        || has("swagger")
        || (has("properties") && node.get_str("type") == Some("object"));
    if is_schema {
        return Some(Foreign::Schema);
    }
    if is_webhook(node) {
        return Some(Foreign::Webhook);
    }
    // Some documentation renders lists with the indexes as keys.
    let is_indexed = |it: &Node| {
        let is_index = |it: &Member| it.key.bytes().all(|it| it.is_ascii_digit());
        it.members().iter().all(is_index) && !it.members().is_empty()
    };
    let is_list = |key| node.get(key).is_some_and(|it| it.is_array() || is_indexed(it));
    let is_answer = (has("messaging_product") && !has("type") && !has("action"))
        && (is_list("messages") || is_list("calls"));
    let is_error = node.at(&["error", "fbtrace_id"]).is_some()
        || (node.at(&["error", "code"]).is_some() && node.at(&["error", "message"]).is_some());
    let is_response = is_answer
        || is_error
        || is_settings_response(node)
        || (is_marked && account::is_response(node));
    is_response.then_some(Foreign::Answer)
}

/// What `GET /<PHONE_NUMBER_ID>/settings` returns: it always contains how messages are stored.
fn is_settings_response(node: &Node) -> bool {
    let is_object = |key| node.get(key).is_some_and(Node::is_object);
    is_object("calling") && is_object("storage_configuration")
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
pub(super) const CONTENT: [&str; 13] = [
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

/// The endpoint that accepts the message.
///
/// Both accept templates in the same envelope; only its own keys show that a body is for
/// `marketing_messages`.
fn message_kind(node: &Node) -> RequestKind {
    const OWN: [&str; 3] = ["product_policy", "message_activity_sharing", "bid_spec"];
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
    if product.is_some_and(|it| it.is_open() || it.is_word("whatsapp")) {
        let is_sent =
            has_content || ["to", "recipient"].into_iter().any(|key| node.get(key).is_some());
        return is_sent
            || node.get("typing_indicator").is_some()
            || (node.get("type").is_some_and(is_message_type) && !scalar("file"))
            || is_receipt(node);
    }
    let is_addressed = ["to", "recipient"].iter().any(|key| node.get(key).is_some_and(is_address));
    // A product of another name is most likely a slip, but then the rest has to be clear.
    let is_sent = scalar("type") || product.is_some();
    is_read || (is_addressed && has_content && is_sent)
}

/// Tells whether a `type` can be that of a message, if no other key of a message is set.
///
/// A record of an application has its own types, and the upload of a file has the type of the file.
fn is_message_type(node: &Node) -> bool {
    node.is_open() || node.as_str().is_some_and(|it| CONTENT.iter().any(|word| is_slip(it, word)))
}

/// Tells whether an object is a read receipt, or one without its `status`.
///
/// An application keeps what became of a message under the same keys.
fn is_receipt(node: &Node) -> bool {
    let is_read = |it: &Node| it.is_open() || it.as_str().is_some_and(|it| is_slip(it, "read"));
    let has_id = node.get("message_id").is_some_and(is_scalar) && node.get("timestamp").is_none();
    has_id || node.get("status").is_some_and(is_read)
}

/// Tells whether an object is a message in which every key but `messaging_product` is misspelled.
///
/// Other requests also have the product, so two keys must resemble those of a message, and their
/// values must be possible for these keys.
fn is_misspelt_message(node: &Node) -> bool {
    if node.get_str("messaging_product") != Some("whatsapp") {
        return false;
    }
    let has = |is_meant: &dyn Fn(&Member) -> bool| node.members().iter().any(is_meant);
    let is_kind = |it: &Node| {
        it.is_open() || it.as_str().is_some_and(|it| CONTENT.iter().any(|word| is_slip(it, word)))
    };
    let has_address = has(&|it| {
        (is_slip(&it.key, "to") || is_slip(&it.key, "recipient")) && is_address(&it.value)
    });
    let has_type = has(&|it| is_slip(&it.key, "type") && is_kind(&it.value));
    let has_content =
        has(&|it| it.value.is_object() && CONTENT.iter().any(|word| is_slip(&it.key, word)));
    [has_address, has_type, has_content].into_iter().filter(|it| *it).count() >= 2
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
    // With a type it is a message: some take the typing indicator for one.
    let is_typed = node.get("type").is_some() && !has_own;
    // A stray scalar next to the description of a session is not content.
    let is_content = |it: &Node| !has_own || !is_scalar(it);
    if is_typed || CONTENT.iter().any(|key| node.get(key).is_some_and(is_content)) {
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
    let written = node.member("calling");
    let Some(calling) =
        written.or_else(|| node.members().iter().find(|it| is_misspelt_calling(it)))
    else {
        return false;
    };
    let is_feature = |it: &Member| it.key == calling.key || FEATURES.contains(&it.key.as_ref());
    let has_only_features = node.members().iter().all(is_feature);
    let calling = &calling.value;
    if written.is_none() && !has_only_features {
        return false;
    }
    calling.members().iter().any(|it| is_setting(it, has_only_features))
        && !is_settings_answer(calling)
}

/// Settings that an application is unlikely to have under its own name.
const SETTINGS: [&str; 5] = [
    "call_hours",
    "call_icon_visibility",
    "call_icons",
    "callback_permission_status",
    "srtp_key_exchange_protocol",
];

/// Tells whether a member is `calling`, with or without a typo in its key.
fn is_misspelt_calling(member: &Member) -> bool {
    let key = &*member.key;
    member.value.is_object()
        && (6..=9).contains(&key.len())
        && is_slip(key, "calling")
        && member.value.members().iter().any(|it| SETTINGS.contains(&it.key.as_ref()))
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
            || value.is_word("ENABLED")
            || value.is_word("DISABLED")
            || (is_clear
                && value.as_str().is_some_and(|it| is_upper_case(it) || is_near_switch(it)))
    };
    let near = || SETTINGS.into_iter().find(|it| is_clear && is_slip(&member.key, it));
    match near().unwrap_or(&member.key) {
        "status" | "callback_permission_status" => is_switch(),
        "call_icon_visibility" | "srtp_key_exchange_protocol" => is_scalar(value),
        "call_icons" => has(&["restrict_to_user_countries"]) || is_clear && value.is_object(),
        "call_hours" => value.is_object(),
        "sip" => {
            let servers = value.get("servers").map_or(&[][..], Node::items);
            has(&["webhook_delivery"])
                || is_word(value.get("status"), "ENABLED")
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
        _ => false,
    }
}

/// Tells whether `text` is `ENABLED` or `DISABLED` in another form of the word.
fn is_near_switch(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.starts_with("enabl") || text.starts_with("disabl")
}

/// Tells whether `calling` is what `GET /<PHONE_NUMBER_ID>/settings` returns: no request has these
/// keys.
fn is_settings_answer(calling: &Node) -> bool {
    let servers = calling.at(&["sip", "servers"]).map_or(&[][..], Node::items);
    let is_from_meta =
        |it: &Node| it.get("app_id").is_some() || it.get("sip_user_password").is_some();
    ["ip_addresses", "restrictions"].iter().any(|key| calling.get(key).is_some())
        || servers.iter().any(is_from_meta)
}

/// The `status` of a template that was read, which also has an `id`.
pub(super) fn exported<'t, 's>(node: &'t Node<'s>) -> Option<&'t Node<'s>> {
    node.get("id").filter(|it| is_scalar(it))?;
    node.get("status").filter(|it| is_scalar(it))
}

fn template(node: &Node) -> Option<RequestKind> {
    let has = |key| node.get(key).is_some();
    let misspelt = || node.members().iter().find(|it| is_misspelt_components(it));
    let components = node.member("components").or_else(misspelt);
    let components = components.map_or(&[][..], |it| it.value.items());
    let n_components = components.iter().filter(|it| is_component(it)).count();
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
        let is_bare = is_capital || components.is_empty();
        // With an empty list and nothing else, two of the three will do.
        let is_named = head[0] && node.get_str("name").is_some_and(|it| it.contains('_'));
        let is_empty = n_head == 2
            && node.members().len() == 3
            && node.get("components").is_some_and(|it| it.is_array() && it.items().is_empty())
            && (is_named || (head[2] && is_capital));
        let is_create = (is_library && has("name")) || (n_head == 3 && is_bare) || is_empty;
        if is_create {
            return Some(RequestKind::TemplateCreate);
        }
        return is_bare_edit(node).then_some(RequestKind::TemplateEdit);
    }
    if is_upsert(node, components) {
        return Some(RequestKind::TemplateUpsert);
    }
    // Some components of a send have no parameters, as those of a definition.
    if fragment::classify(node).is_some() {
        return None;
    }
    // Page builders and form designers also have components with headers and bodies.
    if n_head >= 2 {
        return Some(RequestKind::TemplateCreate);
    }
    is_edit(node, components).then_some(RequestKind::TemplateEdit)
}

fn is_upsert(node: &Node, components: &[Node]) -> bool {
    let is_codes = |it: &Node| !it.items().is_empty() && it.items().iter().all(is_language);
    let is_named = node.get("name").is_some_and(is_template_name);
    let is_authentication = is_word(node.get("category"), "authentication");
    let is_ours = (is_named || node.get("category").is_some_and(is_category))
        && (is_authentication || components.iter().any(is_sure_component));
    // One key for another: a list of languages where a creation has one.
    let is_misnamed = || is_authentication && node.get("language").is_some_and(is_codes);
    match node.get("languages") {
        Some(it) if it.items().is_empty() => is_ours && (it.is_array() || is_language(it)),
        Some(it) => is_ours && is_codes(it),
        None => is_named && is_misnamed(),
    }
}

/// The keys of an edit that nothing else is likely to have.
const EDIT_KEYS: [&str; 6] = [
    "allow_category_change",
    "cta_url_link_tracking_opted_out",
    "degrees_of_freedom_spec",
    "is_primary_device_delivery_only",
    "message_send_ttl_seconds",
    "optimization_spec",
];

/// Tells whether the object has no keys but those of an edit.
fn is_all_of_edit(node: &Node) -> bool {
    const OTHERS: [&str; 8] = [
        "bid_spec",
        "category",
        "components",
        "display_format",
        "language",
        "name",
        "parameter_format",
        "sub_category",
    ];
    // What a template that was read is known by: no application has these words.
    const STATES: [&str; 5] = ["APPROVED", "DISABLED", "PAUSED", "PENDING", "REJECTED"];
    let is_known = |it: &Member| {
        let key = it.key.as_ref();
        let is_state = || it.value.as_str().is_some_and(|it| STATES.contains(&it));
        EDIT_KEYS.contains(&key)
            || OTHERS.contains(&key)
            || (key == "status" && is_state())
            || is_misspelt_components(it)
    };
    node.members().iter().all(is_known)
}

/// Tells whether a member is `components`, with or without a typo in its key.
fn is_misspelt_components(member: &Member) -> bool {
    let key = &*member.key;
    (8..=13).contains(&key.len())
        && key.starts_with(['c', 'C'])
        && key != "components"
        && is_slip(key, "components")
        && member.value.items().iter().any(is_sure_component)
}

/// Tells whether components without a name or a language are those of an edit.
///
/// Applications keep components in their own objects, under any names. An edit has only its own
/// keys, and has a name only with a key that no such object has, or with a body in capitals.
fn is_edit(node: &Node, components: &[Node]) -> bool {
    let is_own = |it: &Member| EDIT_KEYS.contains(&it.key.as_ref());
    let is_named = node.get("name").is_some() || node.get("language").is_some();
    let is_sure = components.iter().any(is_sure_component);
    if !is_all_of_edit(node) {
        return false;
    }
    if is_named {
        let has_own = node.members().iter().any(is_own);
        let has_name = node.get_str("name").is_some_and(|it| it.contains('_'));
        let is_capital = || {
            components.iter().any(|it| it.get_str("type") == Some("BODY"))
                && components.iter().all(is_component_in_capitals)
        };
        return is_sure && (has_own || (has_name && node.members().len() == 2 && is_capital()));
    }
    is_sure
        || (components.iter().all(is_component_in_capitals)
            && components.iter().any(is_footer_alone))
}

fn is_component_in_capitals(node: &Node) -> bool {
    is_component(node) && node.get_str("type").is_some_and(is_upper_case)
}

/// Tells whether a component is a footer with nothing but its text.
fn is_footer_alone(node: &Node) -> bool {
    node.get_str("type") == Some("FOOTER")
        && node.get_str("text").is_some()
        && node.members().len() == 2
}

/// Tells whether an object without components is an edit: `category` alone might be anything's.
fn is_bare_edit(node: &Node) -> bool {
    let n_own = node.members().iter().filter(|it| EDIT_KEYS.contains(&it.key.as_ref())).count();
    let is_price = node.at(&["optimization_spec", "bid_strategy"]).is_some();
    let has_category = node.get("category").is_some_and(|it| is_category(it) || is_null(it));
    let is_new = node.get("name").is_some() || node.get("language").is_some();
    is_all_of_edit(node) && !is_new && (n_own >= 2 || (n_own == 1 && has_category) || is_price)
}

/// Tells whether a component can hardly be that of anything but a template.
fn is_sure_component(node: &Node) -> bool {
    let name = node.get_str("type").unwrap_or_default();
    let is_list = |key| node.get(key).is_some_and(Node::is_array);
    let has_mark = match name.to_ascii_lowercase().as_str() {
        "header" => node.get("format").is_some_and(is_scalar),
        "body" => node.at(&["example", "body_text"]).is_some(),
        "buttons" => is_list("buttons"),
        "carousel" => is_list("cards"),
        "limited_time_offer" => node.get("limited_time_offer").is_some(),
        "call_permission_request" => true,
        _ => false,
    };
    let is_plain_body = name == "BODY"
        && (node.get_str("text").is_some() || node.get("add_security_recommendation").is_some());
    is_component(node) && (has_mark || is_plain_body)
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
        && !fragment::is_sure_component(node)
}

pub(super) fn is_template_name(node: &Node) -> bool {
    node.is_open()
        || node.as_str().is_some_and(|it| {
            it.contains('_') || it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
}

/// A code like `en`, `pt_BR` or `zh-CN`, or a language by a name that a slip may put there.
pub(super) fn is_language(node: &Node) -> bool {
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
pub(super) fn is_address(node: &Node) -> bool {
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

fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}

pub(super) fn is_scalar(node: &Node) -> bool {
    !node.is_object() && !node.is_array()
}

#[cfg(test)]
mod tests {
    use super::{Foreign, RequestKind, classify, is_address, is_language, is_upper_case};
    use crate::json::parse;

    fn kind(text: &str) -> Option<RequestKind> {
        classify(&parse(text).root.expect("a value"))?.ok()
    }

    #[test]
    fn an_address_is_mostly_digits_or_has_the_mark_of_a_user_or_group() {
        for (value, expected) in [
            (r#""+16505550100""#, true),
            (r#""123456""#, true),
            (r#""12345""#, false),
            (r#""(123) 456""#, true),
            (r#""abcdef123456""#, true),
            (r#""abcdefg123456""#, false),
            (r#""123456@c.us""#, false),
            (r#""/123456""#, false),
            (r#""US.1000000000000001""#, true),
            (r#""us.1000000000000001""#, true),
            (r#""US.""#, true),
            (r#""us.abc""#, false),
            (r#""USA.abc""#, false),
            (r#""Y2FwaV9ncm91cDox""#, true),
            ("1000000", true),
            ("999999", false),
            (r#""{{to}}""#, true),
            ("null", false),
        ] {
            assert_eq!(is_address(&parse(value).root.expect("a value")), expected, "{value}");
        }
    }

    #[test]
    fn words_of_meta_are_capitals_with_underscores() {
        for word in ["UTILITY", "ALERT_UPDATE"] {
            assert!(is_upper_case(word), "{word}");
        }
        for word in ["", "utility", "Utility", "ALERT UPDATE", "ALERT-UPDATE", "V2"] {
            assert!(!is_upper_case(word), "{word}");
        }
    }

    #[test]
    fn a_language_has_the_form_of_a_code() {
        for (value, expected) in [
            ("en", true),
            ("fil", true),
            ("e", false),
            ("engl", false),
            ("pt_BR", true),
            ("zh-Hant", true),
            ("es_419", true),
            ("pt_B", false),
            ("pt_BRASI", false),
            ("e1", false),
            ("", false),
            ("{{language}}", true),
        ] {
            let text = format!(r#""{value}""#);
            assert_eq!(is_language(&parse(&text).root.expect("a value")), expected, "{value}");
        }
    }

    #[test]
    fn a_call_without_the_product_has_a_known_action_and_an_id_or_a_session() {
        let call = |body: &str| kind(&format!("{{ {body} }}"));
        for body in [
            r#""call_id": "wacid.a", "action": "terminate""#,
            r#""call_id": "wacid.a", "action": "Pre-Accept""#,
            r#""to": "+16505550100", "action": "connect", "session": { "sdp": "v=0" }"#,
            r#""messaging_product": "whatsapp", "call_id": "wacid.a", "action": "hang_up""#,
            r#""messaging_product": "whatsapp", "call_id": "wacid.a""#,
            r#""messaging_product": "whatsapp", "action": "terminate""#,
        ] {
            assert_eq!(call(body), Some(RequestKind::Call), "{body}");
        }
        for body in [
            r#""call_id": "wacid.a", "action": "hang_up""#,
            r#""call_id": "a", "action": "terminate""#,
            r#""to": "+16505550100", "action": "connect""#,
            r#""to": "somebody", "action": "connect", "session": { "sdp": "v=0" }"#,
            r#""call_id": "wacid.a""#,
            r#""messaging_product": "whatsapp", "call_id": "wacid.a", "event": "connect""#,
        ] {
            assert_eq!(call(body), None, "{body}");
        }
    }

    #[test]
    fn webhooks_and_answers_are_told_by_keys_that_no_request_has() {
        const PRODUCT: &str = r#""messaging_product": "whatsapp""#;
        let foreign = |body: &str| {
            let text = format!("{{ {body} }}");
            match classify(&parse(&text).root.expect("a value")) {
                Some(Err(foreign)) => Some(foreign),
                Some(Ok(_)) | None => None,
            }
        };
        for (body, expected) in [
            (r#""object": "whatsapp_business_account""#, Some(Foreign::Webhook)),
            (r#""object": "page""#, None),
            (
                r#""field": "messages", "value": { "messaging_product": "whatsapp" }"#,
                Some(Foreign::Webhook),
            ),
            (r#""field": "messages", "value": {}"#, None),
            (r#""value": { "messaging_product": "whatsapp" }"#, None),
            (
                r#""messaging_product": "whatsapp", "metadata": { "phone_number_id": "1" }"#,
                Some(Foreign::Webhook),
            ),
            (r#""metadata": { "phone_number_id": "1" }"#, None),
            (r#""timestamp": "1", "phone_number_settings": {}"#, Some(Foreign::Webhook)),
            (r#""phone_number_settings": {}"#, None),
            (r#""from": "16505550100", "timestamp": "1", "type": "text""#, Some(Foreign::Webhook)),
            (
                r#""from": "16505550100", "timestamp": "1", "event": "connect""#,
                Some(Foreign::Webhook),
            ),
            (r#""from": "16505550100", "timestamp": "1""#, None),
            (r#""from": "16505550100", "type": "text""#, None),
            (r#""timestamp": "1", "type": "text""#, None),
            (r#""timestamp": "1", "history_context": {}"#, Some(Foreign::Webhook)),
            (r#""history_context": {}"#, None),
            (r#""$schema": "https://json-schema.org/draft/2020-12/schema""#, Some(Foreign::Schema)),
            (r#""openapi": "3.1.0""#, Some(Foreign::Schema)),
            (r#""swagger": "2.0""#, Some(Foreign::Schema)),
            (r#""type": "object", "properties": {}"#, Some(Foreign::Schema)),
            (r#""type": "object""#, None),
            (r#""type": "array", "properties": {}"#, None),
            (r#""error": { "fbtrace_id": "a" }"#, Some(Foreign::Answer)),
            (r#""error": { "code": 1, "message": "a" }"#, Some(Foreign::Answer)),
            (r#""error": { "code": 1 }"#, None),
            (r#""error": { "message": "a" }"#, None),
            (r#""calling": {}, "storage_configuration": {}"#, Some(Foreign::Answer)),
            (r#""calling": {}, "storage_configuration": true"#, None),
        ] {
            assert_eq!(foreign(body), expected, "{body}");
        }
        for (list, is_answer) in [
            (r#""messages": []"#, true),
            (r#""calls": []"#, true),
            (r#""messages": { "0": {} }"#, true),
            (r#""messages": { "first": {} }"#, false),
            (r#""messages": {}"#, false),
            (r#""messages": [], "type": "text""#, false),
            (r#""calls": [], "action": "connect""#, false),
        ] {
            let expected = is_answer.then_some(Foreign::Answer);
            assert_eq!(foreign(&format!("{PRODUCT}, {list}")), expected, "{list}");
            assert_eq!(foreign(list), None, "{list}");
        }
    }

    #[test]
    fn settings_of_calls_are_told_from_what_applications_call_so() {
        let is_settings = |text: &str| kind(text) == Some(RequestKind::CallSettings);
        // Each with whether it is clear, and whether it is one next to keys of an application.
        for (setting, is_alone, is_among_others) in [
            (r#""status": "ENABLED""#, true, true),
            (r#""status": "disabled""#, true, true),
            (r#""status": "{{status}}""#, true, true),
            (r#""status": "ON""#, true, false),
            (r#""status": "enable""#, true, false),
            (r#""status": true"#, true, false),
            (r#""status": "on""#, false, false),
            (r#""callback_permission_status": "ENABLED""#, true, true),
            (r#""call_icon_visibility": "SHOW""#, true, true),
            (r#""call_icon_visibility": {}"#, false, false),
            (r#""call_icons": { "restrict_to_user_countries": [] }"#, true, true),
            (r#""call_icons": {}"#, true, false),
            (r#""call_icons": []"#, false, false),
            (r#""call_hours": {}"#, true, true),
            (r#""call_hours": "9 to 5""#, false, false),
            (r#""sip": { "status": "ENABLED" }"#, true, true),
            (r#""sip": { "status": "on" }"#, true, false),
            (r#""sip": { "webhook_delivery": "ENABLED" }"#, true, true),
            (r#""sip": { "servers": [{ "hostname": "a.example" }] }"#, true, true),
            (r#""sip": { "servers": [{ "port": 1 }] }"#, true, false),
            (r#""sip": { "servers": ["a.example"] }"#, false, false),
            (r#""audio": { "additional_codecs": [] }"#, true, true),
            (r#""audio": { "codecs": [] }"#, false, false),
            (r#""voicemail": { "status": "ENABLED" }"#, true, true),
            (r#""voicemail": {}"#, true, false),
            (r#""voicemail": { "box": 1 }"#, false, false),
            (r#""video": { "status": "ENABLED" }"#, true, false),
            (r#""call_hour": {}"#, true, false),
            (r#""volume": "ENABLED""#, false, false),
        ] {
            let alone = format!(r#"{{ "calling": {{ {setting} }} }}"#);
            assert_eq!(is_settings(&alone), is_alone, "{alone}");
            let others = format!(r#"{{ "calling": {{ {setting} }}, "theme": "dark" }}"#);
            assert_eq!(is_settings(&others), is_among_others, "{others}");
            let answer = format!(r#"{{ "calling": {{ {setting}, "ip_addresses": {{}} }} }}"#);
            assert!(!is_settings(&answer), "{answer}");
            let misspelt = format!(r#"{{ "caling": {{ {setting} }} }}"#);
            let names =
                ["callback_permission_status", "call_icon_visibility", "call_icons", "call_hours"];
            let is_clear = names.iter().any(|it| setting.starts_with(&format!("\"{it}\"")));
            assert_eq!(is_settings(&misspelt), is_alone && is_clear, "{misspelt}");
        }
    }

    #[test]
    fn a_type_alone_makes_a_message_if_it_can_be_that_of_one() {
        let message =
            |kind: &str| format!(r#"{{ "messaging_product": "whatsapp", "type": {kind} }}"#);
        for word in [r#""text""#, r#""txt""#, r#""interactive""#, r#""{{type}}""#, "{{type}}"] {
            assert_eq!(kind(&message(word)), Some(RequestKind::Message), "{word}");
        }
        for word in [r#""image/png""#, r#""order""#, "5", "{}"] {
            assert_eq!(kind(&message(word)), None, "{word}");
        }
        let file = r#"{ "messaging_product": "whatsapp", "type": "image", "file": "@a.png" }"#;
        assert_eq!(kind(file), None);
    }

    #[test]
    fn an_edit_with_a_name_has_a_key_of_its_own_or_components_in_capitals() {
        for (body, is_edit) in [
            (r#""components": [{ "type": "body", "example": { "body_text": [["a"]] } }]"#, true),
            (r#""components": [{ "type": "FOOTER", "text": "The shop" }]"#, true),
            (r#""components": [{ "type": "footer", "text": "The shop" }]"#, false),
            (r#""components": [{ "type": "FOOTER", "text": "The shop", "id": 1 }]"#, false),
            (r#""name": "order_ready", "components": [{ "type": "BODY", "text": "A" }]"#, true),
            (r#""name": "order", "components": [{ "type": "BODY", "text": "A" }]"#, false),
            (
                r#""name": "order_ready", "components": [{ "type": "BODY", "text": "A" }, { "type": "footer" }]"#,
                false,
            ),
            (
                r#""name": "order_ready", "components": [{ "type": "header", "format": "TEXT" }]"#,
                false,
            ),
            (
                r#""name": "order", "message_send_ttl_seconds": 60, "components": [{ "type": "BODY", "text": "A" }]"#,
                true,
            ),
            (r#""price": 5, "components": [{ "type": "BODY", "text": "A" }]"#, false),
        ] {
            let expected = is_edit.then_some(RequestKind::TemplateEdit);
            assert_eq!(kind(&format!("{{ {body} }}")), expected, "{body}");
        }
    }

    #[test]
    fn components_are_known_with_a_typo_in_their_key() {
        let list = r#"[{ "type": "BODY", "text": "Hello" }]"#;
        let edit = |key: &str| kind(&format!(r#"{{ "{key}": {list} }}"#));
        for key in ["components", "componets", "Component", "componnents"] {
            assert_eq!(edit(key), Some(RequestKind::TemplateEdit), "{key}");
        }
        for key in ["content", "parts", "xcomponents", "children"] {
            assert_eq!(edit(key), None, "{key}");
        }
        assert_eq!(kind(r#"{ "componets": [{ "type": "input", "text": "Hello" }] }"#), None);
    }
}
