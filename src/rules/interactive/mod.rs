//! Interactive messages: their parts, buttons, lists and cards.

pub mod action_name_mismatch;
pub mod action_not_an_object;
pub mod address_outside_india;
pub mod ambiguous_flow;
pub mod blank_button_label;
pub mod button_url_over_http;
pub mod card_index_gap;
pub mod draft_flow;
pub mod duplicate_button_id;
pub mod duplicate_button_title;
pub mod duplicate_card_index;
pub mod duplicate_row_id;
pub mod emoji_in_flow_label;
pub mod empty_flow_data;
pub mod flow_data_as_string;
pub mod flow_label_too_long;
pub mod flow_without_token;
pub mod formatting_in_interactive_button_label;
pub mod formatting_in_interactive_header;
pub mod interactive_body_too_long;
pub mod invalid_button_url;
pub mod invalid_flow_version;
pub mod invalid_pin_code;
pub mod line_break_in_button_label;
pub mod line_break_in_header;
pub mod list_body_too_long;
pub mod misplaced_action_key;
pub mod missing_flow;
pub mod missing_interactive_body;
pub mod mixed_card_buttons;
pub mod mixed_card_catalogs;
pub mod mixed_card_headers;
pub mod mixed_card_types;
pub mod reply_button_in_card;
pub mod section_without_title;
pub mod space_at_edge_of_id;
pub mod too_many_line_breaks_in_card;
pub mod too_many_list_rows;
pub mod undocumented_card_media_id;
pub mod undocumented_header_or_footer;
pub mod unknown_address_field;
pub mod unknown_interactive_type;
pub mod unsupported_address_country;
pub mod unsupported_button_type;
pub mod unsupported_footer;
pub mod unsupported_header;
pub mod unsupported_header_type;
pub mod unused_flow_payload;
pub mod validation_error_not_a_string;
pub mod validation_error_without_value;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::Rule;
use crate::json::{Node, placeholders};
use crate::model::{Card, Interactive};
use crate::rules::markup;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &action_name_mismatch::RULE,
    &action_not_an_object::RULE,
    &address_outside_india::RULE,
    &ambiguous_flow::RULE,
    &blank_button_label::RULE,
    &button_url_over_http::RULE,
    &card_index_gap::RULE,
    &draft_flow::RULE,
    &duplicate_button_id::RULE,
    &duplicate_button_title::RULE,
    &duplicate_card_index::RULE,
    &duplicate_row_id::RULE,
    &emoji_in_flow_label::RULE,
    &empty_flow_data::RULE,
    &flow_data_as_string::RULE,
    &flow_label_too_long::RULE,
    &flow_without_token::RULE,
    &formatting_in_interactive_button_label::RULE,
    &formatting_in_interactive_header::RULE,
    &interactive_body_too_long::RULE,
    &invalid_button_url::RULE,
    &invalid_flow_version::RULE,
    &invalid_pin_code::RULE,
    &line_break_in_button_label::RULE,
    &line_break_in_header::RULE,
    &list_body_too_long::RULE,
    &misplaced_action_key::RULE,
    &missing_flow::RULE,
    &missing_interactive_body::RULE,
    &mixed_card_buttons::RULE,
    &mixed_card_catalogs::RULE,
    &mixed_card_headers::RULE,
    &mixed_card_types::RULE,
    &reply_button_in_card::RULE,
    &section_without_title::RULE,
    &space_at_edge_of_id::RULE,
    &too_many_line_breaks_in_card::RULE,
    &too_many_list_rows::RULE,
    &undocumented_card_media_id::RULE,
    &undocumented_header_or_footer::RULE,
    &unknown_address_field::RULE,
    &unknown_interactive_type::RULE,
    &unsupported_address_country::RULE,
    &unsupported_button_type::RULE,
    &unsupported_footer::RULE,
    &unsupported_header::RULE,
    &unsupported_header_type::RULE,
    &unused_flow_payload::RULE,
    &validation_error_not_a_string::RULE,
    &validation_error_without_value::RULE,
];

/// A property of a card, and its node.
type Feature<'a, T> = (T, &'a Node<'a>);

/// A string without the spaces at its ends; `None` when it is empty or contains a placeholder.
fn trimmed<'a>(node: &'a Node<'a>) -> Option<&'a str> {
    node.literal().map(str::trim).filter(|it| !it.is_empty())
}

/// The nodes with the same `key` as an earlier one, each with the first node of that key.
///
/// Nodes without a key are skipped.
fn repeated<'a, K: Ord>(
    nodes: impl Iterator<Item = &'a Node<'a>>,
    key: impl Fn(&'a Node<'a>) -> Option<K>,
) -> Vec<(&'a Node<'a>, &'a Node<'a>)> {
    let mut firsts = BTreeMap::new();
    let mut found = Vec::new();
    for node in nodes {
        let Some(key) = key(node) else { continue };
        let first = *firsts.entry(key).or_insert(node);
        if !std::ptr::eq(first, node) {
            found.push((node, first));
        }
    }
    found
}

/// The `feature` of the first card of an interactive carousel, and the first one that differs from it.
///
/// Cards without the feature are skipped.
fn first_difference<'a, T: PartialEq>(
    carousel: Interactive<'a>,
    feature: impl Fn(Card<'a>) -> Option<Feature<'a, T>>,
) -> Option<(Feature<'a, T>, Feature<'a, T>)> {
    let mut features = carousel.cards().filter_map(feature);
    let first = features.next()?;
    let other = features.find(|it| it.0 != first.0)?;
    Some((first, other))
}

/// The first part of a string between formatting marks, which WhatsApp shows as they are.
///
/// Marks in a placeholder do not count.
fn formatting(node: &Node<'_>) -> Option<Range<usize>> {
    let text = node.written_text()?;
    let range = markup::marked(text)?;
    let is_in = |gap: &Range<usize>| gap.contains(&range.start) || gap.contains(&(range.end - 1));
    (!placeholders(text).any(|it| is_in(&it))).then_some(range)
}
