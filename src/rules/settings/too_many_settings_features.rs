//! `too-many-settings-features`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// One request sets more than one feature of the phone number.
    ///
    /// `calling`, `user_identity_change`, `payload_encryption` and `storage_configuration` are
    /// alternatives of the settings endpoint: each needs its own request. The reference says this;
    /// the API was not seen to reject it. walint reads `calling` together with
    /// `storage_configuration` as a response with the settings, and does not report it.
    ///
    /// ```json bad
    /// {
    ///   "calling": { "status": "ENABLED" },
    ///   "user_identity_change": { "enable_identity_key_check": true }
    /// }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "status": "ENABLED" } }
    /// ```
    pub RULE = {
        id: "too-many-settings-features",
        aliases: ["several-settings-features"],
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
