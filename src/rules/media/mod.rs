//! Rules for images, videos, audio, documents and stickers, wherever a message contains them.

pub mod ambiguous_media_source;
pub mod document_without_filename;
pub mod invalid_media_id;
pub mod invalid_media_link;
pub mod media_link_over_http;
pub mod media_link_to_meta_cdn;
pub mod media_link_to_private_host;
pub mod media_link_type_mismatch;
pub mod missing_media_source;
pub mod unsupported_caption;
pub mod unsupported_filename;
pub mod voice_message_not_ogg;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &ambiguous_media_source::RULE,
    &document_without_filename::RULE,
    &invalid_media_id::RULE,
    &invalid_media_link::RULE,
    &media_link_over_http::RULE,
    &media_link_to_meta_cdn::RULE,
    &media_link_to_private_host::RULE,
    &media_link_type_mismatch::RULE,
    &missing_media_source::RULE,
    &unsupported_caption::RULE,
    &unsupported_filename::RULE,
    &voice_message_not_ogg::RULE,
];
