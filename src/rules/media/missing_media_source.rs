//! `missing-media-source`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media has neither an `id` nor a `link`.
    ///
    /// An `id` names an uploaded file, and a `link` names a file that Meta fetches. Meta rejects
    /// media without one of the two.
    ///
    /// ```change image-message
    /// bad   /image/link: (absent)
    /// good  /image: { "id": "1000000000000001", "caption": "The blue chair" }
    /// good  /image: { "link": "{{image_url}}" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters/0/image: {}
    /// ```
    pub RULE = {
        id: "missing-media-source",
        severity: Error,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
