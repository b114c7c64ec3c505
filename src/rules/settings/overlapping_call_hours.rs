//! `overlapping-call-hours`.

use crate::check::{BodyCx, Finder};
use crate::model::{CallSettings, OpeningHours};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::settings::hhmm;

declare_rule! {
    /// Two entries of the call hours for the same day overlap.
    ///
    /// Meta rejects them with error 100 and the text "Overlapping schedule". walint does not report
    /// an entry that begins at the minute at which another one ends.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours/1:
    ///       { "day_of_week": "MONDAY", "open_time": "1200", "close_time": "1800" }
    /// good  /calling/call_hours/weekly_operating_hours/0/close_time: "1300"
    ///   and  /calling/call_hours/weekly_operating_hours/1:
    ///       { "day_of_week": "MONDAY", "open_time": "1400", "close_time": "1800" }
    /// ```
    pub RULE = {
        id: "overlapping-call-hours",
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
            let Some((open, close)) = opening.period() else { continue };
            // Another rule reports the third entry of a day.
            if openings[..n].iter().filter(|it| it.is_on_day_of(opening)).count() > 1 {
                continue;
            }
            let meets = |it: &&OpeningHours<'_>| {
                it.is_on_day_of(opening)
                    && it.period().is_some_and(|it| open < it.1 && it.0 < close)
            };
            if let Some(other) = openings[..n].iter().find(meets) {
                let hours = format!("{} to {}", hhmm(open), hhmm(close));
                let message = format!("the hours {hours} overlap another entry for the same day");
                cx.report(&RULE, opening.node.span, message)
                    .help("merge the two entries, or end one before the other begins")
                    .related(other.node.span, "the other entry");
            }
        }
    }
}
