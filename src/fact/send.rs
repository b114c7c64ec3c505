//! The facts about a message that sends a template.

use super::{Fact, MAX_ITEMS, Word, link_digest, n_characters, whole_list};
use crate::json::{Node, placeholders};
use crate::kind::RequestKind;
use crate::link::is_meta_file_host;
use crate::model::{
    Parameter, ParameterKind, SendComponent, SendComponentKind, SendLevel, SubType, TemplateSend,
    Word as _, index,
};
use crate::source::Span;

/// A message that sends a template.
#[derive(Debug)]
pub struct SentTemplate {
    /// Which request the message is.
    pub kind: RequestKind,
    /// The `template` object.
    pub span: Span,
    /// The name of the template; `None` if it is a placeholder.
    pub name: Option<Word>,
    /// The code of its language; `None` if it is a placeholder.
    pub language: Option<Word>,
    /// The key `recipient`, if `to` is not set.
    pub recipient: Option<Span>,
    /// The `recipient_type` of a message to a group.
    pub group: Option<Span>,
    /// The components of the template itself.
    pub given: Given,
    /// The cards of its carousel.
    pub cards: Fact<GivenCards>,
    /// The component that ends a limited-time offer.
    pub offer: Fact<Span>,
    /// The values in the body and on the button, if each has one and they differ.
    pub differing_codes: Option<(Span, Span)>,
}

/// The components in a message, for the template itself or for a card.
#[derive(Debug)]
pub struct Given {
    /// The header.
    pub header: Fact<GivenComponent>,
    /// The body.
    pub body: Fact<GivenComponent>,
    /// The button components, in the order of the message.
    pub buttons: Vec<GivenButton>,
    /// Whether there may be other components, because of a placeholder.
    pub is_open: bool,
}

/// The carousel component of a message.
#[derive(Debug)]
pub struct GivenCards {
    /// Where its list of cards is.
    pub span: Span,
    /// The cards, in the order of the message.
    pub items: Vec<GivenCard>,
}

/// A card of a carousel.
#[derive(Debug)]
pub struct GivenCard {
    /// Where it is.
    pub span: Span,
    /// Its `card_index`; `None` if it is missing or not an index.
    pub index: Option<u32>,
    /// Its components.
    pub given: Given,
}

/// A component with its parameters.
#[derive(Debug)]
pub struct GivenComponent {
    /// Where it is.
    pub span: Span,
    /// The parameters, in order.
    pub parameters: Vec<GivenParameter>,
    /// Whether their number is not known.
    pub is_open: bool,
}

/// A component for a button.
#[derive(Debug)]
pub struct GivenButton {
    /// Its sub-type; `None` if it is unknown or a placeholder.
    pub sub_type: Option<SubType>,
    /// Where the sub-type is; the whole component if it is missing.
    pub sub_type_span: Span,
    /// Its index; `None` if it is missing or not an index.
    pub index: Option<u32>,
    /// Where the index is; the whole component if it is missing.
    pub index_span: Span,
    /// Its parameters.
    pub component: GivenComponent,
    /// The start of the first value for a URL, up to a placeholder or 200 characters.
    pub value: Option<Box<str>>,
}

/// A parameter.
#[derive(Debug)]
pub struct GivenParameter {
    /// The value of a text, or the whole parameter.
    pub span: Span,
    /// Its type; `None` if it is unknown or a placeholder.
    pub kind: Option<ParameterKind>,
    /// The name of its variable; unknown if that is a placeholder.
    pub name: Fact<Word>,
    /// The number of characters of a text outside of placeholders; 0 for other types.
    pub n_characters: u32,
    /// The lifetime of a call button in minutes, if it is set.
    pub ttl_minutes: Option<u32>,
    /// The digest of the link to its file, and the place of the link; `None` for a link to one of
    /// Meta's own servers, which another rule reports.
    pub link: Option<(u64, Span)>,
}

