//! `flow-label-too-long`.

use crate::check::{BodyCx, Finder};
use crate::fix::Fix;
use crate::json::without_placeholders;
use crate::model::{Label, LabelPlace};
use crate::rule::{Severity, declare_rule, page};
use crate::wording::shorten;

declare_rule! {
    /// The label of a flow button is longer than recommended.
    ///
    /// The documentation recommends up to 30 characters. Other documents treat 30 as a limit, and
    /// some programs allow only 20, as for other buttons. walint reports a warning for more than 30
    /// characters, and an info for 21 to 30.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_cta: "Book the fitting for your suit now"
    /// bad   /interactive/action/parameters/flow_cta: "Book the last fitting"
    /// good  /interactive/action/parameters/flow_cta: "Book a final fitting"
    /// ```
    pub RULE = {
        id: "flow-label-too-long",
        severity: Warning,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Label(&[LabelPlace::Flow], check),
    }
}

/// The maximum number of characters that the page recommends.
const MAX_CHARACTERS: usize = 30;
/// The maximum number of characters for any other button.
const SAFE_CHARACTERS: usize = 20;

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    let Some(text) = label.written_text() else { return };
    let n_characters = without_placeholders(text).chars().count();
    let (severity, limit) = match n_characters {
        it if it > MAX_CHARACTERS => (Severity::Warning, MAX_CHARACTERS),
        it if it > SAFE_CHARACTERS => (Severity::Info, SAFE_CHARACTERS),
        _ => return,
    };
    let message =
        format!("`flow_cta` has {n_characters} characters; the recommended maximum is {limit}");
    let fix = Fix::shorten(cx.source(), label.node, limit);
    cx.report(&RULE, label.span, message)
        .severity(severity)
        .help(shorten(n_characters, limit))
        .fix(fix);
}
