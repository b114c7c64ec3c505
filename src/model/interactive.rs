//! The `interactive` object of a message, and its parts.

use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use super::{Media, MediaPlace, Message, OrderDetails, ProductSections, Word};
use crate::json::{Node, is_word};

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
    /// Its type; `None` if it is missing, unknown or a placeholder.
    pub kind: Option<InteractiveKind>,
    /// The message.
    pub message: Message<'a>,
}

/// The label of a button in an interactive message.
#[derive(Debug, Clone, Copy)]
pub struct Label<'a> {
    /// The value.
    pub node: &'a Node<'a>,
    /// Which kind of button it is on.
    pub place: LabelPlace,
    /// The interactive object.
    pub interactive: Interactive<'a>,
}

/// Which kind of button a label is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPlace {
    /// A reply button of a message, or a quick reply button of a card.
    Reply,
    /// The button that opens a list.
    List,
    /// A button that opens a web page, in a message or on a card.
    Url,
    /// The button that opens a flow.
    Flow,
    /// The button that calls the business.
    Call,
}

/// The types of messages with a single button, and the path to its label.
const LABELS: [(InteractiveKind, LabelPlace, &[&str]); 4] = [
    (InteractiveKind::CtaUrl, LabelPlace::Url, &["action", "parameters", "display_text"]),
    (InteractiveKind::Flow, LabelPlace::Flow, &["action", "parameters", "flow_cta"]),
    (InteractiveKind::List, LabelPlace::List, &["action", "button"]),
    (InteractiveKind::VoiceCall, LabelPlace::Call, &["action", "parameters", "display_text"]),
];

/// Reply buttons that are shown together: those of a message, or those of one card.
#[derive(Debug, Clone, Copy)]
pub struct Replies<'a> {
    buttons: &'a [Node<'a>],
    key: &'static str,
}

/// A card of an interactive carousel.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The object.
    pub node: &'a Node<'a>,
}

/// The cards of a carousel, in an interactive message or in a template message.
#[derive(Debug, Clone, Copy)]
pub struct Carousel<'a> {
    /// The cards in order.
    pub cards: &'a [Node<'a>],
    /// Whether they belong to a template message.
    pub is_in_template: bool,
}

impl<'a> Interactive<'a> {
    pub(super) fn new(node: &'a Node<'a>, message: Message<'a>) -> Interactive<'a> {
        Interactive { node, kind: InteractiveKind::read(node, "type"), message }
    }

    /// Tells whether it has the given type.
    #[must_use]
    pub fn is(&self, kind: InteractiveKind) -> bool {
        self.kind == Some(kind)
    }

    /// Its action.
    #[must_use]
    pub fn action(&self) -> Option<&'a Node<'a>> {
        self.node.get("action")
    }

    /// The parameters of its action.
    #[must_use]
    pub fn parameters(&self) -> Option<&'a Node<'a>> {
        self.action()?.get("parameters")
    }

    /// The buttons of its action.
    #[must_use]
    pub fn buttons(&self) -> &'a [Node<'a>] {
        self.action().map_or(&[], |it| it.list("buttons"))
    }

