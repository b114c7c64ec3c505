//! Rules for what Meta is likely to reject or recategorize when it reviews a template.

pub mod language_script_mismatch;
pub mod marketing_without_opt_out;
pub mod passcode_outside_authentication;
pub mod promotional_utility;
pub mod sensitive_request;
pub mod truncated_marketing_body;
pub mod url_shortener;
pub mod vague_utility_survey;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &language_script_mismatch::RULE,
    &marketing_without_opt_out::RULE,
    &passcode_outside_authentication::RULE,
    &promotional_utility::RULE,
    &sensitive_request::RULE,
    &truncated_marketing_body::RULE,
    &url_shortener::RULE,
    &vague_utility_survey::RULE,
];
