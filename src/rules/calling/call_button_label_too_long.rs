//! `call-button-label-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The label of a call button has more than 20 characters.
    ///
    /// The button is refused, not cut. Characters are Unicode scalar values.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/display_text: "Call our support desk"
    /// good  /interactive/action/parameters/display_text: "Call our service now"
    /// ```
    pub RULE = {
        id: "call-button-label-too-long",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
