//! The published schemas, written from their sources.
//!
//! `UPDATE_SCHEMAS=1 cargo test --test schemas` lays out the sources and writes what is published.

mod config;
mod layout;
mod publish;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;
use walint::{RequestKind, schema};

use publish::{Sources, published, target, title};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas")
}

/// The texts of the sources, by file name.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(folder().join("source")).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
        texts.insert(name, std::fs::read_to_string(path).expect("it can be read"));
    }
    texts
}

fn sources() -> Sources {
    let parse = |text: String| serde_json::from_str(&text).expect("a source is JSON");
    texts().into_iter().map(|(name, text)| (name, parse(text))).collect()
}

/// The file that a source is published as; `None` for one that others share.
fn file_name(source: &Value) -> Option<&str> {
    source["$id"].as_str()?.rsplit('/').next()
}

/// Writes a file that is not as it should be, or says how to.
fn keep(path: &Path, expected: &str) {
    let actual = std::fs::read_to_string(path).unwrap_or_default();
    if actual == expected {
        return;
    }
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(path, expected).expect("disk");
        return;
    }
    panic!("{} is out of date; run UPDATE_SCHEMAS=1 cargo test --test schemas", path.display());
}

#[test]
fn the_published_schemas_are_made_from_their_sources() {
    let sources = sources();
    let mut names = BTreeSet::new();
    for (file, source) in &sources {
        let Some(name) = file_name(source) else { continue };
        keep(&folder().join(name), &layout::text(&published(&sources, file)));
        names.insert(name);
    }
    let of_kinds: BTreeSet<&str> = RequestKind::ALL.into_iter().map(schema::file_name).collect();
    assert_eq!(names, of_kinds, "each kind has a source, whose `$id` names its file");
}

/// The program finds the definitions of a source by their indentation.
#[test]
fn sources_are_laid_out_alike() {
    for (name, text) in texts() {
        let source = serde_json::from_str(&text).expect("a source is JSON");
        keep(&folder().join("source").join(name), &layout::text(&source));
    }
}

