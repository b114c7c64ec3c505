//! `incomplete-call-hours`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A required key of the call hours is missing.
    ///
    /// Meta rejects it with error 100. The object replaces the stored one, so it always needs
    /// `status`, `timezone_id` and at least one entry in `weekly_operating_hours`. Each entry needs
    /// its day and both times, and each holiday needs its date and both times.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/timezone_id: (absent)
    /// bad   /calling/call_hours/weekly_operating_hours: []
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "incomplete-call-hours",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
