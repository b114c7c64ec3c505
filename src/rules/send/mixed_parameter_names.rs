//! `mixed-parameter-names`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind, SendLevel};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// Some parameters of a template have a name and others do not.
    ///
    /// A template has either named or positional variables. With named variables, every text of the
    /// header and the body needs its `parameter_name`. With positional variables, none has a name,
    /// and Meta fills them in by order. Meta rejects a mix with error 132012.
    ///
    /// The parameter of a button does not need a name in a template with named variables. If a
    /// button has a name and the texts have none, walint reports a warning.
    ///
    /// ```change send-with-body
    /// bad   /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "parameter_name": "order", "text": "2207" }]
    ///       }
    /// good  /template/components/0/parameters/1: { "type": "text", "text": "2207" }
    /// ```
    ///
    /// ```change send-with-named-parameters
    /// bad   /template/components/1/parameters/1: { "type": "text", "text": "2207" }
    /// good  /template/components/1/parameters: [
    ///         { "type": "text", "parameter_name": "order_number", "text": "2207" },
    ///         {
    ///           "type": "currency",
    ///           "currency": { "fallback_value": "EUR 12.50", "code": "EUR", "amount_1000": 12500 }
    ///         }
    ///       ]
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
        Some(name) => (name.key_span, "the parameter has a name; the first parameter has none"),
        None => (other.span, "the parameter has no name; the first parameter has one"),
    };
    cx.report(&RULE, span, message)
        .help("add `parameter_name` to all parameters, or remove it from all of them")
        .related(first.span, "the first parameter");
}

/// Reports buttons with names if the other parameters have none.
///
/// In a template with named variables, most samples have no names on buttons.
fn named_buttons(cx: &mut BodyCx<'_>, level: &SendLevel<'_>, first: &Node<'_>) {
    let buttons = level.of(SendComponentKind::Button);
    for parameter in buttons.flat_map(SendComponent::parameters) {
        if let Some(name) = parameter.node.get("parameter_name") {
            let message =
                "the button's parameter has a name; the parameters of the texts have none";
            cx.report(&RULE, name.span, message)
                .severity(Severity::Warning)
                .help("remove `parameter_name`, or add it to all parameters of the texts")
                .related(first.span, "the first parameter of the texts");
        }
    }
}
