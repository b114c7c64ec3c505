//! `sip-without-server`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// SIP is switched on while its server is deleted.
    ///
    /// An empty `servers` deletes the stored server, and Meta refuses to clear the last one while
    /// SIP is on. Without the key `servers` the stored server stays, so that is no fault.
    ///
    /// ```json bad
    /// { "calling": { "sip": { "status": "ENABLED", "servers": [] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "sip": { "status": "DISABLED", "servers": [] } } }
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
        id: "sip-without-server",
        severity: Error,
        category: Settings,
        page: page!("calling/sip"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
