//! A file in, its bodies out: the only code that knows how a file holds bodies.
//!
//! The JSON of a file is one [`VirtualText`]: the text of the file itself, or what a container holds,
//! one section after another. It is parsed once, and bodies are found in its values by their
//! content. All spans are those of the virtual text; its [`OffsetMap`] leads back to the file.
//!
//! # The place of a body
//!
//! | the file is | the place of a body in it |
//! |---|---|
//! | the body | empty |
//! | JSON | a JSON Pointer: `/1`, `/welcome/body` |
//! | JSON Lines | `line:` with the number of its line from 1, and then a pointer: `line:3`, `line:3/1` |
//! | several values | the pointer in the first one; then `value:` with the number of the object or array from 1: `value:2`, `value:2/1` |
//! | a container | the place of the section, such as a pointer or `fence:4`, and then that in its text |
//!
//! # Containers
//!
//! A format that holds JSON among other text is one file or folder here with a function `extract`,
//! and an arm of `containers`. It yields [`Embedded`] texts: JSON, or texts in other formats, which are
//! opened in turn. Where a format has its own syntax for objects, the extractor writes the JSON that
//! they mean; a value that only the running program knows is written as [`COMPUTED`].

#[cfg(feature = "cli")]
mod bruno;
#[cfg(feature = "code")]
mod code;
#[cfg(feature = "cli")]
mod collection;
mod comment;
mod dialect;
mod embedded;
pub mod endpoint;
mod format;
#[cfg(feature = "cli")]
mod held;
#[cfg(feature = "cli")]
mod http;
#[cfg(feature = "cli")]
mod json5;
mod lines;
#[cfg(feature = "cli")]
mod markdown;
mod prefilter;
#[cfg(feature = "cli")]
mod referenced;
#[cfg(feature = "cli")]
mod shell;
#[cfg(feature = "cli")]
mod template;
mod values;
#[cfg(feature = "cli")]
mod yaml;

pub use values::{Value, Values};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

pub use self::comment::{Directive, directives};
pub use self::dialect::{Dialect, Reported};
pub use self::embedded::{COMPUTED, Embedded, Writer};
pub use self::format::{Format, Formats};
use self::lines::LineNumbers;
#[cfg(feature = "code")]
use self::prefilter::MAX_PROGRAM;
#[cfg(feature = "cli")]
use self::prefilter::mentions_requests;
#[cfg(feature = "cli")]
pub use self::referenced::{Reference, references};
use crate::diagnostic::Container;
use crate::json::HousePlaceholders;
use crate::kind::Target;
use crate::source::{Fidelity, OffsetMap};

/// What is known about a text besides its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// How the text came to be read.
    pub intent: Intent,
    /// Its format.
    pub format: Format,
    /// What is known about the requests of its bodies besides its content.
    pub target: Target,
    /// The formats that are read where the content of JSON tells that it is a container.
    pub formats: Formats,
    /// Whether the name of the file says that it belongs to tests.
    pub is_test: bool,
}

/// How a text came to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// The user named it, so it is meant to hold a body.
    Named,
    /// It was met while walking a folder.
    Walked,
}

/// How the values of a text are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One value, or several one after the other, as the content shows.
    Any,
    /// JSON Lines: a value ends with its line, however broken it is.
    Lines,
}

impl Origin {
    /// A text that the user named.
    pub const NAMED: Origin = Origin {
        intent: Intent::Named,
        format: Format::Json,
        target: Target::Unknown,
        formats: Formats::ALL,
        is_test: false,
    };
}

/// The most containers inside each other that are opened.
const MAX_NESTING: usize = 4;

/// The JSON of a file in one text.
#[derive(Debug)]
pub struct VirtualText<'s> {
    text: Cow<'s, str>,
    map: OffsetMap,
    sections: Vec<Section>,
    lines: LineNumbers,
    format: Format,
}

