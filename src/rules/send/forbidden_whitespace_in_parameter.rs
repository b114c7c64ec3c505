//! `forbidden-whitespace-in-parameter`.

use std::ops::Range;

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::ApiError;
use crate::rules::send::{Level, levels, literal_parts, texts};

declare_rule! {
    /// A parameter of a template has a line break, a tab or more than 4 blanks in a row.
    ///
    /// The texts for header, body and cards must not have them, however they are escaped in JSON.
    /// Meta answers with error 132018 since version 23.0, and with 100 before. The line breaks of a
    /// message belong into the text of its template. The payload of a button may have them.
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
    for text in levels(cx.root).flat_map(Level::parts).flat_map(texts) {
        let Some(value) = text.as_str().filter(|_| !text.is_opaque()) else { continue };
        let Some((range, what)) = forbidden(value) else { continue };
        let span = cx.span_in(text, range);
        cx.report(&RULE, span, format!("a parameter of a template must not have {what}"))
            .help("write a comma or one blank there, or break the line in the template");
    }
}

/// The first whitespace that is not allowed, and what it is.
fn forbidden(text: &str) -> Option<(Range<usize>, &'static str)> {
    const BLANKS: &str = "     ";
    let first = |part: Range<usize>| {
        let rest = &text[part.clone()];
        let at = [rest.find(['\n', '\r', '\t']), rest.find(BLANKS)].into_iter().flatten().min()?;
        let rest = &rest[at..];
        let (signs, what): (&[char], _) = match rest.as_bytes() {
            [b'\t', ..] => (&['\t'], "a tab"),
            [b' ', ..] => (&[' '], "more than 4 blanks in a row"),
            _ => (&['\n', '\r'], "a line break"),
        };
        let length = rest.len() - rest.trim_start_matches(signs).len();
        let start = part.start + at;
        Some((start..start + length, what))
    };
    literal_parts(text).into_iter().find_map(first)
}
