//! `buttons-hidden-on-desktop`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::component::offer_url_button_not_second::quick_reply_after_code;
use crate::rules::template::view;

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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(list) = component::own_list(cx.root) else { return };
    let Some(buttons) = component::find(list, "buttons").and_then(|it| it.get("buttons")) else {
        return;
    };
    // An offer has to have its button of type `URL` before any quick reply.
    if component::find(list, "limited_time_offer").is_some()
        && quick_reply_after_code(list).is_some()
    {
        return;
    }
    let items = buttons.items();
    let is_reply = |it: &&Node<'_>| is_word(it.get("type"), "quick_reply");
    let is_other = |it: &&Node<'_>| {
        component::type_name(it, &view::BUTTONS)
            .is_some_and(|it| !["QUICK_REPLY", "OTP"].contains(&it))
    };
    let Some(reply) = items.iter().find(is_reply) else { return };
    let Some(other) = items.iter().find(is_other) else { return };
    if items.len() <= 3 {
        let second = component::type_span(reply).max(component::type_span(other));
        let first = component::type_span(reply).min(component::type_span(other));
        cx.report(&RULE, second, "quick replies beside other buttons hide the message on desktops")
            .related(first, "the other sort of button")
            .help("use one sort alone if people read this on a desktop");
    }
}
