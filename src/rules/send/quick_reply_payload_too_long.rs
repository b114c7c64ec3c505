//! `quick-reply-payload-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SubType};
use crate::rule::{Severity, declare_rule, page};
use crate::rules::send::length;
use crate::wording::{count, shorten};

declare_rule! {
    /// The payload of a quick reply button is longer than older documentation allows.
    ///
    /// The current pages state no maximum. Older texts state 512 characters, or 256. walint reports
    /// a warning for a longer payload than 512, and an info for a longer one than 256. It does not
    /// count placeholders.
    ///
    /// ```change send-with-quick-reply
    /// bad   /template/components/0/parameters/0/payload: "keep-order-2207;" * 32 + "k"
    /// bad   /template/components/0/parameters/0/payload: "keep-order-2207;" * 16 + "k"
    /// good  /template/components/0/parameters/0/payload: "keep-order-2207;" * 16
    /// ```
    pub RULE = {
        id: "quick-reply-payload-too-long",
        aliases: ["long-quick-reply-payload"],
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::SendButton(&[SubType::QuickReply], check),
    }
}

/// The maximum lengths in older texts, in characters, the higher one first.
const LIMITS: [(usize, Severity); 2] = [(512, Severity::Warning), (256, Severity::Info)];

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for parameter in button.parameters_of(ParameterKind::Payload) {
        let Some(payload) = parameter.node.get("payload") else { continue };
        let n_characters = payload.as_str().map_or(0, length);
        if let Some((limit, severity)) = LIMITS.into_iter().find(|it| n_characters > it.0) {
            let payload_length = count(n_characters, "character");
            let message =
                format!("`payload` has {payload_length}; older documentation allows {limit}");
            cx.report(&RULE, payload.span, message)
                .severity(severity)
                .help(shorten(n_characters, limit));
        }
    }
}
