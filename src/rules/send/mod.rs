//! Messages that send a template: their components, buttons and parameters.

pub mod button_index_out_of_range;
pub mod coupon_code_too_long;
pub mod deprecated_template_namespace;
pub mod direct_send_template;
pub mod duplicate_button_index;
pub mod duplicate_call_button;
pub mod duplicate_coupon_button;
pub mod duplicate_parameter_name;
pub mod duplicate_template_message_component;
pub mod empty_parameter_list;
pub mod full_url_as_parameter;
pub mod hello_world_template;
pub mod invalid_parameter_name;
pub mod misplaced_button_parameter;
pub mod misplaced_parameter;
pub mod missing_button_index;
pub mod mixed_parameter_names;
pub mod mixed_template_message_cards;
pub mod offer_button_out_of_order;
pub mod offer_expired;
pub mod offer_time_in_seconds;
pub mod parameter_too_long;
pub mod passcode_mismatch;
pub mod passcode_to_bsuid;
pub mod passcode_too_long;
pub mod passcode_without_button;
pub mod quick_reply_payload_too_long;
pub mod space_at_edge_of_parameter;
pub mod template_language_not_an_object;
pub mod unencoded_url_parameter;
pub mod unknown_button_sub_type;
pub mod unknown_currency;
pub mod unknown_template_message_component;
pub mod unsupported_whitespace_in_parameter;
pub mod unused_date_time_key;

pub(super) mod passcode;

use std::ops::Range;

use crate::check::{BodyCx, Rule};
use crate::json::{Node, placeholders, without_placeholders};
use crate::model::Parameter;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &button_index_out_of_range::RULE,
    &coupon_code_too_long::RULE,
    &deprecated_template_namespace::RULE,
    &direct_send_template::RULE,
    &duplicate_button_index::RULE,
    &duplicate_call_button::RULE,
    &duplicate_coupon_button::RULE,
    &duplicate_parameter_name::RULE,
    &duplicate_template_message_component::RULE,
    &empty_parameter_list::RULE,
    &full_url_as_parameter::RULE,
    &hello_world_template::RULE,
    &invalid_parameter_name::RULE,
    &misplaced_button_parameter::RULE,
    &misplaced_parameter::RULE,
    &missing_button_index::RULE,
    &mixed_parameter_names::RULE,
    &mixed_template_message_cards::RULE,
    &offer_button_out_of_order::RULE,
    &offer_expired::RULE,
    &offer_time_in_seconds::RULE,
    &parameter_too_long::RULE,
    &passcode_mismatch::RULE,
    &passcode_to_bsuid::RULE,
    &passcode_too_long::RULE,
    &passcode_without_button::RULE,
    &quick_reply_payload_too_long::RULE,
    &space_at_edge_of_parameter::RULE,
    &template_language_not_an_object::RULE,
    &unencoded_url_parameter::RULE,
    &unknown_button_sub_type::RULE,
    &unknown_currency::RULE,
    &unknown_template_message_component::RULE,
    &unsupported_whitespace_in_parameter::RULE,
    &unused_date_time_key::RULE,
];

/// Tells whether a value contains links to WhatsApp, which other rules check.
fn is_link(cx: &BodyCx<'_>, value: &Node<'_>) -> bool {
    cx.links().binary_search_by_key(&value.span, |it| it.node.span).is_ok()
}

/// Tells whether a template has a name that Direct Send uses.
///
/// Seen in responses of the API in August 2026.
pub(super) fn is_generated(name: &str) -> bool {
    name.starts_with("auto_generated_")
}

/// Tells whether the value for a URL is itself a complete URL.
pub(super) fn is_whole_url(text: &str) -> bool {
    let text = text.trim_start();
    ["http://", "https://", "www."]
        .into_iter()
        .any(|it| text.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
}

/// The first whitespace that Meta rejects in a parameter, and what it is.
fn forbidden_whitespace(text: &str) -> Option<(Range<usize>, &'static str)> {
    const SPACES: &str = "     ";
    let first = |part: Range<usize>| {
        let rest = &text[part.clone()];
        let at = [rest.find(['\n', '\r', '\t']), rest.find(SPACES)].into_iter().flatten().min()?;
        let rest = &rest[at..];
        let (characters, what): (&[char], _) = match rest.as_bytes() {
            [b'\t', ..] => (&['\t'], "a tab"),
            [b' ', ..] => (&[' '], "more than 4 spaces in a row"),
            _ => (&['\n', '\r'], "a line break"),
        };
        let length = rest.len() - rest.trim_start_matches(characters).len();
        let start = part.start + at;
        Some((start..start + length, what))
    };
    literal_parts(text).into_iter().find_map(first)
}

/// The time at which an offer ends, in milliseconds since 1970, and where it is.
fn offer_end(parameter: Parameter<'_>) -> Option<(&Node<'_>, i64)> {
    let node = parameter.node.at(&["limited_time_offer", "expiration_time_ms"])?;
    Some((node, node.as_i64()?))
}

/// Times below this, a day in March 1973, are probably in seconds. In milliseconds since 1970.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;

/// The number of characters in a text without its placeholders.
fn length(text: &str) -> usize {
    without_placeholders(text).chars().count()
}

/// The parts of a text between its placeholders, as byte ranges.
fn literal_parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for placeholder in placeholders(text) {
        parts.push(start..placeholder.start);
        start = placeholder.end;
    }
    parts.push(start..text.len());
    parts
}
