//! The embedded schemas, compiled once when first needed, and their failures as findings.
//!
//! A schema names the page it rests on and the rules of its keywords in `$comment`, the one place
//! that every validator leaves alone, strict ones too:
//!
//! ```text
//! "$comment": "https://… (2026-06-26); maxLength: call-button-label-too-long"
//! ```
//!
//! Where the letter case of an enum is a warning only, `$comment` has `letter case tolerated`; where
//! walint's own words would be too general, `message not: …` and `help maxLength: …` have better;
//! `key title: display_text` says what an unknown key was meant to be, and `instead of pt, pt_XX: …`
//! what to write for some wrong values; `error: 100` is Meta's code for general rules there and
//! further in, `error required: 100/2388043` that of one keyword. `at: /recipient_type` moves the finding
//! to another value. A part `note: …` is for readers only. Where null counts as absent, the subschema
//! of `additionalProperties` is `"type": "null"`, and the `type` that fails names an unknown key.
//! A keyword without a name belongs to the general rule for its sort of failure. What a subschema
//! does not say, the nearest one around it says.

mod compile;
mod failure;
mod words;

use std::sync::OnceLock;

use crate::check::BodyCx;
use crate::diagnostic::Diagnostic;
use crate::json::Node;
use crate::kind::RequestKind;
use crate::source::Span;

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
    }
}

/// The published schema of `walint check --format json`, as text.
pub const OUTPUT: &str = include_str!("../../schemas/output.schema.json");

fn compiled(kind: RequestKind) -> &'static Schema {
    static SCHEMAS: [OnceLock<Schema>; RequestKind::ALL.len()] =
        [const { OnceLock::new() }; RequestKind::ALL.len()];
    SCHEMAS[kind as usize].get_or_init(|| Schema::new(text(kind)))
}

/// The most failures of one part of a body that are worded: one with more is no request, and finding
/// the place of each takes time.
const MAX_FAILURES: usize = 200;

/// Checks a body against the schema of its kind.
pub fn validate(cx: &mut BodyCx<'_>) {
    let schema = compiled(cx.kind);
    let root = cx.root;
    if schema.is_valid(root) {
        return;
    }
    let mut found: Vec<(Option<Missing>, Diagnostic)> = Vec::new();
    for located in schema.errors(root, MAX_FAILURES) {
        if let Some(failure) = Failure::new(&located, schema, root) {
            let missing = failure.missing();
            found.extend(failure.diagnostics().into_iter().map(|it| (missing.clone(), it)));
        }
    }
    // A key that is misspelt is not missing as well.
    let meant: Vec<Missing> = found.iter().filter_map(|it| Missing::meant(root, &it.1)).collect();
    for (missing, diagnostic) in found {
        if !missing.is_some_and(|it| meant.contains(&it)) {
            cx.add(diagnostic);
        }
    }
}

/// A key and the object that lacks it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Missing {
    object: Span,
    key: String,
}

impl Missing {
    /// What an unknown key was most likely meant to be.
    fn meant(root: &Node<'_>, diagnostic: &Diagnostic) -> Option<Missing> {
        let help = diagnostic.help.as_deref()?;
        let key = help.strip_prefix("did you mean `")?.strip_suffix("`?")?.to_owned();
        let pointer = root.pointer_to(diagnostic.span);
        let object = root.pointer(pointer.rsplit_once('/')?.0)?;
        object.is_object().then_some(Missing { object: object.span, key })
    }
}
