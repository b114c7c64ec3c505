//! The pipeline: the text of one file in, its findings and facts out.
//!
//! In a second pass the facts of all files go in, and come out as what only several bodies show.
//!
//! Pure: no clock, no environment, no disk. Command line, library and editors call the same
//! functions.

mod compare;
mod scope;

use std::ops::Range;
use std::rc::Rc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use self::compare::{add, compare};
use self::scope::{Scope, checks};
use crate::check::{BodyCx, Options, ProjectFile, Role};
use crate::diagnostic::Diagnostic;
use crate::fact::Facts;
use crate::fix::Source;
use crate::json::{self, Fault, Memory, Node, Parsed, stands_for_value};
use crate::kind::{self, Document, Foreign};
use crate::rule::{Category, RuleMeta, Severity};
use crate::rules;
use crate::rules::view::is_word;
use crate::schema;
use crate::source::{Decoded, EncodingFault, SUBSTITUTE, decode};
use crate::variable::Template;

/// What is known of a text beside its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// How the text came to be read.
    pub intent: Intent,
    /// How its values are laid out.
    pub layout: Layout,
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
    /// One value, or several one behind the other, as the content shows.
    Any,
    /// JSON Lines: a value ends with its line, however broken it is.
    Lines,
}

impl Origin {
    /// A text that the user named.
    pub const NAMED: Origin = Origin { intent: Intent::Named, layout: Layout::Any };
}

/// What came of one file.
#[derive(Debug, Default)]
pub struct Report {
    /// The findings, by place and then by rule.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of bodies that were checked.
    pub n_bodies: usize,
    /// Why no body was checked; `None` when one was.
    pub skipped: Option<Foreign>,
    /// What the bodies contribute to the comparison of files.
    pub facts: Facts,
}

/// The most faults outside of bodies that are kept: a text with more is not JSON at all.
const MAX_ELSEWHERE: usize = 50;

/// Checks the bytes of one file; gives back its text, in which the spans hold.
///
/// Its bodies are not compared with each other: [`compare`] does that for all files together.
#[must_use]
pub fn lint_bytes(bytes: Vec<u8>, origin: Origin, options: &Options) -> (String, Report) {
    // In UTF-16 of either order, every other byte of these words is zero.
    let speaks_of_message =
        || memchr::memmem::find(&bytes, b"m\0e\0s\0s\0a\0g\0i\0n\0g\0_").is_some();
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let is_wide_message = is_wide && speaks_of_message();
    let Decoded { text, fault } = decode(bytes);
    let Some((span, fault)) = fault else {
        let report = lint_alone(&text, origin, options);
        return (text, report);
    };
    let mut report = match fault {
        EncodingFault::Utf16 => Report { skipped: Some(Foreign::Utf16), ..Report::default() },
        EncodingFault::InvalidBytes => lint_alone(&text, origin, options),
    };
    let is_ours = match fault {
        EncodingFault::Utf16 => is_wide_message || origin.intent == Intent::Named,
        EncodingFault::InvalidBytes => report.n_bodies > 0 || !report.diagnostics.is_empty(),
    };
    if is_ours {
        // The file is saved anew first: edits would write what is read in place of such bytes.
        for diagnostic in &mut report.diagnostics {
            diagnostic.fix = None;
        }
        // What such a byte breaks for the parser is the same fault again.
        report.diagnostics.retain(|it| {
            let place = text.get(it.span.range()).unwrap_or_default();
            it.rule.category != Category::Json || !place.contains(SUBSTITUTE)
        });
        report.diagnostics.push(rules::json::diagnose_encoding(span, fault));
        sort(&mut report.diagnostics);
    }
    (text, report)
}

/// Checks a text, and compares the bodies in it with each other.
#[must_use]
pub fn lint_text(text: &str, origin: Origin, options: &Options) -> Report {
    let mut report = lint_alone(text, origin, options);
    let found =
        compare(&[ProjectFile { path: "", facts: &report.facts, role: Role::Checked }], options);
    let found = found.into_iter().map(|it| it.1).collect();
    add(text, origin, &mut report.diagnostics, found);
    report
}

