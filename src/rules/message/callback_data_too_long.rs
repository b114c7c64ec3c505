//! `callback-data-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The callback data of a message is longer than 512 characters.
    ///
    /// Meta rejects it with error 100. In the webhooks about the message, Meta returns
    /// `biz_opaque_callback_data` unchanged. The documentation states the limit for calls, and
    /// client libraries apply it to messages.
    ///
    /// ```change text-message
    /// bad   /biz_opaque_callback_data: "ticket=8841;" * 42 + "ticket=88"
    /// good  /biz_opaque_callback_data: "ticket=8841;desk=7"
    /// ```
    pub RULE = {
        id: "callback-data-too-long",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
