//! `unencoded-call-link-payload`.

use crate::check::{BodyCx, Finder};
use crate::link::{CallLink, Link};
use crate::rule::declare_rule;
use crate::rules::link::{PAYLOAD, payloads};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::ops::Range;

declare_rule! {
    /// The `biz_payload` of a call link is not percent-encoded.
    ///
    /// A raw `&` or `#` ends the value, a raw `+` comes back as a blank, a lone `%` may be
    /// refused on its way, and what is not ASCII depends on the app that opens the link. In
    /// running text a blank ends the link, so it is seen only in the URL of a button.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101?biz_payload=shop+case" } }
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101?biz_payload=shop&case" } }
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101?biz_payload=fällig" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101?biz_payload=shop%26case%3D4711" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101?biz_payload={{payload}}" } }
    /// ```
    pub RULE = {
        id: "unencoded-call-link-payload",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: "https://www.rfc-editor.org/rfc/rfc3986",
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let link = call.link;
    let Some((range, message, help)) = fault(link) else { return };
    cx.report(&RULE, cx.span_in(link.node, range), message).help(help);
}

/// The first thing in a payload that has to be written in another way.
fn fault(link: &Link<'_>) -> Option<(Range<usize>, String, String)> {
    if let Some(value) = payloads(link).find(|it| is_json(link.rest_from(it.start))) {
        let range = value.start..value.start + 1;
        let help = "percent-encode the value, or send a key to the data";
        return Some((range, "`biz_payload` has raw JSON".to_owned(), help.to_owned()));
    }
    let raw = payloads(link).find_map(|value| {
        let mut characters = link.characters(&value);
        characters.find_map(|(at, character)| {
            let range = at..at + character.len_utf8();
            let written = utf8_percent_encode(link.part(&range), NON_ALPHANUMERIC).to_string();
            let help = format!("write `{written}`");
            let is_encoded = || {
                let digits = link.part(&(at + 1..at + 3));
                digits.len() == 2 && digits.bytes().all(|it| it.is_ascii_hexdigit())
            };
            let message = match character {
                '+' => "a raw `+` in `biz_payload` is read as a blank",
                ' ' => "`biz_payload` has a raw blank",
                '%' if is_encoded() || link.is_open(&(at..at + 3)) => return None,
                '%' => "`biz_payload` has a `%` that encodes nothing",
                _ if !character.is_ascii() => "`biz_payload` has a raw character beyond ASCII",
                _ => return None,
            };
            Some((range, message.to_owned(), help))
        })
    });
    let cut = || {
        // Behind a payload, a parameter without a value is most likely the rest of it.
        let payload = link.query.iter().position(|it| link.part(&it.key) == PAYLOAD)?;
        let next = link.query.get(payload + 1);
        let rest = next.filter(|it| it.value.is_none() && !link.is_open(&it.key));
        let fragment = link.fragment.as_ref().filter(|_| payload + 1 == link.query.len());
        let (at, sign, written) = match (rest, fragment) {
            (Some(rest), _) => (rest.key.start, '&', "%26"),
            (None, Some(fragment)) => (fragment.start, '#', "%23"),
            (None, None) => return None,
        };
        let message = format!("a raw `{sign}` cuts `biz_payload`");
        Some((at - 1..at, message, format!("write `{written}`")))
    };
    raw.or_else(cut)
}

/// Tells whether a payload begins like an object or a list of JSON, whatever follows.
fn is_json(text: &str) -> bool {
    let begins = |open: char, next: &[char]| {
        text.strip_prefix(open)
            .is_some_and(|it| it.trim_start_matches(['\\', ' ']).starts_with(next))
    };
    begins('{', &['"']) || begins('[', &['"', '{'])
}