/// Takes the facts of a text without checking it.
#[must_use]
pub fn read_facts(text: &str, origin: Origin) -> Facts {
    let mut facts = Facts::default();
    for value in values(text, 0..text.len(), origin.layout) {
        let root = value.value.root;
        for document in root.iter().flat_map(|it| kind::detect(it).unwrap_or_default()) {
            let message = document.enveloped();
            let root = message.as_ref().unwrap_or(document.root);
            let document = Document { root, ..document };
            facts.collect(&document, || Rc::new(Template::new(document.root)));
        }
    }
    facts
}

/// Checks the bodies of a text, each by itself.
///
/// A long text in JSON Lines is shared out among the threads of the pool that this is called in.
fn lint_alone(text: &str, origin: Origin, options: &Options) -> Report {
    let parts: Vec<Part> = if origin.layout == Layout::Lines && text.len() > MIN_SHARED {
        let stretches = stretches(text);
        stretches.into_par_iter().map(|it| lint_part(text, it, origin.layout, options)).collect()
    } else {
        vec![lint_part(text, 0..text.len(), origin.layout, options)]
    };
    let mut report = Report::default();
    let mut foreign = Foreign::Empty;
    let mut elsewhere = Vec::new();
    for mut part in parts {
        report.n_bodies += part.n_bodies;
        report.diagnostics.append(&mut part.diagnostics);
        report.facts.append(part.facts);
        if foreign == Foreign::Empty {
            foreign = part.foreign;
        }
        elsewhere.extend(part.elsewhere);
    }
    elsewhere.truncate(MAX_ELSEWHERE);
    // What is no JSON matters beside a body, and in a file that was named and speaks of a message:
    // it was meant to be one.
    let is_meant = || {
        let word = b"messaging_product";
        origin.intent == Intent::Named && memchr::memmem::find(text.as_bytes(), word).is_some()
    };
    if report.n_bodies > 0 || is_meant() {
        report.diagnostics.extend(elsewhere.iter().map(rules::json::diagnose));
    }
    if report.n_bodies == 0 {
        if foreign == Foreign::Empty
            && origin.intent == Intent::Named
            && report.diagnostics.is_empty()
        {
            report.diagnostics.push(rules::json::diagnose_empty());
        }
        report.skipped = Some(foreign);
    }
    report.facts.shrink();
    sort(&mut report.diagnostics);
    report
}

/// Shorter texts are not worth waking a thread, in bytes.
const MIN_SHARED: usize = 1 << 20;

/// Cuts a text at ends of lines, into pieces of about a quarter of a megabyte.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.as_bytes().get(start + MIN_SHARED / 4..).unwrap_or_default();
        let line = memchr::memchr(b'\n', rest);
        let end = line.map_or(text.len(), |it| start + MIN_SHARED / 4 + it + 1);
        stretches.push(start..end);
        start = end;
    }
    stretches
}

/// What came of a part of a text.
struct Part {
    diagnostics: Vec<Diagnostic>,
    n_bodies: usize,
    facts: Facts,
    /// What the first value without a body is; `Empty` where there is none.
    foreign: Foreign,
    /// Faults outside of bodies.
    elsewhere: Vec<Fault>,
}

fn lint_part(text: &str, stretch: Range<usize>, layout: Layout, options: &Options) -> Part {
    let mut part = Part {
        diagnostics: Vec::new(),
        n_bodies: 0,
        facts: Facts::default(),
        foreign: Foreign::Empty,
        elsewhere: Vec::new(),
    };
    // Whether something is wrong since the last body.
    let mut is_told = false;
    for Found { value, is_line } in values(text, stretch, layout) {
        let documents = match &value.root {
            Some(root) => kind::detect(root),
            None => Err(Foreign::Empty),
        };
        match documents {
            Ok(documents) => {
                is_told = value.faults.iter().any(|it| it.kind.breaks_json());
                part.n_bodies += documents.len();
                for fault in &value.faults {
                    let mut diagnostic = rules::json::diagnose(fault);
                    let source = value.root.as_ref().map(|root| Source { text, root });
                    diagnostic
                        .fix(source.and_then(|it| rules::json::fix(it, fault, &value.faults)));
                    locate(&mut diagnostic, &documents);
                    part.diagnostics.push(diagnostic);
                }
                for document in documents {
                    let facts = &mut part.facts;
                    part.diagnostics.append(&mut lint_body(document, text, options, facts));
                }
            }
            Err(reason) => {
                if part.foreign == Foreign::Empty {
                    part.foreign = reason;
                }
                let room = MAX_ELSEWHERE.saturating_sub(part.elsewhere.len());
                let broken = value.faults.into_iter().filter(|it| it.kind.breaks_json());
                let n_before = part.elsewhere.len();
                // After a wrong bracket, the rest of the text is read in pieces.
                if is_line || !is_told {
                    part.elsewhere.extend(broken.take(room));
                }
                is_told |= part.elsewhere.len() > n_before;
            }
        }
    }
    part
}

