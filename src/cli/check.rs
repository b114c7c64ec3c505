//! `walint check`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::CheckArgs;
use super::follow::{Sent, follow};
use super::input::{Input, Piped};
use super::output::{Fault, Reports};
use super::progress::Progress;
use super::search::{Search, for_each_file};
use super::tally::{Tally, account};
use super::{CLEAN, FINDINGS, TROUBLE, baseline, complain, files, fix, out, settings, warn};
use crate::check::Options;
use crate::config::{Config, Origin as Source, is_on};
use crate::discover::{self, Error, Filter, Found, Scope};
use crate::exclude::FilePatterns;
use crate::extract::Intent;
use crate::gather::{Gathered, Hiding, Outcome, Setup};
use crate::json::HousePlaceholders;
use crate::policy::{Base, Entry};
use crate::report::{Other, Statistics, shown_path};
use crate::rules;
use crate::unread::{self, Unread};

/// Checks files, and returns the exit code.
pub(super) fn run(args: &CheckArgs) -> io::Result<u8> {
    let Some(setup) = prepare(args) else { return Ok(TROUBLE) };
    if args.show_files {
        return files::show(args, &setup);
    }
    let mut input = Input::read(args, setup.formats());
    let hiding = match baseline::hiding(args, &setup.config) {
        Ok(hiding) => hiding,
        Err(text) => {
            complain(&text);
            return Ok(TROUBLE);
        }
    };
    if args.diff {
        return fix::print_diff(&fix::fix(args, &setup, hiding.as_ref(), &input));
    }
    let is_fixed = !args.fix || fix::fix_files(args, &setup, hiding.as_ref(), &mut input);
    // The fixed text of standard input goes to standard output, and the report does not.
    let fixed_text = input.piped.as_ref().filter(|_| args.fix).map(|it| it.bytes.clone());
    let (has_baseline, is_aside) = (hiding.is_some(), fixed_text.is_some());
    let reports = match Reports::new(args, &setup.config, has_baseline, is_aside) {
        Ok(reports) => reports,
        Err(fault) => return Ok(failed(&fault)),
    };
    let mut run = Run {
        tally: Tally::new(setup.policy.suppressions.len()),
        progress: Progress::new(args.quiet),
        reports,
        statistics: args.statistics.then(Statistics::default),
        recorded: args.write_baseline.as_ref().map(|path| Recorded::new(path)),
        setup: &setup,
        can_compare: false,
        written: Ok(()),
    };
    let mut errors: Vec<Error> = input.error.take().into_iter().collect();
    let stale = check_all(args, &setup, hiding.as_ref(), &input, &mut run, &mut errors);
    run.show_unused(hiding.as_ref());
    let Run { mut tally, reports, statistics, recorded, written, .. } = run;
    tally.close(&errors);
    tally.summary.statistics = statistics.map(Statistics::finish);
    if hiding.is_some() {
        tally.summary.baseline = Some(crate::report::BaselineTotals {
            n_hidden: tally.summary.counts.n_in_baseline,
            n_stale: stale.len(),
        });
    }
    let written = written.and_then(|()| reports.finish(&tally.summary));
    let mut code = conclude(args, &setup, &tally, &errors);
    if let Err(fault) = written {
        return Ok(failed(&fault));
    }
    if let Some(text) = fixed_text {
        write_fixed(&text)?;
    }
    if !is_fixed {
        return Ok(TROUBLE);
    }
    if let Some(recorded) = recorded {
        let written = recorded.write();
        if let Err(text) = &written {
            complain(text);
        }
        return Ok(if written.is_err() || code == TROUBLE { TROUBLE } else { CLEAN });
    }
    let is_strict = is_on(setup.config.merged.baseline_strict.as_ref());
    if is_strict && !stale.is_empty() && !args.exit_zero {
        for it in stale.iter().take(10) {
            warn(&format!(
                "the baseline has an entry that no longer occurs: {} in {}",
                it.rule,
                shown_path(&it.file)
            ));
        }
        code = code.max(FINDINGS);
    }
    Ok(code)
}

fn write_fixed(text: &[u8]) -> io::Result<()> {
    let mut out = out();
    out.write_all(text)?;
    out.flush()
}

/// Reports that a report cannot be written, and returns the exit code.
fn failed(fault: &Fault) -> u8 {
    let target = match &fault.path {
        Some(path) => shown_path(&discover::shown(path)).into_owned(),
        None => "the output".to_owned(),
    };
    complain(&format!("cannot write {target}: {}", fault.source));
    TROUBLE
}

