//! `unknown-call-setting`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The calling settings contain an unknown key.
    ///
    /// Meta rejects it with error 100. For `enabled` in `calling`, Meta was seen to return
    /// `Unexpected key "enabled" on param "calling"`. All keys are in lower case.
    ///
    /// ```change call-settings
    /// bad   /calling: { "enabled": true, "call_icon_visibility": "DEFAULT" }
    /// bad   /calling/call_icon_visibility: (key "call_icon_visiblity")
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-call-setting",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
