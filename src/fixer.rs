//! Applies the fixes of findings to the text of a file, until nothing is left to fix.
//!
//! In each round, the fixes that do not touch each other are applied together, and the result is
//! checked again. A fix that breaks a body or adds an error is not applied.

use std::collections::{BTreeMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::engine::{self, FileReport};
use crate::extract::Origin;
use crate::fingerprint::Fingerprint;
use crate::fix::{self, Applicability, Edit, Fix};
use crate::gather::Setup;
use crate::policy::Comments;
use crate::rule::Severity;

/// The maximum number of rounds. One fix can make another one possible.
const MAX_ROUNDS: usize = 100;

/// A file to fix.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// The path as it is shown.
    pub path: &'a str,
    /// The text.
    pub text: &'a str,
    /// Where it comes from.
    pub origin: Origin,
    /// The findings that are reported.
    pub found: &'a [Diagnostic],
    /// Findings of the file that are hidden, and are not fixed.
    pub hidden: &'a HashSet<Fingerprint>,
    /// Fixes that can be trusted less are not applied.
    pub applicability: Applicability,
}

/// A text with fixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// The number of fixes.
    pub n_fixes: usize,
}

/// Fixes a text; `None` if nothing can be fixed.
#[must_use]
pub fn fix(task: Task<'_>, setup: &Setup) -> Option<Fixed> {
    let fixes = wanted(task.found, &task);
    if fixes.is_empty() {
        return None;
    }
    let state = State::of(&lint(task.text, &task, setup));
    fix_with(task.text, fixes, state, |text| {
        let report = lint(text, &task, setup);
        let state = State::of(&report);
        let mut comments = Comments::read(text, task.origin.format);
        let kept = setup.policy.apply(&setup.path(task.path), report.diagnostics, &mut comments);
        (state, wanted(&kept.shown, &task))
    })
}

/// Applies fixes round by round; `check` finds what is wrong with a text, and how it can be fixed.
fn fix_with(
    text: &str,
    mut wanted: Vec<Wanted>,
    mut state: State,
    check: impl Fn(&str) -> (State, Vec<Wanted>),
) -> Option<Fixed> {
    let mut result = Fixed { text: text.to_owned(), n_fixes: 0 };
    // Fixes that made things worse, so that they are not tried again.
    let mut harmful: HashSet<(Fingerprint, String)> = HashSet::new();
    for _ in 0..MAX_ROUNDS {
        wanted.retain(|it| !harmful.contains(&it.key()));
        let chosen = choose(&wanted);
        if chosen.is_empty() {
            break;
        }
        let mut round = Round { text: &result.text, state: &state, check: &check, done: None };
        let undone = round.apply(&mut Vec::new(), &chosen);
        harmful.extend(undone.iter().map(|it| it.key()));
        let n_applied = chosen.len() - undone.len();
        let Some(done) = round.done else { continue };
        result.n_fixes += n_applied;
        (result.text, state, wanted) = done;
    }
    (result.n_fixes > 0 && result.text != text).then_some(result)
}

/// One round over a text.
struct Round<'a, C> {
    text: &'a str,
    /// What is wrong with it.
    state: &'a State,
    check: &'a C,
    /// The text with the fixes so far, what is wrong with it, and how that can be fixed.
    done: Option<(String, State, Vec<Wanted>)>,
}

