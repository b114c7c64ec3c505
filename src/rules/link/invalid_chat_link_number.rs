//! `invalid-chat-link-number`.

use crate::check::{BodyCx, Finder};
use crate::link::{Link, LinkPlace, Target};
use crate::rule::declare_rule;
use crate::rules::link::{CLICK_TO_CHAT, number_fault};

declare_rule! {
    /// The number of a chat link is not in the format that links require.
    ///
    /// A link needs the full international number in digits only, without `+`, leading zeros,
    /// spaces, hyphens or parentheses. It has 7 to 15 digits. walint does not check the longer form
    /// `https://api.whatsapp.com/send?phone=`.
    ///
    /// ```change text-message
    /// bad   /text/body: "Write to us: https://wa.me/+16505550101"
    /// bad   /text/body: "Write to us: https://wa.me/0016505550101"
    /// good  /text/body: "Write to us: https://wa.me/16505550101"
    /// good  /text/body: "Pick a chat: https://wa.me/?text=Look%20at%20this"
    /// ```
    pub RULE = {
        id: "invalid-chat-link-number",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: CLICK_TO_CHAT,
        api_error: None,
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place == LinkPlace::TemplateButton {
        return;
    }
    let Target::Chat { number: Some(number) } = &link.target else { return };
    // A part that begins with a digit and contains letters is most likely a name or a code.
    let Some(fault) = number_fault(link, number).filter(|it| !it.has_letters) else { return };
    let message = format!("the number of a chat link {}", fault.message);
    cx.report(&RULE, cx.span_in(link.node, fault.range), message).help(fault.help);
}
