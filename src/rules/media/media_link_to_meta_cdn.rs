//! `media-link-to-meta-cdn`.

use crate::check::{BodyCx, Finder};
use crate::link::is_meta_file_host;
use crate::model::MediaLink;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `link` of media leads to one of Meta's own file servers.
    ///
    /// URLs on `fbcdn.net`, `scontent.whatsapp.net` and `lookaside.fbsbx.com`, and the hosts below
    /// them, are signed for one reader and a short time. This includes the sample in the header of
    /// a template. When Meta fetches such a file, the server responds with 403, and Meta returns
    /// error 131053 by webhook.
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters/0/image/link:
    ///       "https://scontent.whatsapp.net/v/t61/sample.jpg?oh=TOKEN"
    /// ```
    ///
    /// ```change image-message
    /// bad   /image/link:
    ///       "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1000000000000001"
    /// good  /image/link: "https://fbcdn.net.media.example/chair.jpg"
    /// good  /image: { "id": "1000000000000001" }
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
        cx.report(&RULE, span, "Meta cannot fetch files from this host")
            .page(page::of_media(link.media))
            .help("upload the file and set `id`, or link to a copy on your own server");
    }
}
