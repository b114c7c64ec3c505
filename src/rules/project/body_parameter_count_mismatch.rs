//! `body-parameter-count-mismatch`.

use super::{Naming, count, naming};
use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of a message has more or fewer parameters than the template has variables.
    ///
    /// Each different variable needs one parameter, even if the text uses it several times. Meta
    /// rejects the message with error 132000 and names both numbers. A parameter that contains a
    /// placeholder counts as one.
    ///
    /// Meta writes the body of an authentication template, which needs one parameter, the code. If
    /// a response of `GET message_templates` contains that body, walint counts its variables,
    /// because older templates have their own text.
    ///
    /// For a template with named variables, another rule compares the names.
    ///
    /// ```change body-template-and-message
    /// bad   /1/template/components/0/parameters/0: (absent)
    /// bad   /1/template/components: (absent)
    /// good  /0/components/0/text:
    ///       "Hello {{1}}, your order {{2}} is here. Thank you {{1}}, and see you soon."
    /// ```
    ///
    /// ```change header-template-and-message
    /// bad   /0/components/0: (absent)
    ///   and  /1/template/components/0/type: "body"
    /// ```
    pub RULE = {
        id: "body-parameter-count-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_000)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    for pair in cx.pairs() {
        let Some(text) = pair.level.body.known() else { continue };
        let n_wanted = text.variables.len();
        let (span, n_given) = match &pair.given.body {
            Fact::Unknown => continue,
            Fact::Absent => (pair.span, 0),
            Fact::Known(it) if it.is_open => continue,
            Fact::Known(it) => match naming(&it.parameters, cx.content.format) {
                Naming::Positional | Naming::None => (it.span, it.parameters.len()),
                Naming::Named | Naming::Other => continue,
            },
        };
        if n_given == n_wanted {
            continue;
        }
        let body = pair.name("body");
        let given = count(n_given, "parameter");
        let wanted = if n_wanted == 0 { "none".to_owned() } else { n_wanted.to_string() };
        let (message, label) = if text.is_preset {
            let message =
                format!("{body} has {given}; an authentication template expects {wanted}");
            (message, "the template")
        } else {
            (format!("{body} has {given}; the template expects {wanted}"), "the template's text")
        };
        let is_missing = matches!(pair.given.body, Fact::Absent);
        let help = match n_wanted {
            0 => "remove the `body` component".to_owned(),
            n if is_missing => format!("add a `body` component with {}", count(n, "parameter")),
            n if n > n_given => format!("add {}", count(n - n_given, "parameter")),
            n => format!("remove {}", count(n_given - n, "parameter")),
        };
        cx.report(&RULE, span, message, (text.span, label)).help(help);
    }
}
