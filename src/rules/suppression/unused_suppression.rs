//! `unused-suppression`.

use crate::check::Finder;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::{Fingerprints, Identity};
use crate::rule::declare_rule;
use crate::source::Span;

declare_rule! {
    /// An entry that suppresses findings suppresses nothing.
    ///
    /// Either the finding was fixed, or the entry names the wrong file, rule, body or place. walint
    /// reports it only if a file of the run matches `path`, and the rule is reported at all.
    ///
    /// ```toml bad
    /// [[suppress]]
    /// path = "label.json"
    /// rule = "phone-number-too-short"
    /// reason = "tested with a short number"
    /// ```
    ///
    /// ```toml good
    /// [[suppress]]
    /// path = "label.json"
    /// rule = "call-button-label-too-long"
    /// reason = "shown on a device that does not truncate labels"
    /// ```
    pub RULE = {
        id: "unused-suppression",
        severity: Warning,
        category: Suppression,
        page: "https://github.com/walint/walint/blob/main/docs/configuration.md",
        api_error: None,
        finder: Finder::Settings,
    }
}

/// The finding about an entry at `span` of the settings; `detail` distinguishes it from other entries.
#[must_use]
pub fn diagnose_unused(span: Span, detail: &str) -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(&RULE.meta, span, "the entry does not suppress any finding");
    diagnostic.help("remove the entry, or fix its path, rule or place").detail(detail);
    let mut fingerprints = Fingerprints::default();
    diagnostic.fingerprint = fingerprints.next(RULE.meta.id, Identity::Place(detail), "", "");
    diagnostic
}
