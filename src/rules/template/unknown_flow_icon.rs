//! `unknown-flow-icon`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The icon of a flow button is not a documented icon.
    ///
    /// Meta accepts `DOCUMENT`, `PROMOTION` and `REVIEW`. Without `icon`, the button shows no icon.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "FLOW", "text": "Answer", "flow_id": "1000000000000001", "icon": "STAR" } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "FLOW", "text": "Answer", "flow_id": "1000000000000001", "icon": "REVIEW" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-flow-icon",
        severity: Error,
        category: Template,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
