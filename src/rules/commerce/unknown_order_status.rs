//! `unknown-order-status`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The status of an order is unknown, or not allowed in the message.
    ///
    /// An order update accepts `pending`, `processing`, `partially_shipped`, `shipped`, `completed`
    /// and `canceled`. A new order, `order_details`, is always `pending`. Meta rejects any other
    /// status with error 131009. Common mistakes are `cancelled` with two l and
    /// `partially-shipped`, which one table for India has although its own sample has an
    /// underscore.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_status",
    ///     "body": { "text": "We are packing your order." },
    ///     "action": {
    ///       "name": "review_order",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "order": { "status": "cancelled" }
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
    ///               "reference_id": "order-2207",
    ///               "order": { "status": "partially-shipped" }
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
    ///         "total_amount": { "value": 5000, "offset": 100 },
    ///         "order": {
    ///           "status": "processing",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 2500, "offset": 100 },
    ///               "quantity": 2
    ///             }
    ///           ],
    ///           "subtotal": { "value": 5000, "offset": 100 },
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
    ///     "type": "order_status",
    ///     "body": { "text": "We are packing your order." },
    ///     "action": {
    ///       "name": "review_order",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "order": { "status": "partially_shipped" }
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
    ///         "total_amount": { "value": 5000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 2500, "offset": 100 },
    ///               "quantity": 2
    ///             }
    ///           ],
    ///           "subtotal": { "value": 5000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-order-status",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
