//! `document-without-filename`.

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A document has no `filename`.
    ///
    /// WhatsApp shows the recipient a generic name instead. The extension of the name also decides
    /// which icon WhatsApp shows next to it. An empty name has the same effect.
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
        finder: Finder::Content(&[MessageType::Document], check),
    }
}

fn check(cx: &mut BodyCx<'_>, document: Content<'_>) {
    match document.get("filename") {
        None if document.lacks("filename") => {
            cx.report(&RULE, document.span, "the document has no `filename`")
                .help("add `filename` with its extension, such as `invoice-0042.pdf`");
        }
        Some(name) if name.as_str().is_some_and(str::is_empty) => {
            cx.report(&RULE, name.span, "`filename` is empty")
                .help("set it to a name with its extension, such as `invoice-0042.pdf`");
        }
        None | Some(_) => {}
    }
}