/// A part of a [`VirtualText`] that is a JSON text by itself.
#[derive(Debug)]
pub struct Section {
    /// The place in the file; empty where the file itself is the text.
    pub place: String,
    /// The part of the virtual text.
    pub range: Range<usize>,
    /// How its values are laid out.
    pub layout: Layout,
    /// What the text around it says about the requests.
    pub target: Target,
    /// Which JSON it is.
    pub dialect: Dialect,
    /// Whether settings of calls count only with a `messaging_product`.
    pub needs_product: bool,
    /// Whether it is a sample for readers.
    pub is_sample: bool,
    /// The container; `None` where the file itself is JSON.
    pub container: Option<Arc<Container>>,
}

/// What is known about the text of a container while it is opened.
struct Outer<'a> {
    place: &'a str,
    map: &'a OffsetMap,
    target: Target,
    format: Format,
    item: Option<&'a str>,
    copies: usize,
    depth: usize,
    /// Whether it is shown to readers, and with it all that it holds.
    is_shown: bool,
}

impl<'s> VirtualText<'s> {
    /// Extracts the JSON from the text of a file.
    #[must_use]
    pub fn of(file: &'s str, origin: Origin) -> VirtualText<'s> {
        let Origin { format, target, .. } = origin;
        let is_passed_over = origin.passed_over(file.as_bytes()).is_some();
        let mut text = VirtualText {
            text: Cow::Borrowed(""),
            map: OffsetMap::empty(),
            sections: Vec::new(),
            lines: LineNumbers::default(),
            format,
        };
        if is_passed_over {
            return text;
        }
        let rewritten = rewritten(file, format);
        let held = if rewritten.is_some() { None } else { held(file, format) };
        if let Some((format, held)) = held.filter(|it| origin.formats.contains(it.0)) {
            text.format = format;
            let map = &OffsetMap::default();
            let (item, copies, depth, is_shown) = (None, 1, 1, false);
            let outer = Outer { place: "", map, target, format, item, copies, depth, is_shown };
            text.map.reserve(held.iter().map(|it| &it.map));
            for it in held {
                text.push(&it, &outer);
            }
            return text;
        }
        (text.text, text.map) = match rewritten {
            Some(it) => (it.text, it.map),
            None => (Cow::Borrowed(file), OffsetMap::default()),
        };
        text.sections.push(Section {
            place: String::new(),
            range: 0..text.text.len(),
            layout: layout(format),
            target,
            dialect: Dialect::of(format),
            needs_product: false,
            is_sample: false,
            container: None,
        });
        text
    }

    /// Adds what a container holds.
    fn push(&mut self, embedded: &Embedded<'_>, outer: &Outer<'_>) {
        if let Some(rewritten) = rewritten(&embedded.text, embedded.format) {
            let map = rewritten.map.within(&embedded.map);
            let format = Format::Json;
            let dialect = match embedded.dialect {
                Dialect::Strict => Dialect::of(embedded.format),
                it => it,
            };
            let text = rewritten.text;
            self.push(&Embedded { text, map, format, dialect, ..embedded.clone() }, outer);
            return;
        }
        let place = join(outer.place, &embedded.place);
        let map = embedded.map.within(outer.map);
        let item = embedded.item.as_deref().or(outer.item);
        let copies = embedded.copies.max(outer.copies);
        // A container may also give its own text, which is not opened again.
        let is_own = embedded.map.is_identity();
        let is_shown = outer.is_shown || embedded.dialect == Dialect::Shown;
        if outer.depth < MAX_NESTING
            && !is_own
            && let Some((format, held)) = held(&embedded.text, embedded.format)
        {
            let (target, depth) = (outer.target, outer.depth + 1);
            // What is inside a document is named after the document.
            let format = if outer.format.is_json() { format } else { outer.format };
            let place = &place;
            let outer = Outer { place, map: &map, target, format, item, copies, depth, is_shown };
            for it in held {
                self.push(&it, &outer);
            }
            return;
        }
        if !embedded.format.is_json() {
            return;
        }
        let text = self.text.to_mut();
        // Each section begins on its own line, as a text does.
        if !text.is_empty() {
            text.push('\n');
            let end = self.map.end();
            self.map.push(1, end..end, Fidelity::Encoded);
        }
        let start = text.len();
        text.push_str(&embedded.text);
        if map.is_identity() {
            self.map.append(&OffsetMap::slice(0..embedded.text.len()));
        } else {
            self.map.append(&map);
        }
        let container =
            Container { format: outer.format.name(), item: item.map(str::to_owned), copies };
        self.sections.push(Section {
            place,
            range: start..text.len(),
            layout: layout(embedded.format),
            target: if outer.target == Target::Unknown { embedded.target } else { outer.target },
            dialect: match embedded.dialect {
                Dialect::Strict if is_shown => Dialect::Shown,
                it => it,
            },
            needs_product: embedded.needs_product,
            is_sample: embedded.is_sample || is_shown,
            container: (!is_own).then(|| Arc::new(container)),
        });
    }

    /// The text with the placeholders of a house in a known form of the same length.
    #[must_use]
    pub fn covered(mut self, placeholders: &HousePlaceholders) -> VirtualText<'s> {
        if let Cow::Owned(covered) = placeholders.covered(&self.text) {
            self.text = Cow::Owned(covered);
        }
        self
    }

