//! Rules for the business profile, conversational automation, thread control, groups and QR codes.

pub mod deprecated_welcome_message;
pub mod emoji_in_conversational_automation;
pub mod long_profile_description;
pub mod many_prompts;
pub mod nested_conversational_automation;
pub mod unused_group_participants;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &deprecated_welcome_message::RULE,
    &emoji_in_conversational_automation::RULE,
    &long_profile_description::RULE,
    &many_prompts::RULE,
    &nested_conversational_automation::RULE,
    &unused_group_participants::RULE,
];
