//! `phone-number-too-short`.

use crate::check::{BodyCx, Finder};
use crate::model::PhoneNumber;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording::count;

declare_rule! {
    /// A phone number has fewer than 7 digits.
    ///
    /// No subscriber number is that short, including the country code, and Meta does not deliver to
    /// short codes. walint reports an error if the number has no digits at all.
    ///
    /// ```change text-message
    /// bad   /to: "+16505"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /to: "+16505"
    /// ```
    pub RULE = {
        id: "phone-number-too-short",
        severity: Warning,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: None,
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits == 0 {
        cx.report(&RULE, number.node.span, "`to` has no digits")
            .severity(Severity::Error)
            .help("use `+`, the country code and the number, such as `+16505550100`")
            .api_error = Some(ApiError::code(131_009));
    } else if number.n_digits < 7 {
        let digits = count(number.n_digits, "digit");
        let message = format!("`to` has {digits}; the minimum is 7");
        cx.report(&RULE, number.node.span, message)
            .help("use the full number with `+` and the country code");
    }
}
