//! `body-too-long-for-template-type`.

use crate::check::{BodyCx, Finder};
use crate::fix::Fix;
use crate::json::without_placeholders;
use crate::model::{ButtonKind, ComponentKind, Template};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// The body of a limited-time offer or of a single-product template is too long.
    ///
    /// Meta rejects more than 600 characters next to a `LIMITED_TIME_OFFER`, and more than 160 in a
    /// template with an `SPM` button. walint counts the text without its variables.
    ///
    /// ```change template-with-offer
    /// bad   /components/1/text: "The trip leaves on Friday. " * 22 + "The tr."
    /// good  /components/1/text: "The trip leaves on Friday. " * 22 + "The t."
    /// ```
    pub RULE = {
        id: "body-too-long-for-template-type",
        aliases: ["body-too-long-for-kind"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Template(check),
    }
}

/// The maximum of every body; another rule reports a longer one.
const EVERY: usize = 1024;

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let (cause, limit, name, page) = if let Some(button) = own.find_button(&[ButtonKind::Spm]) {
        let page = page!("catalogs/spm-template-messages");
        (button.type_span(), 160, "a single-product template", page)
    } else if let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) {
        (offer.type_span(), 600, "a limited-time offer", RULE.meta.page)
    } else {
        return;
    };
    let body = own.find(ComponentKind::Body).and_then(|it| it.node.get("text"));
    let Some((body, text)) = body.and_then(|it| Some((it, it.as_str()?))) else { return };
    let length = without_placeholders(text).chars().count();
    if (limit + 1..=EVERY).contains(&length) {
        let subject = format!("the body of {name}");
        let fix = Fix::shorten(cx.source(), body, limit);
        cx.report(&RULE, body.span, wording::over(&subject, length, "character", limit))
            .label(format!("{length} characters"))
            .related(cause, "this sets the maximum")
            .page(page)
            .help(wording::shorten(length, limit))
            .fix(fix);
    }
}
