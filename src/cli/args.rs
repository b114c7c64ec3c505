//! The arguments of the command line.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::config;
use crate::date::Date;
use crate::extract;
use crate::report::{FORMATS, Format};
use crate::rule::Severity;
use crate::wording;

/// Offline linter for the JSON bodies sent to the WhatsApp Cloud API.
#[derive(Debug, Parser)]
#[command(name = "walint", version, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check files and folders.
    ///
    /// walint finds bodies in JSON, JSON Lines, JSONC, JSON5 and templated JSON; in collections of
    /// Postman, Insomnia and Bruno, n8n workflows, HAR and HTTP files; in Markdown, YAML, shell and
    /// PowerShell scripts; and in JavaScript, TypeScript, Python and PHP.
    Check(Box<CheckArgs>),
    /// Print the settings that apply to a run or a path, and where each of them comes from.
    ///
    /// `--format json` prints them as one object.
    Config(Box<CheckArgs>),
    /// Write entries to walint.toml that suppress the current findings.
    Suppress(Box<SuppressArgs>),
    /// List the rules.
    Rules {
        /// Output format.
        #[arg(long, value_enum, default_value = "text")]
        format: RulesFormat,
        /// The folder for the pages of `--format pages`.
        #[arg(value_name = "FOLDER", required_if_eq("format", "pages"))]
        folder: Option<PathBuf>,
    },
    /// Explain a rule.
    Explain {
        /// The id of the rule, as in a report.
        rule: String,
    },
    /// Explain an error that the API returned, and find its cause in the body.
    ExplainError(ExplainErrorArgs),
    /// Print the JSON Schema of a request body or of a format of walint.
    Schema {
        /// A request body: message, marketing-message, template-create, template-edit,
        /// template-upsert, call-settings, call, business-profile, conversational-automation,
        /// thread-control, group or qr-code. Or a format: output (`check --format json`),
        /// explain-error (`explain-error --format json`), rules (`rules --format json`) or config
        /// (walint.toml).
        kind: String,
    },
    /// Print a completion script for a shell.
    Completions {
        /// The shell that reads the script.
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page of walint, or write it and a page for each command to a folder.
    Man {
        /// The folder for all pages, such as ~/.local/share/man/man1.
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    Text,
    Json,
    Markdown,
    /// A page for each rule, and a list, in Markdown files
    Pages,
}

/// The arguments of `check`, which `config` and `suppress` also accept.
#[derive(Debug, Args)]
#[command(args_override_self = true)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command line are switches")]
pub(super) struct CheckArgs {
    /// Files and folders to check; `-` is standard input.
    #[arg(default_value = ".")]
    pub(super) paths: Vec<PathBuf>,

    /// Rules to report: ids, categories, patterns such as `call-*`, or `all`.
    #[arg(long, value_name = "RULES", value_delimiter = ',', help_heading = "Rules")]
    pub(super) select: Vec<String>,

    /// Rules not to report, in addition to those of the settings file.
    #[arg(long, value_name = "RULES", value_delimiter = ',', help_heading = "Rules")]
    pub(super) ignore: Vec<String>,

    /// Report a rule or category as `off`, `info`, `warning` or `error`.
    #[arg(long, value_name = "RULE=LEVEL", value_delimiter = ',', help_heading = "Rules")]
    pub(super) severity: Vec<String>,

    /// Lowest severity to show [default: warning].
    #[arg(long, value_enum, value_name = "SEVERITY", help_heading = "Rules")]
    pub(super) min_severity: Option<SeverityArg>,

    /// Lowest severity that sets the exit code to 1 [default: error].
    #[arg(long, value_enum, value_name = "SEVERITY", help_heading = "Rules")]
    pub(super) fail_on: Option<SeverityArg>,

    /// Output format [default: human].
    #[arg(long, value_enum, help_heading = "Output")]
    pub(super) format: Option<Format>,

    /// Write another report to a file. Can be repeated.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output, help_heading = "Output")]
    pub(super) output: Vec<(Format, PathBuf)>,

    /// Print the number of findings of each rule instead of the findings.
    #[arg(long, help_heading = "Output")]
    pub(super) statistics: bool,

    /// Maximum number of findings to show; 0 shows all, which is the default unless the output is a
    /// terminal. Totals and exit code always include all findings.
    #[arg(long, value_name = "N", help_heading = "Output")]
    pub(super) max_findings: Option<usize>,

    /// Print only findings: no summary, no warnings, no progress.
    #[arg(short, long, conflicts_with = "verbose", help_heading = "Output")]
    pub(super) quiet: bool,

    /// Print the URL of each page, and on standard error how many files were skipped and why.
    #[arg(short, long, help_heading = "Output")]
    pub(super) verbose: bool,

    /// List each file with its bodies, or why it was skipped, instead of the findings.
    #[arg(long, help_heading = "Output")]
    pub(super) show_files: bool,

    /// When to use color.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN", help_heading = "Output")]
    pub(super) color: ColorArg,

    /// Exit with 0 even if there are findings.
    #[arg(long, help_heading = "Exit code")]
    pub(super) exit_zero: bool,

    /// Exit with 2 if no file contains a request body, so that nothing was checked.
    #[arg(long, help_heading = "Exit code")]
    pub(super) fail_on_empty: bool,

    /// Fix what can be fixed safely.
    #[arg(long, help_heading = "Fixes")]
    pub(super) fix: bool,

    /// Also apply fixes that may need a review. Needs --fix or --diff.
    #[arg(long, help_heading = "Fixes")]
    pub(super) unsafe_fixes: bool,

    /// Print what --fix would change as a diff, and change nothing.
    #[arg(long, conflicts_with = "fix", help_heading = "Fixes")]
    pub(super) diff: bool,

    /// Hide the findings that this baseline contains.
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    pub(super) baseline: Option<PathBuf>,

    /// Write the current findings to a baseline, and exit with 0.
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    pub(super) write_baseline: Option<PathBuf>,

    /// Exit with 1 if entries of the baseline no longer occur.
    #[arg(long, help_heading = "Baseline")]
    pub(super) baseline_strict: bool,

    /// Check bodies as they are sent: every placeholder in them is an error.
    #[arg(long = "final", help_heading = "Bodies")]
    pub(super) final_payload: bool,

    /// The day on which the bodies are sent; without it, no date counts as past.
    #[arg(long, value_name = "YYYY-MM-DD", help_heading = "Bodies")]
    pub(super) today: Option<Date>,

    /// The phone number of the sender with its country code; some rules need it.
    #[arg(long, value_name = "NUMBER", value_parser = phone_number, help_heading = "Bodies")]
    pub(super) sender: Option<String>,

    /// A file or folder with templates, or with messages that send them, to compare with.
    ///
    /// walint does not check it. Can be repeated.
    #[arg(long, value_name = "PATH", help_heading = "Bodies")]
    pub(super) templates: Vec<PathBuf>,

    /// Report a message whose template is unknown as an error, because all templates are known.
    #[arg(long, help_heading = "Bodies")]
    pub(super) templates_complete: bool,

    /// Check every file separately, without comparing messages with templates.
    #[arg(long, conflicts_with_all = ["templates", "templates_complete"], help_heading = "Bodies")]
    pub(super) no_project: bool,

    /// A settings file to use instead of walint.toml, or one setting as `KEY = VALUE`. Can be repeated.
    #[arg(long, value_name = "FILE|KEY = VALUE", help_heading = "Settings")]
    pub(super) config: Vec<String>,

    /// Ignore settings files.
    #[arg(long, alias = "no-config", help_heading = "Settings")]
    pub(super) isolated: bool,

    /// Files of folders to check, in the syntax of .gitignore, in addition to those of the settings
    /// file; without any, all files in a known format.
    #[arg(long, value_name = "PATTERN", help_heading = "Files")]
    pub(super) include: Vec<String>,

    /// Formats of files to read, such as `json,markdown`; all by default.
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_enum, help_heading = "Files")]
    pub(super) containers: Vec<extract::Format>,

    /// Files not to check, in the syntax of .gitignore, in addition to those of the settings file.
    #[arg(long, value_name = "PATTERN", help_heading = "Files")]
    pub(super) exclude: Vec<String>,

    /// Do not check excluded files even if they are named.
    #[arg(long, help_heading = "Files")]
    pub(super) force_exclude: bool,

    /// Also check hidden, vendored and ignored files.
    #[arg(long, help_heading = "Files")]
    pub(super) no_ignore: bool,

    /// The file that standard input replaces: findings have its name, and its settings apply.
    #[arg(long, value_name = "NAME", help_heading = "Files")]
    pub(super) stdin_filename: Option<PathBuf>,

    /// Number of threads, up to 256; 0 uses one for each processor.
    #[arg(short = 'j', long, default_value_t = 0, value_name = "N")]
    pub(super) threads: usize,
}

