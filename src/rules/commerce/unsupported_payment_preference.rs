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
    /// ```change order-with-gateway
    /// bad   /interactive/action/parameters/payment_settings/0/payment_gateway/enabled_payment_options:
    ///       ["card"]
    /// bad   /interactive/action/parameters/payment_settings/0/payment_gateway/preferred_payment_methods:
    ///       [{ "method": "gpay" }, { "method": "paytm" }]
    /// good  /interactive/action/parameters/payment_settings/0/payment_gateway: {
    ///         "type": "razorpay",
    ///         "configuration_name": "shop",
    ///         "preferred_payment_methods": [{ "method": "gpay" }],
    ///         "enabled_payment_options": ["upi"]
    ///       }
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
