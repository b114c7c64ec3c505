//! Checks the bodies of one file, each by itself and then with each other.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{compare, identity, lint_body, parallel};
use crate::check::Options;
use crate::diagnostic::{Diagnostic, FileId};
use crate::extract::{Format, Intent, Origin, Reported, Section, Value, VirtualText};
use crate::fact::Facts;
use crate::fix::{self, Applicability, Edit, Fix, Source};
use crate::json::{Fault, Parsed};
use crate::kind::{Document, Foreign, RequestKind};
use crate::model::{Message, Template, TemplateSend};
use crate::rules;
use crate::rules::json::Reading;
use crate::source::{Decoded, EncodingFault, OffsetMap, SUBSTITUTE, decode};
use crate::variable::Texts;

/// The result of checking one file.
#[derive(Debug, Default)]
pub struct FileReport {
    /// The findings, by place and then by rule.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of bodies that were checked.
    pub n_bodies: usize,
    /// The number of identical copies of these bodies, which are not checked again.
    pub n_copies: usize,
    /// Why no body was checked; `None` if one was.
    pub skipped: Option<Foreign>,
    /// The facts of the bodies for the comparison of files, with spans in the virtual text.
    pub facts: Facts,
    /// The map from the virtual text to the file.
    pub map: OffsetMap,
    /// The format of the file, also where its content tells it; `None` if it was not read.
    pub format: Option<Format>,
}

/// The maximum number of faults outside of bodies that are kept: a text with more is not JSON at all.
const MAX_ELSEWHERE: usize = 50;

/// Checks the bytes of one file; returns its text, to which the spans refer, and the report.
///
/// Its bodies are not compared with each other: `compare` does that for all files together.
#[must_use]
pub fn lint_bytes(bytes: Vec<u8>, origin: Origin, options: &Options) -> (String, FileReport) {
    // In UTF-16 of either order, every other byte of these words is zero.
    let mentions_message =
        || memchr::memmem::find(&bytes, b"m\0e\0s\0s\0a\0g\0i\0n\0g\0_").is_some();
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let is_wide_message = is_wide && mentions_message();
    if !is_wide && let Some(reason) = origin.passed_over(&bytes) {
        let report = FileReport { skipped: Some(reason), ..FileReport::default() };
        return (String::new(), report);
    }
    let Decoded { text, fault } = decode(bytes);
    let Some((span, fault)) = fault else {
        let report = lint_alone(&text, origin, options);
        return (text, report);
    };
    let mut report = match fault {
        EncodingFault::Utf16 => {
            FileReport { skipped: Some(Foreign::Utf16), ..FileReport::default() }
        }
        EncodingFault::InvalidBytes => lint_alone(&text, origin, options),
    };
    let is_ours = match fault {
        EncodingFault::Utf16 => is_wide_message || origin.intent == Intent::Named,
        EncodingFault::InvalidBytes => report.n_bodies > 0 || !report.diagnostics.is_empty(),
    };
    if is_ours {
        // The file must be saved as UTF-8 first: edits would overwrite the invalid bytes.
        for diagnostic in &mut report.diagnostics {
            diagnostic.fix = None;
        }
        // A syntax finding at such a byte is about the same fault.
        report.diagnostics.retain(|it| {
            let place = text.get(it.span.range()).unwrap_or_default();
            !it.rule.is_syntax || !place.contains(SUBSTITUTE)
        });
        let mut diagnostic = rules::json::diagnose_encoding(span, fault);
        identity::assign(std::slice::from_mut(&mut diagnostic), &Facts::default());
        report.diagnostics.push(diagnostic);
        sort(&mut report.diagnostics);
    }
    (text, report)
}

/// Checks a text, and compares the bodies in it with each other.
#[must_use]
pub fn lint_text(text: &str, origin: Origin, options: &Options) -> FileReport {
    lint_text_with(text, origin, |_| Vec::new(), &OffsetMap::default(), options)
}

