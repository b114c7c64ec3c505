//! `button-index-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The index of a button is not a number from 0 to 9.
    ///
    /// A template has at most 10 buttons. The index counts all of them from 0, whatever their
    /// types; in a carousel it counts the buttons of one card. Meta rejects any other index with
    /// error 132012. It accepts both `0` and `"0"`.
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
    ///         "sub_type": "voice_call",
    ///         "index": 10,
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": "10",
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
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
    ///         "index": 9,
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
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
    ///         "index": "0",
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
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
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": "8",
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 9,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "button-index-out-of-range",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Schema,
    }
}
