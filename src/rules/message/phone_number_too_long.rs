//! `phone-number-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number has more than 15 digits.
    ///
    /// Meta rejects it with error 131009. The international numbering plan (E.164) allows up to 15
    /// digits, including the country code. A prefix for international calls, such as `00` or `011`,
    /// is not part of the number.
    ///
    /// ```change text-message
    /// bad   /to: "+1650555010000000"
    /// good  /to: "+49100000000000"
    /// ```
    ///
    /// ```change call
    /// bad   /to: "+1650555010000000"
    /// ```
    pub RULE = {
        id: "phone-number-too-long",
        severity: Error,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
