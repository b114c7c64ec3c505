//! Interactive messages: their parts, buttons, lists and cards.

pub mod action_name_mismatch;
pub mod action_not_an_object;
pub mod address_outside_india;
pub mod ambiguous_flow;
pub mod blank_at_edge_of_id;
pub mod blank_button_label;
pub mod button_url_over_http;
pub mod card_header_by_id;
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
pub mod interactive_body_too_long;
pub mod invalid_button_url;
pub mod invalid_flow_version;
pub mod invalid_pin_code;
pub mod line_break_in_button_label;
pub mod line_break_in_header;
pub mod line_breaks_in_card;
pub mod list_body_too_long;
pub mod markup_in_button_label;
pub mod markup_in_header;
pub mod misplaced_action_key;
pub mod missing_flow;
pub mod missing_interactive_body;
pub mod mixed_card_buttons;
pub mod mixed_card_catalogs;
pub mod mixed_card_headers;
pub mod mixed_card_types;
pub mod reply_button_in_card;
pub mod section_without_title;
pub mod too_many_list_rows;
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
use crate::json::{Node, is_word, placeholders};
use crate::rule::page;
use crate::rules::{markup, view};

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &action_name_mismatch::RULE,
    &action_not_an_object::RULE,
    &address_outside_india::RULE,
    &ambiguous_flow::RULE,
    &blank_at_edge_of_id::RULE,
    &blank_button_label::RULE,
    &button_url_over_http::RULE,
    &card_header_by_id::RULE,
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
    &interactive_body_too_long::RULE,
    &invalid_button_url::RULE,
    &invalid_flow_version::RULE,
    &invalid_pin_code::RULE,
    &line_break_in_button_label::RULE,
    &line_break_in_header::RULE,
    &line_breaks_in_card::RULE,
    &list_body_too_long::RULE,
    &markup_in_button_label::RULE,
    &markup_in_header::RULE,
    &misplaced_action_key::RULE,
    &missing_flow::RULE,
    &missing_interactive_body::RULE,
    &mixed_card_buttons::RULE,
    &mixed_card_catalogs::RULE,
    &mixed_card_headers::RULE,
    &mixed_card_types::RULE,
    &reply_button_in_card::RULE,
    &section_without_title::RULE,
    &too_many_list_rows::RULE,
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

/// The page about the cards that a message gives to its template.
const TEMPLATE_CARDS_PAGE: &str =
    page!("templates/marketing-templates/media-card-carousel-templates");

/// What a card is or has, and where that stands.
type Feature<'a, T> = (T, &'a Node<'a>);

/// The text of the header of an interactive message of any type.
///
/// `None` when there is no header or one with media, and when it is filled in later.
fn text_header<'a>(root: &'a Node<'a>) -> Option<&'a Node<'a>> {
    if !is_word(root.get("type"), "interactive") {
        return None;
    }
    let header = root.at(&["interactive", "header"])?;
    let text = header.get("text").filter(|_| is_word(header.get("type"), "text"));
    text.filter(|it| !it.is_opaque())
}

/// The reply buttons of a message, in the groups in which they are shown.
///
/// Those of a `button` message are one group, and so are those of each card of a carousel. What
/// is given is the object with `id` and `title`.
fn reply_groups<'a>(root: &'a Node<'a>) -> Vec<Vec<&'a Node<'a>>> {
    let replies = |owner: &'a Node<'a>, key: &str| {
        let buttons = owner.at(&["action", "buttons"]).map_or(&[][..], Node::items);
        buttons.iter().filter_map(|it| it.get(key)).collect()
    };
    match view::interactive(root, "button") {
        Some(interactive) => vec![replies(interactive, "reply")],
        None => cards(root).iter().map(|it| replies(it, "quick_reply")).collect(),
    }
}

