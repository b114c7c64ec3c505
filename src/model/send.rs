//! The `template` object of a message: the values that it sets in its template.

use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use super::{
    Carousel, Media, MediaPlace, Message, MessageType, OrderDetails, ProductSections, Word,
};
use crate::json::Node;

vocabulary! {
    /// The type of a component with values.
    SendComponentKind {
        Body = "body",
        Button = "button",
        Carousel = "carousel",
        Footer = "footer",
        Header = "header",
        LimitedTimeOffer = "limited_time_offer",
        OrderStatus = "order_status",
        TapTargetConfiguration = "tap_target_configuration",
    }
}

vocabulary! {
    /// The `sub_type` of a component for a button.
    SubType {
        Catalog = "catalog",
        CopyCode = "copy_code",
        Flow = "flow",
        Mpm = "mpm",
        OrderDetails = "order_details",
        PaymentRequest = "payment_request",
        QuickReply = "quick_reply",
        Url = "url",
        VoiceCall = "voice_call",
    }
}

vocabulary! {
    /// The type of a parameter.
    ParameterKind {
        Action = "action",
        CouponCode = "coupon_code",
        Currency = "currency",
        DateTime = "date_time",
        Document = "document",
        Gif = "gif",
        GroupId = "group_id",
        Image = "image",
        LimitedTimeOffer = "limited_time_offer",
        Location = "location",
        OrderStatus = "order_status",
        Payload = "payload",
        Product = "product",
        TapTargetConfiguration = "tap_target_configuration",
        Text = "text",
        TtlMinutes = "ttl_minutes",
        Video = "video",
    }
}

/// The values that a message sets in its template; empty for every other body.
#[derive(Debug)]
pub struct TemplateSend<'a> {
    /// The `template` object; `None` for a message of another type.
    pub node: Option<&'a Node<'a>>,
    /// The message.
    pub message: Message<'a>,
    /// The components for the template itself, and then those for each card of its carousel.
    pub levels: Vec<SendLevel<'a>>,
}

/// Components next to each other: those for the template itself, or those for one card.
#[derive(Debug)]
pub struct SendLevel<'a> {
    /// The array of components; `None` when it is missing.
    pub list: Option<&'a Node<'a>>,
    /// The card that they are for; `None` for the template itself.
    pub card: Option<&'a Node<'a>>,
    /// The components in order.
    pub components: Vec<SendComponent<'a>>,
}

/// A component with values for a part of the template.
#[derive(Debug, Clone, Copy)]
pub struct SendComponent<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<SendComponentKind>,
    /// The button that it is for; `None` for other components, and where the sub-type is missing, a
    /// placeholder, or an unknown word.
    pub sub_type: Option<SubType>,
}

/// A value of a component.
#[derive(Debug, Clone, Copy)]
pub struct Parameter<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<ParameterKind>,
}

impl<'a> TemplateSend<'a> {
    /// Reads the values that a message sets in its template.
    #[must_use]
    pub fn new(message: Message<'a>) -> TemplateSend<'a> {
        let content = message.content().filter(|it| it.kind == MessageType::Template);
        let node = content.map(|it| it.node);
        let mut send = TemplateSend { node, message, levels: Vec::new() };
        if let Some(node) = node {
            let own = SendLevel::new(node.get("components"), None);
            let carousels = own.of(SendComponentKind::Carousel);
            let cards = carousels.flat_map(|it| it.node.list("cards"));
            let cards = cards.map(|it| SendLevel::new(it.get("components"), Some(it)));
            let cards: Vec<SendLevel<'a>> = cards.collect();
            send.levels.push(own);
            send.levels.extend(cards);
        }
        send
    }

    /// The components for the template itself; `None` for a message of another type.
    #[must_use]
    pub fn own(&self) -> Option<&SendLevel<'a>> {
        self.levels.first()
    }

    /// The components for the cards of its carousel.
    #[must_use]
    pub fn cards(&self) -> &[SendLevel<'a>] {
        self.levels.get(1..).unwrap_or_default()
    }

    /// The name of the template and where it is, unless a part of it is a placeholder.
    #[must_use]
    pub fn name(&self) -> Option<(&'a Node<'a>, &'a str)> {
        let node = self.node?.get("name")?;
        Some((node, node.literal()?))
    }
}

