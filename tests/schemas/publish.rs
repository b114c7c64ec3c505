//! Makes the published schema of a request from its source.
//!
//! | in a source | published |
//! |---|---|
//! | `"x-walint": { "page": …, "date": …, … }` | `"$comment": "<page> (<date>)"` |
//! | `"caselessEnum": ["on"]` | `"anyOf": [{ "enum": ["on"] }, { "pattern": "^(?:[Oo][Nn])$" }]`, and the pattern alone under `if` |
//! | a key that is not required | may be null as well |
//! | a key that is required | may not be null |
//! | `"description": "The label."`, `"maxLength": 20` | `"description": "The label. Up to 20 characters."` |
//! | `"flow_id": { "description": … }` without a title | `"title": "Flow ID"` |
//! | `"header": { "not": {} }` | `"patternProperties": { "^header$": { "type": "null" } }`, because editors offer what is in `properties` |
//! | a choice of definitions by a `type` that is any string | its words as `"examples"` |
//! | `"$ref": "template.json#/$defs/label"` | the definition, in the same file |
//! | `"$comment": "a note to maintainers"` | nothing |

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Map, Value, json};

/// The parsed sources, by file name.
pub type Sources = BTreeMap<String, Value>;

/// What a schema has to say to a value that is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Null {
    /// It accepts it, because the key may be absent.
    Accepted,
    /// Something around it decides.
    Open,
}

/// The published schema that the source `file` makes.
pub fn published(sources: &Sources, file: &str) -> Value {
    let mut publisher = Publisher { sources, nullable: BTreeSet::new(), ready: BTreeMap::new() };
    // A definition that some key refers to that may be null accepts null everywhere.
    loop {
        let n_nullable = publisher.nullable.len();
        publisher.ready.clear();
        let mut schema = publisher.schema(file, &sources[file], Null::Open, false);
        if publisher.nullable.len() > n_nullable {
            continue;
        }
        let definitions: Map<String, Value> =
            publisher.ready.into_iter().map(|((_, name), it)| (name, it)).collect();
        let members = schema.as_object_mut().expect("a schema is an object");
        if !definitions.is_empty() {
            members.insert("$defs".to_owned(), Value::Object(definitions));
        }
        return schema;
    }
}

struct Publisher<'s> {
    sources: &'s Sources,
    /// The definitions that accept null, by file and name.
    nullable: BTreeSet<(String, String)>,
    /// The definitions that were reached; null while one is made.
    ready: BTreeMap<(String, String), Value>,
}

