//! What a run shows of its findings, how they are counted, and whether they fail it.
//!
//! Pure: findings and settings go in, and what is shown comes out. The findings of a file go through
//! `Policy::apply` as soon as they are made, so that nothing is kept of those that are not shown.
//! What a baseline hides is decided once all findings are known.

mod baseline;
mod comment;
mod counts;
mod level;
mod paths;
mod pattern;
mod rules;
mod selector;
mod suppression;

pub use self::{
    baseline::{Baseline, BaselineFault, Entry, Match},
    comment::Comments,
    counts::Counts,
    level::{Level, Levels},
    paths::{Base, FilePath, PathPattern, escaped},
    pattern::PlacePattern,
    rules::{Override, Policy, Shown},
    selector::{Named, Selector, similar},
    suppression::{Suppressed, Suppression, Usage},
};
