//! Media, in every place where a message can have it.

use std::borrow::Cow;
use std::ops::Range;

use super::Word;
use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use crate::json::{Node, placeholders};

vocabulary! {
    /// What media is, by the name of its object.
    MediaKind {
        Audio = "audio",
        Document = "document",
        Image = "image",
        Sticker = "sticker",
        Video = "video",
    }
}

/// An object with an `id` or a `link` that is sent, not a sample.
#[derive(Debug, Clone, Copy)]
pub struct Media<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// What it is.
    pub kind: MediaKind,
    /// What it is for.
    pub place: MediaPlace,
}

/// What media is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaPlace {
    /// The content of a message.
    Content,
    /// The header of an interactive message or of one of its cards.
    Header,
    /// The header of a template or of one of its cards.
    TemplateHeader,
}

/// The link of media to a file on the web. All ranges are bytes of the decoded string.
#[derive(Debug, Clone)]
pub struct MediaLink<'a> {
    /// The media.
    pub media: Media<'a>,
    /// The string.
    pub node: &'a Node<'a>,
    /// Its text, with [`MediaLink::OPEN`] for each byte of a placeholder.
    pub text: Cow<'a, str>,
    /// `http` or `https`.
    pub scheme: Range<usize>,
    /// The host, without port.
    pub host: Range<usize>,
    /// The path.
    pub path: Range<usize>,
}

impl<'a> Media<'a> {
    /// The media in an object whose `type` is the key of the media.
    pub(super) fn read(holder: &'a Node<'a>, place: MediaPlace) -> Option<Media<'a>> {
        let kind = MediaKind::read(holder, "type")?;
        Some(Media { node: holder.get(kind.word())?, kind, place })
    }

    /// Tells whether it is of a kind.
    #[must_use]
    pub fn is(&self, kind: MediaKind) -> bool {
        self.kind == kind
    }

    /// The parts of its link; `None` if it has no link to the web.
    #[must_use]
    pub fn link(&self) -> Option<MediaLink<'a>> {
        let node = self.node.get("link")?;
        let written = node.as_str()?;
        let mut text = Cow::Borrowed(written);
        for range in placeholders(written) {
            let open = MediaLink::OPEN.to_string().repeat(range.len());
            text.to_mut().replace_range(range, &open);
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
        Some(MediaLink { media: *self, node, scheme: 0..colon, host, path, text })
    }
}

impl MediaLink<'_> {
    /// What a byte of a placeholder is replaced by.
    pub const OPEN: char = '\0';

    /// The host in lower case, without a dot at its end; `None` if it contains a placeholder.
    #[must_use]
    pub fn host_name(&self) -> Option<Cow<'_, str>> {
        let host = self.text[self.host.clone()].trim_end_matches('.');
        if host.is_empty() || host.contains(MediaLink::OPEN) {
            return None;
        }
        let has_capitals = host.contains(|it: char| it.is_ascii_uppercase());
        Some(if has_capitals { host.to_ascii_lowercase().into() } else { host.into() })
    }

    /// The extension of the file in lower case, and where it is with its dot.
    ///
    /// `None` if there is none, if it contains a placeholder, or if it does not tell the type of the
    /// file, such as the extension of a program.
    #[must_use]
    pub fn extension(&self) -> Option<(Range<usize>, &'static str)> {
        let path = &self.text[self.path.clone()];
        let dot = path.rfind('.').filter(|it| !path[*it..].contains('/'))?;
        let extension = &path[dot + 1..];
        let known = EXTENSIONS.into_iter().find(|it| it.eq_ignore_ascii_case(extension))?;
        Some((self.path.start + dot..self.path.end, known))
    }
}

/// The extensions of files that are known to be media or documents.
const EXTENSIONS: [&str; 44] = [
    "3gp", "3gpp", "aac", "amr", "avi", "avif", "bmp", "csv", "doc", "docx", "flac", "flv", "gif",
    "heic", "heif", "jpeg", "jpg", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "oga",
    "ogg", "ogv", "opus", "pdf", "png", "ppt", "pptx", "svg", "tif", "tiff", "txt", "wav", "webm",
    "webp", "wma", "wmv", "xls", "xlsx",
];

deref_to_node!(Media);
