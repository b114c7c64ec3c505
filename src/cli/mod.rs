//! Arguments and subcommands; the only place that prints.

mod args;
mod settings;
mod usage;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::{OnceLock, mpsc};
use std::time::{Duration, Instant};

use clap::Parser;

use self::args::{
    AnswerFormatArg, CheckArgs, Cli, ColorArg, Command, ExplainErrorArgs, RulesFormat,
};
use crate::check::Options;
use crate::discover::{self, Error, Filter, Found, Met};
use crate::engine::{Intent, Layout, Origin};
use crate::gather::{Gathered, Outcome};
use crate::kind::{Foreign, RequestKind};
use crate::policy::Policy;
use crate::report::{
    AnswerFormat, Explanation, Other, Reader, Reporter, Style, Summary, Unreadable, escape,
    shown_path, write_explanation,
};
use crate::source::{self, Decoded, EncodingFault};
use crate::unread::{Container, Unread};
use crate::{answer, reference, rules, schema};

/// Nothing at or above the failing severity.
const CLEAN: u8 = 0;
/// Findings at or above the failing severity.
const FINDINGS: u8 = 1;
/// Trouble with the command line or the disk.
const TROUBLE: u8 = 2;

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let error = match usage::explain(error) {
                Ok(error) => error,
                Err(text) => {
                    complain(&text);
                    return ExitCode::from(TROUBLE);
                }
            };
            // What it quotes of the command line must not reach the terminal.
            let is_plain = |it: &OsString| escape(&it.to_string_lossy()).len() == it.len();
            let args: Vec<OsString> = std::env::args_os().collect();
            let escaped = |it: &OsString| escape(&it.to_string_lossy()).into_owned();
            let error = if args.iter().all(is_plain) {
                error
            } else {
                Cli::try_parse_from(args.iter().map(escaped)).err().unwrap_or(error)
            };
            // Help and version are asked for; everything else is a mistake in the command line.
            let code = if error.use_stderr() { TROUBLE } else { CLEAN };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let done = match cli.command {
        Command::Check(args) => check(&args),
        Command::Rules { format } => print(&match format {
            RulesFormat::Text => reference::to_text(),
            RulesFormat::Json => reference::to_json(),
            RulesFormat::Markdown => reference::to_markdown(),
        }),
        Command::Explain { rule } => explain(&rule),
        Command::ExplainError(args) => explain_error(&args),
        Command::Schema { kind } => print_schema(&kind),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            complain(&format!("cannot write the output: {error}"));
            ExitCode::from(TROUBLE)
        }
    }
}

fn explain(id: &str) -> io::Result<u8> {
    let Some(rule) = rules::find(id) else {
        let similar = reference::similar(id);
        let hint = match similar.as_slice() {
            [] => "`walint rules` lists them".to_owned(),
            _ => format!("did you mean {}?", similar.join(", ")),
        };
        complain(&format!("there is no rule `{}`; {hint}", escape(id)));
        return Ok(TROUBLE);
    };
    let has_color = style(ColorArg::Auto, false, false).color;
    print(&reference::explain(rule, has_color))
}

fn explain_error(args: &ExplainErrorArgs) -> io::Result<u8> {
    let is_stdin = |it: &PathBuf| it.as_os_str() == "-";
    if is_stdin(&args.answer) && args.body.as_ref().is_some_and(is_stdin) {
        complain("the answer and the body cannot both be the standard input");
        return Ok(TROUBLE);
    }
    let code = args.answer.to_str().filter(|_| !args.answer.exists());
    let code = code.and_then(|it| Some((it.to_owned(), answer::read_code(it)?)));
    let read = |path: &PathBuf| {
        if let Some((text, _)) = code.as_ref().filter(|_| *path == args.answer) {
            return Ok((text.clone(), source::decode(text.clone().into_bytes())));
        }
        let (name, bytes) = if is_stdin(path) {
            let name = PathBuf::from("<stdin>");
            let bytes = discover::read_stdin(&name)?;
            (name, bytes)
        } else {
            (path.clone(), discover::read(path)?)
        };
        Ok((discover::shown(&name), source::decode(bytes)))
    };
    let files: Result<Vec<(String, Decoded)>, Error> =
        std::iter::once(&args.answer).chain(&args.body).map(read).collect();
    let files = match files {
        Ok(files) => files,
        Err(error) => {
            complain(&error.to_string());
            return Ok(TROUBLE);
        }
    };
    for (name, decoded) in &files {
        if decoded.fault.is_some_and(|it| it.1 == EncodingFault::Utf16) {
            complain(&format!(
                "{}: not read because it is UTF-16; save it as UTF-8",
                shown_path(name)
            ));
            return Ok(TROUBLE);
        }
    }
    let answer = (files[0].0.as_str(), files[0].1.text.as_str());
    let body = files.get(1).map(|it| (it.0.as_str(), it.1.text.as_str()));
    let (text, options) = (body.map(|it| it.1), Options::default());
    let errors = match code {
        Some((_, error)) => answer::explain_errors(vec![error], text, &options),
        None => answer::explain(answer.1, text, &options),
    };
    if errors.is_empty() {
        complain(&format!("{}: no error of Meta's in it", shown_path(answer.0)));
        return Ok(TROUBLE);
    }
    let format = match args.format {
        AnswerFormatArg::Human => AnswerFormat::Human,
        AnswerFormatArg::Json => AnswerFormat::Json,
    };
    let mut out = out();
    let explanation = Explanation { answer, body, errors: &errors };
    write_explanation(&mut out, explanation, format, style(args.color, false, false))?;
    out.flush()?;
    Ok(CLEAN)
}

