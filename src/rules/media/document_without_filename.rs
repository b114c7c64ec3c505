//! `document-without-filename`.

use super::{MediaKind, Place, media};
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A document has no `filename`.
    ///
    /// The recipient sees a generic name then. The extension of the name chooses the icon that
    /// stands beside it. An empty name is as good as none.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "document",
    ///   "document": { "link": "https://media.example/bills/0042.pdf" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "document",
    ///   "document": { "link": "https://media.example/bills/0042.pdf", "filename": "" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "document",
    ///   "document": {
    ///     "link": "https://media.example/bills/0042.pdf",
    ///     "filename": "invoice-0042.pdf"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "header": { "type": "document", "document": { "id": "1000000000000001" } },
    ///     "body": { "text": "Here is the menu." },
    ///     "action": {
    ///       "buttons": [{ "type": "reply", "reply": { "id": "book", "title": "Book" } }]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "document-without-filename",
        severity: Info,
        category: Media,
        page: page!("messages/document-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for media in media(cx.root) {
        let is_document = media.kind == MediaKind::Document && media.place == Place::Content;
        let node = media.node;
        if !is_document || !node.is_object() {
            continue;
        }
        match node.get("filename") {
            None if node.complete => {
                cx.report(&RULE, node.span, "the document has no `filename`")
                    .help("add `filename` with the extension, as in `invoice-0042.pdf`");
            }
            Some(name) if name.as_str().is_some_and(str::is_empty) => {
                cx.report(&RULE, name.span, "`filename` is empty")
                    .help("give the name with its extension, as in `invoice-0042.pdf`");
            }
            None | Some(_) => {}
        }
    }
}
