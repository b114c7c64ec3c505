//! General rules for the schemas: one for each sort of failure.

pub mod duplicate_item;
pub mod forbidden_key;
pub mod integer_as_float;
pub mod integer_as_string;
pub mod invalid_format;
pub mod missing_key;
pub mod number_out_of_range;
pub mod string_too_long;
pub mod string_too_short;
pub mod too_few_items;
pub mod too_many_items;
pub mod unknown_key;
pub mod unknown_value;
pub mod wrong_case;
pub mod wrong_type;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &duplicate_item::RULE,
    &forbidden_key::RULE,
    &integer_as_float::RULE,
    &integer_as_string::RULE,
    &invalid_format::RULE,
    &missing_key::RULE,
    &number_out_of_range::RULE,
    &string_too_long::RULE,
    &string_too_short::RULE,
    &too_few_items::RULE,
    &too_many_items::RULE,
    &unknown_key::RULE,
    &unknown_value::RULE,
    &wrong_case::RULE,
    &wrong_type::RULE,
];
