//! `too-many-holidays`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The holiday schedule has more than 20 entries.
    ///
    /// Meta rejects it with error 100. Send the next 20 entries, and the others after these dates.
    /// A date with two entries counts twice.
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
    ///         { "date": "2030-12-01", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-02", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-03", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-04", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-05", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-06", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-07", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-08", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-09", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-10", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-11", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-12", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-13", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-14", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-15", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-16", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-17", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-18", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-19", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-20", "start_time": "0900", "end_time": "1200" },
    ///         { "date": "2030-12-21", "start_time": "0900", "end_time": "1200" }
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
        id: "too-many-holidays",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
