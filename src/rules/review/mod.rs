//! What the review of a template is likely to reject.

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[];
