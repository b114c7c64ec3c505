//! Sends of templates: their components, buttons and parameters.

pub mod authentication_code_mismatch;
pub mod authentication_code_too_long;
pub mod authentication_without_button;
pub mod blank_at_edge_of_parameter;
pub mod bsuid_with_authentication_template;
pub mod button_index_out_of_range;
pub mod coupon_code_too_long;
pub mod deprecated_template_namespace;
pub mod direct_send_template;
pub mod duplicate_button_index;
pub mod duplicate_call_button;
pub mod duplicate_coupon_button;
pub mod duplicate_parameter_name;
pub mod duplicate_send_component;
pub mod forbidden_whitespace_in_parameter;
pub mod full_url_as_parameter;
pub mod hello_world_template;
pub mod invalid_parameter_name;
pub mod long_quick_reply_payload;
pub mod misplaced_button_parameter;
pub mod misplaced_parameter;
pub mod missing_button_index;
pub mod mixed_parameter_names;
pub mod offer_button_order;
pub mod offer_expired;
pub mod offer_time_in_seconds;
pub mod parameter_list_empty;
pub mod parameter_too_long;
pub mod template_language_not_an_object;
pub mod unencoded_url_parameter;
pub mod unequal_cards;
pub mod unknown_button_sub_type;
pub mod unknown_currency;
pub mod unknown_send_component;
pub mod unused_date_time_member;

pub(super) mod password;

use std::ops::Range;

use crate::check::{BodyCx, Rule};
use crate::json::{Node, is_word, placeholders, without_placeholders};
use crate::rules::view;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &authentication_code_mismatch::RULE,
    &authentication_code_too_long::RULE,
    &authentication_without_button::RULE,
    &blank_at_edge_of_parameter::RULE,
    &bsuid_with_authentication_template::RULE,
    &button_index_out_of_range::RULE,
    &coupon_code_too_long::RULE,
    &deprecated_template_namespace::RULE,
    &direct_send_template::RULE,
    &duplicate_button_index::RULE,
    &duplicate_call_button::RULE,
    &duplicate_coupon_button::RULE,
    &duplicate_parameter_name::RULE,
    &duplicate_send_component::RULE,
    &forbidden_whitespace_in_parameter::RULE,
    &full_url_as_parameter::RULE,
    &hello_world_template::RULE,
    &invalid_parameter_name::RULE,
    &long_quick_reply_payload::RULE,
    &misplaced_button_parameter::RULE,
    &misplaced_parameter::RULE,
    &missing_button_index::RULE,
    &mixed_parameter_names::RULE,
    &offer_button_order::RULE,
    &offer_expired::RULE,
    &offer_time_in_seconds::RULE,
    &parameter_list_empty::RULE,
    &parameter_too_long::RULE,
    &template_language_not_an_object::RULE,
    &unencoded_url_parameter::RULE,
    &unequal_cards::RULE,
    &unknown_button_sub_type::RULE,
    &unknown_currency::RULE,
    &unknown_send_component::RULE,
    &unused_date_time_member::RULE,
];

/// Components that stand side by side: those of the template, or those of one card.
#[derive(Clone, Copy)]
struct Level<'a> {
    /// The components.
    components: &'a [Node<'a>],
    /// Whether they are those of a card.
    is_card: bool,
}

impl<'a> Level<'a> {
    /// The components of the template itself; empty for a message of another type.
    fn of_template(root: &'a Node<'a>) -> Level<'a> {
        Level { components: view::components(root), is_card: false }
    }

    /// The components of a card in a carousel.
    fn of_card(card: &'a Node<'a>) -> Level<'a> {
        Level { components: card.get("components").map_or(&[], Node::items), is_card: true }
    }

    /// The components of a type, in whatever letter case.
    fn of(self, name: &'static str) -> impl Iterator<Item = &'a Node<'a>> {
        self.components.iter().filter(move |it| is_word(it.get("type"), name))
    }

    /// The buttons of a sub-type, in whatever letter case.
    fn buttons(self, name: &'static str) -> impl Iterator<Item = &'a Node<'a>> {
        self.of("button").filter(move |it| is_word(it.get("sub_type"), name))
    }

    /// The components with text of their own, as they stand.
    fn parts(self) -> impl Iterator<Item = &'a Node<'a>> {
        let is_part = |it: &&Node<'_>| {
            ["header", "body"].into_iter().any(|name| is_word(it.get("type"), name))
        };
        self.components.iter().filter(is_part)
    }

    /// Tells whether the offer of these components ends at a time.
    fn has_offer(self) -> bool {
        self.of("limited_time_offer").next().is_some()
    }
}