/// The setup of a run; `None` if the settings are not valid, which is reported.
pub(super) fn prepare(args: &CheckArgs) -> Option<Setup> {
    if args.unsafe_fixes && !args.fix && !args.diff {
        complain("--unsafe-fixes needs --fix or --diff");
        return None;
    }
    let working = discover::real(Path::new("."));
    let config = match settings::load(args, &working) {
        Ok(config) => config,
        Err(trouble) => {
            trouble.complain(args);
            return None;
        }
    };
    let mut policy = config.policy();
    policy.keeps_hidden = config.merged.baseline.is_some();
    let patterns = config.merged.placeholders.iter().map(|it| it.value.clone()).collect();
    let options = Options {
        today: args.today,
        sender: config.merged.sender.as_ref().map(|it| it.value.clone()),
        final_payload: is_on(config.merged.final_payload.as_ref()),
        templates_complete: is_on(config.merged.templates_complete.as_ref()),
        placeholders: HousePlaceholders::new(patterns),
        ..Options::default()
    };
    Some(Setup { config, policy, options, working })
}

/// The files of folders that the settings and the command line include.
pub(super) fn includes(config: &Config, working: &Path) -> FilePatterns {
    let mut includes = FilePatterns::new(false);
    let lines = |base: Base| config.included().filter(move |it| it.0 == base).map(|it| it.1);
    if let Some(place) = &config.file.place {
        includes.add(&place.folder, lines(Base::Settings));
    }
    includes.add(working, lines(Base::Working));
    includes
}

/// The files that the settings and the command line leave out.
pub(super) fn excludes(config: &Config, working: &Path) -> FilePatterns {
    let is_forced = is_on(config.merged.force_exclude.as_ref());
    let mut excludes = FilePatterns::new(is_forced);
    let lines = |base: Base| config.excluded().filter(move |it| it.0 == base).map(|it| it.1);
    if let Some(place) = &config.file.place {
        excludes.add(&place.folder, lines(Base::Settings));
    }
    excludes.add(working, lines(Base::Working));
    excludes
}

/// Which files of a folder are skipped.
pub(super) fn filter(config: &Config) -> Filter {
    if is_on(config.merged.no_ignore.as_ref()) { Filter::Off } else { Filter::Standard }
}

/// Checks every file, and returns the entries of the baseline that no longer occur.
fn check_all(
    args: &CheckArgs,
    setup: &Setup,
    hiding: Option<&Hiding>,
    input: &Input,
    run: &mut impl Sink,
    errors: &mut Vec<Error>,
) -> Vec<Entry> {
    let config = &setup.config;
    let no_project = is_on(config.merged.no_project.as_ref());
    let is_file = |it: &&PathBuf| it.as_os_str() != "-";
    let paths: Vec<PathBuf> = args.paths.iter().filter(is_file).cloned().collect();
    let filter = filter(config);
    let excludes = excludes(config, &setup.working);
    let buffer = args.stdin_filename.as_ref().filter(|_| paths.len() < args.paths.len());
    let buffer = buffer.map(|it| discover::real(it));
    // Standard input replaces the file with this name.
    let is_read = |file: &Found| {
        let is_like = |it: &PathBuf| file.is_link || file.path.file_name() == it.file_name();
        buffer.as_ref().is_none_or(|it| !is_like(it) || discover::real(&file.path) != *it)
    };
    let lint = |file: &Found| {
        let bytes = discover::read(&file.path)?;
        let name = discover::shown(&file.path);
        if let Some(kind) = unread(&file.path, file.origin.intent, &bytes, setup) {
            return Ok(Outcome::unread(name, kind));
        }
        Ok(Outcome::new(name, Some(file), file.origin, bytes, setup))
    };
    let mut gathered = Gathered::new(!no_project, hiding.is_some());
    let is_excluded = |it: &PathBuf| excludes.matches_named(it, false);
    if buffer.as_ref().is_some_and(is_excluded) {
        run.exclude(1);
    } else if let Some(Piped { name, origin, bytes }) = input.piped.clone() {
        let outcome = match unread(Path::new(&name), origin.intent, &bytes, setup) {
            Some(kind) => Outcome::unread(name, kind),
            None => Outcome::new(name, None, origin, bytes, setup),
        };
        if let Some(outcome) = gathered.take(outcome, setup) {
            run.show(&outcome, &[]);
        }
    }
    let includes = includes(config, &setup.working);
    let formats = setup.formats();
    let scope = Scope { filter, excludes: &excludes, includes: &includes, formats, within: None };
    let search = Search { scope, n_threads: args.threads, is_read: &is_read };
    let mut sent = Vec::new();
    let met = for_each_file(&paths, search, &lint, |outcomes| {
        let n_outcomes = outcomes.len();
        let mut errors = Vec::new();
        for outcome in outcomes {
            match outcome {
                Ok(mut outcome) => {
                    let references = std::mem::take(&mut outcome.references);
                    if let Some(sender) = outcome.file_path() {
                        let of_file = |reference| Sent { sender: sender.to_owned(), reference };
                        sent.extend(references.into_iter().map(of_file));
                    }
                    if let Some(outcome) = gathered.take(outcome, setup) {
                        run.show(&outcome, &[]);
                    }
                }
                Err(error) => errors.push(error),
            }
        }
        run.advance(n_outcomes);
        errors
    });
    errors.extend(met.errors);
    for file in follow(sent, &paths, setup, &excludes) {
        match lint(&file) {
            Ok(outcome) => {
                if let Some(outcome) = gathered.take(outcome, setup) {
                    run.show(&outcome, &[]);
                }
            }
            Err(error) => errors.push(error),
        }
    }
    run.skip(&met.unread);
    run.exclude(met.excluded.len());
    if !no_project {
        let nothing = FilePatterns::default();
        let scope = Scope { excludes: &nothing, includes: &nothing, ..scope };
        for it in &config.merged.templates {
            let is_of_file = matches!(it.origin, Source::File { .. });
            let root = config.file.place.as_ref().map(|it| &*it.root);
            let within = root.filter(|_| is_of_file);
            let search = Search { scope: Scope { within, ..scope }, ..search };
            errors.extend(consult(&it.value, search, setup, &mut gathered));
        }
    }
    run.complete(!no_project && gathered.has_templates());
    gathered.finish(setup, hiding, errors, |outcome, others| run.show(outcome, others))
}

