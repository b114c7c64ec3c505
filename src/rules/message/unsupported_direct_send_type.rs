//! `unsupported-direct-send-type`.

use crate::check::{BodyCx, Finder};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::model::{Category, InteractiveKind, MessageType, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A message of Direct Send is of a type that Direct Send does not have, or goes to a group.
    ///
    /// With the category `utility` it takes texts and the interactive types `button`, `cta_url` and
    /// `voice_call`; with `authentication` texts and `button`. On a template the category has no
    /// effect, which is a warning. Messages of the category `service` are left alone.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "38.7139", "longitude": "-9.1394" },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": { "text": "What is it about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [{ "rows": [{ "id": "track", "title": "Track a parcel" }] }]
    ///     }
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": []
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Your parcel arrives today." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": { "display_text": "Track", "url": "https://shop.example/t/2207" }
    ///     }
    ///   },
    ///   "category": "utility"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your code is 493021." },
    ///   "category": "authentication"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": []
    ///   }
    /// }
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
        cx.report(&RULE, category.key_span, "`category` has no effect on a template")
            .severity(Severity::Warning)
            .related(kind.span, "the template has a category of its own")
            .help("take `category` out");
        return;
    }
    if let Some(to) = message.get("recipient_type").filter(|_| message.is_to_group()) {
        cx.report(&RULE, to.span, "Direct Send does not go to groups")
            .related(category.span(), "makes it Direct Send")
            .help("take `category` out, or send it to a person");
    }
    // What is of no known type is a finding by itself.
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
            format!("Direct Send of `{name}` has no messages of type `{it}`"),
        )
        .related(category.span(), "makes it Direct Send")
        .help("take `category` out, or send a text or a message with buttons");
    }
}
