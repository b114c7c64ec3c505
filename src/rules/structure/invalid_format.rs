//! `invalid-format`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// A text is not of the form that the request asks for.
    ///
    /// The pattern that it has to match stands in the published schema.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "38° 42' 50\" N", "longitude": "-9.1394" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "38.7139", "longitude": "-9.1394" }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-format",
        severity: Error,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
