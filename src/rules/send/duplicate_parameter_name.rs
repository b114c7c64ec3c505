//! `duplicate-parameter-name`.

use std::collections::BTreeMap;

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SendComponentKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// Two parameters of a component have the same name.
    ///
    /// A message sets each variable once, even if the text of the template uses it several times.
    /// Meta rejects the message with error 132012. Often the second parameter was meant for another
    /// variable, which then has no value.
    ///
    /// ```change send-with-named-parameters
    /// bad   /template/components/1/parameters/1:
    ///       { "type": "text", "parameter_name": "first_name", "text": "2207" }
    /// good  /template/components/1/parameters/1:
    ///       { "type": "text", "parameter_name": "order_number", "text": "2207" }
    /// ```
    pub RULE = {
        id: "duplicate-parameter-name",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::SendComponent(&[SendComponentKind::Header, SendComponentKind::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    let mut firsts = BTreeMap::new();
    for parameter in component.parameters_of(ParameterKind::Text) {
        let Some(node) = parameter.node.get("parameter_name") else { continue };
        let Some(name) = node.literal() else { continue };
        let first = *firsts.entry(name).or_insert(node.span);
        if first != node.span {
            cx.report(
                &RULE,
                node.span,
                wording::named("another parameter has the same name", name),
            )
            .help("set `parameter_name` to another variable of the template")
            .related(first, "the first parameter");
        }
    }
}
