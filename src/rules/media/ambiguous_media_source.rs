//! `ambiguous-media-source`.

use super::invalid_media_id::is_link;
use crate::check::{BodyCx, Finder};
use crate::model::Media;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Media has both an `id` and a `link`.
    ///
    /// Each of them names a file by itself, and no page says which one is sent when both are there.
    /// The pages ask for one and for leaving the other out.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "id": "1000000000000001", "link": "https://media.example/chair.jpg" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "video",
    ///             "video": {
    ///               "id": "1000000000000001",
    ///               "link": "https://media.example/chair.mp4"
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://media.example/chair.jpg", "caption": "The blue chair" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "id": "1000000000000001" },
    ///   "context": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    ///   }
    /// }
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
    let given = |key| media.member(key).filter(|it| !it.value.is_opaque());
    let (Some(id), Some(link)) = (given("id"), given("link")) else { return };
    // A link as an id is a fault of its own, and removing it settles this one.
    if id.value.as_str().is_some_and(is_link) {
        return;
    }
    let (first, second) = if id.key_span < link.key_span { (id, link) } else { (link, id) };
    let message = format!("`{}` stands beside `{}`", second.key, first.key);
    cx.report(&RULE, second.key_span, message)
        .page(page::of_media(media))
        .related(first.key_span, "names a file as well")
        .help("keep the one of them that is meant");
}