/// Checks a text, and compares the bodies in it with each other and with the facts of another text,
/// which is not checked.
///
/// `others` gets the facts of the text and returns those to compare them with; `map` maps their spans
/// to the other text. Findings refer to them by their index plus 1.
#[must_use]
pub fn lint_text_with<'a>(
    text: &str,
    origin: Origin,
    others: impl FnOnce(&Facts) -> Vec<&'a Facts>,
    map: &OffsetMap,
    options: &Options,
) -> FileReport {
    let mut report = lint_alone(text, origin, options);
    let found = compare::compare_one(&report.facts, others(&report.facts), options);
    let facts = &report.facts;
    let map_of = |it: Option<FileId>| if it.is_some() { map } else { &report.map };
    compare::add(text, origin, options, facts, &mut report.diagnostics, found, map_of);
    report
}

/// The facts of a text that is not checked.
#[derive(Debug, Default)]
pub struct Consulted {
    /// The facts of its bodies for the comparison of files, with spans in the virtual text.
    pub facts: Facts,
    /// The map from the virtual text to the text itself.
    pub map: OffsetMap,
    /// The faults because of which it is not valid JSON.
    pub faults: Vec<Fault>,
}

/// Collects the facts of a text without checking it.
#[must_use]
pub fn read_facts(text: &str, origin: Origin, options: &Options) -> Consulted {
    let mut facts = Facts::default();
    let mut faults = Vec::new();
    let text = VirtualText::of(text, origin).covered(&options.placeholders);
    for section in text.sections() {
        let mut own = Facts::default();
        for value in text.values_in(section, section.range.clone()) {
            for document in value.bodies().unwrap_or_default() {
                let message = document.enveloped();
                let root = message.as_ref().unwrap_or(document.root);
                let document = Document { root, ..document };
                let template = Template::new(document.kind, document.root, document.status);
                let send = TemplateSend::new(Message::new(document.root));
                own.collect(&document, &send, &Texts::new(&template));
            }
            faults.extend(value.parsed.faults.into_iter().filter(|it| it.kind.breaks_json()));
        }
        if section.is_sample {
            own.show();
        }
        facts.append(own);
    }
    Consulted { facts, map: text.into_map(), faults }
}

/// The bodies of a text, each with its place and kind.
///
/// # Errors
///
/// The reason why there are none.
pub fn bodies(
    text: &str,
    origin: Origin,
    options: &Options,
) -> Result<Vec<(String, RequestKind)>, Foreign> {
    let text = VirtualText::of(text, origin).covered(&options.placeholders);
    let (mut all, mut foreign) = (Vec::new(), without_sections(&text));
    for value in text.values() {
        match value.bodies() {
            Ok(bodies) => all.extend(bodies.iter().map(|it| (value.place_of(it), it.kind))),
            Err(reason) if foreign == Foreign::Empty => foreign = reason,
            Err(_) => {}
        }
    }
    if all.is_empty() { Err(foreign) } else { Ok(all) }
}

/// Why a text has no body, as far as its sections tell: a container without any is not empty.
fn without_sections(text: &VirtualText<'_>) -> Foreign {
    if text.sections().is_empty() { Foreign::NotARequest } else { Foreign::Empty }
}

/// Checks the bodies of a text, each by itself.
pub(super) fn lint_alone(text: &str, origin: Origin, options: &Options) -> FileReport {
    lint_each(text, origin, options, Trial::No)
}

/// Whether a text is checked only to see what a fix does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trial {
    No,
    Yes,
}

