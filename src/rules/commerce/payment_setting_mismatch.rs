//! `payment-setting-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A payment setting has no object for its type.
    ///
    /// Each entry of `payment_settings` has a `type`, and an object under the key of that name.
    /// Meta rejects an entry without it with error 131009.
    ///
    /// A `payment_link` needs a `uri`, a `boleto` a `digitable_line`, and an `upi_intent_link` a
    /// `link`. A `payment_gateway` needs a `type` and a `configuration_name`. A `pix_dynamic_code`
    /// can have `code`, `merchant_name`, `key` and `key_type`, and an `offsite_card_pay`
    /// `last_four_digits` and `credential_id`.
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
    ///         "payment_settings": [{ "type": "payment_link" }],
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
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_gateway",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "catalog_id": "1000000000000020",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
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
    ///           },
    ///           {
    ///             "type": "boleto",
    ///             "boleto": {
    ///               "digitable_line": "00190000090000000000000000000000000000000000000"
    ///             }
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
        id: "payment-setting-mismatch",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