/// Checks every file, and passes those whose findings are complete to `show`. Returns what went wrong.
pub(super) fn collect(
    args: &CheckArgs,
    setup: &Setup,
    hiding: Option<&Hiding>,
    input: &Input,
    show: impl FnMut(&Outcome),
) -> Vec<Error> {
    struct Collect<F>(F);
    impl<F: FnMut(&Outcome)> Sink for Collect<F> {
        fn show(&mut self, outcome: &Outcome, _: &[Arc<Other>]) {
            (self.0)(outcome);
        }
    }
    let mut errors = Vec::new();
    check_all(args, setup, hiding, input, &mut Collect(show), &mut errors);
    errors
}

/// Gets what a run finds.
trait Sink {
    /// Gets a file whose findings are complete.
    fn show(&mut self, outcome: &Outcome, others: &[Arc<Other>]);

    /// Gets the number of files that were read since the last call.
    fn advance(&mut self, _n_files: usize) {}

    /// Gets the files of kinds that are not read.
    fn skip(&mut self, _unread: &unread::Counts) {}

    /// Gets the number of files and folders that the settings leave out.
    fn exclude(&mut self, _n: usize) {}

    /// Called once all files are read; `can_compare` tells whether there is a template to compare with.
    fn complete(&mut self, _can_compare: bool) {}
}

/// The findings of a run for a new baseline.
struct Recorded {
    path: PathBuf,
    /// The real path of its folder.
    folder: PathBuf,
    entries: Vec<Entry>,
    /// The files of the run, from the folder of the baseline.
    met: Vec<String>,
}

impl Recorded {
    fn new(path: &Path) -> Recorded {
        let folder = baseline::folder(path);
        Recorded { path: path.to_owned(), folder, entries: Vec::new(), met: Vec::new() }
    }

    fn add(&mut self, outcome: &Outcome, setup: &Setup) {
        let file = setup.path_from(&self.folder, &outcome.path);
        self.entries.extend(outcome.findings.shown.iter().map(|it| Entry::new(&file, it)));
        self.met.push(file);
    }

    /// Notes that all there is to find in a file was found, so that its other entries are outdated.
    fn meet(&mut self, shown: &str, setup: &Setup) {
        self.met.push(setup.path_from(&self.folder, shown));
    }

    fn write(self) -> Result<(), String> {
        baseline::write(&self.path, self.entries, &self.met)
    }
}

/// The state of a run.
struct Run<'s> {
    tally: Tally,
    progress: Progress,
    reports: Reports,
    statistics: Option<Statistics>,
    recorded: Option<Recorded>,
    setup: &'s Setup,
    /// Whether messages were compared with templates.
    can_compare: bool,
    /// The first failure to write a report.
    written: Result<(), Fault>,
}

impl Sink for Run<'_> {
    fn show(&mut self, outcome: &Outcome, others: &[Arc<Other>]) {
        self.tally.count_file(outcome);
        self.report(outcome, others);
    }

    fn advance(&mut self, n_files: usize) {
        self.progress.advance(n_files);
    }

    fn skip(&mut self, unread: &unread::Counts) {
        self.tally.unread.append(unread);
    }

    fn exclude(&mut self, n: usize) {
        self.tally.n_excluded += n;
    }

    fn complete(&mut self, can_compare: bool) {
        self.can_compare = can_compare;
        self.progress.clear();
    }
}

