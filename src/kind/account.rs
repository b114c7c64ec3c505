//! The small requests about a phone number and its groups, recognised by their shape.
//!
//! Responses of the same endpoints have the same keys, and applications use the same words: an
//! object is a request only with keys that no response and no application is likely to have.

use super::RequestKind;
use super::shape::{is_address, is_scalar};
use crate::json::{Member, Node, Value};
use crate::near::is_slip;

/// Tells whether an object has a key without which it is neither one of these requests nor a response
/// to one: most objects have none.
pub(super) fn is_marked(node: &Node) -> bool {
    let is_mark = |it: &Member| {
        matches!(
            &*it.key,
            "commands"
                | "control_pass"
                | "conversational_automation"
                | "data"
                | "deep_link_url"
                | "enable_welcome_message"
                | "generate_qr_image"
                | "messaging_product"
                | "prefilled_message"
                | "prompts"
        ) || is_misspelt_product(it)
    };
    node.members().iter().any(is_mark)
}

/// Which of these requests an object is; `None` if it is another object.
pub(super) fn classify(node: &Node) -> Option<RequestKind> {
    let is_ours = is_product(node);
    if is_automation(node, is_ours) {
        return Some(RequestKind::ConversationalAutomation);
    }
    if is_qr_code(node, is_ours) {
        return Some(RequestKind::QrCode);
    }
    if !is_ours || has_any(node, &["action", "message_id", "recipient", "status", "to", "type"]) {
        return None;
    }
    if is_group(node) {
        return Some(RequestKind::Group);
    }
    is_profile(node).then_some(RequestKind::BusinessProfile)
}

/// Tells whether an object is the response to a request of this module, or to reading the same.
pub(super) fn is_response(node: &Node) -> bool {
    let is_list = |key| node.get(key).is_some_and(Node::is_array);
    let is_read = node.get("id").is_some()
        && node.get("conversational_automation").is_some_and(Node::is_object);
    let is_group = is_product(node)
        && (is_list("approved_join_requests") || is_list("rejected_join_requests"));
    let is_profile = |it: &Node| is_product(it) && it.get("profile_picture_url").is_some();
    // Requests are not kept in lists of this name, one profile or several are read so.
    let is_record = |it: &Node| {
        it.get("business_profile").is_some()
            || is_qr_code_read(it)
            || matches!(classify(it), Some(RequestKind::BusinessProfile))
            || is_profile(it)
    };
    let is_data = node.get("data").is_some_and(|it| it.items().iter().any(is_record));
    is_read || is_group || is_data || is_profile(node) || is_qr_code_read(node)
}

fn is_qr_code_read(node: &Node) -> bool {
    node.get("deep_link_url").is_some() && has_any(node, &["code", "prefilled_message"])
}

/// A thread passed, released or taken.
///
/// Messenger has a separate endpoint for each action, and its bodies have no action and no role.
pub(super) fn is_thread_control(node: &Node) -> bool {
    const ACTIONS: [&str; 3] = ["pass", "release", "take"];
    if has_any(node, &["call_id", "connection", "session", "type"]) {
        return false;
    }
    let action = node.get("action").filter(|it| is_scalar(it));
    let has_role = node.at(&["control_pass", "target_role"]).is_some_and(is_scalar);
    if !is_product(node) {
        return has_role && action.is_some();
    }
    let is_known = action.is_some_and(|it| ACTIONS.iter().any(|word| it.is_word(word)));
    is_known || node.get("control_pass").is_some()
}

fn is_automation(node: &Node, is_ours: bool) -> bool {
    const KEYS: [&str; 4] = ["commands", "enable_welcome_message", "messaging_product", "prompts"];
    let has_flag = node.get("enable_welcome_message").is_some_and(is_scalar);
    let has_prompts = node.get("prompts").is_some_and(is_list_of_texts);
    let commands = node.get("commands").map_or(&[][..], Node::items);
    let is_half = |it: &Node| has_any(it, &["command_name", "command_description"]);
    let is_whole =
        |it: &Node| it.get("command_name").is_some() && it.get("command_description").is_some();
    let has_commands = commands.iter().any(is_half);
    if !(has_flag || has_prompts || has_commands) {
        return false;
    }
    // A row of a table and a response have an id; an application has its own keys.
    if !has_only(node, &KEYS) {
        return false;
    }
    commands.iter().any(is_whole)
        || (has_commands && (has_flag || has_prompts || is_ours))
        || (has_flag && node.get("prompts").or_else(|| node.get("commands")).is_some())
        || (is_ours && (has_flag || has_prompts))
}

/// Tells whether an object is a conversational automation below the id of a phone number.
///
/// The endpoint accepts it without the id, which is part of its path. Only an outermost object is
/// recognised: inside another one it is most likely an application's own, with all its numbers.
pub(super) fn is_nested_automation(node: &Node) -> bool {
    let mut members = node.members().iter().filter(|it| it.key != "messaging_product");
    let (Some(member), None) = (members.next(), members.next()) else { return false };
    let digits = member.key.strip_prefix('+').unwrap_or(&member.key);
    let is_id = digits.len() >= 8 && digits.bytes().all(|it| it.is_ascii_digit());
    if !is_id {
        return false;
    }
    match member.value.get("conversational_automation") {
        // Under that name, a list alone says enough.
        Some(inner) => is_automation(inner, true),
        None => is_automation(&member.value, is_product(node)),
    }
}

