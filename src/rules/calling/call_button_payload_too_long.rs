//! `call-button-payload-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The payload of a call button is longer than 512 characters.
    ///
    /// Meta rejects it with error 131009. Use a short key, such as an order number, and look up the
    /// rest on your server. On Android, call buttons need version 2.24.1 of the app, and payloads
    /// need 2.25.27.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/payload: "order=4711;" * 46 + "order=4"
    /// good  /interactive/action/parameters/payload: "order=4711"
    /// ```
    pub RULE = {
        id: "call-button-payload-too-long",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
