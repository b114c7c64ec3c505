//! The conditions of `if`: small, many, and evaluated for every body.

use serde_json::Value;

use super::compile::CASELESS;
use super::pattern::Pattern;
use crate::json::{self, Node};

/// The schema of an `if`, which has only a few keywords.
///
/// No message says why a condition is false, so it only returns yes or no.
pub(super) struct Condition(Vec<Part>);

/// The condition of one of the keywords.
enum Part {
    /// The condition is always false.
    Never,
    /// The other condition is false.
    Not(Condition),
    /// The value is of a type.
    Type(Type),
    /// The value matches, if it is a string.
    Pattern(Pattern),
    /// The value has this member, if it is an object.
    Required(String),
    /// The condition is true for the member, if there is one.
    Member(String, Condition),
    /// The value is an object whose member is a string that matches.
    Text(String, Pattern),
}

enum Type {
    Null,
    Boolean,
    String,
    Array,
    Object,
}

impl Condition {
    /// Reads a schema; `None` where it has other keywords.
    pub fn read(schema: &Value) -> Option<Condition> {
        let mut parts = Vec::new();
        match schema {
            Value::Bool(true) => {}
            Value::Bool(false) => parts.push(Part::Never),
            Value::Object(members) => {
                for (keyword, value) in members {
                    match (keyword.as_str(), value) {
                        ("type", _) => parts.push(Part::Type(Type::read(value)?)),
                        ("pattern", _) => parts.push(Part::Pattern(Pattern::new(value))),
                        (CASELESS, _) => parts.push(Part::Pattern(Pattern::words(value))),
                        ("required", Value::Array(keys)) => {
                            for key in keys {
                                parts.push(Part::Required(key.as_str()?.to_owned()));
                            }
                        }
                        ("properties", Value::Object(members)) => {
                            for (key, value) in members {
                                parts.push(Part::Member(key.clone(), Condition::read(value)?));
                            }
                        }
                        ("not", _) => parts.push(Part::Not(Condition::read(value)?)),
                        ("allOf", Value::Array(others)) => {
                            for other in others {
                                parts.append(&mut Condition::read(other)?.0);
                            }
                        }
                        _ => return None,
                    }
                }
            }
            _ => return None,
        }
        Some(Condition(parts).simplified())
    }

    /// Combines the parts that require an object with a certain string into one: nearly all conditions
    /// are about the `type`.
    fn simplified(self) -> Condition {
        let Condition(mut parts) = self;
        let is_text = |it: &Part| match it {
            Part::Member(key, condition) => {
                matches!(condition.0[..], [Part::Type(Type::String), Part::Pattern(_)])
                    && parts.iter().any(|it| matches!(it, Part::Required(other) if other == key))
            }
            _ => false,
        };
        let is_object = parts.iter().any(|it| matches!(it, Part::Type(Type::Object)));
        if let Some(n) = parts.iter().position(is_text).filter(|_| is_object)
            && let Part::Member(key, mut condition) = parts.remove(n)
            && let Some(Part::Pattern(pattern)) = condition.0.pop()
        {
            parts.retain(|it| match it {
                Part::Type(Type::Object) => false,
                Part::Required(other) => *other != key,
                _ => true,
            });
            parts.insert(0, Part::Text(key, pattern));
        }
        Condition(parts)
    }

    /// The key and the pattern of a condition about one string; `None` for any other condition.
    pub fn into_text(self) -> Option<(String, Pattern)> {
        match <[Part; 1]>::try_from(self.0) {
            Ok([Part::Text(key, pattern)]) => Some((key, pattern)),
            _ => None,
        }
    }

    /// Tells whether it is true for a value.
    pub fn holds(&self, node: &Node<'_>) -> bool {
        self.0.iter().all(|it| it.holds(node))
    }
}

impl Part {
    fn holds(&self, node: &Node<'_>) -> bool {
        match self {
            Part::Never => false,
            Part::Not(other) => !other.holds(node),
            Part::Type(name) => name.is_that_of(node),
            Part::Pattern(pattern) => node.as_str().is_none_or(|it| pattern.is_match(it)),
            Part::Required(key) => !node.is_object() || node.get(key).is_some(),
            Part::Member(key, condition) => node.get(key).is_none_or(|it| condition.holds(it)),
            Part::Text(key, pattern) => node.get_str(key).is_some_and(|it| pattern.is_match(it)),
        }
    }
}

impl Type {
    /// Reads a type that has one form only; numbers are left to the validator.
    fn read(name: &Value) -> Option<Type> {
        Some(match name.as_str()? {
            "null" => Type::Null,
            "boolean" => Type::Boolean,
            "string" => Type::String,
            "array" => Type::Array,
            "object" => Type::Object,
            _ => return None,
        })
    }

    fn is_that_of(&self, node: &Node<'_>) -> bool {
        match self {
            Type::Null => node.value == json::Value::Null,
            Type::Boolean => matches!(node.value, json::Value::Bool(_)),
            Type::String => matches!(node.value, json::Value::String(_)),
            Type::Array => matches!(node.value, json::Value::Array(_)),
            Type::Object => matches!(node.value, json::Value::Object(_)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Condition;
    use crate::json::parse;

    #[test]
    fn conditions_agree_with_a_validator() {
        let condition = Condition::read(&json!({
            "type": "object",
            "required": ["type"],
            "properties": { "type": { "type": "string", "caselessEnum": ["url"] } },
            "not": { "required": ["text"] },
        }));
        let condition = condition.expect("it has no other keywords");
        for (body, holds) in [
            (r#"{"type": "url"}"#, true),
            (r#"{"type": "URL", "url": "x"}"#, true),
            (r#"{"type": "url", "text": "x"}"#, false),
            (r#"{"type": "flow"}"#, false),
            (r#"{"type": 1}"#, false),
            (r#"{"url": "x"}"#, false),
            ("[]", false),
        ] {
            let root = parse(body).root.expect("it is JSON");
            assert_eq!(condition.holds(&root), holds, "{body}");
        }
        assert!(Condition::read(&json!({ "maxItems": 3 })).is_none());
        assert!(Condition::read(&json!({ "type": "integer" })).is_none());
    }
    #[test]
    fn each_type_is_that_of_its_values_alone() {
        let values = [
            ("null", "null"),
            ("boolean", "true"),
            ("string", r#""x""#),
            ("array", "[]"),
            ("object", "{}"),
            ("number", "1"),
        ];
        for (name, _) in &values[..5] {
            let condition = Condition::read(&json!({ "type": name })).expect("a known type");
            for (other, value) in values {
                let root = parse(value).root.expect("it is JSON");
                assert_eq!(condition.holds(&root), *name == other, "{name}: {value}");
            }
        }
    }
}
