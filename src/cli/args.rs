//! What the command line takes.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::date::Date;
use crate::report::{FORMATS, Format};
use crate::rule::Severity;

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
    Check(CheckArgs),
    /// List the rules.
    Rules {
        /// How to list them.
        #[arg(long, value_enum, default_value = "text")]
        format: RulesFormat,
    },
    /// Say all there is to say about a rule.
    Explain {
        /// The id of the rule.
        rule: String,
    },
    /// Say what an error of Meta's means, and what in the body it is about.
    ExplainError(ExplainErrorArgs),
    /// Print the JSON Schema of a kind of request.
    Schema {
        /// The kind: message, marketing-message, template-create, template-edit, template-upsert,
        /// call-settings, call, business-profile, conversational-automation, thread-control, group or
        /// qr-code; or output, the format of `check --format json`, explain-error, that of
        /// `explain-error --format json`, rules, that of `rules --format json`, or config, that of
        /// walint.toml.
        kind: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command line are switches")]
pub(super) struct CheckArgs {
    /// Files and folders; `-` is the standard input.
    #[arg(default_value = ".")]
    pub(super) paths: Vec<PathBuf>,

    /// How to print what is found.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,

    /// Least severity to show.
    #[arg(long, value_enum, default_value = "warning", value_name = "SEVERITY")]
    pub(super) min_severity: SeverityArg,

    /// The most findings to show; 0 shows all, as does an output that is not a terminal. Totals and
    /// exit code include all findings.
    #[arg(long, value_name = "N")]
    pub(super) max_findings: Option<usize>,

    /// Least severity that makes the exit code 1.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    pub(super) fail_on: SeverityArg,

    /// Exit with 0 whatever is found.
    #[arg(long)]
    pub(super) exit_zero: bool,

    /// Exit with 2 when no file contains a request body: nothing was checked.
    #[arg(long)]
    pub(super) fail_on_empty: bool,

    /// Print findings only: no summary, no progress.
    #[arg(short, long, conflicts_with = "verbose")]
    pub(super) quiet: bool,

    /// Print the address of each page, and report on standard error how many files were skipped.
    #[arg(short, long)]
    pub(super) verbose: bool,

    /// Treat bodies as they are sent: a placeholder left in is an error.
    #[arg(long = "final")]
    pub(super) final_payload: bool,

    /// The day of sending; without it no date counts as past.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,

    /// The phone number of the sender with its country code, for the rules that need it.
    #[arg(long, value_name = "NUMBER", value_parser = phone_number)]
    pub(super) sender: Option<String>,

    /// A file or folder to compare with: its templates, and its messages that send one.
    ///
    /// walint does not check it. Can be repeated.
    #[arg(long, value_name = "PATH")]
    pub(super) templates: Vec<PathBuf>,

    /// Take the templates at hand for all there are: sending another one is an error.
    #[arg(long)]
    pub(super) templates_complete: bool,

    /// Check every file by itself, without comparing messages with templates.
    #[arg(long, conflicts_with_all = ["templates", "templates_complete"])]
    pub(super) no_project: bool,

    /// The settings file to use instead of the nearest walint.toml in the folder of the checked
    /// files or above.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,

    /// Leave walint.toml alone.
    #[arg(long)]
    pub(super) no_config: bool,

    /// The file that standard input replaces: findings use its name, and its settings apply.
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,

    /// Walk hidden, vendored and ignored files too.
    #[arg(long)]
    pub(super) no_ignore: bool,

    /// Number of threads, up to 256; 0 uses one for each processor.
    #[arg(short = 'j', long, default_value_t = 0, value_name = "N")]
    pub(super) threads: usize,

    /// When to use colour.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: ColorArg,
}

#[derive(Debug, Args)]
pub(super) struct ExplainErrorArgs {
    /// The saved response, webhook or log; `-` is standard input. Or a code, such as 132000 or
    /// 132000/2494010.
    pub(super) answer: PathBuf,

    /// The body that was sent; `-` is the standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) body: Option<PathBuf>,

    /// How to print the explanation.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: AnswerFormatArg,

    /// When to use colour.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: ColorArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AnswerFormatArg {
    /// In words, with the place in the body marked.
    Human,
    /// One JSON object.
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

impl SeverityArg {
    pub(super) fn severity(self) -> Severity {
        match self {
            SeverityArg::Info => Severity::Info,
            SeverityArg::Warning => Severity::Warning,
            SeverityArg::Error => Severity::Error,
        }
    }
}

/// A phone number as the rules compare it: its digits.
fn phone_number(text: &str) -> Result<String, String> {
    let is_allowed = |it: char| it.is_ascii_digit() || "+-() ".contains(it);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !text.chars().all(is_allowed) || !(7..=15).contains(&digits.len()) {
        return Err("not a phone number of 7 to 15 digits with its country code".to_owned());
    }
    Ok(digits)
}
