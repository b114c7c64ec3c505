//! `past-holiday`.

use crate::check::{BodyCx, Finder};
use crate::date::Date;
use crate::model::OpeningHours;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A holiday is in the past.
    ///
    /// Meta rejects it with error 100 and the text that the date is past. walint reports it only if
    /// `--today` names the day on which the request is sent. A holiday on that day is not in the
    /// past.
    ///
    /// ```change call-settings-hours --today=2030-12-27
    /// bad   /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }]
    /// ```
    ///
    /// ```change call-settings-hours --today=2030-12-24
    /// good  /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }]
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
            .help("remove it, or set `date` to its next date");
    }
}
