//! Nodes as the jsonschema crate reads them, so that no second tree is built to validate one.

use std::borrow::Cow;
use std::collections::HashSet;

use jsonschema::JsonType;
use jsonschema::json::{self, Json, JsonNumber, NodeIdentity};
use serde_json::{Map, Number};

use super::{Member, Node, Value};
use crate::source::Span;

/// The representation of JSON that walint's validators are built for.
#[derive(Debug)]
pub struct Instance;

impl Json for Instance {
    type Node<'a> = &'a Node<'a>;
    type PreparedKey = String;
    type StringBuffer = Option<Node<'static>>;

    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(
        buffer: &mut Self::StringBuffer,
        string: &str,
        f: impl FnOnce(Self::Node<'_>) -> T,
    ) -> T {
        let value = Value::String(Cow::Owned(string.to_owned()));
        f(buffer.insert(Node { span: Span::at(0), value, complete: true }))
    }
}

impl<'a> json::Node<'a, Instance> for &'a Node<'a> {
    type Object = &'a [Member<'a>];
    type Array = &'a [Node<'a>];
    type Number = Literal<'a>;

    fn as_object(&self) -> Option<Self::Object> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Self::Array> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match &self.value {
            Value::String(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }

    fn as_number(&self) -> Option<Self::Number> {
        match self.value {
            Value::Number(literal) => Some(Literal(literal)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    fn json_type(&self) -> JsonType {
        match self.value {
            Value::Null => JsonType::Null,
            // An opaque value has to be of some type; what is found wrong with it is dropped. No
            // condition of a schema asks for this one, and null would count as absent.
            Value::Opaque => JsonType::Integer,
            Value::Bool(_) => JsonType::Boolean,
            Value::Number(_) => JsonType::Number,
            Value::String(_) => JsonType::String,
            Value::Array(_) => JsonType::Array,
            Value::Object(_) => JsonType::Object,
        }
    }

    /// The value without what arrays and objects hold.
    ///
    /// It is for errors to carry, and what is said of one is worded from the node: to copy a whole
    /// body for each would take longer than to find them all. No `const` or `enum` of ours is an
    /// array or object, so that nothing is compared by it either.
    fn to_value(&self) -> Cow<'a, serde_json::Value> {
        Cow::Owned(match &self.value {
            Value::Array(_) => serde_json::Value::Array(Vec::new()),
            Value::Object(_) => serde_json::Value::Object(Map::new()),
            _ => whole(self),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<Node<'_>>(self) as usize))
    }
}

impl<'a> json::Object<'a, Instance> for &'a [Member<'a>] {
    type Node = &'a Node<'a>;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        <[Member<'_>]>::len(self)
    }

    fn get(&self, key: &String) -> Option<Self::Node> {
        self.iter().rev().find(|it| it.key == *key).map(|it| &it.value)
    }

    fn members(&self) -> Members<'a> {
        Members(self.iter())
    }
}

impl<'a> json::Array<'a, Instance> for &'a [Node<'a>] {
    type Node = &'a Node<'a>;
    type ElementsIter = std::slice::Iter<'a, Node<'a>>;

    fn len(&self) -> usize {
        <[Node<'_>]>::len(self)
    }

    fn elements(&self) -> Self::ElementsIter {
        self.iter()
    }

    fn is_unique(&self) -> bool {
        let mut seen = HashSet::new();
        self.iter().all(|it| {
            let mut value = whole(it);
            value.sort_all_objects();
            seen.insert(value.to_string())
        })
    }
}

fn whole(node: &Node<'_>) -> serde_json::Value {
    match &node.value {
        Value::Null | Value::Opaque => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(literal) => Literal(literal).to_number().into_owned().into(),
        Value::String(text) => text.as_ref().into(),
        Value::Array(items) => items.iter().map(whole).collect(),
        Value::Object(members) => {
            members.iter().map(|it| (it.key.to_string(), whole(&it.value))).collect()
        }
    }
}

/// Goes over the members of an object.
#[derive(Debug)]
pub struct Members<'a>(std::slice::Iter<'a, Member<'a>>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|it| (it.key.as_ref(), &it.value))
    }
}

/// A number as written.
#[derive(Debug)]
pub struct Literal<'a>(&'a str);

impl JsonNumber for Literal<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    fn as_f64(&self) -> Option<f64> {
        // A literal of any length stays comparable: what is too large is the largest there is.
        self.0.parse().ok().map(|it: f64| it.clamp(f64::MIN, f64::MAX))
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0)
    }

    fn to_number(&self) -> Cow<'_, Number> {
        let number = self.as_u64().map(Number::from).or_else(|| self.as_i64().map(Number::from));
        Cow::Owned(number.unwrap_or_else(|| {
            Number::from_f64(self.as_f64().unwrap_or_default()).expect("the value was clamped")
        }))
    }

    fn is_integer(&self) -> bool {
        !self.0.contains(['.', 'e', 'E']) || self.as_f64().is_some_and(|it| it.fract() == 0.0)
    }
}

#[cfg(test)]
mod tests {
    use jsonschema::json::Array;

    use super::Instance;
    use crate::json::parse;

    #[test]
    fn items_are_compared_with_all_they_hold() {
        for (text, is_unique) in [
            (r#"["a", "b", "A", 1, null]"#, true),
            (r#"["a", "b", "a"]"#, false),
            (r#"[{"a": 1}, {"a": 2}, [], [[]]]"#, true),
            (r#"[{"a": 1, "b": [2]}, {"b": [2], "a": 1}]"#, false),
        ] {
            let root = parse(text).root.expect("it is JSON");
            assert_eq!(Array::<Instance>::is_unique(&root.items()), is_unique, "{text}");
        }
    }
}
