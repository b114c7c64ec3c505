//! `invalid-optimization-spec`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The price ceiling of a marketing template is not complete or not sound.
    ///
    /// `optimization_spec` takes a positive whole `bid_amount` and the one `bid_strategy` there
    /// is, `LOWEST_COST_WITH_BID_CAP`; both are needed.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "optimization_spec": { "bid_amount": 0, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "optimization_spec": { "bid_amount": 5000 },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "optimization_spec": { "bid_amount": 5000, "bid_strategy": "LOWEST_COST_WITH_BID_CAP" },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
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
