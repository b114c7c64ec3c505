//! What a rule says: its id, severity, page, and the error of Meta's that it prevents.

use std::fmt;

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

/// All that is said about a rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// The id, in kebab-case; it names the problem.
    pub id: &'static str,
    /// How bad its findings are, unless one says otherwise.
    pub severity: Severity,
    /// What it is about.
    pub category: Category,
    /// The page of Meta's documentation, or of a standard, that it rests on.
    pub page: &'static str,
    /// The error that Meta would have answered with, where it is known.
    pub api_error: Option<ApiError>,
    /// The documentation in Markdown; examples are fenced as `json bad` and `json good`.
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
        let mut examples = Vec::new();
        let mut lines = self.docs.lines().map(|it| it.strip_prefix(' ').unwrap_or(it));
        while let Some(line) = lines.next() {
            let Some(info) = line.strip_prefix("```json ") else { continue };
            let text: Vec<&str> = lines.by_ref().take_while(|it| *it != "```").collect();
            let mut words = info.split_whitespace();
            examples.push(Example {
                is_bad: words.next() == Some("bad"),
                options: words.map(str::to_owned).collect(),
                text: text.join("\n"),
            });
        }
        examples
    }
}

/// A body in the documentation of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Whether the rule finds something in it.
    pub is_bad: bool,
    /// Options of `walint check` that the example needs.
    pub options: Vec<String>,
    /// The body.
    pub text: String,
}
