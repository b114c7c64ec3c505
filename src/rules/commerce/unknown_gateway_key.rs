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
    /// ```change order-with-gateway
    /// bad   /interactive/action/parameters/payment_settings/0/payment_gateway/razorpay:
    ///       { "udf1": "2207" }
    /// good  /interactive/action/parameters/payment_settings/0/payment_gateway/razorpay:
    ///       { "receipt": "2207", "notes": { "order": "2207" } }
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
