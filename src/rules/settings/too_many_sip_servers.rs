//! `too-many-sip-servers`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// More than one SIP server is named.
    ///
    /// `servers` is an array so that it can grow later; today it holds one server, or none to
    /// delete the stored one. To spread calls over several machines, put them behind one name.
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
