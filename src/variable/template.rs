//! The texts of a template, collected once for all rules.

use std::cell::OnceCell;
use std::ops::Range;

use super::parse::{Part, PartKind, parse};
use super::samples::{Family, Samples, by_number, present, read};
use super::words::Words;
use crate::json::Node;

/// A template as rules about its texts see it.
#[derive(Debug)]
pub struct Template<'a> {
    /// Its category; `None` when it has none, or an unknown one.
    pub category: Option<Category>,
    /// How its variables go.
    pub format: Format,
    /// The value of `parameter_format`, where it has one.
    pub format_node: Option<&'a Node<'a>>,
    /// The code of its language; `None` when it has none, or a placeholder.
    pub language: Option<&'a str>,
    /// Its texts, those of cards included, in the order they stand.
    pub texts: Vec<Text<'a>>,
}

/// The category of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// `AUTHENTICATION`.
    Authentication,
    /// `MARKETING`.
    Marketing,
    /// `UTILITY`.
    Utility,
}

/// How the variables of a template go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// By number, which is the default.
    Positional,
    /// By name.
    Named,
    /// Filled in later, or an unknown word.
    Unknown,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The text of a header.
    Header,
    /// The text of a body.
    Body,
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

/// One text of a template.
#[derive(Debug)]
pub struct Text<'a> {
    /// The string.
    pub node: &'a Node<'a>,
    /// What it says.
    pub text: &'a str,
    /// What it is for.
    pub place: Place,
    /// Whether it stands in a card of a carousel.
    pub is_in_card: bool,
    /// The component or button that it belongs to.
    pub owner: &'a Node<'a>,
    /// Its variables, stray braces and placeholders, from left to right.
    pub parts: Vec<Part>,
    /// The samples for it, of either form; `None` when it cannot be said what they are.
    pub samples: Option<Vec<Samples<'a>>>,
    words: OnceCell<Words<'a>>,
}

/// The most names that are remembered: far more than a template may have.
const MAX_NAMES: usize = 500;

