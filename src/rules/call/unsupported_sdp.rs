//! `unsupported-sdp`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::model::{Call, CallAction};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The session description contains something that Meta does not accept.
    ///
    /// Meta requires one SHA-256 fingerprint (`a=fingerprint`), one audio source (`a=ssrc`), and
    /// the Opus codec as `opus/48000/2`. Otherwise it rejects the call with error 138008. For three
    /// fingerprints, it was also seen to return error 100 and "Fingerprint algo is not SHA256"
    /// (2025 and 2026). walint reports a warning, because the reference does not list these
    /// requirements.
    ///
    /// walint checks the audio section and the lines before the first section. It does not report a
    /// missing fingerprint in a short description without ICE or DTLS, because samples often have
    /// none.
    ///
    /// ```change call-answer
    /// bad   /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\na=fingerprint:sha-256 AB:CD\r\na=fingerprint:sha-384 AB:CD\r\n"
    /// good  /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\na=fingerprint:sha-256 AB:CD\r\na=rtpmap:111 opus/48000/2\r\na=ssrc:1 "
    ///         + "cname:a\r\na=ssrc:1 msid:b c\r\n"
    /// ```
    ///
    /// ```change call
    /// bad   /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\na=rtpmap:111 opus/48000\r\n"
    /// ```
    pub RULE = {
        id: "unsupported-sdp",
        severity: Warning,
        category: Call,
        page: page!("calling/integration-patterns"),
        api_error: Some(ApiError::code(138_008)),
        finder: Finder::Call(&[CallAction::Connect, CallAction::PreAccept, CallAction::Accept], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some((sdp, text)) = call.sdp().filter(|it| it.1.starts_with("v=0")) else { return };
    let Some(audio) = Audio::new(text) else { return };
    // Dots mean that lines were left out.
    let is_whole = !text.contains("...") && !text.contains('…');
    let mut found: Vec<(Range<usize>, &str, &str)> = Vec::new();
    match audio.with("a=fingerprint:").collect::<Vec<_>>()[..] {
        [_, (_, ref second), ..] => found.push((
            second.clone(),
            "`sdp` has more than one `a=fingerprint` line",
            "keep only the line with `sha-256`",
        )),
        [] if is_whole && audio.is_secure() => found.push((
            audio.media.clone(),
            "the audio section of `sdp` has no `a=fingerprint` line",
            "add the SHA-256 fingerprint of the DTLS certificate",
        )),
        _ => {}
    }
    let id = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let mut sources = audio.with("a=ssrc:");
    if let Some(first) = sources.next().map(|it| id(it.0))
        && let Some((_, range)) = sources.find(|it| id(it.0) != first)
    {
        let message = "the audio section of `sdp` has more than one `a=ssrc` id";
        found.push((range, message, "use one audio source"));
    }
    for (line, range) in audio.with("a=rtpmap:") {
        let codec = line.split_whitespace().nth(1).unwrap_or_default().to_ascii_lowercase();
        if codec.starts_with("opus/") && codec != "opus/48000/2" {
            let message = "the Opus codec in `sdp` is not `opus/48000/2`";
            found.push((range, message, "use `opus/48000/2`"));
        }
    }
    if is_whole && audio.has_no_supported_codec() {
        found.push((
            audio.media.clone(),
            "`sdp` has no codec that WhatsApp calls support",
            "add Opus as `opus/48000/2`",
        ));
    }
    for (range, message, help) in found {
        cx.report(&RULE, cx.span_in(sdp, range), message).help(help);
    }
}

/// The audio section of a session description, and the lines before the first section.
struct Audio<'a> {
    /// The lines with their places, without line ends.
    lines: Vec<(&'a str, Range<usize>)>,
    /// The place of the `m=audio` line.
    media: Range<usize>,
    /// The payload types of that line.
    formats: Vec<&'a str>,
}

impl<'a> Audio<'a> {
    /// `None` if there is no `m=audio` line.
    fn new(text: &'a str) -> Option<Audio<'a>> {
        let mut audio = None;
        let mut lines = Vec::new();
        let mut is_kept = true;
        let mut start = 0;
        for line in text.split('\n') {
            let range = start..start + line.trim_end_matches('\r').len();
            start += line.len() + 1;
            let line = &text[range.clone()];
            if line.starts_with("m=") {
                is_kept = audio.is_none() && line.starts_with("m=audio ");
                if is_kept {
                    // Media, port and protocol come first.
                    audio = Some((range.clone(), line.split_whitespace().skip(3).collect()));
                }
            }
            if is_kept {
                lines.push((line, range));
            }
        }
        let (media, formats) = audio?;
        Some(Audio { lines, media, formats })
    }

    /// The rest of each line that begins with `start`, and the place of the line.
    fn with(&self, start: &str) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        self.lines
            .iter()
            .filter_map(move |(line, range)| Some((line.strip_prefix(start)?, range.clone())))
    }

    /// Whether it contains ICE or DTLS lines, so that it is meant to be complete.
    fn is_secure(&self) -> bool {
        let starts = ["a=candidate:", "a=ice-pwd:", "a=ice-ufrag:", "a=setup:"];
        self.lines.iter().any(|it| starts.iter().any(|start| it.0.starts_with(start)))
    }

    /// Whether each codec is known and WhatsApp calls support none of them.
    fn has_no_supported_codec(&self) -> bool {
        let is_unsupported = |format: &&str| {
            let mut maps = self.with("a=rtpmap:");
            let name = maps.find_map(|it| {
                let (number, codec) = it.0.split_once(' ')?;
                (number == *format).then(|| codec.split('/').next().unwrap_or_default())
            });
            match (name, *format) {
                (Some(name), _) => !SUPPORTED.iter().any(|it| it.eq_ignore_ascii_case(name)),
                // The payload types that RFC 3551 fixes for PCMU and PCMA.
                (None, "0" | "8") => false,
                (None, format) => format.parse::<u8>().is_ok_and(|it| it < 96),
            }
        };
        !self.formats.is_empty() && self.formats.iter().all(is_unsupported)
    }
}

/// The codecs of calls: Opus, and the two that a setting adds.
const SUPPORTED: [&str; 3] = ["opus", "PCMA", "PCMU"];