impl Publisher<'_> {
    fn schema(&mut self, file: &str, schema: &Value, null: Null, is_condition: bool) -> Value {
        let Value::Object(members) = schema else { return schema.clone() };
        let mut made = Map::new();
        for (keyword, value) in members {
            match keyword.as_str() {
                "$comment" | "$defs" => {}
                "x-walint" => notes(members, value, &mut made),
                "description" | "title" if is_condition => {}
                "description" => {
                    let limits = self.limits(file, members);
                    let description = value.as_str().expect("a description is a text");
                    made.insert(keyword.clone(), format!("{description}{limits}").into());
                }
                "type" if null == Null::Accepted => {
                    let mut types = match value {
                        Value::Array(types) => types.clone(),
                        one => vec![one.clone()],
                    };
                    if !types.contains(&json!("null")) {
                        types.push(json!("null"));
                    }
                    made.insert(keyword.clone(), types.into());
                }
                "enum" if null == Null::Accepted => {
                    let mut values = value.as_array().expect("a list").clone();
                    values.push(Value::Null);
                    made.insert(keyword.clone(), values.into());
                }
                "const" if null == Null::Accepted => {
                    made.insert("enum".to_owned(), json!([value, null]));
                }
                "caselessEnum" => {
                    let pattern = pattern(value);
                    if is_condition {
                        made.insert("pattern".to_owned(), pattern.into());
                    } else {
                        let either = json!([{ "enum": value }, { "pattern": pattern }]);
                        made.insert("anyOf".to_owned(), either);
                    }
                }
                "required" => {
                    made.insert(keyword.clone(), value.clone());
                    if !members.contains_key("properties") {
                        self.properties(file, members, is_condition, &mut made);
                    }
                }
                "properties" => self.properties(file, members, is_condition, &mut made),
                "patternProperties" => {
                    for (pattern, property) in value.as_object().expect("an object") {
                        let property = self.schema(file, property, Null::Accepted, is_condition);
                        add(&mut made, "patternProperties", pattern.clone(), property);
                    }
                }
                "additionalProperties" => {
                    made.insert(
                        keyword.clone(),
                        self.schema(file, value, Null::Open, is_condition),
                    );
                }
                "items" | "contains" => {
                    let items = self.schema(file, value, Null::Open, is_condition);
                    made.insert(keyword.clone(), self.without_null(items));
                }
                "not" if null == Null::Accepted && *value == json!({}) => {
                    made.insert("type".to_owned(), "null".into());
                }
                "not" => {
                    let mut inner = self.schema(file, value, Null::Open, is_condition);
                    if null == Null::Accepted && !self.refuses_null(&inner) {
                        inner = self.without_null(inner);
                    }
                    made.insert(keyword.clone(), inner);
                }
                "if" => {
                    made.insert(keyword.clone(), self.schema(file, value, Null::Open, true));
                }
                "then" | "else" => {
                    made.insert(keyword.clone(), self.schema(file, value, null, is_condition));
                }
                "allOf" => {
                    let parts = value.as_array().expect("a list").iter();
                    let parts = parts.map(|it| self.schema(file, it, null, is_condition));
                    made.insert(keyword.clone(), parts.collect());
                }
                "$ref" => {
                    let name = self.reach(file, value, null, is_condition);
                    made.insert(keyword.clone(), format!("#/$defs/{name}").into());
                }
                _ => {
                    made.insert(keyword.clone(), value.clone());
                }
            }
        }
        Value::Object(made)
    }

    /// Publishes the properties of an object, those that are not allowed by their names as patterns.
    fn properties(
        &mut self,
        file: &str,
        schema: &Map<String, Value>,
        is_condition: bool,
        made: &mut Map<String, Value>,
    ) {
        let required = schema.get("required").and_then(Value::as_array);
        let required: Vec<&str> =
            required.into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = schema.get("properties").and_then(Value::as_object);
        let mut forbidden: Vec<(Value, Vec<&str>)> = Vec::new();
        for (key, property) in properties.into_iter().flatten() {
            let is_required = required.contains(&key.as_str());
            let null = if is_required { Null::Open } else { Null::Accepted };
            let mut published = self.schema(file, property, null, is_condition);
            if is_required {
                published = self.without_null(published);
            } else if self.is_forbidden(file, property) {
                match forbidden.iter_mut().find(|it| it.0 == published) {
                    Some((_, keys)) => keys.push(key),
                    None => forbidden.push((published, vec![key])),
                }
                continue;
            }
            let words = self.words_to_choose_by(file, schema, key);
            if let Value::Object(members) = &mut published
                && !is_condition
                && !words.is_empty()
                && !["anyOf", "enum", "examples"].iter().any(|it| members.contains_key(*it))
            {
                members.insert("examples".to_owned(), words.into());
            }
            if let Value::Object(members) = &mut published
                && !is_condition
                && self.says(file, property, "description")
                && !self.says(file, property, "title")
            {
                members.shift_insert(0, "title".to_owned(), title(key).into());
            }
            add(made, "properties", key.clone(), published);
        }
        for key in required {
            if !properties.is_some_and(|it| it.contains_key(key)) {
                let not_null = json!({ "not": { "type": "null" } });
                add(made, "properties", key.to_owned(), not_null);
            }
        }
        for (property, keys) in forbidden {
            let pattern = match keys[..] {
                [key] => format!("^{key}$"),
                _ => format!("^(?:{})$", keys.join("|")),
            };
            add(made, "patternProperties", pattern, property);
        }
    }

    /// Tells whether a property is one that is not allowed.
    fn is_forbidden(&self, file: &str, property: &Value) -> bool {
        property["not"] == json!({})
            || property.get("$ref").is_some_and(|reference| {
                let (file, name) = target(file, reference);
                self.is_forbidden(&file, &self.sources[&file]["$defs"][&name])
            })
    }

    /// Tells whether a schema has a keyword, itself or in the definition that it leads to.
    fn says(&self, file: &str, schema: &Value, keyword: &str) -> bool {
        schema.get(keyword).is_some()
            || schema.get("$ref").is_some_and(|reference| {
                let (file, name) = target(file, reference);
                self.says(&file, &self.sources[&file]["$defs"][&name], keyword)
            })
    }

    /// The words of the property `key` that choose between the parts of an `allOf`.
    fn words_to_choose_by(&self, file: &str, schema: &Map<String, Value>, key: &str) -> Vec<Value> {
        let parts = schema.get("allOf").and_then(Value::as_array);
        let conditions = parts.into_iter().flatten().filter_map(|it| it.get("if"));
        let words = conditions.filter_map(|condition| {
            let condition = match condition.get("$ref") {
                Some(reference) => {
                    let (file, name) = target(file, reference);
                    &self.sources[&file]["$defs"][&name]
                }
                None => condition,
            };
            condition["properties"][key]["caselessEnum"].as_array()
        });
        words.flatten().cloned().collect()
    }

    /// A schema that refuses null and is the same for all else.
    fn without_null(&self, schema: Value) -> Value {
        if self.refuses_null(&schema) {
            return schema;
        }
        let mut members = match schema {
            Value::Object(members) => members,
            _ => Map::new(),
        };
        if members.contains_key("not") {
            let parts = members.entry("allOf").or_insert_with(|| json!([]));
            parts.as_array_mut().expect("a list").push(json!({ "not": { "type": "null" } }));
        } else {
            members.insert("not".to_owned(), json!({ "type": "null" }));
        }
        Value::Object(members)
    }

    fn refuses_null(&self, schema: &Value) -> bool {
        let Value::Object(members) = schema else { return false };
        members.iter().any(|(keyword, value)| match keyword.as_str() {
            "type" => match value {
                Value::Array(types) => !types.contains(&json!("null")),
                one => one != "null",
            },
            "const" => !value.is_null(),
            "enum" => !value.as_array().is_some_and(|it| it.contains(&Value::Null)),
            "not" => [json!({}), json!({ "type": "null" })].contains(value),
            "allOf" => value.as_array().is_some_and(|it| it.iter().any(|it| self.refuses_null(it))),
            "$ref" => {
                let name = value.as_str().and_then(|it| it.strip_prefix("#/$defs/"));
                let mut ready = self.ready.iter();
                ready.any(|((_, it), made)| Some(it.as_str()) == name && self.refuses_null(made))
            }
            _ => false,
        })
    }

    /// Publishes the definition that a `$ref` leads to, and returns its name.
    fn reach(&mut self, file: &str, reference: &Value, null: Null, is_condition: bool) -> String {
        let (file, name) = target(file, reference);
        let key = (file.clone(), name.clone());
        let mut null = null;
        if null == Null::Accepted {
            self.nullable.insert(key.clone());
        } else if self.nullable.contains(&key) {
            null = Null::Accepted;
        }
        if !self.ready.contains_key(&key) {
            assert!(
                self.ready.keys().all(|it| it.1 != name),
                "two files define `{name}`, which a published schema needs both"
            );
            self.ready.insert(key.clone(), Value::Null);
            let schema = &self.sources[&file]["$defs"][&name];
            let made = self.schema(&file, schema, null, is_condition);
            self.ready.insert(key, made);
        }
        name
    }

    /// The limits of a value as sentences, to follow its description.
    fn limits(&self, file: &str, schema: &Map<String, Value>) -> String {
        let mut text = String::new();
        let range = |least: &str, most: &str| {
            (schema.get(least).and_then(Value::as_i64), schema.get(most).and_then(Value::as_i64))
        };
        for (least, most, noun) in [
            ("minLength", "maxLength", "character"),
            ("minItems", "maxItems", "item"),
            ("minProperties", "maxProperties", "key"),
        ] {
            let _ = match range(least, most) {
                (Some(least), Some(most)) if least < most => {
                    write!(text, " From {least} to {most} {noun}s.")
                }
                (Some(1), Some(1)) => write!(text, " Exactly 1 {noun}."),
                (Some(least), Some(_)) => write!(text, " Exactly {least} {noun}s."),
                (None, Some(1)) => write!(text, " Up to 1 {noun}."),
                (None, Some(most)) => write!(text, " Up to {most} {noun}s."),
                (Some(1), None) => write!(text, " Not empty."),
                (Some(least), None) => write!(text, " At least {least} {noun}s."),
                (None, None) => Ok(()),
            };
        }
        let _ = match range("minimum", "maximum") {
            (Some(least), Some(most)) => write!(text, " From {least} to {most}."),
            (Some(least), None) => write!(text, " The minimum is {least}."),
            (None, Some(most)) => write!(text, " The maximum is {most}."),
            (None, None) => Ok(()),
        };
        if let Some(bound) = schema.get("exclusiveMinimum") {
            let _ = write!(text, " Greater than {bound}.");
        }
        if let Some(reference) = schema.get("$ref") {
            let (file, name) = target(file, reference);
            if let Some(definition) = self.sources[&file]["$defs"][&name].as_object()
                && !definition.contains_key("description")
            {
                text.push_str(&self.limits(&file, definition));
            }
        }
        text
    }
}

