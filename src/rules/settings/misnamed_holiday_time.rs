//! `misnamed-holiday-time`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::OpeningHours;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The times of a holiday have the names that an entry of the week has.
    ///
    /// The tables of the page say `open_time` and `close_time` for holidays as well, but every
    /// sample has `start_time` and `end_time`. The samples are what is seen to work.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
    ///       ],
    ///       "holiday_schedule": [
    ///         { "date": "2030-12-24", "open_time": "0900", "close_time": "1200" }
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
    ///       ],
    ///       "holiday_schedule": [
    ///         { "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "misnamed-holiday-time",
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::OpeningHours(check),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    if !hours.is_holiday {
        return;
    }
    for (wrong, right) in [("open_time", "start_time"), ("close_time", "end_time")] {
        if let Some(member) = hours.node.member(wrong) {
            let fix = Fix::rename_key(Applicability::Unsafe, member.key_span, right);
            let fix = hours.node.member(right).is_none().then_some(fix);
            cx.report(&RULE, member.key_span, format!("a holiday has `{right}`, not `{wrong}`"))
                .help(format!("did you mean `{right}`?"))
                .fix(fix);
        }
    }
}
