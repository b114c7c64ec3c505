//! `missing-header-sample`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A media header has no sample.
    ///
    /// For review, Meta requires `example` with a `header_handle`, which contains the handle of an
    /// uploaded file. This applies to image, video, document and GIF headers; a location or product
    /// header has no sample.
    ///
    /// ```change template-with-image
    /// bad   /components/0/example: (absent)
    /// bad   /components/0/format: "DOCUMENT"
    ///   and  /components/0/example/header_handle: []
    /// bad   /components/0/format: "VIDEO"
    ///   and  /components/0/example/header_handle: [""]
    /// good  /components/0: { "type": "HEADER", "format": "LOCATION" }
    /// ```
    pub RULE = {
        id: "missing-header-sample",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Schema,
    }
}
