//! How the texts of templates are written.

pub mod body_too_long_with_samples;
pub mod formatting_in_button_label;
pub mod formatting_in_footer;
pub mod formatting_in_template_header;
pub mod line_breaks_in_card_body;
pub mod long_body;
pub mod too_many_emoji;
pub mod unusual_character_in_label;
pub mod vague_body;
pub mod whitespace_in_body;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &body_too_long_with_samples::RULE,
    &formatting_in_button_label::RULE,
    &formatting_in_footer::RULE,
    &formatting_in_template_header::RULE,
    &line_breaks_in_card_body::RULE,
    &long_body::RULE,
    &too_many_emoji::RULE,
    &unusual_character_in_label::RULE,
    &vague_body::RULE,
    &whitespace_in_body::RULE,
];
