//! Products, catalogs, orders and payments, in messages and in sends of templates.

use crate::check::Rule;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[];
