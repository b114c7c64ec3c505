//! `closing-time-before-opening`.

use crate::check::{BodyCx, Finder};
use crate::model::OpeningHours;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::settings::{WEEK, hhmm};

declare_rule! {
    /// Opening hours end before they begin, or at the same time.
    ///
    /// Meta rejects them with error 100 and the text "Invalid schedule". One entry cannot extend
    /// past midnight. Use two entries on two days instead: one to `2359`, and one from `0000` on
    /// the next day.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours:
    ///       [{ "day_of_week": "FRIDAY", "open_time": "2200", "close_time": "0200" }]
    /// bad   /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "1200", "end_time": "0900" }]
    /// good  /calling/call_hours/weekly_operating_hours: [
    ///         { "day_of_week": "FRIDAY", "open_time": "2200", "close_time": "2359" },
    ///         { "day_of_week": "SATURDAY", "open_time": "0000", "close_time": "0200" }
    ///       ]
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
        _ if from == to => {
            format!("set `{}` to a time after `{}`", close.key, hhmm(from))
        }
        _ if to == 0 => format!("set `{}` to `2359`", close.key),
        Some(day) => format!(
            "set `{}` to `2359`, and add `0000` to `{}` on `{}`",
            close.key,
            hhmm(to),
            WEEK[(day + 1) % WEEK.len()]
        ),
        None => format!("set `{}` to `2359`, and add an entry for the next date", close.key),
    };
    cx.report(&RULE, close.value.span, message)
        .help(help)
        .related(open.value.span, "the hours begin here");
}
