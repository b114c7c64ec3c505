//! `malformed-sdp`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::model::{Call, CallAction};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The session description is not SDP (RFC 8866), or does not describe an audio call.
    ///
    /// Meta rejects a description that does not begin with `v=0`, with error 100. walint reports a
    /// warning for lines that do not end in CRLF, which is `\r\n` in JSON, and for a missing
    /// `m=audio` line. A common mistake is to escape the line breaks twice.
    ///
    /// walint does not check a description that contains a placeholder. It does not report a
    /// missing audio line in a description that is shortened with dots.
    ///
    /// ```change call
    /// bad   /session/sdp: "offer"
    /// bad   /session/sdp:
    ///       "v=0\no=- 1 2 IN IP4 127.0.0.1\ns=-\nt=0 0\nm=audio 9 UDP/TLS/RTP/SAVPF 111\n"
    /// bad   /session/sdp:
    ///       "v=0\\r\\no=- 1 2 IN IP4 127.0.0.1\\r\\ns=-\\r\\nt=0 0\\r\\nm=audio 9 "
    ///         + "UDP/TLS/RTP/SAVPF 111\\r\\n"
    /// good  /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\n"
    /// ```
    pub RULE = {
        id: "malformed-sdp",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Call(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some((sdp, text)) = call.sdp() else { return };
    // Another rule reports the session of a call that ends.
    let is_ended = matches!(call.action, Some(CallAction::Reject | CallAction::Terminate));
    if is_stand_in(text) || is_ended {
        return;
    }
    if !text.starts_with("v=0") {
        cx.report(&RULE, sdp.span, "`sdp` does not begin with `v=0`")
            .help("use the complete description from the WebRTC library");
        return;
    }
    if let Some(at) = bare_line_feed(text) {
        let span = cx.span_in(sdp, at..at + 1);
        cx.report(&RULE, span, "a line of `sdp` does not end in CRLF")
            .severity(Severity::Warning)
            .help("end each line with `\\r\\n`");
    } else if let Some(range) = escaped_twice(text) {
        let span = cx.span_in(sdp, range);
        cx.report(&RULE, span, "the line ends of `sdp` are escaped twice")
            .severity(Severity::Warning)
            .help("use a single backslash in each `\\r\\n`");
    }
    if !text.contains("m=audio") && !text.contains("...") && !text.contains('…') {
        cx.report(&RULE, sdp.span, "`sdp` has no `m=audio` line")
            .severity(Severity::Warning)
            .help("add an audio track to the session");
    }
}

/// Whether the text contains a name in angle brackets, in any form, as a placeholder.
fn is_stand_in(text: &str) -> bool {
    let open = text.find('<');
    open.is_some_and(|open| text[open..].contains('>'))
}

/// The offset of the first line feed that has no carriage return before it.
fn bare_line_feed(text: &str) -> Option<usize> {
    text.match_indices('\n').map(|it| it.0).find(|it| !text[..*it].ends_with('\r'))
}

/// The first line end that is still a backslash and a letter after decoding.
fn escaped_twice(text: &str) -> Option<Range<usize>> {
    let found = [r"\r\n", r"\n"].iter().find_map(|it| Some((text.find(it)?, it.len())));
    found.map(|(at, length)| at..at + length)
}
