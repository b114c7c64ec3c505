//! The embedded schemas, compiled once when first needed, and their failures as findings.
//!
//! The sources in `schemas/source/` are JSON Schemas with two additions, and walint reads them. The
//! published schemas are made from them (`tests/schemas`), without the additions.
//!
//! The keyword `caselessEnum` is an `enum` in any letter case. `x-walint` contains the words of a
//! finding:
//!
//! ```text
//! "maxLength": 20,
//! "x-walint": {
//!   "page": "https://…",
//!   "date": "2026-06-26",
//!   "maxLength": { "rule": "call-button-label-too-long", "help": "…" }
//! }
//! ```
//!
//! | member of `x-walint` | meaning |
//! |---|---|
//! | `page`, `date` | the page that the schema is based on, and the date of its edition as in [`crate::page`] |
//! | `error` | Meta's `{ "code", "subcode" }` for the general rules in this schema; null where it is not known |
//! | a keyword next to it | the words for its failure, a note |
//!
//! A keyword without a note belongs to the general rule for its sort of failure. A subschema without a
//! page or error has those of the nearest schema around it. A definition that several types of
//! messages share has no page: a failure in it has the page nearest to the `$ref` that leads there.
//!
//! | member of a note | meaning |
//! |---|---|
//! | `rule` | the rule of the finding |
//! | `message`, `help` | the words, instead of walint's own |
//! | `error` | Meta's code, and subcode |
//! | `at` | the JSON Pointer of the value that is wrong, where it is another |
//! | `rename` | what a key that is not allowed was meant to be |
//! | `renames` | what unknown keys were meant to be |
//! | `nearMiss` | the rule of an unknown key that resembles a known one |
//! | `instead` | the help for some wrong values |
//! | `meant` | the words that some wrong values were meant to be |
//! | `ignoresCase` | another letter case is only a warning |
//!
//! Null counts as absent: a body is checked without its members that are null, and the sources do not
//! mention null. In the published schemas an optional key may be null, and a required one may not.
//! Unknown keys of messages may not be null. In templates they may: the subschema of
//! `additionalProperties` is `"type": "null"`, and a failure of that `type` is an unknown key.

mod checked;
mod compile;
mod condition;
mod failure;
mod fixes;
mod misplaced;
mod note;
mod pattern;
mod source;
mod words;

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::LazyLock;

use jsonschema::error::ValidationErrorKind;
use memchr::memmem::Finder;

use crate::check::{Findings, Options};
use crate::diagnostic::Diagnostic;
use crate::fix::{Fix, Source};
use crate::json::{Node, Value, steps};
use crate::kind::{Document, RequestKind};
use crate::near::is_one_typo;
use crate::source::Span;
use crate::wording::shown;

use compile::Schema;
use failure::Failure;

/// The published schema of a kind, as text.
#[must_use]
pub fn text(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Message | RequestKind::MarketingMessage => {
            include_str!("../../schemas/message.schema.json")
        }
        RequestKind::TemplateCreate => include_str!("../../schemas/template-create.schema.json"),
        RequestKind::TemplateEdit => include_str!("../../schemas/template-edit.schema.json"),
        RequestKind::TemplateUpsert => include_str!("../../schemas/template-upsert.schema.json"),
        RequestKind::CallSettings => include_str!("../../schemas/call-settings.schema.json"),
        RequestKind::Call => include_str!("../../schemas/call.schema.json"),
        RequestKind::BusinessProfile => include_str!("../../schemas/business-profile.schema.json"),
        RequestKind::ConversationalAutomation => {
            include_str!("../../schemas/conversational-automation.schema.json")
        }
        RequestKind::ThreadControl => include_str!("../../schemas/thread-control.schema.json"),
        RequestKind::Group => include_str!("../../schemas/group.schema.json"),
        RequestKind::QrCode => include_str!("../../schemas/qr-code.schema.json"),
    }
}

