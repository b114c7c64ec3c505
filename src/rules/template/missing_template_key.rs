//! `missing-template-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component or button of a template lacks a key that it cannot be without.
    ///
    /// Header, body and footer have their `text`, save a header of a medium and the texts of
    /// authentication templates. `BUTTONS` has `buttons`, a carousel `cards`, most buttons a label
    /// in `text`, and each what it is for: a URL button its `url`, a coupon a code in `example`.
    /// Meta names the component and the missing key, and creates nothing.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY" }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "URL", "text": "See more" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "signin",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
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
        id: "missing-template-key",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Schema,
    }
}
