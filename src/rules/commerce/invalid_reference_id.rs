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
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/reference_id: "order #2207"
    /// good  /interactive/action/parameters/reference_id: "Order_2207-b.1"
    /// ```
    ///
    /// ```change send-with-order-status
    /// bad   /template/components/0/parameters/0/order_status/reference_id: "order/2207"
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
