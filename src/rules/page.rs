//! The page of Meta's documentation that a message is about.

use crate::model::{InteractiveKind, Message, MessageType};
use crate::rule::page;

/// The page of the content of a message: that of its interactive type, or the one of all messages.
#[must_use]
pub fn of_message(message: Message<'_>) -> &'static str {
    if message.is(MessageType::Template) {
        return page!("templates/components");
    }
    let kind = message.interactive().and_then(|it| it.kind);
    kind.map_or(page!("messages/send-messages"), of_interactive)
}

fn of_interactive(kind: InteractiveKind) -> &'static str {
    match kind {
        InteractiveKind::AddressMessage => page!("messages/address-messages"),
        InteractiveKind::Button => page!("messages/interactive-reply-buttons-messages"),
        InteractiveKind::CallPermissionRequest => page!("calling/user-call-permissions"),
        InteractiveKind::Carousel => page!("messages/interactive-media-carousel-messages"),
        InteractiveKind::CatalogMessage => page!("catalogs/catalog-messages"),
        InteractiveKind::CtaUrl => page!("messages/interactive-cta-url-messages"),
        InteractiveKind::Flow => page!("flows/guides/sendingaflow"),
        InteractiveKind::List => page!("messages/interactive-list-messages"),
        InteractiveKind::LocationRequestMessage => page!("messages/location-request-messages"),
        InteractiveKind::OrderDetails | InteractiveKind::OrderStatus => {
            page!("payments/payments-br/orders")
        }
        InteractiveKind::Product => page!("catalogs/single-product-messages"),
        InteractiveKind::ProductList => page!("catalogs/multi-product-messages"),
        InteractiveKind::RequestContactInfo => page!("business-scoped-user-ids"),
        InteractiveKind::VoiceCall => page!("calling/call-button-messages-deep-links"),
    }
}
