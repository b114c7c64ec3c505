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
    /// ```change order-in-reais
    /// bad   /interactive/type: "order_status"
    ///   and  /interactive/action: {
    ///         "name": "review_order",
    ///         "parameters": { "reference_id": "order-2207", "order": { "status": "cancelled" } }
    ///       }
    /// bad   /interactive/action/parameters/order/status: "processing"
    /// good  /interactive/type: "order_status"
    ///   and  /interactive/action: {
    ///         "name": "review_order",
    ///         "parameters": {
    ///           "reference_id": "order-2207",
    ///           "order": { "status": "partially_shipped" }
    ///         }
    ///       }
    /// ```
    ///
    /// ```change send-with-order-status
    /// bad   /template/components/0/parameters/0/order_status/order/status: "partially-shipped"
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
