//! `template-phone-number-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The phone number of a button is longer than 20 characters.
    ///
    /// Meta rejects it. The value must be one phone number with its country code, without a name or
    /// an extension.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/1/phone_number: "+16505550100000000000"
    /// good  /components/1/buttons/1/phone_number: "+16505550100"
    /// ```
    pub RULE = {
        id: "template-phone-number-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
