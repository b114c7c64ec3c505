//! `invalid-optimization-spec`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `optimization_spec` of a marketing template is incomplete or invalid.
    ///
    /// Meta requires both keys: a positive integer as `bid_amount`, and `LOWEST_COST_WITH_BID_CAP`
    /// as `bid_strategy`.
    ///
    /// ```change marketing-template
    /// bad   /optimization_spec: { "bid_amount": 0, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" }
    /// bad   /optimization_spec: { "bid_amount": 5000 }
    /// good  /optimization_spec: { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" }
    /// ```
    pub RULE = {
        id: "invalid-optimization-spec",
        severity: Error,
        category: Template,
        page: page!("marketing-messages/pricing"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