    /// The buttons of a Direct Send message; empty for an ordinary message.
    ///
    /// A message whose category is a placeholder counts as Direct Send, because it may become one.
    #[must_use]
    pub fn direct_send_buttons(&self) -> &'a [Node<'a>] {
        let is_direct_send =
            self.is(InteractiveKind::Button) && self.message.category_or_open().is_some();
        if is_direct_send { self.buttons() } else { &[] }
    }

    /// The groups of reply buttons: one for a message with buttons, and one for each card.
    pub fn reply_groups(&self) -> impl Iterator<Item = Replies<'a>> {
        let own = self.is(InteractiveKind::Button);
        let own = own.then(|| Replies { buttons: self.buttons(), key: "reply" });
        own.into_iter().chain(self.cards().map(Card::replies))
    }

    /// The reply buttons of all groups.
    pub fn replies(&self) -> impl Iterator<Item = &'a Node<'a>> {
        self.reply_groups().flat_map(Replies::iter)
    }

    /// The labels of its buttons.
    pub fn labels(&self) -> impl Iterator<Item = Label<'a>> {
        let interactive = *self;
        let own = LABELS.iter().filter(|it| self.is(it.0));
        let own = own.filter_map(|(_, place, path)| Some((*place, self.node.at(path)?)));
        let titles = self.replies().filter_map(|it| Some((LabelPlace::Reply, it.get("title")?)));
        let of_cards = self.cards().filter_map(|it| Some((LabelPlace::Url, it.url_label()?)));
        own.chain(titles).chain(of_cards).map(move |(place, node)| Label {
            node,
            place,
            interactive,
        })
    }

    /// The URLs that its buttons open.
    pub fn urls(&self) -> impl Iterator<Item = &'a Node<'a>> {
        let own = self.parameters().filter(|_| self.is(InteractiveKind::CtaUrl));
        let own = own.and_then(|it| it.get("url"));
        let buttons = if self.is(InteractiveKind::Button) { self.buttons() } else { &[] };
        let of_buttons = buttons.iter().filter_map(|it| it.at(&["cta_url", "url"]));
        let of_cards = self.cards().filter_map(|it| it.parameters()?.get("url"));
        own.into_iter().chain(of_buttons).chain(of_cards)
    }

    /// The sections of a list; empty for any other type.
    #[must_use]
    pub fn sections(&self) -> &'a [Node<'a>] {
        let list = self.action().filter(|_| self.is(InteractiveKind::List));
        list.map_or(&[], |it| it.list("sections"))
    }

    /// The rows of all sections of a list.
    pub fn rows(&self) -> impl Iterator<Item = &'a Node<'a>> {
        self.sections().iter().flat_map(|it| it.list("rows"))
    }

    /// The cards of a carousel; `None` for any other type.
    #[must_use]
    pub fn carousel(&self) -> Option<Carousel<'a>> {
        let action = self.action().filter(|_| self.is(InteractiveKind::Carousel))?;
        Some(Carousel { cards: action.list("cards"), is_in_template: false })
    }

    /// The cards of a carousel; empty for any other type.
    pub fn cards(&self) -> impl Iterator<Item = Card<'a>> {
        let cards = self.carousel().map_or(&[][..], |it| it.cards);
        cards.iter().map(|node| Card { node })
    }

    /// The media of its header, and of the headers of its cards.
    pub fn media(&self) -> impl Iterator<Item = Media<'a>> {
        let headers = self.node.get("header").into_iter();
        let headers = headers.chain(self.cards().filter_map(|it| it.node.get("header")));
        headers.filter_map(|it| Media::read(it, MediaPlace::Header))
    }

    /// The text of its header; `None` if there is no header, or if the header has media.
    #[must_use]
    pub fn header_text(&self) -> Option<&'a Node<'a>> {
        let header = self.node.get("header")?;
        header.get("text").filter(|_| is_word(header.get("type"), "text"))
    }

    /// The order to be paid; `None` for any other type than `order_details`.
    #[must_use]
    pub fn order_details(&self) -> Option<OrderDetails<'a>> {
        let is_order = self.is(InteractiveKind::OrderDetails);
        Some(OrderDetails { node: self.parameters().filter(|_| is_order)? })
    }

    /// The sections of a product list; `None` for any other type.
    #[must_use]
    pub fn product_sections(&self) -> Option<ProductSections<'a>> {
        let action = self.action().filter(|_| self.is(InteractiveKind::ProductList))?;
        Some(ProductSections { node: action.get("sections")?, is_in_template: false })
    }
}

impl<'a> Replies<'a> {
    /// The objects that contain `id` and `title`.
    pub fn iter(self) -> impl Iterator<Item = &'a Node<'a>> {
        self.buttons.iter().filter_map(move |it| it.get(self.key))
    }
}

impl<'a> Card<'a> {
    /// The parameters of its action.
    #[must_use]
    pub fn parameters(&self) -> Option<&'a Node<'a>> {
        self.node.at(&["action", "parameters"])
    }

    fn replies(self) -> Replies<'a> {
        let buttons = self.node.get("action").map_or(&[][..], |it| it.list("buttons"));
        Replies { buttons, key: "quick_reply" }
    }

    fn url_label(self) -> Option<&'a Node<'a>> {
        self.parameters()?.get("display_text")
    }
}

deref_to_node!(Interactive, Label, Card);
