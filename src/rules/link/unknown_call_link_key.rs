//! `unknown-call-link-key`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::PAYLOAD;
use crate::wording::shown;

declare_rule! {
    /// A call link has a parameter other than `biz_payload`.
    ///
    /// WhatsApp ignores a misspelled parameter without an error. It also ignores `text` in a call
    /// link, which chat links use.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?payload=shop"
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?bizPayload=shop"
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?text=Hello"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop"
    /// ```
    pub RULE = {
        id: "unknown-call-link-key",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

/// Parameters that contain the number in other links.
const NUMBERS: &[&str] = &["number", "phone", "to"];

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let CallLink { link, number, .. } = call;
    let mut has_payload = false;
    for parameter in &link.query {
        let key = link.part(&parameter.key);
        // After a payload, a key without a value is most likely the rest of it.
        let is_rest = has_payload && parameter.value.is_none();
        has_payload |= key == PAYLOAD;
        // It is the number of a link without a number in its path.
        let is_number = number.is_empty() && NUMBERS.contains(&key);
        if key == PAYLOAD || is_rest || is_number || link.is_open(&parameter.key) {
            continue;
        }
        let (help, fix) = if key.to_ascii_lowercase().contains("payload") {
            let (trust, range) = (Applicability::Unsafe, parameter.key.clone());
            let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, PAYLOAD);
            ("rename it to `biz_payload`", fix)
        } else {
            ("remove it, or send its value as `biz_payload`", None)
        };
        let message = match shown(key) {
            Some(name) => format!("a call link has the unknown parameter {name}"),
            None => "a call link has an unknown parameter".to_owned(),
        };
        cx.report(&RULE, cx.span_in(link.node, parameter.key.clone()), message).help(help).fix(fix);
    }
}
