//! The pipeline: the text of one file in, its findings and facts out.
//!
//! In a second pass the facts of all files go in, and come out as what only several bodies show.
//!
//! Pure: no clock, no environment, no disk. Command line, library and editors call the same
//! functions.

mod compare;
mod file;
mod identity;
mod scope;
mod workspace;

pub use self::file::{Report, lint_bytes, lint_text, read_facts};
use self::scope::{Scope, checks};
pub use self::workspace::Workspace;
use crate::check::{BodyCx, Options};
use crate::diagnostic::Diagnostic;
pub use crate::extract::{Intent, Layout, Origin};
use crate::fact::Facts;
use crate::json::{Node, stands_for_value};
use crate::kind::Document;
use crate::rule::{Category, RuleMeta, Severity};
use crate::rules::view::is_word;
use crate::schema;

fn lint_body(
    document: Document<'_, '_>,
    text: &str,
    options: &Options,
    facts: &mut Facts,
) -> Vec<Diagnostic> {
    let message = document.enveloped();
    let mut cx = BodyCx::new(document, text, options);
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
fn lint_meant(cx: BodyCx<'_>, document: Document<'_, '_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let options = cx.options;
    // A template is read in another form than it is created in: addresses stand where handles were,
    // and an authentication template has a text and a URL button.
    let mut diagnostics =
        if document.status.is_none() { check(cx, 0, facts) } else { run(cx, facts) };
    diagnostics.retain(|it| document.holds(it.span));
    diagnostics.retain(|it| options.final_payload || !is_open(document.root, it));
    if let Some(status) = document.status {
        let is_approved = is_word(Some(status), "approved");
        diagnostics.retain_mut(|it| {
            soften(document.root, it) && !(is_approved && is_about_review(it.rule))
        });
    }
    diagnostics
}

/// How often a body is repaired: a misspelt key may hide others.
const MAX_REPAIRS: usize = 3;

/// Checks a body against its schema and then by the rules in Rust.
///
/// A body with misspelt keys is looked at as it was meant, or one slip would be many findings.
fn check(mut cx: BodyCx<'_>, n_repairs: usize, facts: &mut Facts) -> Vec<Diagnostic> {
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

/// Runs the rules in Rust, gives all that was found, and takes the facts.
fn run(mut cx: BodyCx<'_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let scope = Scope::of(&cx);
    for check in checks(cx.kind) {
        if scope.has(check) {
            (check.run)(&mut cx);
        }
    }
    // Every build with assertions tests that nothing is found where nobody looks.
    if cfg!(debug_assertions) {
        let mut elsewhere = cx.repaired(cx.root);
        let others = checks(cx.kind).iter().filter(|it| !scope.has(it));
        others.for_each(|it| (it.run)(&mut elsewhere));
        let found = elsewhere.finish();
        debug_assert!(found.is_empty(), "out of scope: {}", found[0].rule.id);
    }
    facts.collect(&cx.document(), || cx.template());
    cx.finish()
}

/// Makes an info of a finding in a template that was read; `false` where it holds for creations
/// only.
fn soften(root: &Node<'_>, diagnostic: &mut Diagnostic) -> bool {
    // What Meta would refuse is no fault of a template that it has.
    if diagnostic.severity == Severity::Error || diagnostic.rule.category == Category::Structure {
        return false;
    }
    // A broken link in a text is broken for its readers as well.
    if diagnostic.rule.category == Category::Link {
        return true;
    }
    diagnostic.severity(Severity::Info);
    // The texts and the button of an authentication template are Meta's own when it is read.
    let category = root.get("category").and_then(Node::as_str);
    category.is_none_or(|it| !it.eq_ignore_ascii_case("authentication"))
}

/// Tells whether a finding of a rule is advice about the review, which an approved template no
/// longer needs.
///
/// Single braces are sent as they are, and variables out of order are filled in wrongly, whatever
/// the review says.
fn is_about_review(rule: &RuleMeta) -> bool {
    let is_advice = matches!(
        rule.category,
        Category::Component | Category::Variable | Category::Text | Category::Review
    );
    is_advice && !matches!(rule.id, "single-brace-variable" | "variable-order")
}

/// Tells whether a finding is about a value that is still to be filled in.
fn is_open(root: &Node<'_>, diagnostic: &Diagnostic) -> bool {
    let Some(node) = root.value_at(diagnostic.span) else { return false };
    let is_sample =
        |text: &str| root.key_at(diagnostic.span).is_some_and(|key| stands_for_value(key, text));
    node.is_opaque() || node.as_str().is_some_and(is_sample)
}
