//! Validators, built as late as possible: a process that checks one body builds only what it needs.
//!
//! Every definition of a schema has its own validator, built when a body first needs it; a `$ref`
//! leads from one to the other. An `if` is evaluated without a validator where possible.

use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::paths::Location;
use jsonschema::{Draft, Keyword, ValidationError, Validator};
use serde_json::{Map, Value};

use super::checked;
use super::condition::Condition;
use super::note::page_around;
use super::pattern::Pattern;
use super::source::{Definition, Source};
use crate::json::{Instance, Node};

/// The schema of a kind of request.
pub(super) struct Schema {
    root: &'static Definition,
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
    /// The schema in a source.
    pub fn new(source: &'static Source) -> Schema {
        Schema { root: source.root() }
    }

    /// The schema itself without its definitions.
    pub fn root(&self) -> &'static Value {
        self.root.document()
    }

    /// Tells whether a body is valid.
    pub fn is_valid(&self, root: &Node<'_>) -> bool {
        self.root.validator().is_valid(root)
    }

    /// The errors of a body, up to `most` of each definition.
    pub fn errors<'a>(&self, root: &'a Node<'a>, most: usize) -> Vec<Located<'a>> {
        let mut errors = Vec::new();
        collect(self.root, root, Reached { at: "", page: None }, most, &mut errors);
        errors
    }
}

fn collect<'a>(
    definition: &'static Definition,
    node: &'a Node<'a>,
    reached: Reached<'_>,
    most: usize,
    errors: &mut Vec<Located<'a>>,
) {
    let compiled = definition.compiled();
    for error in compiled.validator.iter_errors(node).take(most) {
        let path = error.instance_path().as_str();
        let pointer = format!("{}{path}", reached.at);
        let document = definition.document();
        let at = keyword_path(&error);
        let inner = node.pointer(path);
        let others: Vec<&Definition> = match error.kind().keyword() {
            REFERENCE => {
                let schema = at.strip_suffix(REFERENCE).and_then(|it| it.strip_suffix('/'));
                let schema = schema.and_then(|it| document.pointer(it));
                vec![definition.source.definition(&schema.expect("it has the keyword")["$ref"])]
            }
            DISPATCH => {
                let at = error.schema_path().as_str();
                let choice = compiled.choices.iter().find(|it| it.0.as_str() == at);
                let arms = &choice.expect("the keyword that failed").1;
                inner.map_or_else(Vec::new, |it| arms.of(it).collect())
            }
            _ => Vec::new(),
        };
        let Some(inner) = inner.filter(|_| !others.is_empty()) else {
            errors.push(Located { error, pointer, definition: document, page: reached.page });
            continue;
        };
        let page = page_around(document, at).or(reached.page);
        for other in others {
            collect(other, inner, Reached { at: &pointer, page }, most, errors);
        }
    }
}

/// How a definition was reached.
#[derive(Debug, Clone, Copy)]
struct Reached<'p> {
    /// The JSON Pointer of the value that it is about.
    at: &'p str,
    /// The nearest page on the way.
    page: Option<&'static str>,
}

/// The keyword that replaces a `$ref`, which the validators must not follow by themselves.
pub(super) const REFERENCE: &str = "$definition";

/// The keyword for a list of words in any letter case, which only walint supports.
pub(super) const CASELESS: &str = "caselessEnum";

/// The only keyword of an `if` that can be evaluated without a validator.
pub(super) const CONDITION: &str = "$condition";

/// The keyword that replaces an `allOf` that is only a choice by the `type`.
pub(super) const DISPATCH: &str = "$dispatch";

/// The draft that validators are built for: its meta-schema is one document, and a test keeps the
/// sources to the keywords that mean the same in it.
const DRAFT: Draft = Draft::Draft7;

/// The member that holds a definition while its validator is built.
///
/// Building a validator checks the schema against the meta-schema first, which takes longer than all
/// the rest. A test has done that, and a member that is not a keyword is not checked.
const CHECKED: &str = "checked";

/// The place in its definition of the keyword that failed.
pub(super) fn keyword_path<'e>(error: &'e ValidationError<'_>) -> &'e str {
    let path = error.schema_path().as_str();
    path.strip_prefix('/').and_then(|it| it.strip_prefix(CHECKED)).unwrap_or(path)
}

