//! `template-coupon-code-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The sample of a coupon code is longer than 20 characters.
    ///
    /// Meta rejects it. Until December 2025, the maximum was 15.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "COPY_CODE", "example": "AUTUMNLEAVESOFTHEYEAR" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "COPY_CODE", "example": "AUTUMNLEAVESOFTHEYEA" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-coupon-code-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