/// The name of the file with the published schema of a kind; two kinds may share one.
#[must_use]
pub fn file_name(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Message | RequestKind::MarketingMessage => "message.schema.json",
        RequestKind::TemplateCreate => "template-create.schema.json",
        RequestKind::TemplateEdit => "template-edit.schema.json",
        RequestKind::TemplateUpsert => "template-upsert.schema.json",
        RequestKind::CallSettings => "call-settings.schema.json",
        RequestKind::Call => "call.schema.json",
        RequestKind::BusinessProfile => "business-profile.schema.json",
        RequestKind::ConversationalAutomation => "conversational-automation.schema.json",
        RequestKind::ThreadControl => "thread-control.schema.json",
        RequestKind::Group => "group.schema.json",
        RequestKind::QrCode => "qr-code.schema.json",
    }
}

/// The published schema of `walint check --format json`, as text.
pub const OUTPUT: &str = include_str!("../../schemas/output.schema.json");

/// The published schema of `walint explain-error --format json`, as text.
pub const EXPLAIN_ERROR: &str = include_str!("../../schemas/explain-error.schema.json");

/// The schema of the JSON that `walint rules` prints.
pub const RULES: &str = include_str!("../../schemas/rules.schema.json");

/// The published schema of `walint.toml`, as text.
pub const CONFIG: &str = include_str!("../../schemas/config.schema.json");

fn compiled(kind: RequestKind) -> Schema {
    Schema::new(source::source(kind))
}

/// The maximum number of failures of one part of a body that become findings: a text with more is not
/// a request, and finding the place of each takes time.
const MAX_FAILURES: usize = 200;

/// The findings of the schema alone: there are some if and only if the published schema rejects the
/// body.
#[must_use]
pub fn lint(document: Document<'_, '_>, text: &str, options: &Options) -> Vec<Diagnostic> {
    let mut cx = Findings::new(document, text, options);
    let Some(meant) = without_nulls(document.root, text) else {
        validate(&mut cx);
        return cx.finish();
    };
    validate_nulls(&mut cx);
    let mut found = {
        let mut cx = cx.repaired(&meant);
        validate(&mut cx);
        cx.finish()
    };
    found.append(&mut cx.finish());
    found
}

/// Checks a body against the schema of its kind.
///
/// Where keys are misspelled or misplaced, only these are reported, and the corrected body is returned:
/// the caller checks it for other problems.
pub fn validate<'a>(cx: &mut Findings<'a>) -> Option<Node<'a>> {
    let found = findings(cx);
    let mut slips: Vec<Slip> = Vec::new();
    for finding in &found {
        if let Some(slip) = Slip::new(cx.root, &finding.diagnostic)
            && !slips.iter().any(|it| it.object == slip.object && it.key == slip.key)
        {
            slips.push(slip);
        }
    }
    let is_slip = |it: &&Finding| slips.iter().any(|slip| slip.span == it.diagnostic.span);
    let unknown: Vec<Finding> = found.iter().filter(|it| !is_slip(it)).cloned().collect();
    let moves = misplaced::moves(cx.kind, cx.root, &unknown);
    if slips.is_empty() && moves.is_empty() {
        for finding in found {
            cx.add(finding.diagnostic);
        }
        return None;
    }
    for slip in &slips {
        let is_slip = |it: &&Finding| it.diagnostic.span == slip.span;
        let Some(mut diagnostic) = found.iter().find(is_slip).map(|it| it.diagnostic.clone())
        else {
            continue;
        };
        // A misspelled key is as bad as the missing one where that is required, and most likely the same.
        let is_missing = |it: &&Finding| {
            let missing = it.missing.as_ref();
            missing.is_some_and(|it| it.object == slip.object && it.key == slip.key)
        };
        if let Some(missing) = found.iter().find(is_missing) {
            if missing.diagnostic.severity > diagnostic.severity {
                diagnostic.severity = missing.diagnostic.severity;
                diagnostic.api_error = missing.diagnostic.api_error;
            }
            if is_one_typo(&slip.written, &slip.key) {
                diagnostic.fix = diagnostic.fix.map(Fix::made_safe);
            }
        }
        cx.add(diagnostic);
    }
    for it in &moves {
        if let Some(diagnostic) = misplaced_keys(cx, &found, it) {
            cx.add(diagnostic);
        }
    }
    let mut meant = cx.root.clone();
    misplaced::apply(&mut meant, &moves);
    repair(&mut meant, &slips);
    Some(meant)
}

