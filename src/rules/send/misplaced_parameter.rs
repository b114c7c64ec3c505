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
    /// ```change send-with-body
    /// bad   /template/components/0/parameters/1: { "type": "payload", "payload": "keep-2207" }
    /// bad   /template/components: [
    ///         {
    ///           "type": "header",
    ///           "parameters": [
    ///             {
    ///               "type": "currency",
    ///               "currency": {
    ///                 "fallback_value": "12,50 €",
    ///                 "code": "EUR",
    ///                 "amount_1000": 12500
    ///               }
    ///             }
    ///           ]
    ///         }
    ///       ]
    /// bad   /template/components/0/type: "limited_time_offer"
    /// good  /template/components/0/type: "header"
    ///   and  /template/components/1: {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "text": "2207" },
    ///           {
    ///             "type": "currency",
    ///             "currency": { "fallback_value": "12,50 €", "code": "EUR", "amount_1000": 12500 }
    ///           },
    ///           { "type": "date_time", "date_time": { "fallback_value": "24 December" } }
    ///         ]
    ///       }
    ///   and  /template/components/2: {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
    ///       }
    /// good  /template/components: [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         {
    ///           "type": "limited_time_offer",
    ///           "parameters": [
    ///             {
    ///               "type": "limited_time_offer",
    ///               "limited_time_offer": { "expiration_time_ms": 1924905600000 }
    ///             }
    ///           ]
    ///         }
    ///       ]
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
