//! What the tests of all containers need.

use std::path::Path;

use walint::Options;
use walint::engine::{FileReport, Format, Intent, Origin, lint_bytes};
use walint::extract::VirtualText;
use walint::source::Span;

/// A message without a fault.
pub const MESSAGE: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "body": "Your order is ready.", "preview_url": false }
}"#;

/// The same message, whose `preview_url` is a string.
pub const FAULTY: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "body": "Your order is ready.", "preview_url": "yes" }
}"#;

/// The origin of a file with this name, as a walk finds it.
pub fn origin(name: &str) -> Origin {
    let format = Format::of(Path::new(name)).expect("a format that is read");
    Origin { intent: Intent::Walked, format, ..Origin::NAMED }
}

/// What is found in a file with this name.
pub fn lint(name: &str, text: &str) -> FileReport {
    assert_sound(name, text);
    lint_bytes(text.as_bytes().to_vec(), origin(name), &Options::default()).1
}

/// A finding: rule, place of the body, pointer, and the text of the file at its range.
pub type Found = (&'static str, String, String, String);

/// The findings of at least `warning`, each with the text of the file at its range.
pub fn found(name: &str, text: &str) -> Vec<Found> {
    let report = lint(name, text);
    let serious = report.diagnostics.iter().filter(|it| it.severity > walint::Severity::Info);
    let found = |it: &walint::diagnostic::Diagnostic| {
        (it.rule.id, it.body.clone(), it.pointer.clone(), text[it.span.range()].to_owned())
    };
    serious.map(found).collect()
}

/// The rules of [`found`], and the text at each.
pub fn rules(name: &str, text: &str) -> Vec<(&'static str, String)> {
    found(name, text).into_iter().map(|it| (it.0, it.3)).collect()
}

/// Checks that every character of the virtual text has a place inside the file, on boundaries of
/// characters.
pub fn assert_sound(name: &str, file: &str) {
    let text = VirtualText::of(file, origin(name));
    for section in text.sections() {
        let inner = &text.text()[section.range.clone()];
        for (at, it) in inner.char_indices() {
            let start = section.range.start + at;
            let outer = text.map().outer(Span::new(start, start + it.len_utf8()));
            assert!(file.get(outer.range()).is_some(), "{}: {outer:?} of {it:?}", section.place);
        }
    }
}
