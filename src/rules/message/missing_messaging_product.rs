//! `missing-messaging-product`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `messaging_product` of a message or call is missing, or is not `whatsapp`.
    ///
    /// Meta rejects it with error 100. Some payment samples in the documentation omit the key, but
    /// every body should have `"messaging_product": "whatsapp"`.
    ///
    /// ```change text-message
    /// bad   /messaging_product: (absent)
    /// bad   /messaging_product: "WhatsApp"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /messaging_product: (absent)
    /// ```
    pub RULE = {
        id: "missing-messaging-product",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
