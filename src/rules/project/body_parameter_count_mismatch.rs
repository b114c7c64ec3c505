//! `body-parameter-count-mismatch`.

use super::{Naming, count, naming};
use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message gives another number of parameters than the body of its template has variables.
    ///
    /// Each different variable needs one parameter, however often it appears in the text; fixed
    /// parts need none. Meta answers 132000 and names both numbers. A parameter with a placeholder
    /// in it counts as one. Meta writes the body of an authentication template, and it needs one
    /// parameter, the code. If a response of `GET message_templates` contains that body, walint
    /// counts its variables, because older templates have their own text.
    ///
    /// Of a template by name, the names are compared instead.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [{ "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] }]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "opening_hours",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "We are open from nine to seven on every day of the week."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "opening_hours",
    ///       "language": { "code": "en" },
    ///       "components": [{ "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] }]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "text": "{{first_name}}" },
    ///             { "type": "text", "text": "2207" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{1}}, your order {{2}} is here. Thank you {{1}}, and see you soon.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "text": "Ines" },
    ///             { "type": "text", "text": "2207" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
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
                Naming::Fitting | Naming::None => (it.span, it.parameters.len()),
                Naming::Named | Naming::Other => continue,
            },
        };
        if n_given == n_wanted {
            continue;
        }
        let body = pair.name("body");
        let given = count(n_given, "parameter");
        let (message, help) = if text.is_preset {
            let message =
                format!("{body} gets {given}, but that of an authentication template takes one");
            (message, "give the code and nothing else".to_owned())
        } else {
            let wanted = count(n_wanted, "variable");
            let help = match n_wanted {
                0 => "leave the body out: its text is fixed".to_owned(),
                1 => "give 1 parameter".to_owned(),
                n => format!("give {n} parameters, one for each variable"),
            };
            (format!("{body} gets {given}, but the template has {wanted} there"), help)
        };
        let what = if text.is_preset { "the template" } else { "the text with its variables" };
        cx.report(&RULE, span, message, (text.span, what)).help(help);
    }
}
