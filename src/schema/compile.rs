//! Validators built as late as can be: a process that checks one body pays for what it needs.
//!
//! Every definition of a schema has a validator of its own, built when a body first gets there; a
//! `$ref` leads from one to the other. A pattern that is a list of words is read as that list, for
//! building regular expressions is most of the cost otherwise, and what stands under `if` is asked
//! without a validator where it can be.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::Location;
use jsonschema::{Keyword, ValidationError, Validator};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::comment::{address, around};
use super::condition::Condition;
use super::null;
use super::pattern::Pattern;
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
    /// The nearest page around the place where another definition refers to this one.
    pub page: Option<&'a str>,
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
        self.collect(
            &self.definitions.root,
            root,
            Reached { at: "", page: None },
            most,
            &mut errors,
        );
        errors
    }

    fn collect<'a>(
        &'a self,
        definition: &'a Definition,
        node: &'a Node<'a>,
        reached: Reached<'_, 'a>,
        most: usize,
        errors: &mut Vec<Located<'a>>,
    ) {
        let compiled = definition.compiled(&self.definitions);
        for error in compiled.validator.iter_errors(node).take(most) {
            let path = error.instance_path().as_str();
            let pointer = format!("{}{path}", reached.at);
            let document = definition.document();
            let keyword = match error.kind() {
                ValidationErrorKind::Custom { keyword, .. } => keyword.as_str(),
                _ => "",
            };
            let at = error.schema_path().as_str();
            let numbers = match keyword {
                REFERENCE => {
                    let reference = document.pointer(at).expect("the keyword that failed");
                    vec![self.definitions.number(reference)]
                }
                DISPATCH => {
                    let choice = compiled.choices.iter().find(|it| it.0.as_str() == at);
                    let arms = &choice.expect("the keyword that failed").1;
                    node.pointer(path).map_or_else(Vec::new, |it| arms.of(it).collect())
                }
                _ => Vec::new(),
            };
            let Some(inner) = node.pointer(path).filter(|_| !numbers.is_empty()) else {
                errors.push(Located { error, pointer, definition: document, page: reached.page });
                continue;
            };
            let page = around(document, at, address).or(reached.page);
            for number in numbers {
                let definition = &self.definitions.list[number];
                let reached = Reached { at: &pointer, page };
                self.collect(definition, inner, reached, most, errors);
            }
        }
    }
}

/// How a definition was reached.
#[derive(Debug, Clone, Copy)]
struct Reached<'p, 'a> {
    /// The JSON Pointer of the value that it is about.
    at: &'p str,
    /// The nearest page on the way.
    page: Option<&'a str>,
}

const REFERENCE: &str = "$ref";

/// What an `if` has for its only keyword where it can be asked without a validator.
const CONDITION: &str = "$condition";

