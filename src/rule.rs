//! What a rule says: its id, severity, page, and Meta's error that it prevents; and the macro that declares it.

use std::fmt;

use crate::example::{self, Example, Part};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Style, or advice.
    Info,
    /// Meta takes it, but it is broken, cut, ignored or likely to be rejected in review.
    Warning,
    /// Meta refuses it.
    Error,
}

impl Severity {
    /// The name of the severity in options and outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What a rule is about; also the name of its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Category {
    /// The text is not JSON, or is not whole.
    Json,
    /// Keys, types and bounds that have no rule of their own.
    Structure,
    /// The envelope and the content of a message.
    Message,
    /// Images, videos, audio, documents and stickers.
    Media,
    /// The parts of an interactive message.
    Interactive,
    /// Products, catalogs, orders and payments.
    Commerce,
    /// What a message gives to its template.
    Send,
    /// Call buttons and call permission requests, sent or created.
    Calling,
    /// Links to WhatsApp in texts and URLs.
    Link,
    /// Message templates.
    Template,
    /// The components of a template beside each other, and in the cards of a carousel.
    Component,
    /// The buttons of a template.
    Button,
    /// The variables of a template, and the samples for them.
    Variable,
    /// How the texts of a template are written.
    Text,
    /// What the review of a template is likely to reject.
    Review,
    /// What is wrong only beside another body: a send and its template, templates among themselves.
    Project,
    /// The `calling` object of the settings.
    Settings,
    /// The bodies of the `calls` endpoint.
    Call,
    /// The business profile, conversational automation, thread control, groups and QR codes.
    Account,
}

impl Category {
    /// Every category, in the order of the documentation.
    pub const ALL: [Category; 19] = [
        Category::Json,
        Category::Structure,
        Category::Message,
        Category::Media,
        Category::Interactive,
        Category::Commerce,
        Category::Send,
        Category::Calling,
        Category::Link,
        Category::Template,
        Category::Component,
        Category::Button,
        Category::Variable,
        Category::Text,
        Category::Review,
        Category::Project,
        Category::Settings,
        Category::Call,
        Category::Account,
    ];

    /// The name of the category in outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Category::Json => "json",
            Category::Structure => "structure",
            Category::Message => "message",
            Category::Media => "media",
            Category::Interactive => "interactive",
            Category::Commerce => "commerce",
            Category::Send => "send",
            Category::Calling => "calling",
            Category::Link => "link",
            Category::Template => "template",
            Category::Component => "component",
            Category::Button => "button",
            Category::Variable => "variable",
            Category::Text => "text",
            Category::Review => "review",
            Category::Project => "project",
            Category::Settings => "settings",
            Category::Call => "call",
            Category::Account => "account",
        }
    }
}

/// The error that Meta answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApiError {
    /// `error.code`.
    pub code: u32,
    /// `error.error_subcode`, where it is known.
    pub subcode: Option<u32>,
}

impl ApiError {
    /// An error without a known subcode.
    #[must_use]
    pub const fn code(code: u32) -> ApiError {
        ApiError { code, subcode: None }
    }

    /// An error with its subcode.
    #[must_use]
    pub const fn with_subcode(code: u32, subcode: u32) -> ApiError {
        ApiError { code, subcode: Some(subcode) }
    }
}

/// What a finding is in a template that was read from Meta, which exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InExport {
    /// It holds for what is sent only.
    Dropped,
    /// Advice.
    Info,
    /// Advice about the review, which an approved template no longer needs.
    InfoUntilApproved,
    /// The same as in what is sent: it is wrong for those who read the message.
    Kept,
}

/// All that is said about a rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// The id, in kebab-case; it names the problem.
    pub id: &'static str,
    /// How bad its findings are, unless one says otherwise.
    pub severity: Severity,
    /// Whether it is the rule of a keyword wherever a schema names none, so that the page and the
    /// error are those of the place.
    pub is_general: bool,
    /// Whether the parser finds it, in the text before there is a value.
    pub is_syntax: bool,
    /// What its findings are in a template that was read from Meta.
    pub in_export: InExport,
    /// What it is about.
    pub category: Category,
    /// The page of Meta's documentation, or of a standard, that it rests on.
    pub page: &'static str,
    /// The error that Meta would have answered with, where it is known.
    pub api_error: Option<ApiError>,
    /// The documentation in Markdown. Its examples are changes to sample bodies in blocks of the
    /// language `change`, or bodies in full, in blocks of `json bad` and `json good`.
    pub docs: &'static str,
}

impl RuleMeta {
    /// The first sentence of the documentation, without its full stop.
    #[must_use]
    pub fn summary(&self) -> String {
        let paragraph = self.docs.split("\n\n").next().unwrap_or_default();
        let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        text.trim_end_matches('.').to_owned()
    }

    /// The examples in the documentation, in order.
    #[doc(hidden)]
    #[must_use]
    pub fn examples(&self) -> Vec<Example> {
        let examples = self.parts().into_iter().filter_map(|it| match it {
            Part::Example(example) => Some(example),
            Part::Text(_) => None,
        });
        examples.collect()
    }

    /// The documentation in parts, in order.
    #[doc(hidden)]
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        example::read(self.docs).expect("a test reads the documentation of every rule")
    }
}

/// Declares the rule of a file: documentation first, then what it says and who finds it.
///
/// An example is a change to one of the sample bodies; `fixtures/samples/README.md` lists them and
/// describes changes. A body that is not JSON is written in full, after `json bad` or `json good`.
///
/// ```text
/// declare_rule! {
///     /// A text is too shy.
///     ///
///     /// Why that matters.
///     ///
///     /// ```change text
///     /// bad   /text/body: "…"
///     /// good  /text/body: "Hello."
///     /// ```
///     pub RULE = {
///         id: "shy-text",
///         severity: Warning,
///         category: Message,
///         page: page!("messages/text-messages"),
///         api_error: None,
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
            $(is_general: $is_general:literal,)?
            $(in_export: $in_export:ident,)?
            category: $category:ident,
            page: $page:expr,
            api_error: $api_error:expr,
            finder: $finder:expr,
        }
    ) => {
        // The documentation is for `explain`; its fences have words that rustdoc does not know.
        #[doc = concat!("The rule `", $id, "`.")]
        pub static RULE: $crate::check::Rule = $crate::check::Rule {
            meta: $crate::rule::RuleMeta {
                id: $id,
                severity: $crate::rule::Severity::$severity,
                is_general: $crate::rule::or_default!(false $(, $is_general)?),
                is_syntax: matches!($finder, $crate::check::Finder::Parser),
                in_export: $crate::rule::or_default!(
                    $crate::rule::InExport::Info $(, $crate::rule::InExport::$in_export)?
                ),
                category: $crate::rule::Category::$category,
                page: $page,
                api_error: $api_error,
                docs: concat!($($doc, "\n"),+),
            },
            finder: $finder,
        };
    };
}

/// A value, or the default where it is not given.
macro_rules! or_default {
    ($default:expr) => {
        $default
    };
    ($default:expr, $value:expr) => {
        $value
    };
}

/// The address of a page of Meta's documentation from its path there.
macro_rules! page {
    ($path:literal) => {
        concat!("https://developers.facebook.com/documentation/business-messaging/whatsapp/", $path)
    };
}

pub(crate) use {declare_rule, or_default, page};
