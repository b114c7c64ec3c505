//! `ambiguous-media-source`.

use super::invalid_media_id::is_link;
use crate::check::{BodyCx, Finder};
use crate::model::Media;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Media has both an `id` and a `link`.
    ///
    /// Each of them names a file, and the documentation does not say which one Meta sends. It
    /// allows only one of the two.
    ///
    /// ```change image-message
    /// bad   /image/caption: (absent)
    ///   and  /image/id: "1000000000000001"
    /// good  /image/caption: "The blue chair"
    /// good  /image: { "id": "1000000000000001" }
    ///   and  /context:
    ///       { "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "video",
    ///           "video": { "id": "1000000000000001", "link": "https://media.example/chair.mp4" }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "ambiguous-media-source",
        severity: Warning,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: None,
        finder: Finder::Media(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, media: Media<'_>) {
    let set = |key| media.member(key).filter(|it| !it.value.is_opaque());
    let (Some(id), Some(link)) = (set("id"), set("link")) else { return };
    // Another rule reports a link in `id`, and its fix also removes this problem.
    if id.value.as_str().is_some_and(is_link) {
        return;
    }
    let (first, second) = if id.key_span < link.key_span { (id, link) } else { (link, id) };
    cx.report(&RULE, second.key_span, "both `id` and `link` are set")
        .page(page::of_media(media))
        .related(first.key_span, "also names a file")
        .help("remove one of them");
}
