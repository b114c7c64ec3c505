//! Orders with a request to pay, and lists of products.

use super::node::deref_to_node;
use crate::json::{Node, is_word};

/// The data of an order: the parameters of an interactive message, or the `order_details` of a
/// template's button.
#[derive(Debug, Clone, Copy)]
pub struct OrderDetails<'a> {
    /// The object.
    pub node: &'a Node<'a>,
}

/// The sections of a list of several products.
#[derive(Debug, Clone, Copy)]
pub struct ProductSections<'a> {
    /// The array of sections.
    pub node: &'a Node<'a>,
    /// Whether a button of a template opens it, not an interactive message.
    pub is_in_template: bool,
}

/// An amount of money: `value` divided by `offset`, in the currency of the order.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// Parts of the unit of the currency, 0 or more.
    pub value: i64,
    /// Parts in one unit.
    pub offset: i64,
}

impl<'a> OrderDetails<'a> {
    /// The order with its items; `None` in a simplified one, which has none.
    #[must_use]
    pub fn order(&self) -> Option<&'a Node<'a>> {
        self.node.get("order")
    }

    /// The items of the cart.
    #[must_use]
    pub fn items(&self) -> &'a [Node<'a>] {
        self.order().map_or(&[], |it| it.list("items"))
    }

    /// The settings for payment.
    #[must_use]
    pub fn payment_settings(&self) -> &'a [Node<'a>] {
        self.node.list("payment_settings")
    }

    /// Tells whether it is paid in rupees, which have other limits than reais.
    #[must_use]
    pub fn is_in_rupees(&self) -> bool {
        is_word(self.node.get("currency"), "INR")
    }

    /// Tells whether it is for Brazil: paid in reais, or of the `payment_type` `br`.
    #[must_use]
    pub fn is_in_reais(&self) -> bool {
        is_word(self.node.get("currency"), "BRL") || is_word(self.node.get("payment_type"), "br")
    }
}

impl<'a> ProductSections<'a> {
    /// The products of all sections.
    pub fn products(&self) -> impl Iterator<Item = &'a Node<'a>> {
        self.node.items().iter().flat_map(|it| it.list("product_items"))
    }
}

impl Amount {
    /// The amount in an object; `None` when either part is missing, a placeholder, or not an integer.
    ///
    /// Also `None` for a negative amount, which another rule reports.
    #[must_use]
    pub fn read(node: &Node<'_>) -> Option<Amount> {
        let value = node.get("value")?.as_i64().filter(|it| *it >= 0)?;
        Some(Amount { value, offset: node.get("offset")?.as_i64()? })
    }

    /// The value of an amount with this offset; `None` if it has another offset, or is not known.
    #[must_use]
    pub fn value_at(offset: i64, node: &Node<'_>) -> Option<i64> {
        Amount::read(node).filter(|it| it.offset == offset).map(|it| it.value)
    }
}

deref_to_node!(OrderDetails, ProductSections);
