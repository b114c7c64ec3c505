//! Components of a template: which can be combined, in which category and in which cards.

pub mod authentication_key_outside_authentication;
pub mod authentication_with_custom_text;
pub mod authentication_with_header;
pub mod body_too_long_for_template_type;
pub mod call_permission_request_with_carousel_or_offer;
pub mod carousel_outside_marketing;
pub mod component_out_of_order;
pub mod footer_with_offer;
pub mod missing_product_header;
pub mod mixed_template_card_bodies;
pub mod mixed_template_cards;
pub mod offer_code_button_out_of_order;
pub mod offer_outside_marketing;
pub mod offer_url_button_out_of_order;
pub mod offer_without_buttons;
pub mod product_header_without_product_button;
pub mod undocumented_component_with_carousel;
pub mod unsupported_header_for_template_type;
pub mod unsupported_offer_header;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &authentication_key_outside_authentication::RULE,
    &authentication_with_custom_text::RULE,
    &authentication_with_header::RULE,
    &body_too_long_for_template_type::RULE,
    &call_permission_request_with_carousel_or_offer::RULE,
    &carousel_outside_marketing::RULE,
    &component_out_of_order::RULE,
    &footer_with_offer::RULE,
    &missing_product_header::RULE,
    &mixed_template_card_bodies::RULE,
    &mixed_template_cards::RULE,
    &offer_code_button_out_of_order::RULE,
    &offer_outside_marketing::RULE,
    &offer_url_button_out_of_order::RULE,
    &offer_without_buttons::RULE,
    &product_header_without_product_button::RULE,
    &undocumented_component_with_carousel::RULE,
    &unsupported_header_for_template_type::RULE,
    &unsupported_offer_header::RULE,
];
