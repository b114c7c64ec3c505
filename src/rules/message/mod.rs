//! The envelope and the content of a message.

pub mod bsuid_in_to;
pub mod callback_data_too_long;
pub mod contact_without_name_part;
pub mod contact_without_wa_id;
pub mod context_on_reaction;
pub mod context_on_template;
pub mod coordinate_out_of_range;
pub mod deprecated_messaging_account_id;
pub mod direct_send_config_without_utility;
pub mod direct_send_text_too_long;
pub mod direct_send_url_button_out_of_order;
pub mod empty_callback_data;
pub mod empty_reaction_emoji;
pub mod interactive_type_as_message_type;
pub mod invalid_birthday;
pub mod invalid_bsuid;
pub mod invalid_character_in_phone_number;
pub mod invalid_contact_country_code;
pub mod invalid_direct_send_template_name;
pub mod invalid_message_id;
pub mod invalid_reaction_emoji;
pub mod invalid_wa_id;
pub mod length_near_limit;
pub mod location_address_without_name;
pub mod marketing_message_to_group;
pub mod marketing_message_without_template;
pub mod message_key_in_read_receipt;
pub mod missing_content;
pub mod missing_formatted_name;
pub mod missing_message_type;
pub mod missing_messaging_product;
pub mod missing_recipient;
pub mod phone_number_as_number;
pub mod phone_number_in_recipient;
pub mod phone_number_too_long;
pub mod phone_number_too_short;
pub mod phone_number_with_leading_zero;
pub mod phone_number_without_country_code;
pub mod phone_number_without_plus;
pub mod pin_expiration_as_string;
pub mod pin_outside_group;
pub mod preview_without_link;
pub mod recipient_is_sender;
pub mod recipient_type_mismatch;
pub mod too_many_contacts;
pub mod too_many_direct_send_buttons;
pub mod too_many_links_to_preview;
pub mod ttl_seconds_out_of_range;
pub mod ttl_seconds_without_category;
pub mod typing_indicator_without_read_status;
pub mod unfilled_placeholder;
pub mod unknown_direct_send_category;
pub mod unknown_message_type;
pub mod unknown_product_policy;
pub mod unsupported_direct_send_type;
pub mod unsupported_marketing_key;
pub mod unsupported_read_receipt_status;
pub mod unsupported_type_for_group;
pub mod unused_content;
pub mod unused_direct_send_preview;
pub mod unused_pin_expiration;
pub mod unused_recipient;
pub mod wa_id_as_phone_type;

use std::ops::Range;

use crate::check::Rule;
use crate::json::Node;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &bsuid_in_to::RULE,
    &callback_data_too_long::RULE,
    &contact_without_name_part::RULE,
    &contact_without_wa_id::RULE,
    &context_on_reaction::RULE,
    &context_on_template::RULE,
    &coordinate_out_of_range::RULE,
    &deprecated_messaging_account_id::RULE,
    &direct_send_config_without_utility::RULE,
    &direct_send_text_too_long::RULE,
    &direct_send_url_button_out_of_order::RULE,
    &empty_callback_data::RULE,
    &empty_reaction_emoji::RULE,
    &interactive_type_as_message_type::RULE,
    &invalid_birthday::RULE,
    &invalid_bsuid::RULE,
    &invalid_character_in_phone_number::RULE,
    &invalid_contact_country_code::RULE,
    &invalid_direct_send_template_name::RULE,
    &invalid_message_id::RULE,
    &invalid_reaction_emoji::RULE,
    &invalid_wa_id::RULE,
    &length_near_limit::RULE,
    &location_address_without_name::RULE,
    &marketing_message_to_group::RULE,
    &marketing_message_without_template::RULE,
    &message_key_in_read_receipt::RULE,
    &missing_content::RULE,
    &missing_formatted_name::RULE,
    &missing_message_type::RULE,
    &missing_messaging_product::RULE,
    &missing_recipient::RULE,
    &phone_number_as_number::RULE,
    &phone_number_in_recipient::RULE,
    &phone_number_too_long::RULE,
    &phone_number_too_short::RULE,
    &phone_number_with_leading_zero::RULE,
    &phone_number_without_country_code::RULE,
    &phone_number_without_plus::RULE,
    &pin_expiration_as_string::RULE,
    &pin_outside_group::RULE,
    &preview_without_link::RULE,
    &recipient_is_sender::RULE,
    &recipient_type_mismatch::RULE,
    &too_many_contacts::RULE,
    &too_many_direct_send_buttons::RULE,
    &too_many_links_to_preview::RULE,
    &ttl_seconds_out_of_range::RULE,
    &ttl_seconds_without_category::RULE,
    &typing_indicator_without_read_status::RULE,
    &unfilled_placeholder::RULE,
    &unknown_direct_send_category::RULE,
    &unknown_message_type::RULE,
    &unknown_product_policy::RULE,
    &unsupported_direct_send_type::RULE,
    &unsupported_marketing_key::RULE,
    &unsupported_read_receipt_status::RULE,
    &unsupported_type_for_group::RULE,
    &unused_content::RULE,
    &unused_direct_send_preview::RULE,
    &unused_pin_expiration::RULE,
    &unused_recipient::RULE,
    &wa_id_as_phone_type::RULE,
];

/// Tells whether a recipient is the id of a group: Base64 of a text that begins with `capi_group:`.
fn is_group_id(to: &Node<'_>) -> bool {
    to.as_str().is_some_and(|it| it.starts_with("Y2FwaV9ncm91cDo"))
}

/// The links in `text` that begin with `http://` or `https://`, in bytes, from left to right.
///
/// A link ends before the next whitespace, without the punctuation at its end.
fn web_links(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut links = Vec::new();
    let mut from = 0;
    while let Some(found) = lower[from..].find("http") {
        let start = from + found;
        let rest = &lower[start..];
        from = start + "http".len();
        if rest.starts_with("http://") || rest.starts_with("https://") {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let link = rest[..end].trim_end_matches(['.', ',', ';', '!', '?', ')']);
            links.push(start..start + link.len());
            from = start + end;
        }
    }
    links
}
