//! `unsupported-filename`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media that is not a document has a `filename`.
    ///
    /// WhatsApp shows a name only for documents. For images, videos, audio and stickers, Meta
    /// rejects the body with "Unexpected key".
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "id": "1000000000000001", "filename": "chair.jpg" }
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
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "video",
    ///             "video": { "id": "1000000000000001", "filename": "chair.mp4" }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "document",
    ///   "document": { "id": "1000000000000001", "filename": "invoice-0042.pdf" }
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
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "document",
    ///             "document": { "id": "1000000000000001", "filename": "label.pdf" }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-filename",
        severity: Error,
        category: Media,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
