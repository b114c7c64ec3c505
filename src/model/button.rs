//! The buttons of a template, and those of its cards.

use super::Word;
use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use crate::json::{Node, is_word};
use crate::source::Span;

vocabulary! {
    /// The type of a button.
    ButtonKind {
        QuickReply = "QUICK_REPLY",
        Url = "URL",
        PhoneNumber = "PHONE_NUMBER",
        CopyCode = "COPY_CODE",
        VoiceCall = "VOICE_CALL",
        Flow = "FLOW",
        Otp = "OTP",
        Catalog = "CATALOG",
        Mpm = "MPM",
        Spm = "SPM",
        OrderDetails = "ORDER_DETAILS",
        PaymentRequest = "PAYMENT_REQUEST",
        RequestContactInfo = "REQUEST_CONTACT_INFO",
    }
}

vocabulary! {
    /// How a button passes a one-time passcode to an app.
    OtpKind {
        CopyCode = "COPY_CODE",
        OneTap = "ONE_TAP",
        ZeroTap = "ZERO_TAP",
    }
}

vocabulary! {
    /// The type of a payment that a button requests.
    PaymentKind {
        PixDynamicCode = "pix_dynamic_code",
        Boleto = "boleto",
        PaymentLink = "payment_link",
        OffsiteCardPay = "offsite_card_pay",
    }
}

/// A button of a template or card, or the input of a copy of a library template for one.
#[derive(Debug, Clone, Copy)]
pub struct Button<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<ButtonKind>,
}

impl<'a> Button<'a> {
    pub(super) fn new(node: &'a Node<'a>) -> Button<'a> {
        Button { node, kind: ButtonKind::read(node, "type") }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(&self, kind: ButtonKind) -> bool {
        self.kind == Some(kind)
    }

    /// Tells whether it is the button "Buy now" of a checkout.
    #[must_use]
    pub fn is_buy_now(&self) -> bool {
        self.is(ButtonKind::OrderDetails) && is_word(self.node.get("text"), "buy now")
    }

    /// Tells whether it copies a one-time passcode.
    #[must_use]
    pub fn copies_otp(&self) -> bool {
        self.is(ButtonKind::Otp) && OtpKind::read(self.node, "otp_type") == Some(OtpKind::CopyCode)
    }

    /// The type of the payment that it requests, and where that is.
    #[must_use]
    pub fn payment(&self) -> Option<(PaymentKind, &'a Node<'a>)> {
        let setting =
            self.node.get("payment_setting").filter(|_| self.is(ButtonKind::PaymentRequest))?;
        Some((PaymentKind::read(setting, "type")?, setting.get("type")?))
    }

    /// Where its type is; the whole button if it has none.
    #[must_use]
    pub fn type_span(&self) -> Span {
        self.node.get("type").map_or(self.node.span, |it| it.span)
    }
}

deref_to_node!(Button);
