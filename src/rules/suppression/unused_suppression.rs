//! `unused-suppression`.

use crate::check::Finder;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::{Fingerprints, Identity};
use crate::rule::declare_rule;
use crate::source::Span;
use crate::wording;

declare_rule! {
    /// An entry or a comment that suppresses findings suppresses nothing.
    ///
    /// Either the finding was fixed, or the entry names the wrong file, rule, body or place. walint
    /// reports an entry only if a file of the run matches `path`, and the rule is reported at all. A
    /// comment that has no reason or names an unknown rule suppresses nothing either.
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

/// Why a comment suppresses nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentFault {
    /// There is no such finding.
    Unused,
    /// The comment names no rule.
    NoRule,
    /// The comment does not say why.
    NoReason,
    /// The comment is about the file, but after its first lines.
    NotAtTop,
    /// There is no such rule.
    UnknownRule {
        /// The rule that was most likely meant.
        similar: Option<&'static str>,
    },
}

/// The finding about a comment, or about a word in it; `name` distinguishes it from others.
#[must_use]
pub fn diagnose_comment(span: Span, fault: CommentFault, name: &str) -> Diagnostic {
    let (message, help) = match fault {
        CommentFault::Unused => (
            format!("the comment does not suppress any finding of `{name}`"),
            "remove it, or move it to the line of the finding or the line before".to_owned(),
        ),
        CommentFault::NoRule => (
            "the comment names no rule".to_owned(),
            "write `walint-ignore: RULE -- reason`".to_owned(),
        ),
        CommentFault::NoReason => (
            "the comment gives no reason, so it suppresses nothing".to_owned(),
            "add ` -- ` and the reason for suppressing the finding".to_owned(),
        ),
        CommentFault::NotAtTop => (
            "`walint-ignore-file` is not at the top of the file".to_owned(),
            "move the comment to the first lines of the file".to_owned(),
        ),
        CommentFault::UnknownRule { similar } => (
            match wording::shown(name) {
                Some(name) => format!("{name} is not a rule or a category"),
                None => "the comment names something that is not a rule or a category".to_owned(),
            },
            similar.map_or_else(
                || "`walint rules` lists the rules".to_owned(),
                |it| format!("rename it to `{it}`"),
            ),
        ),
    };
    let mut diagnostic = Diagnostic::new(&RULE.meta, span, message);
    diagnostic.help(help).detail(name);
    let mut fingerprints = Fingerprints::default();
    diagnostic.fingerprint = fingerprints.next(RULE.meta.id, Identity::Place("comment"), "", name);
    diagnostic
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
