//! A message: its envelope, its type, and the content of that type.

use std::ops::Deref;

use super::node::deref_to_node;
use super::vocabulary::vocabulary;
use super::{Contact, Interactive, Media, MediaPlace, Word};
use crate::json::{Node, is_word};
use crate::kind::content_keys;

vocabulary! {
    /// The type of a message, and the key of its content.
    MessageType {
        Audio = "audio",
        Contacts = "contacts",
        Document = "document",
        Gif = "gif",
        Image = "image",
        Interactive = "interactive",
        LinkPreview = "link_preview",
        Location = "location",
        Pin = "pin",
        Reaction = "reaction",
        Sticker = "sticker",
        Template = "template",
        Text = "text",
        Video = "video",
    }
}

/// A message, or another body that is read as one.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// The body.
    pub root: &'a Node<'a>,
    /// Its type; `None` if it is missing, unknown or a placeholder.
    pub kind: Option<MessageType>,
    /// Whether it marks a message as read; a read receipt has no content.
    pub is_read_receipt: bool,
}

/// The content of a message: the value of the key that its type names.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// The value.
    pub node: &'a Node<'a>,
    /// The type of the message.
    pub kind: MessageType,
    /// The message.
    pub message: Message<'a>,
}

impl<'a> Message<'a> {
    /// Reads a body as a message.
    #[must_use]
    pub fn new(root: &'a Node<'a>) -> Message<'a> {
        let kind = MessageType::read(root, "type");
        Message { root, kind, is_read_receipt: is_read_receipt(root) }
    }

    /// Tells whether it has the given type.
    #[must_use]
    pub fn is(&self, kind: MessageType) -> bool {
        self.kind == Some(kind)
    }

    /// Its content; `None` if it is missing, if the type is unknown, or in a read receipt.
    #[must_use]
    pub fn content(&self) -> Option<Content<'a>> {
        let kind = self.kind.filter(|_| !self.is_read_receipt)?;
        Some(Content { node: self.root.get(kind.word())?, kind, message: *self })
    }

    /// The interactive object; `None` for any other type of message.
    #[must_use]
    pub fn interactive(&self) -> Option<Interactive<'a>> {
        let content = self.content().filter(|it| it.kind == MessageType::Interactive)?;
        Some(Interactive::new(content.node, *self))
    }

    /// The category that makes it a Direct Send message; `None` for an ordinary message.
    ///
    /// The category `service` has the same effect as no category. A placeholder may be any category,
    /// so it is `None`.
    #[must_use]
    pub fn direct_send(&self) -> Option<&'a Node<'a>> {
        self.category_or_open().filter(|it| !it.is_open())
    }

    /// The same category, or a placeholder that may become one.
    #[must_use]
    pub fn category_or_open(&self) -> Option<&'a Node<'a>> {
        self.root.get("category").filter(|it| !it.is_word("service"))
    }

    /// Tells whether it is sent to a group.
    #[must_use]
    pub fn is_to_group(&self) -> bool {
        is_word(self.root.get("recipient_type"), "group")
    }
}

impl<'a> Content<'a> {
    /// The media of a message that sends one file; `None` for any other type.
    #[must_use]
    pub fn media(&self) -> Option<Media<'a>> {
        Media::read(self.message.root, MediaPlace::Content)
    }

    /// The contacts of a `contacts` message; empty for any other type.
    pub fn contacts(&self) -> impl Iterator<Item = Contact<'a>> {
        let is_contacts = self.kind == MessageType::Contacts;
        let contacts = if is_contacts { self.node.items() } else { &[] };
        contacts.iter().map(|node| Contact { node })
    }
}

impl<'a> Deref for Message<'a> {
    type Target = Node<'a>;

    fn deref(&self) -> &Node<'a> {
        self.root
    }
}

deref_to_node!(Content);

/// Tells whether a body is a read receipt: it has a `status` and is not a message.
///
/// A message may have a `status` by mistake. The schema has the same condition as `isReadReceipt`.
fn is_read_receipt(root: &Node<'_>) -> bool {
    let has = |key: &str| root.get(key).is_some();
    if !has("status") {
        return false;
    }
    let is_addressed = has("to") || has("recipient");
    let has_content = content_keys().any(has);
    let is_message = if has("message_id") {
        is_addressed && has_content
    } else {
        has_content || (is_addressed && has("type"))
    };
    !is_message
}
