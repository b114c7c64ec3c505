//! The page of the documentation that a part of a body is on.

use crate::check::BodyCx;
use crate::json::{Member, Node, is_word};
use crate::kind::RequestKind;
use crate::model::{
    ButtonKind, Carousel, HeaderFormat, Interactive, InteractiveKind, Level, Media, MediaPlace,
    Message, MessageType, OrderDetails, Template,
};
use crate::rule::page;
use crate::source::Span;

/// The page of cards with media in a template.
pub const MEDIA_CARDS: &str = page!("templates/marketing-templates/media-card-carousel-templates");

/// The page of cards with products in a template.
pub const PRODUCT_CARDS: &str = page!("catalogs/product-card-carousel-template-messages");

/// The page of a kind of body.
#[must_use]
pub fn of_kind(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Message => page!("messages/send-messages"),
        RequestKind::MarketingMessage => page!("marketing-messages/send-marketing-messages"),
        RequestKind::TemplateCreate => {
            page!("reference/whatsapp-business-account/message-template-api")
        }
        RequestKind::TemplateEdit => page!("templates/template-management"),
        RequestKind::TemplateUpsert => page!("templates/authentication-templates/bulk-management"),
        RequestKind::CallSettings => page!("calling/call-settings"),
        RequestKind::Call => page!("calling/reference"),
        RequestKind::BusinessProfile => page!("business-profiles"),
        RequestKind::ConversationalAutomation => {
            page!("business-phone-numbers/conversational-components")
        }
        RequestKind::ThreadControl => page!("conversation-routing/thread-control"),
        RequestKind::Group => page!("groups/reference"),
        RequestKind::QrCode => page!("qr-codes"),
    }
}

/// The page of a place in a body: of a part of a message, or of the kind of body.
#[must_use]
pub fn of_place(cx: &BodyCx<'_>, span: Span) -> &'static str {
    if cx.kind != RequestKind::Message {
        return of_kind(cx.kind);
    }
    let is_around = |it: &&Member<'_>| {
        let value = it.value.span;
        (value.start..value.end).contains(&span.start)
    };
    let around = cx.root.members().iter().find(is_around);
    match around.filter(|it| it.value.is_object() || it.value.is_array()) {
        Some(member) => of_member(cx.message(), &member.key),
        None => of_kind(cx.kind),
    }
}

