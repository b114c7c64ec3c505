//! Rules about entries of the settings and comments that suppress findings.

mod unused_suppression;

pub use unused_suppression::{CommentFault, diagnose_comment, diagnose_unused};

use crate::check::Rule;

/// The rules of this folder, sorted by id.
pub static RULES: &[&Rule] = &[&unused_suppression::RULE];
