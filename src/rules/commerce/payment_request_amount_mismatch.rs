//! `payment-request-amount-mismatch`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The amount of a payment request does not match its type.
    ///
    /// A request for a card payment, `offsite_card_pay`, needs `currency` and `total_amount`. They
    /// are optional for Pix, and not used for a boleto or a payment link. Meta is not known to
    /// reject a mismatch, so walint reports a warning.
    ///
    /// ```change send-with-payment-request
    /// bad   /template/components/0/parameters/0/action/payment_request: {
    ///         "payment_setting": {
    ///           "type": "offsite_card_pay",
    ///           "offsite_card_pay": { "last_four_digits": "1234" }
    ///         }
    ///       }
    /// good  /template/components/0/parameters/0/action/payment_request/payment_setting:
    ///       { "type": "offsite_card_pay", "offsite_card_pay": { "last_four_digits": "1234" } }
    /// ```
    pub RULE = {
        id: "payment-request-amount-mismatch",
        aliases: ["payment-request-amount"],
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-br/payment-request-cta"),
        api_error: None,
        finder: Finder::Schema,
    }
}
