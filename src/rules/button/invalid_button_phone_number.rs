//! `invalid-button-phone-number`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The phone number of a button is not a valid phone number.
    ///
    /// Meta rejects a number that is empty, has no digits, or contains letters, such as the prefix
    /// `tel:` or a vanity number. walint does not report placeholders.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/1/phone_number: "tel:+16505550101"
    /// bad   /components/1/buttons/1/phone_number: ""
    /// good  /components/1/buttons/1/phone_number: "<PHONE_NUMBER>"
    /// ```
    pub RULE = {
        id: "invalid-button-phone-number",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(192)),
        finder: Finder::All(&[
            Finder::Button(&[ButtonKind::PhoneNumber], check),
            Finder::LibraryInput(&[ButtonKind::PhoneNumber], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    const HELP: &str = "use `+`, the country code and the number, such as `+16505550101`";
    let Some(node) = button.get("phone_number") else { return };
    let Some(text) = node.literal() else { return };
    let letters = text.find(char::is_alphabetic).map(|start| {
        let is_end = |it: char| !it.is_alphabetic();
        start..text[start..].find(is_end).map_or(text.len(), |it| start + it)
    });
    if text.trim().is_empty() {
        cx.report(&RULE, node.span, "the phone number of a button is empty").help(HELP);
    } else if let Some(range) = letters {
        let span = cx.span_in(node, range);
        cx.report(&RULE, span, "the phone number of a button contains letters").help(HELP);
    } else if !text.bytes().any(|it| it.is_ascii_digit()) {
        cx.report(&RULE, node.span, "the phone number of a button has no digits").help(HELP);
    }
}
