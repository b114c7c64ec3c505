//! Findings that the settings suppress, each for a reason.

use std::sync::Arc;

use super::{PathPattern, PlacePattern, Selector};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// An entry of the settings that suppresses findings.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// The files that it is about, relative to the folder of the settings.
    pub path: PathPattern,
    /// The rules that it is about.
    pub rule: Selector,
    /// The bodies that it is about, by place or identity; `None` for all bodies.
    pub body: Option<PlacePattern>,
    /// The places inside a body; `None` for all places.
    pub pointer: Option<PlacePattern>,
    /// Why the findings may stay.
    pub reason: Arc<str>,
    /// Where the entry is in the settings file.
    pub span: Span,
}

impl Suppression {
    /// What distinguishes it from other entries: its path, rule, body and pointer.
    #[must_use]
    pub fn name(&self) -> String {
        let text = |it: &Option<PlacePattern>| it.as_ref().map_or("", |it| it.text()).to_owned();
        let (path, rule) = (self.path.text(), self.rule.word());
        [path, rule, &text(&self.body), &text(&self.pointer)].join(" ")
    }

    /// Whether it suppresses a finding in a file whose path it matches.
    #[must_use]
    pub fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let is_body = |it: &PlacePattern| {
            it.matches(&diagnostic.body)
                || diagnostic.identity.as_deref().is_some_and(|identity| it.matches(identity))
        };
        self.rule.selects(diagnostic.rule)
            && self.body.as_ref().is_none_or(is_body)
            && self.pointer.as_ref().is_none_or(|it| it.matches(&diagnostic.pointer))
    }
}

/// A finding that an entry of the settings or a comment suppresses.
#[derive(Debug)]
pub struct Suppressed {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Why it may stay.
    pub reason: Arc<str>,
    /// Whether a comment in the file says so, and not the settings.
    pub is_in_source: bool,
}

/// Which entries were of use in a run.
#[derive(Debug, Default)]
pub struct Usage {
    /// For each entry, whether its path matched a file.
    met: Vec<bool>,
    /// For each entry, whether it covered a finding.
    used: Vec<bool>,
}

impl Usage {
    /// Begins with entries of which none was of use.
    #[must_use]
    pub fn new(n_entries: usize) -> Usage {
        Usage { met: vec![false; n_entries], used: vec![false; n_entries] }
    }

    /// Notes that the path of an entry matched a file.
    pub fn meet(&mut self, entry: usize) {
        self.met[entry] = true;
    }

    /// Notes that an entry covered a finding.
    pub fn mark(&mut self, entry: usize) {
        self.used[entry] = true;
    }

    /// Whether the path of every entry matched a file.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.met.iter().all(|it| *it)
    }

    /// The entries whose path matched a file, and that covered no finding.
    pub fn unused(&self) -> impl Iterator<Item = usize> {
        let entries = self.met.iter().zip(&self.used).enumerate();
        entries.filter(|it| *it.1.0 && !*it.1.1).map(|it| it.0)
    }
}
