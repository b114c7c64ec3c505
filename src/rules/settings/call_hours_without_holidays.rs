//! `call-hours-without-holidays`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Call hours are set without `holiday_schedule`, which deletes the stored holidays.
    ///
    /// Meta replaces the stored call hours with the new ones as a whole. After this request, users
    /// can call on the holidays that were set before.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/holiday_schedule: (absent)
    /// good  /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }]
    /// ```
    pub RULE = {
        id: "call-hours-without-holidays",
        severity: Info,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let Some(call_hours) = settings.calling.get("call_hours") else { return };
    if call_hours.lacks("holiday_schedule") {
        cx.report(
            &RULE,
            call_hours.span,
            "`call_hours` without `holiday_schedule` deletes the stored holidays",
        )
        .help("add `holiday_schedule` with the stored holidays");
    }
}
