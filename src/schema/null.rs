//! What a schema says of null, which walint need not ask: it checks a body without its null members.
//!
//! Other validators need it, because a published schema accepts null wherever a key may be absent.

use serde_json::{Map, Value};

/// Removes from a schema what only matters for members that are null.
///
/// | in the schema | here |
/// |---|---|
/// | `"type": ["string", "null"]` | `"type": "string"` |
/// | `"enum": ["A", null]` | `"enum": ["A"]` |
/// | `{ "if": { "type": "null" }, "then": true, "else": X }` | X |
/// | `"properties": { "a": { "not": { "type": "null" } } }` | nothing |
/// | `"not": { "not": { "type": "null" } }` | `"not": {}` |
pub(super) fn remove(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let (mut is_closed, mut is_for_null, mut has_not_null) = (false, false, false);
            // One pass without look-ups, because a process that checks one body pays for this.
            for (key, value) in members.iter_mut() {
                match key.as_str() {
                    "$comment" | "$ref" | "description" | "pattern" => continue,
                    "type" | "enum" => remove_from_list(key, value),
                    "if" => is_for_null = is_null(value),
                    "not" if is_not_null(value) => *value = Value::Object(Map::new()),
                    "additionalProperties" | "patternProperties" => is_closed = true,
                    "properties" => {
                        has_not_null =
                            value.as_object().is_some_and(|it| it.values().any(is_not_null));
                    }
                    _ => {}
                }
                remove(value);
            }
            if has_not_null && !is_closed {
                remove_not_null(members);
            }
            if is_for_null && let Some(meant) = meant(members) {
                *schema = meant;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(remove),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Removes the properties of which nothing is said but that they are not null.
fn remove_not_null(members: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = members.get_mut("properties") else { return };
    properties.retain(|_, it| !is_not_null(it));
    if properties.is_empty() {
        members.remove("properties");
    }
}

/// Removes null from a list of types, or of values with others.
fn remove_from_list(keyword: &str, list: &mut Value) {
    let Value::Array(items) = list else { return };
    if items.len() < 2 {
        return;
    }
    items.retain(|it| !it.is_null() && (keyword != "type" || it != "null"));
    if let [only] = items.as_mut_slice()
        && keyword == "type"
    {
        *list = only.take();
    }
}

/// What holds for all that is not null, where a schema for null says just that.
fn meant(members: &mut Map<String, Value>) -> Option<Value> {
    let says_that = members.len() == 3 && members.get("then") == Some(&Value::Bool(true));
    if says_that { members.remove("else") } else { None }
}

/// Tells whether a schema says that a value is null, and nothing else.
fn is_null(schema: &Value) -> bool {
    let mut members = schema.as_object().into_iter().flatten();
    let only = members.next().filter(|_| members.next().is_none());
    only.is_some_and(|(key, value)| key == "type" && value == "null")
}

/// Tells whether a schema says that a value is not null, and nothing else.
fn is_not_null(schema: &Value) -> bool {
    let mut members = schema.as_object().into_iter().flatten();
    let only = members.next().filter(|_| members.next().is_none());
    only.is_some_and(|(key, value)| key == "not" && is_null(value))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::remove;

    #[test]
    fn what_is_said_of_null_goes() {
        for (mut schema, expected) in [
            (json!({ "type": ["string", "null"] }), json!({ "type": "string" })),
            (
                json!({ "type": ["object", "array", "null"] }),
                json!({ "type": ["object", "array"] }),
            ),
            (json!({ "enum": ["A", null] }), json!({ "enum": ["A"] })),
            (
                json!({ "properties": { "a": { "if": { "type": "null" }, "then": true, "else": { "$ref": "#/$defs/a" } } } }),
                json!({ "properties": { "a": { "$ref": "#/$defs/a" } } }),
            ),
            (
                json!({ "required": ["a"], "properties": { "a": { "not": { "type": "null" } } } }),
                json!({ "required": ["a"] }),
            ),
            (json!({ "not": { "not": { "type": "null" } } }), json!({ "not": {} })),
        ] {
            remove(&mut schema);
            assert_eq!(schema, expected);
        }
    }

    #[test]
    fn other_things_stay() {
        for schema in [
            json!({ "type": "null" }),
            json!({ "additionalProperties": { "type": "null" } }),
            json!({ "properties": { "a": { "not": { "type": "null" } } }, "additionalProperties": false }),
            json!({ "if": { "type": "null" }, "then": { "type": "object" }, "else": true }),
            json!({ "not": { "type": "string" } }),
        ] {
            let mut same = schema.clone();
            remove(&mut same);
            assert_eq!(same, schema);
        }
    }
}
