//! `call-button-payload-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The payload of a call button has more than 512 characters.
    ///
    /// It is meant for a key, such as the number of an order, that leads to whatever else belongs
    /// to the call. Call buttons need version 2.24.1 of the app on Android, payloads 2.25.27.
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
