//! `unknown-day-of-week`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The day of an entry is not one of `MONDAY` to `SUNDAY`.
    ///
    /// Meta rejects it with error 100. The letter case matters: Meta also rejects `Monday`.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/weekly_operating_hours/0/day_of_week: "Monday"
    /// bad   /calling/call_hours/weekly_operating_hours/0/day_of_week: "MON"
    /// good  (unchanged)
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
