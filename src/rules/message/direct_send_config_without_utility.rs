//! `direct-send-config-without-utility`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has a `direct_send_config` but not the category `utility`.
    ///
    /// The configuration names the template that Direct Send makes of the message, which it does
    /// for utility messages only.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "authentication",
    ///   "direct_send_config": { "template_name": "ds_code" },
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "direct_send_config": { "template_name": "ds_table_ready" },
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "direct_send_config": { "template_name": "ds_table_ready" },
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
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
