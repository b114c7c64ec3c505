//! `too-many-call-hours`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A day has more than two entries.
    ///
    /// Two entries a day make one break; more are refused with error 100, whose text speaks of
    /// "More than 2 entries". The same goes for the entries of one date in the holiday schedule.
    /// Each day is reported once, at its third entry.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0800", "close_time": "1000" },
    ///         { "day_of_week": "MONDAY", "open_time": "1100", "close_time": "1300" },
    ///         { "day_of_week": "MONDAY", "open_time": "1400", "close_time": "1800" }
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
    ///         { "day_of_week": "MONDAY", "open_time": "0800", "close_time": "1300" },
    ///         { "day_of_week": "MONDAY", "open_time": "1400", "close_time": "1800" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "too-many-call-hours",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::CallSettings(check),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    for openings in settings.schedules() {
        for (n, opening) in openings.iter().enumerate() {
            let mut earlier = openings[..n].iter().filter(|it| it.is_on_day_of(opening));
            if let (Some(first), Some(second), None) =
                (earlier.next(), earlier.next(), earlier.next())
            {
                cx.report(&RULE, opening.node.span, "this is the third entry of a day, at most 2")
                    .help("join entries until the day has two")
                    .related(first.node.span, "the first one")
                    .related(second.node.span, "the second one");
            }
        }
    }
}
