//! `sip-without-server`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// SIP is enabled with an empty list of servers.
    ///
    /// Meta rejects it with error 100: an empty list deletes the stored server, and SIP needs one.
    /// walint does not report a request without `servers`, because the stored server stays.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers: []
    /// good  /calling/sip: { "status": "DISABLED", "servers": [] }
    /// good  /calling/sip/servers/0/port: (absent)
    /// ```
    pub RULE = {
        id: "sip-without-server",
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