/// The components of the template and of each of its cards.
fn levels<'a>(root: &'a Node<'a>) -> impl Iterator<Item = Level<'a>> {
    let template = Level::of_template(root);
    let of_cards = template.of("carousel").flat_map(cards).map(Level::of_card);
    std::iter::once(template).chain(of_cards)
}

/// The cards of a carousel.
fn cards<'a>(carousel: &'a Node<'a>) -> &'a [Node<'a>] {
    carousel.get("cards").map_or(&[], Node::items)
}

/// The parameters of a type that a component has, in whatever letter case.
fn parameters<'a>(
    component: &'a Node<'a>,
    name: &'static str,
) -> impl Iterator<Item = &'a Node<'a>> {
    view::parameters(component).iter().filter(move |it| is_word(it.get("type"), name))
}

/// The texts of the text parameters of a component.
fn texts<'a>(component: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    parameters(component, "text").filter_map(|it| it.get("text"))
}

/// The index of a button, with quotes or without; `None` when it is missing or no index at all.
fn index(button: &Node<'_>) -> Option<u32> {
    let index = button.get("index")?;
    match index.as_str() {
        Some(text) => text.parse().ok(),
        None => index.as_i64()?.try_into().ok(),
    }
}

/// The values for the URLs of buttons; links to WhatsApp are left out, which are a finding of
/// their own.
fn url_values<'a>(cx: &BodyCx<'a>) -> Vec<&'a Node<'a>> {
    let values = levels(cx.root).flat_map(|it| it.buttons("url")).flat_map(texts);
    let links = cx.links();
    values
        .filter(|value| links.binary_search_by_key(&value.span, |it| it.node.span).is_err())
        .collect()
}

/// Tells whether a template has a name of the form that Direct Send uses.
///
/// Seen in answers of the API in August 2026.
pub(super) fn is_generated(name: &str) -> bool {
    name.starts_with("auto_generated_")
}

/// Tells whether the value for a URL is itself a whole one.
pub(super) fn is_whole_url(text: &str) -> bool {
    let text = text.trim_start();
    ["http://", "https://", "www."]
        .into_iter()
        .any(|it| text.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
}

/// The first whitespace that no text for a template may have, and what it is.
fn forbidden_whitespace(text: &str) -> Option<(Range<usize>, &'static str)> {
    const BLANKS: &str = "     ";
    let first = |part: Range<usize>| {
        let rest = &text[part.clone()];
        let at = [rest.find(['\n', '\r', '\t']), rest.find(BLANKS)].into_iter().flatten().min()?;
        let rest = &rest[at..];
        let (signs, what): (&[char], _) = match rest.as_bytes() {
            [b'\t', ..] => (&['\t'], "a tab"),
            [b' ', ..] => (&[' '], "more than 4 blanks in a row"),
            _ => (&['\n', '\r'], "a line break"),
        };
        let length = rest.len() - rest.trim_start_matches(signs).len();
        let start = part.start + at;
        Some((start..start + length, what))
    };
    literal_parts(text).into_iter().find_map(first)
}

/// The end times of the offers in the template, in milliseconds since 1970.
fn offer_ends<'a>(root: &'a Node<'a>) -> impl Iterator<Item = (&'a Node<'a>, i64)> {
    Level::of_template(root)
        .of("limited_time_offer")
        .flat_map(|it| parameters(it, "limited_time_offer"))
        .filter_map(|it| it.at(&["limited_time_offer", "expiration_time_ms"]))
        .filter_map(|it| Some((it, it.as_i64()?)))
}

/// Times below this are taken for seconds, in milliseconds since 1970: a day of March 1973.
const FIRST_MILLISECONDS: i64 = 100_000_000_000;

/// The characters of a text, its placeholders left out.
fn length(text: &str) -> usize {
    without_placeholders(text).chars().count()
}

/// The parts of a text between its placeholders, in bytes.
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
