//! `address-outside-india`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind, Recipient};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An address message is sent to a phone number outside India.
    ///
    /// Meta rejects it with error 131009. Address messages work only in India, so the country code
    /// of the recipient must be 91. walint checks only international numbers: they begin with `+`,
    /// or have 11 to 15 digits.
    ///
    /// ```change address-request
    /// bad   /to: "+16505550100"
    /// good  /to: "+91 98000 00001"
    /// good  /to: "{{phone}}"
    /// ```
    pub RULE = {
        id: "address-outside-india",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::AddressMessage], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    // Another rule reports another country, and the number may be one of that country.
    let is_elsewhere =
        parameters.get("country").is_some_and(|it| !it.is_opaque() && !it.is_word("IN"));
    let recipient = Recipient::new(cx.kind, interactive.message);
    let Some(number) = recipient.and_then(|it| it.phone_number()) else { return };
    let digits = || number.digits();
    let is_international = digits().next().is_some_and(|it| it != '0')
        && ((number.has_plus && number.n_digits >= 7) || number.n_digits >= 11);
    let is_indian = digits().take(2).eq("91".chars());
    if is_international && !is_indian && !is_elsewhere && !number.node.is_open() {
        cx.report(
            &RULE,
            number.node.span,
            "`to` is not a phone number with the country code 91 (India)",
        )
        .help("set `to` to a number in India, or send a text message instead");
    }
}
