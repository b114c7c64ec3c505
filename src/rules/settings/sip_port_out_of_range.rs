//! `sip-port-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The port of a SIP server is not between 1 and 65535.
    ///
    /// Meta rejects it with error 100. Without `port`, Meta uses 5061, the port of SIP over TLS.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers/0/port: 65536
    /// good  /calling/sip/servers/0/port: 65535
    /// ```
    pub RULE = {
        id: "sip-port-out-of-range",
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
