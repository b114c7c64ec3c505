//! `unfilled-placeholder`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::json::{
    Member, Node, Value, is_marked, is_placeholder, is_unquoted_placeholder, placeholders,
};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::page;
use crate::source::Span;

declare_rule! {
    /// A body that is checked with `--final` contains a placeholder.
    ///
    /// walint treats placeholders such as `{{phone}}`, `<PHONE_NUMBER>` or `${TO}` as values to be
    /// filled in later, unless `--final` says that the body is complete. In a template, `{{1}}` and
    /// `{{name}}` are variables in the texts of components, in button URLs, and in the sample
    /// values for them. Everywhere else in the template, such as in its name or in a button label,
    /// they are placeholders. Forms such as `{{ $json.name }}` are always placeholders.
    ///
    /// walint also reports words such as `YOUR_NUMBER`, `XXXX`, `[phone]` or `UTILITY or MARKETING`. It
    /// reports them only instead of a number, an id, a link or a word of the API, and never in your own
    /// texts, labels and ids.
    ///
    /// ```change text-message --final
    /// bad   /to: "{{phone}}"
    /// bad   /to: "YOUR_NUMBER"
    /// ```
    ///
    /// ```json bad --final
    /// { "messaging_product": "whatsapp", "to": <PHONE_NUMBER>, "type": "text", "text": { "body": "Your table is ready." } }
    /// ```
    ///
    /// ```change template --final
    /// bad   /name: "{{template_name}}"
    /// bad   /components/0/text: "Your repair {{ $json.repair }} is done."
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
    /// ```change text-message
    /// good  /to: "{{phone}}"
    /// ```
    pub RULE = {
        id: "unfilled-placeholder",
        aliases: ["placeholder-left-in"],
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::Body(KINDS, check),
    }
}

const KINDS: &[RequestKind] = &RequestKind::ALL;

/// Where a value is in the body that creates a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In another body, or in a part that does not allow variables.
    Elsewhere,
    /// The body of a template itself, or a card of a carousel.
    Template,
    /// A component, or a list of them.
    Component,
    /// A button, or a list of them.
    Button,
    /// What may contain variables, or sample values for them.
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
        walk(cx, cx.root, place, ("", ""));
    }
}

/// Keys of numbers, ids, links and words of the API. What looks like a placeholder is one there; a
/// user's own text or id may be `MY_ORDERS`.
const KEYS: &[&str] = &[
    "call_icon_visibility",
    "category",
    "code",
    "currency",
    "format",
    "hostname",
    "language",
    "latitude",
    "link",
    "longitude",
    "messaging_product",
    "phone",
    "port",
    "recipient",
    "recipient_type",
    "status",
    "to",
    "type",
    "url",
    "wa_id",
];

/// The ends of more such keys.
const ENDS: &[&str] = &[
    "_action", "_code", "_format", "_id", "_link", "_minutes", "_number", "_seconds", "_status",
    "_type", "_url",
];

/// Tells whether the value of a key of an object called `parent` is never a user's own text.
fn is_technical(parent: &str, key: &str) -> bool {
    const MEDIA: [&str; 5] = ["audio", "document", "image", "sticker", "video"];
    match key {
        "id" => MEDIA.contains(&parent),
        "name" => matches!(parent, "" | "template"),
        _ => KEYS.contains(&key) || ENDS.iter().any(|it| key.ends_with(it)),
    }
}

/// Checks a value below `keys`: the key of the object around it, and its own key.
fn walk<'a>(cx: &mut BodyCx<'a>, node: &'a Node<'a>, place: Place, keys: (&'a str, &'a str)) {
    if !node.complete {
        report_in_gaps(cx, node);
    }
    match &node.value {
        Value::Array(items) => items.iter().for_each(|it| walk(cx, it, place, keys)),
        Value::Object(members) => {
            for member in members {
                if is_marked(&member.key) {
                    report(cx, member.key_span);
                }
                walk(cx, &member.value, place.member(&member.key), (keys.1, &member.key));
            }
        }
        Value::String(text) if placeholders(text).next().is_none() => {
            if is_technical(keys.0, keys.1) && is_placeholder(text) {
                report(cx, node.span);
            }
        }
        Value::String(text) => {
            let is_left_in = |it: &Range<usize>| {
                // An equals sign belongs to an expression only at the start of the string.
                let placeholder = &text[it.clone()];
                let after_text = placeholder.strip_prefix('=').filter(|_| it.start > 0);
                place != Place::Variables || !is_variable(after_text.unwrap_or(placeholder))
            };
            // One finding is enough: a block has two placeholders, its beginning and its end.
            if let Some(range) = placeholders(text).find(is_left_in) {
                report(cx, cx.span_in(node, range));
            }
        }
        Value::Opaque => {
            // The parser reports anything else that is not a JSON value.
            let text = cx.text_at(node.span);
            if placeholders(text).next().is_some_and(|it| it.start == 0)
                || is_unquoted_placeholder(text)
            {
                report(cx, node.span);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Reports the first placeholder between the members of an object or the items of an array.
fn report_in_gaps(cx: &mut BodyCx<'_>, node: &Node<'_>) {
    let members = node.members().iter().map(Member::span);
    let inside = members.chain(node.items().iter().map(|it| it.span));
    // Where a bracket is missing, a character of several bytes may be in its place.
    let mut characters = cx.text_at(node.span).chars();
    let (open, close) = (characters.next(), characters.next_back());
    let width = |it: Option<char>| it.map_or(0, char::len_utf8);
    let mut start = node.span.start as usize + width(open);
    let ends = inside.chain([Span::at(node.span.end as usize - width(close))]);
    for next in ends {
        let gap = Span::new(start, (next.start as usize).max(start));
        start = next.end as usize;
        let text = cx.text_at(gap);
        let words = text.split(|it: char| it == ',' || it.is_whitespace());
        let word = words.filter(|it| it.len() > 1).find(|it| is_unquoted_placeholder(it));
        let range = placeholders(text).next().or_else(|| {
            let at = word?.as_ptr() as usize - text.as_ptr() as usize;
            Some(at..at + word?.len())
        });
        if let Some(range) = range {
            let first = gap.start as usize;
            report(cx, Span::new(first + range.start, first + range.end));
            return;
        }
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
    let page = page::of_place(cx, span);
    cx.report(&RULE, span, "the body contains a placeholder")
        .page(page)
        .help("replace it with the value to send");
}
