//! Bodies to put values into, and what is found in them.

use serde_json::{Value, json};
use walint::diagnostic::Diagnostic;
use walint::engine::{Origin, lint_text};
use walint::fix::{Applicability, apply};
use walint::{Options, Severity};

/// The findings of a rule in a text.
pub fn diagnostics(rule: &str, text: &str) -> Vec<Diagnostic> {
    assert!(walint::explain(rule).is_some(), "`{rule}` is not a rule");
    let mut found = lint_text(text, Origin::NAMED, &Options::default()).diagnostics;
    found.retain(|it| it.rule.id == rule);
    found
}

/// Where a rule reports something, and how bad that is.
pub fn found(rule: &str, body: &Value) -> Vec<(String, Severity)> {
    found_in_text(rule, &body.to_string())
}

pub fn found_in_text(rule: &str, text: &str) -> Vec<(String, Severity)> {
    diagnostics(rule, text).into_iter().map(|it| (it.pointer, it.severity)).collect()
}

/// The parts of the text that a rule reports.
pub fn marked(rule: &str, text: &str) -> Vec<String> {
    diagnostics(rule, text).iter().map(|it| text[it.span.range()].to_owned()).collect()
}

/// The JSON value at a pointer after the fix of the only finding of a rule, and how far the fix can be
/// trusted; `None` where the finding has no fix.
pub fn fixed(rule: &str, body: &Value, pointer: &str) -> Option<(Value, Applicability)> {
    let text = body.to_string();
    let found = diagnostics(rule, &text);
    let [diagnostic] = found.as_slice() else { panic!("{rule}: {found:?} in {text}") };
    let fix = diagnostic.fix.as_ref()?;
    let fixed = apply(&text, &fix.edits).expect("the edits fit");
    let fixed: Value = serde_json::from_str(&fixed).expect("it is JSON");
    Some((fixed.pointer(pointer).cloned().unwrap_or_default(), fix.applicability))
}

pub fn message(kind: &str, content: Value) -> Value {
    let mut body = json!({ "messaging_product": "whatsapp", "to": "+16505550100", "type": kind });
    body[kind] = content;
    body
}

pub fn interactive(kind: &str, action: &Value) -> Value {
    let body = json!({ "text": "What would you like?" });
    message("interactive", json!({ "type": kind, "body": body, "action": action }))
}

pub fn template(components: &Value) -> Value {
    json!({ "name": "repair_done", "language": "en_US", "category": "MARKETING", "components": components })
}

pub fn template_with_buttons(buttons: &[Value]) -> Value {
    template(&json!([
        { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
        { "type": "BUTTONS", "buttons": buttons },
    ]))
}

/// A business profile with one more key.
pub fn profile(key: &str, value: Value) -> Value {
    let mut body = json!({ "messaging_product": "whatsapp", "about": "A shop for tea" });
    body[key] = value;
    body
}
