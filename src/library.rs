//! The functions that a program calls: a body goes in, and findings with lines and columns come out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::check::Options;
use crate::diagnostic::{self, FileId};
use crate::engine::{self, Consulted, Origin};
use crate::fact::Facts;
use crate::fix::Fix;
use crate::kind::RequestKind;
use crate::page;
use crate::reference;
use crate::report::{self, File, Other};
use crate::rule::{ApiError, RuleMeta, Severity};
use crate::rules;
use crate::source::{LineIndex, OffsetMap, Position};

/// Checks the bodies in `text` and returns the findings, by place and then by rule.
///
/// Several bodies in one text are compared with each other, such as a template message with the
/// definition of its template.
///
/// The findings include advice, unless [`Options::with_min_severity`] excludes it. A text without a
/// body has no findings, unless it was clearly meant to be one.
#[must_use]
pub fn lint(text: &str, options: &Options) -> Vec<Diagnostic> {
    lint_with(text, &Templates::default(), options)
}

/// Checks the bodies in `text` like [`lint`], and also compares them with `templates`: a template
/// message with the definition of its template, and a definition with the others.
///
/// walint does not check the templates themselves. A call costs the check of the text. It does not
/// grow with the number of templates, unless the text contains a definition or sends a template
/// that is not among them.
///
/// ```
/// use walint::{Options, Severity, Templates};
///
/// // Read once: the response to `GET /<WABA_ID>/message_templates`, or bodies that create templates.
/// let templates = Templates::from_json(
///     r#"{
///       "name": "order_ready",
///       "language": "en_US",
///       "category": "UTILITY",
///       "components": [
///         {
///           "type": "BODY",
///           "text": "Your order {{1}} is ready.",
///           "example": { "body_text": [["1001"]] }
///         }
///       ]
///     }"#,
/// )?;
/// let body = r#"{
///   "messaging_product": "whatsapp",
///   "to": "+16505550100",
///   "type": "template",
///   "template": { "name": "order_ready", "language": { "code": "en_US" } }
/// }"#;
/// let options = Options::default().with_min_severity(Severity::Error);
/// let found = walint::lint_with(body, &templates, &options);
/// assert_eq!(found[0].rule().id, "body-parameter-count-mismatch");
/// # Ok::<(), walint::InvalidTemplates>(())
/// ```
#[must_use]
pub fn lint_with(text: &str, templates: &Templates, options: &Options) -> Vec<Diagnostic> {
    let others = |own: &Facts| templates.relevant(own);
    let map = &templates.map;
    let mut found = engine::lint_text_with(text, Origin::NAMED, others, map, options).diagnostics;
    found.retain(|it| it.severity >= options.min_severity);
    diagnostics(BODY, text, templates, found)
}

/// The explanation of the rule with this id or old id, as plain text; `None` if the rule does not
/// exist.
#[must_use]
pub fn explain(rule: &str) -> Option<String> {
    rules::find_named(rule).map(|it| reference::explain(it.rule, false))
}

/// The JSON Schema (2020-12) of the bodies of a kind.
#[must_use]
pub fn schema(kind: RequestKind) -> &'static str {
    crate::schema::text(kind)
}

/// The templates of an account, to compare messages with.
///
/// They are read once and used for any number of messages, from any number of threads.
#[derive(Debug, Default)]
pub struct Templates {
    /// Their text; `None` without templates.
    source: Option<Arc<Other>>,
    /// Maps the spans of the definitions to the text.
    map: OffsetMap,
    /// The definitions by name; those whose name is a placeholder have an empty one.
    by_name: BTreeMap<Box<str>, Facts>,
}

