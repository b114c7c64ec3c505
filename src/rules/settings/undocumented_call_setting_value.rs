//! `undocumented-call-setting-value`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A calling setting has a value that Meta's guides do not list.
    ///
    /// The OpenAPI description of v23.0 lists `visible` and `hidden` for the call icon, and
    /// `DTLS-SRTP` and `SDES-SRTP` for the key exchange. One heading of the reference contains
    /// `DISABLE ALL`. The guides and all samples have other values, and no source says which values
    /// Meta rejects.
    ///
    /// ```change call-settings
    /// bad   /calling: { "call_icon_visibility": "visible" }
    /// bad   /calling: { "call_icon_visibility": "DISABLE ALL" }
    /// bad   /calling: { "srtp_key_exchange_protocol": "DTLS-SRTP" }
    /// good  /calling/srtp_key_exchange_protocol: "DTLS"
    /// ```
    pub RULE = {
        id: "undocumented-call-setting-value",
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::Schema,
    }
}
