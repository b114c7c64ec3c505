//! `too-many-sip-servers`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `servers` contains more than one SIP server.
    ///
    /// Meta rejects it with error 100. The list has one server, or none to delete the stored one.
    /// To distribute calls over several machines, use one host name for all of them.
    ///
    /// ```change call-settings-sip
    /// bad   /calling/sip/servers/1: { "hostname": "sip-2.shop.example" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "too-many-sip-servers",
        aliases: ["several-sip-servers"],
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
