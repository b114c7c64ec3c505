//! `collapsed-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Template};
use crate::rule::{declare_rule, page};
use crate::wording::count;

declare_rule! {
    /// A template has more buttons than WhatsApp shows at once.
    ///
    /// With more than three buttons, WhatsApp shows two and puts the rest under "See all options".
    /// Desktop clients do not show the message at all.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Monday" },
    ///         { "type": "QUICK_REPLY", "text": "Tuesday" },
    ///         { "type": "QUICK_REPLY", "text": "Friday" },
    ///         { "type": "QUICK_REPLY", "text": "Saturday" }
    ///       ]
    /// good  /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Monday" },
    ///         { "type": "QUICK_REPLY", "text": "Tuesday" },
    ///         { "type": "QUICK_REPLY", "text": "Friday" }
    ///       ]
    /// ```
    pub RULE = {
        id: "collapsed-buttons",
        severity: Info,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(component) = template.find(ComponentKind::Buttons) else { return };
    let Some(buttons) = component.get("buttons") else { return };
    let n_buttons = buttons.items().len();
    // Another rule reports more than ten.
    if (4..=10).contains(&n_buttons) {
        let message = format!("WhatsApp shows only 2 of the {n_buttons} buttons");
        cx.report(&RULE, buttons.span, message).help(format!(
            "remove {}, or put the two most important buttons first",
            count(n_buttons - 3, "button")
        ));
    }
}
