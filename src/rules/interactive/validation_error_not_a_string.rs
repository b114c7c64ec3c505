//! `validation-error-not-a-string`.

use crate::check::{BodyCx, Finder};
use crate::json::Value;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A validation error is not a string.
    ///
    /// Meta rejects it. `validation_errors` contains the text that WhatsApp shows next to each
    /// field with a wrong value.
    ///
    /// ```change address-request
    /// bad   /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "000001" }
    ///   and  /interactive/action/parameters/validation_errors: { "in_pin_code": true }
    /// bad   /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "000001" }
    ///   and  /interactive/action/parameters/validation_errors:
    ///       { "in_pin_code": ["We know no such pin code."] }
    /// good  /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "000001" }
    ///   and  /interactive/action/parameters/validation_errors:
    ///       { "in_pin_code": "We know no such pin code." }
    /// good  /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "000001" }
    ///   and  /interactive/action/parameters/validation_errors: { "in_pin_code": "{{error}}" }
    /// ```
    pub RULE = {
        id: "validation-error-not-a-string",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::AddressMessage], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let parameters = interactive.parameters();
    let Some(errors) = parameters.and_then(|it| it.get("validation_errors")) else { return };
    for error in errors.members() {
        let node = &error.value;
        match node.value {
            Value::String(_) | Value::Opaque | Value::Null => {}
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                let found = node.type_name();
                cx.report(
                    &RULE,
                    node.span,
                    format!("the validation error must be a string, not {found}"),
                )
                .help("replace it with the text to show next to the field")
                .related(error.key_span, "the field");
            }
        }
    }
}
