//! `invalid-direct-send-template-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The template name in a Direct Send message is not a valid template name.
    ///
    /// Meta rejects it with error 100. A template name has 1 to 512 characters. Each of them is a
    /// lowercase letter, a digit or an underscore.
    ///
    /// ```change direct-send-text
    /// bad   /direct_send_config: { "template_name": "Table Ready" }
    /// good  /direct_send_config: { "template_name": "table_ready" }
    /// ```
    pub RULE = {
        id: "invalid-direct-send-template-name",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
