//! Placeholders that are words: what samples write where a value belongs.
//!
//! Labels and ids are words as well, so each of these forms is recognised by words that only the
//! names of values are made of.

use super::{between, is_identifier};
use crate::json::parse::is_ellipsis;

/// Tells whether `text` is in capitals like `SIP_SERVER_PORT`, and not a value without its quotes.
pub(super) fn is_name_in_capitals(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_uppercase())
        && text.len() > 1
        && text.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
        && !is_value_in_capitals(text)
}

/// Words in capitals that bodies contain, and literals of other languages.
///
/// `PHONE_NUMBER` is also a type of button, but without quotes it mostly represents a number.
fn is_value_in_capitals(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "APP",
        "APPROVED",
        "AUDIO",
        "AUTHENTICATION",
        "BODY",
        "BRL",
        "BUTTONS",
        "CAROUSEL",
        "CATALOG",
        "CALL_PERMISSION_REQUEST",
        "CLOUD_API_FALLBACK",
        "COPY_CODE",
        "DEFAULT",
        "DISABLED",
        "DISABLE_ALL",
        "DOCUMENT",
        "DTLS",
        "ENABLED",
        "EUR",
        "FALSE",
        "FLOW",
        "FOOTER",
        "FRIDAY",
        "GBP",
        "GIF",
        "HEADER",
        "IMAGE",
        "INF",
        "INFINITY",
        "INR",
        "LIMITED_TIME_OFFER",
        "LOCATION",
        "MARKETING",
        "MONDAY",
        "MPM",
        "NAMED",
        "NAN",
        "NIL",
        "NONE",
        "NULL",
        "ONE_TAP",
        "ORDER_DETAILS",
        "ORDER_STATUS",
        "OTP",
        "PAYMENT_REQUEST",
        "PCMA",
        "PCMU",
        "POSITIONAL",
        "PRODUCT",
        "QUICK_REPLY",
        "REQUEST_CONTACT_INFO",
        "SATURDAY",
        "SDES",
        "SPM",
        "STRICT",
        "SUNDAY",
        "TEXT",
        "THURSDAY",
        "TRUE",
        "TUESDAY",
        "UNDEFINED",
        "URL",
        "USD",
        "UTILITY",
        "VIDEO",
        "VOICE_CALL",
        "WEDNESDAY",
        "ZERO_TAP",
    ];
    WORDS.contains(&text)
}

/// Tells whether a number is crossed out, in full or in part, as in samples: four places or more,
/// or three with `X` in a number of ten digits and more.
pub(super) fn is_crossed_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_cross = |it: &u8| matches!(it, b'X' | b'x' | b'*' | b'#');
    let n_crosses = bytes.iter().filter(|it| is_cross(it)).count();
    let n_digits = bytes.iter().filter(|it| it.is_ascii_digit()).count();
    let is_long = || n_digits >= 7 && text.matches('X').count() == 3;
    if n_crosses < 4 && !(n_crosses == 3 && is_long()) {
        return false;
    }
    let is_of_number =
        |it: &u8| matches!(it, b'0'..=b'9' | b'+' | b'-' | b'(' | b')' | b' ' | b'.');
    matches!(bytes[0], b'0'..=b'9' | b'+' | b'(')
        && bytes.iter().all(|it| is_cross(it) || is_of_number(it))
}

/// Tells whether `text` names several words to choose from, as samples do.
pub(super) fn is_choice(text: &str) -> bool {
    let is_capital = |it: &str| {
        it.len() > 1 && is_identifier(it) && !it.bytes().any(|it| it.is_ascii_lowercase())
    };
    let is_small = |it: &str| is_identifier(it) && !it.bytes().any(|it| it.is_ascii_uppercase());
    if text.contains('|') {
        // A user's own ids may contain bars, so words in lower case need spaces around them.
        let is_spaced = text.split('|').skip(1).all(|it| it.starts_with(char::is_whitespace));
        let words = || text.split('|').map(|it| it.trim().trim_matches(['"', '\'', '`']));
        return words().all(is_capital) || (is_spaced && words().all(is_small));
    }
    // Labels may have `OR` between two words, but hardly `or` between two in capitals.
    text.contains(" or ")
        && text
            .split(" or ")
            .flat_map(|it| it.split(','))
            .map(|it| it.trim().trim_matches(['"', '\'', '`']))
            .all(|it| it.len() > 2 && is_capital(it))
}

