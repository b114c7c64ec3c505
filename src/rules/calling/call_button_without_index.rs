//! `call-button-without-index`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendLevel, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The component of a call button has no index, while other buttons have one.
    ///
    /// The sample of the page has none, and others send the place of the button among all buttons
    /// of the template. Both are taken as far as is known; beside buttons with an index, one makes
    /// plain which button is meant.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "index": 0,
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       }
    ///     ]
    ///   }
    /// }
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
            cx.report(&RULE, button.span, "the call button has no `index`, but other buttons have")
                .help("add `index`, counted from 0 over all buttons of the template");
        }
    }
}
