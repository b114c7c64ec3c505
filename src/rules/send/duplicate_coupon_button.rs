//! `duplicate-coupon-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendLevel, SubType};
use crate::rule::{declare_rule, page};

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
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    let mut buttons = level.buttons_of(SubType::CopyCode);
    let Some(first) = buttons.next() else { return };
    for again in buttons {
        // The same index is a finding by itself.
        if again.index().is_none() || again.index() != first.index() {
            cx.report(&RULE, again.span, "a second button that copies a code")
                .help("keep one of them: a template has one code to copy")
                .related(first.span, "the first one");
        }
    }
}
