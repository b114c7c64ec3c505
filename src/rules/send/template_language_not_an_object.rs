//! `template-language-not-an-object`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The language of a template is not an object.
    ///
    /// The code stands one level deeper when a template is sent than when it is created.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": { "name": "call_us_about_repair", "language": "en_US" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": { "name": "call_us_about_repair", "language": { "code": "en_US" } }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "policy": "deterministic", "code": "en_GB" }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "template-language-not-an-object",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
