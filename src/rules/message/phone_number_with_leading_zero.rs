//! `phone-number-with-leading-zero`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{PhoneNumber, begins_with_country_code};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number begins with 0.
    ///
    /// Meta rejects it with error 131009 ("The phone number is malformed"). No country code begins
    /// with 0. The zero is usually a trunk prefix (`0`) or the prefix for international calls
    /// (`00`).
    ///
    /// ```change text-message
    /// bad   /to: "06505550100"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /to: "0016505550100"
    /// ```
    pub RULE = {
        id: "phone-number-with-leading-zero",
        severity: Error,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits < 7 || !number.has_leading_zero() {
        return;
    }
    let digits = number.text.trim_start_matches([' ', '+', '(']);
    let (help, fix) = if digits.starts_with("00") && !number.has_plus {
        let start = number.text.len() - digits.len();
        let range = start..start + 2;
        // No national number begins with two zeros and a country code.
        let trust = if begins_with_country_code(&digits[2..]) {
            Applicability::Safe
        } else {
            Applicability::Unsafe
        };
        let fix = Fix::replace_in_string(trust, cx.source(), number.node, range, "+");
        ("replace `00` with `+`", fix)
    } else {
        ("use `+`, the country code and the number without the leading 0", None)
    };
    cx.report(&RULE, number.node.span, "`to` begins with 0 instead of a country code")
        .help(help)
        .fix(fix);
}
