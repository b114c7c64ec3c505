//! The pipeline: the text of one file in, its findings and facts out.
//!
//! A second pass compares the facts of all files.
//!
//! Pure: no clock, no environment, no disk. The command line, the library and editors call the same
//! functions.

mod compare;
mod duplicate;
mod file;
mod identity;
mod parallel;
mod walk;
mod workspace;

pub use self::file::{
    Consulted, FileReport, bodies, lint_bytes, lint_text, lint_text_with, read_facts,
};
pub use self::workspace::Workspace;
use crate::check::{BodyCx, Findings, Options, Views};
use crate::diagnostic::Diagnostic;
pub use crate::extract::{Format, Intent, Layout, Origin};
use crate::fact::Facts;
use crate::json::{Node, stands_for_value};
use crate::kind::Document;
use crate::model::{Message, Template, TemplateSend};
use crate::rule::{InExport, Severity};
use crate::variable::Texts;
use crate::{link, schema};

fn lint_body(
    document: Document<'_, '_>,
    text: &str,
    options: &Options,
    facts: &mut Facts,
) -> Vec<Diagnostic> {
    let message = document.enveloped();
    let mut cx = Findings::new(document, text, options);
    if let Some(message) = &message {
        cx = cx.repaired(message);
    }
    // The schema and all rules treat null as absent.
    let meant = schema::without_nulls(cx.root, text);
    if let Some(meant) = &meant {
        if document.status.is_none() {
            schema::validate_nulls(&mut cx);
        }
        let mut found = lint_meant(cx.repaired(meant), document, facts);
        let mut diagnostics = cx.finish();
        diagnostics.append(&mut found);
        return diagnostics;
    }
    lint_meant(cx, document, facts)
}

/// Checks a body without nulls.
fn lint_meant(cx: Findings<'_>, document: Document<'_, '_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let options = cx.options;
    // A response has another form than a creation: it contains links instead of handles, and an
    // authentication template has a text and a URL button.
    let mut diagnostics =
        if document.status.is_none() { check(cx, 0, facts) } else { run(cx, facts) };
    diagnostics.retain(|it| document.holds(it.span));
    diagnostics.retain(|it| options.final_payload || !is_open(document.root, it));
    if let Some(status) = document.status {
        let is_approved = status.is_word("approved");
        diagnostics.retain_mut(|it| soften(document.root, is_approved, it));
        // A response is not sent, so an edit would change nothing.
        for diagnostic in &mut diagnostics {
            diagnostic.fix = None;
        }
    }
    diagnostics
}

/// How often a body is repaired: a misspelled key can contain others.
const MAX_REPAIRS: usize = 3;

/// Checks a body with its schema and then with the rules in Rust.
///
/// A body with misspelled keys is checked with the correct keys, so that one typo is one finding.
fn check(mut cx: Findings<'_>, n_repairs: usize, facts: &mut Facts) -> Vec<Diagnostic> {
    if n_repairs == MAX_REPAIRS {
        schema::validate_repaired(&mut cx);
        return run(cx, facts);
    }
    let Some(meant) = schema::validate(&mut cx) else { return run(cx, facts) };
    let mut found = check(cx.repaired(&meant), n_repairs + 1, facts);
    let mut diagnostics = cx.finish();
    diagnostics.append(&mut found);
    diagnostics
}

/// Runs the rules in Rust, returns their findings, and collects the facts.
fn run(findings: Findings<'_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let Findings { kind, root, status, .. } = findings;
    let message = Message::new(root);
    let send = TemplateSend::new(message);
    let template = Template::new(kind, root, status);
    let texts = Texts::new(&template);
    let links = link::collect(kind, findings.text_at(root.span), &send, &template);
    let document = findings.document();
    let views = Views { message, send: &send, template: &template, texts: &texts, links: &links };
    let mut cx = BodyCx::new(findings, views);
    walk::run(&mut cx);
    facts.collect(&document, &send, &texts);
    cx.finish()
}

/// Turns a finding in a response into an info; `false` if it does not apply to a response.
fn soften(root: &Node<'_>, is_approved: bool, diagnostic: &mut Diagnostic) -> bool {
    // Meta has accepted the template, so what it would reject is not wrong.
    if diagnostic.severity == Severity::Error {
        return false;
    }
    match diagnostic.rule.in_export {
        InExport::Dropped => return false,
        InExport::InfoUntilApproved if is_approved => return false,
        InExport::Kept => return true,
        InExport::Info | InExport::InfoUntilApproved => {}
    }
    diagnostic.severity(Severity::Info);
    // Meta writes the texts and the button of an authentication template in a response.
    !root.get("category").is_some_and(|it| it.is_word("authentication"))
}

/// Tells whether a finding is about a placeholder.
fn is_open(root: &Node<'_>, diagnostic: &Diagnostic) -> bool {
    let Some(node) = root.value_at(diagnostic.span) else { return false };
    let is_sample =
        |text: &str| root.key_at(diagnostic.span).is_some_and(|key| stands_for_value(key, text));
    node.is_opaque() || node.as_str().is_some_and(is_sample)
}
