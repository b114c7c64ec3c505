//! `unknown-call-setting-value`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A calling setting has an unknown value.
    ///
    /// Meta rejects it with error 100. The values are those in Meta's guides, in upper case. walint
    /// reports a warning for a value that only another source lists, and for a value in another
    /// letter case.
    ///
    /// ```change call-settings
    /// bad   /calling/status: "ON"
    /// bad   /calling: { "call_icon_visibility": "DISABLED" }
    /// bad   /calling: { "srtp_key_exchange_protocol": "ZRTP" }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "status": "ENABLED", "call_icon_visibility": "DISABLE_ALL", "srtp_key_exchange_protocol": "DTLS" } }
    /// ```
    pub RULE = {
        id: "unknown-call-setting-value",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
