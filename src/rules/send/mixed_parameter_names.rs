//! `mixed-parameter-names`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind, SendLevel};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// Some parameters of a template have a name and others have none.
    ///
    /// A template has named or numbered variables, not both. Every text of one with names needs its
    /// `parameter_name`, in the header as in the body; numbered ones are filled in by their order
    /// and have none.
    ///
    /// The parameter of a button does not need a name in a template with names. If a button has a
    /// name and the texts have none, walint reports a warning.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_on_its_way",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "parameter_name": "order", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "parameter_name": "first_name", "text": "Ines" },
    ///           { "type": "text", "text": "2207" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           { "type": "text", "parameter_name": "first_name", "text": "Ines" }
    ///         ]
    ///       },
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "parameter_name": "order_number", "text": "2207" },
    ///           {
    ///             "type": "currency",
    ///             "currency": {
    ///               "fallback_value": "EUR 12.50",
    ///               "code": "EUR",
    ///               "amount_1000": 12500
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "text": "Ines" },
    ///           { "type": "text", "text": "2207" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "mixed-parameter-names",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    let parameters = level.texts().flat_map(|it| it.parameters_of(ParameterKind::Text));
    let mut texts = parameters.map(|it| it.node).filter(|it| it.complete);
    let Some(first) = texts.next() else { return };
    let is_named = first.get("parameter_name").is_some();
    let Some(other) = texts.find(|it| it.get("parameter_name").is_some() != is_named) else {
        if !is_named {
            named_buttons(cx, level, first);
        }
        return;
    };
    let (span, message) = match other.member("parameter_name") {
        Some(name) => (name.key_span, "this parameter has a name, but the first one has none"),
        None => (other.span, "this parameter has no name, but the first one has one"),
    };
    cx.report(&RULE, span, message)
        .help("give all parameters their `parameter_name`, or none")
        .related(first.span, "the first one");
}

/// Finds buttons with names where the other parameters have none.
///
/// In a template with names the parameters of buttons may go without them, as most samples do.
fn named_buttons(cx: &mut BodyCx<'_>, level: &SendLevel<'_>, first: &Node<'_>) {
    let buttons = level.of(SendComponentKind::Button);
    for parameter in buttons.flat_map(SendComponent::parameters) {
        if let Some(name) = parameter.node.get("parameter_name") {
            let message =
                "the parameter of the button has a name, but the parameters of the text do not";
            cx.report(&RULE, name.span, message)
                .severity(Severity::Warning)
                .help("remove `parameter_name`, or add it to all parameters")
                .related(first.span, "the first parameter of the text");
        }
    }
}