impl<'a> SendLevel<'a> {
    fn new(list: Option<&'a Node<'a>>, card: Option<&'a Node<'a>>) -> SendLevel<'a> {
        let components = list.map_or(&[][..], Node::items).iter().map(SendComponent::new).collect();
        SendLevel { list, card, components }
    }

    /// Tells whether these are the components for a card.
    #[must_use]
    pub fn is_card(&self) -> bool {
        self.card.is_some()
    }

    /// The components of a type.
    pub fn of(&self, kind: SendComponentKind) -> impl Iterator<Item = SendComponent<'a>> {
        self.components.iter().copied().filter(move |it| it.kind == Some(kind))
    }

    /// The first component of a type.
    #[must_use]
    pub fn find(&self, kind: SendComponentKind) -> Option<SendComponent<'a>> {
        self.of(kind).next()
    }

    /// The components for buttons of a sub-type.
    pub fn buttons_of(&self, sub_type: SubType) -> impl Iterator<Item = SendComponent<'a>> {
        self.of(SendComponentKind::Button).filter(move |it| it.sub_type == Some(sub_type))
    }

    /// Tells whether one of them sets the end of a limited-time offer.
    #[must_use]
    pub fn has_offer(&self) -> bool {
        self.find(SendComponentKind::LimitedTimeOffer).is_some()
    }

    /// The components for texts with variables: header and body.
    pub fn texts(&self) -> impl Iterator<Item = SendComponent<'a>> {
        self.components.iter().copied().filter(|it| {
            matches!(it.kind, Some(SendComponentKind::Header | SendComponentKind::Body))
        })
    }
}

impl<'a> SendComponent<'a> {
    fn new(node: &'a Node<'a>) -> SendComponent<'a> {
        let kind = SendComponentKind::read(node, "type");
        let sub_type =
            SubType::read(node, "sub_type").filter(|_| kind == Some(SendComponentKind::Button));
        SendComponent { node, kind, sub_type }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(self, kind: SendComponentKind) -> bool {
        self.kind == Some(kind)
    }

    /// Its values in order.
    pub fn parameters(self) -> impl Iterator<Item = Parameter<'a>> + use<'a> {
        self.node.list("parameters").iter().map(Parameter::new)
    }

    /// Its values of a type.
    pub fn parameters_of(
        self,
        kind: ParameterKind,
    ) -> impl Iterator<Item = Parameter<'a>> + use<'a> {
        self.parameters().filter(move |it| it.kind == Some(kind))
    }

    /// The strings of its text parameters.
    pub fn texts(self) -> impl Iterator<Item = &'a Node<'a>> + use<'a> {
        self.parameters_of(ParameterKind::Text).filter_map(|it| it.node.get("text"))
    }

    /// The order that a button requests to pay, one for each action of the component.
    pub fn order_details(&self) -> impl Iterator<Item = OrderDetails<'a>> {
        let orders = self.actions(SubType::OrderDetails);
        orders.filter_map(|it| Some(OrderDetails { node: it.get("order_details")? }))
    }

    /// The list of several products that a button opens, one for each action of the component.
    pub fn product_sections(&self) -> impl Iterator<Item = ProductSections<'a>> {
        let lists = self.actions(SubType::Mpm).filter_map(|it| it.get("sections"));
        lists.map(|node| ProductSections { node, is_in_template: true })
    }

    /// The actions of a button of a sub-type.
    fn actions(&self, sub_type: SubType) -> impl Iterator<Item = &'a Node<'a>> {
        let actions = self.parameters_of(ParameterKind::Action);
        let is_one = self.sub_type == Some(sub_type);
        actions.filter(move |_| is_one).filter_map(|it| it.node.get("action"))
    }

    /// The cards of a carousel, in order; `None` for another type.
    #[must_use]
    pub fn carousel(&self) -> Option<Carousel<'a>> {
        let cards = self.node.list("cards");
        self.is(SendComponentKind::Carousel).then_some(Carousel { cards, is_in_template: true })
    }

    /// The index of the button, with or without quotes; `None` when it is missing or not an index.
    #[must_use]
    pub fn index(self) -> Option<u32> {
        index(self.node.get("index")?)
    }
}

impl<'a> Parameter<'a> {
    fn new(node: &'a Node<'a>) -> Parameter<'a> {
        Parameter { node, kind: ParameterKind::read(node, "type") }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(self, kind: ParameterKind) -> bool {
        self.kind == Some(kind)
    }

    /// Its media.
    #[must_use]
    pub fn media(&self) -> Option<Media<'a>> {
        // Most parameters are texts, which this skips at no cost.
        if self.is(ParameterKind::Text) {
            return None;
        }
        Media::read(self.node, MediaPlace::TemplateHeader)
    }
}

deref_to_node!(SendComponent, Parameter);

/// An index, with or without quotes; `None` for anything else.
#[must_use]
pub fn index(node: &Node<'_>) -> Option<u32> {
    match node.as_str() {
        Some(text) => text.parse().ok(),
        None => node.as_i64()?.try_into().ok(),
    }
}
