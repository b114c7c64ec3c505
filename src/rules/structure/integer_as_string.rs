//! `integer-as-string`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A number is in quotes.
    ///
    /// The documentation specifies a JSON number here. Meta accepts quoted numbers in many places,
    /// but its documentation lists none of these places.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "ttl_minutes": "100" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "ttl_minutes": 100 } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "integer-as-string",
        severity: Warning,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Schema,
    }
}
