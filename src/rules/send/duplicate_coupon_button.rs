//! `duplicate-coupon-button`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::send::{index, levels};

declare_rule! {
    /// A template is sent with two buttons that copy a code.
    ///
    /// A template has one such button. Where both components have the same index, that is the finding.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "LEAVES15" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 1,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "WEEKEND" }]
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
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "stop" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 1,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "LEAVES15" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-coupon-button",
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/coupon-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for level in levels(cx.root) {
        let mut buttons = level.buttons("copy_code");
        let Some(first) = buttons.next() else { continue };
        for again in buttons {
            // The same index is a finding by itself.
            if index(again).is_none() || index(again) != index(first) {
                cx.report(&RULE, again.span, "a second button that copies a code")
                    .help("keep one of them: a template has one code to copy")
                    .related(first.span, "the first one");
            }
        }
    }
}
