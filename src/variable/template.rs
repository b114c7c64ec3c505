//! The texts of a template, collected once for all rules.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::parse::{PartKind, TextPart, parse};
use super::samples::{Family, Samples, TextSample, by_number, read};
use super::words::{WordList, Words};
use crate::json::Node;
use crate::model::{ButtonKind, Category, Component, ComponentKind, Format, Template, Word};

/// The texts of a template, including those of cards, in the order in which they are written.
#[derive(Debug)]
pub struct Texts<'a> {
    /// The template.
    pub template: &'a Template<'a>,
    list: Vec<TemplateText<'a>>,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextPlace {
    /// The text of the header.
    Header,
    /// The text of the body.
    Body,
    /// The text of the header of a card.
    CardHeader,
    /// The text of the body of a card.
    CardBody,
    /// The text of a footer.
    Footer,
    /// The label of a button.
    Label,
    /// The URL of a button.
    Url,
    /// The text of a limited-time offer.
    OfferText,
    /// The number of a phone number button.
    PhoneNumber,
    /// The code of a copy code button.
    CouponCode,
}

impl TextPlace {
    /// Headers, including those of cards.
    pub const HEADERS: &'static [TextPlace] = &[TextPlace::Header, TextPlace::CardHeader];

    /// Bodies, including those of cards.
    pub const BODIES: &'static [TextPlace] = &[TextPlace::Body, TextPlace::CardBody];

    /// Headers and bodies, including those of cards: texts with variables and samples.
    pub const HEADERS_AND_BODIES: &'static [TextPlace] =
        &[TextPlace::Header, TextPlace::Body, TextPlace::CardHeader, TextPlace::CardBody];

    /// All texts that may have variables and samples.
    pub const WITH_VARIABLES: &'static [TextPlace] = &[
        TextPlace::Header,
        TextPlace::Body,
        TextPlace::CardHeader,
        TextPlace::CardBody,
        TextPlace::Url,
    ];

    /// Tells whether this is a header, also that of a card.
    #[must_use]
    pub fn is_header(self) -> bool {
        TextPlace::HEADERS.contains(&self)
    }

    /// Tells whether this is a body, also that of a card.
    #[must_use]
    pub fn is_body(self) -> bool {
        TextPlace::BODIES.contains(&self)
    }
}

/// One text of a template.
#[derive(Debug)]
pub struct TemplateText<'a> {
    /// The string.
    pub node: &'a Node<'a>,
    /// The content of the string.
    pub text: &'a str,
    /// What it is for.
    pub place: TextPlace,
    /// The component or button that it belongs to.
    pub owner: &'a Node<'a>,
    /// The type of the button that it belongs to; `None` for a text outside buttons, and for a
    /// button of unknown type.
    pub button: Option<ButtonKind>,
    /// Its variables, stray braces and placeholders, from left to right.
    pub parts: Vec<TextPart>,
    /// The samples for it, of either family; `None` where their structure is not known.
    pub samples: Option<Vec<Samples<'a>>>,
    words: OnceCell<WordList>,
}

/// The most names that are kept: far more than a template may have.
const MAX_NAMES: usize = 500;