fn print_schema(name: &str) -> io::Result<u8> {
    let text = match RequestKind::from_name(name) {
        Some(kind) => schema::text(kind),
        None if name == "output" => schema::OUTPUT,
        None if name == "explain-error" => schema::EXPLAIN_ERROR,
        None if name == "rules" => schema::RULES,
        None if name == "config" => schema::CONFIG,
        None => {
            let names: Vec<&str> = RequestKind::ALL.iter().map(|it| it.name()).collect();
            complain(&format!(
                "there is no schema `{}`; there are {}, output, explain-error, rules and config",
                escape(name),
                names.join(", ")
            ));
            return Ok(TROUBLE);
        }
    };
    print(text)
}

/// Totals of a run, and what formats do not report.
#[derive(Default)]
struct Tally {
    summary: Summary,
    skipped: BTreeMap<Foreign, usize>,
    /// Files of kinds that are not read.
    unread: Unread,
    /// Those of them that were named, by kind: the first one, and how many there are.
    named: BTreeMap<Container, (String, usize)>,
}

impl Tally {
    /// Counts a file in which nothing more can be found.
    fn count(&mut self, outcome: &Outcome) {
        if let Some(kind) = outcome.unread {
            self.unread.add(kind, 1);
            self.named.entry(kind).or_insert_with(|| (outcome.path.clone(), 0)).1 += 1;
            return;
        }
        self.summary.n_files += 1;
        self.summary.n_bodies += outcome.n_bodies;
        self.summary.counts.add(&outcome.findings);
        if let Some(reason) = outcome.skipped {
            *self.skipped.entry(reason).or_default() += 1;
            if reason == Foreign::Postman {
                self.unread.add(Container::Postman, 1);
            }
        }
    }

    /// Takes down what was not read, now that no more files come.
    fn close(&mut self, errors: &[Error]) {
        let unreadable =
            |it: &Error| Unreadable { path: discover::shown(it.path()), reason: it.reason() };
        self.summary.unreadable = errors.iter().map(unreadable).collect();
        self.summary.unchecked = self.unread.phrase().map(|(phrase, n)| {
            let verb = if n == 1 { "was" } else { "were" };
            format!("{phrase} {verb} not checked")
        });
    }

    /// Says that nothing was checked, and what there was instead.
    fn emptiness(&self) -> String {
        let skipped = self.skipped.iter().filter(|it| *it.0 != Foreign::Postman);
        let mut parts: Vec<String> = skipped
            .map(|(reason, n)| {
                let (one, many) = reason.nouns();
                format!("{n} {}", if *n == 1 { one } else { many })
            })
            .collect();
        parts.extend(self.unread.counts().map(|it| format!("{it} (not read)")));
        match parts.as_slice() {
            [] => "nothing was checked: no JSON file was found".to_owned(),
            _ => format!("nothing was checked: no request body in {}", parts.join(", ")),
        }
    }
}

