//! The recipient of a message or call.

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

    /// Tells whether its first digit is 0; no country code begins with 0.
    #[must_use]
    pub fn has_leading_zero(&self) -> bool {
        self.text.trim_start_matches([' ', '+', '(']).starts_with('0')
    }
}
