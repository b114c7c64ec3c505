//! `unsupported-direct-send-type`.

use crate::check::{BodyCx, Finder};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::model::{Category, InteractiveKind, MessageType, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A Direct Send message has an unsupported type, or is sent to a group.
    ///
    /// Meta rejects it with error 100. With the category `utility`, Direct Send supports text
    /// messages and the interactive types `button`, `cta_url` and `voice_call`. With
    /// `authentication`, it supports text messages and `button`. A category has no effect in a
    /// template message, and walint reports a warning. walint does not check messages with the
    /// category `service`.
    ///
    /// ```change location-message
    /// bad   /category: "utility"
    /// ```
    ///
    /// ```change list
    /// bad   /category: "utility"
    /// ```
    ///
    /// ```change send
    /// bad   /category: "utility"
    /// ```
    ///
    /// ```change url-button
    /// good  /interactive/body/text: "Your parcel arrives today."
    ///   and  /interactive/action/parameters:
    ///       { "display_text": "Track", "url": "https://shop.example/t/2207" }
    ///   and  /category: "utility"
    /// ```
    ///
    /// ```change text-message
    /// good  /text/body: "Your code is 493021."
    ///   and  /category: "authentication"
    /// ```
    pub RULE = {
        id: "unsupported-direct-send-type",
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::BodyMember(&[RequestKind::Message], &["category"], check),
    }
}

fn check(cx: &mut BodyCx<'_>, category: &Member<'_>) {
    let message = cx.message();
    let Some(kind) = message.get("type") else { return };
    let (name, interactive): (&str, &[InteractiveKind]) = match Category::read(&message, "category")
    {
        Some(Category::Utility) => (
            "utility",
            &[InteractiveKind::Button, InteractiveKind::CtaUrl, InteractiveKind::VoiceCall],
        ),
        Some(Category::Authentication) => ("authentication", &[InteractiveKind::Button]),
        Some(Category::Marketing) | None => return,
    };
    if message.is(MessageType::Template) {
        cx.report(&RULE, category.key_span, "`category` has no effect in a template message")
            .severity(Severity::Warning)
            .related(kind.span, "the template has its own category")
            .help("remove `category`");
        return;
    }
    if let Some(to) = message.get("recipient_type").filter(|_| message.is_to_group()) {
        cx.report(&RULE, to.span, "Direct Send does not support groups")
            .related(category.span(), "the Direct Send category")
            .help("remove `category`, or send the message to a person");
    }
    // Another rule reports unknown types.
    let unsupported = match message.kind {
        Some(MessageType::Interactive) => message.interactive().and_then(|it| {
            let kind = it.kind.filter(|it| !interactive.contains(it))?;
            Some((it.node.get("type")?, kind.word()))
        }),
        Some(MessageType::Text) | None => None,
        Some(it) => Some((kind, it.word())),
    };
    if let Some((kind, it)) = unsupported {
        cx.report(
            &RULE,
            kind.span,
            format!("Direct Send with the category `{name}` does not support the type `{it}`"),
        )
        .related(category.span(), "the Direct Send category")
        .help("remove `category`, or send a text message");
    }
}
