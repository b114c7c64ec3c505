//! The second pass: compares the facts of all files.

use std::collections::HashMap;

use super::duplicate::deduplicate;
use super::file::{Outer, sort};
use super::identity;
use super::parallel;
use crate::check::{
    Finder, Located, Options, Project, ProjectCx, ProjectFile, Role, Rule, SendCx, Sent,
};
use crate::diagnostic::{Diagnostic, FileId, Related};
use crate::extract::{Origin, VirtualText};
use crate::fact::{Facts, SentTemplate};
use crate::rule::Severity;
use crate::rules;
use crate::source::{OffsetMap, Span};

/// How many messages one thread compares with their templates at a time.
const FEW: usize = 1024;

/// Compares the bodies of one file with each other and with those of other files, which are not
/// checked.
///
/// Findings refer to another file by its index in `others` plus 1.
pub(super) fn compare_one(
    facts: &Facts,
    others: Vec<&Facts>,
    options: &Options,
) -> Vec<Diagnostic> {
    let own = ProjectFile { path: "", facts, role: Role::Checked };
    let consulted = |facts| ProjectFile { path: "", facts, role: Role::Consulted };
    let files: Vec<ProjectFile<'_>> =
        std::iter::once(own).chain(others.into_iter().map(consulted)).collect();
    let project = Project::new(&files, options);
    let in_sends = compare_sends(&project, &project.sends).into_iter().flat_map(|it| it.found);
    let in_file = compare_all(&project, Vec::new()).into_iter().map(|it| it.1);
    in_sends.chain(in_file).collect()
}

/// The findings of a comparison of a message with its template.
pub(super) struct Compared<'a> {
    /// The message.
    pub send: Located<'a, SentTemplate>,
    /// The findings, at least one.
    pub found: Vec<Diagnostic>,
}

