//! `unsupported-amount-offset`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The offset of an amount is not 100.
    ///
    /// `value` is an integer that Meta divides by `offset`: `3050` with the offset 100 is 30.50.
    /// Both reais and rupees need the offset 100. Meta rejects an `offset` of 1 with whole units
    /// with error 131009.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/total_amount/offset: 1
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-amount-offset",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
