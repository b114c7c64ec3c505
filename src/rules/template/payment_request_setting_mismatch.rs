//! `payment-request-setting-mismatch`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The setting of a payment request button does not match its type.
    ///
    /// `payment_setting` must contain one object, under the key that `type` names:
    /// `pix_dynamic_code`, `boleto` or `payment_link`. It must not contain the object of another
    /// type.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": { "type": "pix_dynamic_code", "payment_link": { "uri": "https://pay.example/m/1" } } } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": { "type": "pix_dynamic_code", "pix_dynamic_code": { "code": "00020101021226EXAMPLE" } } } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "payment-request-setting-mismatch",
        severity: Error,
        category: Template,
        page: page!("payments/payments-br/payment-request-cta"),
        api_error: None,
        finder: Finder::Schema,
    }
}
