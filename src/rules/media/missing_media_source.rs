//! `missing-media-source`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media has neither an `id` nor a `link`.
    ///
    /// An `id` names an uploaded file, and a `link` names a file that Meta fetches. Meta rejects
    /// media without one of the two.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "caption": "The blue chair" }
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
    ///       { "type": "header", "parameters": [{ "type": "image", "image": {} }] }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "id": "1000000000000001", "caption": "The blue chair" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "{{image_url}}" }
    /// }
    /// ```
    pub RULE = {
        id: "missing-media-source",
        severity: Error,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
