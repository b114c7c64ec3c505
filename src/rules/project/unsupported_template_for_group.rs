//! `unsupported-template-for-group`.

use crate::check::{Finder, SendCx};
use crate::fact::{DefinedButton, Fact};
use crate::model::{ButtonKind, HeaderFormat};
use crate::rule::{ApiError, declare_rule, page};
use crate::source::Span;

declare_rule! {
    /// A message to a group sends a template that groups do not support.
    ///
    /// Groups accept templates with text and media. Meta rejects a template with a call button, a
    /// call permission request, a product, an order, a payment or a one-time passcode with error
    /// 131051. Another rule reports a component for such a button in the message.
    ///
    /// ```change call-button-template-and-message
    /// bad   /0/name: "call_us_about_repair"
    ///   and  /1/to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /1/template: { "name": "call_us_about_repair", "language": { "code": "en" } }
    ///   and  /1/recipient_type: "group"
    /// good  /0/name: "call_us_about_repair"
    ///   and  /1/template: { "name": "call_us_about_repair", "language": { "code": "en" } }
    ///   and  /1/recipient_type: "individual"
    /// ```
    pub RULE = {
        id: "unsupported-template-for-group",
        severity: Error,
        category: Project,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    let Some(group) = cx.send.group else { return };
    let Some(name) = &cx.send.name else { return };
    let category = cx.definition.category.filter(|_| cx.definition.is_authentication());
    let found = category
        .map(|it| (it.1, "an authentication template"))
        .or_else(|| cx.content.call_request.map(|it| (it, "a call permission request")))
        .or_else(|| part(cx));
    let Some((place, what)) = found else { return };
    let message = format!("groups do not support {what}");
    cx.report(&RULE, name.span, message, (place, "not supported in groups"))
        .help("send it to each person separately, or send a template with only text and media")
        .related(group, "the recipient is a group");
}

/// The part that makes a template unsupported, and what that is.
fn part(cx: &SendCx<'_>) -> Option<(Span, &'static str)> {
    let levels = cx.content.cards.known().and_then(|it| it.items.as_deref()).unwrap_or_default();
    std::iter::once(&cx.content.level).chain(levels).find_map(|level| {
        let header = level.header.known().filter(|it| it.format == HeaderFormat::Product);
        if let Some(header) = header {
            // Another rule reports the product in the message.
            let is_given = !matches!(cx.send.given.header, Fact::Absent)
                || !matches!(cx.send.cards, Fact::Absent);
            return (!is_given).then_some((header.span, "a template with a product"));
        }
        let buttons = level.buttons.known().map_or(&[][..], |it| it);
        buttons.iter().find_map(|it| Some((it.span, button(cx, it)?)))
    })
}

/// A template with a button that groups do not support; `None` if they support it, or if the message
/// has a component for it, which another rule reports.
fn button(cx: &SendCx<'_>, button: &DefinedButton) -> Option<&'static str> {
    let kind = button.kind?;
    let what = match kind {
        ButtonKind::VoiceCall => "a template with a call button",
        ButtonKind::Catalog => "a template with a catalog button",
        ButtonKind::Mpm | ButtonKind::Spm => "a template with a product button",
        ButtonKind::OrderDetails => "a template with an order button",
        ButtonKind::PaymentRequest => "a template with a payment button",
        ButtonKind::QuickReply
        | ButtonKind::Url
        | ButtonKind::PhoneNumber
        | ButtonKind::CopyCode
        | ButtonKind::Flow
        | ButtonKind::Otp
        | ButtonKind::RequestContactInfo => return None,
    };
    let cards = cx.send.cards.known().map_or(&[][..], |it| &it.items);
    let given = std::iter::once(&cx.send.given).chain(cards.iter().map(|it| &it.given));
    let mut sub_types = given.flat_map(|it| &it.buttons).map(|it| it.sub_type);
    let is_given = sub_types.any(|it| it.is_some() && it == super::sub_type(kind));
    (!is_given).then_some(what)
}
