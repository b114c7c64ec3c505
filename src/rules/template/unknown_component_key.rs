//! `unknown-component-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component or button of a template has an unknown key.
    ///
    /// Meta rejects it, for example with `Unexpected key "ttl" on param
    /// "components[1]['buttons'][0]"`. walint also reports keys that belong in a message, such as
    /// `sub_type` or `payload`. It does not report components and buttons of an unknown type, or
    /// keys whose value is null.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/ttl_minutes: (key "ttl")
    /// bad   /components/0/parse_mode: "markdown"
    /// good  /components/0/text: "Your repair is done. You can pay for it with the link below."
    ///   and  /components/1/buttons: [
    ///         {
    ///           "type": "URL",
    ///           "text": "Pay now",
    ///           "url": "https://pay.example/i/{{1}}",
    ///           "example": ["https://pay.example/i/2207"],
    ///           "payment_link_preview": true
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "unknown-component-key",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
