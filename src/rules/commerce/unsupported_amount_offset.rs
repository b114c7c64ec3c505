//! `unsupported-amount-offset`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The offset of an amount is not 100.
    ///
    /// `value` is an integer that Meta divides by `offset`: `3050` with the offset 100 is 30.50.
    /// Both reais and rupees need the offset 100. Meta rejects an `offset` of 1 with whole units
    /// with error 131009.
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
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 54, "offset": 1 }
    ///       }
    ///     }
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
    ///         "reference_id": "order-2207",
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
        id: "unsupported-amount-offset",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
