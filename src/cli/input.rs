//! The body on standard input, which can be read only once.

use std::path::PathBuf;

use super::args::CheckArgs;
use crate::discover::{self, Error};
use crate::extract::{Format, Formats, Origin};

/// What a run reads from standard input.
#[derive(Debug, Default)]
pub(super) struct Input {
    /// The body; `None` if `-` is not among the paths, or it cannot be read.
    pub(super) piped: Option<Piped>,
    /// Why it cannot be read.
    pub(super) error: Option<Error>,
}

/// A body on standard input.
#[derive(Debug, Clone)]
pub(super) struct Piped {
    /// The name that findings have.
    pub(super) name: String,
    pub(super) origin: Origin,
    pub(super) bytes: Vec<u8>,
}

impl Input {
    /// Reads standard input, if it is among the paths of the run.
    pub(super) fn read(args: &CheckArgs, formats: Formats) -> Input {
        if !args.paths.iter().any(|it| it.as_os_str() == "-") {
            return Input::default();
        }
        let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("<stdin>"));
        match discover::read_stdin(&name) {
            Ok(bytes) => {
                let format = Format::of(&name).or_else(|| Format::of_script(&bytes));
                let format = format.filter(|it| formats.contains(*it)).unwrap_or(Format::Json);
                let is_test = discover::is_test(&name);
                let origin = Origin { format, is_test, ..Origin::NAMED };
                let piped = Piped { name: discover::shown(&name), origin, bytes };
                Input { piped: Some(piped), error: None }
            }
            Err(error) => Input { piped: None, error: Some(error) },
        }
    }
}