    /// The format of the file, also where its content tells it.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The text in which all spans are.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The way back to the file.
    #[must_use]
    pub fn map(&self) -> &OffsetMap {
        &self.map
    }

    /// The way back to the file, once the text is no longer needed.
    #[must_use]
    pub fn into_map(self) -> OffsetMap {
        self.map
    }

    /// The texts in it, in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The values of all sections, one after another.
    pub fn values(&self) -> impl Iterator<Item = Value<'_>> {
        self.sections.iter().flat_map(|it| self.values_in(it, it.range.clone()))
    }

    /// The values in a stretch of a section.
    #[must_use]
    pub fn values_in<'t>(&'t self, section: &'t Section, stretch: Range<usize>) -> Values<'t> {
        Values::new(self, section, stretch)
    }
}

impl Section {
    /// Whether its placeholders are filled in by what runs the container: a shell, a program or the tool
    /// of a collection.
    #[must_use]
    pub fn is_filled_in(&self) -> bool {
        self.container.as_ref().is_some_and(|it| it.format != Format::Yaml.name())
    }

    /// Cuts the section into stretches whose values can be read independently of each other: where it
    /// is long and in JSON Lines, at ends of lines, into pieces of about a quarter of a megabyte.
    #[must_use]
    pub fn stretches(&self, text: &VirtualText<'_>) -> Vec<Range<usize>> {
        let Range { mut start, end } = self.range;
        let mut stretches = Vec::new();
        if self.layout != Layout::Lines || end - start <= MIN_SHARED {
            stretches.push(start..end);
            return stretches;
        }
        let bytes = &text.text.as_bytes()[..end];
        while start < end {
            let rest = bytes.get(start + MIN_SHARED / 4..).unwrap_or_default();
            let line = memchr::memchr(b'\n', rest);
            let next = line.map_or(end, |it| start + MIN_SHARED / 4 + it + 1);
            stretches.push(start..next);
            start = next;
        }
        stretches
    }
}

/// Shorter texts are not worth waking a thread, in bytes.
const MIN_SHARED: usize = 1 << 20;

/// A place and the next step from there: `/a` and `/1`, `/a` and `line:3`.
fn join(place: &str, step: &str) -> String {
    let is_joined = place.is_empty() || step.is_empty() || step.starts_with('/');
    format!("{place}{}{step}", if is_joined { "" } else { "/" })
}

fn layout(format: Format) -> Layout {
    if format == Format::JsonLines { Layout::Lines } else { Layout::Any }
}

/// The JSON that a text means which is written in another way.
#[cfg(feature = "cli")]
fn rewritten(text: &str, format: Format) -> Option<Embedded<'_>> {
    match format {
        Format::JsonTemplate => Some(template::rendered(text)),
        Format::Json5 => Some(json5::rewritten(text)),
        _ => None,
    }
}

/// The JSON that a text means which is written in another way; the library alone knows no way.
#[cfg(not(feature = "cli"))]
fn rewritten(_text: &str, _format: Format) -> Option<Embedded<'_>> {
    None
}

/// What a text holds where it is a container, with its format; `None` for JSON.
fn held(text: &str, format: Format) -> Option<(Format, Vec<Embedded<'_>>)> {
    #[cfg(test)]
    if let Some(held) = mock::held(text) {
        return Some((format, held));
    }
    containers(text, format)
}

