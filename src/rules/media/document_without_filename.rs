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
    /// ```change document-message
    /// bad   /document/filename: (absent)
    /// bad   /document/filename: ""
    /// good  /document/filename: "invoice-0042.pdf"
    /// ```
    ///
    /// ```change reply-buttons-with-header
    /// good  /interactive/header: { "type": "document", "document": { "id": "1000000000000001" } }
    ///   and  /interactive/footer: (absent)
    ///   and  /interactive/action/buttons/0/reply: { "id": "book", "title": "Book" }
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
