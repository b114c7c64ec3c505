//! `unsupported-filename`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media that is not a document has a `filename`.
    ///
    /// WhatsApp shows a name only for documents. For images, videos, audio and stickers, Meta
    /// rejects the body with "Unexpected key".
    ///
    /// ```change image-message
    /// bad   /image: { "id": "1000000000000001", "filename": "chair.jpg" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters:
    ///       [{ "type": "video", "video": { "id": "1000000000000001", "filename": "chair.mp4" } }]
    /// good  /template/components/0/parameters: [
    ///         {
    ///           "type": "document",
    ///           "document": { "id": "1000000000000001", "filename": "label.pdf" }
    ///         }
    ///       ]
    /// ```
    ///
    /// ```change document-message
    /// good  /document: { "id": "1000000000000001", "filename": "invoice-0042.pdf" }
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