#[derive(Debug, Args)]
pub(super) struct SuppressArgs {
    /// The reason for suppressing the findings.
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    pub(super) reason: String,
    #[command(flatten)]
    pub(super) check: CheckArgs,
}

#[derive(Debug, Args)]
pub(super) struct ExplainErrorArgs {
    /// A saved response, webhook or log; `-` is standard input. Or an error code, such as 132000 or
    /// 132000/2494010.
    #[arg(value_name = "RESPONSE")]
    pub(super) answer: PathBuf,

    /// The body that was sent; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) body: Option<PathBuf>,

    /// Output format.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: AnswerFormatArg,

    /// When to use color.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: ColorArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AnswerFormatArg {
    /// Text, with the place in the body marked
    Human,
    /// One JSON object
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SeverityArg {
    Info,
    Warning,
    Error,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorArg {
    Auto,
    Always,
    Never,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Format] {
        FORMATS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.summary))
    }
}

impl ValueEnum for extract::Format {
    fn value_variants<'a>() -> &'a [extract::Format] {
        &extract::Format::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl SeverityArg {
    pub(super) fn severity(self) -> Severity {
        match self {
            SeverityArg::Info => Severity::Info,
            SeverityArg::Warning => Severity::Warning,
            SeverityArg::Error => Severity::Error,
        }
    }
}

fn phone_number(text: &str) -> Result<String, String> {
    config::phone_number(text)
}

/// A report and the file that it is written to.
fn output(text: &str) -> Result<(Format, PathBuf), String> {
    let Some((format, file)) = text.split_once('=').filter(|it| !it.1.is_empty()) else {
        return Err("write a format, `=` and a file, such as `sarif=walint.sarif`".to_owned());
    };
    let names: Vec<&str> = FORMATS.iter().map(|it| it.name).collect();
    let format = Format::from_name(format)
        .ok_or_else(|| format!("the format must be {}", wording::list(&names)))?;
    Ok((format, PathBuf::from(file)))
}

fn reason(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("write the reason for suppressing these findings".to_owned());
    }
    Ok(text.to_owned())
}
