//! `placeholder-left-in`.

use std::ops::Range;

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::{Node, Value, placeholders};
use crate::kind::RequestKind;
use crate::source::Span;

declare_rule! {
    /// A placeholder is left in a body that is sent as it stands.
    ///
    /// Placeholders such as `{{phone}}`, `<PHONE_NUMBER>` or `${TO}` are taken for values to come,
    /// unless `--final` says that the body is complete. In the body that creates a template,
    /// `{{1}}` and `{{name}}` are its variables in the texts of components, the URLs of buttons and
    /// the examples for them; everywhere else, as in its name or the label of a button, and in
    /// forms like `{{ $json.name }}` they are placeholders. Names such as `YOUR_NUMBER`, `XXXX` or
    /// `$TO` are placeholders where a number, the id of a message or of media, or a link belongs.
    ///
    /// ```json bad --final
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "{{phone}}",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad --final
    /// { "messaging_product": "whatsapp", "to": <PHONE_NUMBER>, "type": "text", "text": { "body": "Your table is ready." } }
    /// ```
    ///
    /// ```json bad --final
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "YOUR_NUMBER",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad --final
    /// {
    ///   "name": "{{template_name}}",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad --final
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [{ "type": "BODY", "text": "Your repair {{ $json.repair }} is done." }]
    /// }
    /// ```
    ///
    /// ```json good --final
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair {{1}} is done. Give us a call about the delivery.",
    ///       "example": { "body_text": [["2207"]] }
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See the repair",
    ///           "url": "https://example.com/repairs?id={{1}}",
    ///           "example": ["https://example.com/repairs?id=2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good --final
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "{{phone}}",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "placeholder-left-in",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::Body(KINDS, check),
    }
}

const KINDS: &[RequestKind] = &RequestKind::ALL;

/// Where a value stands in the body that creates a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In another body, or in a part that takes no variables.
    Elsewhere,
    /// The body of a template itself, or a card of a carousel.
    Template,
    /// A component, or a list of them.
    Component,
    /// A button, or a list of them.
    Button,
    /// What takes variables, or samples for them.
    Variables,
}

impl Place {
    /// The place of the member called `key` of an object here.
    fn member(self, key: &str) -> Place {
        match (self, key) {
            (Place::Variables, _)
            | (Place::Component, "text" | "example")
            | (Place::Button, "url" | "example") => Place::Variables,
            (Place::Template, "components") => Place::Component,
            (Place::Template, "library_template_button_inputs") | (Place::Component, "buttons") => {
                Place::Button
            }
            (Place::Component, "cards") => Place::Template,
            (Place::Elsewhere | Place::Template | Place::Component | Place::Button, _) => {
                Place::Elsewhere
            }
        }
    }
}

fn check(cx: &mut BodyCx<'_>) {
    if cx.options.final_payload {
        let place = match cx.kind {
            RequestKind::TemplateCreate
            | RequestKind::TemplateEdit
            | RequestKind::TemplateUpsert => Place::Template,
            RequestKind::Message
            | RequestKind::MarketingMessage
            | RequestKind::CallSettings
            | RequestKind::Call
            | RequestKind::BusinessProfile
            | RequestKind::ConversationalAutomation
            | RequestKind::ThreadControl
            | RequestKind::Group
            | RequestKind::QrCode => Place::Elsewhere,
        };
        walk(cx, cx.root, place);
        for path in PATHS {
            let node = cx.root.at(path).filter(|it| it.is_opaque());
            let Some((node, text)) = node.and_then(|it| Some((it, it.as_str()?))) else { continue };
            if placeholders(text).next().is_none() {
                report(cx, node.span);
            }
        }
    }
}

/// Values that are numbers, ids and links: what has the form of a variable is one there, while a
/// text or an id of one's own may well be `MY_ORDERS`.
const PATHS: &[&[&str]] = &[
    &["to"],
    &["recipient"],
    &["call_id"],
    &["message_id"],
    &["context", "message_id"],
    &["pin", "message_id"],
    &["reaction", "message_id"],
    &["audio", "id"],
    &["audio", "link"],
    &["document", "id"],
    &["document", "link"],
    &["image", "id"],
    &["image", "link"],
    &["sticker", "id"],
    &["sticker", "link"],
    &["template", "name"],
    &["template", "language", "code"],
    &["video", "id"],
    &["video", "link"],
];

fn walk<'a>(cx: &mut BodyCx<'a>, node: &'a Node<'a>, place: Place) {
    match &node.value {
        Value::Array(items) => items.iter().for_each(|it| walk(cx, it, place)),
        Value::Object(members) => {
            for member in members {
                walk(cx, &member.value, place.member(&member.key));
            }
        }
        Value::String(text) => {
            let is_left_in = |it: &Range<usize>| {
                // The equals sign of an expression stands in front of all; another one is text.
                let placeholder = &text[it.clone()];
                let after_text = placeholder.strip_prefix('=').filter(|_| it.start > 0);
                place != Place::Variables || !is_variable(after_text.unwrap_or(placeholder))
            };
            // One report says it all: a block has two placeholders, its beginning and its end.
            if let Some(range) = placeholders(text).find(is_left_in) {
                report(cx, cx.span_in(node, range));
            }
        }
        Value::Opaque => {
            // What is no JSON value for another reason has a finding already.
            let text = cx.text_at(node.span);
            if placeholders(text).next().is_some_and(|it| it.start == 0) {
                report(cx, node.span);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Tells whether a placeholder is a variable of a template: a number or a name in double braces.
fn is_variable(placeholder: &str) -> bool {
    let inner = placeholder.strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
    inner.map(str::trim).is_some_and(|it| {
        !it.is_empty() && it.chars().all(|it| it.is_alphanumeric() || it == '_' || it == '-')
    })
}

fn report(cx: &mut BodyCx<'_>, span: Span) {
    cx.report(&RULE, span, "a placeholder is left in the body")
        .help("fill in the value before sending");
}
