//! `invalid-pin-code`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// An Indian postal code does not consist of six digits.
    ///
    /// Meta rejects an `in_pin_code` of more than 6 characters with error 131009. walint reports a
    /// warning for one that is shorter, or that contains characters other than digits.
    ///
    /// ```change address-request
    /// bad   /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "4000 1" }
    /// good  /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "400001" }
    /// ```
    pub RULE = {
        id: "invalid-pin-code",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::AddressMessage], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    let saved = parameters.list("saved_addresses").iter().filter_map(|it| it.get("value"));
    let addresses = parameters.get("values").into_iter().chain(saved);
    for code in addresses.filter_map(|it| it.get("in_pin_code")) {
        let Some(text) = code.literal() else { continue };
        let n_characters = text.chars().count();
        let is_code = n_characters == 6 && text.bytes().all(|it| it.is_ascii_digit());
        if n_characters <= 6 && !is_code {
            cx.report(&RULE, code.span, "`in_pin_code` does not consist of six digits")
                .severity(Severity::Warning)
                .help("use six digits without spaces, or remove it");
        }
    }
}
