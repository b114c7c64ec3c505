//! `invalid-reference-id`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The reference id of an order contains a character that is not allowed.
    ///
    /// Letters from A to Z in either case, digits, `_`, `-` and `.` are allowed. Spaces, `/` and
    /// `#` are not. Meta rejects the message with error 131009. Later updates refer to the order by
    /// this id, including its letter case.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order #2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 5400, "offset": 100 }
    ///       }
    ///     }
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
    ///     "name": "order_moved_on",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "order_status",
    ///         "parameters": [
    ///           {
    ///             "type": "order_status",
    ///             "order_status": {
    ///               "reference_id": "order/2207",
    ///               "order": { "status": "shipped" }
    ///             }
    ///           }
    ///         ]
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
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "Order_2207-b.1",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 5400, "offset": 100 }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-reference-id",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
