//! `overlapping-call-hours`.

use crate::check::{BodyCx, Finder};
use crate::model::{CallSettings, OpeningHours};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::settings::hhmm;

declare_rule! {
    /// Two entries of the same day overlap.
    ///
    /// The two entries that a day may have leave room for a break, so the second begins when the
    /// first has ended. Meta answers error 100 and names an "Overlapping schedule". Entries that
    /// only touch, one ending at the minute at which the other begins, are not reported.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1300" },
    ///         { "day_of_week": "MONDAY", "open_time": "1200", "close_time": "1800" }
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
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1300" },
    ///         { "day_of_week": "MONDAY", "open_time": "1400", "close_time": "1800" }
    ///       ]
    ///     }
    ///   }
    /// }
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
            // A third entry is one too many, which is said elsewhere.
            if openings[..n].iter().filter(|it| it.is_on_day_of(opening)).count() > 1 {
                continue;
            }
            let meets = |it: &&OpeningHours<'_>| {
                it.is_on_day_of(opening)
                    && it.period().is_some_and(|it| open < it.1 && it.0 < close)
            };
            if let Some(other) = openings[..n].iter().find(meets) {
                let hours = format!("{} to {}", hhmm(open), hhmm(close));
                let message = format!("the hours {hours} overlap with others of the same day");
                cx.report(&RULE, opening.node.span, message)
                    .help("make one entry of the two, or let one end before the other begins")
                    .related(other.node.span, "the other hours");
            }
        }
    }
}
