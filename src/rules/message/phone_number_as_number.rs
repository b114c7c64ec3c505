//! `phone-number-as-number`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::model::{Recipient, begins_with_country_code};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A phone number is a JSON number instead of a string.
    ///
    /// Some tables in the documentation call `to` an integer, but every sample has a string. Only a
    /// string can contain the plus sign.
    ///
    /// ```change text-message
    /// bad   /to: 16505550100
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /to: 16505550100
    /// ```
    pub RULE = {
        id: "phone-number-as-number",
        severity: Warning,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: None,
        finder: Finder::Recipient(check),
    }
}

fn check(cx: &mut BodyCx<'_>, recipient: Recipient<'_>) {
    let Some(to) = recipient.to else { return };
    if let Value::Number(literal) = to.value {
        let is_plain = literal.bytes().all(|it| it.is_ascii_digit());
        // A shorter number may lack its country code, too.
        let is_complete = (11..=15).contains(&literal.len()) && begins_with_country_code(literal);
        let trust = if is_complete { Applicability::Safe } else { Applicability::Unsafe };
        cx.report(&RULE, to.span, "`to` is a number instead of a string")
            .help("put it in quotes, with `+` and the country code")
            .fix(is_plain.then(|| Fix::quote(trust, to.span)));
    }
}
