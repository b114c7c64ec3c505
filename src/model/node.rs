//! What can be said of a value that may be a placeholder, or not be complete.

use crate::json::Node;

impl<'s> Node<'s> {
    /// Tells whether this is an object that certainly has no member called `key`: nothing in it
    /// represents more members.
    #[must_use]
    pub fn lacks(&self, key: &str) -> bool {
        self.is_object() && self.complete && self.get(key).is_none()
    }

    /// The items of the array called `key`; empty when there is none.
    #[must_use]
    pub fn list(&self, key: &str) -> &[Node<'s>] {
        self.get(key).map_or(&[], Node::items)
    }

    /// The items of an array that certainly has no others; `None` for anything else, and where a
    /// placeholder may represent any number of them.
    #[must_use]
    pub fn known_items(&self) -> Option<&[Node<'s>]> {
        let is_known =
            self.is_array() && self.complete && !self.items().iter().any(Node::is_opaque);
        is_known.then(|| self.items())
    }

    /// The text of a string without placeholders; `None` for anything else.
    #[must_use]
    pub fn literal(&self) -> Option<&str> {
        self.as_str().filter(|_| !self.is_open())
    }

    /// The text of a string that is not wholly a placeholder; `None` for anything else.
    #[must_use]
    pub fn written_text(&self) -> Option<&str> {
        self.as_str().filter(|_| !self.is_opaque())
    }
}

/// Makes views of an object dereference to its node.
macro_rules! deref_to_node {
    ($($view:ident),+) => {
        $(impl<'a> std::ops::Deref for $view<'a> {
            type Target = $crate::json::Node<'a>;

            fn deref(&self) -> &$crate::json::Node<'a> {
                self.node
            }
        })+
    };
}

pub(super) use deref_to_node;
