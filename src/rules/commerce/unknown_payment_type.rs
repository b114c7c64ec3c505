//! `unknown-payment-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The payment type of an order is unknown.
    ///
    /// Orders in Brazil need `br`. Orders in India have no `payment_type`, or `upi` in older
    /// requests. Meta rejects any other type with error 131009. The types of `payment_settings` are
    /// not payment types.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/payment_type: "pix"
    /// ```
    ///
    /// ```change order-in-rupees
    /// good  /interactive/action/parameters/payment_settings/0/upi_intent_link/link:
    ///       "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///   and  /interactive/action/parameters/payment_type: "upi"
    /// ```
    pub RULE = {
        id: "unknown-payment-type",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
