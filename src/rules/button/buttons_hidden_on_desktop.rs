//! `buttons-hidden-on-desktop`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template mixes quick reply buttons with other buttons, so desktop clients do not show it.
    ///
    /// WhatsApp tells the recipient to open the message on the phone. The same happens with four or
    /// more buttons, which another rule reports.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0: (before) { "type": "QUICK_REPLY", "text": "Thanks" }
    /// good  /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "QUICK_REPLY", "text": "Call me" }
    ///       ]
    /// ```
    pub RULE = {
        id: "buttons-hidden-on-desktop",
        severity: Info,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(component) = own.find(ComponentKind::Buttons) else { return };
    // An offer needs its `URL` button before any quick reply; another rule reports that.
    if component.list("buttons").len() > 3 || own.has_offer_with_late_link() {
        return;
    }
    let is_other = |it: &Button<'_>| {
        it.kind.is_some_and(|it| !matches!(it, ButtonKind::QuickReply | ButtonKind::Otp))
    };
    let reply = component.buttons().find(|it| it.is(ButtonKind::QuickReply));
    let Some((reply, other)) = reply.zip(component.buttons().find(is_other)) else { return };
    let second = reply.type_span().max(other.type_span());
    let first = reply.type_span().min(other.type_span());
    cx.report(
        &RULE,
        second,
        "desktop clients do not show a message with quick replies and other buttons",
    )
    .related(first, "the other type of button")
    .help("keep only quick replies, or only other buttons");
}
