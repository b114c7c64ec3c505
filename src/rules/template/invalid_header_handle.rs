//! `invalid-header-handle`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The sample of a header is an address, a file or a media id, or there are several.
    ///
    /// Meta takes one handle as the Resumable Upload API gives it, of the form
    /// `4::aW1hZ2UvcG5n:…`. A template that is read has an address in its place, which is of no
    /// use for creating one.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["https://shop.example/lamp.png"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["1000000000000001"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["/uploads/lamp.png"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } },
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "invalid-header-handle",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_273)),
        finder: Finder::Schema,
    }
}
