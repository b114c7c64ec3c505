//! `missing-button-index`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button component has no index.
    ///
    /// The index tells Meta which button of the template gets the values. It counts all buttons
    /// from 0, whatever their types. Without it, Meta rejects the message with error 131009. Only a
    /// call button needs no index: the sample on its page has none.
    ///
    /// ```change send-with-quick-reply
    /// bad   /template/components/0/index: (absent)
    /// bad   /template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         }
    ///       ]
    /// good  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": "1",
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// good  /template/components: [
    ///         {
    ///           "type": "button",
    ///           "sub_type": "voice_call",
    ///           "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "missing-button-index",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
