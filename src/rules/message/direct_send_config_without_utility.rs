//! `direct-send-config-without-utility`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a `direct_send_config`, but its category is not `utility`.
    ///
    /// Meta rejects it with error 100. `direct_send_config` names the template that Direct Send
    /// creates from the message, and Direct Send does this only for utility messages.
    ///
    /// ```change text-message
    /// bad   /category: "authentication"
    ///   and  /direct_send_config: { "template_name": "ds_code" }
    /// bad   /direct_send_config: { "template_name": "ds_table_ready" }
    /// good  /category: "utility"
    ///   and  /direct_send_config: { "template_name": "ds_table_ready" }
    /// ```
    pub RULE = {
        id: "direct-send-config-without-utility",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
