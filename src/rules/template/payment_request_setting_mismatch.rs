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
    /// ```change template-with-payment-request
    /// bad   /components/1/buttons/0: (absent)
    ///   and  /components/1/buttons/0/text: "Copy Pix code"
    ///   and  /components/1/buttons/0/payment_setting/type: "pix_dynamic_code"
    /// good  (unchanged)
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
