//! `unknown-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An object has a key that the request does not define.
    ///
    /// Meta rejects unknown keys inside typed objects, so a misspelled key is an error. Keys are in
    /// lower case. If the key belongs in an object one level further in or out, or in the object
    /// next to it, the help names that object. walint reports several such keys as one finding, and
    /// checks the rest of the body as if they were in the right object.
    ///
    /// ```change call-button
    /// bad   /interactive/action:
    ///       { "name": "voice_call", "display_text": "Call us", "ttl_minutes": 100 }
    /// ```
    ///
    /// ```change text-message
    /// bad   /text/preview: true
    /// good  /text/preview_url: false
    /// ```
    pub RULE = {
        id: "unknown-key",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
