//! `deprecated-template-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The category of a template is one of those that were retired.
    ///
    /// Since May 2023 there are `AUTHENTICATION`, `MARKETING` and `UTILITY` only, in every
    /// version of the API; `TRANSACTIONAL` and `OTP` are older than those that went then. What was a notice about an order, a payment or an appointment is
    /// `UTILITY` now, and a one-time passcode `AUTHENTICATION`.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "TRANSACTIONAL",
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
    ///   "category": "SHIPPING_UPDATE",
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
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "deprecated-template-category",
        aliases: ["retired-template-category"],
        severity: Error,
        category: Template,
        page: page!("templates/template-categorization"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
