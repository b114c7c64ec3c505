//! `interactive-type-as-message-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The type of a message is a type of interactive message.
    ///
    /// Meta rejects it with error 100. The outer `type` is `interactive`; `voice_call`, `button` or
    /// `list` is the `type` inside the `interactive` object. A table in the documentation of call
    /// buttons shows `voice_call` as the outer `type`, but the sample does not.
    ///
    /// ```change call-button
    /// bad   /type: "voice_call"
    /// good  /interactive/action/parameters: { "display_text": "Call us" }
    /// ```
    ///
    /// ```change call-permission-request
    /// bad   /call_permission_request: {}
    /// ```
    pub RULE = {
        id: "interactive-type-as-message-type",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
