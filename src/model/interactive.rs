//! The `interactive` object of a message, and its parts.

use std::ops::Deref;

use super::vocabulary::vocabulary;
use super::{Message, Word};
use crate::json::Node;

vocabulary! {
    /// The type of an interactive message.
    InteractiveKind {
        AddressMessage = "address_message",
        Button = "button",
        CallPermissionRequest = "call_permission_request",
        Carousel = "carousel",
        CatalogMessage = "catalog_message",
        CtaUrl = "cta_url",
        Flow = "flow",
        List = "list",
        LocationRequestMessage = "location_request_message",
        OrderDetails = "order_details",
        OrderStatus = "order_status",
        Product = "product",
        ProductList = "product_list",
        RequestContactInfo = "request_contact_info",
        VoiceCall = "voice_call",
    }
}

/// The `interactive` object of a message.
#[derive(Debug, Clone, Copy)]
pub struct Interactive<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<InteractiveKind>,
    /// The message.
    pub message: Message<'a>,
}

/// A card of an interactive carousel.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The object.
    pub node: &'a Node<'a>,
}

impl<'a> Interactive<'a> {
    pub(super) fn new(node: &'a Node<'a>, message: Message<'a>) -> Interactive<'a> {
        Interactive { node, kind: InteractiveKind::read(node, "type"), message }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(&self, kind: InteractiveKind) -> bool {
        self.kind == Some(kind)
    }

    /// The parameters of its action.
    #[must_use]
    pub fn parameters(&self) -> Option<&'a Node<'a>> {
        self.node.at(&["action", "parameters"])
    }

    /// The buttons of its action.
    #[must_use]
    pub fn buttons(&self) -> &'a [Node<'a>] {
        self.node.get("action").map_or(&[], |it| it.list("buttons"))
    }

    /// The sections of its action.
    #[must_use]
    pub fn sections(&self) -> &'a [Node<'a>] {
        self.node.get("action").map_or(&[], |it| it.list("sections"))
    }

    /// The rows of a list, of all sections.
    pub fn rows(&self) -> impl Iterator<Item = &'a Node<'a>> {
        self.sections().iter().flat_map(|it| it.list("rows"))
    }

    /// The cards of a carousel.
    pub fn cards(&self) -> impl Iterator<Item = Card<'a>> {
        let cards = self.node.get("action").map_or(&[][..], |it| it.list("cards"));
        cards.iter().map(|node| Card { node })
    }

    /// The text of its header; `None` when there is no header, or one with media.
    #[must_use]
    pub fn header_text(&self) -> Option<&'a Node<'a>> {
        let header = self.node.get("header")?;
        let is_text = header.get_str("type").is_some_and(|it| it.eq_ignore_ascii_case("text"));
        header.get("text").filter(|_| is_text)
    }
}

impl<'a> Deref for Interactive<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.node
    }
}

impl<'a> Deref for Card<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.node
    }
}
