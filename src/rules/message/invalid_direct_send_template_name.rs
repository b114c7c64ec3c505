//! `invalid-direct-send-template-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The template name of Direct Send has other characters than a template's name may have.
    ///
    /// 1 to 512 lower-case letters, digits and underscores.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "direct_send_config": { "template_name": "Table Ready" },
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
    ///   "direct_send_config": { "template_name": "table_ready" },
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
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
