//! Products, catalogs, orders and payments, in messages and in sends of templates.

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
pub mod payment_request_amount;
pub mod payment_setting_mismatch;
pub mod reference_id_too_long;
pub mod sale_amount_not_lower;
pub mod too_many_products;
pub mod unknown_gateway_field;
pub mod unknown_order_status;
pub mod unknown_payment_type;
pub mod unsupported_amount_offset;
pub mod unsupported_payment_preference;
pub mod unsupported_upi_attribute;

use crate::check::Rule;
use crate::json::{Node, is_word};
use crate::rule::page;
use crate::rules::view;

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
    &payment_request_amount::RULE,
    &payment_setting_mismatch::RULE,
    &reference_id_too_long::RULE,
    &sale_amount_not_lower::RULE,
    &too_many_products::RULE,
    &unknown_gateway_field::RULE,
    &unknown_order_status::RULE,
    &unknown_payment_type::RULE,
    &unsupported_amount_offset::RULE,
    &unsupported_payment_preference::RULE,
    &unsupported_upi_attribute::RULE,
];

/// The parameters of every order that the user is asked to pay.
///
/// They stand in an interactive message, or in the action of a template's button.
fn orders<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let interactive = view::interactive(root, "order_details");
    let of_buttons = actions(root, "order_details").filter_map(|it| it.get("order_details"));
    interactive.and_then(|it| it.at(&["action", "parameters"])).into_iter().chain(of_buttons)
}

/// The `sections` of every list of several products, in a message or in a template's button.
fn product_sections<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    let list = view::interactive(root, "product_list").and_then(|it| it.get("action"));
    list.into_iter().chain(actions(root, "mpm")).filter_map(|it| it.get("sections"))
}

/// The page of a list of several products: in a message, or in a template's button.
fn list_page(root: &Node<'_>) -> &'static str {
    if is_word(root.get("type"), "template") {
        page!("catalogs/mpm-template-messages")
    } else {
        page!("catalogs/multi-product-messages")
    }
}

/// The actions that a message gives to its template's buttons of this sub-type.
fn actions<'a>(root: &'a Node<'a>, sub_type: &'a str) -> impl Iterator<Item = &'a Node<'a>> {
    view::components(root)
        .iter()
        .filter(|it| is_word(it.get("type"), "button"))
        .filter(move |it| is_word(it.get("sub_type"), sub_type))
        .flat_map(view::parameters)
        .filter(|it| is_word(it.get("type"), "action"))
        .filter_map(|it| it.get("action"))
}

/// The settings for payment in the parameters of an order.
fn payment_settings<'a>(order: &'a Node<'a>) -> &'a [Node<'a>] {
    order.get("payment_settings").map_or(&[], Node::items)
}

/// The items of the cart in the parameters of an order; empty for a simplified one.
fn items<'a>(order: &'a Node<'a>) -> &'a [Node<'a>] {
    order.at(&["order", "items"]).map_or(&[], Node::items)
}

/// Tells whether an order is paid in rupees, for which other bounds hold than for reais.
fn is_in_rupees(order: &Node<'_>) -> bool {
    is_word(order.get("currency"), "INR")
}

/// Tells whether an order is for Brazil: paid in reais, or of the `payment_type` `br`.
fn is_in_reais(order: &Node<'_>) -> bool {
    is_word(order.get("currency"), "BRL") || is_word(order.get("payment_type"), "br")
}

/// An amount of money: `value` divided by `offset`, in the currency of the order.
#[derive(Debug, Clone, Copy)]
struct Amount {
    /// Parts of the unit of the currency, 0 or more.
    value: i64,
    /// Parts in one unit.
    offset: i64,
}

/// The amount in an object; `None` when either part is missing, a placeholder or no integer.
///
/// A negative amount is a finding by itself, so nothing is concluded from it.
fn amount(node: Option<&Node<'_>>) -> Option<Amount> {
    let part = |key| node?.get(key)?.as_i64();
    let value = part("value").filter(|it| *it >= 0)?;
    Some(Amount { value, offset: part("offset")? })
}

/// The value of an amount of this offset; `None` when it has another or is unknown.
fn value_at(offset: i64, node: Option<&Node<'_>>) -> Option<i64> {
    amount(node).filter(|it| it.offset == offset).map(|it| it.value)
}
