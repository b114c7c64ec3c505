//! `unsupported-header-type`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// The header of an interactive message is of a kind that its type does not take.
    ///
    /// `button`, `cta_url` and `flow` take text, an image, a video or a document. Lists and product
    /// lists take text alone, `order_details` an image alone.
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
        finder: Finder::Schema,
    }
}
