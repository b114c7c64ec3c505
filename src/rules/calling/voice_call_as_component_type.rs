//! `voice-call-as-component-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component of a template message has the type `voice_call`.
    ///
    /// Meta rejects it with error 100. The type of the component is `button`, and its `sub_type` is
    /// `voice_call`. Meta accepts both words in any letter case.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components: [
    ///         {
    ///           "type": "VOICE_CALL",
    ///           "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///         }
    ///       ]
    /// good  /template/components/0/index: (absent)
    ///   and  /template/components/0/parameters/1: (absent)
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
