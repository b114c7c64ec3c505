//! Rules for the bodies of the `calls` endpoint.

pub mod call_callback_data_too_long;
pub mod call_recording_purpose_too_long;
pub mod call_without_recipient;
pub mod deprecated_call_connection;
pub mod incomplete_call_recording;
pub mod malformed_sdp;
pub mod missing_call_id;
pub mod missing_call_session;
pub mod sdp_type_mismatch;
pub mod unexpected_call_id;
pub mod unexpected_call_option;
pub mod unexpected_call_recipient;
pub mod unexpected_call_session;
pub mod unknown_announcement_language;
pub mod unknown_call_action;
pub mod unsupported_sdp;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &call_callback_data_too_long::RULE,
    &call_recording_purpose_too_long::RULE,
    &call_without_recipient::RULE,
    &deprecated_call_connection::RULE,
    &incomplete_call_recording::RULE,
    &malformed_sdp::RULE,
    &missing_call_id::RULE,
    &missing_call_session::RULE,
    &sdp_type_mismatch::RULE,
    &unexpected_call_id::RULE,
    &unexpected_call_option::RULE,
    &unexpected_call_recipient::RULE,
    &unexpected_call_session::RULE,
    &unknown_announcement_language::RULE,
    &unknown_call_action::RULE,
    &unsupported_sdp::RULE,
];
