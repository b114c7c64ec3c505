//! A JSON array that is written item by item, so that a report keeps no finding in memory.

use std::io::{self, Write};

use serde::Serialize;

use super::command;

/// An array of which a part is written.
pub(super) struct List {
    n_written: usize,
    /// The line break before the closing bracket.
    line: &'static str,
}

impl List {
    /// An array without items, whose opening bracket is already written. `line` is a line break with
    /// the indentation of the closing bracket.
    pub(super) fn new(line: &'static str) -> List {
        List { n_written: 0, line }
    }

    /// Writes one more item.
    pub(super) fn push(&mut self, out: &mut dyn Write, item: &impl Serialize) -> io::Result<()> {
        let line = format!("{}  ", self.line);
        let comma = if self.n_written == 0 { "" } else { "," };
        self.n_written += 1;
        write!(out, "{comma}{line}{}", nested(item, &line)?)
    }

    /// Writes the closing bracket.
    pub(super) fn close(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{}]", if self.n_written == 0 { "" } else { self.line })
    }
}

/// A value with indented lines: `line` is a line break with the indentation.
pub(super) fn nested(value: &impl Serialize, line: &str) -> io::Result<String> {
    let text = command::escape_json(serde_json::to_string_pretty(value)?);
    Ok(text.replace('\n', line))
}
