//! `duplicate-coupon-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendLevel, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message has two components for the copy-code button.
    ///
    /// A template has only one button that copies a coupon code, so Meta has no button for the
    /// second component. Another rule reports two components with the same index.
    ///
    /// ```change send-with-coupon
    /// bad   /template/components/0: (before) {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "LEAVES15" }]
    ///       }
    ///   and  /template/components/1/index: 1
    /// good  /template/components/0: (before) {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "stop" }]
    ///       }
    ///   and  /template/components/1/index: 1
    ///   and  /template/components/1/parameters/0/coupon_code: "LEAVES15"
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
        // Another rule reports the same index.
        if again.index().is_none() || again.index() != first.index() {
            cx.report(&RULE, again.span, "another component is for the same copy-code button")
                .help("remove one of the two components")
                .related(first.span, "the first component");
        }
    }
}
