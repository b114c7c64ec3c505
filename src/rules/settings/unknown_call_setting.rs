//! `unknown-call-setting`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The settings have a key that Meta does not know.
    ///
    /// Unknown keys are refused: for `enabled` in `calling` the live API was seen to answer error
    /// 100 with `Unexpected key "enabled" on param "calling"`. Keys are in lower case and exact.
    ///
    /// ```json bad
    /// { "calling": { "enabled": true, "call_icon_visibility": "DEFAULT" } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "status": "ENABLED", "call_icon_visiblity": "DEFAULT" } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "status": "ENABLED", "call_icon_visibility": "DEFAULT" } }
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
