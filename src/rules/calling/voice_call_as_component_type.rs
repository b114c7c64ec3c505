//! `voice-call-as-component-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component of a template message has the type `voice_call`.
    ///
    /// Meta rejects it with error 100. The type of the component is `button`, and its `sub_type` is
    /// `voice_call`. Meta accepts both words in any letter case.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "VOICE_CALL",
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       }
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
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "voice-call-as-component-type",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
