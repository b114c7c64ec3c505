//! `too-many-sip-servers`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `servers` contains more than one SIP server.
    ///
    /// Meta rejects it with error 100. The list has one server, or none to delete the stored one.
    /// To distribute calls over several machines, use one host name for all of them.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "sip": {
    ///       "status": "ENABLED",
    ///       "servers": [{ "hostname": "sip-1.shop.example" }, { "hostname": "sip-2.shop.example" }]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "sip": { "status": "ENABLED", "servers": [{ "hostname": "sip.shop.example" }] }
    ///   }
    /// }
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
