//! `unsupported-whitespace-in-parameter`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{SendComponent, SendComponentKind, SubType};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::forbidden_whitespace;

declare_rule! {
    /// A parameter of a template has a line break, a tab or more than 4 blanks in a row.
    ///
    /// The texts for header, body, cards and the URLs of buttons must not have them, however they
    /// are escaped in JSON. Meta answers with error 132018 since version 23.0, and with 100 before.
    /// The line breaks of a message belong into the text of its template. The payload of a button
    /// may have them.
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
    ///           { "type": "text", "text": "Ines" },
    ///           { "type": "text", "text": "1 fern\n2 hostas" }
    ///         ]
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
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Fern     Hosta" }] }
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
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "orders/2207\n" }]
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
    ///           { "type": "text", "text": "1 fern,    2 hostas" }
    ///         ]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "fern: 1\nhosta: 2" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-whitespace-in-parameter",
        aliases: ["forbidden-whitespace-in-parameter"],
        severity: Error,
        category: Send,
        page: page!("templates/template-management"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::SendComponent(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: SendComponent<'_>) {
    let help = match (component.kind, component.sub_type) {
        (Some(SendComponentKind::Header | SendComponentKind::Body), _) => {
            "write a comma or one blank there, or break the line in the template"
        }
        (_, Some(SubType::Url)) => "take it out of the value, which is the end of a URL",
        _ => return,
    };
    for text in component.texts() {
        look_at(cx, text, help);
    }
}

fn look_at(cx: &mut BodyCx<'_>, text: &Node<'_>, help: &str) {
    let Some(value) = text.as_str().filter(|_| !text.is_opaque()) else { return };
    let Some((range, what)) = forbidden_whitespace(value) else { return };
    let span = cx.span_in(text, range);
    cx.report(&RULE, span, format!("a parameter of a template must not have {what}")).help(help);
}
