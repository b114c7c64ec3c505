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
    /// A raw `&` or `#` ends the value, and the webhook returns a raw `+` as a space. A lone `%`
    /// may cause an error, and other characters that are not ASCII depend on the app that opens the
    /// link. In a text a space ends the link, so walint reports a raw space only in the URL of a
    /// button.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop+case"
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop&case"
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=fällig"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop%26case%3D4711"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101?biz_payload={{payload}}"
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

/// The first part of a payload that must be encoded: its place, the message and the help.
fn fault(link: &Link<'_>) -> Option<(Range<usize>, String, String)> {
    if let Some(value) = payloads(link).find(|it| is_json(link.rest_from(it.start))) {
        let range = value.start..value.start + 1;
        let help =
            "percent-encode the value, or send a short key and store the data on your server";
        return Some((range, "`biz_payload` contains raw JSON".to_owned(), help.to_owned()));
    }
    let raw = payloads(link).find_map(|value| {
        let mut characters = link.characters(&value);
        characters.find_map(|(at, character)| {
            let range = at..at + character.len_utf8();
            let written = utf8_percent_encode(link.part(&range), NON_ALPHANUMERIC).to_string();
            let help = format!("replace it with `{written}`");
            let is_encoded = || {
                let digits = link.part(&(at + 1..at + 3));
                digits.len() == 2 && digits.bytes().all(|it| it.is_ascii_hexdigit())
            };
            let message = match character {
                '+' => "the webhook returns a raw `+` in `biz_payload` as a space",
                ' ' => "`biz_payload` contains a raw space",
                '%' if is_encoded() || link.is_open(&(at..at + 3)) => return None,
                '%' => "`biz_payload` contains a `%` without two hexadecimal digits",
                _ if !character.is_ascii() => {
                    "`biz_payload` contains a raw character that is not ASCII"
                }
                _ => return None,
            };
            Some((range, message.to_owned(), help))
        })
    });
    let cut = || {
        // After a payload, a parameter without a value is most likely the rest of it.
        let payload = link.query.iter().position(|it| link.part(&it.key) == PAYLOAD)?;
        let next = link.query.get(payload + 1);
        let rest = next.filter(|it| it.value.is_none() && !link.is_open(&it.key));
        let fragment = link.fragment.as_ref().filter(|_| payload + 1 == link.query.len());
        let (at, sign, written) = match (rest, fragment) {
            (Some(rest), _) => (rest.key.start, '&', "%26"),
            (None, Some(fragment)) => (fragment.start, '#', "%23"),
            (None, None) => return None,
        };
        let message = format!("a raw `{sign}` ends `biz_payload`");
        Some((at - 1..at, message, format!("replace it with `{written}`")))
    };
    raw.or_else(cut)
}

/// Tells whether a payload begins like a JSON object or array, whatever follows.
fn is_json(text: &str) -> bool {
    let begins = |open: char, next: &[char]| {
        text.strip_prefix(open)
            .is_some_and(|it| it.trim_start_matches(['\\', ' ']).starts_with(next))
    };
    begins('{', &['"']) || begins('[', &['"', '{'])
}
