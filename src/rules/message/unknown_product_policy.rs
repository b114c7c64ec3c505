//! `unknown-product-policy`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `product_policy` of a marketing message is unknown.
    ///
    /// Meta rejects it with error 100. With `CLOUD_API_FALLBACK`, the default, Meta sends the
    /// message as an ordinary message if it cannot optimize it. With `STRICT`, such a message
    /// fails.
    ///
    /// ```change send
    /// bad   /product_policy: "FALLBACK"
    /// good  /product_policy: "CLOUD_API_FALLBACK"
    /// ```
    pub RULE = {
        id: "unknown-product-policy",
        severity: Error,
        category: Message,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
