//! The findings for one failure of a schema, with their messages and helps.

use std::collections::HashSet;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError};

use super::compile::{CASELESS, Located, Schema, keyword_path};
use super::note::{self, Note};
use super::words::{Bound, article, language, to_usize};
use super::{Body, MAX_FAILURES, Missing};
use crate::check::Rule;
use crate::diagnostic::Diagnostic;
use crate::fix::{Applicability, Fix};
use crate::json::{Member, Node, Value, is_ellipsis, is_marked, without_placeholders};
use crate::near::{Tolerance, is_slip, nearest};
use crate::rule::{Severity, page};
use crate::rules::{self, json, structure};
use crate::source::Span;
use crate::wording::{count, invisible, list, name_of, over, shorten, shown, visible};

/// One failure of a schema and its context.
pub(super) struct Failure<'a> {
    error: &'a ValidationError<'a>,
    schema: &'a Schema,
    /// The part of the schema that the path of the error begins at.
    definition: &'a serde_json::Value,
    /// The note of the schema about the keyword that failed.
    pub(super) note: Note<'a>,
    pub(super) body: &'a Body<'a>,
    /// The page nearest to the place that refers to that part.
    outer_page: Option<&'a str>,
    /// The place of the value that failed, from the root.
    pointer: &'a str,
    /// The value that failed.
    pub(super) node: &'a Node<'a>,
    /// The member with that value; `None` for the body itself and for the items of an array.
    pub(super) member: Option<&'a Member<'a>>,
    /// The name of the value for messages: its key, or the array's key with its index.
    name: String,
}

/// The pages of rules about several places, each of which has a page of its own in the schema.
const SHARED: [&str; 4] = [
    page!("calling/call-recording"),
    page!("messages/send-messages"),
    page!("payments/payments-br/orders"),
    page!("templates/components"),
];

/// Tells whether a message may quote a key: some keys are the body's own data.
fn is_shown(key: &str) -> bool {
    let is_word = |it: u8| it.is_ascii_lowercase() || it == b'_';
    shown(key).is_some() || (!key.is_empty() && key.len() <= 60 && key.bytes().all(is_word))
}

