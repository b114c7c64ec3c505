//! Sample bodies, and the changes that turn them into the examples of rules and the cases of tests.
//!
//! `fixtures/samples/README.md` describes how a change is written and lists the samples. This module
//! reads the changes ([`read`]) and makes them in the text of a body ([`apply`]): what they do not
//! touch stays as it is, byte for byte.

mod apply;
mod change;
mod layout;
mod value;

use std::fmt;

pub use apply::{Changed, Removed, apply};
pub use change::{Action, Change, Entry, read, read_change};
pub use layout::abbreviated;

/// A body that examples and cases change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Its name, in kebab-case: the stem of its file in `fixtures/samples`.
    pub name: &'static str,
    /// The body: valid JSON without errors and warnings.
    pub text: &'static str,
}

/// What is wrong with a change, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the block, from 1.
    pub line: usize,
    /// One clause, without a full stop.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for Fault {}

macro_rules! samples {
    ($($name:literal,)+) => {
        [$(Sample {
            name: $name,
            text: include_str!(concat!("../../fixtures/samples/", $name, ".json")),
        }),+]
    };
}

/// Every sample, by name.
pub static SAMPLES: &[Sample] = &samples![
    "bare-template-and-message",
    "body-template-and-message",
    "call-button",
    "call-button-template-and-message",
    "cards-template-and-message",
    "header-template-and-message",
    "offer-template-and-message",
    "url-button-template-and-message",
];

/// The sample with this name; `None` when there is none.
#[must_use]
pub fn get(name: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|it| it.name == name)
}
