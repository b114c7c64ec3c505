//! `misnamed-holiday-time`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::OpeningHours;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A holiday has `open_time` or `close_time` instead of `start_time` or `end_time`.
    ///
    /// The tables in the documentation list `open_time` and `close_time` for holidays, but all
    /// samples have `start_time` and `end_time`. walint reports a warning, because only the names
    /// in the samples were seen to work.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "open_time": "0900", "close_time": "1200" }]
    /// good  /calling/call_hours/holiday_schedule:
    ///       [{ "date": "2030-12-24", "start_time": "0900", "end_time": "1200" }]
    /// ```
    pub RULE = {
        id: "misnamed-holiday-time",
        severity: Warning,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: None,
        finder: Finder::OpeningHours(check),
    }
}

fn check(cx: &mut BodyCx<'_>, hours: &OpeningHours<'_>) {
    if !hours.is_holiday {
        return;
    }
    for (wrong, right) in [("open_time", "start_time"), ("close_time", "end_time")] {
        if let Some(member) = hours.node.member(wrong) {
            let is_free = hours.node.member(right).is_none();
            let fix = Fix::rename_key(Applicability::Unsafe, member.key_span, right);
            let help =
                if is_free { format!("rename it to `{right}`") } else { "remove it".to_owned() };
            let message = format!("`{wrong}` is a key of weekly hours, not of a holiday");
            cx.report(&RULE, member.key_span, message).help(help).fix(is_free.then_some(fix));
        }
    }
}