/// `[MARKETING|UTILITY]`, `MARKETING/UTILITY`, `http(s)://image-url`.
pub(super) fn is_sample_value(text: &str) -> bool {
    // Many things have slashes between words in capitals, so that the words have to be known ones.
    let is_choice_with_slash =
        || text.contains('/') && text.split('/').all(|it| is_value_in_capitals(it.trim()));
    text.starts_with("http(s)://")
        || between(text, "[", "]").is_some_and(is_choice)
        || is_choice_with_slash()
}

/// Tells whether `text` is words that samples have instead of a value: `PHONE-NUMBER`,
/// `your-media-id`.
///
/// The words must be names of values, because labels and ids are also words.
pub(super) fn is_words_of_sample(text: &str) -> bool {
    // Names of parameters and ids are also in lower case, so these words are listed.
    const LISTED: [&str; 12] = [
        "JSON Payload",
        "image-url",
        "incoming-message-id",
        "language-and-locale-code",
        "language-code",
        "media-id",
        "media-object-id",
        "phone-number",
        "phone-number-id",
        "recipient-phone-number",
        "template-name",
        "whatsapp-id",
    ];
    if LISTED.contains(&text) {
        return true;
    }
    let Some(separator) = text.chars().find(|it| matches!(it, '_' | '-' | ' ')) else {
        return false;
    };
    let is_capital = text.bytes().all(|it| !it.is_ascii_lowercase());
    let is_small = text.bytes().all(|it| !it.is_ascii_uppercase());
    let first = text.split(separator).next().unwrap_or_default();
    match separator {
        '_' => is_small && first == "your" && names_value(text, '_'),
        '-' => (is_capital || is_small && first == "your") && names_value(text, '-'),
        // Labels are words with spaces between.
        _ => is_capital && is_own(first) && names_value(text, ' '),
    }
}

/// Tells whether `text` is a word in capitals that samples have instead of a value: `YOUR_NUMBER`,
/// `MEDIA_ID`, `XXXX`.
///
/// Others of the same form are values, such as `CALL_PERMISSION_REQUEST` and `PHONE_NUMBER`.
pub(super) fn is_capitals_of_sample(text: &str) -> bool {
    const LISTED: [&str; 5] = [
        "LANGUAGE_AND_LOCALE_CODE",
        "LANGUAGE_CODE",
        "TEMPLATE_CATEGORY",
        "TEMPLATE_LANGUAGE",
        "TEMPLATE_NAME",
    ];
    let is_capital =
        text.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_');
    if !is_capital {
        return false;
    }
    let Some((first, _)) = text.split_once('_') else {
        return text.len() >= 4 && text.bytes().all(|it| it == b'X');
    };
    if LISTED.contains(&text) || is_own(first) || text == "WAMID_TO_REPLY_TO" {
        return true;
    }
    let is_person = ["RECIPIENT", "CUSTOMER", "USER", "WHATSAPP"].contains(&first);
    let is_reference =
        ["_ID", "_SKU", "_URL", "_LINK", "_TOKEN"].iter().any(|it| text.ends_with(it));
    (is_person || is_reference) && names_value(text, '_')
}

fn is_own(word: &str) -> bool {
    ["YOUR", "MY"].contains(&word)
}

/// Tells whether `text` names a value with words that nothing else is made of.
fn names_value(text: &str, separator: char) -> bool {
    let last = text.rsplit(separator).next().unwrap_or_default();
    text.split(separator).all(names_part_of_value) && names_end_of_value(last)
}

