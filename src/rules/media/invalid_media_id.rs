//! `invalid-media-id`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::{is_ellipsis, names_itself};
use crate::model::Media;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `id` of media is not the id of an uploaded file.
    ///
    /// The upload of a file returns an id of digits. Meta rejects everything else: "… is not a
    /// valid whatsapp business account media attachment ID". A URL belongs in `link`. walint does
    /// not report placeholder words, such as `your-media-id`.
    ///
    /// ```change image-message
    /// bad   /image: { "id": "https://media.example/chair.jpg" }
    /// good  /image: { "id": "1000000000000001" }
    /// good  /image: { "id": "your-media-id" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters:
    ///       [{ "type": "document", "document": { "id": "4::YXBw:ARexample" } }]
    /// ```
    pub RULE = {
        id: "invalid-media-id",
        severity: Error,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Media(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, media: Media<'_>) {
    let Some(node) = media.get("id") else { return };
    let Some(text) = node.literal() else { return };
    if text.bytes().all(|it| it.is_ascii_digit()) || is_sample_id(text) {
        return;
    }
    if is_link(text) {
        let has_link = media.get("link").is_some();
        // The value was not checked as a link.
        let trust = Applicability::Unsafe;
        let (help, fix) = if has_link {
            let fix = Fix::remove(trust, cx.source(), node.span);
            ("remove `id`", fix)
        } else {
            let key = media.member("id").map(|it| it.key_span);
            let fix = key.map(|it| Fix::rename_key(trust, it, "link"));
            ("rename it to `link`", fix)
        };
        cx.report(&RULE, node.span, "`id` is a link, not the id of an uploaded file")
            .page(page::of_media(media))
            .help(help)
            .fix(fix);
    } else {
        cx.report(
            &RULE,
            node.span,
            "`id` is not a media id: it contains a character that is not a digit",
        )
        .page(page::of_media(media))
        .help("use the id that the upload of the file returned");
    }
}

/// Tells whether an id is a link.
pub(super) fn is_link(id: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|it| id.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
}

/// Tells whether a value only says that an id belongs there, or ends with dots.
fn is_sample_id(text: &str) -> bool {
    let before_dots = text.trim_end_matches('.');
    names_itself(text)
        || is_ellipsis(text)
        || text.ends_with('…')
        || before_dots.len() + 3 <= text.len()
}
