//! `invalid-header-handle`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The sample of a media header is not a single upload handle.
    ///
    /// Meta accepts one handle from the Resumable Upload API, such as `4::aW1hZ2UvcG5n:…`, and
    /// rejects URLs, files and media ids. Responses contain a URL instead, so a template from a
    /// response cannot be created again unchanged.
    ///
    /// ```change template-with-image
    /// bad   /components/0/example/header_handle: ["https://shop.example/lamp.png"]
    /// bad   /components/0/example/header_handle: ["1000000000000001"]
    /// bad   /components/0/example/header_handle: ["/uploads/lamp.png"]
    /// good  (unchanged)
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