impl Run<'_> {
    /// Counts and reports findings.
    fn report(&mut self, outcome: &Outcome, others: &[Arc<Other>]) {
        self.tally.count_findings(&outcome.findings);
        let policy = &self.setup.policy;
        if !policy.suppressions.is_empty() {
            let path = self.setup.path(&outcome.path);
            policy.suppressions_for(&path).for_each(|it| self.tally.usage.meet(it));
            outcome.findings.used.iter().for_each(|it| self.tally.usage.mark(*it));
        }
        if let Some(statistics) = &mut self.statistics {
            statistics.add(&outcome.findings.shown);
        }
        if let Some(recorded) = &mut self.recorded {
            recorded.add(outcome, self.setup);
        }
        let is_empty = !outcome.findings.needs_text() && outcome.findings.in_baseline.is_empty();
        if !is_empty && self.written.is_ok() {
            self.progress.clear();
            self.written = self.reports.file(outcome.to_file(others));
        }
    }

    /// Reports the entries of the settings that suppress nothing.
    fn show_unused(&mut self, hiding: Option<&Hiding>) {
        let policy = &self.setup.policy;
        let unused: Vec<usize> = self
            .tally
            .usage
            .unused()
            .filter(|it| policy.reports_any(&policy.suppressions[*it].rule, self.can_compare))
            .collect();
        let Some(place) = self.setup.config.file.place.as_ref() else { return };
        if let Some(recorded) = self.recorded.as_mut().filter(|_| self.tally.usage.is_complete()) {
            recorded.meet(&discover::shown(&place.path), self.setup);
        }
        let diagnose = |entry: &usize| {
            let span = self.setup.config.suppression_span(*entry)?;
            let detail = policy.suppressions[*entry].name();
            Some(rules::suppression::diagnose_unused(span, &detail))
        };
        let found: Vec<_> = unused.iter().filter_map(diagnose).collect();
        if found.is_empty() {
            return;
        }
        let outcome = Outcome::of_settings(place, self.setup, hiding, found);
        self.report(&outcome, &[]);
    }
}

/// Reports on standard error what went wrong and what was not read, and returns the exit code.
fn conclude(args: &CheckArgs, setup: &Setup, tally: &Tally, errors: &[Error]) -> u8 {
    if args.verbose {
        account(tally);
    }
    let merged = &setup.config.merged;
    // What the settings leave out by force is left out on purpose.
    let is_forced = is_on(merged.force_exclude.as_ref());
    let is_left_out = is_forced && tally.n_excluded > 0 && tally.summary.n_files == 0;
    let is_empty = tally.summary.n_bodies == 0 && !is_left_out;
    let fails_on_empty = is_on(merged.fail_on_empty.as_ref());
    if !args.quiet {
        for (kind, (first, n)) in &tally.named {
            let others = if *n > 1 { format!(" (and {} more)", n - 1) } else { String::new() };
            warn(&format!("{first}: not read, because it is a {}{others}", kind.noun()));
        }
        if is_empty && errors.is_empty() && !fails_on_empty {
            warn(&tally.emptiness());
        }
    }
    if is_empty && fails_on_empty {
        complain(&tally.emptiness());
    }
    for error in errors {
        complain(&error.to_string());
    }
    let is_in_order = errors.is_empty() && !(is_empty && fails_on_empty);
    let fails = setup.policy.fails(tally.summary.counts) && !args.exit_zero;
    match (is_in_order, fails) {
        (false, _) => TROUBLE,
        (true, true) => FINDINGS,
        (true, false) => CLEAN,
    }
}

/// The kind of a file that was named, if walint does not read that kind.
pub(super) fn unread(path: &Path, intent: Intent, bytes: &[u8], setup: &Setup) -> Option<Unread> {
    let kind = Unread::of(path, setup.formats()).filter(|_| intent == Intent::Named)?;
    let is_json = || serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok();
    (!is_json()).then_some(kind)
}

/// Reads the files that are compared with others, but not checked.
fn consult(
    templates: &Path,
    search: Search<'_>,
    setup: &Setup,
    gathered: &mut Gathered,
) -> Vec<Error> {
    let read = |it: &Found| Ok(Outcome::consulted(it, discover::read(&it.path)?, setup));
    for_each_file(&[templates.to_owned()], search, &read, |outcomes| {
        let mut errors = Vec::new();
        let outcomes = outcomes.into_iter().filter_map(|it| it.map_err(|it| errors.push(it)).ok());
        gathered.consult(outcomes.collect());
        errors
    })
    .errors
}
