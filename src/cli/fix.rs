//! `walint check --fix` and `--diff`.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::args::CheckArgs;
use super::input::Input;
use super::{CLEAN, FINDINGS, TROUBLE, check, complain, out};
use crate::atomic;
use crate::config::is_on;
use crate::fix::Applicability;
use crate::fixer::{self, Fixed, Task};
use crate::gather::{Hiding, Setup};
use crate::report::shown_path;
use crate::source::SUBSTITUTE;
use crate::wording::count;

/// Files with their fixes.
pub(super) struct Fixes {
    files: Vec<FixedFile>,
    /// Whether something could not be read, which was reported.
    has_trouble: bool,
}

struct FixedFile {
    /// Where it is; `None` for standard input.
    path: Option<PathBuf>,
    /// The path as it is shown.
    shown: String,
    old: String,
    new: Fixed,
}

/// Fixes what is reported in the files of a run, without writing them.
pub(super) fn fix(
    args: &CheckArgs,
    setup: &Setup,
    hiding: Option<&Hiding>,
    input: &Input,
) -> Fixes {
    let applicability = if args.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
    let mut files = Vec::new();
    let errors = check::collect(args, setup, hiding, input, |outcome| {
        let file = outcome.to_file(&[]);
        // A byte of the file is not UTF-8, and would be written as another one.
        if file.text.contains(SUBSTITUTE) {
            return;
        }
        let hidden: HashSet<_> =
            outcome.findings.in_baseline.iter().map(|it| it.fingerprint).collect();
        let task = Task {
            path: file.path,
            text: file.text,
            origin: outcome.origin(),
            found: file.diagnostics,
            hidden: &hidden,
            applicability,
        };
        if let Some(new) = fixer::fix(task, setup) {
            files.push(FixedFile {
                path: outcome.file_path().map(Path::to_owned),
                shown: outcome.path.clone(),
                old: file.text.to_owned(),
                new,
            });
        }
    });
    // With --fix, the run that follows reports them.
    if args.diff {
        errors.iter().chain(&input.error).for_each(|it| complain(&it.to_string()));
    }
    let has_trouble = !errors.is_empty() || input.error.is_some();
    Fixes { files, has_trouble }
}

/// Prints what the fixes change as a unified diff, and returns the exit code.
pub(super) fn print_diff(fixes: &Fixes) -> io::Result<u8> {
    let mut out = out();
    for it in &fixes.files {
        let path = shown_path(&it.shown);
        let (old, new) = (lines(&it.old), lines(&it.new.text));
        let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
        let (old, new) = (format!("a/{path}"), format!("b/{path}"));
        write!(out, "{}", diff.unified_diff().context_radius(3).header(&old, &new))?;
    }
    out.flush()?;
    Ok(match fixes {
        Fixes { has_trouble: true, .. } => TROUBLE,
        Fixes { files, .. } if files.is_empty() => CLEAN,
        Fixes { .. } => FINDINGS,
    })
}

/// The lines of a text with their ends; a lone carriage return does not end a line of a diff.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The maximum number of times that all files are fixed.
const MAX_PASSES: usize = 10;

/// What was fixed in all passes.
#[derive(Default)]
struct Done {
    n_fixes: usize,
    /// The files that were written, as they are shown.
    written: BTreeSet<String>,
    /// The files that could not be written.
    refused: BTreeSet<String>,
}

/// Fixes the files of a run and writes them; a fixed body on standard input replaces the one that was
/// read. Returns whether all of that worked, and reports on standard error what did not.
pub(super) fn fix_files(
    args: &CheckArgs,
    setup: &Setup,
    hiding: Option<&Hiding>,
    input: &mut Input,
) -> bool {
    let mut done = Done::default();
    // A fixed file can be compared with others, which can have findings and fixes that they had not
    // before.
    for _ in 0..MAX_PASSES {
        let fixes = fix(args, setup, hiding, input);
        let is_alone = is_on(setup.config.merged.no_project.as_ref());
        if !write(fixes, input, &mut done) || is_alone {
            break;
        }
    }
    let Done { n_fixes, written, refused } = done;
    if !written.is_empty() && !args.quiet {
        let files = count(written.len(), "file");
        complain(&format!("fixed {} in {files}", count(n_fixes, "finding")));
    }
    refused.is_empty()
}

/// Writes fixed files, and returns whether there was one.
fn write(fixes: Fixes, input: &mut Input, done: &mut Done) -> bool {
    let mut is_written = false;
    for it in fixes.files {
        if done.refused.contains(&it.shown) {
            continue;
        }
        let written = if let Some(path) = &it.path {
            atomic::replace(path, it.old.as_bytes(), it.new.text.as_bytes())
        } else {
            if let Some(piped) = &mut input.piped {
                piped.bytes = it.new.text.clone().into_bytes();
            }
            Ok(())
        };
        match written {
            Ok(()) => {
                is_written = true;
                done.n_fixes += it.new.n_fixes;
                done.written.insert(it.shown);
            }
            Err(reason) => {
                complain(&format!("{}: not fixed: {reason}", shown_path(&it.shown)));
                done.refused.insert(it.shown);
            }
        }
    }
    is_written
}
