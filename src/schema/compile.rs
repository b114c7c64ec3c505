//! Validators built as late as can be: a process that checks one body pays for what it needs.
//!
//! Every definition of a schema has a validator of its own, built when a body first gets there; a
//! `$ref` leads from one to the other. A pattern that is a list of words is read as that list, for
//! building regular expressions is most of the cost otherwise.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Keyword, ValidationError, Validator};
use regex::Regex;
use serde_json::Value;
use serde_json::value::RawValue;

use super::words::alternatives;
use crate::json::{Instance, Node};

/// An embedded schema.
pub(super) struct Schema {
    definitions: Arc<Definitions>,
}

/// An error of a schema, with the part of the schema that it comes from.
pub(super) struct Located<'a> {
    /// The error; its path in the schema begins at `definition`.
    pub error: ValidationError<'a>,
    /// The JSON Pointer of the value that failed, from the root of the body.
    pub pointer: String,
    /// The definition whose keyword failed.
    pub definition: &'a Value,
}

impl Schema {
    /// Cuts the text of a schema into its definitions.
    pub fn new(text: &'static str) -> Schema {
        let mut members = members(text);
        let parts =
            members.remove("$defs").map_or_else(BTreeMap::new, |it| self::members(it.get()));
        let (names, definitions): (Vec<_>, Vec<_>) =
            parts.into_iter().map(|(name, raw)| (name, Definition::new(Text::Whole(raw)))).unzip();
        let root = Definition::new(Text::Members(members));
        Schema { definitions: Arc::new(Definitions { root, names, list: definitions }) }
    }

    /// The schema itself without its definitions.
    pub fn root(&self) -> &Value {
        self.definitions.root.document()
    }

    /// Tells whether a body is valid.
    pub fn is_valid(&self, root: &Node<'_>) -> bool {
        self.definitions.root.validator(&self.definitions).is_valid(root)
    }

    /// What is wrong with a body, `most` errors of each definition.
    pub fn errors<'a>(&'a self, root: &'a Node<'a>, most: usize) -> Vec<Located<'a>> {
        let mut errors = Vec::new();
        self.collect(&self.definitions.root, root, "", most, &mut errors);
        errors
    }

    fn collect<'a>(
        &'a self,
        definition: &'a Definition,
        node: &'a Node<'a>,
        at: &str,
        most: usize,
        errors: &mut Vec<Located<'a>>,
    ) {
        let validator = definition.validator(&self.definitions);
        for error in validator.iter_errors(node).take(most) {
            let path = error.instance_path().as_str();
            let pointer = format!("{at}{path}");
            let document = definition.document();
            let next = match error.kind() {
                ValidationErrorKind::Custom { keyword, .. } if keyword == REFERENCE => {
                    let reference = document.pointer(error.schema_path().as_str());
                    let number =
                        self.definitions.number(reference.expect("the keyword that failed"));
                    node.pointer(path).map(|it| (number, it))
                }
                _ => None,
            };
            match next {
                Some((number, inner)) => {
                    let definition = &self.definitions.list[number];
                    self.collect(definition, inner, &pointer, most, errors);
                }
                None => errors.push(Located { error, pointer, definition: document }),
            }
        }
    }
}

const REFERENCE: &str = "$ref";

/// A schema and its definitions by name.
struct Definitions {
    root: Definition,
    /// The names in order, and what has them.
    names: Vec<&'static str>,
    list: Vec<Definition>,
}

impl Definitions {
    /// The number of the definition that a `$ref` leads to, which is always one of these.
    fn number(&self, reference: &Value) -> usize {
        let name = reference.as_str().and_then(|it| it.strip_prefix("#/$defs/"));
        let known = name.and_then(|it| self.names.binary_search(&it).ok());
        known.expect("the embedded schemas refer to their own definitions")
    }

    /// Takes out what only readers need, and puts the conditions that an `if` refers to in their
    /// place: they are too small to stand alone.
    fn expand(&self, schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                members.retain(|key, _| key != "$comment");
                for (key, value) in members {
                    if key == "if"
                        && let Some(reference) = value.get(REFERENCE)
                    {
                        *value = self.list[self.number(reference)].text.read();
                    }
                    self.expand(value);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.expand(item);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

/// A part of a schema, and what was made of it so far.
struct Definition {
    text: Text,
    document: OnceLock<Value>,
    validator: OnceLock<Validator<Instance>>,
}

/// The text of a part of a schema.
enum Text {
    Whole(&'static RawValue),
    Members(BTreeMap<&'static str, &'static RawValue>),
}

impl Text {
    fn read(&self) -> Value {
        match self {
            Text::Whole(raw) => read(raw),
            Text::Members(members) => {
                members.iter().map(|(key, raw)| ((*key).to_owned(), read(raw))).collect()
            }
        }
    }
}

impl Definition {
    fn new(text: Text) -> Definition {
        Definition { text, document: OnceLock::new(), validator: OnceLock::new() }
    }

    /// The part as published.
    fn document(&self) -> &Value {
        self.document.get_or_init(|| self.text.read())
    }

    fn validator(&self, definitions: &Arc<Definitions>) -> &Validator<Instance> {
        self.validator.get_or_init(|| {
            let mut schema = self.text.read();
            definitions.expand(&mut schema);
            let definitions = Arc::clone(definitions);
            jsonschema::options_for::<Instance>()
                .with_keyword("pattern", |_, value, _| Ok(Box::new(Pattern::new(value))))
                .with_keyword(REFERENCE, move |_, value, _| {
                    let number = definitions.number(value);
                    Ok(Box::new(Reference { definitions: Arc::clone(&definitions), number }))
                })
                .build(&schema)
                .expect("the embedded schemas are schemas")
        })
    }
}

fn read(raw: &RawValue) -> Value {
    serde_json::from_str(raw.get()).expect("the embedded schemas are JSON")
}

/// The members of an object, as written.
fn members(text: &'static str) -> BTreeMap<&'static str, &'static RawValue> {
    serde_json::from_str(text).expect("the embedded schemas are objects")
}

/// The keyword `pattern`.
enum Pattern {
    /// One of these words in whatever letter case.
    Words(Vec<String>),
    /// A regular expression, built when first needed.
    Expression(String, OnceLock<Regex>),
}

impl Pattern {
    fn new(value: &Value) -> Pattern {
        let pattern = value.as_str().expect("a pattern is a string");
        match alternatives(pattern) {
            Some(words) => Pattern::Words(words),
            None => Pattern::Expression(pattern.to_owned(), OnceLock::new()),
        }
    }

    fn is_match(&self, text: &str) -> bool {
        match self {
            Pattern::Words(words) => words.iter().any(|it| it.eq_ignore_ascii_case(text)),
            Pattern::Expression(pattern, regex) => {
                let build = || Regex::new(pattern).expect("the embedded patterns are sound");
                regex.get_or_init(build).is_match(text)
            }
        }
    }
}

impl<'i> Keyword<'i, Instance> for Pattern {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        node.as_str().is_none_or(|it| self.is_match(it))
    }
}

/// The keyword `$ref`, with the validator of a definition behind it.
struct Reference {
    definitions: Arc<Definitions>,
    number: usize,
}

impl<'i> Keyword<'i, Instance> for Reference {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        self.definitions.list[self.number].validator(&self.definitions).is_valid(node)
    }
}

/// An error without a text: the findings are worded from the schema.
fn verdict<'i>(is_valid: bool) -> Result<(), ValidationError<'i>> {
    if is_valid { Ok(()) } else { Err(ValidationError::custom("")) }
}
