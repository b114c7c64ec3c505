//! `unsupported-whitespace-in-parameter`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{SendComponent, SendComponentKind, SubType};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::forbidden_whitespace;

declare_rule! {
    /// A parameter of a template contains a line break, a tab or more than 4 spaces in a row.
    ///
    /// Meta rejects it with error 132018 since Graph v23.0, and with error 100 in earlier versions.
    /// This applies to the texts of headers, bodies and cards and to the URLs of buttons, even if
    /// the characters are escaped in JSON. If the message needs a line break, add it to the text of
    /// the template.
    ///
    /// walint does not report the payload of a button, which may contain them.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/parameters/1: { "type": "text", "text": "1 fern\n2 hostas" }
    /// bad   /template/components/0/parameters/0/text: "Fern     Hosta"
    /// bad   /template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "orders/2207\n" }]
    ///         }
    ///       ]
    /// good  /template/components/0/parameters/1: { "type": "text", "text": "1 fern,    2 hostas" }
    ///   and  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "fern: 1\nhosta: 2" }]
    ///       }
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
            "use a comma or one space instead"
        }
        (_, Some(SubType::Url)) => "remove the whitespace from the value",
        _ => return,
    };
    for text in component.texts() {
        check_text(cx, text, help);
    }
}

fn check_text(cx: &mut BodyCx<'_>, text: &Node<'_>, help: &str) {
    let Some(value) = text.as_str().filter(|_| !text.is_opaque()) else { return };
    let Some((range, what)) = forbidden_whitespace(value) else { return };
    let span = cx.span_in(text, range);
    cx.report(&RULE, span, format!("the parameter contains {what}")).help(help);
}
