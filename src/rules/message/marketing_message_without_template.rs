//! `marketing-message-without-template`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A marketing message is not a template message.
    ///
    /// Meta rejects it with error 100. The `marketing_messages` endpoint sends only marketing
    /// templates; send other messages through `/messages`. walint recognizes a marketing message by
    /// `product_policy` or `message_activity_sharing`, which no other endpoint has.
    ///
    /// ```change text-message
    /// bad   /product_policy: "STRICT"
    /// ```
    ///
    /// ```change marketing-message
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "marketing-message-without-template",
        aliases: ["marketing-message-not-template"],
        severity: Error,
        category: Message,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
