//! Rules for the `calling` object of the phone number settings.

pub mod call_hours_too_short;
pub mod call_hours_without_holidays;
pub mod closing_time_before_opening;
pub mod incomplete_call_hours;
pub mod incomplete_voicemail;
pub mod invalid_call_hours_time;
pub mod invalid_holiday_date;
pub mod invalid_sip_hostname;
pub mod misnamed_holiday_time;
pub mod missing_voicemail_timeout;
pub mod overlapping_call_hours;
pub mod past_holiday;
pub mod sip_parameter_too_long;
pub mod sip_port_out_of_range;
pub mod sip_webhook_without_sip;
pub mod sip_without_server;
pub mod too_many_call_hours;
pub mod too_many_holidays;
pub mod too_many_settings_features;
pub mod too_many_sip_servers;
pub mod undocumented_call_setting_value;
pub mod unencrypted_sip_port;
pub mod unknown_additional_codec;
pub mod unknown_call_setting;
pub mod unknown_call_setting_value;
pub mod unknown_country_code;
pub mod unknown_day_of_week;
pub mod unknown_time_zone;
pub mod unused_country_restriction;
pub mod voicemail_timeout_out_of_range;
pub mod voicemail_with_call_hours;

use crate::check::Rule;
use crate::json::{Node, Value, is_word};

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &call_hours_too_short::RULE,
    &call_hours_without_holidays::RULE,
    &closing_time_before_opening::RULE,
    &incomplete_call_hours::RULE,
    &incomplete_voicemail::RULE,
    &invalid_call_hours_time::RULE,
    &invalid_holiday_date::RULE,
    &invalid_sip_hostname::RULE,
    &misnamed_holiday_time::RULE,
    &missing_voicemail_timeout::RULE,
    &overlapping_call_hours::RULE,
    &past_holiday::RULE,
    &sip_parameter_too_long::RULE,
    &sip_port_out_of_range::RULE,
    &sip_webhook_without_sip::RULE,
    &sip_without_server::RULE,
    &too_many_call_hours::RULE,
    &too_many_holidays::RULE,
    &too_many_settings_features::RULE,
    &too_many_sip_servers::RULE,
    &undocumented_call_setting_value::RULE,
    &unencrypted_sip_port::RULE,
    &unknown_additional_codec::RULE,
    &unknown_call_setting::RULE,
    &unknown_call_setting_value::RULE,
    &unknown_country_code::RULE,
    &unknown_day_of_week::RULE,
    &unknown_time_zone::RULE,
    &unused_country_restriction::RULE,
    &voicemail_timeout_out_of_range::RULE,
    &voicemail_with_call_hours::RULE,
];

/// The days in the order of the week.
const WEEK: [&str; 7] =
    ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// A time in minutes after midnight, as `HHMM`.
fn hhmm(minutes: u16) -> String {
    format!("{:02}{:02}", minutes / 60, minutes % 60)
}

/// Whether the `status` of an object in the settings is `wanted`, in any letter case.
fn has_status(object: Option<&Node<'_>>, wanted: &str) -> bool {
    object.is_some_and(|it| is_word(it.get("status"), wanted))
}

/// The value of a member that should be an integer, also if it is in quotes.
fn integer(node: &Node<'_>) -> Option<i64> {
    match &node.value {
        Value::String(text) => text.parse().ok(),
        _ => node.as_i64(),
    }
}