/// A value in a text.
struct Found<'s> {
    /// The result of reading it.
    value: Parsed<'s>,
    /// Whether it is one of several values, each on its own line.
    is_line: bool,
}

/// The values in a stretch of a text, one after another, each with the faults found on the way.
///
/// In JSON Lines a value ends with its line, however broken it is, so that the next line is read by
/// itself. A text that begins with a value on its own line is read in the same way, but there a
/// value may span lines as long as nothing is wrong with it.
///
/// Each part of the text is read a bounded number of times: reading a value that may span lines
/// stops at its first fault.
fn values(text: &str, stretch: Range<usize>, layout: Layout) -> impl Iterator<Item = Found<'_>> {
    let mut at = stretch.start;
    let text = &text[..stretch.end];
    let mut is_lines = layout == Layout::Lines;
    let mut memory = Memory::default();
    let mut known_end = 0;
    std::iter::from_fn(move || {
        if at >= text.len() {
            return None;
        }
        // A line may hold many values, and its end is looked for once.
        let mut line_end = || {
            if known_end <= at {
                let rest = text.as_bytes().get(at..).unwrap_or_default();
                known_end = memchr::memchr(b'\n', rest).map_or(text.len(), |it| at + it + 1);
            }
            known_end
        };
        let parsed = match layout {
            Layout::Any if is_lines => json::parse_unbroken_at(text, at, &mut memory)
                .unwrap_or_else(|| json::parse_next_at(&text[..line_end()], at, &mut memory)),
            Layout::Any => json::parse_next_at(text, at, &mut memory),
            Layout::Lines => json::parse_next_at(&text[..line_end()], at, &mut memory),
        };
        let is_one_line = |it: &Node<'_>| !text[it.span.range()].contains('\n');
        is_lines |= at == 0 && parsed.root.as_ref().is_some_and(is_one_line);
        at = match parsed.root {
            // The rest of the line after a value is also read.
            Some(_) => parsed.end.max(at + 1),
            // What was skipped on the way need not be skipped again.
            None => parsed.end.max(line_end()),
        };
        Some(Found { value: parsed, is_line: is_lines })
    })
}

fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.rule.id).cmp(&(b.span, b.rule.id)));
    diagnostics.dedup_by(|a, b| (a.span, a.rule.id, &a.message) == (b.span, b.rule.id, &b.message));
}

/// Gives a syntax finding the body that it stands in.
fn locate(diagnostic: &mut Diagnostic, documents: &[Document<'_, '_>]) {
    let around = documents.iter().find(|it| it.root.span.contains(diagnostic.span));
    if let Some(document) = around {
        diagnostic.kind = Some(document.kind);
        diagnostic.pointer = document.root.pointer_to(diagnostic.span);
    }
}

fn lint_body(
    document: Document<'_, '_>,
    text: &str,
    options: &Options,
    facts: &mut Facts,
) -> Vec<Diagnostic> {
    let message = document.enveloped();
    let mut cx = BodyCx::new(document, text, options);
    if let Some(message) = &message {
        cx = cx.repaired(message);
    }
    // The schema and all rules treat null as absent.
    let meant = schema::without_nulls(cx.root, text);
    if let Some(meant) = &meant {
        if document.status.is_none() {
            schema::validate_nulls(&mut cx);
        }
        let mut found = lint_meant(cx.repaired(meant), document, facts);
        let mut diagnostics = cx.finish();
        diagnostics.append(&mut found);
        return diagnostics;
    }
    lint_meant(cx, document, facts)
}

