//! The facts about the definition of a template.

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::quality::FixedState;

use super::button::{DefinedButton, buttons};
use super::{Fact, MAX_ITEMS, Word, link_digest, present, whole_list};
use crate::json::Node;
use crate::kind::{Document, RequestKind};
use crate::model::{Category, ComponentKind, Format, HeaderFormat, Word as _};
use crate::source::Span;
use crate::variable::{self, TextPlace, Texts};

/// A template in a creation, an edit, an upsert or a response.
#[derive(Debug)]
pub struct Definition {
    /// The request that defines it.
    pub kind: RequestKind,
    /// Where the body is.
    pub span: Span,
    /// Where the definition is from.
    pub source: Source,
    /// Its name; `None` if it is a placeholder.
    pub name: Option<Word>,
    /// Its languages: one, or several in an upsert.
    pub languages: Vec<Word>,
    /// Whether it may have other languages, because of a placeholder.
    pub is_language_open: bool,
    /// Its category and where that is; `None` if it is not known.
    pub category: Option<(Category, Span)>,
    /// Its status in capital letters, in a response.
    pub status: Option<Word>,
    /// Its components; `None` if they are not known, such as for a copy of a library template.
    pub content: Option<DefinedContent>,
    /// A number that is the same for the same body and footer; `None` if they cannot be read.
    pub digest: Option<u64>,
    /// The `source` of a template that Direct Send created, in a response.
    pub generated: Option<Span>,
}

/// Where the definition of a template is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A request that creates it.
    Created,
    /// A request that changes it.
    Edited,
    /// A request that creates it, or changes it if it exists.
    Upserted,
    /// A response from Meta.
    Exported,
    /// A request in a document or a collection, which shows the same template in several ways.
    Shown,
}

/// The components of a template.
#[derive(Debug)]
pub struct DefinedContent {
    /// Whether its variables are named or positional.
    pub format: Format,
    /// The components of the template itself.
    pub level: DefinedLevel,
    /// Its carousel.
    pub cards: Fact<DefinedCards>,
    /// Its limited-time offer.
    pub offer: Fact<Offer>,
    /// Its call permission request.
    pub call_request: Option<Span>,
}

/// The components of the template itself, or those of a card.
#[derive(Debug)]
pub struct DefinedLevel {
    /// The body or card that contains them.
    pub span: Span,
    /// The header.
    pub header: Fact<DefinedHeader>,
    /// The text of the body.
    pub body: Fact<DefinedText>,
    /// The buttons, in order.
    pub buttons: Fact<Vec<DefinedButton>>,
}

/// The header of a template or card.
#[derive(Debug)]
pub struct DefinedHeader {
    /// Where it is: its text or format.
    pub span: Span,
    /// Its format.
    pub format: HeaderFormat,
    /// Its text; `None` for every other format.
    pub text: Option<DefinedText>,
    /// The digest of the link to its sample file, by `link_digest`.
    pub sample: Option<(u64, Span)>,
}

/// A text with variables.
#[derive(Debug)]
pub struct DefinedText {
    /// Where it is.
    pub span: Span,
    /// The number of characters outside of its variables.
    pub n_plain: u32,
    /// Its different variables: positional ones by number, named ones in the order of the text.
    pub variables: Vec<DefinedVariable>,
    /// Whether Meta writes the text, so that its length is not known.
    pub is_preset: bool,
    /// The number of line breaks.
    pub n_line_breaks: u32,
}

/// A variable of a text.
#[derive(Debug)]
pub struct DefinedVariable {
    /// Its number or name.
    pub name: Box<str>,
    /// How often the text uses it.
    pub n_uses: u32,
}

/// The carousel of a template.
#[derive(Debug)]
pub struct DefinedCards {
    /// Where its list of cards is.
    pub span: Span,
    /// The cards in order; `None` if they are not known.
    pub items: Option<Vec<DefinedLevel>>,
}