impl Templates {
    /// Reads templates from the response to `GET /<WABA_ID>/message_templates`, or from the bodies
    /// that create, edit or upsert templates.
    ///
    /// Several values may follow one another, such as the pages of a response. What is not a
    /// template is ignored, so a text without templates gives an empty value.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, such as an HTML page, or is empty.
    pub fn from_json(text: &str) -> Result<Templates, InvalidTemplates> {
        let Consulted { facts, map, faults } =
            engine::read_facts(text, Origin::NAMED, &Options::default());
        let mut found: Vec<_> = faults.iter().take(MAX_FAULTS).map(rules::json::diagnose).collect();
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            found.push(rules::json::diagnose_empty());
        }
        let index = LineIndex::new(text.to_owned());
        let source = Arc::new(Other { id: ID, path: TEMPLATES.to_owned(), index });
        let mut templates = Templates { source: Some(source), map, by_name: BTreeMap::new() };
        if !found.is_empty() {
            let diagnostics = diagnostics(TEMPLATES, text, &templates, found);
            return Err(InvalidTemplates { diagnostics });
        }
        for definition in facts.definitions {
            let name = definition.name.as_ref().map_or("", |it| &it.text);
            templates.by_name.entry(name.into()).or_default().definitions.push(definition);
        }
        Ok(templates)
    }

    /// The number of templates; one in several languages counts for each body that defines it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_name.values().map(|it| it.definitions.len()).sum()
    }

    /// Whether there are no templates.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }

    /// The definitions that findings about a text may depend on.
    fn relevant(&self, own: &Facts) -> Vec<&Facts> {
        let sent: Option<BTreeSet<&str>> =
            own.sends.iter().map(|it| it.name.as_ref().map(|it| &*it.text)).collect();
        let named = sent.map(|it| it.into_iter().map(|it| self.by_name.get(it)).collect());
        match named.flatten() {
            Some(named) if own.definitions.is_empty() => named,
            // A definition is compared with all others, and an unknown name with all names.
            Some(_) | None => self.by_name.values().collect(),
        }
    }
}

/// The maximum number of faults that are reported for a text that is not JSON.
const MAX_FAULTS: usize = 50;

/// The error for templates in a text that is not JSON.
#[derive(Debug, Clone)]
pub struct InvalidTemplates {
    diagnostics: Vec<Diagnostic>,
}

impl InvalidTemplates {
    /// The faults of the text in their order, at least 1 and up to 50.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl fmt::Display for InvalidTemplates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the templates are not JSON")?;
        self.diagnostics.iter().try_for_each(|it| write!(f, "\n{it}"))
    }
}

impl std::error::Error for InvalidTemplates {}

/// One finding of a rule at a place.
///
/// It is displayed in one line, `line:column severity[rule]: message`. It is serialized as an entry
/// of `diagnostics` in the output of `walint check --format json`, which has a published, versioned
/// schema. There, `file` is `<body>`, or `<templates>` for a place in the templates.
#[derive(Clone)]
pub struct Diagnostic {
    found: diagnostic::Diagnostic,
    start: Position,
    end: Position,
    related: Vec<Related>,
    json: serde_json::Value,
}

/// Another place that a [`Diagnostic`] is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Related {
    /// What is there, in a few words.
    pub message: String,
    /// Whether the place is in the text of the [`Templates`] instead of the checked one.
    pub is_in_templates: bool,
    /// Where it starts.
    pub start: Position,
    /// Where it ends: the position after its last character.
    pub end: Position,
}

