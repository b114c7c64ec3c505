//! `number-out-of-range`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// A number is smaller or larger than the request takes.
    ///
    /// The bounds are those of the page that the finding names.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": -97.7431, "longitude": 30.2672 }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": 30.2672, "longitude": -97.7431 }
    /// }
    /// ```
    pub RULE = {
        id: "number-out-of-range",
        severity: Error,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