/// What a text holds in one of the formats of containers; the library alone knows none.
#[cfg(not(feature = "cli"))]
fn containers(_text: &str, format: Format) -> Option<(Format, Vec<Embedded<'_>>)> {
    (!format.is_json()).then(|| (format, Vec::new()))
}

/// What a text holds in one of the formats of containers.
#[cfg(feature = "cli")]
fn containers(text: &str, format: Format) -> Option<(Format, Vec<Embedded<'_>>)> {
    let held = match format {
        Format::Json => return collection::open(text),
        Format::JsonLines | Format::Jsonc | Format::Json5 | Format::JsonTemplate => return None,
        Format::Postman | Format::Insomnia | Format::N8n | Format::Har => {
            return collection::open(text).or_else(|| Some((format, vec![Embedded::whole(text)])));
        }
        Format::Markdown => markdown::extract(text),
        Format::Shell => shell::extract(text),
        Format::PowerShell => shell::extract_powershell(text),
        Format::Http => http::extract(text),
        Format::Bruno => bruno::extract(text),
        Format::Yaml => yaml::extract(text),
        #[cfg(feature = "code")]
        Format::JavaScript | Format::TypeScript | Format::Tsx | Format::Python | Format::Php => {
            code::extract(text, format)
        }
        #[cfg(not(feature = "code"))]
        Format::JavaScript | Format::TypeScript | Format::Tsx | Format::Python | Format::Php => {
            Vec::new()
        }
    };
    Some((format, held))
}

#[cfg(test)]
mod mock;

#[cfg(test)]
mod tests {
    use super::mock::encode;
    use super::{Format, Origin, VirtualText};
    use crate::answer;
    use crate::check::Options;
    use crate::engine::{self, FileReport, lint_text};
    use crate::json::parse;
    use crate::source::{OffsetMap, Span};

