//! The envelope of a message, and what it holds.

pub mod bsuid_in_to;
pub mod callback_data_too_long;
pub mod contact_without_name_part;
pub mod contact_without_wa_id;
pub mod context_on_reaction;
pub mod context_on_template;
pub mod coordinate_out_of_range;
pub mod deprecated_messaging_account_id;
pub mod direct_send_config_without_utility;
pub mod direct_send_preview;
pub mod direct_send_text_too_long;
pub mod direct_send_url_button_after_reply;
pub mod empty_callback_data;
pub mod interactive_type_as_message_type;
pub mod invalid_birthday;
pub mod invalid_bsuid;
pub mod invalid_character_in_phone_number;
pub mod invalid_contact_country_code;
pub mod invalid_direct_send_template_name;
pub mod invalid_message_id;
pub mod invalid_wa_id;
pub mod length_near_limit;
pub mod location_address_without_name;
pub mod many_contacts;
pub mod marketing_message_not_template;
pub mod marketing_message_to_group;
pub mod message_field_in_read_receipt;
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
pub mod pin_expiration_in_quotes;
pub mod pin_outside_group;
pub mod placeholder_left_in;
pub mod preview_without_link;
pub mod reaction_not_one_emoji;
pub mod recipient_is_sender;
pub mod recipient_type_mismatch;
pub mod removed_reaction;
pub mod several_links_to_preview;
pub mod status_not_read;
pub mod too_many_direct_send_buttons;
pub mod ttl_seconds_out_of_range;
pub mod ttl_seconds_without_category;
pub mod typing_indicator_without_read_status;
pub mod unknown_direct_send_category;
pub mod unknown_message_type;
pub mod unknown_product_policy;
pub mod unsupported_direct_send_type;
pub mod unsupported_marketing_key;
pub mod unsupported_type_for_group;
pub mod unused_content;
pub mod unused_pin_expiration;
pub mod unused_recipient;
pub mod wa_id_as_phone_type;

use std::ops::Range;

use crate::check::{BodyCx, Rule};
use crate::json::{Node, Value, is_word};
use crate::kind::RequestKind;
use crate::rules::view;

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
    &direct_send_preview::RULE,
    &direct_send_text_too_long::RULE,
    &direct_send_url_button_after_reply::RULE,
    &empty_callback_data::RULE,
    &interactive_type_as_message_type::RULE,
    &invalid_birthday::RULE,
    &invalid_bsuid::RULE,
    &invalid_character_in_phone_number::RULE,
    &invalid_contact_country_code::RULE,
    &invalid_direct_send_template_name::RULE,
    &invalid_message_id::RULE,
    &invalid_wa_id::RULE,
    &length_near_limit::RULE,
    &location_address_without_name::RULE,
    &many_contacts::RULE,
    &marketing_message_not_template::RULE,
    &marketing_message_to_group::RULE,
    &message_field_in_read_receipt::RULE,
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
    &pin_expiration_in_quotes::RULE,
    &pin_outside_group::RULE,
    &placeholder_left_in::RULE,
    &preview_without_link::RULE,
    &reaction_not_one_emoji::RULE,
    &recipient_is_sender::RULE,
    &recipient_type_mismatch::RULE,
    &removed_reaction::RULE,
    &several_links_to_preview::RULE,
    &status_not_read::RULE,
    &too_many_direct_send_buttons::RULE,
    &ttl_seconds_out_of_range::RULE,
    &ttl_seconds_without_category::RULE,
    &typing_indicator_without_read_status::RULE,
    &unknown_direct_send_category::RULE,
    &unknown_message_type::RULE,
    &unknown_product_policy::RULE,
    &unsupported_direct_send_type::RULE,
    &unsupported_marketing_key::RULE,
    &unsupported_type_for_group::RULE,
    &unused_content::RULE,
    &unused_pin_expiration::RULE,
    &unused_recipient::RULE,
    &wa_id_as_phone_type::RULE,
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
    /// Tells whether it looks like a number without country code; one that begins with 0 is worse.
    fn is_local(&self) -> bool {
        let has_punctuation = self.text.contains(['(', ')', '-', ' ']);
        !self.has_plus && !self.has_leading_zero() && (self.n_digits <= 10 || has_punctuation)
    }

    /// Tells whether its first digit is 0, which no country code begins with.
    fn has_leading_zero(&self) -> bool {
        self.text.trim_start_matches([' ', '+', '(']).starts_with('0')
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
        RequestKind::Message | RequestKind::MarketingMessage => !view::is_read_receipt(cx.root),
        RequestKind::Call => is_word(cx.root.get("action"), "connect"),
        RequestKind::TemplateCreate
        | RequestKind::TemplateEdit
        | RequestKind::TemplateUpsert
        | RequestKind::CallSettings
        | RequestKind::BusinessProfile
        | RequestKind::ConversationalAutomation
        | RequestKind::ThreadControl
        | RequestKind::Group
        | RequestKind::QrCode => false,
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
        && !is_word(root.get("recipient_type"), "group");
    let has_plus = text.trim_start().starts_with('+');
    is_number.then_some(PhoneNumber { node, text, n_digits, has_plus })
}

/// Tells whether a recipient is the id of a group: `capi_group:` and more in Base64.
fn is_group_id(to: &Node<'_>) -> bool {
    to.as_str().is_some_and(|it| it.starts_with("Y2FwaV9ncm91cDo"))
}

/// The content of a message of type `kind`; `None` for another type and for a read receipt.
fn content<'a>(root: &'a Node<'a>, kind: &str) -> Option<&'a Node<'a>> {
    let is_sent = is_word(root.get("type"), kind) && !view::is_read_receipt(root);
    root.get(kind).filter(|_| is_sent)
}

/// Tells whether a message becomes a template of Direct Send.
///
/// The category `service` is the same as none: the message is an ordinary one.
fn is_direct_send(root: &Node<'_>) -> bool {
    let category = root.get("category").filter(|it| it.value != Value::Null);
    category.is_some_and(|it| !it.is_open() && !it.is_word("service"))
}

/// The buttons of a `button` message of Direct Send; empty for any other message.
fn direct_send_buttons<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    // A category that is filled in later may be any; URL buttons are for Direct Send alone.
    let category = root.get("category").filter(|it| it.value != Value::Null);
    let may_be = category.is_some_and(|it| !it.is_word("service"));
    let interactive = view::interactive(root, "button").filter(|_| may_be);
    interactive.and_then(|it| it.at(&["action", "buttons"])).map_or(&[], Node::items)
}

/// The links in `text` that begin with `http://` or `https://`, in bytes, from left to right.
///
/// One ends at the next blank, without the punctuation before it.
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
