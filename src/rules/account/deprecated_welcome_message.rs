//! `deprecated-welcome-message`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A request sets `enable_welcome_message`, which no longer has an effect.
    ///
    /// Meta retired welcome messages on 27 March 2026. It ignores the key, and no longer sends
    /// `request_welcome` webhooks.
    ///
    /// ```change conversational-automation
    /// bad   /enable_welcome_message: true
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "deprecated-welcome-message",
        severity: Warning,
        category: Account,
        page: page!("business-phone-numbers/conversational-components"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::ConversationalAutomation], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(member) = cx.root.member("enable_welcome_message") else { return };
    let source = cx.source();
    // With one other key alone, walint would no longer recognize the body.
    let others = ["commands", "messaging_product", "prompts"];
    let is_recognized = others.iter().filter(|it| cx.root.member(it).is_some()).count() > 1;
    let fix = Fix::remove(Applicability::Safe, source, member.key_span);
    if member.value.value != Value::Null {
        cx.report(&RULE, member.key_span, "`enable_welcome_message` no longer has an effect")
            .help("remove it")
            .fix(fix.filter(|_| is_recognized));
    }
}
