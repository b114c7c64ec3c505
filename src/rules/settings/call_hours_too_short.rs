//! `call-hours-too-short`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;
use crate::wording;

declare_rule! {
    /// Call hours are enabled, but add up to less than one hour a week.
    ///
    /// Outside call hours, WhatsApp disables the call button, so users can almost never call. To
    /// receive no calls, set the `status` of `calling` to `DISABLED` instead.
    ///
    /// walint does not count holidays. It does not report hours that contain a placeholder or an
    /// invalid time.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours/0/close_time: "0915"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-hours-too-short",
        aliases: ["call-hours-hardly-open"],
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::CallSettings(check),
    }
}

/// Fewer minutes a week are most likely a mistake, such as a test entry that was never removed.
const MIN_MINUTES: usize = 60;

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let Some(call_hours) = settings.calling.get("call_hours") else { return };
    let Some(list) = call_hours.member("weekly_operating_hours") else { return };
    if !has_status(Some(call_hours), "ENABLED")
        || !list.value.complete
        || settings.weekly.is_empty()
    {
        return;
    }
    let periods =
        settings.weekly.iter().map(|it| it.period().map(|(open, close)| usize::from(close - open)));
    let Some(total) = periods.sum::<Option<usize>>() else { return };
    if total < MIN_MINUTES {
        let message =
            format!("the call hours add up to {} a week", wording::count(total, "minute"));
        cx.report(&RULE, list.key_span, message)
            .help("add the other opening hours, or set the `status` of `calling` to `DISABLED`");
    }
}
