//! The envelope of a message, and what it holds.

pub mod bsuid_in_to;
pub mod callback_data_too_long;
pub mod context_on_reaction;
pub mod context_on_template;
pub mod direct_send_config_without_utility;
pub mod direct_send_text_too_long;
pub mod empty_callback_data;
pub mod interactive_type_as_message_type;
pub mod invalid_bsuid;
pub mod invalid_character_in_phone_number;
pub mod invalid_direct_send_template_name;
pub mod length_near_limit;
pub mod message_field_in_read_receipt;
pub mod missing_content;
pub mod missing_message_type;
pub mod missing_messaging_product;
pub mod missing_recipient;
pub mod phone_number_as_number;
pub mod phone_number_in_recipient;
pub mod phone_number_too_long;
pub mod phone_number_too_short;
pub mod phone_number_without_country_code;
pub mod phone_number_without_plus;
pub mod placeholder_left_in;
pub mod recipient_is_sender;
pub mod recipient_type_mismatch;
pub mod status_not_read;
pub mod ttl_seconds_out_of_range;
pub mod ttl_seconds_without_category;
pub mod typing_indicator_without_read_status;
pub mod unknown_direct_send_category;
pub mod unknown_message_type;
pub mod unsupported_type_for_group;
pub mod unused_content;
pub mod unused_recipient;

use crate::check::{BodyCx, Rule};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rules::view;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &bsuid_in_to::RULE,
    &callback_data_too_long::RULE,
    &context_on_reaction::RULE,
    &context_on_template::RULE,
    &direct_send_config_without_utility::RULE,
    &direct_send_text_too_long::RULE,
    &empty_callback_data::RULE,
    &interactive_type_as_message_type::RULE,
    &invalid_bsuid::RULE,
    &invalid_character_in_phone_number::RULE,
    &invalid_direct_send_template_name::RULE,
    &length_near_limit::RULE,
    &message_field_in_read_receipt::RULE,
    &missing_content::RULE,
    &missing_message_type::RULE,
    &missing_messaging_product::RULE,
    &missing_recipient::RULE,
    &phone_number_as_number::RULE,
    &phone_number_in_recipient::RULE,
    &phone_number_too_long::RULE,
    &phone_number_too_short::RULE,
    &phone_number_without_country_code::RULE,
    &phone_number_without_plus::RULE,
    &placeholder_left_in::RULE,
    &recipient_is_sender::RULE,
    &recipient_type_mismatch::RULE,
    &status_not_read::RULE,
    &ttl_seconds_out_of_range::RULE,
    &ttl_seconds_without_category::RULE,
    &typing_indicator_without_read_status::RULE,
    &unknown_direct_send_category::RULE,
    &unknown_message_type::RULE,
    &unsupported_type_for_group::RULE,
    &unused_content::RULE,
    &unused_recipient::RULE,
];

/// The types of messages; the content of each stands in the member of that name.
const TYPES: [&str; 14] = [
    "audio",
    "contacts",
    "document",
    "gif",
    "image",
    "interactive",
    "link_preview",
    "location",
    "pin",
    "reaction",
    "sticker",
    "template",
    "text",
    "video",
];

/// A phone number in `to`, readable so far.
struct PhoneNumber<'a> {
    /// Where it stands.
    node: &'a Node<'a>,
    /// The number as written.
    text: &'a str,
    /// The number of its digits.
    n_digits: usize,
    /// Whether it begins with a plus sign.
    has_plus: bool,
}

impl PhoneNumber<'_> {
    /// Tells whether it looks like a number without country code.
    fn is_local(&self) -> bool {
        let begins_with_zero = self.text.trim_start_matches([' ', '+', '(']).starts_with('0');
        let has_punctuation = self.text.contains(['(', ')', '-', ' ']);
        begins_with_zero || (!self.has_plus && (self.n_digits <= 10 || has_punctuation))
    }
}

/// The kinds of bodies that are addressed to somebody.
const ADDRESSED: &[RequestKind] =
    &[RequestKind::Message, RequestKind::MarketingMessage, RequestKind::Call];

/// Tells whether `to` and `recipient` count in this body.
///
/// In a read receipt and in an action on a call that is there already they are findings by
/// themselves.
fn is_addressed(cx: &BodyCx<'_>) -> bool {
    match cx.kind {
        RequestKind::Message | RequestKind::MarketingMessage => cx.root.get("status").is_none(),
        RequestKind::Call => view::is_word(cx.root.get("action"), "connect"),
        RequestKind::TemplateCreate | RequestKind::CallSettings => false,
    }
}

/// The phone number that the message or the call goes to.
///
/// `None` when it goes to a group, when a placeholder is in it, and when it is no phone number at
/// all or too long for one, which are findings by themselves.
fn phone_number<'a>(cx: &BodyCx<'a>) -> Option<PhoneNumber<'a>> {
    let root = cx.root;
    let node = root.get("to").filter(|_| is_addressed(cx))?;
    let text = node.as_str().filter(|it| !it.is_empty())?;
    let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_number = n_digits <= 15
        && text.bytes().all(|it| it.is_ascii_digit() || b"+-() ".contains(&it))
        && !view::is_word(root.get("recipient_type"), "group");
    let has_plus = text.trim_start().starts_with('+');
    is_number.then_some(PhoneNumber { node, text, n_digits, has_plus })
}
