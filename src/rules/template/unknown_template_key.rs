//! `unknown-template-key`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::{Member, Node, Value};
use crate::kind::RequestKind;
use crate::rules::template::view;
use crate::rules::view::named;

declare_rule! {
    /// A template has a key that no page knows.
    ///
    /// Looked at are the top level, bodies, lists of buttons, call buttons and call permission
    /// requests. What Meta does with such a key is not documented: at the top it is most likely
    /// ignored, inside of a component most likely refused.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl": 2880 } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameterFormat": "NAMED",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 2880 } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-template-key",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateCreate], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for member in root.members() {
        let key = member.key.as_ref();
        let is_known = view::TOP.contains(&key)
            || view::TOLERATED.contains(&key)
            || view::READ_ONLY.contains(&key);
        if !is_known {
            report(cx, member, &view::TOP);
        }
    }
    for (name, own) in [
        ("body", &["type", "text", "example"][..]),
        ("buttons", &["type", "buttons"][..]),
        ("call_permission_request", &["type"][..]),
    ] {
        for component in view::components(root, name) {
            members(cx, component, own);
        }
    }
    for button in view::button_lists(root).flat_map(view::call_buttons) {
        members(cx, button, &["type", "text", "ttl_minutes"]);
    }
}

fn members(cx: &mut BodyCx<'_>, node: &Node<'_>, own: &[&str]) {
    // A key of something else is misplaced, which the schema says where it is known to matter.
    let is_unknown =
        |it: &&Member<'_>| !view::KEYS.contains(&it.key.as_ref()) && it.value.value != Value::Null;
    for member in node.members().iter().filter(is_unknown) {
        report(cx, member, own);
    }
}

fn report(cx: &mut BodyCx<'_>, member: &Member<'_>, known: &[&str]) {
    let has = |it: &str| known.contains(&it);
    let key = member.key.as_ref();
    let help = match key {
        "sub_type" | "index" | "parameters" => {
            "take it out: it is given only when the template is sent".to_owned()
        }
        "messaging_product" | "to" => "take it out: only messages have it".to_owned(),
        "display_text" | "title" | "label" if has("text") => "did you mean `text`?".to_owned(),
        "ttl" if has("ttl_minutes") => "did you mean `ttl_minutes`?".to_owned(),
        "ttl" if has("message_send_ttl_seconds") => {
            "did you mean `message_send_ttl_seconds`?".to_owned()
        }
        _ => match view::nearest(key, known) {
            Some(best) => format!("did you mean `{best}`?"),
            None => "take it out".to_owned(),
        },
    };
    cx.report(&RULE, member.key_span, named("unknown key", key)).help(help);
}
