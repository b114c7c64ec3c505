//! The components of a template, and those of its cards.

use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use super::{Button, ButtonKind, Word};
use crate::json::Node;
use crate::source::Span;

vocabulary! {
    /// The type of a component.
    ComponentKind {
        Header = "HEADER",
        Body = "BODY",
        Footer = "FOOTER",
        Buttons = "BUTTONS",
        Carousel = "CAROUSEL",
        LimitedTimeOffer = "LIMITED_TIME_OFFER",
        CallPermissionRequest = "CALL_PERMISSION_REQUEST",
    }
}

vocabulary! {
    /// The format of a header.
    HeaderFormat {
        Text = "TEXT",
        Image = "IMAGE",
        Video = "VIDEO",
        Document = "DOCUMENT",
        Location = "LOCATION",
        Gif = "GIF",
        Product = "PRODUCT",
    }
}

/// Components next to each other: those of the template itself, or those of one card.
#[derive(Debug)]
pub struct Level<'a> {
    /// The array of components.
    pub list: &'a Node<'a>,
    /// The card that they belong to; `None` for the template's own.
    pub card: Option<&'a Node<'a>>,
    /// The components in order.
    pub components: Vec<Component<'a>>,
    /// The buttons of all its components of type `BUTTONS`, in order.
    pub buttons: Vec<Button<'a>>,
}

/// A component of a template or card.
#[derive(Debug, Clone, Copy)]
pub struct Component<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<ComponentKind>,
}

impl<'a> Level<'a> {
    pub(super) fn new(list: &'a Node<'a>, card: Option<&'a Node<'a>>) -> Level<'a> {
        let components: Vec<Component<'a>> = list.items().iter().map(Component::new).collect();
        let of_buttons = components.iter().filter(|it| it.is(ComponentKind::Buttons));
        let buttons = of_buttons.flat_map(Component::buttons).collect();
        Level { list, card, components, buttons }
    }

    /// Tells whether these are the components of a card.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.card.is_some()
    }

    /// The components of a type.
    pub fn of(&self, kind: ComponentKind) -> impl Iterator<Item = Component<'a>> {
        self.components.iter().copied().filter(move |it| it.kind == Some(kind))
    }

    /// The first component of a type.
    #[must_use]
    pub fn find(&self, kind: ComponentKind) -> Option<Component<'a>> {
        self.of(kind).next()
    }

    /// The buttons of a type.
    pub fn buttons_of(&self, kind: ButtonKind) -> impl Iterator<Item = Button<'a>> {
        self.buttons.iter().copied().filter(move |it| it.kind == Some(kind))
    }

    /// Tells whether it is a limited-time offer with a quick reply directly after its code, where the
    /// URL button must be.
    #[must_use]
    pub fn has_offer_with_late_link(&self) -> bool {
        self.quick_reply_after_code().is_some()
            && self.find(ComponentKind::LimitedTimeOffer).is_some()
    }

    /// The quick reply directly after a code at the beginning of the buttons.
    #[must_use]
    pub fn quick_reply_after_code(&self) -> Option<Button<'a>> {
        let [first, second, ..] = &self.buttons[..] else { return None };
        let is_after_code = first.is(ButtonKind::CopyCode) && second.is(ButtonKind::QuickReply);
        is_after_code.then_some(*second)
    }

    /// The first button of one of these types.
    #[must_use]
    pub fn find_button(&self, kinds: &[ButtonKind]) -> Option<Button<'a>> {
        let is_one = |it: &&Button<'a>| it.kind.is_some_and(|it| kinds.contains(&it));
        self.buttons.iter().find(is_one).copied()
    }

    /// Tells whether the list is complete and the type of every component is known.
    ///
    /// Otherwise a missing component may be a placeholder, or have a misspelled type.
    #[must_use]
    pub fn has_known_types(&self) -> bool {
        self.list.complete && self.components.iter().all(|it| it.kind.is_some())
    }

    /// Tells whether the list is complete, and the type of every component is known, and every
    /// component is complete.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.has_known_types() && self.components.iter().all(|it| it.complete)
    }

    /// Tells whether all components are known, including all their buttons.
    ///
    /// `false` for a component of type `BUTTONS` without buttons, which another rule reports.
    #[must_use]
    pub fn has_known_buttons(&self) -> bool {
        let is_whole = |it: Component<'_>| {
            it.get("buttons").is_some_and(|it| it.complete && !it.items().is_empty())
        };
        self.is_known()
            && self.of(ComponentKind::Buttons).all(is_whole)
            && self.buttons.iter().all(|it| it.complete && it.kind.is_some())
    }

    /// The format of its header, and where it is; `None` when that is not known.
    #[must_use]
    pub fn header_format(&self) -> Option<(HeaderFormat, &'a Node<'a>)> {
        let header = self.find(ComponentKind::Header)?;
        Some((header.format()?, header.node.get("format")?))
    }
}

impl<'a> Component<'a> {
    fn new(node: &'a Node<'a>) -> Component<'a> {
        Component { node, kind: ComponentKind::read(node, "type") }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(&self, kind: ComponentKind) -> bool {
        self.kind == Some(kind)
    }

    /// The format of a header; `None` when it is missing, a placeholder, or an unknown word.
    #[must_use]
    pub fn format(&self) -> Option<HeaderFormat> {
        HeaderFormat::read(self.node, "format")
    }

    /// The buttons of a component of type `BUTTONS`.
    pub fn buttons(&self) -> impl Iterator<Item = Button<'a>> {
        self.node.list("buttons").iter().map(Button::new)
    }

    /// Where its type is; the whole component if it has none.
    #[must_use]
    pub fn type_span(&self) -> Span {
        self.node.get("type").map_or(self.node.span, |it| it.span)
    }
}

deref_to_node!(Component);
