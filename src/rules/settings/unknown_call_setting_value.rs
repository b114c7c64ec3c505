//! `unknown-call-setting-value`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A setting has a value that is none of its words.
    ///
    /// The accepted values are those of the guides, in upper case.
    /// `undocumented-call-setting-value` reports values from other sources, such as `visible` and
    /// `DTLS-SRTP`, as a warning. `wrong-case` reports a value that differs only in letter case as
    /// a warning.
    ///
    /// ```json bad
    /// { "calling": { "status": "ON" } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "call_icon_visibility": "DISABLED" } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "srtp_key_exchange_protocol": "ZRTP" } }
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