/// Compares messages with their templates; returns those with findings, in order.
///
/// The findings have no pointer yet; [`add`] sets it.
pub(super) fn compare_sends<'a>(project: &Project<'a>, sends: &[Sent<'a>]) -> Vec<Compared<'a>> {
    if sends.is_empty() {
        return Vec::new();
    }
    let check = |it: &Rule| match it.finder {
        Finder::Comparison(check) => Some(check),
        _ => None,
    };
    let checks: Vec<_> = rules::all().filter_map(check).collect();
    let compare = |sends: &[Sent<'a>]| -> Vec<Compared<'a>> {
        let compared = sends
            .iter()
            .map(|it| Compared { send: it.send, found: compare_send(project, it, &checks) });
        compared.filter(|it| !it.found.is_empty()).collect()
    };
    // A few are done before other threads have started.
    if sends.len() <= FEW {
        return compare(sends);
    }
    let chunks = sends.chunks(FEW).collect();
    parallel::map(chunks, compare).into_iter().flatten().collect()
}

/// Runs the rules on all files, and returns their findings in checked files.
///
/// A mismatch is reported at the message, or at the template if only that is checked: `of_others` are
/// the findings in messages that are not checked.
pub(super) fn compare_all(
    project: &Project<'_>,
    of_others: Vec<(FileId, Diagnostic)>,
) -> Vec<(FileId, Diagnostic)> {
    if project.definitions.is_empty() {
        return Vec::new();
    }
    let mut cx = ProjectCx::new(project);
    for rule in rules::all() {
        if let Finder::Project(check) = rule.finder {
            check(&mut cx);
        }
    }
    let [mut found, in_sends] = cx.finish();
    found.retain(|it| project.is_checked(it.0));
    let mut at_templates = AtTemplates::default();
    for (file, diagnostic) in in_sends.into_iter().chain(of_others) {
        if project.is_checked(file) {
            found.push((file, diagnostic));
        } else {
            at_templates.add(project, file, diagnostic);
        }
    }
    found.extend(at_templates.finish());
    found
}

/// Findings in messages that are not checked, reported at their templates.
#[derive(Default)]
struct AtTemplates {
    /// Each finding with its file, and the number of messages that have it.
    found: Vec<(FileId, Diagnostic, usize)>,
    known: HashMap<(FileId, Span, &'static str, String), usize>,
}

/// The maximum number of messages that one finding at a template points to.
const MAX_MESSAGES: usize = 3;

impl AtTemplates {
    /// Adds a finding in a message, unless its template is not checked either.
    fn add(&mut self, project: &Project<'_>, sender: FileId, mut diagnostic: Diagnostic) {
        let of_template = |it: &Related| it.file.is_some_and(|it| project.is_checked(it));
        let Some(n) = diagnostic.related.iter().position(of_template) else { return };
        let Related { file: Some(file), span, message } = diagnostic.related.remove(n) else {
            return;
        };
        let place =
            Related { file: Some(sender), span: diagnostic.span, message: THERE.to_owned() };
        let key = (file, span, diagnostic.rule.id, diagnostic.message.clone());
        let next = self.found.len();
        let n = *self.known.entry(key).or_insert(next);
        if let Some((_, known, n_messages)) = self.found.get_mut(n) {
            *n_messages += 1;
            known.severity = known.severity.max(diagnostic.severity);
            if *n_messages <= MAX_MESSAGES {
                known.related.push(place);
            }
            return;
        }
        for it in &mut diagnostic.related {
            it.file = Some(it.file.unwrap_or(sender)).filter(|it| *it != file);
        }
        diagnostic.related.insert(0, place);
        diagnostic.span = span;
        diagnostic.label = Some(message);
        diagnostic.fix = None;
        diagnostic.help = diagnostic.help.map(|it| format!("in the message: {it}"));
        self.found.push((file, diagnostic, 1));
    }

    fn finish(self) -> impl Iterator<Item = (FileId, Diagnostic)> {
        self.found.into_iter().map(|(file, mut diagnostic, n_messages)| {
            let who = match n_messages {
                1 => "a message does".to_owned(),
                n => format!("{n} messages do"),
            };
            diagnostic.message = format!("{who} not match this template: {}", diagnostic.message);
            (file, diagnostic)
        })
    }
}

/// The label of the place in the message, for a finding at a template.
const THERE: &str = "the message";

/// Compares a message with its template; if there are several, one that it matches is enough.
fn compare_send(
    project: &Project<'_>,
    sent: &Sent<'_>,
    checks: &[fn(&mut SendCx<'_>)],
) -> Vec<Diagnostic> {
    let mut nearest = None;
    let is_checked = |it: FileId| project.is_checked(it);
    if !is_checked(sent.send.file) && !project.named(sent).iter().any(|it| is_checked(it.file)) {
        return Vec::new();
    }
    for definition in project.candidates(sent) {
        let Some(mut cx) = SendCx::new(sent.send, definition) else { return Vec::new() };
        for check in checks {
            check(&mut cx);
        }
        let found = cx.finish();
        if found.iter().all(|it| it.severity == Severity::Info) {
            return found;
        }
        nearest.get_or_insert(found);
    }
    nearest.unwrap_or_default()
}

/// Adds the findings of a comparison to those of a text alone.
///
/// The spans of `found` are still in the virtual text, like those of `facts`. `map_of` returns the map
/// of a file, with `None` for the file of this text.
pub(super) fn add<'m>(
    file: &str,
    origin: Origin,
    options: &Options,
    facts: &Facts,
    diagnostics: &mut Vec<Diagnostic>,
    mut found: Vec<Diagnostic>,
    map_of: impl Fn(Option<FileId>) -> &'m OffsetMap,
) {
    if found.is_empty() {
        return;
    }
    found.sort_by(|a, b| (a.span, a.rule.id).cmp(&(b.span, b.rule.id)));
    let text = VirtualText::of(file, origin).covered(&options.placeholders);
    let mut left = found.iter_mut().peekable();
    for value in text.values() {
        for body in value.bodies().unwrap_or_default() {
            let mut place = None;
            while let Some(it) = left.next_if(|it| it.span.start < body.root.span.end) {
                it.kind = Some(body.kind);
                it.container = value.container();
                it.body.clone_from(place.get_or_insert_with(|| value.place_of(&body)));
                it.pointer = body.root.pointer_to(it.span);
                identity::add_detail(it, body.root, text.text());
            }
        }
    }
    identity::assign(&mut found, facts);
    Outer { file, origin, options }.map(&text, &mut found, map_of);
    deduplicate(diagnostics, &mut found);
    diagnostics.append(&mut found);
    sort(diagnostics);
}
