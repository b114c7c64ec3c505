//! `unsupported-payment-preference`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An order has a payment app or a payment option that the documentation does not list.
    ///
    /// `preferred_payment_methods` moves one UPI app to the top of the list of apps, and
    /// `enabled_payment_options` limits the checkout to `upi` or `web`. Other values have no
    /// effect.
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
    ///               "enabled_payment_options": ["card"]
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
    ///               "preferred_payment_methods": [{ "method": "gpay" }, { "method": "paytm" }]
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
    ///               "preferred_payment_methods": [{ "method": "gpay" }],
    ///               "enabled_payment_options": ["upi"]
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
        id: "unsupported-payment-preference",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-in/pg"),
        api_error: None,
        finder: Finder::Schema,
    }
}
