//! A message template in a creation, an edit, an upsert or a response.

use std::ops::Deref;

use super::vocabulary::vocabulary;
use super::{Button, ButtonKind, Component, ComponentKind, Level, Word};
use crate::json::Node;
use crate::kind::RequestKind;

vocabulary! {
    /// The category of a template.
    Category {
        Authentication = "AUTHENTICATION",
        Marketing = "MARKETING",
        Utility = "UTILITY",
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

/// A template; a template without parts for every other body.
#[derive(Debug)]
pub struct Template<'a> {
    /// The body.
    pub root: &'a Node<'a>,
    /// The request that defines it.
    pub request: RequestKind,
    /// The `status` of a template in a response; `None` in a request.
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
    /// The inputs of a copy for the buttons of the library template.
    pub library_inputs: Vec<Button<'a>>,
    /// Its own components, if it has any, and then those of each card of its carousel.
    pub levels: Vec<Level<'a>>,
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

    /// The first of its own components of a type.
    #[must_use]
    pub fn find(&self, kind: ComponentKind) -> Option<Component<'a>> {
        self.own()?.find(kind)
    }

    /// Its own buttons in order.
    #[must_use]
    pub fn own_buttons(&self) -> &[Button<'a>] {
        self.own().map_or(&[], |it| &it.buttons)
    }

    /// The components of the cards of its carousel.
    #[must_use]
    pub fn card_levels(&self) -> &[Level<'a>] {
        self.levels.get(1..).unwrap_or_default()
    }

    /// The buttons of a type, including those of cards.
    pub fn buttons_of(&self, kind: ButtonKind) -> impl Iterator<Item = Button<'a>> {
        let buttons = self.levels.iter().flat_map(|it| it.buttons.iter().copied());
        buttons.filter(move |it| it.kind == Some(kind))
    }

    /// Tells whether it is of a category.
    #[must_use]
    pub fn is(&self, category: Category) -> bool {
        self.category == Some(category)
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

    /// The same for a request that may set any category.
    ///
    /// Another rule reports an upsert with another category than `AUTHENTICATION`.
    #[must_use]
    pub fn wrong_category(&self, wanted: Category) -> Option<&'a Node<'a>> {
        self.other_category(wanted).filter(|_| self.request != RequestKind::TemplateUpsert)
    }

    /// The language without its region, such as `pt` for `pt_BR`; empty if it is not known.
    #[must_use]
    pub fn primary_language(&self) -> &'a str {
        self.language.and_then(|it| it.split(['_', '-']).next()).unwrap_or_default()
    }
}

impl<'a> Deref for Template<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.root
    }
}
