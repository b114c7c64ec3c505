//! `voice-message-not-ogg`.

use crate::check::{BodyCx, Finder};
use crate::json::Value;
use crate::model::{MediaKind, MediaLink};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// A voice message links to a file that is not Ogg.
    ///
    /// `"voice": true` needs an Ogg file with the codec OPUS. WhatsApp plays MP3, M4A and AAC as a
    /// voice message without the waveform (seen 2026-09-10), so walint reports these as an info.
    /// Meta drops any other file with error 131053, which arrives by webhook. walint does not
    /// report a URL without an extension, or with the extension of a program.
    ///
    /// ```change audio-message
    /// bad   /audio: { "link": "https://media.example/hello.mp3", "voice": true }
    /// good  /audio: { "link": "https://media.example/hello.ogg", "voice": true }
    /// good  /audio: { "link": "https://media.example/hello.mp3" }
    /// good  /audio: { "link": "https://media.example/hello.mp3", "voice": false }
    /// ```
    pub RULE = {
        id: "voice-message-not-ogg",
        severity: Warning,
        category: Media,
        page: page!("messages/audio-messages"),
        api_error: None,
        finder: Finder::MediaLink(&[MediaKind::Audio], check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &MediaLink<'_>) {
    let voice = link.media.member("voice").filter(|it| it.value.value == Value::Bool(true));
    let Some(voice) = voice else { return };
    let Some((range, extension)) = link.extension() else { return };
    // Another rule reports a format that no audio may have, such as `.wav`.
    if ["aac", "amr", "m4a", "mp3", "mp4"].contains(&extension) {
        let is_played = ["aac", "m4a", "mp3"].contains(&extension);
        let severity = if is_played { Severity::Info } else { Severity::Warning };
        let message = format!("a voice message must be Ogg with OPUS, not `.{extension}`");
        let span = cx.span_in(link.node, range);
        cx.report(&RULE, span, message)
            .severity(severity)
            .related(voice.span(), "makes it a voice message")
            .help("convert the file to Ogg with OPUS, or remove `voice`");
    }
}
