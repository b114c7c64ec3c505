//! `header-parameter-count-mismatch`.

use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::model::ParameterKind;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a parameter for a header without a variable, or none for a header with one.
    ///
    /// A text header needs one parameter if it has a variable, and none otherwise. Meta rejects the
    /// message with error 132000. If the template has no header, Meta uses error 132018 since Graph
    /// v23.0. Another rule reports headers of a different type.
    ///
    /// ```change header-template-and-message
    /// bad   /1/template/components: (absent)
    /// bad   /0/components/0/text: "News of your order"
    ///   and  /0/components/0/example: (absent)
    /// bad   /0/components/0: (absent)
    /// good  /0/components/0/text: "News of your order"
    ///   and  /0/components/0/example: (absent)
    ///   and  /1/template/components: (absent)
    /// ```
    pub RULE = {
        id: "header-parameter-count-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_000)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let name = pair.name("header");
        let given = match &pair.given.header {
            Fact::Unknown => continue,
            Fact::Absent => None,
            Fact::Known(it) if it.is_open || it.parameters.len() > 1 => continue,
            Fact::Known(it) => Some(it),
        };
        let parameter = given.and_then(|it| it.parameters.first());
        match &pair.level.header {
            Fact::Unknown => {}
            Fact::Absent => {
                if let Some(given) = given.filter(|it| !it.parameters.is_empty()) {
                    let message = format!("{name} has a parameter; the template has no header");
                    cx.report(&RULE, given.span, message, (pair.level.span, "no header"))
                        .help("remove the `header` component")
                        .api_error = Some(ApiError::code(132_018));
                }
            }
            Fact::Known(header) => {
                let Some(text) = &header.text else { continue };
                let is_text = parameter.is_none_or(|it| it.kind == Some(ParameterKind::Text));
                let (message, help) = match (text.variables.len(), parameter) {
                    (0, Some(_)) if is_text => (
                        format!("{name} has a parameter; the template expects none"),
                        "remove the `header` component",
                    ),
                    (1.., None) => (
                        format!("{name} has no parameter; the template expects one"),
                        "add a `header` component with one parameter",
                    ),
                    _ => continue,
                };
                let span = given.map_or(pair.span, |it| it.span);
                cx.report(&RULE, span, message, (header.span, "the template's header")).help(help);
            }
        }
    }
}
