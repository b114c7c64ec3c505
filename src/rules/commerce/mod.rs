//! Products, catalogs, orders and payments, in interactive and template messages.

pub mod duplicate_product;
pub mod empty_order_update;
pub mod invalid_reference_id;
pub mod missing_beneficiaries;
pub mod missing_import_data;
pub mod missing_retailer_id;
pub mod order_expired;
pub mod order_image_in_brazil;
pub mod order_image_in_simplified_order;
pub mod order_image_with_catalog;
pub mod order_subtotal_mismatch;
pub mod order_total_mismatch;
pub mod payment_currency_mismatch;
pub mod payment_request_amount_mismatch;
pub mod payment_setting_mismatch;
pub mod reference_id_too_long;
pub mod sale_amount_not_lower;
pub mod too_many_products;
pub mod unknown_gateway_key;
pub mod unknown_order_status;
pub mod unknown_payment_type;
pub mod unsupported_amount_offset;
pub mod unsupported_payment_preference;
pub mod unsupported_upi_attribute;

use crate::check::Rule;
use crate::model::ProductSections;
use crate::rule::page;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &duplicate_product::RULE,
    &empty_order_update::RULE,
    &invalid_reference_id::RULE,
    &missing_beneficiaries::RULE,
    &missing_import_data::RULE,
    &missing_retailer_id::RULE,
    &order_expired::RULE,
    &order_image_in_brazil::RULE,
    &order_image_in_simplified_order::RULE,
    &order_image_with_catalog::RULE,
    &order_subtotal_mismatch::RULE,
    &order_total_mismatch::RULE,
    &payment_currency_mismatch::RULE,
    &payment_request_amount_mismatch::RULE,
    &payment_setting_mismatch::RULE,
    &reference_id_too_long::RULE,
    &sale_amount_not_lower::RULE,
    &too_many_products::RULE,
    &unknown_gateway_key::RULE,
    &unknown_order_status::RULE,
    &unknown_payment_type::RULE,
    &unsupported_amount_offset::RULE,
    &unsupported_payment_preference::RULE,
    &unsupported_upi_attribute::RULE,
];

/// The page of a product list: in an interactive message, or in a template's button.
fn list_page(sections: ProductSections<'_>) -> &'static str {
    if sections.is_in_template {
        page!("catalogs/mpm-template-messages")
    } else {
        page!("catalogs/multi-product-messages")
    }
}
