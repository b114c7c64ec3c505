//! `missing-question-mark-in-link`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::link::{Link, LinkPlace, Target};
use crate::rule::{declare_rule, page};
use crate::rules::link::{CLICK_TO_CHAT, missing_mark};

declare_rule! {
    /// The parameters of a link to WhatsApp do not begin with `?`.
    ///
    /// Without the question mark the app reads them as part of the number, and the link does not
    /// open.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101&biz_payload=shop"
    /// bad   /text/body: "Write to us: https://wa.me/16505550101&text=Hello"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop"
    /// good  /text/body: "Write to us: https://wa.me/16505550101?text=Hello&lang=en"
    /// ```
    pub RULE = {
        id: "missing-question-mark-in-link",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place == LinkPlace::TemplateButton {
        return;
    }
    let (Target::Call { number, .. } | Target::Chat { number: Some(number) }) = &link.target else {
        return;
    };
    let Some(missing) = missing_mark(link, number) else { return };
    let message = match missing.key {
        Some(key) => format!("`?` is missing before `{key}`"),
        None => "`?` is missing before the parameters of a link".to_owned(),
    };
    let help = format!("replace `{}` with `?`", link.part(&missing.range));
    let (trust, range) = (Applicability::Unsafe, missing.range.clone());
    let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, "?");
    let page = match &link.target {
        Target::Chat { .. } => CLICK_TO_CHAT,
        _ => RULE.meta.page,
    };
    cx.report(&RULE, cx.span_in(link.node, missing.range), message).page(page).help(help).fix(fix);
}
