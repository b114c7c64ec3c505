//! `duplicate-call-button-parameter`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// A template's call button has a parameter twice.
    ///
    /// `ttl_minutes` and `payload` may each be given once.
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
    ///         "parameters": [
    ///           { "type": "payload", "payload": "repair=2207" },
    ///           { "type": "payload", "payload": "desk=7" }
    ///         ]
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
    ///         "parameters": [
    ///           { "type": "ttl_minutes", "ttl_minutes": 4320 },
    ///           { "type": "payload", "payload": "repair=2207" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-call-button-parameter",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for button in view::call_buttons(cx.root) {
        for name in ["ttl_minutes", "payload"] {
            let mut same =
                view::parameters(button).iter().filter(|it| is_word(it.get("type"), name));
            let Some(first) = same.next() else { continue };
            for again in same {
                cx.report(&RULE, again.span, format!("the parameter `{name}` is given again"))
                    .help("keep one of them")
                    .related(first.span, "the first one");
            }
        }
    }
}
