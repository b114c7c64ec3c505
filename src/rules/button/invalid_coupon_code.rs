//! `invalid-coupon-code`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Button, ButtonKind, ParameterKind, SendComponent, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A coupon code, or its sample, contains a character that is not a letter or digit.
    ///
    /// The documentation allows only letters and digits. The API is not known to reject other
    /// characters, so walint reports a warning.
    ///
    /// ```change template-with-coupon
    /// bad   /components/1/buttons/0/example: "LEAF-10"
    /// good  /components/1/buttons/0/example: "LEAF10"
    /// ```
    ///
    /// ```change send-with-coupon
    /// bad   /template/components/0/parameters/0/coupon_code: "LEAF 10"
    /// ```
    pub RULE = {
        id: "invalid-coupon-code",
        severity: Warning,
        category: Button,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: None,
        finder: Finder::All(&[
            Finder::SendButton(&[SubType::CopyCode], sent),
            Finder::Button(&[ButtonKind::CopyCode], created),
        ]),
    }
}

fn sent(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for parameter in button.parameters_of(ParameterKind::CouponCode) {
        if let Some(code) = parameter.get("coupon_code") {
            check(cx, code);
        }
    }
}

fn created(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(example) = button.get("example") else { return };
    for code in std::iter::once(example).chain(example.items()) {
        check(cx, code);
    }
}

fn check(cx: &mut BodyCx<'_>, code: &Node<'_>) {
    let Some(text) = code.literal() else { return };
    // Another rule reports a code that contains only spaces.
    let other = text.char_indices().find(|it| !it.1.is_alphanumeric());
    let Some((at, character)) = other.filter(|_| !text.trim().is_empty()) else { return };
    let message = if character == ' ' {
        "the coupon code contains a space"
    } else {
        "the coupon code contains a character that is not a letter or digit"
    };
    let span = cx.span_in(code, at..at + character.len_utf8());
    cx.report(&RULE, span, message).help("remove it");
}
