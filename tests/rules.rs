//! Every rule does what its documentation says: the examples in it are run.

mod common;

use std::collections::BTreeSet;

use walint::check::Options;
use walint::diagnostic::Diagnostic;
use walint::engine::{Origin, lint_text};
use walint::example::{self, Example};
use walint::json::{FORMS, Position};
use walint::rule::{RuleMeta, Severity};
use walint::rules;

use crate::common::options_of;

fn lint(example: &Example) -> Vec<Diagnostic> {
    lint_text(&example.text, Origin::NAMED, &options_of(example)).diagnostics
}

fn of_rule<'d>(found: &'d [Diagnostic], rule: &RuleMeta) -> Vec<&'d Diagnostic> {
    found.iter().filter(|it| it.rule.id == rule.id).collect()
}

/// Findings of other rules that a reader of the example would stumble over.
fn noise(found: &[Diagnostic], rule: &RuleMeta) -> Vec<String> {
    found
        .iter()
        .filter(|it| it.rule.id != rule.id && it.severity >= Severity::Warning)
        .map(|it| format!("{} at {}: {}", it.rule.id, it.pointer, it.message))
        .collect()
}

#[test]
fn the_documentation_of_each_rule_can_be_read() {
    let fault = |rule: &RuleMeta| Some(format!("{}: {}", rule.id, example::read(rule.docs).err()?));
    let wrong: Vec<String> = rules::all().filter_map(|it| fault(&it.meta)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn bad_examples_show_their_rule_and_no_other() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        for example in rule.meta.examples().iter().filter(|it| it.is_bad) {
            let found = lint(example);
            let own = of_rule(&found, &rule.meta);
            let mut fault = |fault: &str| {
                wrong.push(format!(
                    "{}: {fault}, in its bad example\n{}",
                    rule.meta.id, example.text
                ));
            };
            if own.is_empty() {
                fault("it finds nothing");
            }
            for noise in noise(&found, &rule.meta) {
                fault(&format!("another rule reports {noise}"));
            }
            for diagnostic in own {
                let message = &diagnostic.message;
                if message.ends_with('.') || message.contains('\n') {
                    fault(&format!("write one clause without a full stop: {message}"));
                }
                if message.len() > 120 {
                    fault(&format!("a message has up to 120 bytes: {message}"));
                }
                if !diagnostic.url.starts_with("https://") {
                    fault(&format!("{:?} is not a page", diagnostic.url));
                }
                if diagnostic.help.is_none() {
                    fault("it gives no help: add `.help(…)`");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn good_examples_are_clean() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        for example in rule.meta.examples().iter().filter(|it| !it.is_bad) {
            let found = lint(example);
            let mut fault = |fault: &str| {
                wrong.push(format!(
                    "{}: {fault}, in its good example\n{}",
                    rule.meta.id, example.text
                ));
            };
            for own in of_rule(&found, &rule.meta) {
                fault(&format!("it reports {:?}: {}", own.pointer, own.message));
            }
            for noise in noise(&found, &rule.meta) {
                fault(&format!("another rule reports {noise}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_rule_has_both_examples() {
    for rule in rules::all() {
        let examples = rule.meta.examples();
        // Bytes that are no UTF-8 cannot stand in an example.
        let has_bad = examples.iter().any(|it| it.is_bad) || rule.meta.id == "invalid-utf8";
        assert!(has_bad, "{}: add a bad example", rule.meta.id);
        let has_good = examples.iter().any(|it| !it.is_bad);
        assert!(has_good, "{}: add a good example", rule.meta.id);
    }
}

#[test]
fn ids_are_unique_and_sorted_in_their_folder() {
    let metas: Vec<&RuleMeta> = rules::all().map(|it| &it.meta).collect();
    for pair in metas.windows(2) {
        let [first, second] = [pair[0], pair[1]];
        let list = format!("src/rules/{}/mod.rs", second.category.name());
        assert!(
            first.category != second.category || first.id <= second.id,
            "{list}: move `{}` before `{}`",
            second.id,
            first.id
        );
        assert!(
            first.category <= second.category,
            "`{}` is in the list of another category",
            first.id
        );
    }
    let mut seen = BTreeSet::new();
    for RuleMeta { id, .. } in metas {
        assert!(seen.insert(id), "`{id}` is the id of two rules");
        let is_kebab =
            id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
        assert!(is_kebab, "`{id}` is not kebab-case");
        let begin = ["no-", "check-", "bad-"].into_iter().find(|it| id.starts_with(it));
        assert_eq!(begin, None, "name the problem: `{id}`");
    }
}

/// A message with a placeholder, where none is needed to make it one.
fn message_with(sample: &str, position: Position) -> String {
    let (to, preview, more, sections) = match position {
        Position::Value => (format!("\"{sample}\""), "true", "", ""),
        Position::Part => (format!("\"+1650 {sample} 0\""), "true", "", ""),
        Position::Unquoted => ("\"+16505550100\"".to_owned(), sample, "", ""),
        Position::Member => ("\"+16505550100\"".to_owned(), "true", sample, ""),
        Position::Item => ("\"+16505550100\"".to_owned(), "true", "", sample),
    };
    if sections.is_empty() {
        let comma = if more.is_empty() { "" } else { ", " };
        return format!(
            r#"{{"messaging_product": "whatsapp", "to": {to}, "type": "text",
                "text": {{"body": "See https://example.com.", "preview_url": {preview}{comma}{more}}}}}"#
        );
    }
    format!(
        r#"{{"messaging_product": "whatsapp", "to": {to}, "type": "template",
            "template": {{"name": "table_ready", "language": {{"code": "en"}}, "components": [
                {{"type": "body", "parameters": [{{"type": "text", "text": "A"}}, {sections}]}}]}}}}"#
    )
}

#[test]
fn each_form_of_placeholders_is_silent_until_the_body_is_final() {
    for form in FORMS {
        for (sample, position) in
            form.samples.iter().flat_map(|it| form.positions.iter().map(move |at| (it, *at)))
        {
            let text = message_with(sample, position);
            let lint = |final_payload: bool| {
                let options = Options::default().with_final_payload(final_payload);
                walint::lint(&text, &options)
                    .into_iter()
                    .filter(|it| it.severity() > Severity::Info)
                    .map(|it| it.rule().id)
                    .collect::<Vec<&str>>()
            };
            assert_eq!(lint(false), [""; 0], "{sample} as {position:?}: {text}");
            assert_eq!(lint(true), ["placeholder-left-in"], "{sample} as {position:?}: {text}");
        }
    }
}