fn is_qr_code(node: &Node, is_ours: bool) -> bool {
    const KEYS: [&str; 4] = ["code", "generate_qr_image", "messaging_product", "prefilled_message"];
    let image = node.get("generate_qr_image").filter(|it| is_scalar(it));
    let has_message = node.get("prefilled_message").is_some();
    if (image.is_none() && !has_message) || has_any(node, &["deep_link_url", "qr_image_url", "id"])
    {
        return false;
    }
    let is_format = |it: &Node| it.is_open() || it.is_word("png") || it.is_word("svg");
    if !has_only(node, &KEYS) {
        return false;
    }
    let is_changed = has_message && node.get("code").is_some_and(is_scalar);
    let is_created = image.is_some_and(|it| has_message || is_format(it));
    is_created || is_changed || (is_ours && has_message)
}

fn is_group(node: &Node) -> bool {
    // `name` and `title` are what the subject is called elsewhere.
    const KEYS: [&str; 9] = [
        "description",
        "join_approval_mode",
        "join_requests",
        "messaging_product",
        "name",
        "participants",
        "profile_picture_file",
        "subject",
        "title",
    ];
    let is_user = |it: &Node| has_any(it, &["user", "wa_id"]) || is_address(it);
    let has_users =
        node.get("participants").is_some_and(|it| it.is_array() && it.items().iter().all(is_user));
    let has_requests = node
        .get("join_requests")
        .is_some_and(|it| it.is_array() && it.items().iter().all(|it| is_scalar(it)));
    let is_group = node.get("subject").is_some_and(is_scalar)
        || node.get("join_approval_mode").is_some_and(is_scalar)
        || has_users
        || has_requests;
    is_group && has_only(node, &KEYS)
}

fn is_profile(node: &Node) -> bool {
    const KEYS: [&str; 8] = [
        "about",
        "address",
        "description",
        "email",
        "messaging_product",
        "profile_picture_handle",
        "vertical",
        "websites",
    ];
    // Groups also have a description, and many objects have an address and an email.
    let is_sure = has_any(node, &["about", "profile_picture_handle", "vertical", "websites"]);
    let is_read = node.get("profile_picture_url").is_some();
    !is_read && has_only(node, &KEYS) && (is_sure || node.members().len() > 2)
}

fn is_product(node: &Node) -> bool {
    let is_whatsapp = |it: &Node| it.as_str().is_some_and(|it| is_slip(it, "whatsapp"));
    node.get("messaging_product").is_some_and(|it| it.is_open() || is_whatsapp(it))
        || node.members().iter().any(is_misspelt_product)
}

/// Tells whether a member is the product, with or without a typo in its key.
fn is_misspelt_product(member: &Member) -> bool {
    let key = &*member.key;
    (14..=19).contains(&key.len())
        && key.starts_with(['m', 'M'])
        && key != "messaging_product"
        && member.value.is_word("whatsapp")
        && is_slip(key, "messaging_product")
}

fn is_list_of_texts(node: &Node) -> bool {
    let is_text = |it: &Node| matches!(it.value, Value::String(_) | Value::Opaque);
    node.is_array() && node.items().iter().all(is_text)
}

/// Tells whether an object has only these keys, with or without typos.
fn has_only(node: &Node, keys: &[&str]) -> bool {
    let is_known = |it: &Member| {
        keys.contains(&it.key.as_ref()) || keys.iter().any(|key| is_slip(&it.key, key))
    };
    node.members().iter().all(is_known)
}

fn has_any(node: &Node, keys: &[&str]) -> bool {
    node.members().iter().any(|it| keys.contains(&it.key.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::{RequestKind, classify};
    use crate::json::parse;

    #[test]
    fn a_profile_has_a_key_of_its_own_or_two_of_those_that_others_have() {
        for (body, kind) in [
            (r#""about": "Tea""#, Some(RequestKind::BusinessProfile)),
            (r#""vertical": "RETAIL""#, Some(RequestKind::BusinessProfile)),
            (r#""websites": []"#, Some(RequestKind::BusinessProfile)),
            (r#""profile_picture_handle": "4::a""#, Some(RequestKind::BusinessProfile)),
            (
                r#""address": "1 Long St", "email": "a@b.example""#,
                Some(RequestKind::BusinessProfile),
            ),
            (r#""description": "Tea", "email": "a@b.example""#, Some(RequestKind::BusinessProfile)),
            (r#""email": "a@b.example""#, None),
            (r#""description": "Tea""#, None),
            (r#""about": "Tea", "profile_picture_url": "https://a.example""#, None),
            (r#""about": "Tea", "price": 5"#, None),
            (r#""about": "Tea", "to": "+16505550100""#, None),
        ] {
            let text = format!(r#"{{ "messaging_product": "whatsapp", {body} }}"#);
            let root = parse(&text).root.expect("a value");
            assert_eq!(classify(&root), kind, "{text}");
            let text = format!(r#"{{ "product": "whatsapp", {body} }}"#);
            let root = parse(&text).root.expect("a value");
            assert_eq!(classify(&root), None, "{text}");
        }
    }
}
