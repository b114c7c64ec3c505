//! Template messages that look like those with a one-time passcode.

use crate::json::Node;
use crate::model::{SendComponent, SendComponentKind, SubType, TemplateSend};

/// The two places where a message contains the code of an authentication template.
pub struct Codes<'a> {
    /// The text in the body.
    pub body: &'a Node<'a>,
    /// The value of the button that copies it.
    pub button: &'a Node<'a>,
}

/// The codes of a message that has one text in its body, one on its first URL button, and no more.
///
/// An order number can also be in both places, so the shape alone proves nothing. `None` also if one
/// of them is a placeholder.
pub fn codes<'a>(send: &TemplateSend<'a>) -> Option<Codes<'a>> {
    let level = send.own()?;
    let (Some(body), Some(button), 2) = (
        level.find(SendComponentKind::Body),
        level.buttons_of(SubType::Url).next(),
        level.components.len(),
    ) else {
        return None;
    };
    let codes = Codes { body: only_text(body)?, button: only_text(button)? };
    (button.index() == Some(0)).then_some(codes)
}

/// Tells whether a message has the same code of up to 15 characters in both places, like one with an
/// authentication template.
pub fn is_shaped_so(send: &TemplateSend<'_>) -> bool {
    let Some(codes) = codes(send) else { return false };
    let code = codes.body.as_str();
    code.is_some_and(|it| it.chars().count() <= 15) && code == codes.button.as_str()
}

/// The text of a component with one parameter; `None` if it is a placeholder.
pub fn only_text(component: SendComponent<'_>) -> Option<&Node<'_>> {
    let [_] = component.node.list("parameters") else { return None };
    component.texts().next().filter(|it| !it.is_open())
}

/// Tells whether a text looks like a code: 4 to 15 digits and capital letters, with a digit.
pub fn is_code(text: &str) -> bool {
    let is_allowed = |it: u8| it.is_ascii_digit() || it.is_ascii_uppercase();
    (4..=15).contains(&text.len())
        && text.bytes().all(is_allowed)
        && text.bytes().any(|it| it.is_ascii_digit())
}

/// Tells whether the name of the template mentions a one-time passcode.
///
/// Words that have other uses count only together with `code`, or alone. Codes for a courier or a
/// door are sent with templates of other categories.
pub fn is_named_so(send: &TemplateSend<'_>) -> bool {
    const OTHER: [&str; 18] = [
        "booking", "courier", "delivery", "discount", "door", "driver", "gate", "gift", "order",
        "parcel", "pickup", "promo", "return", "ride", "ticket", "trip", "visit", "voucher",
    ];
    let name = send.node.and_then(|it| it.get_str("name"));
    let Some(name) = name else { return false };
    let words: Vec<&str> = name.split('_').collect();
    if words.iter().any(|it| OTHER.contains(it)) {
        return false;
    }
    let is_plain = |it: &&str| {
        let begins = ["otp", "passcode", "authenticat", "authentif", "autentica"];
        ["2fa", "mfa"].contains(it)
            || it.ends_with("otp")
            || begins.iter().any(|begin| it.starts_with(begin))
    };
    let is_vague = |it: &&str| {
        ["auth", "login", "logon", "signin", "signup"].contains(it) || it.starts_with("verif")
    };
    let has = |part: &str| name.contains(part);
    let has_code = words.iter().any(|it| it.ends_with("code") || it.starts_with("codigo"));
    let is_access = has("security_code") || has("sign_in") || has("sign_up") || has("log_in");
    words.iter().any(is_plain)
        || has("one_time_p")
        || (has_code && (is_access || words.iter().any(is_vague)))
        || matches!(words.as_slice(), [word] if is_vague(word))
}