fn lint_each(file: &str, origin: Origin, options: &Options, trial: Trial) -> FileReport {
    let text = VirtualText::of(file, origin).covered(&options.placeholders);
    let mut report = FileReport::default();
    let mut foreign = without_sections(&text);
    for section in text.sections() {
        let mut part = lint_section(&text, section, &report, origin.intent, options, trial);
        report.n_bodies += part.n_bodies;
        let copies = section.container.as_ref().map_or(1, |it| it.copies.max(1));
        report.n_copies += part.n_bodies * (copies - 1);
        // Avoids a second copy of the findings of a long file.
        if report.diagnostics.is_empty() {
            std::mem::swap(&mut report.diagnostics, &mut part.diagnostics);
        }
        report.diagnostics.append(&mut part.diagnostics);
        report.facts.append(part.facts);
        if foreign == Foreign::Empty {
            foreign = part.foreign;
        }
    }
    if report.n_bodies == 0 {
        let is_meant = origin.intent == Intent::Named && text.map().is_identity();
        if foreign == Foreign::Empty && is_meant && report.diagnostics.is_empty() {
            report.diagnostics.push(rules::json::diagnose_empty());
        }
        report.skipped = Some(foreign);
    }
    sort(&mut report.diagnostics);
    identity::assign(&mut report.diagnostics, &report.facts);
    if !text.map().is_identity() {
        let outer = Outer { file, origin, options };
        outer.map(&text, &mut report.diagnostics, |_| text.map());
        sort(&mut report.diagnostics);
        report.diagnostics.dedup_by(|a, b| is_shared(a, b));
    }
    // A template that a test defines is not one of the account.
    if origin.is_test && !origin.format.is_json() {
        report.facts.definitions.clear();
    }
    report.facts.shrink();
    report.format = Some(text.format());
    report.map = text.into_map();
    report
}

/// The file from which a virtual text was extracted.
pub(super) struct Outer<'a> {
    pub(super) file: &'a str,
    pub(super) origin: Origin,
    pub(super) options: &'a Options,
}

/// The maximum number of bytes that are extracted again to check fixes: further fixes are dropped.
const MAX_EXTRACTED_AGAIN: usize = 16 << 20;

impl Outer<'_> {
    /// Maps findings to the file. A fix is kept only if the fixed file holds the fixed text.
    pub(super) fn map<'m>(
        &self,
        text: &VirtualText<'_>,
        diagnostics: &mut [Diagnostic],
        map_of: impl Fn(Option<FileId>) -> &'m OffsetMap,
    ) {
        if text.map().is_identity() {
            for it in diagnostics {
                it.map(&map_of);
            }
            return;
        }
        let mut n_extracted = 0;
        for it in diagnostics {
            // What stays as it is may be written in another way in the file.
            for edit in it.fix.iter_mut().flat_map(|it| &mut it.edits) {
                *edit = edit.trimmed(text.text());
            }
            let edits = it.fix.as_ref().map(|it| it.edits.clone());
            it.map(&map_of);
            let (Some(inner), Some(fix)) = (edits, &it.fix) else { continue };
            n_extracted += self.file.len();
            if n_extracted > MAX_EXTRACTED_AGAIN || !self.is_exact(text, &inner, &fix.edits) {
                it.fix = None;
            }
        }
    }

    fn is_exact(&self, text: &VirtualText<'_>, inner: &[Edit], outer: &[Edit]) -> bool {
        let Some(first) = inner.first() else { return false };
        let holds = |it: &Section| {
            it.range.start <= first.span.start as usize && first.span.end as usize <= it.range.end
        };
        let Some(n) = text.sections().iter().position(holds) else { return false };
        let section = &text.sections()[n];
        let expected = || {
            let edits: Option<Vec<Edit>> =
                inner.iter().map(|it| it.shifted_back(section.range.start)).collect();
            fix::apply(&text.text()[section.range.clone()], &edits?)
        };
        let (Some(file), Some(expected)) = (fix::apply(self.file, outer), expected()) else {
            return false;
        };
        let fixed = VirtualText::of(&file, self.origin).covered(&self.options.placeholders);
        let is_expected = |it: &Section| fixed.text()[it.range.clone()] == expected;
        // A fixed copy may be identical to another one, and is then one section with it.
        let is_merged = fixed.sections().len() + 1 == text.sections().len();
        fixed.sections().get(n).is_some_and(is_expected)
            || (is_merged && fixed.sections().iter().any(is_expected))
    }
}

