//! The facts about the buttons of a template.

use super::{Fact, MAX_ITEMS, whole_list};
use crate::json::Node;
use crate::model::{ButtonKind, Category, Word as _};
use crate::source::Span;
use crate::variable::{self, TextPlace, Texts};

/// A button of a template.
#[derive(Debug)]
pub struct DefinedButton {
    /// Where it is.
    pub span: Span,
    /// Its type; [`ButtonKind::Otp`] also represents every button of an authentication template
    /// that needs the code. `None` if it is not known which parameters it accepts.
    pub kind: Option<ButtonKind>,
    /// Its URL; `None` for other buttons, and if it cannot be read.
    pub url: Option<ButtonUrl>,
    /// The lifetime of a call button in minutes, and where it is.
    pub ttl_minutes: Option<(u32, Span)>,
}

/// The URL of a button.
#[derive(Debug)]
pub struct ButtonUrl {
    /// Where it is.
    pub span: Span,
    /// The number of characters outside of the variable.
    pub n_plain: u32,
    /// The part before the variable; the whole URL if it has none.
    pub start: Box<str>,
    /// The number or name of the variable that it ends in.
    pub variable: Option<Box<str>>,
}

impl ButtonUrl {
    /// Tells whether it ends in a variable.
    #[must_use]
    pub fn has_variable(&self) -> bool {
        self.variable.is_some()
    }
}

/// The buttons of a component.
pub(super) fn buttons(component: &Node<'_>, texts: &Texts<'_>) -> Fact<Vec<DefinedButton>> {
    let items = component.get("buttons").and_then(whole_list);
    match items.filter(|it| it.len() <= MAX_ITEMS && it.iter().all(Node::is_object)) {
        Some(items) => Fact::Known(items.iter().map(|it| button(it, texts)).collect()),
        None => Fact::Unknown,
    }
}

fn button(node: &Node<'_>, texts: &Texts<'_>) -> DefinedButton {
    let known = ButtonKind::read(node, "type").filter(|_| node.complete);
    let url = texts.find(node, &[TextPlace::Url]).filter(|_| known == Some(ButtonKind::Url));
    let url = url.and_then(address);
    let is_fixed = url.as_ref().is_some_and(|it| !it.has_variable());
    let kind = match known {
        // In a response, the button has the type `URL`, and its variable is the code.
        Some(ButtonKind::Url | ButtonKind::CopyCode)
            if texts.template.category == Some(Category::Authentication) && !is_fixed =>
        {
            Some(ButtonKind::Otp)
        }
        known => known,
    };
    let url = url.filter(|_| kind == Some(ButtonKind::Url));
    let ttl = node.get("ttl_minutes").filter(|_| kind == Some(ButtonKind::VoiceCall));
    DefinedButton {
        span: node.span,
        kind,
        url,
        ttl_minutes: ttl.and_then(|it| Some((it.as_i64()?.try_into().ok()?, it.span))),
    }
}

fn address(text: &variable::TemplateText<'_>) -> Option<ButtonUrl> {
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
    Some(ButtonUrl {
        span: text.node.span,
        n_plain,
        start: start.into(),
        variable: variable.map(|it| it.name(text.text).into()),
    })
}
