//! The arguments of the command line.

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
        /// Output format.
        #[arg(long, value_enum, default_value = "text")]
        format: RulesFormat,
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
    /// Files and folders to check; `-` is standard input.
    #[arg(default_value = ".")]
    pub(super) paths: Vec<PathBuf>,

    /// Output format.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,

    /// Lowest severity to show.
    #[arg(long, value_enum, default_value = "warning", value_name = "SEVERITY")]
    pub(super) min_severity: SeverityArg,

    /// Maximum number of findings to show; 0 shows all, which is the default unless the output is a
    /// terminal. Totals and exit code always include all findings.
    #[arg(long, value_name = "N")]
    pub(super) max_findings: Option<usize>,

    /// Lowest severity that sets the exit code to 1.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    pub(super) fail_on: SeverityArg,

    /// Exit with 0 even if there are findings.
    #[arg(long)]
    pub(super) exit_zero: bool,

    /// Exit with 2 if no file contains a request body, so that nothing was checked.
    #[arg(long)]
    pub(super) fail_on_empty: bool,

    /// Print only findings: no summary, no warnings, no progress.
    #[arg(short, long, conflicts_with = "verbose")]
    pub(super) quiet: bool,

    /// Print the URL of each page, and on standard error how many files were skipped and why.
    #[arg(short, long)]
    pub(super) verbose: bool,

    /// Check bodies as they are sent: every placeholder in them is an error.
    #[arg(long = "final")]
    pub(super) final_payload: bool,

    /// The day on which the bodies are sent; without it, no date counts as past.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,

    /// The phone number of the sender with its country code; some rules need it.
    #[arg(long, value_name = "NUMBER", value_parser = phone_number)]
    pub(super) sender: Option<String>,

    /// A file or folder with templates, or with messages that send one, to compare with.
    ///
    /// walint does not check it. Can be repeated.
    #[arg(long, value_name = "PATH")]
    pub(super) templates: Vec<PathBuf>,

    /// Report a message that sends an unknown template as an error, because all templates are
    /// known.
    #[arg(long)]
    pub(super) templates_complete: bool,

    /// Check every file separately, without comparing messages with templates.
    #[arg(long, conflicts_with_all = ["templates", "templates_complete"])]
    pub(super) no_project: bool,

    /// The settings file to use, instead of the nearest walint.toml in the folder of the checked
    /// files or above it.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,

    /// Ignore walint.toml.
    #[arg(long)]
    pub(super) no_config: bool,

    /// The file that standard input replaces: findings have its name, and its settings apply.
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,

    /// Also check hidden, vendored and ignored files.
    #[arg(long)]
    pub(super) no_ignore: bool,

    /// Number of threads, up to 256; 0 uses one for each processor.
    #[arg(short = 'j', long, default_value_t = 0, value_name = "N")]
    pub(super) threads: usize,

    /// When to use color.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: ColorArg,
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

impl SeverityArg {
    pub(super) fn severity(self) -> Severity {
        match self {
            SeverityArg::Info => Severity::Info,
            SeverityArg::Warning => Severity::Warning,
            SeverityArg::Error => Severity::Error,
        }
    }
}

/// A phone number in the form that the rules compare: its digits.
fn phone_number(text: &str) -> Result<String, String> {
    let is_allowed = |it: char| it.is_ascii_digit() || "+-() ".contains(it);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !text.chars().all(is_allowed) || !(7..=15).contains(&digits.len()) {
        return Err("a phone number has a country code and 7 to 15 digits in total".to_owned());
    }
    Ok(digits)
}
