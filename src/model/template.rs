//! A message template as it is created, changed or read.

use std::ops::Deref;

use super::Word;
use super::vocabulary::vocabulary;
use crate::json::Node;
use crate::kind::RequestKind;
use crate::source::Span;

vocabulary! {
    /// The category of a template.
    Category {
        Authentication = "AUTHENTICATION",
        Marketing = "MARKETING",
        Utility = "UTILITY",
    }
}

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

/// How the variables of a template are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// By number, which is the default.
    Positional,
    /// By name.
    Named,
    /// A placeholder, or an unknown word.
    Unknown,
}

/// A template; one without parts for every other body.
#[derive(Debug)]
pub struct Template<'a> {
    /// The body.
    pub root: &'a Node<'a>,
    /// The request that defines it.
    pub request: RequestKind,
    /// The `status` of a template that was read from Meta; `None` for one that is sent.
    pub status: Option<&'a Node<'a>>,
    /// Its category; `None` when it is missing, a placeholder, or an unknown word.
    pub category: Option<Category>,
    /// How its variables are written.
    pub format: Format,
    /// The value of `parameter_format`; `None` when it is missing.
    pub format_node: Option<&'a Node<'a>>,
    /// The code of its language; `None` when it is missing, or a placeholder.
    pub language: Option<&'a str>,
    /// The name of the template in Meta's library that it is a copy of.
    ///
    /// Such a copy has no levels: its content is not in the body.
    pub library: Option<&'a Node<'a>>,
    /// What a copy gives for the buttons of the library's template.
    pub library_inputs: Vec<Button<'a>>,
    /// Its own components, if it has any, and then those of each card of its carousel.
    pub levels: Vec<Level<'a>>,
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

/// A button of a template or card, or what a copy of a library template gives for one.
#[derive(Debug, Clone, Copy)]
pub struct Button<'a> {
    /// The object.
    pub node: &'a Node<'a>,
    /// Its type; `None` when it is missing, a placeholder, or an unknown word.
    pub kind: Option<ButtonKind>,
}

impl<'a> Template<'a> {
    /// Reads a body; `request` says which one it is.
    #[must_use]
    pub fn new(
        request: RequestKind,
        root: &'a Node<'a>,
        status: Option<&'a Node<'a>>,
    ) -> Template<'a> {
        let mut template = Template {
            root,
            request,
            status,
            category: None,
            format: Format::Positional,
            format_node: None,
            language: None,
            library: None,
            library_inputs: Vec::new(),
            levels: Vec::new(),
        };
        if RequestKind::TEMPLATES.contains(&request) {
            template.read();
        }
        template
    }

    fn read(&mut self) {
        let root = self.root;
        self.category = Category::read(root, "category");
        self.format_node = root.get("parameter_format");
        self.format = match self.format_node.map(|it| it.as_str().unwrap_or_default()) {
            None => Format::Positional,
            Some(it) if it.eq_ignore_ascii_case("POSITIONAL") => Format::Positional,
            Some(it) if it.eq_ignore_ascii_case("NAMED") => Format::Named,
            Some(_) => Format::Unknown,
        };
        self.language = root.get("language").and_then(Node::literal);
        self.library = root.get("library_template_name");
        let inputs = root.list("library_template_button_inputs");
        self.library_inputs = inputs.iter().map(Button::new).collect();
        if self.library.is_some() && self.status.is_none() {
            return;
        }
        let Some(list) = root.get("components").filter(|it| it.is_array()) else { return };
        let own = Level::new(list, None);
        let cards = list.items().iter().flat_map(|it| it.list("cards"));
        let cards = cards.filter_map(|card| {
            let list = card.get("components").filter(|it| it.is_array())?;
            Some(Level::new(list, Some(card)))
        });
        self.levels.extend(std::iter::once(own).chain(cards));
    }

    /// Its own components; `None` when it has none, or is a copy of a library template.
    #[must_use]
    pub fn own(&self) -> Option<&Level<'a>> {
        self.levels.first()
    }

    /// The components of the cards of its carousel.
    #[must_use]
    pub fn card_levels(&self) -> &[Level<'a>] {
        self.levels.get(1..).unwrap_or_default()
    }

    /// The buttons of a type, those of cards included.
    pub fn buttons_of(&self, kind: ButtonKind) -> impl Iterator<Item = Button<'a>> {
        let buttons = self.levels.iter().flat_map(|it| it.buttons.iter().copied());
        buttons.filter(move |it| it.kind == Some(kind))
    }

    /// Where its category is; `None` when it is missing, a placeholder, or an unknown word.
    #[must_use]
    pub fn category_node(&self) -> Option<&'a Node<'a>> {
        self.category.and_then(|_| self.root.get("category"))
    }

    /// Where its category is when it is a known one other than `wanted`.
    #[must_use]
    pub fn other_category(&self, wanted: Category) -> Option<&'a Node<'a>> {
        self.category_node().filter(|_| self.category != Some(wanted))
    }

    /// The language without its region, as `pt` of `pt_BR`; empty when it is not known.
    #[must_use]
    pub fn primary_language(&self) -> &'a str {
        self.language.and_then(|it| it.split(['_', '-']).next()).unwrap_or_default()
    }
}

impl<'a> Level<'a> {
    fn new(list: &'a Node<'a>, card: Option<&'a Node<'a>>) -> Level<'a> {
        let components: Vec<Component<'a>> = list.items().iter().map(Component::new).collect();
        let of_buttons = components.iter().filter(|it| it.is(ComponentKind::Buttons));
        let buttons = of_buttons.flat_map(|it| it.node.list("buttons")).map(Button::new).collect();
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

    /// The first button of one of these types.
    #[must_use]
    pub fn find_button(&self, kinds: &[ButtonKind]) -> Option<Button<'a>> {
        let is_one = |it: &&Button<'a>| it.kind.is_some_and(|it| kinds.contains(&it));
        self.buttons.iter().find(is_one).copied()
    }

    /// Tells whether the list is complete and the type of every component is known.
    ///
    /// Only then is what it lacks not in a placeholder or under a misspelt type.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.list.complete && self.components.iter().all(|it| it.complete && it.kind.is_some())
    }

    /// Tells whether all components are known, with all their buttons where they have any.
    ///
    /// A component of type `BUTTONS` without buttons is a finding by itself.
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
        let header = self.find(ComponentKind::Header)?.node;
        Some((HeaderFormat::read(header, "format")?, header.get("format")?))
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

    /// Where its type is; all of it when it has none.
    #[must_use]
    pub fn type_span(&self) -> Span {
        self.node.get("type").map_or(self.node.span, |it| it.span)
    }
}

impl<'a> Button<'a> {
    fn new(node: &'a Node<'a>) -> Button<'a> {
        Button { node, kind: ButtonKind::read(node, "type") }
    }

    /// Tells whether it is of a type.
    #[must_use]
    pub fn is(&self, kind: ButtonKind) -> bool {
        self.kind == Some(kind)
    }

    /// Where its type is; all of it when it has none.
    #[must_use]
    pub fn type_span(&self) -> Span {
        self.node.get("type").map_or(self.node.span, |it| it.span)
    }
}

impl<'a> Deref for Component<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.node
    }
}

impl<'a> Deref for Button<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.node
    }
}
