//! `direct-send-text-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A text of Direct Send has more than 1024 characters.
    ///
    /// The maximum for an ordinary text message is 4096, and the same for the `category` `service`,
    /// which has the effect of no category. With `utility` and `authentication` the text becomes
    /// the body of a template, which is shorter.
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
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
