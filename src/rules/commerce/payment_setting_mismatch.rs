//! `payment-setting-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A payment setting has no object for its type.
    ///
    /// Each entry of `payment_settings` has a `type`, and an object under the key of that name.
    /// Meta rejects an entry without it with error 131009.
    ///
    /// A `payment_link` needs a `uri`, a `boleto` a `digitable_line`, and an `upi_intent_link` a
    /// `link`. A `payment_gateway` needs a `type` and a `configuration_name`. A `pix_dynamic_code`
    /// can have `code`, `merchant_name`, `key` and `key_type`, and an `offsite_card_pay`
    /// `last_four_digits` and `credential_id`.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/payment_settings/1/payment_link: (absent)
    /// good  /interactive/action/parameters/payment_settings/2: {
    ///         "type": "boleto",
    ///         "boleto": { "digitable_line": "00190000090000000000000000000000000000000000000" }
    ///       }
    /// ```
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/payment_settings/0/type: "payment_gateway"
    /// ```
    pub RULE = {
        id: "payment-setting-mismatch",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