impl<'a> Texts<'a> {
    /// Reads the texts of a template.
    #[must_use]
    pub fn new(template: &'a Template<'a>) -> Texts<'a> {
        let mut texts = Texts { template, list: Vec::new() };
        let (own, cards) = (template.own(), template.card_levels());
        let mut cards = cards.iter().peekable();
        for component in own.map_or(&[][..], |it| &it.components) {
            texts.component(*component, false);
            // The cards of a component are inside its span.
            while let Some(card) = cards.next_if(|it| component.span.contains(it.list.span)) {
                for component in &card.components {
                    texts.component(*component, true);
                }
            }
        }
        for input in &template.library_inputs {
            texts.library_input(input.node);
        }
        texts.disown_names();
        texts
    }

    /// All texts.
    #[must_use]
    pub fn all(&self) -> &[TemplateText<'a>] {
        &self.list
    }

    /// The texts in these places.
    pub fn of(&self, places: &[TextPlace]) -> impl Iterator<Item = &TemplateText<'a>> {
        self.list.iter().filter(move |it| places.contains(&it.place))
    }

    /// The text that a component or button has in one of these places.
    #[must_use]
    pub fn find(&self, owner: &Node<'_>, places: &[TextPlace]) -> Option<&TemplateText<'a>> {
        // The texts are in the order of their owners.
        let first = self.list.partition_point(|it| it.owner.span.start < owner.span.start);
        let mut of_owner = self.list[first..].iter().take_while(|it| it.owner.span == owner.span);
        of_owner.find(|it| places.contains(&it.place))
    }

    /// The first part of a kind in the texts in these places, with its text.
    #[must_use]
    pub fn first_part(
        &self,
        places: &[TextPlace],
        kind: PartKind,
    ) -> Option<(&TemplateText<'a>, &TextPart)> {
        self.of(places).find_map(|it| Some((it, it.parts.iter().find(|it| it.kind == kind)?)))
    }

    fn component(&mut self, component: Component<'a>, is_in_card: bool) {
        let node = component.node;
        let example = node.get("example");
        let no_samples = || Some(Vec::new());
        // The texts of an authentication template are preset.
        let is_preset = self.template.category == Some(Category::Authentication);
        match component.kind {
            Some(ComponentKind::Header) if !is_preset => {
                let format = node.get_str("format");
                if format.is_none_or(|it| it.eq_ignore_ascii_case("TEXT")) {
                    let samples = example.map_or_else(no_samples, |it| {
                        read(it, "header_text", "header_text_named_params", false)
                    });
                    let place = if is_in_card { TextPlace::CardHeader } else { TextPlace::Header };
                    self.push(node, "text", place, None, samples);
                }
            }
            Some(ComponentKind::Body) if !is_preset => {
                let samples = example.map_or_else(no_samples, |it| {
                    read(it, "body_text", "body_text_named_params", true)
                });
                let place = if is_in_card { TextPlace::CardBody } else { TextPlace::Body };
                self.push(node, "text", place, None, samples);
            }
            Some(ComponentKind::Footer) if !is_preset => {
                self.push(node, "text", TextPlace::Footer, None, None);
            }
            Some(ComponentKind::LimitedTimeOffer) => {
                if let Some(offer) = node.get("limited_time_offer") {
                    self.push(offer, "text", TextPlace::OfferText, None, None);
                }
            }
            Some(ComponentKind::Buttons) => {
                for button in node.list("buttons") {
                    self.button(button);
                }
            }
            Some(
                ComponentKind::Header
                | ComponentKind::Body
                | ComponentKind::Footer
                | ComponentKind::Carousel
                | ComponentKind::CallPermissionRequest,
            )
            | None => {}
        }
    }

    fn button(&mut self, button: &'a Node<'a>) {
        let kind = ButtonKind::read(button, "type");
        self.push(button, "text", TextPlace::Label, kind, None);
        self.push(button, "autofill_text", TextPlace::Label, kind, None);
        match kind {
            Some(ButtonKind::Url) => {
                let samples = match button.get("example") {
                    None => Some(Vec::new()),
                    Some(node) => by_number(node, "example", false).map(|it| vec![it]),
                };
                self.push(button, "url", TextPlace::Url, kind, samples);
            }
            Some(ButtonKind::PhoneNumber) => {
                self.push(button, "phone_number", TextPlace::PhoneNumber, kind, None);
            }
            Some(ButtonKind::CopyCode) => {
                self.push(button, "example", TextPlace::CouponCode, kind, None);
            }
            _ => {}
        }
    }

    /// Reads the URL that a library template sets for one of its buttons.
    fn library_input(&mut self, input: &'a Node<'a>) {
        let Some(url) = input.get("url") else { return };
        // The schema reports a missing sample.
        let samples = url
            .get("url_suffix_example")
            .and_then(|it| by_number(it, "url_suffix_example", false))
            .map(|it| vec![it]);
        self.push(url, "base_url", TextPlace::Url, None, samples);
    }

    fn push(
        &mut self,
        owner: &'a Node<'a>,
        key: &str,
        place: TextPlace,
        button: Option<ButtonKind>,
        samples: Option<Vec<Samples<'a>>>,
    ) {
        let Some((node, text)) = owner.get(key).and_then(|it| Some((it, it.as_str()?))) else {
            return;
        };
        let mut parts = parse(text);
        if node.is_opaque() {
            let is_known = |it: &TextPart| match it.kind {
                PartKind::Number | PartKind::Malformed(_) => !it.name(text).contains(is_letter),
                // A footer that is only a name in braces may have a variable of the body.
                PartKind::Name if place == TextPlace::Footer => {
                    self.template.format == Format::Named
                }
                PartKind::Name => {
                    self.template.format == Format::Named
                        && is_sampled(samples.as_deref(), it.name(text))
                }
                PartKind::Unbalanced | PartKind::Stray | PartKind::Single | PartKind::Unknown => {
                    false
                }
            };
            if parts.is_empty() || !parts.iter().all(is_known) {
                parts = vec![TextPart::new(0..text.len(), PartKind::Unknown)];
            }
        }
        self.list.push(TemplateText {
            node,
            text,
            place,
            owner,
            button,
            parts,
            samples,
            words: OnceCell::new(),
        });
    }

    /// Makes names in braces placeholders of the file in texts that may not have variables.
    fn disown_names(&mut self) {
        let mut known: Vec<&'a str> = Vec::new();
        if self.template.format == Format::Named {
            let texts = self.of(TextPlace::HEADERS_AND_BODIES);
            known = texts.flat_map(TemplateText::names).take(MAX_NAMES).collect();
        }
        let is_named = self.template.format == Format::Named;
        for text in &mut self.list {
            let is_variable = match text.place {
                TextPlace::Header
                | TextPlace::Body
                | TextPlace::CardHeader
                | TextPlace::CardBody => continue,
                // A sample can only be for the name at the end.
                TextPlace::Url => is_named || text.has_sampled_name_at_end(),
                TextPlace::Footer => is_named && !text.node.is_opaque(),
                TextPlace::Label
                | TextPlace::OfferText
                | TextPlace::PhoneNumber
                | TextPlace::CouponCode => false,
            };
            for part in &mut text.parts {
                let is_name = match part.kind {
                    PartKind::Name => !is_variable && !known.contains(&part.name(text.text)),
                    PartKind::Malformed(_) => part.name(text.text).contains(is_letter),
                    PartKind::Number
                    | PartKind::Unbalanced
                    | PartKind::Stray
                    | PartKind::Single
                    | PartKind::Unknown => false,
                };
                if is_name {
                    part.kind = PartKind::Unknown;
                }
            }
        }
    }
}

