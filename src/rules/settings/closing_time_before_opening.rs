//! `closing-time-before-opening`.

use crate::check::{BodyCx, Finder};
use crate::model::OpeningHours;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::settings::{WEEK, hhmm};

declare_rule! {
    /// Opening hours end before they begin, or at once.
    ///
    /// One entry lies within one day. Hours that go past midnight take two entries on two days:
    /// one until `2359`, and one from `0000` on the day after. Meta answers error 100 and calls
    /// it an "Invalid schedule".
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "FRIDAY", "open_time": "2200", "close_time": "0200" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
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
    ///         { "date": "2030-12-24", "start_time": "1200", "end_time": "0900" }
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
    ///         { "day_of_week": "FRIDAY", "open_time": "2200", "close_time": "2359" },
    ///         { "day_of_week": "SATURDAY", "open_time": "0000", "close_time": "0200" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "closing-time-before-opening",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::OpeningHours(check),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    let (Some(open), Some(close)) = (hours.open, hours.close) else { return };
    let Some((from, to)) = hours.minutes().filter(|(from, to)| from >= to) else { return };
    let message =
        format!("`{}` {} is not after `{}` {}", close.key, hhmm(to), open.key, hhmm(from));
    let day = WEEK.iter().position(|it| hours.day.is_some_and(|day| day.eq_ignore_ascii_case(it)));
    let help = match day {
        _ if from == to => "close later than you open; a whole day is `0000` to `2359`".into(),
        _ if to == 0 => "write `2359` for the end of the day".into(),
        Some(day) => format!(
            "end it at `2359` and add `0000` to `{}` on `{}`",
            hhmm(to),
            WEEK[(day + 1) % WEEK.len()]
        ),
        None => "end it at `2359` and give the date after it an entry of its own".into(),
    };
    cx.report(&RULE, close.value.span, message)
        .help(help)
        .related(open.value.span, "the hours begin here");
}
