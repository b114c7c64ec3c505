//! Reads the part of a definition that a validator checks.
//!
//! Most of the text of a source is for findings and readers, and is skipped.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::compile::{Arms, CONDITION, DISPATCH, REFERENCE};
use super::condition::Condition;
use super::source::{Definition, Source};

/// The keywords that do not decide which bodies are valid.
const FOR_READERS: [&str; 7] =
    ["$comment", "$id", "$schema", "description", "examples", "title", "x-walint"];

/// Reads a definition.
///
/// | in a source | read as |
/// |---|---|
/// | `$ref` | [`REFERENCE`], which a validator does not follow by itself |
/// | `if` with a `$ref` | the condition itself, because it is too small for its own validator |
/// | `if` with a [`Condition`] | [`CONDITION`] |
/// | `allOf` that is [`Arms`] | [`DISPATCH`] |
pub(super) fn read(definition: &'static Definition) -> Value {
    definition.read(Checked { source: definition.source, level: Level::Schema })
}

/// Reads a part of a definition.
#[derive(Clone, Copy)]
struct Checked {
    source: &'static Source,
    level: Level,
}

/// What the members of an object are.
#[derive(Clone, Copy)]
enum Level {
    /// Keywords of a schema.
    Schema,
    /// Schemas by name.
    Properties,
}

impl Checked {
    /// The keyword and the value for a keyword of a source.
    fn keyword(self, key: String, mut value: Value) -> (String, Value) {
        match key.as_str() {
            "$ref" => (REFERENCE.to_owned(), value),
            "allOf" if Arms::read(&value, self.source).is_some() => (DISPATCH.to_owned(), value),
            "if" => {
                if let Some(reference) = value.get(REFERENCE) {
                    value = read(self.source.definition(reference));
                }
                if Condition::read(&value).is_some() {
                    value = Value::Object(Map::from_iter([(CONDITION.to_owned(), value)]));
                }
                (key, value)
            }
            _ => (key, value),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Checked {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Checked {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of a schema")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            read.push(item);
        }
        Ok(read.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            match self.level {
                Level::Properties => {
                    let value =
                        members.next_value_seed(Checked { level: Level::Schema, ..self })?;
                    read.insert(key, value);
                }
                Level::Schema if FOR_READERS.contains(&key.as_str()) => {
                    members.next_value::<IgnoredAny>()?;
                }
                Level::Schema => {
                    let is_named = ["properties", "patternProperties"].contains(&key.as_str());
                    let level = if is_named { Level::Properties } else { Level::Schema };
                    let value = members.next_value_seed(Checked { level, ..self })?;
                    let (key, value) = self.keyword(key, value);
                    read.insert(key, value);
                }
            }
        }
        Ok(read.into())
    }
}
