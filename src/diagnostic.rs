//! Findings as plain data, in the coordinates of their file.

use std::sync::Arc;

use crate::fingerprint::Fingerprint;
use crate::fix::Fix;
use crate::kind::RequestKind;
use crate::rule::{ApiError, RuleMeta, Severity};
use crate::source::{OffsetMap, Span};

/// One finding of a rule at a place.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static RuleMeta,
    /// How bad it is here.
    pub severity: Severity,
    /// What is wrong, in one line, lower case, without a full stop.
    pub message: String,
    /// What to do about it, as a command.
    pub help: Option<String>,
    /// The value or key that is wrong; for a missing key, the object without it.
    pub span: Span,
    /// A word or two that appear under the place in the human report.
    pub label: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// The name that the key at the place was meant to have; `None` where it is about no key, or
    /// nobody can tell.
    pub rename: Option<String>,
    /// What to change so that it goes away; `None` where nobody can tell.
    pub fix: Option<Fix>,
    /// Place of the body inside its file: a JSON Pointer, perhaps after the place of the text that
    /// holds the body; empty where the file is the body. `extract` says which places there are.
    pub body: String,
    /// The name of the body wherever it is in the file: `order_ready/en_US` for a template; `None` for
    /// other bodies.
    pub identity: Option<String>,
    /// The container that holds the body; `None` where the file itself is JSON.
    pub container: Option<Arc<Container>>,
    /// Place inside the body as a JSON Pointer.
    pub pointer: String,
    /// What tells it from other findings of its rule at its pointer: the key that is missing, or the
    /// word that it is about; empty where nothing does. It is never shown.
    pub detail: String,
    /// Its name from one run to the next.
    pub fingerprint: Fingerprint,
    /// The request it was found in; `None` when that could not be told.
    pub kind: Option<RequestKind>,
    /// The page that the rule rests on here.
    pub url: String,
    /// The error that Meta would have answered with.
    pub api_error: Option<ApiError>,
}

/// What holds a body in a file that is not JSON itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    /// The name of the format of the file.
    pub format: &'static str,
    /// What people call the text that is the body, such as the names of the folders and the request in
    /// a collection.
    pub item: Option<String>,
    /// How many identical texts the file holds, with this one.
    pub copies: usize,
}

/// One of the files that are compared with each other, by its number among them from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// Another place of a [`Diagnostic`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The file that it is in; `None` for the file of the finding.
    pub file: Option<FileId>,
    /// Where it is.
    pub span: Span,
    /// What is there.
    pub message: String,
}

impl Diagnostic {
    /// A finding of `rule` with the rule's own severity, page and error.
    pub fn new(rule: &'static RuleMeta, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            rule,
            severity: rule.severity,
            message: message.into(),
            help: None,
            span,
            label: None,
            related: Vec::new(),
            rename: None,
            fix: None,
            body: String::new(),
            identity: None,
            container: None,
            pointer: String::new(),
            detail: String::new(),
            fingerprint: Fingerprint::default(),
            kind: None,
            url: rule.page.to_owned(),
            api_error: rule.api_error,
        }
    }

    /// Says what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Says what the key at the place was meant to be.
    pub fn rename(&mut self, name: &str) -> &mut Diagnostic {
        self.rename = Some(name.to_owned());
        self.help(format!("rename it to `{name}`"))
    }

    /// Says what to change, if that is known.
    pub fn fix(&mut self, fix: impl Into<Option<Fix>>) -> &mut Diagnostic {
        self.fix = fix.into();
        self
    }

    /// Sets another severity than the rule's; a finding that Meta does not refuse names no error.
    pub fn severity(&mut self, severity: Severity) -> &mut Diagnostic {
        if severity < Severity::Error {
            self.api_error = None;
        }
        self.severity = severity;
        self
    }

    /// Sets another page than the rule's: the one that says what is wrong here.
    pub fn page(&mut self, page: &str) -> &mut Diagnostic {
        page.clone_into(&mut self.url);
        self
    }

    /// Says what tells it from other findings of its rule at its pointer.
    pub fn detail(&mut self, detail: impl Into<String>) -> &mut Diagnostic {
        self.detail = detail.into();
        self
    }

    /// Names the place.
    pub fn label(&mut self, label: impl Into<String>) -> &mut Diagnostic {
        self.label = Some(label.into());
        self
    }

    /// Maps every span from the text that was checked to its file: `map_of` gives the map of the file
    /// that a place is in, with `None` for the file of the finding. A fix is lost where its edits
    /// cannot be made in the file.
    pub fn map<'m>(&mut self, map_of: impl Fn(Option<FileId>) -> &'m OffsetMap) {
        self.span = map_of(None).outer(self.span);
        for it in &mut self.related {
            it.span = map_of(it.file).outer(it.span);
        }
        self.fix = self.fix.take().and_then(|it| it.mapped(map_of(None)));
    }

    /// Adds another place.
    pub fn related(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.related_in(None, span, message)
    }

    /// Adds another place in another file, or in the same one where that is `None`.
    pub fn related_in(
        &mut self,
        file: Option<FileId>,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.related.push(Related { file, span, message: message.into() });
        self
    }
}
