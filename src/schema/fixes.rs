//! Fixes for the failures of a schema.

use std::collections::HashSet;

use jsonschema::JsonType;

use super::compile::CASELESS;
use super::failure::Failure;
use super::misplaced;
use super::pattern::Pattern;
use crate::fix::{Applicability, Edit, Fix};
use crate::json::{Member, Node, Value};
use crate::near::{Tolerance, has_same_letters, is_clear_slip, nearest};
use crate::source::Span;
use crate::wording::visible;

/// The ends of keys whose values decide what else is checked: another value may lead to new findings.
const CHOICES: [&str; 6] = ["action", "category", "format", "name", "status", "type"];

/// The keys of texts that people read, and of lists of them.
const TEXTS: [&str; 21] = [
    "about",
    "additional_info1",
    "additional_info2",
    "additional_info3",
    "additional_info4",
    "additional_info5",
    "additional_info6",
    "additional_info7",
    "body",
    "button",
    "caption",
    "command_description",
    "description",
    "display_text",
    "prefilled_message",
    "prompts",
    "purpose",
    "sub_text",
    "subject",
    "text",
    "title",
];

impl Failure<'_> {
    /// The fix for a key that is missing or null, where it has only one possible value.
    pub(super) fn addition(&self, key: &str, null: Option<&Node<'_>>) -> Option<Fix> {
        let property = self.subschema()?.get("properties")?.get(key)?;
        let word = only_word(property)?;
        // Once its type is known, more of the object is checked.
        let trust = if key == "type" { Applicability::Unsafe } else { Applicability::Safe };
        if let Some(null) = null {
            return Some(Fix::replace_string(trust, null.span, word));
        }
        let json = serde_json::Value::from(word).to_string();
        Fix::insert_member(trust, self.body.source, self.node.span, key, &json)
    }

    /// The fix for a key that is not allowed, unless the schema contains another help.
    pub(super) fn removal(&self, key: Span) -> Option<Fix> {
        if self.note.help.is_some() {
            return None;
        }
        self.without(key)
    }

    /// The fix for an unknown key.
    pub(super) fn without(&self, key: Span) -> Option<Fix> {
        Fix::remove(Applicability::Unsafe, self.body.source, key)
    }

    /// The fix for a key that was meant to be `name`, one of those `known` there, unless that is
    /// already set.
    pub(super) fn renaming(&self, member: &Member<'_>, name: &str, known: &[&str]) -> Option<Fix> {
        if !self.is_free(member, name) {
            return None;
        }
        let trust = if self.is_certain(&member.key, name, known) {
            Applicability::Safe
        } else {
            trust(&member.key, name)
        };
        Some(Fix::rename_key(trust, member.key_span, name))
    }

    /// Whether the object with a member has no key of this name.
    pub(super) fn is_free(&self, member: &Member<'_>, name: &str) -> bool {
        // A repaired body can have the key elsewhere.
        [self.body.root, self.body.source.root].iter().all(|root| {
            let holder = root.holder_of(member.key_span);
            holder.is_some_and(|(it, _)| it.member(name).is_none())
        })
    }

    /// Whether a misspelled key can only be `name`: no other known key is similar, and it is not a
    /// key that belongs somewhere else.
    fn is_certain(&self, key: &str, name: &str, known: &[&str]) -> bool {
        let is_other = |it: &&&str| **it != name && nearest(key, &[it], Tolerance::Word).is_some();
        let is_plural = key.strip_suffix('s') == Some(name) || name.strip_suffix('s') == Some(key);
        is_clear_slip(key, name)
            && !known.iter().any(|it| is_other(&it))
            && (is_plural || !misplaced::is_key(self.body.kind, key))
    }

    /// The fix for a text over its limit. An id, a URL or a code is not correct after it.
    pub(super) fn shortening(&self, maximum: usize) -> Option<Fix> {
        let key = self.member.map_or_else(|| self.list_key(), |it| &it.key);
        if !TEXTS.contains(&key) {
            return None;
        }
        Fix::shorten(self.body.source, self.node, maximum)
    }

    /// The fix for a string that matches its pattern without the whitespace around it.
    pub(super) fn trimming(&self) -> Option<Fix> {
        let text = self.node.as_str()?;
        let meant = visible(text);
        let start = text.find(&meant).filter(|_| !meant.is_empty())?;
        let end = start + meant.len();
        let pattern = Pattern::new(self.subschema()?.get("pattern")?);
        if start == 0 && end == text.len() || !pattern.is_match(&meant) {
            return None;
        }
        let mut edits = Vec::new();
        for range in [0..start, end..text.len()].into_iter().filter(|it| !it.is_empty()) {
            let source = self.body.source;
            let fix = Fix::replace_in_string(Applicability::Safe, source, self.node, range, "")?;
            edits.extend(fix.edits);
        }
        Some(Fix::new(Applicability::Safe, "remove the whitespace around it", edits))
    }

    /// The fix for an array with one duplicate.
    pub(super) fn without_duplicate(&self) -> Option<Fix> {
        let source = self.body.source;
        let mut seen = HashSet::new();
        let items = self.node.items().iter();
        let mut again =
            items.filter(|it| source.text.get(it.span.range()).is_some_and(|it| !seen.insert(it)));
        let second = again.next().filter(|_| again.next().is_none())?;
        Fix::remove(Applicability::Safe, source, second.span)
    }

    /// The fix for a string that was meant to be `word`.
    pub(super) fn rewording(&self, word: &str) -> Fix {
        let text = self.node.as_str().unwrap_or_default();
        // Letter case makes no difference there, but other characters do.
        let ends_with = |key: &str| CHOICES.iter().any(|it| key.ends_with(it));
        let is_choice = self.member.is_some_and(|it| ends_with(&it.key));
        let trust = if is_choice && !text.eq_ignore_ascii_case(word) {
            Applicability::Unsafe
        } else {
            trust(text, word)
        };
        Fix::replace_string(trust, self.node.span, word)
    }

    /// The fix for a value that has the same meaning in another type.
    pub(super) fn conversion(&self, wants: impl Fn(JsonType) -> bool) -> Option<Fix> {
        let node = self.node;
        match &node.value {
            Value::String(text)
                if wants(JsonType::Boolean) && matches!(&**text, "true" | "false") =>
            {
                Fix::unquote(Applicability::Safe, self.body.source, node)
            }
            Value::Number(literal)
                if wants(JsonType::String) && literal.bytes().all(|it| it.is_ascii_digit()) =>
            {
                // A phone number may need more than quotes, and a string may need a certain format.
                let schema = self.subschema()?;
                let is_free = ["const", "enum", CASELESS, "pattern"]
                    .iter()
                    .all(|it| schema.get(it).is_none());
                let key = self.member.map_or("", |it| &it.key);
                let is_id = key == "id" || (key.ends_with("_id") && key != "wa_id");
                let is_sure = is_free && (is_id || literal.len() < 7);
                let is_sure = is_sure || schema.get("const").is_some_and(|it| it == literal);
                let trust = if is_sure { Applicability::Safe } else { Applicability::Unsafe };
                Some(Fix::quote(trust, node.span))
            }
            Value::String(_) | Value::Object(_) if wants(JsonType::Array) => {
                let (start, end) = (node.span.start as usize, node.span.end as usize);
                let edits = vec![Edit::insert(start, "["), Edit::insert(end, "]")];
                let fix = Fix::new(Applicability::Unsafe, "wrap it in an array", edits);
                Some(fix.but("the array may need more items"))
            }
            _ => None,
        }
    }
}

/// How far a fix can be trusted that replaces `text` with `word`: it is safe where only the style
/// differs.
fn trust(text: &str, word: &str) -> Applicability {
    if has_same_letters(text, word) { Applicability::Safe } else { Applicability::Unsafe }
}

/// The only string that a schema allows; `None` where there are several.
fn only_word(schema: &serde_json::Value) -> Option<&str> {
    if let Some(word) = schema.get("const") {
        return word.as_str();
    }
    let words = schema.get("enum").or_else(|| schema.get(CASELESS))?.as_array()?;
    let [word] = words.as_slice() else { return None };
    word.as_str()
}