fn check(args: &CheckArgs) -> io::Result<u8> {
    let config = match settings::find(args) {
        Ok(config) => config,
        Err(error) => {
            complain(&error.to_string());
            return Ok(TROUBLE);
        }
    };
    let options = Options {
        today: args.today,
        sender: args.sender.clone(),
        final_payload: args.final_payload,
        templates_complete: args.templates_complete || config.templates_complete,
        ..Options::default()
    };
    let (from_stdin, paths): (Vec<PathBuf>, Vec<PathBuf>) =
        args.paths.iter().cloned().partition(|it| it.as_os_str() == "-");
    let filter = if args.no_ignore { Filter::Off } else { Filter::Standard };
    let policy = Policy::new(args.min_severity.severity(), args.fail_on.severity());
    let buffer = args.stdin_filename.as_ref().filter(|_| !from_stdin.is_empty());
    let buffer = buffer.map(|it| discover::real(it));
    // What is piped in replaces the file of that name.
    let is_read = |file: &Found| {
        let is_like = |it: &PathBuf| file.is_link || file.path.file_name() == it.file_name();
        buffer.as_ref().is_none_or(|it| !is_like(it) || discover::real(&file.path) != *it)
    };
    let lint = |file: &Found| {
        let bytes = discover::read(&file.path)?;
        let name = discover::shown(&file.path);
        if let Some(kind) = container(&file.path, file.origin.intent, &bytes) {
            return Ok(Outcome::unread(name, kind));
        }
        Ok(Outcome::new(name, Some(file), file.origin, bytes, &options, &policy))
    };

    let style = style(args.color, !args.quiet, args.verbose);
    let mut run = Run {
        tally: Tally::default(),
        progress: Progress::new(args.quiet),
        reporter: Reporter::new(out(), args.format, style, max_findings(args))?,
        written: Ok(()),
    };
    let mut errors = Vec::new();
    let mut gathered = Gathered::new(!args.no_project);
    if !from_stdin.is_empty() {
        match read_stdin(args) {
            Ok((name, origin, bytes)) => {
                let outcome = match container(Path::new(&name), origin.intent, &bytes) {
                    Some(kind) => Outcome::unread(name, kind),
                    None => Outcome::new(name, None, origin, bytes, &options, &policy),
                };
                if let Some(outcome) = gathered.take(outcome) {
                    run.show(&outcome, &[]);
                }
            }
            Err(error) => errors.push(error),
        }
    }
    let search = Search { filter, within: None, n_threads: args.threads, is_read: &is_read };
    let met = for_each_file(&paths, search, &lint, |outcomes| {
        let n_outcomes = outcomes.len();
        let mut errors = Vec::new();
        for outcome in outcomes {
            match outcome {
                Ok(outcome) => {
                    if let Some(outcome) = gathered.take(outcome) {
                        run.show(&outcome, &[]);
                    }
                }
                Err(error) => errors.push(error),
            }
        }
        run.progress.advance(n_outcomes);
        errors
    });
    errors.extend(met.errors);
    run.tally.unread.append(&met.unread);
    if !args.no_project {
        errors.extend(consult(&args.templates, search, &mut gathered));
        let search = Search { within: Some(&config.root), ..search };
        errors.extend(consult(&config.templates, search, &mut gathered));
    }
    run.progress.clear();
    gathered.finish(&options, &policy, &mut errors, |outcome, others| run.show(outcome, others));
    let Run { mut tally, reporter, written, .. } = run;
    tally.close(&errors);
    let written = written.and_then(|()| reporter.finish(&tally.summary));
    let code = conclude(args, &policy, &tally, &errors);
    written?;
    Ok(code)
}

/// What has come of a run so far.
struct Run<W> {
    tally: Tally,
    progress: Progress,
    reporter: Reporter<W>,
    /// The first failure to write the report.
    written: io::Result<()>,
}

impl<W: Write> Run<W> {
    /// Counts and reports a file in which nothing more can be found.
    fn show(&mut self, outcome: &Outcome, others: &[Arc<Other>]) {
        self.tally.count(outcome);
        if !outcome.findings.shown.is_empty() && self.written.is_ok() {
            self.progress.clear();
            self.written = self.reporter.file(outcome.to_file(others));
        }
    }
}

/// Reports on standard error what went wrong and what was not read, and returns the exit code.
fn conclude(args: &CheckArgs, policy: &Policy, tally: &Tally, errors: &[Error]) -> u8 {
    if args.verbose {
        account(tally);
    }
    let is_empty = tally.summary.n_bodies == 0;
    if !args.quiet {
        for (kind, (first, n)) in &tally.named {
            let others = if *n > 1 { format!(" ({} more)", n - 1) } else { String::new() };
            warn(&format!("{first}: not read, because it is a {}{others}", kind.noun()));
        }
        if is_empty && errors.is_empty() && !args.fail_on_empty {
            warn(&tally.emptiness());
        }
    }
    if is_empty && args.fail_on_empty {
        complain(&tally.emptiness());
    }
    for error in errors {
        complain(&error.to_string());
    }
    let is_in_order = errors.is_empty() && !(is_empty && args.fail_on_empty);
    let fails = policy.fails(tally.summary.counts) && !args.exit_zero;
    match (is_in_order, fails) {
        (false, _) => TROUBLE,
        (true, true) => FINDINGS,
        (true, false) => CLEAN,
    }
}