/// The limited-time offer of a template.
#[derive(Debug)]
pub struct Offer {
    /// Where it is.
    pub span: Span,
    /// Whether it has an end; `None` if that is not known.
    pub has_expiration: Option<bool>,
}

impl Definition {
    /// Reads the definition in a body; `None` for an edit without a name or language.
    pub(super) fn read(document: &Document<'_, '_>, texts: &Texts<'_>) -> Option<Definition> {
        let root = document.root;
        let source = match document.kind {
            RequestKind::TemplateEdit => Source::Edited,
            RequestKind::TemplateUpsert => Source::Upserted,
            _ if document.status.is_some() => Source::Exported,
            _ => Source::Created,
        };
        let name = present(root, "name").and_then(Word::read);
        let language = present(root, "language").or_else(|| present(root, "languages"));
        if source == Source::Edited && (name.is_none() || language.is_none()) {
            return None;
        }
        let codes = language.map_or(&[][..], |it| {
            if it.is_array() { it.items() } else { std::slice::from_ref(it) }
        });
        let languages: Vec<Word> = codes.iter().take(MAX_ITEMS).filter_map(Word::read).collect();
        let is_language_open = languages.is_empty()
            || languages.len() < codes.len()
            || language.is_some_and(|it| it.is_array() && !it.complete);
        let category = texts.template.category.zip(root.get("category").map(|it| it.span));
        let status = document
            .status
            .and_then(Word::read)
            .map(|it| Word { text: it.text.to_ascii_uppercase().into(), span: it.span });
        let is_of_library = present(root, "library_template_name").is_some();
        let content = (!is_of_library && root.complete)
            .then(|| DefinedContent::read(root, texts, source))
            .flatten();
        let origin = present(root, "source").filter(|_| source == Source::Exported);
        let is_generated = |it: &&Node<'_>| it.is_word("AUTO_GENERATED");
        Some(Definition {
            kind: document.kind,
            span: root.span,
            source,
            name,
            languages,
            is_language_open,
            category,
            status,
            digest: content.is_some().then(|| digest(root, texts)).flatten(),
            generated: origin.filter(is_generated).map(|it| it.span),
            content,
        })
    }

    /// Tells whether it is known to be an authentication template.
    #[must_use]
    pub fn is_authentication(&self) -> bool {
        self.category.is_some_and(|it| it.0 == Category::Authentication)
    }

    /// Tells whether it is in a language.
    #[must_use]
    pub fn is_in(&self, language: &str) -> bool {
        self.languages.iter().any(|it| &*it.text == language)
    }

    /// Where its name is; the whole body if it has none.
    #[must_use]
    pub fn name_span(&self) -> Span {
        self.name.as_ref().map_or(self.span, |it| it.span)
    }
}

impl DefinedContent {
    fn read(root: &Node<'_>, texts: &Texts<'_>, source: Source) -> Option<DefinedContent> {
        let components = present(root, "components")?;
        let mut content = DefinedContent {
            format: texts.template.format,
            level: DefinedLevel::new(root.span),
            cards: Fact::Absent,
            offer: Fact::Absent,
            call_request: None,
        };
        let items = whole_list(components).filter(|it| it.len() <= MAX_ITEMS)?;
        let mut is_open = false;
        for component in items {
            is_open |= match kind(component) {
                Some(ComponentKind::Carousel) => {
                    content.cards.add(cards(component, texts));
                    false
                }
                Some(ComponentKind::LimitedTimeOffer) => {
                    content.offer.add(offer(component));
                    false
                }
                kind => {
                    if kind == Some(ComponentKind::CallPermissionRequest) {
                        content.call_request = Some(component.span);
                    }
                    content.level.take(kind, component, texts)
                }
            };
        }
        if texts.template.category == Some(Category::Authentication) {
            content.level.body = authentication_body(items, components.span, texts, source);
            content.level.header = Fact::Absent;
            content.level.buttons.open();
        } else if texts.template.category.is_none() && !matches!(content.level.body, Fact::Known(_))
        {
            content.level.body = Fact::Unknown;
        }
        if matches!(content.level.body, Fact::Absent) {
            content.level.body = Fact::Unknown;
        }
        if is_open {
            content.level.open();
            content.cards.open();
            content.offer.open();
        }
        Some(content)
    }
}