impl<'a> Template<'a> {
    /// Reads the template `root`.
    #[must_use]
    pub fn new(root: &'a Node<'a>) -> Template<'a> {
        let category = present(root, "category").and_then(|it| {
            let all = [
                ("AUTHENTICATION", Category::Authentication),
                ("MARKETING", Category::Marketing),
                ("UTILITY", Category::Utility),
            ];
            all.into_iter().find(|(word, _)| it.is_word(word)).map(|it| it.1)
        });
        let format_node = present(root, "parameter_format");
        let format = match format_node {
            None => Format::Positional,
            Some(it) if it.is_word("POSITIONAL") => Format::Positional,
            Some(it) if it.is_word("NAMED") => Format::Named,
            Some(_) => Format::Unknown,
        };
        let language = root.get("language").filter(|it| !it.is_open()).and_then(Node::as_str);
        let mut template = Template { category, format, format_node, language, texts: Vec::new() };
        for component in root.get("components").map_or(&[][..], |it| it.items()) {
            template.component(component, false);
            for card in component.get("cards").map_or(&[][..], |it| it.items()) {
                for component in card.get("components").map_or(&[][..], |it| it.items()) {
                    template.component(component, true);
                }
            }
        }
        for input in root.get("library_template_button_inputs").map_or(&[][..], |it| it.items()) {
            template.library_input(input);
        }
        template.disown_names();
        template
    }

    /// The texts for a purpose, those of cards included.
    pub fn texts_for(&self, place: Place) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(move |it| it.place == place)
    }

    /// The texts that take variables and samples for them: headers and bodies.
    pub fn headers_and_bodies(&self) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(|it| matches!(it.place, Place::Header | Place::Body))
    }

    /// The language without its region, as `pt` of `pt_BR`; empty when it is not known.
    #[must_use]
    pub fn primary_language(&self) -> &str {
        self.language.and_then(|it| it.split(['_', '-']).next()).unwrap_or_default()
    }

    fn component(&mut self, component: &'a Node<'a>, is_in_card: bool) {
        let kind = component.get_str("type").unwrap_or_default().to_ascii_uppercase();
        // The texts of an authentication template are preset.
        let is_preset = self.category == Some(Category::Authentication);
        let example = present(component, "example");
        match kind.as_str() {
            "HEADER" if !is_preset => {
                let format = component.get_str("format");
                if format.is_none_or(|it| it.eq_ignore_ascii_case("TEXT")) {
                    let samples = example.map_or(Some(Vec::new()), |it| {
                        read(it, "header_text", "header_text_named_params", false)
                    });
                    self.push(component, "text", Place::Header, is_in_card, samples);
                }
            }
            "BODY" if !is_preset => {
                let samples = example.map_or(Some(Vec::new()), |it| {
                    read(it, "body_text", "body_text_named_params", true)
                });
                self.push(component, "text", Place::Body, is_in_card, samples);
            }
            "FOOTER" if !is_preset => {
                self.push(component, "text", Place::Footer, is_in_card, None);
            }
            "LIMITED_TIME_OFFER" => {
                if let Some(offer) = component.get("limited_time_offer") {
                    self.push(offer, "text", Place::OfferText, is_in_card, None);
                }
            }
            "BUTTONS" => {
                for button in component.get("buttons").map_or(&[][..], |it| it.items()) {
                    self.button(button, is_in_card);
                }
            }
            _ => {}
        }
    }

    fn button(&mut self, button: &'a Node<'a>, is_in_card: bool) {
        self.push(button, "text", Place::Label, is_in_card, None);
        self.push(button, "autofill_text", Place::Label, is_in_card, None);
        match button.get_str("type").unwrap_or_default().to_ascii_uppercase().as_str() {
            "URL" => {
                let samples = match present(button, "example") {
                    None => Some(Vec::new()),
                    Some(node) => by_number(node, "example", false).map(|it| vec![it]),
                };
                self.push(button, "url", Place::Url, is_in_card, samples);
            }
            "PHONE_NUMBER" => {
                self.push(button, "phone_number", Place::PhoneNumber, is_in_card, None);
            }
            "COPY_CODE" => self.push(button, "example", Place::CouponCode, is_in_card, None),
            _ => {}
        }
    }

    /// The URL that a template from the library is given for one of its buttons.
    fn library_input(&mut self, input: &'a Node<'a>) {
        let Some(url) = input.get("url") else { return };
        // One that is missing is known to the schema.
        let samples = present(url, "url_suffix_example")
            .and_then(|it| by_number(it, "url_suffix_example", false))
            .map(|it| vec![it]);
        self.push(url, "base_url", Place::Url, false, samples);
    }

    fn push(
        &mut self,
        owner: &'a Node<'a>,
        key: &str,
        place: Place,
        is_in_card: bool,
        samples: Option<Vec<Samples<'a>>>,
    ) {
        let Some((node, text)) = owner.get(key).and_then(|it| Some((it, it.as_str()?))) else {
            return;
        };
        let mut parts = parse(text);
        if node.is_opaque() {
            let is_known = |it: &Part| match it.kind {
                PartKind::Number | PartKind::Malformed(_) => !it.name(text).contains(is_letter),
                // Nothing but a name in the footer may be the name of a variable of the body.
                PartKind::Name if place == Place::Footer => self.format == Format::Named,
                PartKind::Name => {
                    self.format == Format::Named && is_sampled(samples.as_deref(), it.name(text))
                }
                PartKind::Unbalanced | PartKind::Stray | PartKind::Single | PartKind::Unknown => {
                    false
                }
            };
            if parts.is_empty() || !parts.iter().all(is_known) {
                parts = vec![Part { range: 0..text.len(), kind: PartKind::Unknown }];
            }
        }
        self.texts.push(Text {
            node,
            text,
            place,
            is_in_card,
            owner,
            parts,
            samples,
            words: OnceCell::new(),
        });
    }

    /// Takes names in braces for placeholders of the file where a template has no variables.
    fn disown_names(&mut self) {
        let mut known: Vec<&'a str> = Vec::new();
        if self.format == Format::Named {
            known = self.headers_and_bodies().flat_map(Text::names).take(MAX_NAMES).collect();
        }
        let is_named = self.format == Format::Named;
        for text in &mut self.texts {
            let is_taken = match text.place {
                Place::Header | Place::Body => continue,
                // A sample for the value of a name at the end can be for nothing else.
                Place::Url => is_named || text.has_sampled_name_at_end(),
                Place::Footer => is_named && !text.node.is_opaque(),
                Place::Label | Place::OfferText | Place::PhoneNumber | Place::CouponCode => false,
            };
            for part in &mut text.parts {
                let is_name = match part.kind {
                    PartKind::Name => !is_taken && !known.contains(&part.name(text.text)),
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

impl<'a> Text<'a> {
    /// The words of the text, taken to pieces when first asked for.
    #[must_use]
    pub fn words(&self) -> &Words<'a> {
        self.words.get_or_init(|| Words::new(self))
    }

    /// What the text is for, as messages call it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match (self.place, self.is_in_card) {
            (Place::Header, false) => "the header",
            (Place::Header, true) => "the header of a card",
            (Place::Body, false) => "the body",
            (Place::Body, true) => "the body of a card",
            (Place::Footer, _) => "the footer",
            (Place::Label, _) => "the label of a button",
            (Place::Url, _) => "the URL of a button",
            (Place::OfferText, _) => "the text of the offer",
            (Place::PhoneNumber, _) => "the phone number of a button",
            (Place::CouponCode, _) => "the coupon code",
        }
    }

    /// The variables, from left to right, each as often as it stands there.
    #[must_use]
    pub fn variables(&self) -> impl DoubleEndedIterator<Item = &Part> {
        self.parts.iter().filter(|it| it.is_variable())
    }

    /// The names of the variables by name, each as often as it stands there.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        let text = self.text;
        self.parts.iter().filter(|it| it.kind == PartKind::Name).map(move |it| it.name(text))
    }

    /// The different variables with the place where each stands first.
    #[must_use]
    pub fn distinct(&self) -> Vec<&Part> {
        let mut distinct: Vec<&Part> = Vec::new();
        for part in self.variables() {
            if !distinct.iter().any(|it| it.name(self.text) == part.name(self.text)) {
                distinct.push(part);
            }
        }
        distinct
    }

    /// Tells whether a part of the text is filled in later, so that more may stand in it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.parts.iter().any(|it| it.kind == PartKind::Unknown)
    }

    /// Tells whether the whole text is filled in later.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        self.node.is_opaque() && self.is_open()
    }

    /// Tells whether a URL ends with a variable by name, and has nothing else that its sample may be for.
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
    pub fn masked(&self) -> String {
        let mut masked = String::with_capacity(self.text.len());
        let mut end = 0;
        for Part { range, .. } in &self.parts {
            masked.push_str(&self.text[end..range.start]);
            masked.extend(std::iter::repeat_n('x', range.len()));
            end = range.end;
        }
        masked.push_str(&self.text[end..]);
        masked
    }

    /// The text between variables and placeholders.
    pub fn plain(&self) -> impl Iterator<Item = (Range<usize>, &'a str)> {
        let text = self.text;
        let ends = self.parts.iter().map(|it| it.range.end);
        let starts = self.parts.iter().map(|it| it.range.start).chain([text.len()]);
        std::iter::once(0).chain(ends).zip(starts).map(move |(a, b)| (a..b, &text[a..b]))
    }

    /// The number of words beside variables and placeholders.
    ///
    /// `None` for a script that writes words without blanks between them.
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

    /// The samples of a form, where there are any.
    #[must_use]
    pub fn samples_of(&self, family: Family) -> Option<&Samples<'a>> {
        self.samples.as_ref()?.iter().find(|it| it.family == family)
    }
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic()
}

fn is_sampled(samples: Option<&[Samples<'_>]>, name: &str) -> bool {
    let values = samples.unwrap_or_default().iter().flat_map(|it| &it.values);
    values.filter_map(|it| it.name?.as_str()).any(|it| it == name)
}
