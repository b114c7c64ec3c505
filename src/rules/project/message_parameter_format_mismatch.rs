//! `message-parameter-format-mismatch`.

use super::{Naming, naming, parts};
use crate::check::{Finder, Pair, SendCx};
use crate::fact::Fact;
use crate::model::{Format, ParameterKind};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording;

declare_rule! {
    /// The parameters of a message are named and the template's variables are positional, or the
    /// reverse.
    ///
    /// A template with `"parameter_format": "NAMED"` needs a `parameter_name` in every parameter.
    /// Meta rejects the message with error 100 and says that the parameter name is missing.
    /// Positional variables need no names: Meta reads the parameters in order.
    ///
    /// If only the parameter of a button has a name, walint reports a warning, because Meta is not
    /// known to reject it.
    ///
    /// ```change named-template-and-message
    /// bad   /1/template/components/0/parameters:
    ///       [{ "type": "text", "text": "Ines" }, { "type": "text", "text": "2207" }]
    /// ```
    ///
    /// ```change body-template-and-message
    /// bad   /1/template/components/0/parameters/0/parameter_name: "first_name"
    ///   and  /1/template/components/0/parameters/1/parameter_name: "order"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "message-parameter-format-mismatch",
        aliases: ["named-against-positional"],
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let mut is_found = false;
        for (name, text, given) in parts(&pair) {
            let is_other = naming(&given.parameters, cx.content.format) == Naming::Other;
            if given.is_open || text.variables.is_empty() || !is_other {
                continue;
            }
            let part = pair.name(name);
            let message = match cx.content.format {
                Format::Named => {
                    format!("{part} has unnamed parameters; the template expects names")
                }
                Format::Positional => {
                    format!("{part} has named parameters; the template expects no names")
                }
                Format::Unknown => continue,
            };
            let help = match cx.content.format {
                Format::Named => {
                    let names: Vec<String> = text
                        .variables
                        .iter()
                        .take(3)
                        .filter_map(|it| wording::shown(&it.name))
                        .collect();
                    match names.as_slice() {
                        [] => "add `parameter_name` to each parameter".to_owned(),
                        _ => format!("add `parameter_name` to each: {}", names.join(", ")),
                    }
                }
                Format::Positional | Format::Unknown => {
                    "remove each `parameter_name`, and list the parameters in the order of the variables"
                        .to_owned()
                }
            };
            cx.report(&RULE, given.span, message, (text.span, "the template's variables"))
                .help(help);
            is_found = true;
        }
        if cx.content.format == Format::Positional && !is_found {
            named_buttons(cx, &pair);
        }
    }
}

/// Reports names on the buttons of a template with positional variables.
fn named_buttons(cx: &mut SendCx<'_>, pair: &Pair<'_>) {
    // If texts have no names, a rule on the message alone reports it.
    let texts = [&pair.given.header, &pair.given.body].into_iter().filter_map(Fact::known);
    let mut texts =
        texts.flat_map(|it| &it.parameters).filter(|it| it.kind == Some(ParameterKind::Text));
    if texts.any(|it| matches!(it.name, Fact::Absent)) {
        return;
    }
    let buttons = pair.level.buttons.known().map_or(&[][..], |it| it);
    for given in &pair.given.buttons {
        let Some(button) = given.index.and_then(|it| buttons.get(it as usize)) else { continue };
        for name in given.component.parameters.iter().filter_map(|it| it.name.known()) {
            let message = "the button's parameter has a name; the template's variables do not";
            cx.report(&RULE, name.span, message, (button.span, "the template's button"))
                .severity(Severity::Warning)
                .help("remove `parameter_name`");
        }
    }
}
