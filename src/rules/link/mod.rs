//! Rules for links to WhatsApp in texts and URLs.

pub mod call_link_extra_path;
pub mod call_link_glued_to_text;
pub mod call_link_on_other_host;
pub mod call_link_over_http;
pub mod call_link_payload_too_long;
pub mod call_link_to_sender;
pub mod call_link_without_number;
pub mod call_link_without_scheme;
pub mod chat_link_labelled_call;
pub mod chat_link_with_call_key;
pub mod duplicate_call_link_payload;
pub mod empty_call_link_payload;
pub mod invalid_call_link_number;
pub mod invalid_chat_link_number;
pub mod missing_question_mark_in_link;
pub mod unencoded_call_link_payload;
pub mod unencoded_chat_link_text;
pub mod unknown_call_link_key;
pub mod whatsapp_link_in_url_button;

use std::ops::Range;

use crate::check::Rule;
use crate::link::Link;
use crate::wording::count;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &call_link_extra_path::RULE,
    &call_link_glued_to_text::RULE,
    &call_link_on_other_host::RULE,
    &call_link_over_http::RULE,
    &call_link_payload_too_long::RULE,
    &call_link_to_sender::RULE,
    &call_link_without_number::RULE,
    &call_link_without_scheme::RULE,
    &chat_link_labelled_call::RULE,
    &chat_link_with_call_key::RULE,
    &duplicate_call_link_payload::RULE,
    &empty_call_link_payload::RULE,
    &invalid_call_link_number::RULE,
    &invalid_chat_link_number::RULE,
    &missing_question_mark_in_link::RULE,
    &unencoded_call_link_payload::RULE,
    &unencoded_chat_link_text::RULE,
    &unknown_call_link_key::RULE,
    &whatsapp_link_in_url_button::RULE,
];

/// WhatsApp's help page on links that open a chat.
const CLICK_TO_CHAT: &str = "https://faq.whatsapp.com/5913398998672934";

/// The one parameter of a call link.
const PAYLOAD: &str = "biz_payload";

/// The values of `biz_payload` in a link.
fn payloads(link: &Link<'_>) -> impl Iterator<Item = Range<usize>> {
    let payloads = link.query.iter().filter(|it| link.part(&it.key) == PAYLOAD);
    payloads.filter_map(|it| it.value.clone())
}

/// A parameter that follows the number of a link without a question mark.
struct MissingMark {
    /// What is written instead of the question mark.
    range: Range<usize>,
    /// The parameter; `None` for one that is not known.
    key: Option<&'static str>,
}

/// The parameter that follows a number without a question mark, if there is one.
fn missing_mark(link: &Link<'_>, number: &Range<usize>) -> Option<MissingMark> {
    const KEYS: [&str; 2] = [PAYLOAD, "text"];
    const WRITTEN: [&str; 6] = ["&", "/", "#", ";", "%3f", "%26"];
    if !link.query.is_empty() || number.is_empty() {
        return None;
    }
    let path = number.start..link.range.end;
    let (at, _) = link.characters(&path).find(|it| "&/#;%".contains(it.1))?;
    if at == number.start {
        return None;
    }
    let rest = link.part(&(at..link.range.end));
    let begins = |it: &&str| rest.get(..it.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(it));
    let written = WRITTEN.into_iter().find(begins)?;
    let (key, _) = rest[written.len()..].split_once('=')?;
    let known = KEYS.into_iter().find(|it| it.eq_ignore_ascii_case(key));
    // After another character than `&`, an unknown parameter is most likely a part of the path.
    let is_parameter = known.is_some() || (written == "&" && !key.is_empty());
    is_parameter.then_some(MissingMark { range: at..at + written.len(), key: known })
}

/// The minimum number of digits in an international phone number.
const MIN_DIGITS: usize = 7;

/// The maximum number of digits in an international phone number.
const MAX_DIGITS: usize = 15;

/// What is wrong with a number in a link.
struct NumberFault {
    /// The part of the number that is wrong.
    range: Range<usize>,
    /// The rest of a message that begins with "the number of a … link".
    message: String,
    help: &'static str,
    has_letters: bool,
}

/// The first thing that is wrong with a number in a link; `None` for a placeholder, which is replaced
/// later.
fn number_fault(link: &Link<'_>, number: &Range<usize>) -> Option<NumberFault> {
    if number.is_empty() || link.is_open(number) || missing_mark(link, number).is_some() {
        return None;
    }
    let fault = |range: Range<usize>, message: &str, help: &'static str| {
        Some(NumberFault { range, message: message.to_owned(), help, has_letters: false })
    };
    let characters = decoded(link, number);
    let n_digits = characters.iter().filter(|it| it.1.is_ascii_digit()).count();
    if let Some((range, _)) = characters.iter().find(|it| it.1.is_alphabetic()) {
        let range = range.start..number.end;
        let help = "use the number in digits only";
        return Some(NumberFault {
            range,
            message: "contains letters".into(),
            help,
            has_letters: true,
        });
    }
    if n_digits == 0 {
        return None;
    }
    match characters.as_slice() {
        [(range, '+'), ..] => {
            return fault(range.clone(), "begins with `+`", "remove the `+`");
        }
        [(range, '0'), ..] => {
            return fault(range.clone(), "begins with `0`", "begin with the country code instead");
        }
        _ => {}
    }
    if let Some((range, _)) = characters.iter().find(|it| !it.1.is_ascii_digit()) {
        return fault(
            range.clone(),
            "contains a character that is not a digit",
            "use only its digits",
        );
    }
    if !(MIN_DIGITS..=MAX_DIGITS).contains(&n_digits) {
        let bound = if n_digits < MIN_DIGITS {
            format!("the minimum is {MIN_DIGITS}")
        } else {
            format!("the maximum is {MAX_DIGITS}")
        };
        let message = format!("has {}; {bound}", count(n_digits, "digit"));
        return fault(number.clone(), &message, "use the full number with its country code");
    }
    None
}

/// The percent-decoded characters of a part, with the places where they are written.
fn decoded(link: &Link<'_>, range: &Range<usize>) -> Vec<(Range<usize>, char)> {
    let mut characters = Vec::new();
    let mut from = range.start;
    for (at, character) in link.characters(range) {
        if at < from {
            continue;
        }
        from = at + character.len_utf8();
        let mut decoded = character;
        if character == '%'
            && let Ok(byte) = u8::from_str_radix(link.part(&(at + 1..at + 3)), 16)
        {
            from = at + 3;
            decoded = char::from(byte);
        }
        characters.push((at..from, decoded));
    }
    characters
}
