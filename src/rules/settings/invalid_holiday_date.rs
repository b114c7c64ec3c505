//! `invalid-holiday-date`.

use crate::check::{BodyCx, Finder};
use crate::date::Date;
use crate::model::OpeningHours;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The date of a holiday does not exist, or is not in the form `YYYY-MM-DD`.
    ///
    /// Meta rejects a date in another form with error 100 and the text that its format is invalid.
    /// walint also reports a date that does not exist, such as 30 February.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/holiday_schedule:
    ///       [{ "date": "24.12.2030", "start_time": "0900", "end_time": "1200" }]
    /// bad   /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-02-30", "start_time": "0900", "end_time": "1200" }]
    /// good  /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }]
    /// ```
    pub RULE = {
        id: "invalid-holiday-date",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[Finder::Schema, Finder::OpeningHours(check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    if !hours.is_holiday {
        return;
    }
    let Some(date) = hours.node.get("date") else { return };
    let Some(text) = date.as_str().filter(|it| is_dashed(it)) else { return };
    if text.parse::<Date>().is_err() {
        cx.report(&RULE, date.span, "`date` is not a valid date")
            .help("correct the month or the day");
    }
}

/// Whether `text` has the form of a date. The schema reports any other form.
fn is_dashed(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(n, it)| match n {
            4 | 7 => it == b'-',
            _ => it.is_ascii_digit(),
        })
}
