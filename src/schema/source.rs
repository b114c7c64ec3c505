//! The embedded sources of the schemas, split into their definitions without parsing them.
//!
//! A definition begins where a line of the source is indented by four spaces; a test keeps the layout
//! of the sources so.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::OnceLock;

use serde::de::DeserializeSeed;
use serde_json::Value;

use super::compile::Compiled;
use crate::kind::RequestKind;

/// A file in `schemas/source/`.
pub(super) struct Source {
    /// Its name, by which others refer to it.
    pub name: &'static str,
    text: &'static str,
    parts: OnceLock<Parts>,
}

/// A source, split into its definitions.
struct Parts {
    /// The schema itself, without its definitions.
    root: Definition,
    /// The definitions by name, in order.
    definitions: Vec<(&'static str, Definition)>,
}

/// A part of a schema, and what was built from it so far.
pub(super) struct Definition {
    /// The file that its references start from.
    pub source: &'static Source,
    /// Its text, and perhaps more text after it.
    text: Cow<'static, str>,
    document: OnceLock<Value>,
    /// Its validator, built when a body first needs it.
    pub compiled: OnceLock<Compiled>,
}

macro_rules! sources {
    ($($constant:ident = $name:literal,)+) => {
        $(static $constant: Source = Source {
            name: $name,
            text: include_str!(concat!("../../schemas/source/", $name)),
            parts: OnceLock::new(),
        };)+

        /// All of them.
        pub(super) static SOURCES: &[&Source] = &[$(&$constant),+];
    };
}

sources! {
    BUSINESS_PROFILE = "business-profile.json",
    CALL = "call.json",
    CALL_SETTINGS = "call-settings.json",
    CONVERSATIONAL_AUTOMATION = "conversational-automation.json",
    GROUP = "group.json",
    MESSAGE = "message.json",
    QR_CODE = "qr-code.json",
    TEMPLATE = "template.json",
    TEMPLATE_CREATE = "template-create.json",
    TEMPLATE_EDIT = "template-edit.json",
    TEMPLATE_UPSERT = "template-upsert.json",
    THREAD_CONTROL = "thread-control.json",
}

/// The source of the schema of a kind; two kinds may share one.
pub(super) fn source(kind: RequestKind) -> &'static Source {
    match kind {
        RequestKind::Message | RequestKind::MarketingMessage => &MESSAGE,
        RequestKind::TemplateCreate => &TEMPLATE_CREATE,
        RequestKind::TemplateEdit => &TEMPLATE_EDIT,
        RequestKind::TemplateUpsert => &TEMPLATE_UPSERT,
        RequestKind::CallSettings => &CALL_SETTINGS,
        RequestKind::Call => &CALL,
        RequestKind::BusinessProfile => &BUSINESS_PROFILE,
        RequestKind::ConversationalAutomation => &CONVERSATIONAL_AUTOMATION,
        RequestKind::ThreadControl => &THREAD_CONTROL,
        RequestKind::Group => &GROUP,
        RequestKind::QrCode => &QR_CODE,
    }
}

impl Source {
    /// The schema itself, without its definitions.
    pub fn root(&'static self) -> &'static Definition {
        &self.parts().root
    }

    /// The definition that a `$ref` in this file leads to, which is always there.
    pub fn definition(&'static self, reference: &Value) -> &'static Definition {
        let reference = reference.as_str().expect("a reference is a string");
        let (file, name) = reference.split_once("#/$defs/").expect("it leads to a definition");
        let source = if file.is_empty() {
            self
        } else {
            SOURCES.iter().find(|it| it.name == file).expect("the file is one of the sources")
        };
        let definitions = &source.parts().definitions;
        let known = definitions.binary_search_by_key(&name, |it| it.0);
        &definitions[known.expect("the definition is in the file")].1
    }

    fn parts(&'static self) -> &'static Parts {
        self.parts.get_or_init(|| {
            let (root, rest) = self.text.split_once(",\n  \"$defs\": {").unwrap_or((self.text, ""));
            let root = Definition::new(self, format!("{root}}}").into());
            let mut pieces: Vec<_> = pieces(rest).collect();
            pieces.sort_unstable_by_key(|it| it.0);
            let definitions = pieces.into_iter();
            let definitions =
                definitions.map(|(name, text)| (name, Definition::new(self, text.into())));
            Parts { root, definitions: definitions.collect() }
        })
    }
}

/// The name and the text of each definition.
fn pieces(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut starts = memchr::memmem::find_iter(text.as_bytes(), "\n    \"").peekable();
    std::iter::from_fn(move || {
        let start = starts.next()? + "\n    \"".len();
        let end = starts.peek().map_or(text.len(), |it| *it);
        let (name, text) = text[start..end].split_once('"')?;
        Some((name, text.strip_prefix(": ")?))
    })
}

impl Definition {
    fn new(source: &'static Source, text: Cow<'static, str>) -> Definition {
        Definition { source, text, document: OnceLock::new(), compiled: OnceLock::new() }
    }

    /// The definition as written.
    pub fn document(&'static self) -> &'static Value {
        self.document.get_or_init(|| self.read(PhantomData))
    }

    /// Reads the definition as `seed` does.
    pub fn read<S: DeserializeSeed<'static, Value = Value>>(&'static self, seed: S) -> Value {
        let mut deserializer = serde_json::Deserializer::from_str(&self.text);
        seed.deserialize(&mut deserializer).expect("the sources are JSON")
    }
}

#[cfg(test)]
impl Source {
    /// The parts of the source by name, the schema itself with an empty one.
    pub fn definitions(&'static self) -> Vec<(&'static str, &'static Definition)> {
        let parts = self.parts();
        let root = std::iter::once(("", &parts.root));
        root.chain(parts.definitions.iter().map(|(name, it)| (*name, it))).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::SOURCES;

    #[test]
    fn sources_are_split_where_definitions_begin() {
        for source in SOURCES {
            let mut whole: Map<String, Value> = serde_json::from_str(source.text).expect("JSON");
            let mut definitions = whole.shift_remove("$defs").unwrap_or_default();
            for (name, definition) in source.definitions() {
                let expected = match name {
                    "" => Value::Object(whole.clone()),
                    _ => definitions[name].take(),
                };
                assert_eq!(*definition.document(), expected, "{}: {name}", source.name);
            }
            let mut rest = definitions.as_object().into_iter().flatten();
            assert!(rest.all(|it| it.1.is_null()), "{}: {definitions}", source.name);
        }
    }
}