/// What is published of `x-walint`: the page, and of a key that is not allowed, why.
fn notes(schema: &Map<String, Value>, notes: &Value, made: &mut Map<String, Value>) {
    if let Some(message) = notes["not"]["message"].as_str()
        && schema["not"] == json!({})
        && !schema.contains_key("description")
    {
        made.insert("description".to_owned(), format!("{}.", capitalized(message)).into());
    }
    if let Some(page) = notes["page"].as_str() {
        let date = notes["date"].as_str().expect("a page has a date");
        made.insert("$comment".to_owned(), format!("{page} ({date})").into());
    }
}

/// The title of a property: the words of its key, such as `Display text` for `display_text`.
pub fn title(key: &str) -> String {
    let words = key.split('_').map(|part| {
        let word = part.trim_end_matches(|it: char| it.is_ascii_digit());
        let number = &part[word.len()..];
        let word = match word {
            "android" => "Android".to_owned(),
            "billdesk" => "BillDesk".to_owned(),
            "cta" | "gif" | "id" | "json" | "otp" | "qr" | "sdp" | "sip" | "srtp" | "ttl"
            | "udf" | "upi" | "uri" | "url" => word.to_uppercase(),
            "payu" => "PayU".to_owned(),
            "urls" => "URLs".to_owned(),
            "wa" => "WhatsApp".to_owned(),
            _ => word.to_owned(),
        };
        format!("{word} {number}").trim().to_owned()
    });
    capitalized(&words.collect::<Vec<_>>().join(" "))
}