/// Checks a body without nulls.
fn lint_meant(cx: BodyCx<'_>, document: Document<'_, '_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let options = cx.options;
    // A template is read in another form than it is created in: addresses stand where handles were,
    // and an authentication template has a text and a URL button.
    let mut diagnostics =
        if document.status.is_none() { check(cx, 0, facts) } else { run(cx, facts) };
    diagnostics.retain(|it| document.holds(it.span));
    diagnostics.retain(|it| options.final_payload || !is_open(document.root, it));
    if let Some(status) = document.status {
        let is_approved = is_word(Some(status), "approved");
        // What was read is not sent: edits would change nothing.
        for diagnostic in &mut diagnostics {
            diagnostic.fix = None;
        }
        diagnostics.retain_mut(|it| {
            soften(document.root, it) && !(is_approved && is_about_review(it.rule))
        });
    }
    diagnostics
}

/// How often a body is repaired: a misspelt key may hide others.
const MAX_REPAIRS: usize = 3;

/// Checks a body against its schema and then by the rules in Rust.
///
/// A body with misspelt keys is looked at as it was meant, or one slip would be many findings.
fn check(mut cx: BodyCx<'_>, n_repairs: usize, facts: &mut Facts) -> Vec<Diagnostic> {
    if n_repairs == MAX_REPAIRS {
        schema::validate_repaired(&mut cx);
        return run(cx, facts);
    }
    let Some(meant) = schema::validate(&mut cx) else { return run(cx, facts) };
    let mut found = check(cx.repaired(&meant), n_repairs + 1, facts);
    let mut diagnostics = cx.finish();
    diagnostics.append(&mut found);
    diagnostics
}

/// Runs the rules in Rust, gives all that was found, and takes the facts.
fn run(mut cx: BodyCx<'_>, facts: &mut Facts) -> Vec<Diagnostic> {
    let scope = Scope::of(&cx);
    for check in checks(cx.kind) {
        if scope.has(check) {
            (check.run)(&mut cx);
        }
    }
    // Every build with assertions tests that nothing is found where nobody looks.
    if cfg!(debug_assertions) {
        let mut elsewhere = cx.repaired(cx.root);
        let others = checks(cx.kind).iter().filter(|it| !scope.has(it));
        others.for_each(|it| (it.run)(&mut elsewhere));
        let found = elsewhere.finish();
        debug_assert!(found.is_empty(), "out of scope: {}", found[0].rule.id);
    }
    facts.collect(&cx.document(), || cx.template());
    cx.finish()
}

/// Makes an info of a finding in a template that was read; `false` where it holds for creations
/// only.
fn soften(root: &Node<'_>, diagnostic: &mut Diagnostic) -> bool {
    // What Meta would refuse is no fault of a template that it has.
    if diagnostic.severity == Severity::Error || diagnostic.rule.category == Category::Structure {
        return false;
    }
    // A broken link in a text is broken for its readers as well.
    if diagnostic.rule.category == Category::Link {
        return true;
    }
    diagnostic.severity(Severity::Info);
    // The texts and the button of an authentication template are Meta's own when it is read.
    let category = root.get("category").and_then(Node::as_str);
    category.is_none_or(|it| !it.eq_ignore_ascii_case("authentication"))
}

/// Tells whether a finding of a rule is advice about the review, which an approved template no
/// longer needs.
///
/// Single braces are sent as they are, and variables out of order are filled in wrongly, whatever
/// the review says.
fn is_about_review(rule: &RuleMeta) -> bool {
    let is_advice = matches!(
        rule.category,
        Category::Component | Category::Variable | Category::Text | Category::Review
    );
    is_advice && !matches!(rule.id, "single-brace-variable" | "variable-order")
}

/// Tells whether a finding is about a value that is still to be filled in.
fn is_open(root: &Node<'_>, diagnostic: &Diagnostic) -> bool {
    let Some(node) = root.value_at(diagnostic.span) else { return false };
    let is_sample =
        |text: &str| root.key_at(diagnostic.span).is_some_and(|key| stands_for_value(key, text));
    node.is_opaque() || node.as_str().is_some_and(is_sample)
}

#[cfg(test)]
mod tests {
    use super::{Origin, lint_text};
    use crate::check::Options;
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
