//! `call-button-without-index`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendLevel, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The component for a call button has no `index`, although another component has one.
    ///
    /// Meta accepts the component without it, as in the sample in the documentation. An `index`
    /// makes clear which button of the template the component belongs to.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/index: (absent)
    ///   and  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// good  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    /// good  /template/components/0/index: (absent)
    /// ```
    pub RULE = {
        id: "call-button-without-index",
        severity: Info,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    for button in level.buttons_of(SubType::VoiceCall) {
        let has_index = || level.components.iter().any(|it| it.get("index").is_some());
        if button.lacks("index") && has_index() {
            cx.report(
                &RULE,
                button.span,
                "the call button has no `index`, but another component has one",
            )
            .help("add `index` with the position of the button in the template, counted from 0");
        }
    }
}
