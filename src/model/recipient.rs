//! The recipient of a message or call.

use std::ops::RangeInclusive;

use super::Message;
use crate::json::{Node, is_word};
use crate::kind::RequestKind;

/// The recipient of a message or call.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'a> {
    /// The body.
    pub root: &'a Node<'a>,
    /// The value of `to`; `None` if it is missing.
    pub to: Option<&'a Node<'a>>,
    /// Whether the recipient is a group.
    pub is_group: bool,
}

/// A phone number in `to`.
#[derive(Debug, Clone, Copy)]
pub struct PhoneNumber<'a> {
    /// The string.
    pub node: &'a Node<'a>,
    /// The number as written: digits, spaces, `+`, `-`, `(` and `)`.
    pub text: &'a str,
    /// How many digits it has, up to 15.
    pub n_digits: usize,
    /// Whether it begins with a plus sign.
    pub has_plus: bool,
}

impl<'a> Recipient<'a> {
    /// The requests that have a recipient.
    pub const REQUESTS: &'static [RequestKind] =
        &[RequestKind::Message, RequestKind::MarketingMessage, RequestKind::Call];

    /// Reads the recipient of a body of the kind `request`.
    ///
    /// `None` for requests without a recipient: read receipts, actions on an existing call, and all
    /// other kinds. Other rules report `to` and `recipient` there.
    #[must_use]
    pub fn new(request: RequestKind, message: Message<'a>) -> Option<Recipient<'a>> {
        let root = message.root;
        let is_addressed = match request {
            RequestKind::Message | RequestKind::MarketingMessage => !message.is_read_receipt,
            RequestKind::Call => is_word(root.get("action"), "connect"),
            RequestKind::TemplateCreate
            | RequestKind::TemplateEdit
            | RequestKind::TemplateUpsert
            | RequestKind::CallSettings
            | RequestKind::BusinessProfile
            | RequestKind::ConversationalAutomation
            | RequestKind::ThreadControl
            | RequestKind::Group
            | RequestKind::QrCode => false,
        };
        let new = || Recipient { root, to: root.get("to"), is_group: message.is_to_group() };
        is_addressed.then(new)
    }

    /// The phone number in `to`.
    ///
    /// `None` for a group, for a placeholder, and for a text that is not a phone number or has more
    /// than 15 digits.
    #[must_use]
    pub fn phone_number(&self) -> Option<PhoneNumber<'a>> {
        let node = self.to.filter(|_| !self.is_group)?;
        let text = node.as_str().filter(|it| !it.is_empty())?;
        let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_number =
            n_digits <= 15 && text.bytes().all(|it| it.is_ascii_digit() || b"+-() ".contains(&it));
        let has_plus = text.trim_start().starts_with('+');
        is_number.then_some(PhoneNumber { node, text, n_digits, has_plus })
    }
}

impl PhoneNumber<'_> {
    /// Its digits, from left to right.
    pub fn digits(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(char::is_ascii_digit)
    }

    /// Tells whether it looks like a number without a country code.
    ///
    /// A number that begins with 0 is not local here, because another rule reports it.
    #[must_use]
    pub fn is_local(&self) -> bool {
        let has_punctuation = self.text.contains(['(', ')', '-', ' ']);
        !self.has_plus && !self.has_leading_zero() && (self.n_digits <= 10 || has_punctuation)
    }

    /// Whether its digits are in groups as after the country code 1, such as `1 (650) 555-0100`.
    #[must_use]
    pub fn has_groups_of_code_1(&self) -> bool {
        let groups = self.text.split(|it: char| !it.is_ascii_digit());
        let lengths = groups.map(str::len).filter(|it| *it > 0);
        let digits: String = self.digits().collect();
        digits.starts_with('1') && begins_with_country_code(&digits) && lengths.eq([1, 3, 3, 4])
    }

    /// Tells whether its first digit is 0; no country code begins with 0.
    #[must_use]
    pub fn has_leading_zero(&self) -> bool {
        self.text.trim_start_matches([' ', '+', '(']).starts_with('0')
    }
}

/// The two-digit country codes in use (ITU-T E.164, list of assigned country codes).
const CODES_OF_TWO: [u8; 44] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];

/// The ranges of three-digit country codes in use (the same list).
const CODES_OF_THREE: [RangeInclusive<u16>; 26] = [
    211..=213,
    216..=216,
    218..=218,
    220..=258,
    260..=269,
    290..=291,
    297..=299,
    350..=359,
    370..=383,
    385..=387,
    389..=389,
    420..=421,
    423..=423,
    500..=509,
    590..=599,
    670..=670,
    672..=692,
    850..=850,
    852..=853,
    855..=856,
    870..=870,
    880..=883,
    886..=886,
    960..=968,
    970..=977,
    992..=998,
];

/// Whether plain digits begin with a country code, and have the length that it requires.
#[must_use]
pub fn begins_with_country_code(digits: &str) -> bool {
    // With the code 1, area codes and exchanges begin with 2 to 9.
    match digits.as_bytes() {
        [b'1', area, _, _, exchange, ..] => {
            digits.len() == 11 && (b'2'..=b'9').contains(area) && (b'2'..=b'9').contains(exchange)
        }
        [b'7', ..] => digits.len() == 11,
        _ => {
            let first = |n: usize| digits.get(..n).and_then(|it| it.parse::<u16>().ok());
            let is_of_two =
                first(2).is_some_and(|it| CODES_OF_TWO.iter().any(|code| u16::from(*code) == it));
            let is_of_three =
                first(3).is_some_and(|it| CODES_OF_THREE.iter().any(|codes| codes.contains(&it)));
            is_of_two || is_of_three
        }
    }
}
