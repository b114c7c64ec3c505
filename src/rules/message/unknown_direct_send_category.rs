//! `unknown-direct-send-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `category` of a message is unknown.
    ///
    /// Meta rejects it with error 100. Direct Send accepts `utility`, `authentication` and
    /// `service`. A marketing message must be a template message, and its template has its own
    /// category.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "marketing",
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
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-direct-send-category",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
