//! `unusual-button-phone-number`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// The phone number of a button has too few or too many digits, or contains separators.
    ///
    /// A phone number has 7 to 15 digits including its country code, and may begin with `+`. The
    /// pages use spaces and hyphens only in prose, and Meta sometimes rejects a number that
    /// contains them.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/1/phone_number: "+1 650 555-0101"
    /// bad   /components/1/buttons/1/phone_number: "555010"
    /// good  /components/1/buttons/1/phone_number: "16505550101"
    /// ```
    pub RULE = {
        id: "unusual-button-phone-number",
        severity: Warning,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::All(&[
            Finder::Button(&[ButtonKind::PhoneNumber], check),
            Finder::LibraryInput(&[ButtonKind::PhoneNumber], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(node) = button.get("phone_number") else { return };
    let Some(text) = node.literal() else { return };
    let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
    // Other rules report a number that is too long, contains letters, or has no digits.
    if n_digits == 0 || text.chars().count() > 20 || text.contains(char::is_alphabetic) {
        return;
    }
    let is_sign = |it: &(usize, char)| !it.1.is_ascii_digit() && *it != (0, '+');
    if n_digits < 7 {
        let message =
            format!("the phone number has {}; the minimum is 7", count(n_digits, "digit"));
        cx.report(&RULE, node.span, message).help("add the country code");
    } else if n_digits > 15 {
        let message = over("the phone number", n_digits, "digit", 15);
        cx.report(&RULE, node.span, message).help("remove dialing prefixes and extensions");
    } else if let Some((at, sign)) = text.char_indices().find(is_sign) {
        let span = cx.span_in(node, at..at + sign.len_utf8());
        cx.report(&RULE, span, "the phone number contains a separator")
            .help("remove everything except the leading `+` and the digits");
    }
}
