//! `buttons-hidden-on-desktop`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The buttons of a template are not shown on desktops.
    ///
    /// Desktop clients show no message that mixes quick replies with other buttons; people are told
    /// to open it on their phone. Four buttons or more have the same effect, and another rule of
    /// their own.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "URL", "text": "Status", "url": "https://shop.example/status" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "QUICK_REPLY", "text": "Call me" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "URL", "text": "Status", "url": "https://shop.example/status" },
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+16505550101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "buttons-hidden-on-desktop",
        severity: Info,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(component) = own.find(ComponentKind::Buttons) else { return };
    // An offer has to have its button of type `URL` before any quick reply.
    if component.list("buttons").len() > 3 || own.has_offer_with_late_link() {
        return;
    }
    let is_other = |it: &Button<'_>| {
        it.kind.is_some_and(|it| !matches!(it, ButtonKind::QuickReply | ButtonKind::Otp))
    };
    let reply = component.buttons().find(|it| it.is(ButtonKind::QuickReply));
    let Some((reply, other)) = reply.zip(component.buttons().find(is_other)) else { return };
    let second = reply.type_span().max(other.type_span());
    let first = reply.type_span().min(other.type_span());
    cx.report(&RULE, second, "quick replies beside other buttons hide the message on desktops")
        .related(first, "the other sort of button")
        .help("use one sort alone if people read this on a desktop");
}