    const MESSAGE: &str = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {"body": "é", "preview_url": "yes"}}"#;
    const TEMPLATE: &str = r#"{"name": "order_ready", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Your order {{1}} is ready, and we keep it for you until Friday.", "example": {"body_text": [["2207"]]}}]}"#;
    const SEND: &str = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {"name": "order_ready", "language": {"code": "en"}}}"#;

    fn lint(file: &str) -> FileReport {
        lint_text(file, Origin::NAMED, &Options::default())
    }

    /// The text as a JSON string, with more escapes than needed.
    fn quoted(text: &str) -> String {
        serde_json::Value::from(text).to_string().replace('é', "\\u00e9").replace('/', "\\/")
    }

    /// A file in the format of the first mock container.
    fn strings(texts: &[&str]) -> String {
        let quoted: Vec<String> = texts.iter().map(|it| quoted(it)).collect();
        format!("{{\"mock\": [\n  {}\n]}}", quoted.join(",\n  "))
    }

    /// A file in the format of the second one.
    fn base64(text: &str) -> String {
        format!("base64:{}", encode(text))
    }

    fn places(report: &FileReport) -> Vec<(&str, &str, &str)> {
        report.diagnostics.iter().map(|it| (it.rule.id, &*it.body, &*it.pointer)).collect()
    }

    /// What is found in a file, as it is written there.
    fn written<'s>(file: &'s str, report: &FileReport) -> Vec<&'s str> {
        report.diagnostics.iter().map(|it| &file[it.span.range()]).collect()
    }

    #[test]
    fn equal_bodies_of_one_file_are_told_apart() {
        let array = lint(&format!("[{MESSAGE}, {{\"a\": {MESSAGE}}}]"));
        let rule = lint(MESSAGE).diagnostics[0].rule.id;
        let pointer = "/text/preview_url";
        assert_eq!(places(&lint(MESSAGE)), [(rule, "", pointer)]);
        assert_eq!(places(&array), [(rule, "/0", pointer), (rule, "/1/a", pointer)]);
        let lines = format!("{MESSAGE}\n\n\n[{MESSAGE}]\n{MESSAGE}");
        let several = lint(&lines);
        let expected =
            [(rule, "", pointer), (rule, "value:2/0", pointer), (rule, "value:3", pointer)];
        assert_eq!(places(&several), expected);
        let origin = Origin { format: Format::JsonLines, ..Origin::NAMED };
        let by_line = lint_text(&lines, origin, &Options::default());
        let expected =
            [(rule, "line:1", pointer), (rule, "line:4/0", pointer), (rule, "line:5", pointer)];
        assert_eq!(places(&by_line), expected);
    }

    #[test]
    fn lines_keep_their_numbers_in_a_long_file() {
        let line = format!("{MESSAGE}{}\n", " ".repeat(4000));
        let origin = Origin { format: Format::JsonLines, ..Origin::NAMED };
        let report = lint_text(&line.repeat(1000), origin, &Options::default());
        let bodies: Vec<&str> = report.diagnostics.iter().map(|it| &*it.body).collect();
        let expected: Vec<String> = (1..=1000).map(|it| format!("line:{it}")).collect();
        assert_eq!(bodies, expected);
    }

    #[test]
    fn faults_of_the_text_have_a_body_as_well() {
        let report = lint(&format!("[{MESSAGE}, {}]", MESSAGE.replace("}}", ",}}")));
        let places = places(&report);
        assert!(places.contains(&("trailing-comma", "/1", "/text")), "{places:?}");
    }

    #[test]
    fn bodies_in_strings_are_checked_in_place() {
        let file = strings(&["", MESSAGE, &format!("[{MESSAGE}]")]);
        let report = lint(&file);
        let rule = report.diagnostics[0].rule.id;
        let pointer = "/text/preview_url";
        assert_eq!(places(&report), [(rule, "/mock/1", pointer), (rule, "/mock/2/0", pointer)]);
        assert_eq!(written(&file, &report), [r#"\"yes\""#; 2]);
        assert_eq!(report.n_bodies, 2);
    }

    #[test]
    fn a_place_inside_an_encoded_text_is_all_of_it() {
        let code = encode(&format!("{MESSAGE}\n{MESSAGE}\n"));
        let file = format!("base64:{code}\n");
        let report = lint(&file);
        let bodies: Vec<&str> = report.diagnostics.iter().map(|it| &*it.body).collect();
        assert_eq!(bodies, ["base64:1/line:1", "base64:1/line:2"]);
        assert_eq!(written(&file, &report), [code.as_str(); 2]);
    }

    #[test]
    fn containers_nest() {
        let code = base64(MESSAGE);
        let file = strings(&[&code, &strings(&[MESSAGE])]);
        let report = lint(&file);
        let bodies: Vec<&str> = report.diagnostics.iter().map(|it| &*it.body).collect();
        assert_eq!(bodies, ["/mock/0/base64:1/line:1", "/mock/1/mock/0"]);
        assert_eq!(
            written(&file, &report),
            [quoted(&encode(MESSAGE)).trim_matches('"'), r#"\\\"yes\\\""#]
        );
        let file = base64(&strings(&[MESSAGE]));
        let report = lint(&file);
        assert_eq!(report.diagnostics[0].body, "base64:1/mock/0");
        assert_eq!(&file[report.diagnostics[0].span.range()], &file["base64:".len()..]);
    }

    #[test]
    fn every_place_leads_to_the_text_that_it_was_taken_from() {
        let inner = strings(&[MESSAGE, "é\n\"\\"]);
        let file = strings(&[&inner, "a\u{1f600}b"]);
        let text = VirtualText::of(&file, Origin::NAMED);
        let decode = |it: &str| {
            parse(&format!("\"{it}\"")).root.and_then(|it| Some(it.as_str()?.to_owned()))
        };
        for section in &text.sections()[..2] {
            let decoded = &text.text()[section.range.clone()];
            for (at, character) in decoded.char_indices() {
                let start = section.range.start + at;
                let outer = text.map().outer(Span::new(start, start + character.len_utf8()));
                let once = decode(&file[outer.range()]).expect("a string");
                assert_eq!(decode(&once), Some(character.to_string()), "{} {at}", section.place);
            }
        }
    }

    #[test]
    fn fixes_are_written_only_where_the_bytes_are_the_same() {
        let file = strings(&[MESSAGE]);
        let text = VirtualText::of(&file, Origin::NAMED);
        let place = |word: &str| {
            let at = text.text().find(word).expect("it is there");
            Span::new(at, at + word.len())
        };
        let edit = |word: &str, new: &str| text.map().edit(place(word), new);
        let outer = edit("yes", "no").expect("the same bytes");
        assert_eq!(&file[outer.range()], "yes");
        assert_eq!(edit("yes", "\"no\""), None);
        assert_eq!(edit("\"yes\"", "true"), None);
        let encoded = base64(MESSAGE);
        let encoded = VirtualText::of(&encoded, Origin::NAMED);
        assert_eq!(encoded.map().edit(Span::new(1, 2), "a"), None);
        assert_eq!(*VirtualText::of(MESSAGE, Origin::NAMED).map(), OffsetMap::default());
    }

    #[test]
    fn fixes_lead_to_the_file_or_are_lost() {
        let body = MESSAGE.replace(": \"yes\"}}", ": \"true\",}}");
        let file = strings(&[&body]);
        let report = lint(&file);
        let [quoted, comma] = &report.diagnostics[..] else { panic!("{:?}", places(&report)) };
        let fix = comma.fix.as_ref().expect("a comma is the same bytes");
        let fixed = crate::fix::apply(&file, &fix.edits).expect("the edits fit");
        let body = body.replace(",}}", "}}");
        assert_eq!(fixed, strings(&[&body]));
        assert_eq!((quoted.rule.id, &quoted.fix), ("wrong-type", &None));
        assert!(lint(&body).diagnostics[0].fix.is_some());
        assert_eq!(lint(&base64(&body)).diagnostics[0].fix, None);
    }

    #[test]
    fn bodies_in_containers_are_compared() {
        let plain = lint(&format!("[{TEMPLATE}, {SEND}]"));
        let [found] = &plain.diagnostics[..] else { panic!("{:?}", places(&plain)) };
        for (file, bodies, is_exact) in [
            (strings(&[TEMPLATE, SEND]), ["/mock/1", ""], true),
            (format!("{}\n{}", base64(TEMPLATE), base64(SEND)), ["base64:2/line:1", ""], false),
            (strings(&[&base64(TEMPLATE), SEND]), ["/mock/1", ""], true),
        ] {
            let report = lint(&file);
            assert_eq!(places(&report), [(found.rule.id, bodies[0], &*found.pointer)]);
            let related = &report.diagnostics[0].related[0];
            assert_eq!(related.message, found.related[0].message);
            let at = &file[report.diagnostics[0].span.range()];
            assert_eq!(at.starts_with(r#"{\"name\": \"order_ready\""#), is_exact, "{at}");
        }
    }

    #[test]
    fn texts_of_containers_are_only_read_for_their_facts() {
        let engine::Consulted { facts, map, .. } =
            engine::read_facts(&strings(&[TEMPLATE]), Origin::NAMED, &Options::default());
        assert_eq!(facts.definitions.len(), 1);
        assert!(!map.is_identity());
    }

    #[test]
    fn errors_are_explained_in_containers() {
        let answer = r#"{"error": {"code": 100, "message": "(#100) The parameter text['body'] is required."}}"#;
        let file = strings(&[&MESSAGE.replace("\"body\": \"é\", ", "")]);
        let errors = answer::explain(answer, Some(&file), &Options::default());
        let place = errors[0].objections[0].place.as_ref().expect("the body lacks it");
        assert_eq!(place.pointer, "/text");
        assert!(file[place.span.range()].starts_with(r#"{\"preview_url"#));
        assert!(errors[0].findings.iter().any(|it| it.pointer == "/text"));
    }

    #[test]
    fn a_broken_string_is_blamed_for_its_own_faults() {
        let file = strings(&[&MESSAGE.replace("}}", ",}}"), "{\"a\": [}"]);
        let report = lint(&file);
        let comma = report.diagnostics.iter().find(|it| it.rule.id == "trailing-comma");
        let comma = comma.expect("it is found");
        assert_eq!((&*comma.body, &file[comma.span.range()]), ("/mock/0", ","));
        assert!(report.diagnostics.iter().all(|it| it.body != "/mock/1"), "{:?}", places(&report));
    }
}
