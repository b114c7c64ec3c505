//! Sample bodies, and the changes that turn them into the examples of rules and the cases of tests.
//!
//! `fixtures/samples/README.md` describes how a change is written and lists the samples. This module
//! reads the changes ([`read`]) and makes them in the text of a body ([`apply()`]): what they do not
//! touch stays as it is, byte for byte.

mod apply;
mod change;
mod layout;
mod value;

use std::fmt;

pub use apply::{Changed, Removed, apply};
pub use change::{Action, Change, Entry, read, read_change};
pub use layout::abbreviated;

/// A body that examples and cases change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Its name, in kebab-case: the stem of its file in `fixtures/samples`.
    pub name: &'static str,
    /// The body: valid JSON without errors and warnings.
    pub text: &'static str,
}

/// What is wrong with a change, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the block, from 1.
    pub line: usize,
    /// One clause, without a full stop.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for Fault {}

macro_rules! samples {
    ($($name:literal,)+) => {
        [$(Sample {
            name: $name,
            text: include_str!(concat!("../../fixtures/samples/", $name, ".json")),
        }),+]
    };
}

/// Every sample, by name.
pub static SAMPLES: &[Sample] = &samples![
    "address-request",
    "audio-message",
    "authentication-template",
    "authentication-template-and-message",
    "authentication-template-with-app",
    "bare-template-and-message",
    "body-template-and-message",
    "business-profile",
    "call",
    "call-answer",
    "call-button",
    "call-button-template-and-message",
    "call-end",
    "call-permission-request",
    "call-settings",
    "call-settings-hours",
    "call-settings-sip",
    "call-settings-voicemail",
    "cards-template-and-message",
    "catalog-message",
    "contact-info-request",
    "contacts-message",
    "conversational-automation",
    "direct-send-buttons",
    "direct-send-text",
    "document-message",
    "flow-button",
    "group",
    "group-message",
    "header-template-and-message",
    "image-message",
    "interactive-part",
    "library-template",
    "list",
    "location-message",
    "location-request",
    "marketing-message",
    "marketing-template",
    "named-template-and-message",
    "offer-template-and-message",
    "order-in-reais",
    "order-in-rupees",
    "order-status",
    "order-with-discount",
    "order-with-gateway",
    "order-with-import-data",
    "physical-order-in-rupees",
    "pin-message",
    "product",
    "product-cards",
    "product-list",
    "qr-code",
    "quick-reply-cards",
    "reaction-message",
    "read-receipt",
    "reply-buttons",
    "reply-buttons-with-header",
    "send",
    "send-with-body",
    "send-with-call-button",
    "send-with-cards",
    "send-with-catalog",
    "send-with-coupon",
    "send-with-flow",
    "send-with-header",
    "send-with-multi-product",
    "send-with-named-parameters",
    "send-with-offer",
    "send-with-order",
    "send-with-order-status",
    "send-with-payment-request",
    "send-with-quick-reply",
    "send-with-quick-reply-cards",
    "send-with-tap-target",
    "send-with-url-button",
    "simple-order-in-reais",
    "sticker-message",
    "template",
    "template-and-message",
    "template-edit",
    "template-export",
    "template-in-two-languages",
    "template-part",
    "template-upsert",
    "template-with-bare-cards",
    "template-with-buttons",
    "template-with-call-button",
    "template-with-call-permission",
    "template-with-cards",
    "template-with-catalog",
    "template-with-contact-request",
    "template-with-coupon",
    "template-with-flow",
    "template-with-header-and-footer",
    "template-with-image",
    "template-with-multi-product",
    "template-with-named-variable",
    "template-with-offer",
    "template-with-order",
    "template-with-payment-request",
    "template-with-product",
    "template-with-product-cards",
    "template-with-url-button",
    "template-with-variable",
    "text-message",
    "thread-control",
    "url-button",
    "url-button-template-and-message",
    "url-cards",
    "video-message",
];

/// The sample with this name; `None` when there is none.
#[must_use]
pub fn get(name: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|it| it.name == name)
}
