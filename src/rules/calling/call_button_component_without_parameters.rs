//! `call-button-component-without-parameters`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A component for the call button of a template has no parameters.
    ///
    /// The component only sets a lifetime or a payload, so without parameters it has no effect. For
    /// other buttons, Meta rejects an empty list of parameters.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters: []
    /// bad   /template/components/0/parameters: (absent)
    /// good  /template/components: (absent)
    /// good  /template/components/0/parameters/1: (absent)
    /// ```
    pub RULE = {
        id: "call-button-component-without-parameters",
        severity: Warning,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::SendButton(&[SubType::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    let span = match button.get("parameters") {
        Some(it) if it.is_array() && it.complete && it.items().is_empty() => it.span,
        None if button.complete => button.span,
        Some(_) | None => return,
    };
    cx.report(&RULE, span, "the component for the call button has no parameters")
        .help("remove the component, or add a `ttl_minutes` or `payload` parameter");
}