/// Files that are read, checked and then forgotten together.
const BATCH: usize = 128;

/// More threads than a run can use. Far more would only cost the time to start them.
const MAX_THREADS: usize = 256;

/// Which files are read, and by how many threads.
#[derive(Clone, Copy)]
struct Search<'a> {
    filter: Filter,
    /// The folder that links do not leave.
    within: Option<&'a Path>,
    n_threads: usize,
    is_read: &'a dyn Fn(&Found) -> bool,
}

/// Does `work` on every file, on several threads while the folders are still walked, and gives what
/// comes of it to `settle`, batch by batch in the order of the paths.
fn for_each_file(
    paths: &[PathBuf],
    search: Search<'_>,
    work: &(impl Fn(&Found) -> Result<Outcome, Error> + Sync),
    mut settle: impl FnMut(Vec<Result<Outcome, Error>>) -> Vec<Error>,
) -> Met {
    // The threads are those of the whole run: they are started once, where there is work for them.
    static HAS_THREADS: OnceLock<bool> = OnceLock::new();
    let Search { filter, within, n_threads, is_read } = search;
    let n_wanted = n_threads.min(MAX_THREADS);
    let start = || rayon::ThreadPoolBuilder::new().num_threads(n_wanted).build_global().is_ok();
    let is_one = matches!(paths, [path] if !path.is_dir());
    // A single file is shared out only where it is long, and then among all threads there are.
    let is_alone = (is_one && n_threads == 0) || paths.is_empty();
    if is_alone || !HAS_THREADS.get_or_init(start) {
        let mut files = Vec::new();
        let mut met = discover::discover(paths, filter, within, &mut |it| files.push(it));
        files.retain(is_read);
        met.errors.extend(settle(files.iter().map(work).collect()));
        return met;
    }
    let (sender, receiver) = mpsc::channel();
    let mut waiting = BTreeMap::new();
    let mut errors = Vec::new();
    let mut met = Met::default();
    let (mut n_sent, mut n_settled) = (0, 0);
    rayon::in_place_scope(|scope| {
        let mut batch = Vec::new();
        let mut send = |batch: Vec<Found>| {
            let sender = sender.clone();
            let number = n_sent;
            n_sent += 1;
            scope.spawn(move |_| {
                let outcomes: Vec<_> = batch.iter().map(work).collect();
                // The receiver outlives the scope.
                let _ = sender.send((number, outcomes));
            });
        };
        let mut take = |(number, outcomes)| {
            waiting.insert(number, outcomes);
            while let Some(outcomes) = waiting.remove(&n_settled) {
                errors.extend(settle(outcomes));
                n_settled += 1;
            }
        };
        met = discover::discover(paths, filter, within, &mut |file| {
            if is_read(&file) {
                batch.push(file);
            }
            if batch.len() == BATCH {
                send(std::mem::take(&mut batch));
                receiver.try_iter().for_each(&mut take);
            }
        });
        send(batch);
        drop(sender);
        receiver.iter().for_each(&mut take);
    });
    // What could not be read comes before what could not be searched.
    errors.append(&mut met.errors);
    Met { errors, ..met }
}

/// What a file is, where it was named and is of a kind that is not read.
fn container(path: &Path, intent: Intent, bytes: &[u8]) -> Option<Container> {
    let kind = Container::of(path).filter(|_| intent == Intent::Named)?;
    let is_json = || serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok();
    (kind != Container::CommentedJson && !is_json()).then_some(kind)
}

/// Reads the files that others are only compared with.
fn consult(templates: &[PathBuf], search: Search<'_>, gathered: &mut Gathered) -> Vec<Error> {
    if templates.is_empty() {
        return Vec::new();
    }
    let read = |it: &Found| Ok(Outcome::consulted(it, discover::read(&it.path)?));
    for_each_file(templates, search, &read, |outcomes| {
        let mut errors = Vec::new();
        let outcomes = outcomes.into_iter().filter_map(|it| it.map_err(|it| errors.push(it)).ok());
        gathered.consult(outcomes.collect());
        errors
    })
    .errors
}

fn read_stdin(args: &CheckArgs) -> Result<(String, Origin, Vec<u8>), Error> {
    let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("<stdin>"));
    let layout = discover::layout(&name).unwrap_or(Layout::Any);
    let bytes = discover::read_stdin(&name)?;
    Ok((discover::shown(&name), Origin { intent: Intent::Named, layout }, bytes))
}

