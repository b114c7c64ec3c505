//! Rules for the business profile, conversational automation, thread control, groups and QR codes.

pub mod deprecated_welcome_message;
pub mod emoji_in_conversational_automation;
pub mod nested_conversational_automation;
pub mod profile_description_too_long;
pub mod too_many_prompts;
pub mod unused_group_participants;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &deprecated_welcome_message::RULE,
    &emoji_in_conversational_automation::RULE,
    &nested_conversational_automation::RULE,
    &profile_description_too_long::RULE,
    &too_many_prompts::RULE,
    &unused_group_participants::RULE,
];
