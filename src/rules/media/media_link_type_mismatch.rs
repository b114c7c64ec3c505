//! `media-link-type-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{Media, MediaKind, MediaLink, MediaPlace};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The file that a `link` names is of a format that this type of media does not have.
    ///
    /// An image is JPEG or PNG, a video MP4 or 3GPP, audio AAC, AMR, MP3, MP4 or Ogg, a sticker WebP,
    /// and the document in the header of a template PDF. Another file is fetched and then dropped
    /// with error 131053, which comes by webhook. The format is told by the extension in the path; an
    /// address without one, or with that of a program, says nothing, and neither does one that asks
    /// for a format behind `?`. Meta also drops a `.opus` file, although it is Ogg; the same file
    /// as `.ogg` works (seen 2026-07 and 2026-09).
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://media.example/chair.webp" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "video",
    ///   "video": { "link": "https://media.example/call.ogg" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "audio",
    ///   "audio": { "link": "https://media.example/hello.opus" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "sticker",
    ///   "sticker": { "link": "https://media.example/hello.png" }
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
    ///             "type": "document",
    ///             "document": {
    ///               "link": "https://media.example/label.docx",
    ///               "filename": "label.docx"
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
    ///   "type": "sticker",
    ///   "sticker": { "link": "https://media.example/hello.WEBP?v=2" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "audio",
    ///   "audio": { "link": "https://media.example/hello.mp4" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://media.example/chair.php" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://media.example/chair.webp?format=jpg" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "document",
    ///   "document": { "link": "https://media.example/plan.png", "filename": "plan.png" }
    /// }
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
    // `photo.webp?fm=jpg`: servers of images convert on demand.
    let query = link.text[link.path.end..].to_ascii_lowercase();
    let mut words = query.split(|it: char| !it.is_ascii_alphanumeric());
    if !query.contains(MediaLink::OPEN) && !words.any(|it| extensions.contains(&it)) {
        let message = format!("{what} has to be {names}, not `.{extension}`");
        let span = cx.span_in(link.node, range);
        let help = if link.media.is(MediaKind::Audio) && extension == "opus" {
            "serve the file as `.ogg`, with the type `audio/ogg`"
        } else {
            "convert the file, or send it as a type that accepts this format"
        };
        cx.report(&RULE, span, message).page(page::of_media(link.media)).help(help);
    }
}

/// What media is, its formats in words, and their extensions; `None` where any file may do.
fn formats(media: Media<'_>) -> Option<(&'static str, &'static str, &'static [&'static str])> {
    match (media.kind, media.place) {
        (MediaKind::Image, _) => Some(("an image", "JPEG or PNG", &["jpeg", "jpg", "png"])),
        (MediaKind::Video, _) => Some(("a video", "MP4 or 3GPP", &["3gp", "3gpp", "m4v", "mp4"])),
        (MediaKind::Audio, _) => {
            let names = "AAC, AMR, MP3, MP4 or Ogg";
            // Ends that audio shares with video, or that stand for MP3 here and there, count too.
            let extensions =
                &["3gp", "3gpp", "aac", "amr", "m4a", "mp3", "mp4", "mpeg", "oga", "ogg"];
            Some(("audio", names, extensions))
        }
        (MediaKind::Sticker, _) => Some(("a sticker", "WebP", &["webp"])),
        (MediaKind::Document, MediaPlace::TemplateHeader) => {
            Some(("the document of a template", "PDF", &["pdf"]))
        }
        // Other kinds than those on the list are not refused for certain.
        (MediaKind::Document, MediaPlace::Content | MediaPlace::Header) => None,
    }
}
