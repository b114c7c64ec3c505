//! `call-hours-too-short`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{declare_rule, page};
use crate::rules::settings::has_status;

declare_rule! {
    /// Call hours are on but leave less than an hour in the whole week.
    ///
    /// Outside call hours users find the call button off, so such hours close the number to
    /// calls. Most often a test entry was left in. To take no calls at all, switch calling off
    /// instead.
    ///
    /// Holidays are not counted, and nothing is said while a time is still open or wrong.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "0915" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
    ///       ]
    ///     }
    ///   }
    /// }
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

/// Fewer minutes in a week than these are hardly meant.
const MIN_MINUTES: u32 = 60;

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
        settings.weekly.iter().map(|it| it.period().map(|(open, close)| u32::from(close - open)));
    let Some(total) = periods.sum::<Option<u32>>() else { return };
    if total < MIN_MINUTES {
        let message = format!("users can call for {total} minutes of the week only");
        cx.report(&RULE, list.key_span, message)
            .help("add the other opening hours, or set the `status` of `calling` to `DISABLED`");
    }
}
