//! `context-on-reaction`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A reaction has a `context`.
    ///
    /// Meta rejects it with error 100. A reaction names its message in `reaction.message_id` and
    /// cannot quote another one.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "context": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    ///   },
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "👍"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "👍"
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "context-on-reaction",
        severity: Error,
        category: Message,
        page: page!("messages/contextual-replies"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