impl DefinedLevel {
    fn new(span: Span) -> DefinedLevel {
        DefinedLevel { span, header: Fact::Absent, body: Fact::Absent, buttons: Fact::Absent }
    }

    fn of_card(card: &Node<'_>, texts: &Texts<'_>) -> Option<DefinedLevel> {
        let mut level = DefinedLevel::new(card.span);
        let items = whole_list(card.get("components")?).filter(|it| it.len() <= MAX_ITEMS)?;
        let mut is_open = !card.complete;
        for component in items {
            is_open |= level.take(kind(component), component, texts);
        }
        if is_open {
            level.open();
        }
        Some(level)
    }

    /// Adds a component; tells whether it may be of any type.
    fn take(
        &mut self,
        kind: Option<ComponentKind>,
        component: &Node<'_>,
        texts: &Texts<'_>,
    ) -> bool {
        match kind {
            Some(ComponentKind::Header) => self.header.add(header(component, texts)),
            Some(ComponentKind::Body) => self.body.add(text(component, TextPlace::BODIES, texts)),
            Some(ComponentKind::Buttons) => self.buttons.add(buttons(component, texts)),
            Some(ComponentKind::Footer | ComponentKind::CallPermissionRequest) => {}
            _ => return true,
        }
        false
    }

    fn open(&mut self) {
        self.header.open();
        self.body.open();
        self.buttons.open();
    }
}

impl DefinedText {
    /// The text that Meta writes around the code.
    fn preset(span: Span) -> DefinedText {
        let code = DefinedVariable { name: "1".into(), n_uses: 1 };
        DefinedText { span, n_plain: 0, variables: vec![code], is_preset: true, n_line_breaks: 0 }
    }

    fn read(text: &variable::TemplateText<'_>, format: Format) -> Option<DefinedText> {
        if text.node.is_opaque() && text.is_open() {
            return None;
        }
        DefinedText::of(text.node.span, text.text, &text.parts, format)
    }

    fn of(
        span: Span,
        text: &str,
        parts: &[variable::TextPart],
        format: Format,
    ) -> Option<DefinedText> {
        let mut variables: Vec<DefinedVariable> = Vec::new();
        let mut n_plain = text.chars().count();
        for part in parts {
            let is_of_format = match part.kind {
                variable::PartKind::Number => format == Format::Positional,
                variable::PartKind::Name => format == Format::Named,
                variable::PartKind::Malformed(_)
                | variable::PartKind::Unbalanced
                | variable::PartKind::Stray
                | variable::PartKind::Single
                | variable::PartKind::Unknown => false,
            };
            if !is_of_format || variables.len() >= MAX_ITEMS {
                return None;
            }
            let name = part.name(text);
            n_plain -= text[part.range.clone()].chars().count();
            match variables.iter_mut().find(|it| &*it.name == name) {
                Some(known) => known.n_uses += 1,
                None => variables.push(DefinedVariable { name: name.into(), n_uses: 1 }),
            }
        }
        if format == Format::Positional {
            variables.sort_by_key(|it| it.name.parse::<u32>().unwrap_or(u32::MAX));
            let is_counted = |(n, it): (usize, &DefinedVariable)| *it.name == *(n + 1).to_string();
            if !variables.iter().enumerate().all(is_counted) {
                return None;
            }
        }
        let n_plain = u32::try_from(n_plain).unwrap_or(u32::MAX);
        let n_line_breaks = u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX);
        Some(DefinedText { span, n_plain, variables, is_preset: false, n_line_breaks })
    }
}

/// The type of a component; `None` if it is unknown or a placeholder.
fn kind(node: &Node<'_>) -> Option<ComponentKind> {
    ComponentKind::read(node, "type").filter(|_| node.complete)
}

