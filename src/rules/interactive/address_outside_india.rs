//! `address-outside-india`.

use super::address_parameters;
use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An address message goes to a phone number outside of India.
    ///
    /// Address messages work in India only: the country calling code of the recipient has to be 91.
    /// A number counts as international when it begins with `+` or has 11 to 15 digits; of any
    /// other nothing is said.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+91 98000 00001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "{{phone}}",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "address-outside-india",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(parameters) = address_parameters(root) else { return };
    // Another country is a finding by itself, and its calling code may well be that of the number.
    let is_elsewhere =
        parameters.get("country").is_some_and(|it| !it.is_opaque() && !it.is_word("IN"));
    let Some(to) = root.get("to").filter(|it| !it.is_open()) else { return };
    let Some(text) = to.as_str() else { return };
    if is_elsewhere || is_word(root.get("recipient_type"), "group") {
        return;
    }
    let is_number = text.bytes().all(|it| it.is_ascii_digit() || b"+-() ".contains(&it));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let has_plus = text.trim_start().starts_with('+');
    let is_international = is_number
        && !digits.starts_with('0')
        && ((has_plus && (7..=15).contains(&digits.len())) || (11..=15).contains(&digits.len()));
    if is_international && !digits.starts_with("91") {
        cx.report(&RULE, to.span, "the phone number is not one of India, with country code 91")
            .help("send an address message to a number of India, or ask for the address in a text");
    }
}
