//! The manual pages and the completion scripts, which are made from the definition of the command line.

use std::io;

use clap::builder::PossibleValuesParser;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::args::Cli;
use crate::kind::RequestKind;
use crate::rules;

/// The sections of the main page that the definition of the command line does not contain.
const SECTIONS: &str = "\
.SH \"EXIT STATUS\"
.TP
\\fB0\\fR
There are no findings at or above \\fB\\-\\-fail\\-on\\fR.
.TP
\\fB1\\fR
There are findings at or above \\fB\\-\\-fail\\-on\\fR.
.TP
\\fB2\\fR
An option or a setting is not valid, a file cannot be read, or no file contains a body and
\\fB\\-\\-fail\\-on\\-empty\\fR is set.
.SH ENVIRONMENT
.TP
\\fBWALINT_CONFIG\\fR
The settings file, as with \\fB\\-\\-config\\fR.
.TP
\\fBWALINT_FORMAT\\fR
The output format, as with \\fB\\-\\-format\\fR.
.TP
\\fBNO_COLOR\\fR
If it is set and not empty, the output has no color unless \\fB\\-\\-color always\\fR is set.
.TP
\\fBFORCE_COLOR\\fR, \\fBCLICOLOR_FORCE\\fR
If one of them is set, not empty and not 0, the output has color even if it is not a terminal.
.TP
\\fBCOLUMNS\\fR
The width of a report that is not printed to a terminal, from 40 to 120.
.SH FILES
.TP
\\fBwalint.toml\\fR, \\fB.walint.toml\\fR
The settings, in the nearest folder at or above the files, up to the top of the Git repository.
";

/// A manual page.
pub(super) struct Page {
    /// The name of its file, such as `walint-check.1`.
    pub(super) name: String,
    /// Its text, in roff.
    pub(super) text: Vec<u8>,
}

/// The page of walint, and then one for each of its commands.
pub(super) fn pages() -> io::Result<Vec<Page>> {
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    let mut pages = vec![page(&command)?];
    for it in command.get_subcommands() {
        pages.push(page(it)?);
    }
    pages[0].text.extend_from_slice(SECTIONS.as_bytes());
    Ok(pages)
}

fn page(command: &Command) -> io::Result<Page> {
    let man = Man::new(command.clone()).source(concat!("walint ", env!("CARGO_PKG_VERSION")));
    let mut text = Vec::new();
    man.render(&mut text)?;
    Ok(Page { name: man.get_filename(), text })
}

/// The script that completes command lines in a shell.
pub(super) fn completions(shell: Shell) -> Vec<u8> {
    // The ids and names are plain strings to the commands, whose errors suggest similar ones.
    let ids = PossibleValuesParser::new(rules::all().map(|it| it.meta.id));
    let formats = ["output", "explain-error", "rules", "config"];
    let kinds = RequestKind::ALL.iter().map(|it| it.name()).chain(formats);
    let kinds = PossibleValuesParser::new(kinds);
    let mut command = Cli::command()
        .mut_subcommand("explain", |it| it.mut_arg("rule", |it| it.value_parser(ids)))
        .mut_subcommand("schema", |it| it.mut_arg("kind", |it| it.value_parser(kinds)));
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "walint", &mut script);
    script
}
