//! The commands of walint. Only this module prints.

mod args;
mod baseline;
mod check;
mod files;
mod fix;
mod follow;
mod input;
mod manual;
mod output;
mod progress;
mod search;
mod settings;
mod shown;
mod suppress;
mod tally;
mod usage;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use self::args::{AnswerFormatArg, Cli, ColorArg, Command, ExplainErrorArgs, RulesFormat};
use crate::atomic;
use crate::check::Options;
use crate::discover::{self, Error};
use crate::kind::RequestKind;
use crate::report::{AnswerFormat, Explanation, Style, escape, shown_path, write_explanation};
use crate::source::{self, Decoded, EncodingFault};
use crate::{answer, reference, rules, schema, wording};

/// Nothing at or above the failing severity.
const CLEAN: u8 = 0;
/// Findings at or above the failing severity.
const FINDINGS: u8 = 1;
/// A problem with the command line or the disk.
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
            // Control characters that it quotes must not reach the terminal.
            let is_plain = |it: &OsString| escape(&it.to_string_lossy()).len() == it.len();
            let args: Vec<OsString> = std::env::args_os().collect();
            let escaped = |it: &OsString| escape(&it.to_string_lossy()).into_owned();
            let error = if args.iter().all(is_plain) {
                error
            } else {
                Cli::try_parse_from(args.iter().map(escaped)).err().unwrap_or(error)
            };
            // Help and version are not mistakes; everything else is.
            let code = if error.use_stderr() { TROUBLE } else { CLEAN };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let done = match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Config(args) => shown::run(&args),
        Command::Suppress(args) => suppress::run(&args),
        Command::Rules { format, folder } => match format {
            RulesFormat::Text => print(&reference::to_text()),
            RulesFormat::Json => print(&reference::to_json()),
            RulesFormat::Markdown => print(&reference::to_markdown()),
            RulesFormat::Pages => Ok(write_pages(&folder.unwrap_or_default())),
        },
        Command::Explain { rule } => explain(&rule),
        Command::ExplainError(args) => explain_error(&args),
        Command::Schema { kind } => print_schema(&kind),
        Command::Completions { shell } => print_bytes(&manual::completions(shell)),
        Command::Man { folder } => man(folder.as_deref()),
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
    let Some(named) = rules::find_named(id) else {
        let similar = reference::similar(id);
        let hint = match similar.as_slice() {
            [] => "run `walint rules` to list all rules".to_owned(),
            _ => format!("did you mean {}?", wording::list(&similar)),
        };
        complain(&format!("unknown rule `{}`; {hint}", escape(id)));
        return Ok(TROUBLE);
    };
    if let Some(alias) = named.alias {
        complain(&format!("`{alias}` is now `{}`", named.rule.meta.id));
    }
    let has_color = style(ColorArg::Auto, false, false).color;
    print(&reference::explain(named.rule, has_color))
}

fn explain_error(args: &ExplainErrorArgs) -> io::Result<u8> {
    let is_stdin = |it: &PathBuf| it.as_os_str() == "-";
    if is_stdin(&args.answer) && args.body.as_ref().is_some_and(is_stdin) {
        complain("the response and the body cannot both be standard input");
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
            complain(&format!("{}: cannot read UTF-16; save the file as UTF-8", shown_path(name)));
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
        complain(&format!("{}: found no Meta error", shown_path(answer.0)));
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

/// Writes the pages about rules to a folder.
fn write_pages(folder: &Path) -> u8 {
    write_files(folder, reference::pages().iter().map(|it| (&*it.name, it.text.as_bytes())))
}

/// Prints the manual page, or writes all of them to a folder.
fn man(folder: Option<&Path>) -> io::Result<u8> {
    let pages = manual::pages()?;
    match folder {
        None => print_bytes(&pages[0].text),
        Some(folder) => Ok(write_files(folder, pages.iter().map(|it| (&*it.name, &*it.text)))),
    }
}

/// Writes files to a folder that exists, and returns the exit code.
fn write_files<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> u8 {
    for (name, text) in files {
        let path = folder.join(name);
        if let Err(error) = atomic::write(&path, text) {
            complain(&format!("cannot write {}: {error}", shown_path(&discover::shown(&path))));
            return TROUBLE;
        }
    }
    CLEAN
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
                "unknown schema `{}`; use {}, output, explain-error, rules or config",
                escape(name),
                names.join(", ")
            ));
            return Ok(TROUBLE);
        }
    };
    print(text)
}

/// How a report on standard output is drawn.
fn style(color: ColorArg, summary: bool, pages: bool) -> Style {
    let is_terminal = io::stdout().is_terminal();
    let links = color != ColorArg::Never
        && is_terminal
        && !is_dumb()
        && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout);
    let color = is_terminal_colored(color, &io::stdout());
    let width = width(is_terminal);
    Style { width, color, links, pages, summary, statistics: false }
}

/// Whether text on a stream has color.
fn is_terminal_colored(color: ColorArg, stream: &impl IsTerminal) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty() && it != "0");
    let has_no_color = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
    match color {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto if has_no_color => false,
        ColorArg::Auto if is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE") => true,
        ColorArg::Auto => stream.is_terminal() && !is_dumb(),
    }
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|it| it == "dumb")
}

/// The cells in a line of the output.
fn width(is_terminal: bool) -> usize {
    // Even if another stream is a terminal, piped output is not read in its width.
    let seen = terminal_size::terminal_size_of(io::stdout()).filter(|_| is_terminal);
    let told = || std::env::var("COLUMNS").ok()?.trim().parse().ok().filter(|it| *it > 0);
    let width = seen.map(|it| usize::from(it.0.0)).or_else(told).unwrap_or(80);
    width.clamp(40, 120)
}

fn print(text: &str) -> io::Result<u8> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> io::Result<u8> {
    let mut out = out();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(CLEAN)
}

/// The standard output of this process.
fn out() -> impl Write {
    io::BufWriter::with_capacity(1 << 16, Out { stdout: io::stdout().lock(), is_left: false })
}

/// An output whose reader can close it early, which does not change the run.
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

/// Prints an error or warning, without the control characters of what it quotes.
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