/// What stands for an `allOf` that is nothing but a choice by the `type`.
const DISPATCH: &str = "$dispatch";

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

    /// Takes out what only readers need, puts the conditions that an `if` refers to in their place,
    /// for they are too small to stand alone, and marks those that are asked without a validator.
    fn expand(&self, schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                members.retain(|key, _| key != "$comment");
                if members.get("allOf").is_some_and(|it| Arms::read(it, self).is_some())
                    && let Some(arms) = members.remove("allOf")
                {
                    members.insert(DISPATCH.to_owned(), arms);
                }
                for (key, value) in members {
                    if key == DISPATCH {
                        continue;
                    }
                    if key == "if"
                        && let Some(reference) = value.get(REFERENCE)
                    {
                        *value = self.list[self.number(reference)].text.read();
                    }
                    if key == "if" && Condition::read(value).is_some() {
                        *value =
                            Value::Object(Map::from_iter([(CONDITION.to_owned(), value.take())]));
                    } else {
                        self.expand(value);
                    }
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
    compiled: OnceLock<Compiled>,
}

/// The validator of a definition.
struct Compiled {
    validator: Validator<Instance>,
    /// The choices in it, each with its place in the schema.
    choices: Vec<(Location, Arc<Arms>)>,
}

/// The text of a part of a schema.
enum Text {
    Whole(&'static RawValue),
    Members(BTreeMap<&'static str, &'static RawValue>),
}

impl Text {
    /// The part without what it says of null.
    fn read(&self) -> Value {
        let mut schema = match self {
            Text::Whole(raw) => read(raw),
            Text::Members(members) => {
                members.iter().map(|(key, raw)| ((*key).to_owned(), read(raw))).collect()
            }
        };
        null::remove(&mut schema);
        schema
    }
}

impl Definition {
    fn new(text: Text) -> Definition {
        Definition { text, document: OnceLock::new(), compiled: OnceLock::new() }
    }

    /// The part as published, without what it says of null.
    fn document(&self) -> &Value {
        self.document.get_or_init(|| self.text.read())
    }

    fn validator(&self, definitions: &Arc<Definitions>) -> &Validator<Instance> {
        &self.compiled(definitions).validator
    }

    fn compiled(&self, definitions: &Arc<Definitions>) -> &Compiled {
        self.compiled.get_or_init(|| {
            let mut schema = self.text.read();
            definitions.expand(&mut schema);
            let choices = Arc::new(Mutex::new(Vec::new()));
            let (found, all, others) =
                (Arc::clone(&choices), Arc::clone(definitions), Arc::clone(definitions));
            let validator = jsonschema::options_for::<Instance>()
                .with_keyword("pattern", |_, value, _| Ok(Box::new(Pattern::new(value))))
                .with_keyword(CONDITION, |_, value, _| {
                    Ok(Box::new(Condition::read(value).expect("it was read before")))
                })
                .with_keyword(DISPATCH, move |_, value, at| {
                    let arms = Arc::new(Arms::read(value, &all).expect("it was read before"));
                    let choice = (at, Arc::clone(&arms));
                    found.lock().unwrap_or_else(PoisonError::into_inner).push(choice);
                    Ok(Box::new(Dispatch { definitions: Arc::clone(&all), arms }))
                })
                .with_keyword(REFERENCE, move |_, value, _| {
                    let number = others.number(value);
                    Ok(Box::new(Reference { definitions: Arc::clone(&others), number }))
                })
                .build(&schema)
                .expect("the embedded schemas are schemas");
            let choices =
                std::mem::take(&mut *choices.lock().unwrap_or_else(PoisonError::into_inner));
            Compiled { validator, choices }
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

impl<'i> Keyword<'i, Instance> for Pattern {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        node.as_str().is_none_or(|it| self.is_match(it))
    }
}

impl<'i> Keyword<'i, Instance> for Condition {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(self.holds(node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        self.holds(node)
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

/// The definitions that an `allOf` chooses from by a string of the object.
struct Arms {
    /// The key of that string.
    key: String,
    /// What it has to be like, and the number of the definition that holds then.
    list: Vec<(Pattern, usize)>,
}

impl Arms {
    /// Reads an `allOf`; `None` when it does anything else.
    fn read(choice: &Value, definitions: &Definitions) -> Option<Arms> {
        let mut arms = Arms { key: String::new(), list: Vec::new() };
        for arm in choice.as_array()? {
            let members = arm.as_object()?;
            if members.keys().any(|it| !["$comment", "if", "then"].contains(&it.as_str())) {
                return None;
            }
            let condition = match members.get("if")?.get(REFERENCE) {
                Some(reference) => {
                    Condition::read(&definitions.list[definitions.number(reference)].text.read())
                }
                None => Condition::read(&arm["if"]),
            };
            let (key, pattern) = condition?.into_text()?;
            let then = arm["then"].as_object().filter(|it| it.len() == 1)?;
            if !arms.list.is_empty() && arms.key != key {
                return None;
            }
            arms.key = key;
            arms.list.push((pattern, definitions.number(then.get(REFERENCE)?)));
        }
        (!arms.list.is_empty()).then_some(arms)
    }

    /// The numbers of the definitions that hold for an object.
    fn of(&self, node: &Node<'_>) -> impl Iterator<Item = usize> {
        let text = node.get_str(&self.key);
        let is_chosen = move |it: &&(Pattern, usize)| text.is_some_and(|text| it.0.is_match(text));
        self.list.iter().filter(is_chosen).map(|it| it.1)
    }
}

/// What stands for an `allOf` that is nothing but a choice.
struct Dispatch {
    definitions: Arc<Definitions>,
    arms: Arc<Arms>,
}

impl<'i> Keyword<'i, Instance> for Dispatch {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        let definition = |it: usize| &self.definitions.list[it];
        self.arms.of(node).all(|it| definition(it).validator(&self.definitions).is_valid(node))
    }
}

/// An error without a text: the findings are worded from the schema.
fn verdict<'i>(is_valid: bool) -> Result<(), ValidationError<'i>> {
    if is_valid { Ok(()) } else { Err(ValidationError::custom("")) }
}
