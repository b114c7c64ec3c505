//! Which JSON a text is, and which of its faults are reported.

use super::Format;
use crate::json::FaultKind;
use crate::rule::Severity;

/// Which JSON a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// JSON as Meta reads it.
    Strict,
    /// JSON with comments and trailing commas.
    Jsonc,
    /// JSON5.
    Json5,
    /// JSON in a document, where comments are written for its readers and parts are left out.
    Shown,
    /// JSON that an extractor wrote, without faults of its own.
    Written,
}

/// What becomes of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// It is reported with the severity of its rule.
    AsUsual,
    /// It is reported with this severity at most.
    AtMost(Severity),
    /// It is not reported.
    Never,
}

impl Dialect {
    /// The dialect of a file in a format.
    #[must_use]
    pub fn of(format: Format) -> Dialect {
        match format {
            Format::Jsonc => Dialect::Jsonc,
            Format::Json5 => Dialect::Json5,
            _ => Dialect::Strict,
        }
    }

    /// What becomes of a fault in a text of this dialect.
    #[must_use]
    pub fn reported(self, fault: FaultKind) -> Reported {
        let is_comment = matches!(fault, FaultKind::Comment | FaultKind::TrailingComma);
        match self {
            Dialect::Strict => Reported::AsUsual,
            // What else JSON5 allows is written as JSON before it is read.
            Dialect::Jsonc | Dialect::Json5 if is_comment => Reported::Never,
            Dialect::Shown if is_comment => Reported::AtMost(Severity::Info),
            Dialect::Shown if fault == FaultKind::LeftOut => Reported::Never,
            Dialect::Written if fault != FaultKind::DuplicateKey => Reported::Never,
            Dialect::Jsonc | Dialect::Json5 | Dialect::Shown | Dialect::Written => {
                Reported::AsUsual
            }
        }
    }
}