impl<'a> TemplateText<'a> {
    /// The words of the text, which are split at the first call.
    #[must_use]
    pub fn words(&self) -> Words<'_> {
        Words::new(self.text, self.words.get_or_init(|| WordList::new(self)))
    }

    /// The name of the text in messages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.place {
            TextPlace::Header => "the header",
            TextPlace::Body => "the body",
            TextPlace::CardHeader => "the header of a card",
            TextPlace::CardBody => "the body of a card",
            TextPlace::Footer => "the footer",
            TextPlace::Label => "the label of a button",
            TextPlace::Url => "the URL of a button",
            TextPlace::OfferText => "the text of the offer",
            TextPlace::PhoneNumber => "the phone number of a button",
            TextPlace::CouponCode => "the coupon code",
        }
    }

    /// The variables from left to right, including repeated ones.
    #[must_use]
    pub fn variables(&self) -> impl DoubleEndedIterator<Item = &TextPart> {
        self.parts.iter().filter(|it| it.is_variable())
    }

    /// The names of the named variables, including repeated ones.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        let text = self.text;
        self.parts.iter().filter(|it| it.kind == PartKind::Name).map(move |it| it.name(text))
    }

    /// Tells whether the text has a variable.
    #[must_use]
    pub fn has_variable(&self) -> bool {
        self.parts.iter().any(TextPart::is_variable)
    }

    /// The distinct variables, each where it first appears.
    pub fn distinct(&self) -> impl Iterator<Item = &TextPart> + Clone {
        self.parts.iter().filter(|it| it.is_variable() && !it.is_repeat)
    }

    /// Tells whether a part of the text is filled in later, so that its content is not known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.parts.iter().any(|it| it.kind == PartKind::Unknown)
    }

    /// Tells whether the whole text is filled in later.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        self.is_open() && self.node.is_opaque()
    }

    /// Tells whether a URL ends with a named variable that is the only use of its sample.
    fn has_sampled_name_at_end(&self) -> bool {
        let [part] = &self.parts[..] else { return false };
        let mut samples = self.samples.iter().flatten().filter(|it| it.key == "example");
        part.kind == PartKind::Name
            && part.range.start > 0
            && self.text[part.range.end..].trim().is_empty()
            && samples.any(|it| !it.values.is_empty())
    }

    /// The text of the same length with a letter for every byte of variables and placeholders.
    #[must_use]
    pub fn masked(&self) -> Cow<'a, str> {
        if self.parts.is_empty() {
            return Cow::Borrowed(self.text);
        }
        let mut masked = String::with_capacity(self.text.len());
        let mut end = 0;
        for TextPart { range, .. } in &self.parts {
            masked.push_str(&self.text[end..range.start]);
            masked.extend(std::iter::repeat_n('x', range.len()));
            end = range.end;
        }
        masked.push_str(&self.text[end..]);
        Cow::Owned(masked)
    }

    /// The text between variables and placeholders.
    pub fn plain(&self) -> impl Iterator<Item = (Range<usize>, &'a str)> {
        let text = self.text;
        let ends = self.parts.iter().map(|it| it.range.end);
        let starts = self.parts.iter().map(|it| it.range.start).chain([text.len()]);
        std::iter::once(0).chain(ends).zip(starts).map(move |(a, b)| (a..b, &text[a..b]))
    }

    /// The number of words, without variables and placeholders.
    ///
    /// `None` for a script without spaces between words.
    #[must_use]
    pub fn n_words(&self) -> Option<usize> {
        let is_unspaced = |it: char| {
            matches!(u32::from(it), 0xe00..=0xeff | 0xf00..=0xfff | 0x1000..=0x109f
                | 0x1780..=0x17ff | 0x2e80..=0x31ff | 0x3400..=0x9fff | 0xf900..=0xfaff
                | 0x2_0000..=0x3_ffff)
        };
        if !self.text.is_ascii() && self.text.contains(is_unspaced) {
            return None;
        }
        let words = self.plain().flat_map(|(_, it)| it.split_whitespace());
        Some(words.filter(|it| it.contains(char::is_alphanumeric)).count())
    }

    /// The samples of a family, where there are any.
    #[must_use]
    pub fn samples_of(&self, family: Family) -> Option<&Samples<'a>> {
        self.samples.as_ref()?.iter().find(|it| it.family == family)
    }

    /// The key of the samples of a family in the `example` of a header or body.
    #[must_use]
    pub fn samples_key(&self, family: Family) -> &'static str {
        match (self.place.is_header(), family) {
            (true, Family::Positional) => "header_text",
            (true, Family::Named) => "header_text_named_params",
            (false, Family::Positional) => "body_text",
            (false, Family::Named) => "body_text_named_params",
        }
    }

    /// The samples that are strings, if the text has variables.
    pub fn string_samples(&self) -> impl Iterator<Item = TextSample<'_>> {
        let samples = self.samples.iter().flatten().filter(|_| self.has_variable());
        samples.flat_map(|it| &it.values).filter_map(|it| {
            let node = it.value?;
            Some(TextSample { text: self, node, value: node.as_str()? })
        })
    }
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic()
}

fn is_sampled(samples: Option<&[Samples<'_>]>, name: &str) -> bool {
    let values = samples.unwrap_or_default().iter().flat_map(|it| &it.values);
    values.filter_map(|it| it.name?.as_str()).any(|it| it == name)
}