impl<'a> Failure<'a> {
    pub(super) fn new(
        located: &'a Located<'a>,
        schema: &'a Schema,
        body: &'a Body<'a>,
    ) -> Option<Failure<'a>> {
        let Located { error, pointer, definition, page } = located;
        let root = body.root;
        let node = root.pointer(pointer)?;
        let mut name = String::from("the body");
        let mut member = None;
        if let Some((parent, token)) = pointer.rsplit_once('/') {
            let parent_node = root.pointer(parent)?;
            let key = token.replace("~1", "/").replace("~0", "~");
            if parent_node.is_array() {
                let array = parent.rsplit('/').next().unwrap_or_default();
                name = if is_shown(array) {
                    format!("`{array}[{key}]`")
                } else {
                    format!("item {key} of an array")
                };
            } else {
                member = parent_node.member(&key);
                name = if is_shown(&key) { format!("`{key}`") } else { "a value".to_owned() };
            }
        }
        let outer_page = *page;
        Some(Failure {
            error,
            schema,
            definition,
            note: schema_above(definition, error, 1)
                .map_or_else(Note::default, |it| Note::of(it, error.kind().keyword())),
            body,
            outer_page,
            pointer,
            node,
            member,
            name,
        })
    }

    /// The key that is missing, if that is what failed.
    pub(super) fn missing(&self) -> Option<Missing> {
        match self.error.kind() {
            ValidationErrorKind::Required { property } => {
                Some(Missing { object: self.node.span, key: property.as_str()?.to_owned() })
            }
            _ => None,
        }
    }

    /// The object with an unknown key, if that is what failed.
    pub(super) fn unknown_in(&self) -> Option<Span> {
        let is_unknown = match self.error.kind() {
            ValidationErrorKind::AdditionalProperties { .. } => return Some(self.node.span),
            ValidationErrorKind::Type { .. } => self.is_at_unknown_key(),
            // A schema lists some unknown keys to give them a better message.
            ValidationErrorKind::Not { .. } => {
                let named = self.named_rule();
                named.is_some_and(|it| it.meta.id == structure::unknown_key::RULE.meta.id)
            }
            _ => false,
        };
        let (object, _) = self.pointer.rsplit_once('/').filter(|_| is_unknown)?;
        self.body.root.pointer(object).map(|it| it.span)
    }

    /// The findings for the failure.
    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = self.findings();
        // Where two values contradict each other, the schema may fail at the correct one.
        if let Some(wrong) = self.note.at.and_then(|it| self.body.root.pointer(it)) {
            for diagnostic in &mut diagnostics {
                let here = std::mem::replace(&mut diagnostic.span, wrong.span);
                diagnostic.related(here, "conflicts with this value");
                diagnostic.fix = None;
            }
        }
        diagnostics
    }

    fn findings(&self) -> Vec<Diagnostic> {
        use ValidationErrorKind as Kind;
        let node = self.node;
        match self.error.kind() {
            Kind::AdditionalProperties { unexpected } => {
                // A key that is set many times is listed as often.
                let mut known = HashSet::new();
                let keys = unexpected.iter().filter(|it| known.insert(*it)).take(MAX_FAILURES);
                keys.flat_map(|key| self.unknown_keys(key)).collect()
            }
            Kind::Required { property } => {
                property.as_str().and_then(|it| self.missing_key(it)).into_iter().collect()
            }
            Kind::Not { .. } | Kind::FalseSchema => vec![self.forbidden_key()],
            // A subschema for unknown keys accepts only null.
            Kind::Type { .. } if self.is_at_unknown_key() => {
                let object = self.schema_at(2);
                let member = self.member.filter(|it| !is_marked(&it.key));
                member.map(|it| self.unknown_key(it, object, None)).into_iter().collect()
            }
            _ if node.is_opaque() => vec![],
            Kind::Type { kind } => self.wrong_type(kind).into_iter().collect(),
            Kind::Enum { options } => {
                let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
                let options: Vec<&str> = options.iter().filter_map(|it| it.as_str()).collect();
                self.unknown_value(&options).into_iter().collect()
            }
            Kind::Constant { expected_value } => match expected_value.as_str() {
                Some(word) => self.unknown_value(&[word]).into_iter().collect(),
                None => self.wrong_constant(expected_value).into_iter().collect(),
            },
            Kind::Custom { keyword, .. } if keyword == CASELESS => {
                let words = self.subschema().and_then(|it| it.get(CASELESS)?.as_array());
                let words = words.into_iter().flatten().filter_map(|it| it.as_str());
                self.unknown_value(&words.collect::<Vec<_>>()).into_iter().collect()
            }
            // The pattern, which walint matches itself.
            Kind::Custom { .. } if node.is_open() => vec![],
            Kind::Custom { .. } => {
                let rule = self.rule(&structure::invalid_format::RULE);
                let message = format!("{} does not have the required format", self.name);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                diagnostic
                    .help(self.advice(&format!("change it to match `{}`", self.pattern())))
                    .fix(self.trimming());
                vec![diagnostic]
            }
            Kind::MaxLength { limit } => self.too_long(*limit).into_iter().collect(),
            Kind::MinLength { limit } => self.too_short(*limit).into_iter().collect(),
            Kind::Minimum { limit } => vec![self.out_of_range(&Bound::minimum(limit))],
            Kind::Maximum { limit } => vec![self.out_of_range(&Bound::maximum(limit))],
            Kind::ExclusiveMinimum { limit } => {
                vec![self.out_of_range(&Bound::exclusive_minimum(limit))]
            }
            // A placeholder may be replaced by any number of items.
            Kind::MinItems { .. } | Kind::MaxItems { .. } | Kind::UniqueItems
                if node.items().iter().any(Node::is_opaque) =>
            {
                vec![]
            }
            // A text that was cut off may continue with more.
            Kind::MinItems { .. } | Kind::MinProperties { .. } if !node.complete => vec![],
            Kind::MinItems { limit } => {
                vec![self.too_few_items(*limit)]
            }
            Kind::MaxItems { limit } => {
                vec![self.too_many_items(*limit)]
            }
            // In the application's own data, null is a value.
            Kind::MinProperties { .. }
                if self.written().is_some_and(|it| !it.members().is_empty()) =>
            {
                vec![]
            }
            Kind::MinProperties { .. } => {
                let rule = self.rule(&structure::too_few_items::RULE);
                let message = format!("{} is an empty object", self.name);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                diagnostic.help(self.advice("add a key, or remove the object"));
                vec![diagnostic]
            }
            Kind::MaxProperties { limit } => {
                let rule = self.rule(&structure::too_many_items::RULE);
                let (n_keys, limit) = (node.members().len(), to_usize(*limit));
                let message = over(&self.name, n_keys, "key", limit);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                let extra = count(n_keys.saturating_sub(limit), "key");
                diagnostic.help(self.advice(&format!("remove {extra}")));
                vec![diagnostic]
            }
            Kind::UniqueItems => {
                let rule = self.rule(&structure::duplicate_item::RULE);
                let message = format!("{} contains the same value twice", self.name);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                diagnostic.help(self.advice("remove the duplicate")).fix(self.without_duplicate());
                vec![diagnostic]
            }
            other => {
                let rule = self.rule(&structure::invalid_format::RULE);
                let message =
                    format!("{} does not match `{}` of the schema", self.name, other.keyword());
                vec![self.diagnostic(rule, node.span, message)]
            }
        }
    }

    fn forbidden_key(&self) -> Diagnostic {
        let span = self.member.map_or(self.node.span, |it| it.key_span);
        let rule = self.rule(&structure::forbidden_key::RULE);
        let message = format!("{} is not allowed here", self.name);
        let mut diagnostic = self.diagnostic(rule, span, message);
        match self.note.rename {
            // Its value also has another format.
            Some(name) => {
                let member = self.member.filter(|it| self.is_free(it, name));
                let fix = member.map(|_| Fix::rename_key(Applicability::Unsafe, span, name));
                diagnostic.rename(name).fix(fix)
            }
            None => diagnostic.help(self.advice("remove it")).fix(self.removal(span)),
        };
        diagnostic
    }

    fn missing_key(&self, key: &str) -> Option<Diagnostic> {
        let node = self.node;
        // The key may be in a part that was cut off, or in a placeholder.
        if !node.complete || node.members().iter().any(|it| is_marked(&it.key)) {
            return None;
        }
        let rule = self.rule(&structure::missing_key::RULE);
        if let Some(member) = self.misspelt(key) {
            // A misspelled required key is as bad as a missing one.
            let missing = self.diagnostic(rule, node.span, String::new());
            let mut diagnostic = self.unknown_key(member, None, Some(key));
            diagnostic.severity = missing.severity;
            diagnostic.api_error = missing.api_error;
            return Some(diagnostic);
        }
        let place = if self.name == "the body" { "" } else { &format!(" in {}", self.name) };
        // Null counts as absent.
        let null = self.written().and_then(|it| it.get(key)).filter(|it| it.value == Value::Null);
        let span = null.map_or(node.span, |it| it.span);
        let mut diagnostic = self.diagnostic(rule, span, format!("`{key}` is missing{place}"));
        if null.is_some() {
            diagnostic.label("null counts as missing");
        }
        diagnostic
            .help(self.advice(&format!("add `{key}`")))
            .detail(key)
            .fix(self.addition(key, null));
        Some(diagnostic)
    }

    /// The value that failed, as written.
    pub(super) fn written(&self) -> Option<&Node<'a>> {
        self.body.source.root.value_at(self.node.span)
    }

    /// The pattern that was not matched.
    fn pattern(&self) -> &str {
        let pattern = self.subschema().and_then(|it| it.get("pattern")?.as_str());
        pattern.expect("a pattern failed")
    }

    /// The findings for the members called `key`, which is not allowed in the object.
    fn unknown_keys(&self, key: &str) -> Vec<Diagnostic> {
        let members = self.node.members().iter().filter(|it| it.key == key && !is_marked(key));
        members.map(|it| self.unknown_key(it, self.subschema(), None)).collect()
    }

    /// The member that was most likely meant to be the missing `key`.
    ///
    /// Where a schema defines more keys only once the type of an object is known, nothing else reports
    /// a misspelled `type`.
    fn misspelt(&self, key: &str) -> Option<&'a Member<'a>> {
        let is_known = |it: &str| it == key || knows(self.definition, it);
        let node = self.node;
        node.members().iter().find(|it| is_slip(&it.key, key) && !is_known(&it.key))
    }

    /// The findings for unknown keys whose values are null.
    pub(super) fn unknown_nulls(&self) -> Vec<Diagnostic> {
        let ValidationErrorKind::AdditionalProperties { unexpected } = self.error.kind() else {
            return vec![];
        };
        let is_unknown = |it: &&Member<'_>| {
            it.value.value == Value::Null && unexpected.iter().any(|key| *key == it.key)
        };
        let members = self.node.members().iter().filter(is_unknown).take(MAX_FAILURES);
        members.map(|it| self.unknown_key(it, self.subschema(), None)).collect()
    }

    /// The key of the array that has the value that failed.
    pub(super) fn list_key(&self) -> &str {
        self.pointer.rsplit('/').nth(1).unwrap_or_default()
    }

    fn is_at_unknown_key(&self) -> bool {
        keyword_path(self.error).ends_with("/additionalProperties/type")
    }

    fn unknown_key(
        &self,
        member: &Member<'_>,
        object: Option<&serde_json::Value>,
        meant: Option<&str>,
    ) -> Diagnostic {
        // A note about `required` names the rule of the missing key.
        let general = &structure::unknown_key::RULE;
        let key = &member.key;
        let message = match (invisible(key), shown(key)) {
            (Some(character), _) => format!("the key contains {}", name_of(character)),
            (None, Some(key)) => format!("{key} is not a known key"),
            (None, None) => "this is not a known key".to_owned(),
        };
        let known = object.and_then(|it| it.get("properties")?.as_object());
        // A schema also lists forbidden keys, to give them a better message than unknown ones.
        let known: Vec<&str> = known
            .into_iter()
            .flatten()
            .filter(|(_, it)| it.get("not").is_none())
            .map(|(name, _)| name.as_str())
            .collect();
        let listed = || self.note.renames.get(&**key).copied();
        let best = meant.or_else(listed).or_else(|| nearest(key, &known, Tolerance::Word));
        let of_near_miss = || self.note.near_miss.filter(|_| best.is_some()).and_then(rules::find);
        let mut diagnostic = if meant.is_some() {
            let mut diagnostic = Diagnostic::new(&general.meta, member.key_span, message);
            if let Some(page) = self.nearest_page() {
                diagnostic.page(page);
            }
            diagnostic
        } else {
            let rule = of_near_miss().unwrap_or_else(|| self.rule(general));
            self.diagnostic(rule, member.key_span, message)
        };
        match best {
            Some(best) => diagnostic.rename(best).fix(self.renaming(member, best, &known)),
            None if !known.is_empty() && known.len() <= 12 => diagnostic
                .help(self.advice(&format!("use {} instead", list(&known))))
                .fix(self.without(member.key_span)),
            None => diagnostic.help(self.advice("remove it")).fix(self.without(member.key_span)),
        };
        diagnostic
    }

    fn wrong_type(&self, kind: &TypeKind) -> Option<Diagnostic> {
        let wants = |wanted: JsonType| match kind {
            TypeKind::Single(single) => *single == wanted,
            TypeKind::Multiple(set) => set.contains(wanted),
        };
        let node = self.node;
        let mut diagnostic = match &node.value {
            // A string that contains a placeholder may become any scalar, but not an object or array.
            Value::String(_)
                if node.is_open() && !wants(JsonType::Object) && !wants(JsonType::Array) =>
            {
                return None;
            }
            // Samples have dots in quotes instead of a part that they do not show.
            Value::String(text)
                if is_ellipsis(text) && (wants(JsonType::Object) || wants(JsonType::Array)) =>
            {
                let rule = &json::elided_part::RULE;
                let message = "a part of the body is replaced by dots";
                let mut diagnostic = Diagnostic::new(&rule.meta, node.span, message);
                diagnostic.help("replace the dots with the missing part");
                diagnostic
            }
            // A schema can require a number where quotes are an error.
            Value::String(text)
                if !text.starts_with('+')
                    && self.note.rule != Some("wrong-type")
                    && (wants(JsonType::Integer) && text.parse::<i64>().is_ok()
                        || wants(JsonType::Number) && is_number(text)) =>
            {
                if let Some(diagnostic) = self.quoted_out_of_range(text) {
                    return Some(diagnostic);
                }
                let rule = &structure::integer_as_string::RULE;
                let message = format!("{} is a number in quotes", self.name);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                diagnostic.help("remove the quotes");
                if is_number(text) {
                    diagnostic.fix(Fix::unquote(Applicability::Safe, self.body.source, node));
                }
                diagnostic
            }
            _ => {
                let wanted = match kind {
                    TypeKind::Single(single) => article(*single).to_owned(),
                    TypeKind::Multiple(set) => {
                        set.iter().map(article).collect::<Vec<_>>().join(" or ")
                    }
                };
                let rule = self.rule(&structure::wrong_type::RULE);
                let found = match node.value {
                    Value::Number(_) if wants(JsonType::Integer) => "a fraction",
                    _ => node.type_name(),
                };
                let message = format!("{} must be {wanted}, not {found}", self.name);
                let mut diagnostic = self.diagnostic(rule, node.span, message);
                let fix = self.conversion(wants);
                let default = match (&fix, kind) {
                    (Some(fix), _) => fix.title.clone(),
                    (None, TypeKind::Single(JsonType::Boolean)) => {
                        "use `true` or `false`".to_owned()
                    }
                    (None, _) => format!("use {wanted}"),
                };
                diagnostic.help(self.advice(&default)).fix(fix);
                diagnostic
            }
        };
        if let Value::Array(_) | Value::Object(_) = node.value
            && let Some(member) = self.member
        {
            diagnostic.related(member.key_span, "the key");
        }
        Some(diagnostic)
    }

    /// Tells whether the schema would report the key of an empty string as missing without it.
    fn is_needed(&self) -> bool {
        let Some((object, key)) = self.pointer.rsplit_once('/') else { return true };
        self.body.needs(self.schema, object, key)
    }

    /// A number in quotes that is also out of range, which is the worse problem.
    fn quoted_out_of_range(&self, text: &str) -> Option<Diagnostic> {
        let number: f64 = text.parse().ok()?;
        let schema = self.subschema()?;
        let limit = |keyword: &str| schema.get(keyword)?.as_f64();
        let (keyword, bound) = match (limit("minimum"), limit("exclusiveMinimum"), limit("maximum"))
        {
            (Some(least), ..) if number < least => ("minimum", Bound::minimum(least)),
            (_, Some(least), _) if number <= least => {
                ("exclusiveMinimum", Bound::exclusive_minimum(least))
            }
            (.., Some(most)) if number > most => ("maximum", Bound::maximum(most)),
            _ => return None,
        };
        let id = Note::of(schema, keyword).rule;
        let rule = id.and_then(rules::find).unwrap_or(&structure::number_out_of_range::RULE);
        // A string of more digits may be a phone number.
        let message = if text.len() < 8 {
            let number = text.parse().map_or_else(|_| text.to_owned(), |it: i64| it.to_string());
            format!("{} is {number}; {}", self.name, bound.limit)
        } else {
            format!("{} is out of range; {}", self.name, bound.limit)
        };
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        diagnostic.help(format!("{}, without quotes", bound.step));
        Some(diagnostic)
    }

    /// A number or Boolean that is not the only one allowed.
    fn wrong_constant(&self, expected: &serde_json::Value) -> Option<Diagnostic> {
        // The `type` next to it reports a value of another type.
        let is_same_type = match self.node.value {
            Value::Bool(_) => expected.is_boolean(),
            Value::Number(_) => expected.is_number(),
            _ => false,
        };
        if !is_same_type {
            return None;
        }
        let rule = self.rule(&structure::unknown_value::RULE);
        let message = format!("{} must be `{expected}`", self.name);
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        diagnostic.help(self.advice(&format!("set it to `{expected}`")));
        Some(diagnostic)
    }

    /// A string that is not one of the allowed words.
    fn unknown_value(&self, words: &[&str]) -> Option<Diagnostic> {
        let node = self.node;
        if node.is_open() {
            return None;
        }
        let Some(text) = node.as_str() else {
            // The `type` next to the words reports it.
            if self.subschema()?.get("type").is_some() {
                return None;
            }
            let rule = self.rule(&structure::wrong_type::RULE);
            let message = format!("{} must be a string, not {}", self.name, node.type_name());
            let mut diagnostic = self.diagnostic(rule, node.span, message);
            diagnostic.help(format!("use {}", list(words)));
            return Some(diagnostic);
        };
        // Samples list the allowed words.
        if text.replace('\u{a0}', " ").contains(" | ") {
            return None;
        }
        let same = words.iter().find(|it| it.eq_ignore_ascii_case(text));
        if let Some(word) = same
            && self.note.ignores_case
        {
            let rule = &structure::wrong_case::RULE;
            let message = format!("{} differs from `{word}` only in letter case", self.name);
            let mut diagnostic = self.diagnostic(rule, node.span, message);
            diagnostic.help(format!("change it to `{word}`")).fix(self.rewording(word));
            return Some(diagnostic);
        }
        let rule = self.rule(&structure::unknown_value::RULE);
        // Meta rejects an extra space, and nothing else is wrong.
        let meant = visible(text);
        let hidden = invisible(text);
        // An invisible character may look like a space, which names replace with `_`.
        let is_meant = |it: &&&str| {
            it.eq_ignore_ascii_case(&meant)
                || hidden.is_some() && it.eq_ignore_ascii_case(&meant.replace(' ', "_"))
        };
        if let Some(word) = words.iter().find(is_meant)
            && same.is_none()
        {
            let message = match hidden {
                Some(it) => format!("{} contains {}", self.name, name_of(it)),
                None => format!("{} begins or ends with whitespace", self.name),
            };
            let mut diagnostic = self.diagnostic(rule, node.span, String::new());
            // The message of the schema for other values does not say what is wrong with this one.
            diagnostic.message = message;
            diagnostic.help(format!("change it to `{word}`")).fix(self.rewording(word));
            return Some(diagnostic);
        }
        let text = text.trim();
        let message = if words.len() == 1 {
            format!("{} must be `{}`", self.name, words[0])
        } else {
            let value = shown(text)
                .map_or("an unknown value".to_owned(), |it| format!("the unknown value {it}"));
            format!("{} has {value}", self.name)
        };
        let mut diagnostic = self.diagnostic(rule, node.span, message);
        if let Some(help) = self.note.instead_of(text) {
            diagnostic.help(help);
            return Some(diagnostic);
        }
        if let Some(word) = self.note.meant_by(text) {
            diagnostic.help(format!("change it to `{word}`")).fix(self.rewording(word));
            return Some(diagnostic);
        }
        // A code of two letters is one typo away from dozens of others.
        let near = || nearest(text, words, Tolerance::Word).filter(|it| it.len() > 2);
        match same.copied().or_else(|| language(text, words)).or_else(near) {
            Some(best) => {
                diagnostic.help(format!("change it to `{best}`")).fix(self.rewording(best))
            }
            None if words.len() <= 20 => {
                diagnostic.help(self.advice(&format!("use {}", list(words))))
            }
            None => diagnostic.help(self.advice("use a value from the list in the documentation")),
        };
        Some(diagnostic)
    }

    fn too_long(&self, limit: u64) -> Option<Diagnostic> {
        let text = self.node.as_str().unwrap_or_default();
        let (length, limit) = (without_placeholders(text).chars().count(), to_usize(limit));
        if length <= limit {
            return None;
        }
        let rule = self.rule(&structure::string_too_long::RULE);
        let message = over(&self.name, length, "character", limit);
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        diagnostic.label(count(length, "character"));
        diagnostic.help(self.advice(&shorten(length, limit))).fix(self.shortening(limit));
        Some(diagnostic)
    }

    fn too_short(&self, limit: u64) -> Option<Diagnostic> {
        let node = self.node;
        if node.is_open() {
            return None;
        }
        let length = node.as_str().map_or(0, |it| it.chars().count());
        let rule = self.rule(&structure::string_too_short::RULE);
        let (message, default) = if length > 0 {
            let missing = count(to_usize(limit).saturating_sub(length), "character");
            let length = count(length, "character");
            let message = format!("{} has {length}; the minimum is {limit}", self.name);
            (message, format!("add {missing}"))
        } else if self.is_needed() {
            (format!("{} is empty", self.name), "set it to a non-empty string".to_owned())
        } else {
            let help = "set it to a non-empty string, or remove it";
            (format!("{} is empty", self.name), help.to_owned())
        };
        let mut diagnostic = self.diagnostic(rule, node.span, message);
        diagnostic.help(self.advice(&default));
        Some(diagnostic)
    }

    fn out_of_range(&self, bound: &Bound) -> Diagnostic {
        let rule = self.rule(&structure::number_out_of_range::RULE);
        let literal = match self.node.value {
            Value::Number(literal) if literal.len() <= 20 => literal,
            _ => "out of range",
        };
        let message = format!("{} is {literal}; {}", self.name, bound.limit);
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        if let Some(help) = self.note.instead_of(literal) {
            diagnostic.help(help);
            return diagnostic;
        }
        match self.minutes() {
            Some(minutes) => {
                diagnostic.help(format!("set it to {minutes} if you meant {literal} seconds")).fix(
                    Fix::replace_value(Applicability::Unsafe, self.node.span, &minutes.to_string()),
                )
            }
            None => diagnostic.help(self.advice(&bound.step)),
        };
        diagnostic
    }

    /// The number of minutes that was most likely meant, where the value looks like seconds.
    fn minutes(&self) -> Option<i64> {
        let ValidationErrorKind::Maximum { limit } = self.error.kind() else { return None };
        let seconds = self.node.as_i64().filter(|it| it % 60 == 0)?;
        let counts_minutes = self.member.is_some_and(|it| it.key.ends_with("_minutes"));
        (counts_minutes && seconds / 60 <= limit.as_i64()?).then_some(seconds / 60)
    }

    fn too_few_items(&self, limit: u64) -> Diagnostic {
        let rule = self.rule(&structure::too_few_items::RULE);
        let n_items = self.node.items().len();
        let message = match n_items {
            0 => format!("{} is empty", self.name),
            n => format!("{} has {}; the minimum is {limit}", self.name, count(n, "item")),
        };
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        let missing = count(to_usize(limit).saturating_sub(n_items), "item");
        diagnostic.help(self.advice(&format!("add {missing}")));
        diagnostic
    }

    fn too_many_items(&self, limit: u64) -> Diagnostic {
        let rule = self.rule(&structure::too_many_items::RULE);
        let (n_items, limit) = (self.node.items().len(), to_usize(limit));
        let message = over(&self.name, n_items, "item", limit);
        let mut diagnostic = self.diagnostic(rule, self.node.span, message);
        let extra = count(n_items.saturating_sub(limit), "item");
        diagnostic.help(self.advice(&format!("remove {extra}")));
        diagnostic
    }

    fn diagnostic(&self, rule: &'static Rule, span: Span, message: String) -> Diagnostic {
        let message = self.note.message.map_or(message, str::to_owned);
        let mut diagnostic = Diagnostic::new(&rule.meta, span, message);
        // A general rule cites the page of the place, and another rule cites its own. A rule about several
        // places has a page about all of them, but the page of the place says more.
        let is_general = rule.meta.is_general;
        let is_of_place = is_general || SHARED.contains(&rule.meta.page);
        let own_page = || self.subschema().and_then(note::page);
        let page = if is_of_place { self.nearest_page() } else { own_page() };
        if let Some(page) = page {
            diagnostic.page(page);
        }
        let own = self.note.error.map(|it| note::Error::Known(it.into()));
        if let Some(error) = own.or_else(|| self.nearest_error().filter(|_| is_general))
            && diagnostic.severity == Severity::Error
        {
            diagnostic.api_error = error.known();
        }
        diagnostic
    }

    /// The help from the schema, or else `default`.
    fn advice(&self, default: &str) -> String {
        self.note.help.unwrap_or(default).to_owned()
    }

    fn rule(&self, general: &'static Rule) -> &'static Rule {
        self.named_rule().unwrap_or(general)
    }

    /// The rule that the schema names for the keyword that failed.
    fn named_rule(&self) -> Option<&'static Rule> {
        let id = self.note.rule?;
        let rule = rules::find(id);
        debug_assert!(rule.is_some(), "the schema names the unknown rule {id}");
        rule
    }

    /// The subschema whose keyword failed.
    pub(super) fn subschema(&self) -> Option<&'a serde_json::Value> {
        self.schema_at(1)
    }

    /// The part of the schema that is `levels` above the keyword that failed.
    fn schema_at(&self, levels: usize) -> Option<&'a serde_json::Value> {
        schema_above(self.definition, self.error, levels)
    }

    /// The page nearest to the keyword: in this definition, at the reference to it, or of the schema.
    fn nearest_page(&self) -> Option<&'a str> {
        note::page_around(self.definition, keyword_path(self.error))
            .or(self.outer_page)
            .or_else(|| note::page(self.schema.root()))
    }

    /// The error nearest to the keyword: in this definition, or of the schema.
    fn nearest_error(&self) -> Option<note::Error> {
        note::error_around(self.definition, keyword_path(self.error))
            .or_else(|| note::error(self.schema.root()))
    }
}

