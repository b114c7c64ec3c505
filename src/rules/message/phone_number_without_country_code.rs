//! `phone-number-without-country-code`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::PhoneNumber;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number appears to have no country code.
    ///
    /// Without a plus sign, Meta may add the country code of the sender's number and send the
    /// message to somebody else. walint treats a number without a plus sign as local if it has up
    /// to 10 digits, or contains parentheses, spaces or hyphens.
    ///
    /// ```change text-message
    /// bad   /to: "(650) 555-0100"
    /// good  /to: "+1 (650) 555-0100"
    /// ```
    ///
    /// ```change call
    /// bad   /to: "6505550100"
    /// ```
    pub RULE = {
        id: "phone-number-without-country-code",
        severity: Warning,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_026)),
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits >= 7 && number.is_local() {
        let (trust, source) = (Applicability::Safe, cx.source());
        let is_international = number.has_groups_of_code_1();
        let (help, fix) = if is_international {
            ("add `+`", Fix::replace_in_string(trust, source, number.node, 0..0, "+"))
        } else {
            ("add `+` and the country code", None)
        };
        cx.report(&RULE, number.node.span, "`to` appears to have no country code")
            .help(help)
            .fix(fix);
    }
}
