//! `button-index-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The index of a button is not a number from 0 to 9.
    ///
    /// A template has at most 10 buttons. The index counts all of them from 0, whatever their
    /// types; in a carousel it counts the buttons of one card. Meta rejects any other index with
    /// error 132012. It accepts both `0` and `"0"`.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/index: 10
    /// good  /template/components/0/index: 9
    /// good  /template/components/0/index: "0"
    /// ```
    ///
    /// ```change send-with-quick-reply
    /// bad   /template/components/0/index: "10"
    /// good  /template/components/0/index: "8"
    ///   and  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 9,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// ```
    pub RULE = {
        id: "button-index-out-of-range",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Schema,
    }
}
