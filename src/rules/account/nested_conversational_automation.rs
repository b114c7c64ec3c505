//! `nested-conversational-automation`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Ice breakers and commands are inside the id of a phone number.
    ///
    /// The id is part of the path of the request. Meta answers `success: true` and changes nothing
    /// (seen in August 2026).
    ///
    /// ```json bad
    /// {
    ///   "1000000000000001": {
    ///     "enable_welcome_message": false,
    ///     "prompts": ["Book a table"]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "prompts": ["Book a table"] }
    /// ```
    pub RULE = {
        id: "nested-conversational-automation",
        severity: Warning,
        category: Account,
        page: page!("business-phone-numbers/conversational-components"),
        api_error: None,
        finder: Finder::Schema,
    }
}
