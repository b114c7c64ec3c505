//! `invalid-character-in-phone-number`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number contains a character that is not allowed.
    ///
    /// Meta rejects it with error 131009. Meta accepts digits, a plus sign, hyphens, parentheses
    /// and spaces. Meta does not accept letters, dots, slashes, or prefixes such as `whatsapp:` and
    /// `tel:`.
    ///
    /// ```change text-message
    /// bad   /to: "whatsapp:+16505550100"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /to: "tel:+16505550100"
    /// ```
    pub RULE = {
        id: "invalid-character-in-phone-number",
        severity: Error,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
