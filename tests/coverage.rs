//! The tables of `docs/coverage.md`: counted, not written.

#[expect(dead_code, reason = "tests/cases.rs uses the rest")]
#[path = "common/cases.rs"]
mod cases;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use walint::engine::{Origin, lint_text};
use walint::kind::detect;
use walint::model::Message;
use walint::{Options, RequestKind, json, rules, schema};

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
const KEYWORDS: [&str; 17] = [
    "additionalProperties",
    "caselessEnum",
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

/// The sources of the schemas, by file name.
fn sources() -> BTreeMap<String, Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/source");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let sources = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("it can be read");
        let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
        (name, serde_json::from_str(&text).expect("a source is JSON"))
    });
    sources.collect()
}

/// The name of the source of a kind.
fn source_name(kind: RequestKind) -> String {
    schema::file_name(kind).replace(".schema", "")
}

/// What a schema and the definitions that it leads to say, conditions left aside.
struct Counted<'s> {
    sources: &'s BTreeMap<String, Value>,
    /// The definitions that were counted, each after its file.
    seen: BTreeSet<(String, String)>,
    n_constraints: usize,
    /// The rules that are named.
    rules: BTreeSet<&'s str>,
}

impl<'s> Counted<'s> {
    fn new(sources: &'s BTreeMap<String, Value>, file: &str, schema: &'s Value) -> Counted<'s> {
        let (seen, rules) = (BTreeSet::new(), BTreeSet::new());
        let mut counted = Counted { sources, seen, n_constraints: 0, rules };
        counted.count(file, schema);
        counted
    }

    fn count(&mut self, file: &str, schema: &'s Value) {
        let items = schema.as_array().into_iter().flatten();
        items.for_each(|it| self.count(file, it));
        for (keyword, value) in schema.as_object().into_iter().flatten() {
            match keyword.as_str() {
                "if" => {}
                "required" => self.n_constraints += value.as_array().map_or(0, Vec::len),
                "$ref" => {
                    let reference = value.as_str().and_then(|it| it.split_once("#/$defs/"));
                    let (other, name) = reference.expect("it leads to a definition");
                    let file = if other.is_empty() { file } else { other };
                    if self.seen.insert((file.to_owned(), name.to_owned())) {
                        self.count(file, &self.sources[file]["$defs"][name]);
                    }
                }
                "properties" => {
                    value.as_object().into_iter().flatten().for_each(|it| self.count(file, it.1));
                }
                "allOf" | "then" | "else" | "items" => self.count(file, value),
                "x-walint" => {
                    let notes = value.as_object().into_iter().flatten();
                    self.rules.extend(notes.filter_map(|it| it.1["rule"].as_str()));
                }
                _ if KEYWORDS.contains(&keyword.as_str()) && *value != Value::Bool(true) => {
                    self.n_constraints += 1;
                }
                _ => {}
            }
        }
    }
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
    let cases = cases::all().into_iter().flat_map(|it| it.cases);
    texts.extend(cases.map(|it| it.body));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/message");
    for case in std::fs::read_dir(folder).expect("the folder is there") {
        let input = case.expect("an entry").path().join("input.json");
        texts.extend(std::fs::read_to_string(input).ok());
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
    let sources = sources();
    let by_name = rules_by_name();
    let mut text = "\n| message | constraints in the schema | rules |\n|---|---|---|\n".to_owned();
    for (name, definition) in MESSAGES {
        let file = source_name(RequestKind::Message);
        let schema = &sources[&file]["$defs"][definition];
        assert!(schema.is_object(), "{definition}");
        let n = Counted::new(&sources, &file, schema).n_constraints;
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
        let file = source_name(kind);
        let counted = Counted::new(&sources, &file, &sources[&file]);
        let n = counted.n_constraints;
        let concerns = |it: &&walint::check::Rule| {
            let is_named = || counted.rules.contains(it.meta.id);
            it.finder.looks_at(kind)
                || (matches!(it.finder, walint::check::Finder::Schema) && is_named())
        };
        let n_rules = rules::all().filter(concerns).count();
        let _ = writeln!(text, "| `{}` | {n} | {n_rules} |", kind.name());
    }
    let _ = writeln!(
        text,
        "| all of them together | | {} |",
        rules::all().filter(|it| it.finder.compares()).count()
    );
    text.push('\n');
    text
}

/// With `UPDATE_DOCS=1` the tables are written instead of compared.
#[test]
fn the_tables_of_what_is_covered_are_counted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    let page = std::fs::read_to_string(&path).expect("the page can be read");
    let (head, rest) = page.split_once(BEGIN).expect("the page has the tables");
    let (actual, tail) = rest.split_once(END).expect("the tables end");
    let expected = table();
    if actual == expected {
        return;
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, format!("{head}{BEGIN}{expected}{END}{tail}")).expect("disk");
        return;
    }
    panic!("docs/coverage.md is out of date; run UPDATE_DOCS=1 cargo test --test coverage");
}
