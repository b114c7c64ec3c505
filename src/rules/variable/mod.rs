//! Variables of templates, and the samples for them.

pub mod adjacent_variables;
pub mod duplicate_named_variable;
pub mod empty_sample;
pub mod invalid_header_variable;
pub mod invalid_variable_syntax;
pub mod malformed_sample;
pub mod missing_sample;
pub mod missing_url_sample;
pub mod mixed_variables;
pub mod parameter_format_mismatch;
pub mod placeholder_as_sample;
pub mod sample_count_mismatch;
pub mod sensitive_sample;
pub mod single_brace_variable;
pub mod too_many_variables;
pub mod unsupported_whitespace_in_sample;
pub mod unused_sample;
pub mod unused_url_sample;
pub mod url_sample_mismatch;
pub mod url_too_long_with_sample;
pub mod variable_at_edge;
pub mod variable_gap;
pub mod variable_in_footer;
pub mod variable_in_url;
pub mod variable_name_too_long;
pub mod variable_near_edge;
pub mod variable_not_allowed;
pub mod variable_order;

use crate::check::Rule;
use crate::rule::ApiError;
use crate::variable::TextPlace;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &adjacent_variables::RULE,
    &duplicate_named_variable::RULE,
    &empty_sample::RULE,
    &invalid_header_variable::RULE,
    &invalid_variable_syntax::RULE,
    &malformed_sample::RULE,
    &missing_sample::RULE,
    &missing_url_sample::RULE,
    &mixed_variables::RULE,
    &parameter_format_mismatch::RULE,
    &placeholder_as_sample::RULE,
    &sample_count_mismatch::RULE,
    &sensitive_sample::RULE,
    &single_brace_variable::RULE,
    &too_many_variables::RULE,
    &unsupported_whitespace_in_sample::RULE,
    &unused_sample::RULE,
    &unused_url_sample::RULE,
    &url_sample_mismatch::RULE,
    &url_too_long_with_sample::RULE,
    &variable_at_edge::RULE,
    &variable_gap::RULE,
    &variable_in_footer::RULE,
    &variable_in_url::RULE,
    &variable_name_too_long::RULE,
    &variable_near_edge::RULE,
    &variable_not_allowed::RULE,
    &variable_order::RULE,
];

/// The error that Meta returns if the format of a text is wrong.
fn format_error(place: TextPlace) -> ApiError {
    match place {
        TextPlace::Header | TextPlace::CardHeader => ApiError::with_subcode(100, 2_388_047),
        TextPlace::Body | TextPlace::CardBody => ApiError::with_subcode(100, 2_388_072),
        TextPlace::Footer => ApiError::with_subcode(100, 2_388_073),
        TextPlace::Label => ApiError::with_subcode(100, 2_388_060),
        TextPlace::Url | TextPlace::OfferText | TextPlace::CouponCode => ApiError::code(100),
        TextPlace::PhoneNumber => ApiError::code(192),
    }
}