impl Diagnostic {
    /// The rule that found it.
    #[must_use]
    pub fn rule(&self) -> &'static RuleMeta {
        self.found.rule
    }

    /// The severity of this finding.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.found.severity
    }

    /// What is wrong, in one line, lower case, without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.found.message
    }

    /// What to do about it; `None` if there is nothing to add to the message.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.found.help.as_deref()
    }

    /// A change that resolves the finding; `None` if there is none.
    #[must_use]
    pub fn fix(&self) -> Option<&Fix> {
        self.found.fix.as_ref()
    }

    /// The kind of the body; `None` if the finding is not inside a body.
    #[must_use]
    pub fn kind(&self) -> Option<RequestKind> {
        self.found.kind
    }

    /// Where the body is in the checked text: empty where it is all of it, a JSON Pointer such as
    /// `/1` inside a JSON value, `line:3` in JSON Lines.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.found.body
    }

    /// The place inside the body as a JSON Pointer; empty for the whole body.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.found.pointer
    }

    /// The line where the place starts, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.start.line
    }

    /// The column where the place starts, in Unicode code points from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.start.column
    }

    /// Where the place starts: a wrong value or key, or the object in which a key is missing.
    #[must_use]
    pub fn start(&self) -> Position {
        self.start
    }

    /// Where the place ends: the position after its last character.
    #[must_use]
    pub fn end(&self) -> Position {
        self.end
    }

    /// The place in bytes, to slice the checked text with.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.found.span.range()
    }

    /// Other places that the finding is about.
    #[must_use]
    pub fn related(&self) -> &[Related] {
        &self.related
    }

    /// The page of Meta's documentation, or of a standard, on which the finding is based.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.found.url
    }

    /// The address of walint's page about the rule.
    #[must_use]
    pub fn docs(&self) -> String {
        crate::report::DocsUrl::default().of(self.found.rule.id)
    }

    /// The date of the edition of [`Diagnostic::url`]: a day, such as `2026-06-26`, or a month.
    #[must_use]
    pub fn page_date(&self) -> &'static str {
        page::date(&self.found.url)
    }

    /// The error that Meta would return; `None` if it is not known, or Meta accepts the body.
    #[must_use]
    pub fn api_error(&self) -> Option<ApiError> {
        self.found.api_error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let diagnostic::Diagnostic { rule, severity, message, .. } = &self.found;
        let Position { line, column, .. } = self.start;
        write!(f, "{line}:{column} {severity}[{}]: {message}", rule.id)
    }
}

impl fmt::Debug for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Diagnostic")
            .field("rule", &self.rule().id)
            .field("severity", &self.severity())
            .field("message", &self.message())
            .field("pointer", &self.pointer())
            .field("line", &self.line())
            .field("column", &self.column())
            .finish_non_exhaustive()
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

/// The names of the texts instead of file names.
const BODY: &str = "<body>";
const TEMPLATES: &str = "<templates>";

/// The number of the text of the templates among those that are compared.
const ID: FileId = FileId(1);

/// Adds lines and columns to findings, in `text` and in the templates.
fn diagnostics(
    name: &str,
    text: &str,
    templates: &Templates,
    mut found: Vec<diagnostic::Diagnostic>,
) -> Vec<Diagnostic> {
    if found.is_empty() {
        return Vec::new();
    }
    // The engine numbers groups of definitions, which are all from one text.
    let mut is_about_templates = false;
    for file in found.iter_mut().flat_map(|it| &mut it.related).filter_map(|it| it.file.as_mut()) {
        *file = ID;
        is_about_templates = true;
    }
    let source = templates.source.as_ref().filter(|_| is_about_templates);
    let others: Vec<Arc<Other>> = source.cloned().into_iter().collect();
    let file = File { others: &others, ..File::new(name, text, &found) };
    let json = report::to_values(file);
    let index = LineIndex::new(text);
    let related = |it: &diagnostic::Related| {
        let of_templates = others.first().filter(|_| it.file.is_some());
        let index = of_templates.map_or(&index, |it| &it.index);
        Related {
            message: it.message.clone(),
            is_in_templates: it.file.is_some(),
            start: index.position(it.span.start),
            end: index.position(it.span.end),
        }
    };
    let place = |(found, json): (diagnostic::Diagnostic, _)| Diagnostic {
        start: index.position(found.span.start),
        end: index.position(found.span.end),
        related: found.related.iter().map(related).collect(),
        found,
        json,
    };
    found.into_iter().zip(json).map(place).collect()
}