/// Words that the names of values are made of.
fn names_part_of_value(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ACCOUNT",
        "ADDRESS",
        "AMOUNT",
        "AND",
        "AUDIO",
        "BODY",
        "BUSINESS",
        "BUTTON",
        "CALL",
        "CARD",
        "CATALOG",
        "CATEGORY",
        "CODE",
        "CONTACT",
        "CONTENT",
        "COUNTRY",
        "CURRENCY",
        "CUSTOMER",
        "DOCUMENT",
        "FILE",
        "FLOW",
        "FOOTER",
        "GROUP",
        "HEADER",
        "HOST",
        "HOSTNAME",
        "ID",
        "IMAGE",
        "INDEX",
        "LANGUAGE",
        "LINK",
        "LOCALE",
        "MEDIA",
        "MESSAGE",
        "MY",
        "NAME",
        "NUMBER",
        "OBJECT",
        "ORDER",
        "PARAMETER",
        "PAYLOAD",
        "PHONE",
        "PORT",
        "PRODUCT",
        "RECEIVER",
        "RECIPIENT",
        "REFERENCE",
        "RETAILER",
        "ROW",
        "SECTION",
        "SENDER",
        "SIP",
        "SERVER",
        "SKU",
        "STICKER",
        "TEMPLATE",
        "TEXT",
        "THUMBNAIL",
        "TITLE",
        "TO",
        "TOKEN",
        "UNIQUE",
        "URL",
        "USER",
        "VIDEO",
        "WABA",
        "WAMID",
        "WHATSAPP",
        "YOUR",
    ];
    WORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Words that the names of values end in.
fn names_end_of_value(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ADDRESS", "AMOUNT", "CODE", "CONTENT", "HOST", "HOSTNAME", "ID", "LINK", "NAME", "NUMBER",
        "PAYLOAD", "PHONE", "PORT", "SKU", "TEXT", "TOKEN", "URL",
    ];
    WORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Tells whether a value is only its own name, such as `media_id` or `MEDIA-OBJECT-ID`.
#[must_use]
pub fn names_itself(text: &str) -> bool {
    const MORE: [&str; 18] = [
        "BSUID",
        "DATE",
        "DAY",
        "EMAIL",
        "IN",
        "INDUSTRY",
        "LAT",
        "LATITUDE",
        "LONG",
        "LONGITUDE",
        "MONTH",
        "OR",
        "SECONDS",
        "THE",
        "TIMESTAMP",
        "UTC",
        "WA",
        "YEAR",
    ];
    let mut words = text.trim().split(['_', '-', ' ', '.']).peekable();
    words.peek().is_some_and(|it| !it.is_empty())
        && text.len() <= 40
        && words.all(|it| {
            names_part_of_value(it) || MORE.iter().any(|more| it.eq_ignore_ascii_case(more))
        })
}

/// Tells whether the value of `key` says itself what belongs there, as in
/// `"to": "recipient_phone_number"`, `"birthday": "YYYY-MM-DD"` and `"policy": "policy2"`.
///
/// No real value of these keys is made of such words.
#[must_use]
pub fn stands_for_value(key: &str, text: &str) -> bool {
    let text = text.trim();
    match key {
        "to" | "recipient" | "wa_id" => {
            let is_crossed = text.len() >= 4 && text.bytes().all(|it| matches!(it, b'X' | b'x'));
            let is_numbered = between(text, "{", "}")
                .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
            let name = text.trim_start_matches(['(', '@']).trim_end_matches(')');
            names_itself(name) || is_crossed || is_numbered || is_ellipsis(text)
        }
        "country_code" | "email" | "latitude" | "longitude" | "timestamp" | "vertical" => {
            names_itself(text)
        }
        "birthday" | "date" | "open_time" | "close_time" | "start_time" | "end_time" => {
            names_itself(text) || is_pattern_of_time(text)
        }
        "category" | "code" | "format" | "index" | "policy" | "status" | "sub_type" => {
            is_numbered(key, text)
        }
        _ => false,
    }
}

/// Whether a text is its key and a number: generators of documentation write such samples.
fn is_numbered(key: &str, text: &str) -> bool {
    let digits = text.strip_prefix(key).unwrap_or_default();
    (1..=2).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit())
}

/// `YYYY-MM-DD`, `HHMM`.
fn is_pattern_of_time(text: &str) -> bool {
    let n_letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_part = |it: u8| b"YMDHSymdhs-:/. ".contains(&it);
    n_letters >= 4 && text.bytes().all(is_part)
}