impl SentTemplate {
    /// Reads the template that a message sends; `None` if it sends none.
    pub(super) fn read(kind: RequestKind, send: &TemplateSend<'_>) -> Option<SentTemplate> {
        let root = send.message.root;
        let template = send.node.filter(|it| it.is_object())?;
        let own = send.own()?;
        let code = template.get("language").and_then(|it| it.get("code"));
        let is_to_number = root.get("to").is_some();
        let recipient_type = root.get("recipient_type");
        let is_group = |it: &&Node<'_>| it.is_word("group");
        let mut facts = SentTemplate {
            kind,
            span: template.span,
            name: template.get("name").and_then(Word::read),
            language: code.and_then(Word::read),
            recipient: root.member("recipient").filter(|_| !is_to_number).map(|it| it.key_span),
            group: recipient_type.filter(is_group).map(|it| it.span),
            given: Given::new(!template.complete),
            cards: Fact::Absent,
            offer: Fact::Absent,
            differing_codes: None,
        };
        let is_whole = own.list.is_none_or(|it| whole_list(it).is_some());
        if !is_whole || own.components.len() > MAX_ITEMS {
            facts.given.is_open = true;
            facts.open();
            return Some(facts);
        }
        for component in own.components.iter().copied() {
            match component.kind {
                Some(SendComponentKind::Carousel) => facts.cards.add(cards(component, send)),
                Some(SendComponentKind::LimitedTimeOffer) => {
                    facts.offer.add(Fact::Known(component.span));
                }
                _ => facts.given.take(component),
            }
        }
        if facts.given.is_open {
            facts.open();
        }
        facts.given.buttons.shrink_to_fit();
        facts.differing_codes = differing_codes(own);
        Some(facts)
    }

    fn open(&mut self) {
        self.given.header.open();
        self.given.body.open();
        self.cards.open();
        self.offer.open();
    }
}

impl Given {
    fn new(is_open: bool) -> Given {
        Given { header: Fact::Absent, body: Fact::Absent, buttons: Vec::new(), is_open }
    }

    fn of_card(card: &SendLevel<'_>) -> Given {
        let mut given = Given::new(card.card.is_none_or(|it| !it.complete));
        let is_whole = card.list.is_some_and(|it| whole_list(it).is_some());
        if is_whole && card.components.len() <= MAX_ITEMS {
            card.components.iter().for_each(|it| given.take(*it));
        } else {
            given.is_open = true;
        }
        if given.is_open {
            given.header.open();
            given.body.open();
        }
        given
    }

    fn take(&mut self, component: SendComponent<'_>) {
        match component.kind.filter(|_| component.complete) {
            Some(SendComponentKind::Header) => {
                self.header.add(Fact::Known(GivenComponent::read(component)));
            }
            Some(SendComponentKind::Body) => {
                self.body.add(Fact::Known(GivenComponent::read(component)));
            }
            Some(SendComponentKind::Button) => self.buttons.push(GivenButton::read(component)),
            Some(
                SendComponentKind::Footer
                | SendComponentKind::OrderStatus
                | SendComponentKind::TapTargetConfiguration,
            ) => {}
            Some(SendComponentKind::Carousel | SendComponentKind::LimitedTimeOffer) | None => {
                self.is_open = true;
            }
        }
    }

    /// Tells whether it is not known which buttons have a component.
    #[must_use]
    pub fn are_buttons_open(&self) -> bool {
        let is_open =
            |it: &GivenButton| it.index.is_none() && it.sub_type != Some(SubType::VoiceCall);
        self.is_open || self.buttons.iter().any(is_open)
    }
}

impl GivenComponent {
    fn read(component: SendComponent<'_>) -> GivenComponent {
        let list = component.get("parameters");
        let items = list.map_or(Some(&[][..]), whole_list).filter(|it| it.len() <= MAX_ITEMS);
        let is_readable = |it: &Node<'_>| it.is_object() && it.complete;
        GivenComponent {
            span: component.span,
            parameters: if items.is_some() {
                component.parameters().map(GivenParameter::read).collect()
            } else {
                Vec::new()
            },
            is_open: items.is_none_or(|it| !it.iter().all(is_readable)),
        }
    }
}

