//! Message templates.

pub mod ambiguous_template_flow;
pub mod call_permission_request_with_buttons;
pub mod calling_in_authentication_template;
pub mod card_body_too_long;
pub mod card_button_count_out_of_range;
pub mod card_count_out_of_range;
pub mod code_expiration_out_of_range;
pub mod deprecated_allow_category_change;
pub mod deprecated_bid_spec;
pub mod deprecated_template_category;
pub mod duplicate_language;
pub mod duplicate_template_button_label;
pub mod duplicate_template_call_button;
pub mod duplicate_template_component;
pub mod empty_template_call_button_label;
pub mod empty_template_edit;
pub mod flow_button_without_flow;
pub mod formatting_in_template_call_button_label;
pub mod free_service_template;
pub mod immutable_key_in_edit;
pub mod incomplete_carousel_card;
pub mod invalid_header_handle;
pub mod invalid_optimization_spec;
pub mod invalid_package_name;
pub mod invalid_signature_hash;
pub mod invalid_template_name;
pub mod label_in_upsert;
pub mod language_in_upsert;
pub mod library_inputs_as_string;
pub mod library_template_with_components;
pub mod link_tracking_without_category;
pub mod marketing_library_template;
pub mod marketing_only_template_key;
pub mod misplaced_template_key;
pub mod missing_header_sample;
pub mod missing_supported_apps;
pub mod missing_template_key;
pub mod offer_text_too_long;
pub mod payment_request_setting_mismatch;
pub mod read_only_sub_category;
pub mod read_only_template_key;
pub mod reserved_template_name;
pub mod template_body_too_long;
pub mod template_button_label_mismatch;
pub mod template_button_label_too_long;
pub mod template_call_button_label_too_long;
pub mod template_call_button_ttl_out_of_range;
pub mod template_coupon_code_too_long;
pub mod template_footer_too_long;
pub mod template_header_too_long;
pub mod template_phone_number_too_long;
pub mod template_sub_category_mismatch;
pub mod template_ttl_longer_than_code;
pub mod template_ttl_out_of_range;
pub mod template_url_too_long;
pub mod template_without_body;
pub mod template_without_display_format;
pub mod text_in_media_header;
pub mod too_many_supported_apps;
pub mod unknown_component_key;
pub mod unknown_creative_feature;
pub mod unknown_flow_icon;
pub mod unknown_template_button;
pub mod unknown_template_category;
pub mod unknown_template_component;
pub mod unknown_template_header_format;
pub mod unknown_template_key;
pub mod unknown_template_language;
pub mod unsupported_card_button;
pub mod unsupported_card_component;
pub mod unsupported_card_header_format;
pub mod unsupported_template_call_button_payload;
pub mod unused_display_format;
pub mod unused_library_input;
pub mod upsert_outside_authentication;
pub mod zero_tap_terms_not_accepted;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &ambiguous_template_flow::RULE,
    &call_permission_request_with_buttons::RULE,
    &calling_in_authentication_template::RULE,
    &card_body_too_long::RULE,
    &card_button_count_out_of_range::RULE,
    &card_count_out_of_range::RULE,
    &code_expiration_out_of_range::RULE,
    &deprecated_allow_category_change::RULE,
    &deprecated_bid_spec::RULE,
    &deprecated_template_category::RULE,
    &duplicate_language::RULE,
    &duplicate_template_button_label::RULE,
    &duplicate_template_call_button::RULE,
    &duplicate_template_component::RULE,
    &empty_template_call_button_label::RULE,
    &empty_template_edit::RULE,
    &flow_button_without_flow::RULE,
    &formatting_in_template_call_button_label::RULE,
    &free_service_template::RULE,
    &immutable_key_in_edit::RULE,
    &incomplete_carousel_card::RULE,
    &invalid_header_handle::RULE,
    &invalid_optimization_spec::RULE,
    &invalid_package_name::RULE,
    &invalid_signature_hash::RULE,
    &invalid_template_name::RULE,
    &label_in_upsert::RULE,
    &language_in_upsert::RULE,
    &library_inputs_as_string::RULE,
    &library_template_with_components::RULE,
    &link_tracking_without_category::RULE,
    &marketing_library_template::RULE,
    &marketing_only_template_key::RULE,
    &misplaced_template_key::RULE,
    &missing_header_sample::RULE,
    &missing_supported_apps::RULE,
    &missing_template_key::RULE,
    &offer_text_too_long::RULE,
    &payment_request_setting_mismatch::RULE,
    &read_only_sub_category::RULE,
    &read_only_template_key::RULE,
    &reserved_template_name::RULE,
    &template_body_too_long::RULE,
    &template_button_label_mismatch::RULE,
    &template_button_label_too_long::RULE,
    &template_call_button_label_too_long::RULE,
    &template_call_button_ttl_out_of_range::RULE,
    &template_coupon_code_too_long::RULE,
    &template_footer_too_long::RULE,
    &template_header_too_long::RULE,
    &template_phone_number_too_long::RULE,
    &template_sub_category_mismatch::RULE,
    &template_ttl_longer_than_code::RULE,
    &template_ttl_out_of_range::RULE,
    &template_url_too_long::RULE,
    &template_without_body::RULE,
    &template_without_display_format::RULE,
    &text_in_media_header::RULE,
    &too_many_supported_apps::RULE,
    &unknown_component_key::RULE,
    &unknown_creative_feature::RULE,
    &unknown_flow_icon::RULE,
    &unknown_template_button::RULE,
    &unknown_template_category::RULE,
    &unknown_template_component::RULE,
    &unknown_template_header_format::RULE,
    &unknown_template_key::RULE,
    &unknown_template_language::RULE,
    &unsupported_card_button::RULE,
    &unsupported_card_component::RULE,
    &unsupported_card_header_format::RULE,
    &unsupported_template_call_button_payload::RULE,
    &unused_display_format::RULE,
    &unused_library_input::RULE,
    &upsert_outside_authentication::RULE,
    &zero_tap_terms_not_accepted::RULE,
];
