//! `invalid-format`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A string does not have the required format.
    ///
    /// Meta rejects the body. The published schema contains the pattern that the string must match.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Please pay for order 2207." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           { "type": "upi_intent_link", "upi_intent_link": { "link": "https://pay.example/2207" } }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "catalog_id": "1000000000000001",
    ///           "items": [
    ///             { "name": "Course", "amount": { "value": 15000, "offset": 100 }, "quantity": 1 }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Please pay for order 2207." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           { "type": "upi_intent_link", "upi_intent_link": { "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207" } }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "catalog_id": "1000000000000001",
    ///           "items": [
    ///             { "name": "Course", "amount": { "value": 15000, "offset": 100 }, "quantity": 1 }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-format",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
