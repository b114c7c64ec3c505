//! `validation-error-without-value`.

use crate::check::{BodyCx, Finder};
use crate::json::is_marked;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// A validation error is about a field that has no value.
    ///
    /// `values` returns the address that a user entered, and `validation_errors` says what is wrong
    /// with it. WhatsApp cannot show an error next to a value that is missing.
    ///
    /// ```change address-request
    /// bad   /interactive/action/parameters/validation_errors:
    ///       { "in_pin_code": "We know no such pin code." }
    /// good  /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "000001" }
    ///   and  /interactive/action/parameters/validation_errors:
    ///       { "in_pin_code": "We know no such pin code." }
    /// ```
    pub RULE = {
        id: "validation-error-without-value",
        severity: Warning,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::AddressMessage], check),
    }
}

/// The fields of an address.
const FIELDS: [&str; 11] = [
    "address",
    "building_name",
    "city",
    "floor_number",
    "house_number",
    "in_pin_code",
    "landmark_area",
    "name",
    "phone_number",
    "state",
    "tower_number",
];

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    let Some(errors) = parameters.get("validation_errors") else { return };
    let values = parameters.get("values");
    let is_known = values.map_or_else(
        || parameters.get("saved_addresses").is_none(),
        |it| it.is_object() && it.complete && !it.members().iter().any(|it| is_marked(&it.key)),
    );
    if !is_known {
        return;
    }
    for error in errors.members().iter().filter(|it| !is_marked(&it.key)) {
        if values.is_some_and(|it| it.get(&error.key).is_some()) {
            continue;
        }
        if FIELDS.contains(&error.key.as_ref()) {
            let message = wording::named("`values` has no value for the field", &error.key);
            cx.report(&RULE, error.key_span, message)
                .help("add the value that was wrong to `values`");
        } else {
            let what = "the validation error is about an unknown field";
            cx.report(&RULE, error.key_span, wording::named(what, &error.key))
                .help("rename it to a field of an address, such as `in_pin_code`");
        }
    }
}
