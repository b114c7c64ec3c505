//! A body of the `calls` endpoint.

use std::ops::Deref;

use super::Word;
use super::vocabulary::vocabulary;
use crate::json::Node;

vocabulary! {
    /// What a request does with a call.
    CallAction {
        Connect = "connect",
        PreAccept = "pre_accept",
        Accept = "accept",
        Reject = "reject",
        Terminate = "terminate",
    }
}

/// An action on a call.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// The body.
    pub root: &'a Node<'a>,
    /// The action; `None` when it is missing, a placeholder, or an unknown word.
    pub action: Option<CallAction>,
}

impl<'a> Call<'a> {
    /// Reads a body.
    #[must_use]
    pub fn new(root: &'a Node<'a>) -> Call<'a> {
        Call { root, action: CallAction::read(root, "action") }
    }

    /// Where the action is, and its word; `None` if it is not known.
    #[must_use]
    pub fn named_action(&self) -> Option<(&'a Node<'a>, &'static str)> {
        Some((self.root.get("action")?, self.action?.word()))
    }

    /// The session description and its text, unless a part of it is a placeholder.
    #[must_use]
    pub fn sdp(&self) -> Option<(&'a Node<'a>, &'a str)> {
        let sdp = self.root.at(&["session", "sdp"])?;
        Some((sdp, sdp.literal()?))
    }
}

impl<'a> Deref for Call<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.root
    }
}
