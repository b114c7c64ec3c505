//! What is kept of the buttons of a template.

use super::definition::MAX_ITEMS;
use super::{Fact, whole_list};
use crate::json::Node;
use crate::model::Category;
use crate::source::Span;
use crate::variable::{self, TextPlace, Texts};

/// A button of a template.
#[derive(Debug)]
pub struct Button {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ButtonKind,
    /// Its address; `None` for other buttons, and where it cannot be read.
    pub url: Option<Url>,
    /// The lifetime of a call button in minutes, and where it stands.
    pub ttl_minutes: Option<(u32, Span)>,
}

/// The address of a button.
#[derive(Debug)]
pub struct Url {
    /// Where it stands.
    pub span: Span,
    /// Its characters outside of the variable.
    pub n_plain: u32,
    /// The part before the variable; the whole URL if it has none.
    pub start: Box<str>,
    /// The number or name of the variable that it ends in.
    pub variable: Option<Box<str>>,
}

impl Url {
    /// Tells whether it ends in a variable.
    #[must_use]
    pub fn has_variable(&self) -> bool {
        self.variable.is_some()
    }
}

/// What a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// `QUICK_REPLY`.
    QuickReply,
    /// `URL`.
    Url,
    /// `PHONE_NUMBER`.
    PhoneNumber,
    /// `COPY_CODE`.
    CopyCode,
    /// `VOICE_CALL`.
    VoiceCall,
    /// `FLOW`.
    Flow,
    /// `OTP`, and every button of an authentication template that needs the code.
    Otp,
    /// `CATALOG`.
    Catalog,
    /// `MPM`.
    Mpm,
    /// `SPM`.
    Spm,
    /// `ORDER_DETAILS`.
    OrderDetails,
    /// `PAYMENT_REQUEST`.
    PaymentRequest,
    /// `REQUEST_CONTACT_INFO`.
    ContactInfo,
    /// One of which it is not known what it takes.
    Other,
}

impl ButtonKind {
    const NAMES: [(&'static str, ButtonKind); 13] = [
        ("QUICK_REPLY", ButtonKind::QuickReply),
        ("URL", ButtonKind::Url),
        ("PHONE_NUMBER", ButtonKind::PhoneNumber),
        ("COPY_CODE", ButtonKind::CopyCode),
        ("VOICE_CALL", ButtonKind::VoiceCall),
        ("FLOW", ButtonKind::Flow),
        ("OTP", ButtonKind::Otp),
        ("CATALOG", ButtonKind::Catalog),
        ("MPM", ButtonKind::Mpm),
        ("SPM", ButtonKind::Spm),
        ("ORDER_DETAILS", ButtonKind::OrderDetails),
        ("PAYMENT_REQUEST", ButtonKind::PaymentRequest),
        ("REQUEST_CONTACT_INFO", ButtonKind::ContactInfo),
    ];

    /// The type as a template has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        ButtonKind::NAMES.iter().find(|it| it.1 == self).map_or("OTHER", |it| it.0)
    }
}

/// The buttons of a component.
pub(super) fn buttons(component: &Node<'_>, texts: &Texts<'_>) -> Fact<Vec<Button>> {
    let items = component.get("buttons").and_then(whole_list);
    match items.filter(|it| it.len() <= MAX_ITEMS && it.iter().all(Node::is_object)) {
        Some(items) => Fact::Known(items.iter().map(|it| button(it, texts)).collect()),
        None => Fact::Unknown,
    }
}

fn button(node: &Node<'_>, texts: &Texts<'_>) -> Button {
    let name = node.get_str("type").filter(|_| node.complete).unwrap_or_default();
    let known = ButtonKind::NAMES.iter().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1);
    let url = texts.find(node, &[TextPlace::Url]).filter(|_| known == Some(ButtonKind::Url));
    let url = url.and_then(address);
    let is_fixed = url.as_ref().is_some_and(|it| !it.has_variable());
    let kind = match known {
        // When it is read, the button is one of type `URL`, and its variable is the code.
        Some(ButtonKind::Url | ButtonKind::CopyCode)
            if texts.template.category == Some(Category::Authentication) && !is_fixed =>
        {
            ButtonKind::Otp
        }
        Some(kind) => kind,
        None => ButtonKind::Other,
    };
    let url = url.filter(|_| kind == ButtonKind::Url);
    let ttl = node.get("ttl_minutes").filter(|_| kind == ButtonKind::VoiceCall);
    Button {
        span: node.span,
        kind,
        url,
        ttl_minutes: ttl.and_then(|it| Some((it.as_i64()?.try_into().ok()?, it.span))),
    }
}

fn address(text: &variable::TemplateText<'_>) -> Option<Url> {
    let variable = match &text.parts[..] {
        [] => None,
        [part] if part.is_variable() && part.range.end == text.text.len() => Some(part),
        _ => return None,
    };
    if text.node.is_open() && variable.is_none() {
        return None;
    }
    let in_variable: usize = text.parts.iter().map(|it| it.range.len()).sum();
    let n_plain = text.text.chars().count() - in_variable;
    let n_plain = u32::try_from(n_plain).unwrap_or(u32::MAX);
    let start = text.text.get(..variable.map_or(text.text.len(), |it| it.range.start))?;
    Some(Url {
        span: text.node.span,
        n_plain,
        start: start.into(),
        variable: variable.map(|it| it.name(text.text).into()),
    })
}
