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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+5511900000001",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "monthly_fee",
    ///     "language": { "code": "pt_BR" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "payment_request",
    ///         "index": "0",
    ///         "parameters": [
    ///           {
    ///             "type": "action",
    ///             "action": {
    ///               "payment_request": {
    ///                 "payment_setting": {
    ///                   "type": "offsite_card_pay",
    ///                   "offsite_card_pay": { "last_four_digits": "1234" }
    ///                 }
    ///               }
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+5511900000001",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "monthly_fee",
    ///     "language": { "code": "pt_BR" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "payment_request",
    ///         "index": "0",
    ///         "parameters": [
    ///           {
    ///             "type": "action",
    ///             "action": {
    ///               "payment_request": {
    ///                 "payment_setting": {
    ///                   "type": "offsite_card_pay",
    ///                   "offsite_card_pay": { "last_four_digits": "1234" }
    ///                 },
    ///                 "currency": "BRL",
    ///                 "total_amount": { "value": 5400, "offset": 100 }
    ///               }
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
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
