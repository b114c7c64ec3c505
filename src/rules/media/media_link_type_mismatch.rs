//! `media-link-type-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Media, MediaKind, MediaLink, MediaPlace};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `link` of media names a file of a format that this type of media does not accept.
    ///
    /// An image is JPEG or PNG, a video MP4 or 3GPP, audio AAC, AMR, MP3, MP4 or Ogg, and a sticker
    /// WebP. The document in the header of a template is PDF. Meta fetches other files and drops
    /// them with error 131053, which arrives by webhook. Meta also drops a `.opus` file, although
    /// it is Ogg. The same file as `.ogg` works (seen 2026-07 and 2026-09).
    ///
    /// walint reads the format from the extension in the path. It does not report a URL without an
    /// extension, with the extension of a program, or with another format after `?`.
    ///
    /// ```change image-message
    /// bad   /image/link: "https://media.example/chair.webp"
    /// good  /image/link: "https://media.example/chair.php"
    /// good  /image/link: "https://media.example/chair.webp?format=jpg"
    /// ```
    ///
    /// ```change video-message
    /// bad   /video: { "link": "https://media.example/call.ogg" }
    /// ```
    ///
    /// ```change audio-message
    /// bad   /audio: { "link": "https://media.example/hello.opus" }
    /// good  /audio: { "link": "https://media.example/hello.mp4" }
    /// ```
    ///
    /// ```change sticker-message
    /// bad   /sticker: { "link": "https://media.example/hello.png" }
    /// good  /sticker: { "link": "https://media.example/hello.WEBP?v=2" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "document",
    ///           "document": {
    ///             "link": "https://media.example/label.docx",
    ///             "filename": "label.docx"
    ///           }
    ///         }
    ///       ]
    /// ```
    ///
    /// ```change document-message
    /// good  /document: { "link": "https://media.example/plan.png", "filename": "plan.png" }
    /// ```
    pub RULE = {
        id: "media-link-type-mismatch",
        severity: Warning,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(131_053)),
        finder: Finder::MediaLink(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &MediaLink<'_>) {
    let Some((what, names, extensions)) = formats(link.media) else { return };
    let Some((range, extension)) = link.extension() else { return };
    if extensions.contains(&extension) {
        return;
    }
    // `photo.webp?fm=jpg`: image servers convert files on request.
    let query = link.text[link.path.end..].to_ascii_lowercase();
    let mut words = query.split(|it: char| !it.is_ascii_alphanumeric());
    if !query.contains(MediaLink::OPEN) && !words.any(|it| extensions.contains(&it)) {
        let message = format!("{what} must be {names}, not `.{extension}`");
        let span = cx.span_in(link.node, range);
        let help = if link.media.is(MediaKind::Audio) && extension == "opus" {
            "serve the file as `.ogg` with the type `audio/ogg`"
        } else {
            "convert the file, or send it as another type of media"
        };
        cx.report(&RULE, span, message).page(page::of_media(link.media)).help(help);
    }
}

/// The name of a kind of media, its formats, and their extensions; `None` where Meta may accept any
/// file.
fn formats(media: Media<'_>) -> Option<(&'static str, &'static str, &'static [&'static str])> {
    match (media.kind, media.place) {
        (MediaKind::Image, _) => Some(("an image", "JPEG or PNG", &["jpeg", "jpg", "png"])),
        (MediaKind::Video, _) => Some(("a video", "MP4 or 3GPP", &["3gp", "3gpp", "m4v", "mp4"])),
        (MediaKind::Audio, _) => {
            let names = "AAC, AMR, MP3, MP4 or Ogg";
            // The extensions that audio shares with video, and those sometimes used for MP3, also count.
            let extensions =
                &["3gp", "3gpp", "aac", "amr", "m4a", "mp3", "mp4", "mpeg", "oga", "ogg"];
            Some(("audio", names, extensions))
        }
        (MediaKind::Sticker, _) => Some(("a sticker", "WebP", &["webp"])),
        (MediaKind::Document, MediaPlace::TemplateHeader) => {
            Some(("the document in a template header", "PDF", &["pdf"]))
        }
        // Meta is not known to reject formats that are missing from the list.
        (MediaKind::Document, MediaPlace::Content | MediaPlace::Header) => None,
    }
}