/// Checks the bodies of a section, whose stretches are distributed to the threads of the current pool.
fn lint_section(
    text: &VirtualText<'_>,
    section: &Section,
    so_far: &FileReport,
    intent: Intent,
    options: &Options,
    trial: Trial,
) -> Part {
    let stretches = section.stretches(text);
    let lint = |stretch| lint_stretch(text, section, stretch, options, trial);
    let parts: Vec<Part> = if stretches.len() > 1 {
        parallel::map(stretches, lint)
    } else {
        stretches.into_iter().map(lint).collect()
    };
    let mut all = Part::default();
    for mut part in parts {
        all.n_bodies += part.n_bodies;
        all.diagnostics.append(&mut part.diagnostics);
        all.facts.append(part.facts);
        if all.foreign == Foreign::Empty {
            all.foreign = part.foreign;
        }
        all.elsewhere.extend(part.elsewhere);
    }
    all.elsewhere.truncate(MAX_ELSEWHERE);
    // Invalid JSON matters if the file also contains a body. It also matters if the user named the file
    // and it mentions a message, because then it is meant to be a body.
    let is_meant = || {
        let text = &text.text().as_bytes()[section.range.clone()];
        let word = b"messaging_product";
        let is_named = || intent == Intent::Named && memchr::memmem::find(text, word).is_some();
        // The text of a container comes after the bodies that were found in it.
        section.container.is_none() && (so_far.n_bodies > 0 || is_named())
    };
    if all.n_bodies > 0 || is_meant() {
        for fault in &all.elsewhere {
            let Some(mut diagnostic) = diagnose(fault, section) else { continue };
            diagnostic.body.clone_from(&section.place);
            all.diagnostics.push(diagnostic);
        }
    }
    if let Some(container) = &section.container {
        for diagnostic in &mut all.diagnostics {
            diagnostic.container = Some(Arc::clone(container));
        }
    }
    all
}

/// Words a fault of a text, as its dialect has it; `None` if the dialect allows it.
fn diagnose(fault: &Fault, section: &Section) -> Option<Diagnostic> {
    let reported = section.dialect.reported(fault.kind);
    if reported == Reported::Never {
        return None;
    }
    let mut diagnostic = rules::json::diagnose(fault);
    if let Reported::AtMost(severity) = reported {
        let severity = diagnostic.severity.min(severity);
        diagnostic.severity(severity);
    }
    Some(diagnostic)
}

/// The result of checking a part of a text.
struct Part {
    diagnostics: Vec<Diagnostic>,
    n_bodies: usize,
    facts: Facts,
    /// Why the first value without a body is skipped; `Empty` if there is none.
    foreign: Foreign,
    /// Faults outside of bodies.
    elsewhere: Vec<Fault>,
}

impl Default for Part {
    fn default() -> Part {
        Part {
            diagnostics: Vec::new(),
            n_bodies: 0,
            facts: Facts::default(),
            foreign: Foreign::Empty,
            elsewhere: Vec::new(),
        }
    }
}

fn lint_stretch(
    text: &VirtualText<'_>,
    section: &Section,
    stretch: Range<usize>,
    options: &Options,
    trial: Trial,
) -> Part {
    let mut part = Part::default();
    let without_final;
    let options = if options.final_payload && section.is_filled_in() {
        without_final = Options { final_payload: false, ..options.clone() };
        &without_final
    } else {
        options
    };
    // Whether a fault was reported since the last body.
    let mut is_reported = false;
    for value in text.values_in(section, stretch) {
        match value.bodies() {
            Ok(bodies) => {
                let faults = &value.parsed.faults;
                is_reported = faults.iter().any(|it| it.kind.breaks_json());
                part.n_bodies += bodies.len();
                let n_before = part.diagnostics.len();
                for fault in faults {
                    let Some(mut diagnostic) = diagnose(fault, section) else { continue };
                    let source = value.parsed.root.as_ref();
                    let source = source.map(|root| Source { text: text.text(), root });
                    diagnostic.fix(source.and_then(|it| rules::json::fix(it, fault, faults)));
                    locate(&mut diagnostic, &value, &bodies);
                    part.diagnostics.push(diagnostic);
                }
                for body in bodies {
                    let found = lint_body(body, text.text(), options, &mut part.facts);
                    if found.is_empty() {
                        continue;
                    }
                    let place = value.place_of(&body);
                    part.diagnostics.extend(found.into_iter().map(|mut it| {
                        it.body.clone_from(&place);
                        identity::add_detail(&mut it, body.root, text.text());
                        it
                    }));
                }
                if trial == Trial::No {
                    let found = &mut part.diagnostics[n_before..];
                    make_safe(found, &value.parsed, text.text(), section, options);
                }
            }
            Err(reason) => {
                if part.foreign == Foreign::Empty {
                    part.foreign = reason;
                }
                let room = MAX_ELSEWHERE.saturating_sub(part.elsewhere.len());
                let is_line = value.is_line;
                let broken = value.parsed.faults.into_iter().filter(|it| it.kind.breaks_json());
                let n_before = part.elsewhere.len();
                // After a wrong bracket, the rest of the text is read in pieces.
                if is_line || !is_reported {
                    part.elsewhere.extend(broken.take(room));
                }
                is_reported |= part.elsewhere.len() > n_before;
            }
        }
    }
    if section.is_sample {
        part.facts.show();
    }
    part
}

