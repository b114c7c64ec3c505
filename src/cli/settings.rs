//! The settings of a run: those of the settings file, the environment and the command line.

use std::io;
use std::path::{Path, PathBuf};

use super::args::CheckArgs;
use super::{complain, is_terminal_colored};
use crate::config::{self, Config, Fault, File, Layer, Origin, Place, Setting};
use crate::discover;
use crate::policy::{Level, Selector};
use crate::report::{self, FORMATS, Format, Problem, Style, shown_path};
use crate::rule::Severity;
use crate::wording;

/// The name of the settings file, as `--config`.
const CONFIG: &str = "WALINT_CONFIG";
/// The format of the report, as `--format`.
const FORMAT: &str = "WALINT_FORMAT";

/// Why the settings of a run cannot be determined.
#[derive(Debug)]
pub(super) enum Trouble {
    /// A settings file, or a setting on the command line, is not valid.
    Fault(Fault),
    /// Something else, in one line.
    Text(String),
}

impl Trouble {
    fn text(text: impl Into<String>) -> Trouble {
        Trouble::Text(text.into())
    }

    /// Reports it on standard error.
    pub(super) fn complain(&self, args: &CheckArgs) {
        match self {
            Trouble::Fault(fault) => draw(fault, Severity::Error, args),
            Trouble::Text(text) => complain(text),
        }
    }
}

/// The maximum number of problems that are drawn: a file with more is not TOML at all.
const MAX_PROBLEMS: usize = 10;

/// Draws what is wrong in a settings file on standard error.
pub(super) fn draw(fault: &Fault, severity: Severity, args: &CheckArgs) {
    let style = Style { color: is_terminal_colored(args.color, &io::stderr()), ..Style::plain(80) };
    for it in fault.problems.iter().take(MAX_PROBLEMS) {
        let help = it.help.as_deref();
        let problem = Problem { severity, message: &it.message, help, span: it.span };
        // Nobody can be told that standard error is closed.
        let _ = report::write_problem(
            &mut io::stderr().lock(),
            &fault.path,
            &fault.text,
            &problem,
            style,
        );
    }
}

/// The settings of a run; `working` is the real path of the working folder.
///
/// Warnings are reported on standard error.
pub(super) fn load(args: &CheckArgs, working: &Path) -> Result<Config, Trouble> {
    let (files, inline): (Vec<&String>, Vec<&String>) =
        args.config.iter().partition(|it| !it.contains('=') || Path::new(it).is_file());
    // An option given twice: the last one wins.
    let named = files.last().map(PathBuf::from);
    if args.isolated && named.is_some() {
        return Err(Trouble::text("--isolated ignores settings files, but --config names one"));
    }
    let of_environment = std::env::var_os(CONFIG).filter(|it| !it.is_empty()).map(PathBuf::from);
    let place = match named.or(of_environment) {
        _ if args.isolated => None,
        Some(path) => Some(Place::of(&path)),
        None => find(args, working),
    };
    let (mut file, mut of_file) = (File::default(), Layer::default());
    if let Some(place) = place {
        let bytes = discover::read(&place.path).map_err(|it| Trouble::Text(it.to_string()))?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (layer, warnings) = Config::layer(&place, &text).map_err(Trouble::Fault)?;
        if !args.quiet {
            draw(&warnings, Severity::Warning, args);
            if place.has_other {
                let path = shown_path(&discover::shown(&place.path)).into_owned();
                complain(&format!(
                    "warning: {path} is used, and .walint.toml next to it is ignored"
                ));
            }
        }
        let shown = warnings.path;
        (file, of_file) = (File { place: Some(place), shown, text }, layer);
    }
    let mut arguments = Vec::new();
    for text in inline {
        let read = config::read(text, None);
        if !read.errors.is_empty() {
            let (path, text) = ("--config".to_owned(), text.clone());
            return Err(Trouble::Fault(Fault { path, text, problems: read.errors }));
        }
        arguments.push(read.layer);
    }
    arguments.push(layer(args)?);
    Ok(Config::new(file, of_file, environment()?, arguments))
}

/// The settings file that applies to the folder that contains all paths of the run.
fn find(args: &CheckArgs, working: &Path) -> Option<Place> {
    Place::find(&common_folder(args, working)?, working)
}

/// The real path of the folder that contains all paths of the run; `None` if they are on several drives.
pub(super) fn common_folder(args: &CheckArgs, working: &Path) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = args.paths.iter().map(|it| folder(it, args, working)).collect();
    folders.sort();
    folders.dedup();
    config::common_folder(&folders)
}

