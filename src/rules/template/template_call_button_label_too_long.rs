//! `template-call-button-label-too-long`.

use crate::check::{BodyCx, Finder};
use crate::fix::Fix;
use crate::json::without_placeholders;
use crate::model::{Button, ButtonKind};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording;

declare_rule! {
    /// The label of a call button is longer than 20 characters.
    ///
    /// Meta rejects more than 25 characters. The page on call buttons states a maximum of 20, but
    /// Meta has accepted 21 to 25, so walint reports those as a warning.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/text: "Call the repair shop in Porto"
    /// bad   /components/1/buttons/0/text: "Call the repair shop!"
    /// good  /components/1/buttons/0/text: "Call the repair shop"
    /// ```
    pub RULE = {
        id: "template-call-button-label-too-long",
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::All(&[Finder::Schema, Finder::Button(&[ButtonKind::VoiceCall], check)]),
    }
}

const LIMIT: usize = 20;
/// The schema reports a longer label.
const HARD_LIMIT: usize = 25;

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(label) = button.get("text") else { return };
    let Some(text) = label.as_str() else { return };
    let length = without_placeholders(text).chars().count();
    if (LIMIT + 1..=HARD_LIMIT).contains(&length) {
        let fix = Fix::shorten(cx.source(), label, LIMIT);
        cx.report(&RULE, label.span, wording::over("`text`", length, "character", LIMIT))
            .severity(Severity::Warning)
            .label(format!("{length} characters"))
            .help(wording::shorten(length, LIMIT))
            .fix(fix);
    }
}
