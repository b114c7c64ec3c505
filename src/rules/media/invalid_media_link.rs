//! `invalid-media-link`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `link` of media is not an absolute web URL.
    ///
    /// Meta fetches the file itself, so the link must begin with `http://` or `https://`. Meta
    /// cannot fetch a path, a file name, a `data:` URL or another scheme, and returns error 131053
    /// by webhook.
    ///
    /// ```change image-message
    /// bad   /image/link: "/uploads/chair.jpg"
    /// good  /image/link: "https://media.example/uploads/chair.jpg?v=2"
    /// good  /image/link: "{{image_url}}"
    /// ```
    ///
    /// ```change document-message
    /// bad   /document/link: "s3://bills/0042.pdf"
    /// ```
    pub RULE = {
        id: "invalid-media-link",
        severity: Error,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(131_053)),
        finder: Finder::Schema,
    }
}
