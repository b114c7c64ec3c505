//! `forbidden-whitespace-in-parameter`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::{forbidden_whitespace, levels, texts};

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
        id: "forbidden-whitespace-in-parameter",
        severity: Error,
        category: Send,
        page: page!("templates/template-management"),
        api_error: Some(ApiError::code(132_018)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for level in levels(cx.root) {
        for text in level.parts().flat_map(texts) {
            let help = "write a comma or one blank there, or break the line in the template";
            look_at(cx, text, help);
        }
        for text in level.buttons("url").flat_map(texts) {
            look_at(cx, text, "take it out of the value, which is the end of a URL");
        }
    }
}

fn look_at(cx: &mut BodyCx<'_>, text: &Node<'_>, help: &str) {
    let Some(value) = text.as_str().filter(|_| !text.is_opaque()) else { return };
    let Some((range, what)) = forbidden_whitespace(value) else { return };
    let span = cx.span_in(text, range);
    cx.report(&RULE, span, format!("a parameter of a template must not have {what}")).help(help);
}