impl GivenButton {
    fn read(button: SendComponent<'_>) -> GivenButton {
        let place = |key| button.get(key).map_or(button.span, |it| it.span);
        let is_url = button.sub_type == Some(SubType::Url);
        let value = button.list("parameters").first().filter(|_| is_url);
        let value = value.and_then(|it| it.get("text")?.written_text());
        GivenButton {
            sub_type: button.sub_type,
            sub_type_span: place("sub_type"),
            index: button.index(),
            index_span: place("index"),
            component: GivenComponent::read(button),
            value: value.map(start_of),
        }
    }
}

impl GivenParameter {
    fn read(Parameter { node, kind }: Parameter<'_>) -> GivenParameter {
        let text = node.get("text").filter(|_| kind == Some(ParameterKind::Text));
        let ttl = node.get("ttl_minutes").filter(|_| kind.is_some_and(is_of_button));
        let name = node.get("parameter_name");
        let file = kind.filter(|it| is_media(*it)).and_then(|it| node.at(&[it.word(), "link"]));
        let file = file.filter(|it| !is_on_meta_server(it));
        GivenParameter {
            span: text.or(ttl).map_or(node.span, |it| it.span),
            kind,
            name: match name {
                None => Fact::Absent,
                Some(it) => Word::read(it).map_or(Fact::Unknown, Fact::Known),
            },
            n_characters: text.map_or(0, n_characters),
            ttl_minutes: ttl.and_then(|it| it.as_i64()?.try_into().ok()),
            link: file.and_then(|it| Some((link_digest(it)?, it.span))),
        }
    }
}

/// Tells whether a parameter is one for a button.
#[must_use]
pub fn is_of_button(kind: ParameterKind) -> bool {
    matches!(
        kind,
        ParameterKind::Action
            | ParameterKind::CouponCode
            | ParameterKind::Payload
            | ParameterKind::TtlMinutes
    )
}

/// Tells whether a parameter has a file that can be set by its link.
fn is_media(kind: ParameterKind) -> bool {
    matches!(
        kind,
        ParameterKind::Document | ParameterKind::Gif | ParameterKind::Image | ParameterKind::Video
    )
}

/// Tells whether a link leads to a server for Meta's own files.
fn is_on_meta_server(link: &Node<'_>) -> bool {
    let address = link.as_str().and_then(|it| it.split_once("://")).map_or("", |it| it.1);
    let host = address.split(['/', '?', '#', ':']).next().unwrap_or_default();
    is_meta_file_host(host.trim_end_matches('.').to_ascii_lowercase().as_str())
}

/// The start of a text, up to a placeholder or 200 characters.
fn start_of(text: &str) -> Box<str> {
    let end = placeholders(text).next().map_or(text.len(), |it| it.start);
    let end = text.char_indices().nth(200).map_or(end, |it| it.0.min(end));
    text[..end].into()
}

/// The cards of a carousel component.
fn cards(carousel: SendComponent<'_>, send: &TemplateSend<'_>) -> Fact<GivenCards> {
    let Some(node) = carousel.get("cards") else { return Fact::Unknown };
    let items = whole_list(node).filter(|it| it.len() <= MAX_ITEMS);
    if !items.is_some_and(|it| it.iter().all(Node::is_object)) {
        return Fact::Unknown;
    }
    let own = send.cards().iter().filter_map(|it| Some((it.card?, it)));
    let items = own.filter(|it| node.span.contains(it.0.span)).map(|(card, level)| GivenCard {
        span: card.span,
        index: card.get("card_index").and_then(index),
        given: Given::of_card(level),
    });
    Fact::Known(GivenCards { span: node.span, items: items.collect() })
}

/// The one text of the body and the one text of the first button, if that is a URL button and they
/// differ.
fn differing_codes(own: &SendLevel<'_>) -> Option<(Span, Span)> {
    let button = own.find(SendComponentKind::Button)?;
    if button.sub_type != Some(SubType::Url) {
        return None;
    }
    let body = only_text(own.find(SendComponentKind::Body)?)?;
    let button = only_text(button)?;
    (body.as_str() != button.as_str()).then_some((body.span, button.span))
}

fn only_text(component: SendComponent<'_>) -> Option<&Node<'_>> {
    let [parameter] = component.node.list("parameters") else { return None };
    parameter.get("text").filter(|it| it.literal().is_some())
}
