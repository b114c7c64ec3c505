//! `template-language-not-an-object`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The language of a template message is not an object.
    ///
    /// A message needs an object with the code in it, such as `{ "code": "en_US" }`. Only the
    /// creation of a template uses the bare code. Meta rejects a string with error 100.
    ///
    /// ```change send-with-call-button
    /// bad   /template/language: "en_US"
    /// good  /template:
    ///       { "name": "order_ready", "language": { "policy": "deterministic", "code": "en_GB" } }
    /// ```
    pub RULE = {
        id: "template-language-not-an-object",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
