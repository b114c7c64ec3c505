//! Images, videos, audio, documents and stickers, in every place that a message has for them.

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

use std::ops::Range;

use crate::check::Rule;
use crate::json::{Node, is_word, placeholders};
use crate::rules::view;

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

/// An object with an `id` or a `link` that is really sent.
struct Media<'a> {
    /// What it is.
    kind: MediaKind,
    /// What it is for.
    place: Place,
    /// The object.
    node: &'a Node<'a>,
}

/// What media is, as the name of its object says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MediaKind {
    Audio,
    Document,
    Image,
    Sticker,
    Video,
}

impl MediaKind {
    const ALL: [MediaKind; 5] = [
        MediaKind::Audio,
        MediaKind::Document,
        MediaKind::Image,
        MediaKind::Sticker,
        MediaKind::Video,
    ];

    fn name(self) -> &'static str {
        match self {
            MediaKind::Audio => "audio",
            MediaKind::Document => "document",
            MediaKind::Image => "image",
            MediaKind::Sticker => "sticker",
            MediaKind::Video => "video",
        }
    }
}

/// What media is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is the content of the message.
    Content,
    /// It is the header of an interactive message, or of a card of one.
    Header,
    /// It is the value for the header of a template, or of a card of one.
    TemplateHeader,
}

/// The media of a message: its content, or in the headers of what it sends.
fn media<'a>(root: &'a Node<'a>) -> Vec<Media<'a>> {
    let mut found = Vec::new();
    if view::is_read_receipt(root) {
        return found;
    }
    found.extend(named(Some(root), Place::Content));
    if is_word(root.get("type"), "interactive")
        && let Some(interactive) = root.get("interactive")
    {
        found.extend(named(interactive.get("header"), Place::Header));
        if is_word(interactive.get("type"), "carousel") {
            let cards = interactive.at(&["action", "cards"]).map_or(&[][..], Node::items);
            found.extend(cards.iter().filter_map(|it| named(it.get("header"), Place::Header)));
        }
    }
    for component in view::components(root) {
        let cards = component.get("cards").map_or(&[][..], Node::items);
        let of_cards =
            cards.iter().flat_map(|it| it.get("components").map_or(&[][..], Node::items));
        for parameter in std::iter::once(component).chain(of_cards).flat_map(view::parameters) {
            found.extend(named(Some(parameter), Place::TemplateHeader));
        }
    }
    found
}

/// The media that the `type` of its holder names.
fn named<'a>(holder: Option<&'a Node<'a>>, place: Place) -> Option<Media<'a>> {
    let holder = holder?;
    let kind = holder.get("type")?;
    let kind = MediaKind::ALL.into_iter().find(|it| kind.is_word(it.name()))?;
    Some(Media { kind, place, node: holder.get(kind.name())? })
}

/// The link of media, taken to pieces. All ranges are bytes of the decoded string.
struct MediaLink<'a> {
    /// The string.
    node: &'a Node<'a>,
    /// The text with a zero for each byte of a placeholder.
    text: String,
    /// `http` or `https`.
    scheme: Range<usize>,
    /// The name or address, without user, port, and the brackets of IPv6.
    host: Range<usize>,
    /// What follows the host and its port, up to `?` or `#`.
    path: Range<usize>,
}

/// What stands for a byte of a placeholder.
const OPEN: char = '\0';

impl Media<'_> {
    /// The link; `None` where there is none, or none with `http` or `https`.
    fn link(&self) -> Option<MediaLink<'_>> {
        let node = self.node.get("link")?;
        let mut text = node.as_str()?.to_owned();
        for range in placeholders(node.as_str()?) {
            text.replace_range(range.clone(), &OPEN.to_string().repeat(range.len()));
        }
        let colon = text.find("://")?;
        let is_web = ["http", "https"].iter().any(|it| text[..colon].eq_ignore_ascii_case(it));
        if !is_web {
            return None;
        }
        let start = colon + "://".len();
        let find = |from: usize, wanted: &[char]| {
            text[from..].find(wanted).map_or(text.len(), |it| from + it)
        };
        let authority = start..find(start, &['/', '?', '#', '\\']);
        let path = authority.end..find(authority.end, &['?', '#']);
        let start = text[authority.clone()].rfind('@').map_or(start, |it| start + it + 1);
        let host = if text[start..].starts_with('[') {
            start + 1..find(start, &[']']).min(authority.end)
        } else {
            start..find(start, &[':']).min(authority.end)
        };
        Some(MediaLink { node, scheme: 0..colon, host, path, text })
    }
}

impl MediaLink<'_> {
    /// The host in lower case, without the dot that may end it; `None` when it is filled in later.
    fn host(&self) -> Option<String> {
        let host = self.text[self.host.clone()].trim_end_matches('.').to_ascii_lowercase();
        (!host.is_empty() && !host.contains(OPEN)).then_some(host)
    }

    /// The extension of the file in lower case, and where it stands with its dot.
    ///
    /// `None` when it says nothing about the file: there is none, it is filled in later, or it is
    /// that of a program which may answer with anything.
    fn extension(&self) -> Option<(Range<usize>, String)> {
        let path = &self.text[self.path.clone()];
        let dot = path.rfind('.').filter(|it| !path[*it..].contains('/'))?;
        let extension = path[dot + 1..].to_ascii_lowercase();
        let start = self.path.start + dot;
        EXTENSIONS.contains(&extension.as_str()).then_some((start..self.path.end, extension))
    }
}

/// The extensions of files that are known to be media or documents.
const EXTENSIONS: [&str; 44] = [
    "3gp", "3gpp", "aac", "amr", "avi", "avif", "bmp", "csv", "doc", "docx", "flac", "flv", "gif",
    "heic", "heif", "jpeg", "jpg", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "oga",
    "ogg", "ogv", "opus", "pdf", "png", "ppt", "pptx", "svg", "tif", "tiff", "txt", "wav", "webm",
    "webp", "wma", "wmv", "xls", "xlsx",
];
