//! `elided-part`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// The body contains dots instead of a part that is missing.
    ///
    /// Samples shorten bodies with `...` or `…`, which is not JSON. Meta rejects such a body as if
    /// it were empty. walint reads the object or array as unfinished: it reports nothing as missing
    /// there and checks what the body does contain.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { ... } }
    /// ```
    ///
    /// ```change text-message
    /// bad   /type: "interactive"
    ///   and  /text: (absent)
    ///   and  /interactive: "..."
    /// good  /text/body: "Wait for it ..."
    /// ```
    pub RULE = {
        id: "elided-part",
        aliases: ["left-out-part"],
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
