//! The table in the README of what is covered: counted, not written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use walint::engine::{Origin, lint_text};
use walint::kind::detect;
use walint::model::Message;
use walint::{Options, RequestKind, json, rules, schema};

const README: &str = include_str!("../README.md");
const BEGIN: &str = "<!-- coverage -->\n";
const END: &str = "<!-- /coverage -->";

/// What a message holds, by its `type` and, where it is interactive, the `type` inside.
const MESSAGES: [(&str, &str); 28] = [
    ("text", "text"),
    ("image", "image"),
    ("video", "video"),
    ("audio", "audio"),
    ("document", "document"),
    ("sticker", "sticker"),
    ("location", "location"),
    ("contacts", "contacts"),
    ("reaction", "reaction"),
    ("pin", "pin"),
    ("interactive button", "buttonMessage"),
    ("interactive list", "listMessage"),
    ("interactive cta_url", "ctaUrlMessage"),
    ("interactive location_request_message", "locationRequest"),
    ("interactive address_message", "addressMessage"),
    ("interactive flow", "flowMessage"),
    ("interactive product", "productMessage"),
    ("interactive product_list", "productList"),
    ("interactive catalog_message", "catalogMessage"),
    ("interactive voice_call", "voiceCall"),
    ("interactive call_permission_request", "callPermissionRequest"),
    ("interactive request_contact_info", "contactRequest"),
    ("interactive carousel", "carousel"),
    ("interactive order_details", "orderDetailsMessage"),
    ("interactive order_status", "orderStatusMessage"),
    ("template", "template"),
    ("read receipt", "readReceipt"),
    ("marketing message", "marketingMessage"),
];

/// Keywords of a schema that a value can fail; each is one constraint.
const KEYWORDS: [&str; 16] = [
    "additionalProperties",
    "const",
    "enum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "not",
    "pattern",
    "type",
    "uniqueItems",
];

/// The constraints of a definition and of those it leads to, conditions left aside.
fn n_constraints(schema: &Value, definitions: &Value, seen: &mut BTreeSet<String>) -> usize {
    let Some(members) = schema.as_object() else {
        let items = schema.as_array().into_iter().flatten();
        return items.map(|it| n_constraints(it, definitions, seen)).sum();
    };
    let mut n = 0;
    for (key, value) in members {
        n += match key.as_str() {
            "if" => 0,
            "required" => value.as_array().map_or(0, Vec::len),
            "$ref" => {
                let name = value.as_str().and_then(|it| it.strip_prefix("#/$defs/"));
                let name = name.expect("a definition of the same schema");
                let is_new = seen.insert(name.to_owned());
                if is_new { n_constraints(&definitions[name], definitions, seen) } else { 0 }
            }
            "properties" => {
                let values = value.as_object().into_iter().flatten().map(|it| it.1);
                values.map(|it| n_constraints(it, definitions, seen)).sum()
            }
            "allOf" | "then" | "else" | "items" => n_constraints(value, definitions, seen),
            _ => usize::from(KEYWORDS.contains(&key.as_str()) && *value != Value::Bool(true)),
        };
    }
    n
}

/// What a message is, as the table has it; `None` for other bodies.
fn name_of(kind: RequestKind, root: &json::Node<'_>) -> Option<String> {
    let word = |node: &json::Node<'_>| node.get_str("type").map(str::to_ascii_lowercase);
    match kind {
        RequestKind::MarketingMessage => Some("marketing message".to_owned()),
        RequestKind::Message if Message::new(root).is_read_receipt => {
            Some("read receipt".to_owned())
        }
        RequestKind::Message => match word(root)?.as_str() {
            "interactive" => Some(format!("interactive {}", word(root.get("interactive")?)?)),
            other => Some(other.to_owned()),
        },
        RequestKind::TemplateCreate
        | RequestKind::TemplateEdit
        | RequestKind::TemplateUpsert
        | RequestKind::CallSettings
        | RequestKind::Call
        | RequestKind::BusinessProfile
        | RequestKind::ConversationalAutomation
        | RequestKind::ThreadControl
        | RequestKind::Group
        | RequestKind::QrCode => None,
    }
}

/// The rules that find something in examples and fixtures, by what the body is.
fn rules_by_name() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut texts: Vec<String> = rules::all()
        .flat_map(|it| it.meta.examples())
        .filter(|it| it.is_bad && it.options.is_empty())
        .map(|it| it.text)
        .collect();
    for folder in ["message", "marketing-message"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
        for case in std::fs::read_dir(folder).expect("the folder is there") {
            let input = case.expect("an entry").path().join("input.json");
            texts.extend(std::fs::read_to_string(input).ok());
        }
    }
    let mut found: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for text in &texts {
        let parsed = json::parse(text);
        let Some(Ok(documents)) = parsed.root.as_ref().map(detect) else { continue };
        let [document] = documents.as_slice() else { continue };
        let Some(name) = name_of(document.kind, document.root) else { continue };
        let report = lint_text(text, Origin::NAMED, &Options::default());
        found.entry(name).or_default().extend(report.diagnostics.iter().map(|it| it.rule.id));
    }
    found
}

fn table() -> String {
    let message: Value = serde_json::from_str(schema::text(RequestKind::Message)).expect("JSON");
    let by_name = rules_by_name();
    let mut text = "\n| message | constraints in the schema | rules |\n|---|---|---|\n".to_owned();
    for (name, definition) in MESSAGES {
        let definitions = &message["$defs"];
        assert!(definitions[definition].is_object(), "{definition}");
        let n = n_constraints(&definitions[definition], definitions, &mut BTreeSet::new());
        let n_rules = by_name.get(name).map_or(0, BTreeSet::len);
        let shown = match name.split_once(' ') {
            Some(("interactive", kind)) => format!("`interactive`, `{kind}`"),
            Some(_) => name.to_owned(),
            None => format!("`{name}`"),
        };
        let _ = writeln!(text, "| {shown} | {n} | {n_rules} |");
    }
    let _ = writeln!(text, "\n| schema | constraints | rules |\n|---|---|---|");
    for kind in RequestKind::ALL {
        let document: Value = serde_json::from_str(schema::text(kind)).expect("JSON");
        let n = n_constraints(&document, &document["$defs"], &mut BTreeSet::new());
        let schema = schema::text(kind);
        let concerns = |it: &&walint::check::Rule| {
            let is_named = || schema.contains(&format!(": {}", it.meta.id));
            it.finder.looks_at(kind)
                || (matches!(it.finder, walint::check::Finder::Schema) && is_named())
        };
        let n_rules = rules::all().filter(concerns).count();
        let _ = writeln!(text, "| `{}` | {n} | {n_rules} |", kind.name());
    }
    let compares = |it: &&walint::check::Rule| {
        matches!(
            it.finder,
            walint::check::Finder::Comparison(_) | walint::check::Finder::Project(_)
        )
    };
    let _ =
        writeln!(text, "| all of them together | | {} |", rules::all().filter(compares).count());
    text.push('\n');
    text
}

/// With `UPDATE_README=1` the table is written instead of compared.
#[test]
fn the_table_of_what_is_covered_is_counted() {
    let (head, rest) = README.split_once(BEGIN).expect("README has the table");
    let (actual, tail) = rest.split_once(END).expect("the table ends");
    let expected = table();
    if actual == expected {
        return;
    }
    if std::env::var_os("UPDATE_README").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        std::fs::write(path, format!("{head}{BEGIN}{expected}{END}{tail}")).expect("disk");
        return;
    }
    panic!("README is out of date; run UPDATE_README=1 cargo test --test coverage");
}
