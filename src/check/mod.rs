//! How a rule runs: over one body, over a message and its template, or over all files together.
//!
//! What it may know is in [`BodyCx`], [`SendCx`] or [`ProjectCx`].
//!
//! A rule is one file under `rules/` with a `RULE` made by `declare_rule!`.

mod project;

pub use project::{Located, Pair, Project, ProjectCx, ProjectFile, Role, SendCx, Sent};

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::fix::Source;
use crate::json::{Node, Value, span_in_string};
use crate::kind::{Document, Part, RequestKind};
use crate::link::{self, Link};
use crate::rule::RuleMeta;
use crate::source::Span;
use crate::variable::Template;

/// What the user adds to a body: facts that no body states, and how strict to be.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day on which the body is sent; rules about past dates are off without it.
    pub today: Option<Date>,
    /// The sender's phone number with its country code; rules about it are off without it.
    pub sender: Option<String>,
    /// Whether the body is sent as it stands, so that a placeholder in it was forgotten.
    pub final_payload: bool,
    /// Whether the templates at hand are all there are, so that any other cannot be sent.
    pub templates_complete: bool,
}

/// A rule: what it says, and who finds it.
#[derive(Debug)]
pub struct Rule {
    /// What it says.
    pub meta: RuleMeta,
    /// Words of which a body has to name one for the rule to find anything in it: as a key, or as the
    /// value of a `type`, `sub_type`, `format` or `category`, that in whatever letter case.
    ///
    /// Empty where that cannot be said.
    pub about: &'static [&'static str],
    /// Who finds it.
    pub finder: Finder,
}

/// Who finds the problem that a rule names.
#[derive(Debug)]
pub enum Finder {
    /// The parser.
    Parser,
    /// A keyword of a schema: by its own default, or because the schema names the rule.
    Schema,
    /// A function over bodies of these kinds.
    Body(&'static [RequestKind], fn(&mut BodyCx<'_>)),
    /// Both: a schema names the rule for what it can say, the function finds the rest.
    Both(&'static [RequestKind], fn(&mut BodyCx<'_>)),
    /// A function over a message that sends a template and the definition of that template.
    Send(fn(&mut SendCx<'_>)),
    /// A function over the facts of all files.
    Project(fn(&mut ProjectCx<'_>)),
}

/// One body under check.
#[derive(Debug)]
pub struct BodyCx<'a> {
    /// Which request the body is.
    pub kind: RequestKind,
    /// The body.
    pub root: &'a Node<'a>,
    /// The `status` of a template that was read; `None` for a body that is sent.
    pub status: Option<&'a Node<'a>>,
    /// What the user added.
    pub options: &'a Options,
    text: &'a str,
    /// The body as it stands in the file, where `root` is a repaired one.
    written: &'a Node<'a>,
    links: OnceCell<Rc<[Link<'a>]>>,
    template: OnceCell<Rc<Template<'a>>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> BodyCx<'a> {
    /// Begins the check of a body in the file with this text.
    #[must_use]
    pub fn new(document: Document<'a, 'a>, text: &'a str, options: &'a Options) -> BodyCx<'a> {
        BodyCx {
            kind: document.kind,
            root: document.root,
            status: document.status,
            options,
            text,
            written: document.root,
            links: OnceCell::new(),
            template: OnceCell::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Begins the check of the same body once its misspelt keys have the names that were meant.
    ///
    /// Pointers go by the keys as they are written.
    #[must_use]
    pub fn repaired<'b>(&self, root: &'b Node<'b>) -> BodyCx<'b>
    where
        'a: 'b,
    {
        let part = Part::Whole;
        let document = Document { kind: self.kind, root, part, status: self.status };
        BodyCx { written: self.written, ..BodyCx::new(document, self.text, self.options) }
    }

    /// Reports a finding at a place of the file; the answer takes help, labels and the like.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.add(Diagnostic::new(&rule.meta, span, message))
    }

    /// Adds a finding made elsewhere, giving it kind and pointer.
    pub fn add(&mut self, mut diagnostic: Diagnostic) -> &mut Diagnostic {
        diagnostic.kind = Some(self.kind);
        diagnostic.pointer = self.written.pointer_to(diagnostic.span);
        self.diagnostics.push(diagnostic);
        self.diagnostics.last_mut().expect("one was pushed just now")
    }

    /// The links to WhatsApp in the texts and URLs of the body, in the order they stand.
    #[must_use]
    pub fn links(&self) -> Rc<[Link<'a>]> {
        let links =
            self.links.get_or_init(|| link::collect(self.kind, self.root, self.text).into());
        Rc::clone(links)
    }

    /// The texts of the body, read as a template.
    #[must_use]
    pub fn template(&self) -> Rc<Template<'a>> {
        Rc::clone(self.template.get_or_init(|| Rc::new(Template::new(self.root))))
    }

    /// The part of the file that stands for the part `range` of a decoded string.
    ///
    /// The whole node when it is no string.
    #[must_use]
    pub fn span_in(&self, node: &Node<'_>, range: Range<usize>) -> Span {
        match &node.value {
            Value::String(_) => span_in_string(&self.text[node.span.range()], node.span, range),
            _ => node.span,
        }
    }

    /// The body as it is in the file, where `root` is a repaired one.
    #[must_use]
    pub fn source(&self) -> Source<'a> {
        Source { text: self.text, root: self.written }
    }

    /// The file at `span`, as written.
    #[must_use]
    pub fn text_at(&self, span: Span) -> &'a str {
        &self.text[span.range()]
    }

    /// The body with its kind.
    #[must_use]
    pub fn document(&self) -> Document<'a, 'a> {
        Document { kind: self.kind, root: self.root, part: Part::Whole, status: self.status }
    }

    /// Ends the check and gives what was found.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

/// Declares the rule of a file: documentation first, then what it says and who finds it.
///
/// ```text
/// declare_rule! {
///     /// A text is too shy.
///     ///
///     /// Why that matters.
///     ///
///     /// ```json bad
///     /// …
///     /// ```
///     ///
///     /// ```json good
///     /// …
///     /// ```
///     pub RULE = {
///         id: "shy-text",
///         severity: Warning,
///         category: Message,
///         page: page!("messages/text-messages"),
///         api_error: None,
///         about: ["text"],
///         finder: Finder::Body(&[RequestKind::Message], check),
///     }
/// }
/// ```
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        pub RULE = {
            id: $id:literal,
            severity: $severity:ident,
            category: $category:ident,
            page: $page:expr,
            api_error: $api_error:expr,
            $(about: $about:expr,)?
            finder: $finder:expr,
        }
    ) => {
        // The documentation is for `explain`; its fences have words that rustdoc does not know.
        #[doc = concat!("The rule `", $id, "`.")]
        pub static RULE: $crate::check::Rule = $crate::check::Rule {
            meta: $crate::rule::RuleMeta {
                id: $id,
                severity: $crate::rule::Severity::$severity,
                category: $crate::rule::Category::$category,
                page: $page,
                api_error: $api_error,
                docs: concat!($($doc, "\n"),+),
            },
            about: $crate::check::words!($($about)?),
            finder: $finder,
        };
    };
}

/// The words that a rule is about: none, where it does not say.
macro_rules! words {
    () => {
        &[]
    };
    ($words:expr) => {
        &$words
    };
}

/// The address of a page of Meta's documentation from its path there.
macro_rules! page {
    ($path:literal) => {
        concat!("https://developers.facebook.com/documentation/business-messaging/whatsapp/", $path)
    };
}

pub(crate) use {declare_rule, page, words};
