//! `duplicate-call-button-parameter`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SubType, Word};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A component for a call button has the same parameter twice.
    ///
    /// Meta rejects it with error 100: `ttl_minutes` and `payload` are each allowed once.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters/2: { "type": "payload", "payload": "desk=7" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "duplicate-call-button-parameter",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::SendButton(&[SubType::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for kind in [ParameterKind::TtlMinutes, ParameterKind::Payload] {
        let mut same = button.parameters_of(kind);
        let Some(first) = same.next() else { continue };
        let name = kind.word();
        for again in same {
            cx.report(&RULE, again.span, format!("the parameter `{name}` is set twice"))
                .help("remove one of them")
                .related(first.span, "first set here");
        }
    }
}
