//! `too-many-call-hours`.

use crate::check::{BodyCx, Finder};
use crate::model::CallSettings;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// A day has more than two entries in the call hours.
    ///
    /// Meta rejects it with error 100 and the text "More than 2 entries". The limit also applies to
    /// a date in the holiday schedule. walint reports each day once, at its third entry.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours: [
    ///         { "day_of_week": "MONDAY", "open_time": "0800", "close_time": "1000" },
    ///         { "day_of_week": "MONDAY", "open_time": "1100", "close_time": "1300" },
    ///         { "day_of_week": "MONDAY", "open_time": "1400", "close_time": "1800" }
    ///       ]
    /// good  /calling/call_hours/weekly_operating_hours/0: (before) {
    ///         "day_of_week": "MONDAY",
    ///         "open_time": "0800",
    ///         "close_time": "1300"
    ///       }
    ///   and  /calling/call_hours/weekly_operating_hours/1/open_time: "1400"
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

/// The maximum number of entries for a day or a date.
const MAX_ENTRIES: usize = 2;

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    for openings in settings.schedules() {
        for (n, opening) in openings.iter().enumerate() {
            let mut earlier = openings[..n].iter().filter(|it| it.is_on_day_of(opening));
            if let (Some(first), Some(second), None) =
                (earlier.next(), earlier.next(), earlier.next())
            {
                let later = openings[n..].iter().filter(|it| it.is_on_day_of(opening));
                let n_entries = MAX_ENTRIES + later.count();
                let day = if opening.is_holiday { "the date" } else { "the day" };
                let message = wording::over(day, n_entries, "entry", MAX_ENTRIES);
                let extra = wording::count(n_entries - MAX_ENTRIES, "entry");
                cx.report(&RULE, opening.node.span, message)
                    .label("third entry")
                    .help(format!("merge or remove {extra}"))
                    .related(first.node.span, "first entry")
                    .related(second.node.span, "second entry");
            }
        }
    }
}