impl<C: Fn(&str) -> (State, Vec<Wanted>)> Round<'_, C> {
    /// Applies fixes in addition to those that are `applied`, and returns those that make it worse.
    fn apply<'w>(
        &mut self,
        applied: &mut Vec<&'w Wanted>,
        fixes: &[&'w Wanted],
    ) -> Vec<&'w Wanted> {
        let n_applied = applied.len();
        applied.extend(fixes);
        let edits: Vec<Edit> = applied.iter().flat_map(|it| it.fix.edits.iter().cloned()).collect();
        if let Some(text) = fix::apply(self.text, &edits).filter(|it| it != self.text) {
            let (state, next) = (self.check)(&text);
            if state.is_no_worse_than(self.state) {
                self.done = Some((text, state, next));
                return Vec::new();
            }
        }
        applied.truncate(n_applied);
        if let [_] = fixes {
            return fixes.to_vec();
        }
        // Together they do harm; in smaller and smaller parts, the harmful ones are found.
        let (first, second) = fixes.split_at(fixes.len() / 2);
        let mut harmful = self.apply(applied, first);
        harmful.append(&mut self.apply(applied, second));
        harmful
    }
}

/// A fix of a finding.
#[derive(Debug, Clone)]
struct Wanted {
    fingerprint: Fingerprint,
    fix: Fix,
}

impl Wanted {
    fn key(&self) -> (Fingerprint, String) {
        (self.fingerprint, self.fix.title.clone())
    }
}

fn wanted(found: &[Diagnostic], task: &Task<'_>) -> Vec<Wanted> {
    let wanted = found.iter().filter(|it| !task.hidden.contains(&it.fingerprint));
    let wanted = wanted.filter_map(|it| {
        let fix = it.fix.clone().filter(|it| it.applicability >= task.applicability)?;
        Some(Wanted { fingerprint: it.fingerprint, fix })
    });
    wanted.collect()
}

/// The fixes that can be applied together: in the order of the text, each one whole, and none that
/// touches another one.
fn choose(fixes: &[Wanted]) -> Vec<&Wanted> {
    let mut sorted: Vec<&Wanted> = fixes.iter().filter(|it| !it.fix.edits.is_empty()).collect();
    let bounds = |it: &Wanted| {
        let spans = it.fix.edits.iter().map(|it| it.span);
        let start = spans.clone().map(|it| it.start).min().unwrap_or_default();
        (start, spans.map(|it| it.end).max().unwrap_or_default())
    };
    sorted.sort_by_key(|it| bounds(it));
    let mut chosen: Vec<&Wanted> = Vec::new();
    let mut end = None;
    for it in sorted {
        let (start, its_end) = bounds(it);
        if end.is_none_or(|end| start > end) {
            end = Some(its_end);
            chosen.push(it);
        }
    }
    chosen
}

fn lint(text: &str, task: &Task<'_>, setup: &Setup) -> FileReport {
    let origin = setup.origin(task.path, task.origin);
    engine::lint_text(text, origin, &setup.options)
}

/// What must not get worse.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct State {
    n_bodies: usize,
    /// The number of errors of each rule.
    errors: BTreeMap<&'static str, usize>,
}

impl State {
    fn of(report: &FileReport) -> State {
        let mut errors = BTreeMap::new();
        for it in report.diagnostics.iter().filter(|it| it.severity == Severity::Error) {
            *errors.entry(it.rule.id).or_default() += 1;
        }
        State { n_bodies: report.n_bodies + report.n_copies, errors }
    }

    fn is_no_worse_than(&self, before: &State) -> bool {
        let n_before = |rule| before.errors.get(rule).copied().unwrap_or_default();
        self.n_bodies >= before.n_bodies
            && self.errors.iter().all(|(rule, n)| *n <= n_before(*rule))
    }
}

#[cfg(test)]
mod tests {
    use super::{Fixed, State, Wanted, choose, fix_with};
    use crate::fingerprint::Fingerprint;
    use crate::fix::{Applicability, Edit, Fix};
    use crate::source::Span;

    fn wanted(title: &str, edits: Vec<Edit>) -> Wanted {
        let fix = Fix::new(Applicability::Safe, title, edits);
        Wanted { fingerprint: Fingerprint::default(), fix }
    }

    fn replace(start: usize, end: usize, text: &str) -> Edit {
        Edit::replace(Span::new(start, end), text)
    }

