//! `invalid-call-hours-time`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{OpeningHours, minutes};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::settings::hhmm;

declare_rule! {
    /// A time in the call hours is not in the form `HHMM`.
    ///
    /// Meta rejects it with error 100. A time is a string of four digits on a 24-hour clock, from
    /// `0000` to `2359`. Meta also rejects a number, which loses its leading zero, although a table
    /// calls the type a number.
    ///
    /// walint reports `09:00` as a warning, because one sample in the reference has a colon.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours/0/open_time: "9am"
    /// bad   /calling/call_hours/weekly_operating_hours/0/open_time: "09:00"
    ///   and  /calling/call_hours/weekly_operating_hours/0/close_time: "18:00"
    /// bad   /calling/call_hours/weekly_operating_hours/0/open_time: 900
    ///   and  /calling/call_hours/weekly_operating_hours/0/close_time: 1800
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "invalid-call-hours-time",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[Finder::Schema, Finder::OpeningHours(check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    for time in hours.times() {
        let has_colon = time.value.as_str().is_some_and(|it| it.contains(':'));
        let Some(minutes) = minutes(&time.value).filter(|_| has_colon) else { continue };
        let time_of_day = hhmm(minutes);
        cx.report(&RULE, time.value.span, format!("`{}` contains a colon", time.key))
            .severity(Severity::Warning)
            .help(format!("use `{time_of_day}`"))
            .fix(Fix::replace_string(Applicability::Safe, time.value.span, &time_of_day));
    }
}