/// The real path of the folder that a path of the run counts as.
fn folder(path: &Path, args: &CheckArgs, working: &Path) -> PathBuf {
    let is_stdin = path.as_os_str() == "-";
    let named = if is_stdin { args.stdin_filename.as_deref() } else { Some(path) };
    match named {
        None => working.to_owned(),
        Some(path) if !is_stdin && path.is_dir() => discover::real(path),
        Some(path) => {
            let folder = path.parent().unwrap_or(Path::new(""));
            let real = working.join(folder);
            real.canonicalize().unwrap_or_else(|_| config::lexical(&real))
        }
    }
}

fn environment() -> Result<Layer, Trouble> {
    let mut layer = Layer::default();
    if let Some(name) = std::env::var_os(FORMAT).filter(|it| !it.is_empty()) {
        let name = name.to_string_lossy();
        let Some(format) = Format::from_name(&name) else {
            let names: Vec<&str> = FORMATS.iter().map(|it| it.name).collect();
            let names = wording::list(&names);
            return Err(Trouble::text(format!("{FORMAT} must be {names}")));
        };
        layer.format = Some(Setting { value: format, origin: Origin::Environment(FORMAT) });
    }
    Ok(layer)
}

/// The settings that arguments state.
fn layer(args: &CheckArgs) -> Result<Layer, Trouble> {
    let flag = |it: bool| it.then(|| Setting::argument(true));
    let select = selectors("--select", &args.select)?;
    let mut severity = Vec::new();
    for it in &args.severity {
        severity.push(level(it)?);
    }
    for (option, patterns) in [("--include", &args.include), ("--exclude", &args.exclude)] {
        for it in patterns {
            config::check_exclude(it)
                .map_err(|it| Trouble::text(format!("{option}: the pattern is not valid: {it}")))?;
        }
    }
    let containers = args.containers.iter().copied().map(Setting::argument).collect();
    Ok(Layer {
        select: (!args.select.is_empty()).then_some(select),
        ignore: selectors("--ignore", &args.ignore)?,
        include: args.include.iter().cloned().map(Setting::argument).collect(),
        containers: (!args.containers.is_empty()).then_some(containers),
        exclude: args.exclude.iter().cloned().map(Setting::argument).collect(),
        force_exclude: flag(args.force_exclude),
        severity,
        baseline: args.baseline.clone().map(Setting::argument),
        baseline_strict: flag(args.baseline_strict),
        templates: args.templates.iter().cloned().map(Setting::argument).collect(),
        templates_complete: flag(args.templates_complete),
        final_payload: flag(args.final_payload),
        sender: args.sender.clone().map(Setting::argument),
        min_severity: args.min_severity.map(|it| Setting::argument(it.severity())),
        fail_on: args.fail_on.map(|it| Setting::argument(it.severity())),
        fail_on_empty: flag(args.fail_on_empty),
        format: args.format.map(Setting::argument),
        max_findings: args.max_findings.map(Setting::argument),
        no_project: flag(args.no_project),
        no_ignore: flag(args.no_ignore),
        ..Layer::default()
    })
}

fn selectors(option: &str, words: &[String]) -> Result<Vec<Setting<Selector>>, Trouble> {
    let named = |word: &String| Ok(Setting::argument(selector(option, word)?));
    words.iter().map(named).collect()
}

/// The rules that a word selects. An old id is accepted, with its new id as a warning.
pub(super) fn selector(option: &str, word: &str) -> Result<Selector, Trouble> {
    let Some(named) = Selector::named(word.trim()) else {
        let (message, help) = config::unknown_selector(word.trim());
        return Err(Trouble::Text(format!("{option}: {message}; {help}")));
    };
    if let Some(alias) = named.alias {
        complain(&format!("warning: {option}: `{alias}` is now `{}`", named.selector.word()));
    }
    Ok(named.selector)
}

/// A rule or category with its level, from `RULE=LEVEL`.
fn level(text: &str) -> Result<(Selector, Setting<Level>), Trouble> {
    let option = "--severity";
    let Some((word, name)) = text.split_once('=') else {
        return Err(Trouble::text(format!("{option}: write a rule, `=` and a level")));
    };
    let selector = selector(option, word)?;
    if matches!(selector, Selector::All | Selector::Pattern(_)) {
        return Err(Trouble::text(format!("{option}: name a rule or a category")));
    }
    let Some(level) = Level::from_name(name.trim()) else {
        let names = wording::list(&Level::NAMES);
        return Err(Trouble::text(format!("{option}: the level must be {names}")));
    };
    Ok((selector, Setting::argument(level)))
}
