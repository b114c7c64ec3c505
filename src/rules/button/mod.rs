//! Buttons of templates: which go together, and what their values say.

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
use crate::json::{Node, is_word};
use crate::rules::component;

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

/// The buttons of a type in a template and its cards.
fn of_type<'a>(root: &'a Node<'a>, name: &'static str) -> impl Iterator<Item = &'a Node<'a>> {
    component::lists(root)
        .flat_map(component::buttons)
        .filter(move |it| is_word(it.get("type"), name))
}

/// The template's own buttons.
fn own<'a>(root: &'a Node<'a>) -> Vec<&'a Node<'a>> {
    component::own_list(root).into_iter().flat_map(component::buttons).collect()
}

/// The button "Buy now" that makes a list of components that of a checkout.
fn checkout_button<'a>(list: &'a Node<'a>) -> Option<&'a Node<'a>> {
    component::buttons(list)
        .find(|it| is_word(it.get("type"), "order_details") && is_word(it.get("text"), "buy now"))
}

/// What a template from the library is given for its buttons of a type.
fn library_inputs<'a>(
    root: &'a Node<'a>,
    name: &'static str,
) -> impl Iterator<Item = &'a Node<'a>> {
    let inputs = root.get("library_template_button_inputs").map_or(&[][..], |it| it.items());
    inputs.iter().filter(move |it| is_word(it.get("type"), name))
}

/// The phone numbers of buttons and their texts, those left out that are filled in later.
fn phone_numbers<'a>(root: &'a Node<'a>) -> impl Iterator<Item = (&'a Node<'a>, &'a str)> {
    of_type(root, "phone_number")
        .chain(library_inputs(root, "phone_number"))
        .filter_map(|it| it.get("phone_number").filter(|it| !it.is_open()))
        .filter_map(|it| Some((it, it.as_str()?)))
}

/// The one-time passcode buttons that copy the code.
fn copying_otp_buttons<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    of_type(root, "otp").filter(|it| is_word(it.get("otp_type"), "copy_code"))
}

/// The sorts of payment that a button may request.
const PAYMENTS: [&str; 4] = ["pix_dynamic_code", "boleto", "payment_link", "offsite_card_pay"];
