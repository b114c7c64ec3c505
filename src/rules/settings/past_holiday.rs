//! `past-holiday`.

use crate::check::{BodyCx, Finder};
use crate::date::Date;
use crate::model::OpeningHours;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A holiday lies in the past.
    ///
    /// Meta answers error 100 and names the past date. Whether a date is past depends on the day
    /// on which the body is sent, so nothing is found unless that day is given; the day itself is
    /// not past.
    ///
    /// ```json bad --today=2030-12-27
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
    ///
    /// ```json good --today=2030-12-24
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
        id: "past-holiday",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::OpeningHours(check),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    let Some(today) = cx.options.today else { return };
    if !hours.is_holiday {
        return;
    }
    let Some(date) = hours.node.get("date") else { return };
    let day = date.as_str().and_then(|it| it.parse::<Date>().ok());
    if day.is_some_and(|it| it < today) {
        cx.report(&RULE, date.span, "the holiday is in the past")
            .help("take it out, or give the date of its next time");
    }
}
