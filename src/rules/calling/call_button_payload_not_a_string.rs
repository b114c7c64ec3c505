//! `call-button-payload-not-a-string`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The payload of a call button is not a string.
    ///
    /// Meta rejects it with error 131009. Serialize an object to a string: Meta returns the string
    /// unchanged, as `cta_payload` in the call webhooks or in a SIP header. WhatsApp apps before
    /// version 2.25.27 do not return it.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/payload: { "order": 4711 }
    /// good  /interactive/action/parameters/payload: "order=4711"
    /// ```
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters/1/payload: 2207
    /// ```
    pub RULE = {
        id: "call-button-payload-not-a-string",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
