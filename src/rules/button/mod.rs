//! Buttons of templates: which can be combined, and what their values must be.

pub mod button_outside_category;
pub mod buttons_beside_otp;
pub mod buttons_hidden_on_desktop;
pub mod buy_now_button_not_first;
pub mod collapsed_buttons;
pub mod coupon_example_as_array;
pub mod duplicate_payment_request;
pub mod duplicate_supported_app;
pub mod exclusive_button;
pub mod flow_json_invalid;
pub mod interleaved_quick_replies;
pub mod invalid_button_phone_number;
pub mod invalid_coupon_code;
pub mod invalid_template_url;
pub mod label_on_copy_code_button;
pub mod legacy_app_keys;
pub mod long_coupon_in_offer;
pub mod missing_flow_screen;
pub mod missing_otp_button;
pub mod otp_label_mismatch;
pub mod payment_label_mismatch;
pub mod too_many_buttons_of_type;
pub mod trunk_zero_in_phone_number;
pub mod unknown_flow_screen;
pub mod unused_autofill_text;
pub mod unused_flow_screen;
pub mod unused_supported_apps;
pub mod unusual_button_phone_number;
pub mod url_over_http;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &button_outside_category::RULE,
    &buttons_beside_otp::RULE,
    &buttons_hidden_on_desktop::RULE,
    &buy_now_button_not_first::RULE,
    &collapsed_buttons::RULE,
    &coupon_example_as_array::RULE,
    &duplicate_payment_request::RULE,
    &duplicate_supported_app::RULE,
    &exclusive_button::RULE,
    &flow_json_invalid::RULE,
    &interleaved_quick_replies::RULE,
    &invalid_button_phone_number::RULE,
    &invalid_coupon_code::RULE,
    &invalid_template_url::RULE,
    &label_on_copy_code_button::RULE,
    &legacy_app_keys::RULE,
    &long_coupon_in_offer::RULE,
    &missing_flow_screen::RULE,
    &missing_otp_button::RULE,
    &otp_label_mismatch::RULE,
    &payment_label_mismatch::RULE,
    &too_many_buttons_of_type::RULE,
    &trunk_zero_in_phone_number::RULE,
    &unknown_flow_screen::RULE,
    &unused_autofill_text::RULE,
    &unused_flow_screen::RULE,
    &unused_supported_apps::RULE,
    &unusual_button_phone_number::RULE,
    &url_over_http::RULE,
];