/// The page of an object in a message, by its key.
#[must_use]
pub fn of_member(message: Message<'_>, key: &str) -> &'static str {
    match key {
        "audio" => page!("messages/audio-messages"),
        "bid_spec" => page!("marketing-messages/pricing"),
        "contacts" => page!("messages/contacts-messages"),
        "context" => page!("messages/contextual-replies"),
        "direct_send_config" => page!("direct-send"),
        "document" => page!("messages/document-messages"),
        "image" => page!("messages/image-messages"),
        "location" => page!("messages/location-messages"),
        "pin" => page!("groups/groups-messaging"),
        "reaction" => page!("messages/reaction-messages"),
        "sticker" => page!("messages/sticker-messages"),
        "template" => page!("templates/components"),
        "text" => page!("messages/text-messages"),
        "typing_indicator" => page!("typing-indicators"),
        "video" => page!("messages/video-messages"),
        _ => of_message(message),
    }
}

/// The page of an interactive message by its type, of a template message, or of all messages.
#[must_use]
pub fn of_message(message: Message<'_>) -> &'static str {
    if message.is(MessageType::Template) {
        return page!("templates/components");
    }
    message.interactive().and_then(of_interactive).unwrap_or(page!("messages/send-messages"))
}

fn of_interactive(interactive: Interactive<'_>) -> Option<&'static str> {
    Some(match interactive.kind? {
        InteractiveKind::AddressMessage => page!("messages/address-messages"),
        InteractiveKind::Button => page!("messages/interactive-reply-buttons-messages"),
        InteractiveKind::CallPermissionRequest => page!("calling/user-call-permissions"),
        InteractiveKind::Carousel => of_carousel(interactive.carousel()?),
        InteractiveKind::CatalogMessage => page!("catalogs/catalog-messages"),
        InteractiveKind::CtaUrl => page!("messages/interactive-cta-url-messages"),
        InteractiveKind::Flow => page!("flows/guides/sendingaflow"),
        InteractiveKind::List => page!("messages/interactive-list-messages"),
        InteractiveKind::LocationRequestMessage => page!("messages/location-request-messages"),
        InteractiveKind::OrderDetails => {
            interactive.order_details().map_or(page!("payments/payments-br/orders"), of_order)
        }
        InteractiveKind::OrderStatus => page!("payments/payments-br/orders"),
        InteractiveKind::Product => page!("catalogs/single-product-messages"),
        InteractiveKind::ProductList => page!("catalogs/multi-product-messages"),
        InteractiveKind::RequestContactInfo => page!("business-scoped-user-ids"),
        InteractiveKind::VoiceCall => page!("calling/call-button-messages-deep-links"),
    })
}

/// The page of the cards of a message: of media or of products, interactive or of a template.
#[must_use]
pub fn of_carousel(carousel: Carousel<'_>) -> &'static str {
    let is_product = |it: &Node<'_>| is_word(it.get("type"), "product");
    if !carousel.is_in_template {
        return if carousel.cards.iter().any(is_product) {
            page!("catalogs/interactive-product-carousel-messages")
        } else {
            page!("messages/interactive-media-carousel-messages")
        };
    }
    let components = carousel.cards.iter().flat_map(|it| it.list("components"));
    let headers = components.filter(|it| is_word(it.get("type"), "header"));
    if headers.flat_map(|it| it.list("parameters")).any(is_product) {
        PRODUCT_CARDS
    } else {
        MEDIA_CARDS
    }
}

/// The page of the carousel of a template.
#[must_use]
pub fn of_template_carousel(template: &Template<'_>) -> &'static str {
    let is_product = |it: &Level<'_>| {
        it.header_format().is_some_and(|(format, _)| format == HeaderFormat::Product)
    };
    if template.card_levels().iter().any(is_product) { PRODUCT_CARDS } else { MEDIA_CARDS }
}

/// The page of a button of a template.
#[must_use]
pub fn of_button(kind: ButtonKind) -> &'static str {
    match kind {
        ButtonKind::QuickReply | ButtonKind::Url | ButtonKind::PhoneNumber => {
            page!("templates/components")
        }
        ButtonKind::CopyCode => page!("templates/marketing-templates/coupon-templates"),
        ButtonKind::VoiceCall => page!("calling/call-button-messages-deep-links"),
        ButtonKind::Flow => page!("flows/guides/sendingaflow"),
        ButtonKind::Otp => {
            page!("templates/authentication-templates/authentication-templates")
        }
        ButtonKind::Catalog => page!("catalogs/catalog-template-messages"),
        ButtonKind::Mpm => page!("catalogs/mpm-template-messages"),
        ButtonKind::Spm => page!("catalogs/spm-template-messages"),
        ButtonKind::OrderDetails => page!("payments/payments-in/orderdetailstemplate"),
        ButtonKind::PaymentRequest => page!("payments/payments-br/payment-request-cta"),
        ButtonKind::RequestContactInfo => page!("business-scoped-user-ids"),
    }
}

/// The page of the media of a message, or of what a template shows in its header.
#[must_use]
pub fn of_media(media: Media<'_>) -> &'static str {
    match media.place {
        MediaPlace::Content | MediaPlace::Header => page!("business-phone-numbers/media"),
        MediaPlace::TemplateHeader => page!("templates/template-media"),
    }
}

/// The page of an order: India has its own.
#[must_use]
pub fn of_order(order: OrderDetails<'_>) -> &'static str {
    if order.is_in_rupees() {
        page!("payments/payments-in/upi-intent")
    } else {
        page!("payments/payments-br/orders")
    }
}
