//! `text-in-media-header`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A media header has a `text`.
    ///
    /// Meta rejects it, because a header is either text or media. Text about an image, a video or a
    /// document belongs in the body.
    ///
    /// ```change template-with-image
    /// bad   /components/0/text: "Your repair"
    /// good  /components/0/format: "TEXT"
    ///   and  /components/0/text: "Your repair"
    /// ```
    pub RULE = {
        id: "text-in-media-header",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_042)),
        finder: Finder::Schema,
    }
}
