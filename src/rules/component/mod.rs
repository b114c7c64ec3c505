//! Components of a template: which go together, in which category and in which cards.

pub mod authentication_body_text;
pub mod authentication_key_elsewhere;
pub mod authentication_with_header;
pub mod body_too_long_for_kind;
pub mod card_body_on_some_cards;
pub mod carousel_outside_marketing;
pub mod component_beside_carousel;
pub mod component_order;
pub mod differing_cards;
pub mod footer_beside_offer;
pub mod header_not_for_kind;
pub mod missing_product_header;
pub mod mixed_call_permission_request;
pub mod offer_code_button_not_first;
pub mod offer_header_format;
pub mod offer_outside_marketing;
pub mod offer_url_button_not_second;
pub mod offer_without_buttons;
pub mod product_header_without_product_button;

use crate::check::Rule;
use crate::json::{Node, Value, is_word};
use crate::kind::RequestKind;
use crate::rules::template::view;
use crate::source::Span;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &authentication_body_text::RULE,
    &authentication_key_elsewhere::RULE,
    &authentication_with_header::RULE,
    &body_too_long_for_kind::RULE,
    &card_body_on_some_cards::RULE,
    &carousel_outside_marketing::RULE,
    &component_beside_carousel::RULE,
    &component_order::RULE,
    &differing_cards::RULE,
    &footer_beside_offer::RULE,
    &header_not_for_kind::RULE,
    &missing_product_header::RULE,
    &mixed_call_permission_request::RULE,
    &offer_code_button_not_first::RULE,
    &offer_header_format::RULE,
    &offer_outside_marketing::RULE,
    &offer_url_button_not_second::RULE,
    &offer_without_buttons::RULE,
    &product_header_without_product_button::RULE,
];

/// The kinds of bodies whose category is theirs to choose.
///
/// An upsert of another category than `AUTHENTICATION` is a finding by itself.
pub(super) const CATEGORISED: &[RequestKind] =
    &[RequestKind::TemplateCreate, RequestKind::TemplateEdit];

/// The formats that a header may have.
const FORMATS: [&str; 7] = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF", "PRODUCT"];

/// The list of the template's own components.
///
/// `None` for a copy from Meta's library: what that is made of does not stand in the body.
pub(super) fn own_list<'a>(root: &'a Node<'a>) -> Option<&'a Node<'a>> {
    match value(root, "library_template_name") {
        Some(_) => None,
        None => root.get("components").filter(|it| it.is_array()),
    }
}

/// The lists of components of the cards in the carousel.
pub(super) fn card_lists<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let own = own_list(root).map_or(&[][..], Node::items);
    let cards = own.iter().filter_map(|it| it.get("cards")).flat_map(Node::items);
    cards.filter_map(|it| it.get("components")).filter(|it| it.is_array())
}

/// The lists of components: the template's own, then those of its cards.
pub(super) fn lists<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    own_list(root).into_iter().chain(card_lists(root))
}

/// The first component of a type in a list, in whatever letter case.
pub(super) fn find<'a>(list: &'a Node<'a>, name: &str) -> Option<&'a Node<'a>> {
    list.items().iter().find(|it| is_word(it.get("type"), name))
}

/// The first component of a type among the template's own.
pub(super) fn own<'a>(root: &'a Node<'a>, name: &str) -> Option<&'a Node<'a>> {
    own_list(root).and_then(|it| find(it, name))
}

/// The buttons of a list of components.
pub(super) fn buttons<'a>(list: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let components = list.items().iter().filter(|it| is_word(it.get("type"), "buttons"));
    components.filter_map(|it| it.get("buttons")).flat_map(Node::items)
}

/// The first button of one of these types in a list of components.
pub(super) fn button<'a>(list: &'a Node<'a>, types: &[&str]) -> Option<&'a Node<'a>> {
    buttons(list).find(|button| types.iter().any(|it| is_word(button.get("type"), it)))
}

/// The value of a member; `null` counts as absent.
pub(super) fn value<'a>(node: &'a Node<'a>, key: &str) -> Option<&'a Node<'a>> {
    node.get(key).filter(|it| it.value != Value::Null)
}

/// Where the type of a component or a button stands; the whole of it when it has none.
pub(super) fn type_span(node: &Node<'_>) -> Span {
    node.get("type").map_or(node.span, |it| it.span)
}

/// The format of the header in a list of components, when it is one that a header may have.
fn header_format<'a>(list: &'a Node<'a>) -> Option<(&'a Node<'a>, &'static str)> {
    let node = value(find(list, "header")?, "format")?;
    let name = FORMATS.into_iter().find(|it| node.is_word(it))?;
    Some((node, name))
}

/// The type of a component or a button among `types`; `None` when it is another or not known yet.
pub(super) fn type_name(node: &Node<'_>, types: &[&'static str]) -> Option<&'static str> {
    types.iter().copied().find(|it| is_word(node.get("type"), it))
}

/// Tells whether a list is whole and every item of one of these types.
///
/// Only then is what it lacks not somewhere in what is filled in later or misspelt.
pub(super) fn is_known(list: &Node<'_>, types: &[&'static str]) -> bool {
    let is_known = |it: &Node<'_>| it.complete && type_name(it, types).is_some();
    list.is_array() && list.complete && list.items().iter().all(is_known)
}

/// Tells whether all components of a list are known, with all their buttons where they have any.
///
/// A component without buttons is a finding by itself.
pub(super) fn is_fully_known(list: &Node<'_>) -> bool {
    let has_known_buttons = |it: &Node<'_>| {
        it.get("buttons").is_some_and(|it| !it.items().is_empty() && is_known(it, &view::BUTTONS))
    };
    is_known(list, &view::COMPONENTS)
        && list
            .items()
            .iter()
            .filter(|it| is_word(it.get("type"), "buttons"))
            .all(has_known_buttons)
}

/// The category of a template when it is known and not `wanted`.
pub(super) fn other_category<'a>(root: &'a Node<'a>, wanted: &str) -> Option<&'a Node<'a>> {
    const CATEGORIES: [&str; 3] = ["authentication", "marketing", "utility"];
    let category = root.get("category")?;
    let is_other = |it: &&str| !it.eq_ignore_ascii_case(wanted) && category.is_word(it);
    CATEGORIES.iter().any(is_other).then_some(category)
}
