//! `nested-conversational-automation`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Ice breakers and commands are nested in a key with the id of a phone number.
    ///
    /// Meta returns `success: true` but changes nothing (seen in August 2026). The id of the phone
    /// number belongs in the URL of the request.
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