/// The text with a capital letter at its start.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// Adds a member to an object that is itself the member `keyword`.
fn add(schema: &mut Map<String, Value>, keyword: &str, key: String, value: Value) {
    let members = schema.entry(keyword).or_insert_with(|| json!({}));
    members.as_object_mut().expect("an object").insert(key, value);
}

/// The file and the name of the definition that a `$ref` in `file` leads to.
pub fn target(file: &str, reference: &Value) -> (String, String) {
    let reference = reference.as_str().expect("a reference is a string");
    let (other, name) = reference.split_once("#/$defs/").expect("it leads to a definition");
    (if other.is_empty() { file } else { other }.to_owned(), name.to_owned())
}

/// The regular expression for these words in whatever letter case.
fn pattern(words: &Value) -> String {
    let words = words.as_array().expect("a list").iter().map(|it| {
        let word = it.as_str().expect("a word is a string");
        assert!(word.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-".contains(&it)), "{word}");
        let letter = |it: char| {
            if it.is_ascii_alphabetic() {
                format!("[{}{}]", it.to_ascii_uppercase(), it.to_ascii_lowercase())
            } else {
                it.to_string()
            }
        };
        word.chars().map(letter).collect::<String>()
    });
    format!("^(?:{})$", words.collect::<Vec<_>>().join("|"))
}
