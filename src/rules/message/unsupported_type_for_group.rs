//! `unsupported-type-for-group`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Node};
use crate::kind::RequestKind;
use crate::model::{MessageType, ParameterKind, SendComponent, SendComponentKind, SubType, Word};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::passcode;

declare_rule! {
    /// A message to a group has a type that groups do not support.
    ///
    /// Meta rejects it with error 131051. Groups support text, media, pins, and templates with text
    /// and media. Meta rejects interactive messages, and templates with a product header, a call
    /// button, or a catalog, product, order or payment button. The documentation of groups does not
    /// mention locations, contacts and reactions, so walint reports a warning for them.
    ///
    /// walint also reports a warning for a template that looks like an authentication template.
    /// Such a template has the same code in its body and on its URL button; the message itself does
    /// not contain the category.
    ///
    /// ```change url-button
    /// bad   /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /recipient_type: "group"
    /// ```
    ///
    /// ```change location-message
    /// bad   /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /recipient_type: "group"
    /// ```
    ///
    /// ```change send-with-catalog
    /// bad   /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /template/name: "autumn_catalog"
    ///   and  /recipient_type: "group"
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "login_code",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "493021" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```change send
    /// good  /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /template/components: [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///         },
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "2207" }]
    ///         }
    ///       ]
    ///   and  /recipient_type: "group"
    /// ```
    ///
    /// ```change group-message
    /// good  /text/body: "Your table is ready."
    /// ```
    pub RULE = {
        id: "unsupported-type-for-group",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::BodyMember(RequestKind::MESSAGES, &["recipient_type"], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, to: &Member<'_>) {
    let (message, to) = (cx.message(), &to.value);
    let Some(kind) = message.get("type").filter(|_| message.is_to_group()) else { return };
    if let Some(unnamed @ (MessageType::Location | MessageType::Contacts | MessageType::Reaction)) =
        message.kind
    {
        let name = unnamed.word();
        cx.report(&RULE, to.span, format!("the type `{name}` is not documented for groups"))
            .severity(Severity::Warning)
            .related(kind.span, "the type of the message")
            .help("send text, media or a template to the group");
    }
    let mut components = cx.send().levels.iter().flat_map(|it| it.components.iter().copied());
    // One finding is enough: all cards of a carousel have the same components.
    if let Some((part, what)) = components.find_map(unsupported_part) {
        cx.report(&RULE, part.span, format!("groups do not support a template with {what}"))
            .related(to.span, "the recipient type")
            .help("send the template to each person separately");
    }
    let name = cx.send().node.and_then(|it| it.get("name"));
    if let Some(name) = name.filter(|_| passcode::is_shaped_so(cx.send())) {
        let message =
            "the template looks like an authentication template, which groups do not support";
        cx.report(&RULE, name.span, message)
            .severity(Severity::Warning)
            .related(to.span, "the recipient type")
            .help("send the code to each person separately");
    }
}

/// The part of a component that groups do not support, and its name.
fn unsupported_part(component: SendComponent<'_>) -> Option<(&Node<'_>, &'static str)> {
    if component.is(SendComponentKind::Header) {
        let product = component.parameters_of(ParameterKind::Product).next()?;
        return Some((product.node.get("type")?, "a product header"));
    }
    let what = match component.sub_type? {
        SubType::Catalog => "a catalog button",
        SubType::Mpm => "a multi-product button",
        SubType::OrderDetails => "an order button",
        SubType::PaymentRequest => "a payment button",
        SubType::VoiceCall => "a call button",
        SubType::CopyCode | SubType::Flow | SubType::QuickReply | SubType::Url => return None,
    };
    Some((component.node.get("sub_type")?, what))
}