/// The labels of the buttons of an interactive message, apart from call buttons.
fn labels<'a>(root: &'a Node<'a>) -> Vec<&'a Node<'a>> {
    const PARAMETERS: &[&str] = &["action", "parameters"];
    let Some(kind) = root.at(&["interactive", "type"]).and_then(Node::as_str) else {
        return Vec::new();
    };
    match kind.to_ascii_lowercase().as_str() {
        "list" => {
            let list = view::interactive(root, "list").and_then(|it| it.at(&["action", "button"]));
            list.into_iter().collect()
        }
        "cta_url" => {
            let url = view::interactive(root, "cta_url").and_then(|it| it.at(PARAMETERS));
            url.and_then(|it| it.get("display_text")).into_iter().collect()
        }
        "flow" => flow_parameters(root).and_then(|it| it.get("flow_cta")).into_iter().collect(),
        "button" | "carousel" => {
            let of_cards =
                cards(root).iter().filter_map(|it| it.at(PARAMETERS)?.get("display_text"));
            let titles = reply_groups(root).into_iter().flatten().filter_map(|it| it.get("title"));
            titles.chain(of_cards).collect()
        }
        _ => Vec::new(),
    }
}

/// The sections of a `list` message.
fn sections<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    let list = view::interactive(root, "list");
    list.and_then(|it| it.at(&["action", "sections"])).map_or(&[], Node::items)
}

/// The rows of a `list` message, of all sections.
fn rows<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    sections(root).iter().filter_map(|it| it.get("rows")).flat_map(Node::items)
}

/// The cards of an interactive carousel.
fn cards<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    let carousel = view::interactive(root, "carousel");
    carousel.and_then(|it| it.at(&["action", "cards"])).map_or(&[], Node::items)
}

/// The cards of an interactive carousel, or of each carousel that a message gives to its template.
fn carousels<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a [Node<'a>]> {
    let of_template = view::components(root)
        .iter()
        .filter(|it| is_word(it.get("type"), "carousel"))
        .map(|it| it.get("cards").map_or(&[][..], Node::items));
    std::iter::once(cards(root)).chain(of_template)
}

/// The parameters of an `address_message`.
fn address_parameters<'a>(root: &'a Node<'a>) -> Option<&'a Node<'a>> {
    view::interactive(root, "address_message")?.at(&["action", "parameters"])
}

/// The parameters of a `flow` message.
fn flow_parameters<'a>(root: &'a Node<'a>) -> Option<&'a Node<'a>> {
    view::interactive(root, "flow")?.at(&["action", "parameters"])
}

/// A string without the blanks at its ends; `None` when nothing is left or a part is filled in later.
fn trimmed<'a>(node: &'a Node<'a>) -> Option<&'a str> {
    node.as_str().map(str::trim).filter(|it| !it.is_empty() && !node.is_open())
}

/// The values among `nodes` whose `key` an earlier one has, each with that earlier one.
///
/// Those without a key are passed over.
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

/// The `feature` of the first card of an interactive carousel, and the first that differs from it.
///
/// Cards without the feature are passed over.
fn first_difference<'a, T: PartialEq>(
    root: &'a Node<'a>,
    feature: impl Fn(&'a Node<'a>) -> Option<Feature<'a, T>>,
) -> Option<(Feature<'a, T>, Feature<'a, T>)> {
    let mut features = cards(root).iter().filter_map(feature);
    let first = features.next()?;
    let other = features.find(|it| it.0 != first.0)?;
    Some((first, other))
}

/// The first part of a string with marks of formatting around it that are shown as they are.
///
/// Marks in what is filled in later do not count.
fn formatting(node: &Node<'_>) -> Option<Range<usize>> {
    let text = node.as_str().filter(|_| !node.is_opaque())?;
    let range = markup::marked(text)?;
    let is_in = |gap: &Range<usize>| gap.contains(&range.start) || gap.contains(&(range.end - 1));
    (!placeholders(text).any(|it| is_in(&it))).then_some(range)
}
