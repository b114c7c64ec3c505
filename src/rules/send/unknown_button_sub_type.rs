//! `unknown-button-sub-type`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// A button component has a sub-type that a message cannot have.
    ///
    /// The live API takes `quick_reply`, `url`, `copy_code`, `flow`, `catalog`, `mpm`,
    /// `voice_call`, `order_details`, `reminder` and `booking_confirmation`. Phone buttons take no
    /// component at all, and buttons for one-time passwords go out as `url`.
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
    ///         "type": "button",
    ///         "sub_type": "phone_number",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "16505550100" }]
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
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-button-sub-type",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
