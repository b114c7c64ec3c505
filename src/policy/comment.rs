//! Findings that comments suppress, each for a reason.

use std::ops::Range;
use std::sync::Arc;

use super::{Selector, similar};
use crate::diagnostic::Diagnostic;
use crate::extract::{Directive, Format, directives};
use crate::rules::suppression::{CommentFault, diagnose_comment};
use crate::source::Span;

/// The comments of a file that suppress findings.
#[derive(Debug, Default)]
pub struct Comments(Vec<Comment>);

/// A comment that suppresses findings.
#[derive(Debug)]
struct Comment {
    span: Span,
    rules: Vec<(Selector, Span)>,
    /// Where the findings that it is about begin.
    scope: Range<usize>,
    reason: Arc<str>,
    /// What is wrong with it; it suppresses nothing then.
    fault: Option<Diagnostic>,
    /// For each of `rules`, whether it covers a finding.
    used: Vec<bool>,
}

impl Comments {
    /// Reads the comments of a file.
    #[must_use]
    pub fn read(text: &str, format: Format) -> Comments {
        Comments(directives(text, format).into_iter().map(Comment::new).collect())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The reason of the comment that suppresses a finding; `None` if none does.
    pub(super) fn covering(&mut self, diagnostic: &Diagnostic) -> Option<Arc<str>> {
        let start = diagnostic.span.start as usize;
        let mut reason = None;
        for comment in &mut self.0 {
            if comment.fault.is_some() || !comment.scope.contains(&start) {
                continue;
            }
            for ((selector, _), used) in comment.rules.iter().zip(&mut comment.used) {
                if selector.selects(diagnostic.rule) {
                    *used = true;
                    reason.get_or_insert_with(|| Arc::clone(&comment.reason));
                }
            }
        }
        reason
    }

    /// The findings about the comments themselves: those that suppress nothing, or cannot be read.
    /// `is_reported` tells whether a rule that a selector names is reported at all.
    pub fn close(&mut self, is_reported: impl Fn(&Selector) -> bool) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for comment in std::mem::take(&mut self.0) {
            if let Some(fault) = comment.fault {
                found.push(fault);
                continue;
            }
            let is_whole = !comment.used.contains(&true) && comment.rules.len() == 1;
            for ((selector, span), is_used) in comment.rules.into_iter().zip(comment.used) {
                if !is_used && is_reported(&selector) {
                    let span = if is_whole { comment.span } else { span };
                    found.push(diagnose_comment(span, CommentFault::Unused, selector.word()));
                }
            }
        }
        found
    }
}

impl Comment {
    fn new(directive: Directive) -> Comment {
        let Directive { span, rules: words, reason, scope } = directive;
        let mut fault = None;
        let mut rules = Vec::new();
        for (word, place) in words {
            if let Some(named) = Selector::named(&word) {
                rules.push((named.selector, place));
                continue;
            }
            let similar = similar(&word);
            fault.get_or_insert_with(|| {
                diagnose_comment(place, CommentFault::UnknownRule { similar }, &word)
            });
        }
        let is_faulty = match (&scope, &reason) {
            (None, _) => Some(CommentFault::NotAtTop),
            (_, None) => Some(CommentFault::NoReason),
            _ if rules.is_empty() => Some(CommentFault::NoRule),
            _ => None,
        };
        let fault =
            fault.or_else(|| is_faulty.map(|fault| diagnose_comment(span, fault, "comment")));
        let used = vec![false; rules.len()];
        let reason = Arc::from(reason.unwrap_or_default());
        Comment { span, rules, scope: scope.unwrap_or_default(), reason, fault, used }
    }
}
