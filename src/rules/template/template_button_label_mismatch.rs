//! `template-button-label-mismatch`.

use crate::check::{Finder, declare_rule, page};

declare_rule! {
    /// A button with a fixed label has another one.
    ///
    /// `CATALOG` has `View catalog`, `MPM` `View items`, `SPM` `View`, `ORDER_DETAILS` `Review
    /// and Pay`, `Buy now` or `Copy Pix code`, `PAYMENT_REQUEST` the label of its payment, and
    /// `REQUEST_CONTACT_INFO` `Share Contact Info`. WhatsApp translates them.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "CATALOG", "text": "See our lamps" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "REQUEST_CONTACT_INFO", "text": "Send my number" } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "CATALOG", "text": "View catalog" } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "REQUEST_CONTACT_INFO", "text": "Share contact info" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "template-button-label-mismatch",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Schema,
    }
}
