//! Buttons of templates: which can be combined, and what their values must be.

pub mod button_outside_category;
pub mod buttons_hidden_on_desktop;
pub mod buy_now_button_out_of_order;
pub mod collapsed_buttons;
pub mod coupon_sample_as_array;
pub mod deprecated_app_keys;
pub mod duplicate_payment_request;
pub mod duplicate_supported_app;
pub mod flow_json_invalid;
pub mod interleaved_quick_replies;
pub mod invalid_button_phone_number;
pub mod invalid_coupon_code;
pub mod invalid_template_url;
pub mod label_on_copy_code_button;
pub mod missing_flow_screen;
pub mod missing_otp_button;
pub mod offer_coupon_code_too_long;
pub mod otp_button_with_other_buttons;
pub mod otp_label_mismatch;
pub mod payment_label_mismatch;
pub mod template_url_over_http;
pub mod too_many_buttons_of_type;
pub mod trunk_zero_in_phone_number;
pub mod unknown_flow_screen;
pub mod unsupported_button_combination;
pub mod unused_autofill_text;
pub mod unused_flow_screen;
pub mod unused_supported_apps;
pub mod unusual_button_phone_number;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &button_outside_category::RULE,
    &buttons_hidden_on_desktop::RULE,
    &buy_now_button_out_of_order::RULE,
    &collapsed_buttons::RULE,
    &coupon_sample_as_array::RULE,
    &deprecated_app_keys::RULE,
    &duplicate_payment_request::RULE,
    &duplicate_supported_app::RULE,
    &flow_json_invalid::RULE,
    &interleaved_quick_replies::RULE,
    &invalid_button_phone_number::RULE,
    &invalid_coupon_code::RULE,
    &invalid_template_url::RULE,
    &label_on_copy_code_button::RULE,
    &missing_flow_screen::RULE,
    &missing_otp_button::RULE,
    &offer_coupon_code_too_long::RULE,
    &otp_button_with_other_buttons::RULE,
    &otp_label_mismatch::RULE,
    &payment_label_mismatch::RULE,
    &template_url_over_http::RULE,
    &too_many_buttons_of_type::RULE,
    &trunk_zero_in_phone_number::RULE,
    &unknown_flow_screen::RULE,
    &unsupported_button_combination::RULE,
    &unused_autofill_text::RULE,
    &unused_flow_screen::RULE,
    &unused_supported_apps::RULE,
    &unusual_button_phone_number::RULE,
];
