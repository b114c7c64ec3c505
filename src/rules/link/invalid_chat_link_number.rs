//! `invalid-chat-link-number`.

use crate::check::{BodyCx, Finder};
use crate::link::{Link, LinkPlace, Target};
use crate::rule::declare_rule;
use crate::rules::link::{CLICK_TO_CHAT, number_fault};

declare_rule! {
    /// The number of a chat link is not of the form that links take.
    ///
    /// `https://wa.me/` takes the full international number in digits only: no `+`, no zero in
    /// front, no blanks, dashes or brackets, and 7 to 15 digits. The longer
    /// `https://api.whatsapp.com/send?phone=` is let pass as it is.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Write to us: https://wa.me/+16505550101" } }
    /// ```
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Write to us: https://wa.me/0016505550101" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Write to us: https://wa.me/16505550101" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Pick a chat: https://wa.me/?text=Look%20at%20this" } }
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
    // What begins with a digit and has letters is a name or a code, as far as can be told.
    let Some(fault) = number_fault(link, number).filter(|it| !it.has_letters) else { return };
    let message = format!("the number of a chat link {}", fault.message);
    cx.report(&RULE, cx.span_in(link.node, fault.range), message).help(fault.help);
}
