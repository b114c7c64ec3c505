//! Rules for call buttons and call permission requests, in messages and in template creation.

pub mod call_button_component_without_parameters;
pub mod call_button_label_too_long;
pub mod call_button_parameter_mismatch;
pub mod call_button_payload_not_a_string;
pub mod call_button_payload_too_long;
pub mod call_button_ttl_out_of_range;
pub mod call_button_with_footer;
pub mod call_button_with_header;
pub mod call_button_with_other_buttons;
pub mod call_button_without_body;
pub mod call_button_without_index;
pub mod call_button_without_label;
pub mod call_permission_request_component_in_send;
pub mod call_permission_request_from_unsupported_country;
pub mod call_permission_request_through_call_button;
pub mod call_permission_request_with_header_or_footer;
pub mod call_permission_request_with_parameters;
pub mod call_permission_request_without_body;
pub mod calling_message_to_group;
pub mod duplicate_call_button_parameter;
pub mod empty_call_button_label;
pub mod formatting_in_call_button_label;
pub mod unknown_call_button_parameter;
pub mod unsupported_call_button_parameter;
pub mod voice_call_as_component_type;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &call_button_component_without_parameters::RULE,
    &call_button_label_too_long::RULE,
    &call_button_parameter_mismatch::RULE,
    &call_button_payload_not_a_string::RULE,
    &call_button_payload_too_long::RULE,
    &call_button_ttl_out_of_range::RULE,
    &call_button_with_footer::RULE,
    &call_button_with_header::RULE,
    &call_button_with_other_buttons::RULE,
    &call_button_without_body::RULE,
    &call_button_without_index::RULE,
    &call_button_without_label::RULE,
    &call_permission_request_component_in_send::RULE,
    &call_permission_request_from_unsupported_country::RULE,
    &call_permission_request_through_call_button::RULE,
    &call_permission_request_with_header_or_footer::RULE,
    &call_permission_request_with_parameters::RULE,
    &call_permission_request_without_body::RULE,
    &calling_message_to_group::RULE,
    &duplicate_call_button_parameter::RULE,
    &empty_call_button_label::RULE,
    &formatting_in_call_button_label::RULE,
    &unknown_call_button_parameter::RULE,
    &unsupported_call_button_parameter::RULE,
    &voice_call_as_component_type::RULE,
];
