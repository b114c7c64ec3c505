//! `call-link-to-sender`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::model::{InteractiveKind, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message contains a call link to its own sender.
    ///
    /// A call button needs one tap less, has a label, and expires after a time. The desktop apps do
    /// not open call links.
    ///
    /// walint reports this only if `--sender` names the sender's number. It checks texts and URL
    /// buttons, which a call button could replace, but not templates and captions.
    ///
    /// ```change text-message --sender=+16505550101
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101"
    /// good  /text/body: "Our other shop takes calls here: https://wa.me/call/16505550102"
    /// ```
    ///
    /// ```change call-button --sender=+16505550101
    /// good  /interactive/body/text: "Talk to us."
    ///   and  /interactive/action/parameters: { "display_text": "Call us" }
    /// ```
    pub RULE = {
        id: "call-link-to-sender",
        severity: Info,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let Some(sender) = &cx.options.sender else { return };
    let sender: String = sender.chars().filter(char::is_ascii_digit).collect();
    let message = cx.message();
    let is_replaceable = message.is(MessageType::Text)
        || message.interactive().is_some_and(|it| it.is(InteractiveKind::CtaUrl));
    if !is_replaceable || sender.is_empty() {
        return;
    }
    let CallLink { link, number, .. } = call;
    let digits = link.part(number).chars().filter(char::is_ascii_digit);
    if !link.is_open(number) && digits.eq(sender.chars()) {
        cx.report(
            &RULE,
            cx.span_in(link.node, number.clone()),
            "a call link leads to the sender of the message",
        )
        .help("send an interactive message of type `voice_call` instead");
    }
}
