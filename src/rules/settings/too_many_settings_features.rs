//! `too-many-settings-features`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// One request sets several features of a phone number.
    ///
    /// The reference requires a separate request for each of `calling`, `user_identity_change`,
    /// `payload_encryption` and `storage_configuration`. Meta was not seen to reject other
    /// requests. walint does not report `calling` with `storage_configuration`, because a response
    /// with the settings contains both.
    ///
    /// ```change call-settings
    /// bad   /user_identity_change: { "enable_identity_key_check": true }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "too-many-settings-features",
        aliases: ["several-settings-features"],
        severity: Error,
        category: Settings,
        page: page!("reference/whatsapp-business-phone-number/settings-api"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
