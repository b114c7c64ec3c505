//! `unexpected-call-id`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A new call has a `call_id`.
    ///
    /// Meta rejects it with error 100. Meta creates the id and returns it in the response to
    /// `connect`.
    ///
    /// ```change call
    /// bad   /call_id: "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA="
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unexpected-call-id",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