/// The validator of a definition.
pub(super) struct Compiled {
    validator: Validator<Instance>,
    /// The choices in it, each with its place in the schema.
    choices: Vec<(Location, Arc<Arms>)>,
}

impl Definition {
    fn validator(&'static self) -> &'static Validator<Instance> {
        &self.compiled().validator
    }

    fn compiled(&'static self) -> &'static Compiled {
        self.compiled.get_or_init(|| {
            let schema = Value::Object(Map::from_iter([
                ("$ref".to_owned(), format!("#/{CHECKED}").into()),
                (CHECKED.to_owned(), checked::read(self)),
            ]));
            let choices = Arc::new(Mutex::new(Vec::new()));
            let found = Arc::clone(&choices);
            let source = self.source;
            let validator = jsonschema::options_for::<Instance>()
                .with_draft(DRAFT)
                .with_keyword("pattern", |_, value, _| Ok(Box::new(Pattern::new(value))))
                .with_keyword(CASELESS, |_, value, _| Ok(Box::new(Pattern::words(value))))
                .with_keyword(CONDITION, |_, value, _| {
                    Ok(Box::new(Condition::read(value).expect("it was read before")))
                })
                .with_keyword(DISPATCH, move |_, value, at| {
                    let arms = Arc::new(Arms::read(value, source).expect("it was read before"));
                    let choice = (at, Arc::clone(&arms));
                    found.lock().unwrap_or_else(PoisonError::into_inner).push(choice);
                    Ok(Box::new(Dispatch(arms)))
                })
                .with_keyword(REFERENCE, move |_, value, _| {
                    Ok(Box::new(Reference(source.definition(value))))
                })
                .build(&schema)
                .expect("the embedded schemas are schemas");
            let choices =
                std::mem::take(&mut *choices.lock().unwrap_or_else(PoisonError::into_inner));
            Compiled { validator, choices }
        })
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

impl<'i> Keyword<'i, Instance> for Condition {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(self.holds(node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        self.holds(node)
    }
}

/// The keyword `$ref`, with the definition that it leads to.
struct Reference(&'static Definition);

impl<'i> Keyword<'i, Instance> for Reference {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        self.0.validator().is_valid(node)
    }
}

/// The definitions that an `allOf` chooses from by a string of the object.
pub(super) struct Arms {
    /// The key of that string.
    key: String,
    /// What it has to be like, and the definition that holds then.
    list: Vec<(Pattern, &'static Definition)>,
}

impl Arms {
    /// Reads an `allOf`; `None` when it does anything else.
    pub fn read(choice: &Value, source: &'static Source) -> Option<Arms> {
        let mut arms = Arms { key: String::new(), list: Vec::new() };
        for arm in choice.as_array()? {
            let members = arm.as_object()?;
            if members.keys().any(|it| it != "if" && it != "then") {
                return None;
            }
            let condition = Condition::read(members.get("if")?.get(CONDITION)?)?;
            let (key, pattern) = condition.into_text()?;
            let then = arm["then"].as_object().filter(|it| it.len() == 1)?;
            if !arms.list.is_empty() && arms.key != key {
                return None;
            }
            arms.key = key;
            arms.list.push((pattern, source.definition(then.get(REFERENCE)?)));
        }
        (!arms.list.is_empty()).then_some(arms)
    }

    /// The definitions that hold for an object.
    fn of(&self, node: &Node<'_>) -> impl Iterator<Item = &'static Definition> {
        let text = node.get_str(&self.key);
        let is_chosen = move |it: &&(Pattern, _)| text.is_some_and(|text| it.0.is_match(text));
        self.list.iter().filter(is_chosen).map(|it| it.1)
    }
}

/// The keyword that replaces an `allOf` that is only a choice by the `type`.
struct Dispatch(Arc<Arms>);

impl<'i> Keyword<'i, Instance> for Dispatch {
    fn validate(&self, node: &'i Node<'i>) -> Result<(), ValidationError<'i>> {
        verdict(Keyword::<Instance>::is_valid(self, node))
    }

    fn is_valid(&self, node: &'i Node<'i>) -> bool {
        self.0.of(node).all(|it| it.validator().is_valid(node))
    }
}

/// An error without a text: the findings are worded from the schema.
fn verdict<'i>(is_valid: bool) -> Result<(), ValidationError<'i>> {
    if is_valid { Ok(()) } else { Err(ValidationError::custom("")) }
}
