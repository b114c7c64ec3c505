//! The context of a rule on one body.

use std::ops::{Deref, DerefMut, Range};

use super::{Options, Rule};
use crate::diagnostic::Diagnostic;
use crate::fix::Source;
use crate::json::{Node, Value, span_in_string};
use crate::kind::{BodyPart, Document, RequestKind};
use crate::link::Link;
use crate::model::{Message, Template, TemplateSend};
use crate::source::Span;
use crate::variable::Texts;

/// One body, and the findings in it.
#[derive(Debug)]
pub struct Findings<'a> {
    /// Which request the body is.
    pub kind: RequestKind,
    /// The body.
    pub root: &'a Node<'a>,
    /// The `status` of a template in a response; `None` for a request.
    pub status: Option<&'a Node<'a>>,
    /// What the user set.
    pub options: &'a Options,
    text: &'a str,
    /// The body as it is written, if `root` is a repaired one.
    written: &'a Node<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    /// Begins the check of a body in the file with this text.
    #[must_use]
    pub fn new(document: Document<'a, 'a>, text: &'a str, options: &'a Options) -> Findings<'a> {
        Findings {
            kind: document.kind,
            root: document.root,
            status: document.status,
            options,
            text,
            written: document.root,
            diagnostics: Vec::new(),
        }
    }

    /// Begins the check of the same body with its misspelled keys corrected.
    ///
    /// Pointers use the keys as they are written.
    #[must_use]
    pub fn repaired<'b>(&self, root: &'b Node<'b>) -> Findings<'b>
    where
        'a: 'b,
    {
        let part = BodyPart::Whole;
        let document = Document { kind: self.kind, root, part, status: self.status };
        Findings { written: self.written, ..Findings::new(document, self.text, self.options) }
    }

    /// Reports a finding at a place of the file; the result accepts a help, labels and more.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.add(Diagnostic::new(&rule.meta, span, message))
    }

    /// Adds a finding, and sets its kind and pointer.
    pub fn add(&mut self, mut diagnostic: Diagnostic) -> &mut Diagnostic {
        diagnostic.kind = Some(self.kind);
        diagnostic.pointer = self.written.pointer_to(diagnostic.span);
        self.diagnostics.push(diagnostic);
        self.diagnostics.last_mut().expect("one was pushed just now")
    }

    /// The part of the file for the part `range` of a decoded string.
    ///
    /// The whole node if it is not a string.
    #[must_use]
    pub fn span_in(&self, node: &Node<'_>, range: Range<usize>) -> Span {
        match &node.value {
            Value::String(_) => span_in_string(&self.text[node.span.range()], node.span, range),
            _ => node.span,
        }
    }

    /// The body as it is written, if `root` is a repaired one.
    #[must_use]
    pub fn source(&self) -> Source<'a> {
        Source { text: self.text, root: self.written }
    }

    /// The whole text that the body is in.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The file at `span`, as written.
    #[must_use]
    pub fn text_at(&self, span: Span) -> &'a str {
        &self.text[span.range()]
    }

    /// The body with its kind.
    #[must_use]
    pub fn document(&self) -> Document<'a, 'a> {
        Document { kind: self.kind, root: self.root, part: BodyPart::Whole, status: self.status }
    }

    /// Ends the check and returns the findings.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

/// The views of a body that rules get.
#[derive(Debug, Clone, Copy)]
pub struct Views<'a> {
    /// The body as a message; a message without content for a body of another kind.
    pub message: Message<'a>,
    /// The values that the message sets in its template.
    pub send: &'a TemplateSend<'a>,
    /// The body as a template; a template without parts for a body of another kind.
    pub template: &'a Template<'a>,
    /// The texts of the template.
    pub texts: &'a Texts<'a>,
    /// The links to WhatsApp in the texts and URLs of the body, in their order.
    pub links: &'a [Link<'a>],
}

/// The context of a rule on one body: the body, its views, and the findings in it.
#[derive(Debug)]
pub struct BodyCx<'a> {
    findings: Findings<'a>,
    views: Views<'a>,
}

impl<'a> BodyCx<'a> {
    /// Begins to run rules on a body.
    #[must_use]
    pub fn new(findings: Findings<'a>, views: Views<'a>) -> BodyCx<'a> {
        BodyCx { findings, views }
    }

    /// The body as a message; a message without content for a body of another kind.
    #[must_use]
    pub fn message(&self) -> Message<'a> {
        self.views.message
    }

    /// The values that the message sets in its template.
    #[must_use]
    pub fn send(&self) -> &'a TemplateSend<'a> {
        self.views.send
    }

    /// The body as a template; a template without parts for a body of another kind.
    #[must_use]
    pub fn template(&self) -> &'a Template<'a> {
        self.views.template
    }

    /// The texts of the template.
    #[must_use]
    pub fn texts(&self) -> &'a Texts<'a> {
        self.views.texts
    }

    /// The links to WhatsApp in the texts and URLs of the body, in their order.
    #[must_use]
    pub fn links(&self) -> &'a [Link<'a>] {
        self.views.links
    }

    /// Reports a finding at a place of the file; the result accepts a help, labels and more.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.findings.report(rule, span, message)
    }

    /// Ends the check and returns the findings.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.findings.finish()
    }
}

impl<'a> Deref for BodyCx<'a> {
    type Target = Findings<'a>;

    fn deref(&self) -> &Findings<'a> {
        &self.findings
    }
}

impl DerefMut for BodyCx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.findings
    }
}