#[test]
fn sources_and_published_schemas_are_schemas() {
    let published =
        RequestKind::ALL.map(schema::text).map(|it| ("a published schema", it.to_owned()));
    let texts = texts();
    let texts = texts.iter().map(|(name, text)| (name.as_str(), text.clone()));
    for (name, text) in texts.chain(published) {
        let document: Value = serde_json::from_str(&text).expect("a schema is JSON");
        if let Err(error) = jsonschema::meta::validate(&document) {
            panic!("{name}: {error} at {}", error.instance_path());
        }
        assert_eq!(document["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(document["title"].is_string(), "{name} has no title");
    }
}

#[test]
fn published_schemas_are_for_everybody() {
    for kind in RequestKind::ALL {
        let name = schema::file_name(kind);
        let document: Value = serde_json::from_str(schema::text(kind)).expect("JSON");
        let comment = document["$comment"].as_str().unwrap_or_default();
        assert!(comment.starts_with("https://"), "{name}: which page and date?");
        walk(&document, &mut |keyword, value| match keyword {
            "x-walint" | "caselessEnum" => panic!("{name}: `{keyword}` is walint's own"),
            "$comment" => {
                let comment = value.as_str().unwrap_or_default();
                let is_page = comment.starts_with("https://") && comment.ends_with(')');
                assert!(is_page, "{name}: more than a page and a date: {comment}");
            }
            "$ref" => {
                let reference = value.as_str().and_then(|it| it.strip_prefix('#'));
                let known = reference.and_then(|it| document.pointer(it));
                assert!(known.is_some(), "{name}: {value} is not in the same file");
            }
            "anyOf" => {
                let alternatives = value.as_array().expect("a list");
                let keywords: Vec<Vec<&String>> = alternatives
                    .iter()
                    .map(|it| it.as_object().expect("an object").keys().collect())
                    .collect();
                assert_eq!(keywords, [["enum"], ["pattern"]], "{name}: a choice of something else");
            }
            "oneOf" => panic!("{name}: a choice without a word to tell"),
            _ => {}
        });
    }
}

#[test]
fn sources_choose_by_a_word_and_say_nothing_of_null() {
    for (name, source) in sources() {
        walk(&source, &mut |keyword, value| match keyword {
            "anyOf" | "oneOf" => panic!("{name}: use `if` and `then` on the word that tells"),
            // Where an unknown key may be null, its schema says so.
            "type" if value.is_array() => {
                let has_null = value.as_array().is_some_and(|it| it.iter().any(|it| it == "null"));
                assert!(!has_null, "{name}: a key that may be absent may be null anyway");
            }
            _ => {}
        });
    }
}

/// The keywords of the sources: those that draft 7 and draft 2020-12 read alike, because walint
/// builds its validators for the one and publishes schemas of the other, and `caselessEnum`.
const KEYWORDS: [&str; 35] = [
    "$comment",
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "caselessEnum",
    "const",
    "contains",
    "description",
    "else",
    "enum",
    "examples",
    "exclusiveMinimum",
    "if",
    "items",
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
    "patternProperties",
    "properties",
    "required",
    "then",
    "title",
    "type",
    "uniqueItems",
    "x-walint",
];

#[test]
fn sources_use_keywords_that_every_draft_has() {
    for (name, source) in sources() {
        walk(&source, &mut |keyword, _| {
            assert!(KEYWORDS.contains(&keyword), "{name}: `{keyword}` is not one of the keywords");
        });
    }
}

#[test]
fn every_definition_is_used() {
    let sources = sources();
    let mut used = BTreeSet::new();
    for (file, source) in &sources {
        walk(source, &mut |keyword, value| {
            if keyword == "$ref" {
                let (file, name) = target(file, value);
                let known = sources.get(&file).and_then(|it| it["$defs"].get(&name));
                assert!(known.is_some(), "{value} leads nowhere");
                used.insert((file, name));
            }
        });
    }
    for (file, source) in &sources {
        for (name, _) in source["$defs"].as_object().into_iter().flatten() {
            assert!(used.contains(&(file.clone(), name.clone())), "{file}: nothing uses `{name}`");
        }
    }
}

/// What somebody fills in has a description, so that editors can show it.
#[test]
fn properties_are_described() {
    let sources = sources();
    let mut n_described = 0;
    for (file, source) in &sources {
        visit_objects(source, &mut |object| {
            for (key, property) in object["properties"].as_object().into_iter().flatten() {
                let definition = property.get("$ref").map(|reference| {
                    let (file, name) = target(file, reference);
                    &sources[&file]["$defs"][&name]
                });
                let says = |keyword: &str| {
                    property.get(keyword).is_some()
                        || definition.is_some_and(|it| it.get(keyword).is_some())
                };
                // What is not allowed says why; what is `true` is described elsewhere.
                if says("not") || property.is_boolean() {
                    continue;
                }
                assert!(says("description"), "{file}: add a description to `{key}` in {object}");
                n_described += 1;
            }
        });
    }
    assert!(n_described > 500, "only {n_described} properties are described");
}

/// Editors show the title above the description.
#[test]
fn described_properties_have_a_title() {
    let mut n_titles = 0;
    for kind in RequestKind::ALL {
        let name = schema::file_name(kind);
        let document: Value = serde_json::from_str(schema::text(kind)).expect("JSON");
        walk(&document, &mut |keyword, value| match keyword {
            "properties" => {
                for (key, property) in value.as_object().expect("an object") {
                    if text_of(&document, property, "description").is_none() {
                        let title = property.get("title");
                        assert_eq!(title, None, "{name}: add a description to `{key}`");
                        continue;
                    }
                    let title = text_of(&document, property, "title").unwrap_or_default();
                    let is_sentence_case = title.starts_with(|it: char| it.is_ascii_uppercase());
                    let is_plain = is_sentence_case && !title.contains('_');
                    assert!(is_plain, "{name}: the title of `{key}` is `{title}`");
                    n_titles += 1;
                }
            }
            "if" => walk(value, &mut |keyword, _| {
                assert_ne!(keyword, "title", "{name}: a title in the condition {value}");
            }),
            _ => {}
        });
    }
    assert!(n_titles > 500, "only {n_titles} properties have a title");
}

/// The text of a keyword in a published schema, or in the definition that it leads to.
fn text_of<'d>(document: &'d Value, schema: &'d Value, keyword: &str) -> Option<&'d str> {
    schema.get(keyword).and_then(Value::as_str).or_else(|| {
        let pointer = schema.get("$ref")?.as_str()?.strip_prefix('#')?;
        text_of(document, document.pointer(pointer)?, keyword)
    })
}

#[test]
fn titles_are_the_words_of_their_keys() {
    for (key, expected) in [
        ("display_text", "Display text"),
        ("flow_id", "Flow ID"),
        ("id", "ID"),
        ("additional_info1", "Additional info 1"),
        ("amount_1000", "Amount 1000"),
        ("udf2", "UDF 2"),
    ] {
        assert_eq!(title(key), expected);
    }
}

/// Calls `visit` for every schema that says which keys an object has.
fn visit_objects(schema: &Value, visit: &mut impl FnMut(&Value)) {
    match schema {
        Value::Object(members) => {
            if schema.get("additionalProperties").is_some() && schema.get("properties").is_some() {
                visit(schema);
            }
            members.values().for_each(|it| visit_objects(it, visit));
        }
        Value::Array(items) => items.iter().for_each(|it| visit_objects(it, visit)),
        _ => {}
    }
}

/// Calls `visit` for every keyword of a schema and of those in it.
fn walk(schema: &Value, visit: &mut impl FnMut(&str, &Value)) {
    for (keyword, value) in schema.as_object().into_iter().flatten() {
        visit(keyword, value);
        match keyword.as_str() {
            "properties" | "patternProperties" | "$defs" => {
                value.as_object().into_iter().flatten().for_each(|it| walk(it.1, visit));
            }
            "allOf" | "anyOf" | "oneOf" => {
                value.as_array().into_iter().flatten().for_each(|it| walk(it, visit));
            }
            "x-walint" => {}
            _ => walk(value, visit),
        }
    }
}
