//! What a body contributes to the comparison of files: the templates it defines, and those it sends.
//!
//! Facts are small and own their data, so that the text of a file can be dropped once they are read.
//! What is unknown in a body, such as a placeholder, stays unknown here: nothing is guessed.

mod button;
mod definition;
mod send;

pub use button::{ButtonUrl, DefinedButton};
pub use definition::{
    DefinedCards, DefinedContent, DefinedHeader, DefinedLevel, DefinedText, DefinedVariable,
    Definition, Offer, Source,
};
pub use send::{
    Given, GivenButton, GivenCard, GivenCards, GivenComponent, GivenParameter, SentTemplate,
};

use std::hash::BuildHasher;

use foldhash::quality::FixedState;

use crate::json::{Node, Value, placeholders};
use crate::kind::{Document, RequestKind};
use crate::model::TemplateSend;
use crate::source::Span;
use crate::variable::Texts;

/// The facts of one file.
#[derive(Debug, Default)]
pub struct Facts {
    /// The templates that it defines, in the order of the file.
    pub definitions: Vec<Definition>,
    /// The messages in it that send a template, in the order of the file.
    pub sends: Vec<SentTemplate>,
}

/// A string and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its text.
    pub text: Box<str>,
    /// Where it is, including its quotes.
    pub span: Span,
}

/// A part of a body that is present, absent, or not known.
#[derive(Debug)]
pub enum Fact<T> {
    /// It is missing.
    Absent,
    /// It is a placeholder, or a rule reports it by itself.
    Unknown,
    /// It is present and can be read.
    Known(T),
}

impl<T> Fact<T> {
    /// The part, if it is present and can be read.
    #[must_use]
    pub fn known(&self) -> Option<&T> {
        match self {
            Fact::Known(it) => Some(it),
            Fact::Absent | Fact::Unknown => None,
        }
    }

    /// Adds another part of the same name; with two parts, it is not known which one counts.
    fn add(&mut self, other: Fact<T>) {
        *self = match self {
            Fact::Absent => other,
            Fact::Unknown | Fact::Known(_) => Fact::Unknown,
        };
    }

    /// Makes a missing part unknown.
    fn open(&mut self) {
        if matches!(self, Fact::Absent) {
            *self = Fact::Unknown;
        }
    }
}

impl Facts {
    /// Tells whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.definitions.is_empty() && self.sends.is_empty()
    }

    /// Adds the facts of the next part of the file.
    pub fn append(&mut self, mut next: Facts) {
        // Avoids a second copy of the facts of a long file.
        if self.is_empty() {
            *self = next;
            return;
        }
        self.definitions.append(&mut next.definitions);
        self.sends.append(&mut next.sends);
    }

    /// Marks the templates that are created as only shown: a document or a collection shows the same
    /// one in several ways.
    pub fn show(&mut self) {
        for it in self.definitions.iter_mut().filter(|it| it.source == Source::Created) {
            it.source = Source::Shown;
        }
    }

    /// Frees unused capacity, because facts are kept until all files are read.
    pub fn shrink(&mut self) {
        self.definitions.shrink_to_fit();
        self.sends.shrink_to_fit();
    }

    /// Collects the facts of a body.
    pub fn collect(
        &mut self,
        document: &Document<'_, '_>,
        send: &TemplateSend<'_>,
        texts: &Texts<'_>,
    ) {
        match document.kind {
            RequestKind::Message | RequestKind::MarketingMessage => {
                self.sends.extend(SentTemplate::read(document.kind, send));
            }
            RequestKind::TemplateCreate
            | RequestKind::TemplateEdit
            | RequestKind::TemplateUpsert => {
                self.definitions.extend(Definition::read(document, texts));
            }
            RequestKind::CallSettings
            | RequestKind::Call
            | RequestKind::BusinessProfile
            | RequestKind::ConversationalAutomation
            | RequestKind::ThreadControl
            | RequestKind::Group
            | RequestKind::QrCode => {}
        }
    }
}

/// Far more than a message or a template can have; longer lists are not kept.
const MAX_ITEMS: usize = 100;

impl Word {
    /// The string of a node; `None` if it is not a string, is empty, or is a placeholder.
    fn read(node: &Node<'_>) -> Option<Word> {
        let text = node.as_str().filter(|it| !it.is_empty())?;
        (!node.is_open()).then(|| Word { text: text.into(), span: node.span })
    }
}

/// The value of a key; null counts as absent.
fn present<'a>(node: &'a Node<'a>, key: &str) -> Option<&'a Node<'a>> {
    node.get(key).filter(|it| it.value != Value::Null)
}

/// The items of a complete list; `None` if it is incomplete or not a list.
fn whole_list<'a>(node: &'a Node<'a>) -> Option<&'a [Node<'a>]> {
    (node.is_array() && node.complete).then(|| node.items())
}

/// A number that is the same for links to the same file; `None` for a text that is not a complete link.
///
/// The query is ignored, because Meta signs its links again for each response.
fn link_digest(node: &Node<'_>) -> Option<u64> {
    let link = node.as_str().filter(|_| !node.is_open())?;
    let file = link.split(['?', '#']).next()?;
    let is_link = file.starts_with("https://") || file.starts_with("http://");
    is_link.then(|| FixedState::default().hash_one(file))
}

/// The number of characters outside of placeholders.
fn n_characters(node: &Node<'_>) -> u32 {
    let Some(text) = node.as_str() else { return 0 };
    let n = if node.is_opaque() {
        0
    } else {
        let inside = placeholders(text).map(|it| text[it].chars().count()).sum::<usize>();
        text.chars().count() - inside
    };
    u32::try_from(n).unwrap_or(u32::MAX)
}
