//! `unknown-day-of-week`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The day of an entry is not one of `MONDAY` to `SUNDAY`.
    ///
    /// Meta rejects it with error 100. The letter case matters: Meta also rejects `Monday`.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisbon",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "Monday", "open_time": "0900", "close_time": "1800" }
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
    ///         { "day_of_week": "MON", "open_time": "0900", "close_time": "1800" }
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
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-day-of-week",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
