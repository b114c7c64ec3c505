//! The metadata of a rule: id, severity, page and Meta's error; and the macro that declares a rule.

use std::fmt;

use crate::example::{self, Example, Part};

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Advice.
    Info,
    /// Meta accepts it, but it is broken, truncated, ignored or likely to be rejected in review.
    Warning,
    /// Meta rejects it.
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

/// The subject of a rule, and the name of its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Category {
    /// Text that is not JSON, or not complete.
    Json,
    /// Keys, types and limits without their own rule.
    Structure,
    /// The envelope and content of messages.
    Message,
    /// Images, videos, audio, documents and stickers.
    Media,
    /// The parts of interactive messages.
    Interactive,
    /// Products, catalogs, orders and payments.
    Commerce,
    /// The parameters and components of template messages.
    Send,
    /// Call buttons and call permission requests, in messages and in template creation.
    Calling,
    /// Links to WhatsApp, in texts and URLs.
    Link,
    /// Templates as a whole: name, language, category and settings.
    Template,
    /// The components of templates, and those in the cards of a carousel.
    Component,
    /// The buttons of templates.
    Button,
    /// The variables of templates, and their sample values.
    Variable,
    /// The texts of templates: length, formatting and spelling.
    Text,
    /// Templates that Meta is likely to reject in review.
    Review,
    /// Problems between bodies: a message and its template, or several templates.
    Project,
    /// The `calling` object of the phone number settings.
    Settings,
    /// The bodies of the `calls` endpoint.
    Call,
    /// The business profile, conversational automation, thread control, groups and QR codes.
    Account,
    /// Entries of the settings that suppress findings.
    Suppression,
}

impl Category {
    /// Every category, in the order of the documentation.
    pub const ALL: [Category; 20] = [
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
        Category::Suppression,
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
            Category::Suppression => "suppression",
        }
    }
}

/// An error that Meta returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApiError {
    /// `error.code`.
    pub code: u32,
    /// `error.error_subcode`; `None` if it is not known.
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

/// What happens to a finding in a template that was read from Meta, so that it already exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InExport {
    /// It is dropped, because it is only about bodies that are sent.
    Dropped,
    /// It becomes an info.
    Info,
    /// It becomes an info, or is dropped if the template is approved and needs no advice on review.
    InfoUntilApproved,
    /// It keeps its severity, because it affects the people who read the message.
    Kept,
}

/// The metadata of a rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// The id, in kebab-case; it names the problem.
    pub id: &'static str,
    /// The ids that it had before. Each of them still leads to the rule.
    pub aliases: &'static [&'static str],
    /// The severity of its findings, unless a finding has another one.
    pub severity: Severity,
    /// Whether it is the rule of a schema keyword that names no other rule. Its findings have the
    /// page and the error of the place in the schema.
    pub is_general: bool,
    /// Whether the JSON parser finds it.
    pub is_syntax: bool,
    /// What happens to its findings in a template that was read from Meta.
    pub in_export: InExport,
    /// Its subject.
    pub category: Category,
    /// The page of Meta's documentation, or of a standard, on which it is based.
    pub page: &'static str,
    /// The error that Meta returns for it; `None` if it is not known, or if Meta accepts the body.
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

/// Declares the rule of a file: its documentation, its metadata, and what finds it.
///
/// An example is a change to one of the sample bodies; `fixtures/samples/README.md` lists them and
/// describes changes. A body that is not JSON is written in full, after `json bad` or `json good`.
///
/// ```text
/// declare_rule! {
///     /// A text is too shy.
///     ///
///     /// Meta accepts it, but nobody reads it.
///     ///
///     /// ```change text
///     /// bad   /text/body: "…"
///     /// good  /text/body: "Hello."
///     /// ```
///     pub RULE = {
///         id: "shy-text",
///         aliases: ["timid-text"],
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
            $(aliases: [$($alias:literal),+ $(,)?],)?
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
                aliases: &[$($($alias),+)?],
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

/// A value, or the default if there is none.
macro_rules! or_default {
    ($default:expr) => {
        $default
    };
    ($default:expr, $value:expr) => {
        $value
    };
}

/// The URL of a page of Meta's documentation, from its path there.
macro_rules! page {
    ($path:literal) => {
        concat!("https://developers.facebook.com/documentation/business-messaging/whatsapp/", $path)
    };
}

pub(crate) use {declare_rule, or_default, page};
