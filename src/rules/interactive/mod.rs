//! Interactive messages: their parts, buttons, lists and cards.

pub mod action_name_mismatch;
pub mod action_not_an_object;
pub mod interactive_body_too_long;
pub mod unknown_interactive_type;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &action_name_mismatch::RULE,
    &action_not_an_object::RULE,
    &interactive_body_too_long::RULE,
    &unknown_interactive_type::RULE,
];
