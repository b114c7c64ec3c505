//! The second pass: the facts of all files in, what only several bodies show out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::{Origin, sort, values};
use crate::check::{Finder, Options, Project, ProjectCx, ProjectFile, SendCx, Sent};
use crate::diagnostic::{Diagnostic, FileId, Related};
use crate::kind;
use crate::rule::Severity;
use crate::rules;
use crate::source::Span;

/// Messages that are compared with their templates in one go.
const FEW: usize = 1024;

/// Compares the facts of files, and gives what is found by file.
///
/// What does not fit is reported at the message, or at the template where only that is checked.
///
/// The findings have no pointer yet; [`add`] gives it to them.
#[must_use]
pub fn compare(files: &[ProjectFile<'_>], options: &Options) -> Vec<(FileId, Diagnostic)> {
    let project = Project::new(files, options);
    if project.definitions.is_empty() {
        return Vec::new();
    }
    let mut send_checks = Vec::new();
    let mut cx = ProjectCx::new(&project);
    for rule in rules::all() {
        match rule.finder {
            Finder::Send(check) => send_checks.push(check),
            Finder::Project(check) => check(&mut cx),
            Finder::Parser | Finder::Schema | Finder::Body(..) | Finder::Both(..) => {}
        }
    }
    let [mut found, mut in_sends] = cx.finish();
    let of_sends = |sends: &[Sent<'_>]| {
        let mut found = Vec::new();
        for sent in sends {
            let of_send = compare_send(&project, sent, &send_checks);
            found.extend(of_send.into_iter().map(|it| (sent.send.file, it)));
        }
        found
    };
    // A few are done before other threads have begun.
    if project.sends.len() <= FEW {
        in_sends.extend(of_sends(&project.sends));
    } else {
        let chunks: Vec<_> = project.sends.par_chunks(FEW).map(of_sends).collect();
        in_sends.extend(chunks.into_iter().flatten());
    }
    found.retain(|it| project.is_checked(it.0));
    let mut turned = Turned::default();
    for (file, diagnostic) in in_sends {
        if project.is_checked(file) {
            found.push((file, diagnostic));
        } else {
            turned.add(&project, file, diagnostic);
        }
    }
    found.extend(turned.finish());
    found.sort_by_key(|it| it.0);
    found
}

/// What was found in messages that are not checked, reported at their templates.
#[derive(Default)]
struct Turned {
    /// The findings, the message as the rule has it, and how many messages have it.
    found: Vec<(FileId, Diagnostic, usize)>,
    known: HashMap<(FileId, Span, &'static str, String), usize>,
}

/// The most messages that one finding at a template points to.
const MAX_MESSAGES: usize = 3;

impl Turned {
    /// Takes a finding in a message, unless its template is not checked either.
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
            diagnostic.message = format!("{who} not fit this template: {}", diagnostic.message);
            (file, diagnostic)
        })
    }
}

/// What a finding at a template says of the place in the message.
const THERE: &str = "the message";

/// Holds a message against its template; of several, one that it fits is enough.
fn compare_send(
    project: &Project<'_>,
    sent: &Sent<'_>,
    checks: &[fn(&mut SendCx<'_>)],
) -> Vec<Diagnostic> {
    let mut nearest = None;
    let is_seen = |it: FileId| project.is_checked(it);
    if !is_seen(sent.send.file) && !project.named(sent).iter().any(|it| is_seen(it.file)) {
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

/// Adds what a comparison found in a text to what was found in it alone.
///
/// What two findings say of one place and one error of Meta's is said once, by the graver one.
pub fn add(
    text: &str,
    origin: Origin,
    diagnostics: &mut Vec<Diagnostic>,
    mut found: Vec<Diagnostic>,
) {
    if found.is_empty() {
        return;
    }
    let key = |it: &Diagnostic| Some((it.span, it.api_error.or(it.rule.api_error)?.code));
    let mut gravest = BTreeMap::new();
    for it in &*diagnostics {
        let known = gravest.entry(key(it)).or_insert(it.severity);
        *known = it.severity.max(*known);
    }
    let is_graver = |it: &Diagnostic| gravest.get(&key(it)).is_none_or(|old| it.severity > *old);
    found.retain(|it| key(it).is_none() || is_graver(it));
    let said: BTreeSet<_> = found.iter().filter_map(key).collect();
    diagnostics.retain(|it| key(it).is_none_or(|it| !said.contains(&it)));
    found.sort_by_key(|it| it.span);
    let mut left = found.iter_mut().peekable();
    for value in values(text, 0..text.len(), origin.layout) {
        let documents = value.value.root.as_ref().map(|it| kind::detect(it).unwrap_or_default());
        for document in documents.unwrap_or_default() {
            let root = document.root;
            while let Some(it) = left.next_if(|it| it.span.start < root.span.end) {
                it.kind = Some(document.kind);
                it.pointer = root.pointer_to(it.span);
            }
        }
    }
    diagnostics.append(&mut found);
    sort(diagnostics);
}
