//! `missing-template-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component or button of a template does not have a key that its type needs.
    ///
    /// Meta rejects it and names the component and the missing key. For example, a text header, a
    /// body and a footer need `text`, and a `URL` button needs `url`. `BUTTONS` needs `buttons`, a
    /// carousel needs `cards`, and a coupon button needs `example`. Authentication templates need
    /// no `text`.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/0/text: (absent)
    /// bad   /components/1/buttons: [{ "type": "URL", "text": "See more" }]
    /// good  /category: "AUTHENTICATION"
    ///   and  /components/0/text: (absent)
    ///   and  /components/1/buttons: [{ "type": "OTP", "otp_type": "COPY_CODE" }]
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
