//! `unsupported-caption`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media has a `caption` where captions are not allowed.
    ///
    /// Images, videos and documents have captions of up to 1024 characters, but not in the header
    /// of a message. Audio and stickers have no captions. Meta rejects the body with "Unexpected
    /// key".
    ///
    /// ```change audio-message
    /// bad   /audio/caption: "Our opening hours"
    /// ```
    ///
    /// ```change sticker-message
    /// bad   /sticker/caption: "Hello"
    /// ```
    ///
    /// ```change reply-buttons-with-header
    /// bad   /interactive/header/image: { "id": "1000000000000001", "caption": "The blue chair" }
    ///   and  /interactive/footer: (absent)
    /// ```
    ///
    /// ```change video-message
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-caption",
        severity: Error,
        category: Media,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