/// Says which files were passed over.
fn account(tally: &Tally) {
    let n_skipped: usize = tally.skipped.values().sum();
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{n_skipped} of {} files passed over", tally.summary.n_files);
    for (reason, n) in &tally.skipped {
        let _ = writeln!(stderr, "  {n:>6}  {}", reason.reason());
    }
    let unread: Vec<String> = tally.unread.counts().collect();
    if !unread.is_empty() {
        let _ = writeln!(stderr, "not read: {}", unread.join(", "));
    }
}

/// The most findings that are shown.
fn max_findings(args: &CheckArgs) -> usize {
    // People do not read more on a screen, and programs read everything.
    let is_read = args.format.reader == Reader::People && io::stdout().is_terminal();
    match args.max_findings {
        Some(0) => usize::MAX,
        Some(n) => n,
        None if is_read => 100,
        None => usize::MAX,
    }
}

fn style(color: ColorArg, summary: bool, pages: bool) -> Style {
    let is_set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty() && it != "0");
    let has_no_color = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|it| it == "dumb");
    let is_terminal = io::stdout().is_terminal();
    let is_plain_wanted = color == ColorArg::Never;
    let color = match color {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto if has_no_color => false,
        ColorArg::Auto if is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE") => true,
        ColorArg::Auto => is_terminal && !is_dumb,
    };
    let links = !is_plain_wanted
        && is_terminal
        && !is_dumb
        && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout);
    Style { width: width(is_terminal), color, links, pages, summary }
}

/// The cells in a line of the output.
fn width(is_terminal: bool) -> usize {
    // Another stream may be a terminal, but what is piped is not read in its width.
    let seen = terminal_size::terminal_size_of(io::stdout()).filter(|_| is_terminal);
    let told = || std::env::var("COLUMNS").ok()?.trim().parse().ok().filter(|it| *it > 0);
    let width = seen.map(|it| usize::from(it.0.0)).or_else(told).unwrap_or(80);
    width.clamp(40, 120)
}

/// Tells people who wait how far the run is.
struct Progress {
    /// When the next sign of life is due.
    due: Instant,
    n_done: usize,
    is_wanted: bool,
    is_shown: bool,
}

/// Nobody waits for less.
const PATIENCE: Duration = Duration::from_secs(2);

/// Nobody reads faster.
const REST: Duration = Duration::from_millis(100);

impl Progress {
    fn new(quiet: bool) -> Progress {
        let is_wanted = !quiet && io::stderr().is_terminal();
        Progress { due: Instant::now() + PATIENCE, n_done: 0, is_wanted, is_shown: false }
    }

    fn advance(&mut self, n: usize) {
        self.n_done += n;
        if self.is_wanted && Instant::now() >= self.due {
            self.due = Instant::now() + REST;
            let mut stderr = io::stderr().lock();
            let _ = write!(stderr, "\rchecked {} files", self.n_done);
            let _ = stderr.flush();
            self.is_shown = true;
        }
    }

    fn clear(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
            self.is_shown = false;
        }
    }
}

fn print(text: &str) -> io::Result<u8> {
    let mut out = out();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(CLEAN)
}

/// The standard output of this process.
fn out() -> impl Write {
    io::BufWriter::with_capacity(1 << 16, Out { stdout: io::stdout().lock(), is_left: false })
}

/// An output whose reader may close it early, which does not change the run.
struct Out {
    stdout: io::StdoutLock<'static>,
    is_left: bool,
}

impl Out {
    fn unless_left<T>(&mut self, done: io::Result<T>, otherwise: T) -> io::Result<T> {
        match done {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_left = true;
                Ok(otherwise)
            }
            done => done,
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_left {
            return Ok(bytes.len());
        }
        let done = self.stdout.write(bytes);
        self.unless_left(done, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_left {
            return Ok(());
        }
        let done = self.stdout.flush();
        self.unless_left(done, ())
    }
}

fn warn(text: &str) {
    complain(&format!("warning: {text}"));
}

/// Says what is wrong with the command or the disk, without letting what it quotes reach the terminal.
fn complain(text: &str) {
    let mut stderr = io::stderr().lock();
    for (n, line) in text.lines().enumerate() {
        // A line that begins with `::` is a command to the runner of GitHub.
        let is_command = line.trim_start().starts_with("::");
        let begin = match n {
            0 => "walint: ",
            _ if is_command => "| ",
            _ => "",
        };
        let _ = writeln!(stderr, "{begin}{}", escape(line));
    }
}
