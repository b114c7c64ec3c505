//! Message templates.

pub mod call_permission_request_with_buttons;
pub mod calling_in_authentication_template;
pub mod deprecated_allow_category_change;
pub mod deprecated_bid_spec;
pub mod duplicate_template_button_label;
pub mod duplicate_template_call_button;
pub mod duplicate_template_component;
pub mod empty_template_call_button_label;
pub mod free_service_template;
pub mod invalid_optimization_spec;
pub mod invalid_template_name;
pub mod marketing_only_template_key;
pub mod markup_in_template_call_button_label;
pub mod misplaced_template_key;
pub mod missing_template_key;
pub mod read_only_template_key;
pub mod template_body_too_long;
pub mod template_call_button_label_too_long;
pub mod template_call_button_payload;
pub mod template_call_button_ttl_out_of_range;
pub mod template_sub_category_mismatch;
pub mod template_ttl_longer_than_code;
pub mod template_ttl_out_of_range;
pub mod template_without_body;
pub mod template_without_display_format;
pub mod unknown_template_button;
pub mod unknown_template_category;
pub mod unknown_template_component;
pub mod unknown_template_key;
pub mod unknown_template_language;
pub mod unused_display_format;

mod view;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &call_permission_request_with_buttons::RULE,
    &calling_in_authentication_template::RULE,
    &deprecated_allow_category_change::RULE,
    &deprecated_bid_spec::RULE,
    &duplicate_template_button_label::RULE,
    &duplicate_template_call_button::RULE,
    &duplicate_template_component::RULE,
    &empty_template_call_button_label::RULE,
    &free_service_template::RULE,
    &invalid_optimization_spec::RULE,
    &invalid_template_name::RULE,
    &marketing_only_template_key::RULE,
    &markup_in_template_call_button_label::RULE,
    &misplaced_template_key::RULE,
    &missing_template_key::RULE,
    &read_only_template_key::RULE,
    &template_body_too_long::RULE,
    &template_call_button_label_too_long::RULE,
    &template_call_button_payload::RULE,
    &template_call_button_ttl_out_of_range::RULE,
    &template_sub_category_mismatch::RULE,
    &template_ttl_longer_than_code::RULE,
    &template_ttl_out_of_range::RULE,
    &template_without_body::RULE,
    &template_without_display_format::RULE,
    &unknown_template_button::RULE,
    &unknown_template_category::RULE,
    &unknown_template_component::RULE,
    &unknown_template_key::RULE,
    &unknown_template_language::RULE,
    &unused_display_format::RULE,
];
