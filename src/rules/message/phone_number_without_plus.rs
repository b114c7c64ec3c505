//! `phone-number-without-plus`.

use crate::check::{BodyCx, Finder};
use crate::model::{PhoneNumber, begins_with_country_code};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A phone number without a plus sign does not begin with a country code.
    ///
    /// Meta may add the country code of the sender's number and send the message to somebody else.
    /// walint does not report digits that begin with a country code, because most samples use them.
    /// It reports a number that begins with 1 or 7 and does not fit the numbering plan of that
    /// code.
    ///
    /// ```change text-message
    /// bad   /to: "21955500123"
    /// good  /to: "16505550100"
    /// good  /to: "+5521955500123"
    /// ```
    ///
    /// ```change call
    /// bad   /to: "21955500123"
    /// ```
    pub RULE = {
        id: "phone-number-without-plus",
        severity: Info,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: None,
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits >= 7
        && !number.has_plus
        && !number.is_local()
        && !number.has_leading_zero()
        && !begins_with_country_code(number.text)
    {
        cx.report(&RULE, number.node.span, "`to` does not begin with `+` or a country code")
            .help("add `+` and the country code");
    }
}