/// The maximum number of values without checks that are tried out in a value of a text.
const MAX_TRIALS: usize = 8;

/// The maximum length of a value in which something is tried out.
const MAX_TRIAL_LENGTH: usize = 64 * 1024;

/// Makes the fix of a value that could not be read safe, if only this value can be meant, and nothing
/// else is found with it. The first of the findings are those of the faults, in their order.
fn make_safe(
    found: &mut [Diagnostic],
    parsed: &Parsed<'_>,
    text: &str,
    section: &Section,
    options: &Options,
) {
    let Some(root) = parsed.root.as_ref() else { return };
    let body = root.span.range();
    if body.len() > MAX_TRIAL_LENGTH {
        return;
    }
    let origin = Origin { target: section.target, ..Origin::NAMED };
    let lint = |edits: &[Edit]| {
        let edits: Option<Vec<Edit>> = edits.iter().map(|it| it.shifted_back(body.start)).collect();
        let text = fix::apply(text.get(body.clone())?, &edits?)?;
        Some(counts(&lint_each(&text, origin, options, Trial::Yes).diagnostics))
    };
    let readings = parsed.faults.iter().enumerate().filter_map(|(n, fault)| {
        let fix = found.get(n)?.fix.as_ref()?;
        let is_unsafe = fix.applicability == Applicability::Unsafe;
        Some((n, fault, rules::json::reading(text, fault).filter(|_| is_unsafe)?))
    });
    let readings: Vec<_> = readings.take(MAX_TRIALS).collect();
    let before = counts(found);
    for (n, fault, reading) in readings {
        let diagnostic = &mut found[n];
        let Some(fix) = &diagnostic.fix else { continue };
        let Some(after) = lint(&fix.edits) else { continue };
        let has = |counts: &Counts, rule| counts.get(rule).copied().unwrap_or_default();
        let is_gone = has(&after, diagnostic.rule.id) < has(&before, diagnostic.rule.id);
        let is_clean = is_gone && after.iter().all(|(rule, n)| *n <= has(&before, rule));
        let is_meant = || match reading {
            Reading::Only => true,
            // Where any other word is correct too, this one says nothing.
            Reading::Word => {
                let other = lint(&[Edit::replace(fault.span, "\"qzqzqzqzq\"")]);
                other.is_some_and(|it| it.values().sum::<usize>() > after.values().sum())
            }
        };
        if is_clean && is_meant() {
            diagnostic.fix = diagnostic.fix.take().map(Fix::made_safe);
        }
    }
}

/// How often each rule finds something.
type Counts = BTreeMap<&'static str, usize>;

fn counts(found: &[Diagnostic]) -> Counts {
    let mut counts = Counts::new();
    for it in found {
        *counts.entry(it.rule.id).or_default() += 1;
    }
    counts
}

pub(super) fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.rule.id).cmp(&(b.span, b.rule.id)));
    let key = |it: &Diagnostic| (it.span, it.rule.id);
    diagnostics.dedup_by(|a, b| {
        key(a) == key(b) && (&a.message, &a.body, &a.pointer) == (&b.message, &b.body, &b.pointer)
    });
}

