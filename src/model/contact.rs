//! The contacts in a message.

use super::node::deref_to_node;
use crate::json::Node;

/// A contact in a message.
#[derive(Debug, Clone, Copy)]
pub struct Contact<'a> {
    /// The object.
    pub node: &'a Node<'a>,
}

/// A phone number of a contact, with its type.
#[derive(Debug, Clone, Copy)]
pub struct ContactPhone<'a> {
    /// The object.
    pub node: &'a Node<'a>,
}

impl<'a> Contact<'a> {
    /// Its phone numbers.
    pub fn phones(&self) -> impl Iterator<Item = ContactPhone<'a>> {
        self.node.list("phones").iter().map(|node| ContactPhone { node })
    }

    /// Its postal addresses.
    #[must_use]
    pub fn addresses(&self) -> &'a [Node<'a>] {
        self.node.list("addresses")
    }
}

deref_to_node!(Contact, ContactPhone);
