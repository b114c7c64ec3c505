//! `unsupported-type-for-group`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity};
use crate::rules::view;

declare_rule! {
    /// A message of this type does not go to groups.
    ///
    /// Groups take text, media, pins, and templates of text and media. Interactive messages are
    /// refused; locations, contacts and reactions are on neither list, which makes them a warning.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a date." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": {
    ///         "display_text": "See dates",
    ///         "url": "https://shop.example/dates"
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "location",
    ///   "location": { "latitude": 38.7139, "longitude": -9.1394 }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-type-for-group",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::Both(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !view::is_word(root.get("recipient_type"), "group") {
        return;
    }
    let (Some(to), Some(kind)) = (root.get("recipient_type"), root.get("type")) else { return };
    let unnamed = ["location", "contacts", "reaction"];
    if let Some(name) = unnamed.iter().find(|it| view::is_word(Some(kind), it)) {
        cx.report(&RULE, to.span, format!("`{name}` is not among the types for groups"))
            .severity(Severity::Warning)
            .related(kind.span, "does not go with it")
            .help("send text, media or a template to the group");
    }
}
