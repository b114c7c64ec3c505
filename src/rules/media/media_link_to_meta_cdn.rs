//! `media-link-to-meta-cdn`.

use crate::check::{BodyCx, Finder};
use crate::link::is_meta_file_host;
use crate::model::MediaLink;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `link` of media leads to a server of Meta's own.
    ///
    /// Addresses below `fbcdn.net`, `scontent.whatsapp.net` and `lookaside.fbsbx.com` are signed for
    /// one reader and a short time. That goes for the sample in the header of a template, too: what
    /// fetches the file gets the answer 403, and error 131053 follows by webhook.
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
    ///             "type": "image",
    ///             "image": {
    ///               "link": "https://scontent.whatsapp.net/v/t61/sample.jpg?oh=TOKEN"
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": {
    ///     "link": "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1000000000000001"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://fbcdn.net.media.example/chair.jpg" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "id": "1000000000000001" }
    /// }
    /// ```
    pub RULE = {
        id: "media-link-to-meta-cdn",
        severity: Warning,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(131_053)),
        finder: Finder::MediaLink(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &MediaLink<'_>) {
    if link.host_name().is_some_and(|it| is_meta_file_host(&it)) {
        let span = cx.span_in(link.node, link.host.clone());
        cx.report(&RULE, span, "files on this server of Meta's cannot be fetched by Meta")
            .page(page::of_media(link.media))
            .help("upload the file and give its `id`, or link to a copy on a server of yours");
    }
}
