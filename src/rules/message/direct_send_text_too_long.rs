//! `direct-send-text-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a Direct Send message is longer than 1024 characters.
    ///
    /// Meta rejects it with error 100. With the category `utility` or `authentication`, the text
    /// becomes the body of a template, which has this limit. Without a category, or with `service`,
    /// the maximum is 4096.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "text": {
    ///     "body": "Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is ready. Your table is re See"
    ///   },
    ///   "type": "text"
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
        id: "direct-send-text-too-long",
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
