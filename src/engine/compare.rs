//! The second pass: the facts of all files in, what only several bodies show out.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{Origin, sort, values};
use crate::check::{Finder, Options, Project, ProjectCx, ProjectFile, SendCx, Sent};
use crate::diagnostic::{Diagnostic, FileId};
use crate::kind;
use crate::rule::Severity;
use crate::rules;

/// Messages that are compared with their templates in one go.
const FEW: usize = 1024;

/// Compares the facts of files, and gives what is found by file.
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
    let mut found = cx.finish();
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
        found.extend(of_sends(&project.sends));
    } else {
        let chunks: Vec<_> = project.sends.par_chunks(FEW).map(of_sends).collect();
        found.extend(chunks.into_iter().flatten());
    }
    found.retain(|it| project.is_checked(it.0));
    found.sort_by_key(|it| it.0);
    found
}

/// Holds a message against its template; of several, one that it fits is enough.
fn compare_send(
    project: &Project<'_>,
    sent: &Sent<'_>,
    checks: &[fn(&mut SendCx<'_>)],
) -> Vec<Diagnostic> {
    let mut nearest = None;
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
    let key = |it: &Diagnostic| Some((it.span, it.rule.api_error?.code));
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
