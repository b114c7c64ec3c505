//! Sends of templates: their components, buttons and parameters.

pub mod bsuid_with_authentication_template;
pub mod button_index_out_of_range;
pub mod template_language_not_an_object;
pub mod unknown_button_sub_type;
pub mod unknown_send_component;

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &bsuid_with_authentication_template::RULE,
    &button_index_out_of_range::RULE,
    &template_language_not_an_object::RULE,
    &unknown_button_sub_type::RULE,
    &unknown_send_component::RULE,
];
