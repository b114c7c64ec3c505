//! `template-ttl-longer-than-code`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// WhatsApp may deliver an authentication message after its code has expired.
    ///
    /// Meta recommends a `message_send_ttl_seconds` that is not longer than the
    /// `code_expiration_minutes` of the footer.
    ///
    /// ```change authentication-template
    /// bad   /components/1/code_expiration_minutes: 5
    ///   and  /message_send_ttl_seconds: 600
    /// good  /message_send_ttl_seconds: 600
    /// ```
    pub RULE = {
        id: "template-ttl-longer-than-code",
        severity: Info,
        category: Template,
        page: page!("templates/time-to-live"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if !template.is(Category::Authentication) {
        return;
    }
    let Some(ttl) = template.get("message_send_ttl_seconds") else { return };
    let mut footers = template.own().into_iter().flat_map(|it| it.of(ComponentKind::Footer));
    let minutes = footers.find_map(|it| it.node.get("code_expiration_minutes"));
    let Some((seconds, code)) = ttl.as_i64().zip(minutes) else { return };
    let Some(minutes) = code.as_i64().filter(|it| (1..=90).contains(it)) else { return };
    // -1 means 30 days.
    if seconds == -1 || seconds > minutes * 60 {
        cx.report(&RULE, ttl.span, "the message may arrive after its code has expired")
            .related(code.span, "the code expires after this time")
            .help(format!("set it to {} or less", minutes * 60));
    }
}