/// Whether two findings, which are next to each other, are about one value of a YAML file that several
/// aliases mean.
fn is_shared(a: &Diagnostic, b: &Diagnostic) -> bool {
    let is_yaml = a.container.as_ref().is_some_and(|it| it.format == Format::Yaml.name());
    is_yaml
        && !a.span.is_empty()
        && (a.span, a.rule.id, &a.message) == (b.span, b.rule.id, &b.message)
}

/// Sets the body of a syntax finding.
fn locate(diagnostic: &mut Diagnostic, value: &Value<'_>, bodies: &[Document<'_, '_>]) {
    let around = bodies.iter().find(|it| it.root.span.contains(diagnostic.span));
    match around {
        Some(body) => {
            diagnostic.kind = Some(body.kind);
            diagnostic.body = value.place_of(body);
            diagnostic.pointer = body.root.pointer_to(diagnostic.span);
        }
        None => diagnostic.body = value.place(),
    }
}

#[cfg(test)]
mod tests {
    use super::lint_text;
    use crate::check::Options;
    use crate::extract::Origin;
    use crate::json::steps;

    /// Values that begin on their own line, and then many lines, each with another fault.
    #[test]
    fn broken_lines_after_a_line_are_read_in_linear_time() {
        let lines = [
            "{\n",
            "[\n",
            "[1,\n",
            "{\"a\": [1,\n2],\n",
            "{\"time\": \"12:00\", \"text\": \"cut o\n",
            "{\"a\": 'b\n",
            "{“a\n",
            "}/*\n",
            "[/*\n",
            "[<!--\n",
            "{{{\n",
            "{\"a\": <\n",
            "[]]\n",
            "}\n\n",
            "\u{feff}\n",
        ];
        for line in lines {
            let n_steps = |n: usize| {
                let text = format!("{{}}\n{}", line.repeat(n));
                steps::of(|| {
                    let report = lint_text(&text, Origin::NAMED, &Options::default());
                    assert!(report.diagnostics.len() <= 60, "{line:?}");
                })
            };
            // More lines than brackets can be open.
            let (one, four) = (n_steps(1_000), n_steps(4_000));
            assert!(four <= 5 * one, "{line:?}: {one} steps, then {four}");
        }
    }

    /// Values with a wrong bracket, which end early in one reading and late in another.
    #[test]
    fn broken_values_over_several_lines_are_read_in_linear_time() {
        for value in [
            "{\n\"x\": [{\"a\": 1}, \"k\": {}}\n",
            "{\n\"x\": [{\"a\": 1}, \"k\": {}},\n",
            "{\n  \"x\": [{\"a\": 1}\n}\n",
            "{\n  \"x\": \"a\"]\n}\n",
        ] {
            let n_steps = |n: usize| {
                let text = value.repeat(n);
                steps::of(|| {
                    let _ = lint_text(&text, Origin::NAMED, &Options::default());
                })
            };
            let (one, four) = (n_steps(1_000), n_steps(4_000));
            assert!(four <= 5 * one, "{value:?}: {one} steps, then {four}");
        }
    }

    /// Each is reported, and none is looked at once for each of the others.
    #[test]
    fn one_unknown_key_many_times_is_read_in_linear_time() {
        let text = format!(
            "{{\"messaging_product\": \"whatsapp\", \"to\": \"+16505550100\", {}}}",
            vec!["\"a\": 1"; 50_000].join(", ")
        );
        let report = lint_text(&text, Origin::NAMED, &Options::default());
        let n_unknown = report.diagnostics.iter().filter(|it| it.rule.id == "unknown-key").count();
        assert_eq!(n_unknown, 50_000);
    }

    #[test]
    fn values_that_span_lines_are_read_after_one_on_a_line() {
        let text = concat!(
            "{\"a\": 1}\n",
            "{\n  \"messaging_product\": \"whatsapp\",\n  \"to\": \"+16505550100\",\n",
            "  \"type\": \"text\",\n  \"text\": { \"body\": \"\" }\n}\n",
            "{ \"broken\n",
            "{ \"messaging_product\": \"whatsapp\", \"to\": \"+16505550100\", \"type\": \"txt\" }\n",
        );
        let report = lint_text(text, Origin::NAMED, &Options::default());
        assert_eq!(report.n_bodies, 2);
    }
}