/// The body without the members that are null; `None` where no member is.
#[must_use]
pub fn without_nulls<'a>(root: &Node<'a>, text: &str) -> Option<Node<'a>> {
    // Few bodies have any, and a text is searched faster than a tree.
    static NULL: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"null"));
    NULL.find(text[root.span.range()].as_bytes())?;
    if !has_nulls(root) {
        return None;
    }
    let mut meant = root.clone();
    remove(&mut meant, &is_null);
    Some(meant)
}

fn is_null(node: &Node<'_>) -> bool {
    node.value == Value::Null
}

fn has_nulls(node: &Node<'_>) -> bool {
    node.members().iter().any(|it| is_null(&it.value) || has_nulls(&it.value))
        || node.items().iter().any(has_nulls)
}

/// Reports the unknown keys that are null; all other checks ignore them.
pub fn validate_nulls(cx: &mut Findings<'_>) {
    let schema = compiled(cx.kind);
    let body = Body::new(cx);
    let mut found = Vec::new();
    for located in schema.errors(cx.root, MAX_FAILURES) {
        let is_about_keys =
            matches!(located.error.kind(), ValidationErrorKind::AdditionalProperties { .. });
        if let Some(failure) = Failure::new(&located, &schema, &body).filter(|_| is_about_keys) {
            found.extend(failure.unknown_nulls());
        }
    }
    for diagnostic in found {
        cx.add(diagnostic);
    }
}