/// The part of a definition that is `levels` above the keyword that failed.
fn schema_above<'a>(
    definition: &'a serde_json::Value,
    error: &ValidationError<'_>,
    levels: usize,
) -> Option<&'a serde_json::Value> {
    let mut path = keyword_path(error);
    for _ in 0..levels {
        path = path.rsplit_once('/').map_or("", |it| it.0);
    }
    definition.pointer(path)
}

/// Tells whether a string would be a JSON number without its quotes: `1.5`, not `.5` or `inf`.
fn is_number(text: &str) -> bool {
    text.len() <= 20 && serde_json::from_str::<serde_json::Number>(text).is_ok()
}

/// Tells whether a schema has or requires a property called `key` anywhere.
fn knows(schema: &serde_json::Value, key: &str) -> bool {
    match schema {
        serde_json::Value::Object(members) => members.iter().any(|(name, value)| {
            let is_here = match name.as_str() {
                "properties" => value.get(key).is_some(),
                "required" => value.as_array().is_some_and(|it| it.iter().any(|it| it == key)),
                _ => false,
            };
            is_here || knows(value, key)
        }),
        serde_json::Value::Array(items) => items.iter().any(|it| knows(it, key)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::knows;

    #[test]
    fn a_key_is_known_wherever_a_schema_has_or_requires_it() {
        let schema = json!({
            "properties": { "a": { "properties": { "b": {} } } },
            "required": ["c"],
            "allOf": [{ "properties": { "d": {} } }, { "if": {}, "then": { "required": ["e"] } }],
            "description": "f",
        });
        for key in ["a", "b", "c", "d", "e"] {
            assert!(knows(&schema, key), "{key}");
        }
        for key in ["f", "properties", "description"] {
            assert!(!knows(&schema, key), "{key}");
        }
    }
}
