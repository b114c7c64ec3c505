//! `too-many-items`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An array or object has more items than the maximum.
    ///
    /// Meta rejects the body. Equal items count separately.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "table_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "header", "parameters": [{ "type": "text", "text": "7" }, { "type": "text", "text": "noon" }] }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "table_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "header", "parameters": [{ "type": "text", "text": "7" }] }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "too-many-items",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