fn text(owner: &Node<'_>, places: &[TextPlace], texts: &Texts<'_>) -> Fact<DefinedText> {
    let text = texts.find(owner, places);
    text.and_then(|it| DefinedText::read(it, texts.template.format))
        .map_or(Fact::Unknown, Fact::Known)
}

/// The body of an authentication template.
///
/// Meta writes it. A response contains the text, and older templates have their own text with several
/// variables.
fn authentication_body(
    components: &[Node<'_>],
    span: Span,
    texts: &Texts<'_>,
    source: Source,
) -> Fact<DefinedText> {
    let mut bodies = components.iter().filter(|it| kind(it) == Some(ComponentKind::Body));
    let (body, other) = (bodies.next(), bodies.next());
    let Some(node) = body.and_then(|it| present(it, "text")) else {
        return Fact::Known(DefinedText::preset(span));
    };
    let is_open = texts.template.format == Format::Unknown || node.is_opaque() || other.is_some();
    let Some(text) = node.as_str().filter(|_| source == Source::Exported && !is_open) else {
        return Fact::Unknown;
    };
    let text = DefinedText::of(node.span, text, &variable::parse(text), texts.template.format);
    text.map_or(Fact::Unknown, Fact::Known)
}

fn header(component: &Node<'_>, texts: &Texts<'_>) -> Fact<DefinedHeader> {
    let Some(node) = component.get("format").filter(|it| !it.is_open()) else {
        return Fact::Unknown;
    };
    let Some(format) = HeaderFormat::read(component, "format") else { return Fact::Unknown };
    if format != HeaderFormat::Text {
        let samples = component.at(&["example", "header_handle"]);
        let sample = samples.and_then(|it| it.items().first().or(Some(it)));
        let sample = sample.and_then(|it| Some((link_digest(it)?, it.span)));
        return Fact::Known(DefinedHeader { span: node.span, format, text: None, sample });
    }
    match text(component, TextPlace::HEADERS, texts) {
        Fact::Known(text) if text.variables.len() <= 1 => {
            Fact::Known(DefinedHeader { span: text.span, format, text: Some(text), sample: None })
        }
        Fact::Known(_) | Fact::Absent | Fact::Unknown => Fact::Unknown,
    }
}

fn cards(component: &Node<'_>, texts: &Texts<'_>) -> Fact<DefinedCards> {
    let Some(node) = component.get("cards").filter(|it| it.is_array()) else {
        return Fact::Unknown;
    };
    let items = whole_list(node).filter(|it| it.len() <= MAX_ITEMS);
    let items = items.and_then(|it| it.iter().map(|it| DefinedLevel::of_card(it, texts)).collect());
    Fact::Known(DefinedCards { span: node.span, items })
}

fn offer(component: &Node<'_>) -> Fact<Offer> {
    let has_expiration = match component.at(&["limited_time_offer", "has_expiration"]) {
        None => None,
        Some(node) => match node.value {
            crate::json::Value::Bool(it) => Some(it),
            _ => None,
        },
    };
    Fact::Known(Offer { span: component.span, has_expiration })
}

/// A number for the texts of body and footer; `None` if one contains a placeholder, or the body is
/// empty.
fn digest(root: &Node<'_>, texts: &Texts<'_>) -> Option<u64> {
    let mut hasher = FixedState::default().build_hasher();
    let mut has_body = false;
    for component in root.get("components")?.items() {
        let place = match kind(component) {
            Some(ComponentKind::Body) => TextPlace::Body,
            Some(ComponentKind::Footer) => TextPlace::Footer,
            _ => continue,
        };
        let text = texts.find(component, &[place])?;
        if text.is_open() {
            return None;
        }
        has_body |= place == TextPlace::Body && !text.text.trim().is_empty();
        (place == TextPlace::Body, text.text.trim()).hash(&mut hasher);
    }
    has_body.then(|| hasher.finish())
}
