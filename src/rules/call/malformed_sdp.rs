//! `malformed-sdp`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::model::{Call, CallAction};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The session description is not SDP as RFC 8866 has it, or does not describe an audio call.
    ///
    /// It has to begin with `v=0`; anything else is refused with error 100. Two more things are
    /// warnings: lines that do not end in CRLF, which is `\r\n` in JSON, and a description
    /// without an `m=audio` line. A second escape is a common slip: then the text holds a
    /// backslash and a letter in place of each line break.
    ///
    /// Descriptions with placeholders are not looked into, and in one that dots cut short the
    /// audio line is not missed.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "offer"
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\no=- 1 2 IN IP4 127.0.0.1\ns=-\nt=0 0\nm=audio 9 UDP/TLS/RTP/SAVPF 111\n"
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\\r\\no=- 1 2 IN IP4 127.0.0.1\\r\\ns=-\\r\\nt=0 0\\r\\nm=audio 9 UDP/TLS/RTP/SAVPF 111\\r\\n"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   }
    /// }
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
    // A call that ends has no session to describe, which is said elsewhere.
    let is_ended = matches!(call.action, Some(CallAction::Reject | CallAction::Terminate));
    if is_stand_in(text) || is_ended {
        return;
    }
    if !text.starts_with("v=0") {
        cx.report(&RULE, sdp.span, "`sdp` does not begin with `v=0`")
            .help("give the whole description as the WebRTC library made it");
        return;
    }
    if let Some(at) = bare_line_feed(text) {
        let span = cx.span_in(sdp, at..at + 1);
        cx.report(&RULE, span, "a line of `sdp` does not end in CRLF")
            .severity(Severity::Warning)
            .help("write `\\r\\n` at the end of each line");
    } else if let Some(range) = escaped_twice(text) {
        let span = cx.span_in(sdp, range);
        cx.report(&RULE, span, "the line ends of `sdp` are escaped twice")
            .severity(Severity::Warning)
            .help(
                "write `\\r\\n` with one backslash each: the JSON encoder has escaped them again",
            );
    }
    if !text.contains("m=audio") && !text.contains("...") && !text.contains('…') {
        cx.report(&RULE, sdp.span, "`sdp` has no `m=audio` line")
            .severity(Severity::Warning)
            .help("offer or answer with audio");
    }
}

/// Tells whether a name in angle brackets, of whatever form, stands for the description.
fn is_stand_in(text: &str) -> bool {
    let open = text.find('<');
    open.is_some_and(|open| text[open..].contains('>'))
}

/// Where the first line of `text` ends that has no carriage return.
fn bare_line_feed(text: &str) -> Option<usize> {
    text.match_indices('\n').map(|it| it.0).find(|it| !text[..*it].ends_with('\r'))
}

/// The first line end of `text` that is a backslash and a letter even when decoded.
fn escaped_twice(text: &str) -> Option<Range<usize>> {
    let found = [r"\r\n", r"\n"].iter().find_map(|it| Some((text.find(it)?, it.len())));
    found.map(|(at, length)| at..at + length)
}
