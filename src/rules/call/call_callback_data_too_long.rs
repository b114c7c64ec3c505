//! `call-callback-data-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `biz_opaque_callback_data` of a call is longer than 512 characters.
    ///
    /// Meta rejects it with error 100. Meta returns the data unchanged in the webhook for the end
    /// of the call, so a key of a record on your server is enough.
    ///
    /// ```change call
    /// bad   /biz_opaque_callback_data: "a" * 513
    /// good  /biz_opaque_callback_data: "case=2207"
    /// ```
    pub RULE = {
        id: "call-callback-data-too-long",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
