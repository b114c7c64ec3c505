//! `interleaved-quick-replies`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Level};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Other buttons separate the quick reply buttons of a template.
    ///
    /// Meta rejects it as an invalid combination. Quick replies and other buttons must form two
    /// groups; either group can come first.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0: (before) { "type": "QUICK_REPLY", "text": "Thanks" }
    ///   and  /components/1/buttons/2: { "type": "QUICK_REPLY", "text": "Call me" }
    /// good  /components/1/buttons/1: { "type": "QUICK_REPLY", "text": "Thanks" }
    ///   and  /components/1/buttons/2: { "type": "QUICK_REPLY", "text": "Call me" }
    /// ```
    pub RULE = {
        id: "interleaved-quick-replies",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let is_reply = |it: &Button<'_>| it.is(ButtonKind::QuickReply);
    let mut starts = level.buttons.windows(2).filter(|it| is_reply(&it[0]) != is_reply(&it[1]));
    let Some(third) = starts.nth(1).map(|it| it[1]) else { return };
    // In an offer, moving the `URL` button to the second position fixes this too.
    if level.has_offer_with_late_link() || !level.has_known_buttons() {
        return;
    }
    let message = if is_reply(&third) {
        "other buttons separate this quick reply from the first one"
    } else {
        "quick replies separate this button from the first one"
    };
    cx.report(&RULE, third.type_span(), message)
        .related(level.buttons[0].type_span(), "the first button")
        .help("move all quick replies before the other buttons, or all after them");
}