    /// A text is as wrong as it has exclamation marks, and a body is what has an `a`.
    fn state(text: &str) -> State {
        let n_errors = text.matches('!').count();
        let errors = if n_errors > 0 { [("error", n_errors)].into() } else { [].into() };
        State { n_bodies: text.matches('a').count(), errors }
    }

    fn run(text: &str, fixes: Vec<Wanted>) -> Option<Fixed> {
        fix_with(text, fixes, state(text), |text| (state(text), Vec::new()))
    }

    #[test]
    fn fixes_that_touch_are_left_for_another_round() {
        let fixes = [
            wanted("late", vec![replace(6, 7, "x")]),
            wanted("first", vec![replace(0, 1, "x"), replace(4, 5, "x")]),
            wanted("inside", vec![replace(2, 3, "x")]),
            wanted("touching", vec![replace(5, 6, "x")]),
        ];
        let titles =
            |it: Vec<&Wanted>| it.iter().map(|it| it.fix.title.clone()).collect::<Vec<_>>();
        assert_eq!(titles(choose(&fixes)), ["first", "late"]);
        assert_eq!(titles(choose(&fixes[2..])), ["inside", "touching"]);
    }

    #[test]
    fn a_fix_that_does_harm_is_undone_and_the_others_stay() {
        let text = "a-a-a-a-a-a-a-a";
        for n_harmful in 0..8 {
            let new = |n: usize| if n == n_harmful { "!a" } else { "aa" };
            let fix = |n: usize| wanted(&n.to_string(), vec![replace(2 * n, 2 * n + 1, new(n))]);
            let fixed = run(text, (0..8).map(fix).collect());
            let expected = |n: usize| if n == n_harmful { "a" } else { "aa" };
            let expected: Vec<_> = (0..8).map(expected).collect();
            let expected = Fixed { text: expected.join("-"), n_fixes: 7 };
            assert_eq!(fixed, Some(expected), "{n_harmful}");
        }
    }

    #[test]
    fn what_breaks_or_changes_nothing_is_not_a_fix() {
        for new in ["!a", "b", "a"] {
            assert_eq!(run("a", vec![wanted("x", vec![replace(0, 1, new)])]), None, "{new}");
        }
        assert_eq!(run("é", vec![wanted("x", vec![replace(1, 2, "a")])]), None);
    }

    #[test]
    fn two_fixes_that_do_harm_together_are_not_both_applied() {
        let check = |text: &str| {
            let n_errors = usize::from(text.contains("b-b"));
            let errors = if n_errors > 0 { [("error", n_errors)].into() } else { [].into() };
            (State { n_bodies: 1, errors }, Vec::new())
        };
        let fixes =
            vec![wanted("1", vec![replace(0, 1, "b")]), wanted("2", vec![replace(2, 3, "b")])];
        let result = fix_with("a-a", fixes, check("a-a").0, check);
        assert_eq!(result, Some(Fixed { text: "b-a".to_owned(), n_fixes: 1 }));
    }

    #[test]
    fn an_error_is_not_made_up_for_by_another_one() {
        let before = State { n_bodies: 1, errors: [("one", 2), ("two", 1)].into() };
        let fewer = State { n_bodies: 1, errors: [("one", 1), ("two", 1)].into() };
        let other = State { n_bodies: 1, errors: [("one", 1), ("three", 1)].into() };
        assert!(fewer.is_no_worse_than(&before) && !before.is_no_worse_than(&fewer));
        assert!(!other.is_no_worse_than(&before));
    }

    #[test]
    fn rounds_are_repeated_but_not_forever() {
        // Each round makes the next one possible.
        let next = |text: &str| {
            let end = text.len();
            let fix = wanted(&format!("{end}"), vec![replace(end, end, "a")]);
            (state(text), vec![fix])
        };
        let (state, fixes) = next("a");
        let result = fix_with("a", fixes, state, next).expect("something is fixed");
        assert_eq!(result, Fixed { text: "a".repeat(101), n_fixes: 100 });
    }
}
