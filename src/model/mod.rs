//! Typed views over the nodes of a body: what a message, a template and their parts are made of.
//!
//! What a key means, how letter case is read, whether a value is open and what an incomplete object
//! can be said to lack is decided here, once. Views are made of a body in which null members are
//! removed and misspelled keys have the names that were meant. A view of an object dereferences to
//! its [`Node`](crate::json::Node), so that its other members are at hand.

mod button;
mod call;
mod component;
mod contact;
mod interactive;
mod media;
mod message;
mod node;
mod order;
mod recipient;
mod send;
mod settings;
mod template;
mod vocabulary;

pub use button::{Button, ButtonKind, OtpKind, PaymentKind};
pub use call::{Call, CallAction};
pub use component::{Component, ComponentKind, HeaderFormat, Level};
pub use contact::{Contact, ContactPhone};
pub use interactive::{Card, Carousel, Interactive, InteractiveKind, Label, LabelPlace, Replies};
pub use media::{Media, MediaKind, MediaLink, MediaPlace};
pub use message::{Content, Message, MessageType};
pub use order::{Amount, OrderDetails, ProductSections};
pub use recipient::{PhoneNumber, Recipient, begins_with_country_code};
pub use send::{
    Parameter, ParameterKind, SendComponent, SendComponentKind, SendLevel, SubType, TemplateSend,
    index,
};
pub use settings::{CallSettings, OpeningHours, minutes};
pub use template::{Category, Format, Template};
pub use vocabulary::Word;
