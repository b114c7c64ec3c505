//! Components of a template: which can be combined, in which category and in which cards.

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
