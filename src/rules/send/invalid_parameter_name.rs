//! `invalid-parameter-name`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SendComponentKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of a parameter is not a valid variable name.
    ///
    /// A variable name consists of lowercase letters, digits and underscores, and begins with a
    /// letter. Its braces belong only in the text of the template. If the template has no variable
    /// with the name of the parameter, Meta rejects the message with error 132000.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters/0/parameter_name: "firstName"
    /// bad   /template/components/0/parameters/0/parameter_name: "order-number"
    /// bad   /template/components/0/parameters/0/parameter_name: ""
    /// good  /template/components/0/parameters/0/parameter_name: "first_name_2"
    /// ```
    pub RULE = {
        id: "invalid-parameter-name",
        severity: Warning,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_000)),
        finder: Finder::SendComponent(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    let is_text =
        matches!(component.kind, Some(SendComponentKind::Header | SendComponentKind::Body));
    if !is_text && !component.is(SendComponentKind::Button) {
        return;
    }
    for parameter in component.parameters().filter(|it| !is_text || it.is(ParameterKind::Text)) {
        let Some(node) = parameter.node.get("parameter_name").filter(|it| !it.is_open()) else {
            continue;
        };
        let Some(name) = node.as_str() else { continue };
        let is_allowed = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_';
        let message = if name.is_empty() {
            "`parameter_name` is empty"
        } else if !name.bytes().all(is_allowed) {
            "`parameter_name` contains a character that is not a lowercase letter, digit or underscore"
        } else if !name.starts_with(|it: char| it.is_ascii_lowercase()) {
            "`parameter_name` does not begin with a lowercase letter"
        } else {
            continue;
        };
        cx.report(&RULE, node.span, message)
            .help("use the name of the variable in the template, such as `first_name`");
    }
}
