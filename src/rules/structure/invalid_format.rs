//! `invalid-format`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A string does not have the required format.
    ///
    /// Meta rejects the body. The published schema contains the pattern that the string must match.
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/payment_settings/0/upi_intent_link/link:
    ///       "https://pay.example/2207"
    /// good  /interactive/action/parameters/payment_settings/0/upi_intent_link/link:
    ///       "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207"
    /// ```
    pub RULE = {
        id: "invalid-format",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
