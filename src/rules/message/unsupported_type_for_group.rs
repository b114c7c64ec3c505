//! `unsupported-type-for-group`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::password;
use crate::rules::view;

declare_rule! {
    /// A message of this type does not go to groups.
    ///
    /// Groups accept text, media, pins, and templates of text and media. Meta rejects interactive
    /// messages, and templates with a product in a header, with a call button, or with a button for
    /// a catalog, for products, for an order or for a payment. Locations, contacts and reactions
    /// are on neither list, so walint reports a warning. It also reports a warning for a template
    /// that looks like one for authentication, with the same code in its body and on its URL
    /// button, because the message does not contain its category.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "cta_url",
    ///     "body": { "text": "Pick a date." },
    ///     "action": {
    ///       "name": "cta_url",
    ///       "parameters": {
    ///         "display_text": "See dates",
    ///         "url": "https://shop.example/dates"
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "location",
    ///   "location": { "latitude": 38.7139, "longitude": -9.1394 }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "autumn_catalog",
    ///     "language": { "code": "en" },
    ///     "components": [{ "type": "button", "sub_type": "catalog", "index": 0 }]
    ///   }
    /// }
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
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///       },
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-type-for-group",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::All(&[Finder::Schema, Finder::Body(RequestKind::MESSAGES, check)]),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !is_word(root.get("recipient_type"), "group") {
        return;
    }
    let (Some(to), Some(kind)) = (root.get("recipient_type"), root.get("type")) else { return };
    let unnamed = ["location", "contacts", "reaction"];
    if let Some(name) = unnamed.iter().find(|it| kind.is_word(it)) {
        cx.report(&RULE, to.span, format!("`{name}` is not among the types for groups"))
            .severity(Severity::Warning)
            .related(kind.span, "does not go with it")
            .help("send text, media or a template to the group");
    }
    let components = view::components(root);
    let of_cards = components
        .iter()
        .filter_map(|it| it.get("cards"))
        .flat_map(Node::items)
        .filter_map(|it| it.get("components"))
        .flat_map(Node::items);
    // One is enough: the cards of a carousel have all the same.
    if let Some((part, what)) = components.iter().chain(of_cards).find_map(commerce) {
        cx.report(&RULE, part.span, format!("a template with {what} does not go to groups"))
            .related(to.span, "does not go with it")
            .help("send a template of text and media to the group, or this one to each person");
    }
    if let Some(name) = root.at(&["template", "name"]).filter(|_| password::is_shaped_so(cx.send()))
    {
        let message = "the template looks like one for authentication, which does not go to groups";
        cx.report(&RULE, name.span, message)
            .severity(Severity::Warning)
            .related(to.span, "does not go with it")
            .help("send the code to each person by itself");
    }
}

/// The part of a component that makes its template one of commerce, and what that is.
fn commerce<'a>(component: &'a Node<'a>) -> Option<(&'a Node<'a>, &'static str)> {
    const BUTTONS: [(&str, &str); 5] = [
        ("catalog", "a button for a catalog"),
        ("mpm", "a button for products"),
        ("order_details", "a button for an order"),
        ("payment_request", "a button for a payment"),
        ("voice_call", "a call button"),
    ];
    if is_word(component.get("type"), "header") {
        let types = view::parameters(component).iter().filter_map(|it| it.get("type"));
        let mut products = types.filter(|it| it.is_word("product"));
        return Some((products.next()?, "a product in its header"));
    }
    if !is_word(component.get("type"), "button") {
        return None;
    }
    let sub_type = component.get("sub_type")?;
    let button = BUTTONS.iter().find(|it| sub_type.is_word(it.0))?;
    Some((sub_type, button.1))
}
