//! `misplaced-parameter`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A parameter has a type that its component does not accept.
    ///
    /// A header accepts one `text`, `image`, `video`, `document`, `location` or `product`. A body
    /// accepts any number of `text`, `currency` and `date_time`. `limited_time_offer`,
    /// `order_status` and `tap_target_configuration` each accept one parameter of the type with the
    /// same name. Meta rejects any other type with error 132012.
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
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "text": "Ines" },
    ///           { "type": "payload", "payload": "keep-2207" }
    ///         ]
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
    ///     "name": "bill_due",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "currency",
    ///             "currency": {
    ///               "fallback_value": "12,50 €",
    ///               "code": "EUR",
    ///               "amount_1000": 12500
    ///             }
    ///           }
    ///         ]
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
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [{ "type": "text", "text": "until Sunday" }]
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
    ///     "name": "bill_due",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       { "type": "header", "parameters": [{ "type": "text", "text": "Ines" }] },
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "text": "2207" },
    ///           {
    ///             "type": "currency",
    ///             "currency": {
    ///               "fallback_value": "12,50 €",
    ///               "code": "EUR",
    ///               "amount_1000": 12500
    ///             }
    ///           },
    ///           { "type": "date_time", "date_time": { "fallback_value": "24 December" } }
    ///         ]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
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
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///       },
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "misplaced-parameter",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Schema,
    }
}
