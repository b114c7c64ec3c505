//! `call-button-with-other-buttons`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message with a call button also has other buttons, a list or cards.
    ///
    /// Meta rejects it with error 131009: a call button must be the only button of its message. A
    /// template can have other buttons next to its call button.
    ///
    /// ```change call-button
    /// bad   /interactive/action/buttons:
    ///       [{ "type": "reply", "reply": { "id": "later", "title": "Later" } }]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-with-other-buttons",
        severity: Error,
        category: Calling,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
