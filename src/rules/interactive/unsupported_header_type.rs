//! `unsupported-header-type`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The header of an interactive message is of a kind that its type does not take.
    ///
    /// `button`, `cta_url` and `flow` take text, an image, a video or a document. Lists and product
    /// lists accept only text. An `order_details` message in Brazil accepts only an image. The
    /// pages for India show an image and do not say what else is allowed, so another type is a
    /// warning there.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "header": { "type": "image", "image": { "link": "https://media.example/coats.jpg" } },
    ///     "body": { "text": "What is your question about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": "track", "title": "Track a parcel" },
    ///             { "id": "return", "title": "Return an item" }
    ///           ]
    ///         }
    ///       ]
    ///     }
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
    ///     "type": "list",
    ///     "header": { "type": "text", "text": "Coats" },
    ///     "body": { "text": "What is your question about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": "track", "title": "Track a parcel" },
    ///             { "id": "return", "title": "Return an item" }
    ///           ]
    ///         }
    ///       ]
    ///     }
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
    ///     "type": "cta_url",
    ///     "header": {
    ///       "type": "document",
    ///       "document": { "link": "https://media.example/dates.pdf" }
    ///     },
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "See dates", "url": "https://shop.example/fitting" }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-header-type",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::Interactive(&[InteractiveKind::OrderDetails], check),
        ]),
    }
}

/// The schema has the headers of each type, except for orders outside Brazil: the pages for India
/// show an image and do not say what else a header may contain.
fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(kind) = interactive.at(&["header", "type"]) else { return };
    let currency = interactive.parameters().and_then(|it| it.get("currency"));
    if is_word(currency, "BRL") {
        return;
    }
    let types = ["text", "video", "document"];
    let Some(name) = types.iter().find(|it| kind.is_word(it)) else { return };
    cx.report(&RULE, kind.span, format!("an order is only documented with an image, not `{name}`"))
        .severity(Severity::Warning)
        .page(page!("payments/payments-in/pg"))
        .help("use a header of type `image`, or remove `header`");
}
