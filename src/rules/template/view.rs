//! The components and buttons of a template, those in the cards of a carousel included.

use crate::json::{Member, Node, Value, is_word};
use crate::near::{self, Tolerance};

/// The types of components that a template may have.
pub const COMPONENTS: [&str; 7] = [
    "HEADER",
    "BODY",
    "FOOTER",
    "BUTTONS",
    "CAROUSEL",
    "LIMITED_TIME_OFFER",
    "CALL_PERMISSION_REQUEST",
];

/// The types of buttons that a template may have.
pub const BUTTONS: [&str; 13] = [
    "QUICK_REPLY",
    "URL",
    "PHONE_NUMBER",
    "COPY_CODE",
    "VOICE_CALL",
    "FLOW",
    "OTP",
    "CATALOG",
    "MPM",
    "SPM",
    "ORDER_DETAILS",
    "PAYMENT_REQUEST",
    "REQUEST_CONTACT_INFO",
];

/// Keys that a template has when it is read.
pub const READ_ONLY: [&str; 14] = [
    "id",
    "status",
    "rejected_reason",
    "quality_score",
    "correct_category",
    "previous_category",
    "last_updated_time",
    "health_status",
    "source",
    "ad_account_id",
    "ad_adset_id",
    "ad_campaign_id",
    "ad_id",
    "is_sms_fallback_enabled",
];

/// The lists of components: the template's own, then those of its cards.
pub fn component_lists<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a [Node<'a>]> {
    let own = root.get("components").map_or(&[][..], |it| it.items());
    let cards = own.iter().filter_map(|it| it.get("cards")).flat_map(Node::items);
    let lists = cards.filter_map(|it| it.get("components")).map(Node::items);
    std::iter::once(own).chain(lists)
}

/// The template's own components of a type, in whatever letter case.
pub fn own_components<'a>(root: &'a Node<'a>, name: &str) -> impl Iterator<Item = &'a Node<'a>> {
    let own = root.get("components").map_or(&[][..], |it| it.items());
    own.iter().filter(move |it| is_word(it.get("type"), name))
}

/// The components of a type, in whatever letter case, those of cards included.
pub fn components<'a>(root: &'a Node<'a>, name: &str) -> impl Iterator<Item = &'a Node<'a>> {
    component_lists(root).flatten().filter(move |it| is_word(it.get("type"), name))
}

/// The lists of buttons, one for the template and for each of its cards.
pub fn button_lists<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    components(root, "buttons").filter_map(|it| it.get("buttons"))
}

/// The call buttons in a list.
pub fn call_buttons<'a>(buttons: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    buttons.items().iter().filter(|it| is_word(it.get("type"), "voice_call"))
}

/// The cards of the template's carousel.
pub fn cards<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let carousels = own_components(root, "carousel");
    carousels.filter_map(|it| it.get("cards")).flat_map(Node::items)
}

/// The member called `key`, unless it is null, which counts as absent.
pub fn present<'a>(node: &'a Node<'a>, key: &str) -> Option<&'a Member<'a>> {
    node.member(key).filter(|it| it.value.value != Value::Null)
}

/// The word that `text` was most likely meant to be: nearly the same, or one that begins with it.
pub fn nearest<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let begins =
        |word: &&&str| word.get(..text.len()).is_some_and(|it| it.eq_ignore_ascii_case(text));
    near::nearest(text, words, Tolerance::Name)
        .or_else(|| words.iter().find(begins).filter(|_| text.len() > 5).copied())
}
