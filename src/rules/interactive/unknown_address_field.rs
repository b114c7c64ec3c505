//! `unknown-address-field`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An address has an unknown field.
    ///
    /// Meta rejects it with error 131009. The fields are `name`, `phone_number`, `in_pin_code`,
    /// `house_number`, `floor_number`, `tower_number`, `building_name`, `address`, `landmark_area`,
    /// `city` and `state`. They are the same in `values` and in `saved_addresses`.
    ///
    /// ```change address-request
    /// bad   /interactive/action/parameters/values: { "name": "A. Rao", "zip_code": "400001" }
    /// good  /interactive/action/parameters/values: { "name": "A. Rao", "in_pin_code": "400001" }
    /// ```
    pub RULE = {
        id: "unknown-address-field",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
