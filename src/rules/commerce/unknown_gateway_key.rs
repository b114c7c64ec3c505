//! `unknown-gateway-key`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The object of a payment gateway has a key that the documentation does not list.
    ///
    /// Meta sends `notes` and `receipt` to Razorpay, `udf1` to `udf4` to PayU, `extra1` and
    /// `extra2` to Zaakpay, and `additional_info1` to `additional_info7` to BillDesk. Razorpay and
    /// PayU also accept `encrypted_payment_gateway_data`. Meta ignores or rejects any other key.
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
    ///             "payment_gateway": {
    ///               "type": "razorpay",
    ///               "configuration_name": "shop",
    ///               "razorpay": { "udf1": "2207" }
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
    ///             "payment_gateway": {
    ///               "type": "razorpay",
    ///               "configuration_name": "shop",
    ///               "razorpay": { "receipt": "2207", "notes": { "order": "2207" } }
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
    pub RULE = {
        id: "unknown-gateway-key",
        aliases: ["unknown-gateway-field"],
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-in/pg"),
        api_error: None,
        finder: Finder::Schema,
    }
}
