//! `interleaved-quick-replies`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::component::offer_url_button_not_second::quick_reply_after_code;

declare_rule! {
    /// Quick replies do not stand together.
    ///
    /// The buttons of a template are two groups, quick replies and all others. Either may come
    /// first, but a group that is torn apart is answered as an invalid combination.
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
    ///         { "type": "URL", "text": "Status", "url": "https://shop.example/status" },
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
    ///         { "type": "QUICK_REPLY", "text": "Thanks" },
    ///         { "type": "QUICK_REPLY", "text": "Call me" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "interleaved-quick-replies",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for list in component::lists(cx.root) {
        if !component::is_fully_known(list) {
            continue;
        }
        // In an offer, moving the button of type `URL` to the second place fixes this too.
        if component::find(list, "limited_time_offer").is_some()
            && quick_reply_after_code(list).is_some()
        {
            continue;
        }
        let is_reply = |it: &Node<'_>| is_word(it.get("type"), "quick_reply");
        let buttons: Vec<&Node<'_>> = component::buttons(list).collect();
        let starts = buttons.windows(2).filter(|it| is_reply(it[0]) != is_reply(it[1]));
        let Some(third) = starts.map(|it| it[1]).nth(1) else { continue };
        let message = if is_reply(third) {
            "a quick reply apart from the others"
        } else {
            "quick replies between other buttons"
        };
        cx.report(&RULE, component::type_span(third), message)
            .related(component::type_span(buttons[0]), "the group that it is apart from")
            .help("put all quick replies side by side, before or behind the other buttons");
    }
}