/// Removes the members whose values match.
fn remove(node: &mut Node<'_>, is_match: &impl Fn(&Node<'_>) -> bool) {
    match &mut node.value {
        Value::Object(members) => {
            members.retain(|it| !is_match(&it.value));
            for member in members {
                remove(&mut member.value, is_match);
            }
        }
        Value::Array(items) => {
            for item in items {
                remove(item, is_match);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Opaque => {}
    }
}

/// A body under check, with data that is computed only once.
struct Body<'a> {
    kind: RequestKind,
    /// The body without its members that are null.
    root: &'a Node<'a>,
    /// The body as written.
    source: Source<'a>,
    /// The keys that would be missing without all empty strings, each after the pointer of its object.
    needed: OnceCell<HashSet<(String, String)>>,
}

impl<'a> Body<'a> {
    fn new(cx: &Findings<'a>) -> Body<'a> {
        Body { kind: cx.kind, root: cx.root, source: cx.source(), needed: OnceCell::new() }
    }

    /// Tells whether the object at the pointer `object` requires the `key`, which is empty.
    fn needs(&self, schema: &Schema, object: &str, key: &str) -> bool {
        let needed = self.needed.get_or_init(|| {
            let mut rest = self.root.clone();
            steps::add(rest.span.range().len());
            remove(&mut rest, &|it: &Node<'_>| it.as_str().is_some_and(str::is_empty));
            let errors = schema.errors(&rest, usize::MAX);
            let missing = errors.iter().filter_map(|it| match it.error.kind() {
                ValidationErrorKind::Required { property } => {
                    Some((it.pointer.clone(), property.as_str()?.to_owned()))
                }
                _ => None,
            });
            missing.collect()
        });
        needed.contains(&(object.to_owned(), key.to_owned()))
    }
}

/// Checks a corrected body, and reports everything.
pub fn validate_repaired(cx: &mut Findings<'_>) {
    for finding in findings(cx) {
        cx.add(finding.diagnostic);
    }
}

/// A finding and its subject.
#[derive(Debug, Clone)]
struct Finding {
    /// The missing key, if the finding is about one.
    missing: Option<Missing>,
    /// The object with the unknown key, if the finding is about one.
    unknown: Option<Span>,
    diagnostic: Diagnostic,
}

/// A missing key and its object.
#[derive(Debug, Clone)]
struct Missing {
    object: Span,
    key: String,
}

fn findings(cx: &Findings<'_>) -> Vec<Finding> {
    let schema = compiled(cx.kind);
    let body = Body::new(cx);
    let mut found = Vec::new();
    if schema.is_valid(body.root) {
        return found;
    }
    for located in schema.errors(body.root, MAX_FAILURES) {
        if let Some(failure) = Failure::new(&located, &schema, &body) {
            let missing = failure.missing();
            let unknown = failure.unknown_in();
            found.extend(failure.diagnostics().into_iter().map(|it| Finding {
                missing: missing.clone(),
                unknown,
                diagnostic: it,
            }));
        }
    }
    found
}

/// A misspelled key.
struct Slip {
    object: Span,
    /// Where the key is.
    span: Span,
    /// The key as written.
    written: String,
    /// What it was meant to be.
    key: String,
}

impl Slip {
    /// What the unknown key of a finding was most likely meant to be, if the object has none yet.
    fn new(root: &Node<'_>, diagnostic: &Diagnostic) -> Option<Slip> {
        let key = diagnostic.rename.clone()?;
        let pointer = root.pointer_to(diagnostic.span);
        let object = root.pointer(pointer.rsplit_once('/')?.0)?;
        let member = object.members().iter().find(|it| it.key_span == diagnostic.span)?;
        object.get(&key).is_none().then_some(Slip {
            object: object.span,
            span: diagnostic.span,
            written: member.key.to_string(),
            key,
        })
    }
}

/// The finding about misplaced keys: it is about the first one, and the others are related places.
fn misplaced_keys(
    cx: &Findings<'_>,
    found: &[Finding],
    it: &misplaced::Move,
) -> Option<Diagnostic> {
    let (first, others) = it.keys.split_first()?;
    let finding = found.iter().find(|found| found.diagnostic.span == *first)?;
    let mut diagnostic = finding.diagnostic.clone();
    // The key is known, but in another object.
    let (object, n) = cx.root.holder_of(*first)?;
    if let Some(key) = object.members().get(n).and_then(|it| shown(&it.key)) {
        diagnostic.message = format!("{key} is not allowed here");
    }
    let them = if others.is_empty() { "it" } else { "these keys" };
    let target = &it.target;
    let help = match &target.name {
        None => format!("move {them} to the top level of the body"),
        Some(name) if target.is_up => format!("move {them} up to `{name}`"),
        Some(name) => format!("move {them} into `{name}`"),
    };
    diagnostic.fix(it.fix(cx.source(), &help)).help(help);
    for other in others {
        diagnostic.related(*other, "also belongs there");
    }
    Some(diagnostic)
}

/// Renames misspelled keys to what was meant.
fn repair(node: &mut Node<'_>, slips: &[Slip]) {
    match &mut node.value {
        Value::Object(members) => {
            for member in members {
                if let Some(slip) = slips.iter().find(|it| it.span == member.key_span) {
                    member.key = slip.key.clone().into();
                }
                repair(&mut member.value, slips);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| repair(it, slips)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Opaque => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Findings, Options};
    use crate::json::{parse, steps};
    use crate::kind::detect;

    #[test]
    fn required_empty_strings_are_found_in_one_pass() {
        let n_steps = |n: usize| {
            let rows = vec![r#"{ "id": "a", "title": "", "description": "" }"#; n].join(",");
            let text = format!(
                r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "interactive",
                    "other": "{}",
                    "interactive": {{ "type": "list", "body": {{ "text": "Which?" }}, "action": {{
                        "button": "Choose", "sections": [{{ "rows": [{rows}] }}] }} }} }}"#,
                "a".repeat(100_000)
            );
            let root = parse(&text).root.expect("it is JSON");
            let documents = detect(&root).expect("it is a message");
            let options = Options::default();
            let mut cx = Findings::new(documents[0], &text, &options);
            let steps = steps::of(|| {
                super::validate(&mut cx);
            });
            assert!(cx.finish().len() > n, "each empty text is found");
            steps
        };
        let (few, many) = (n_steps(5), n_steps(20));
        assert!(few > 0 && many < 2 * few, "{few} steps, then {many}");
    }
}
