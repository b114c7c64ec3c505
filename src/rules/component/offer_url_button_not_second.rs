//! `offer-url-button-not-second`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::component;

declare_rule! {
    /// The button after the code of a limited-time offer is a quick reply.
    ///
    /// Meta rejects it: the second button has to be of type `URL`. A payment button may come before
    /// the URL button.
    ///
    /// ```json bad
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The code below takes a fifth off every weekend trip."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "COPY_CODE", "example": "TRIP20" },
    ///         { "type": "QUICK_REPLY", "text": "Tell me more" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The code below takes a fifth off every weekend trip."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "COPY_CODE", "example": "TRIP20" },
    ///         { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" },
    ///         { "type": "QUICK_REPLY", "text": "Tell me more" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "offer-url-button-not-second",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(list) = component::own_list(root) else { return };
    let Some(offer) = component::find(list, "limited_time_offer") else { return };
    let Some(button) = quick_reply_after_code(list) else { return };
    let message = "the second button of a limited-time offer is a quick reply";
    cx.report(&RULE, component::type_span(button), message)
        .related(component::type_span(offer), "the offer")
        .help("move the button of type `URL` directly after the code");
}

/// The quick reply that comes right after a code.
pub(in crate::rules) fn quick_reply_after_code<'a>(list: &'a Node<'a>) -> Option<&'a Node<'a>> {
    let mut buttons = component::buttons(list);
    buttons.next().filter(|it| is_word(it.get("type"), "copy_code"))?;
    buttons.next().filter(|it| is_word(it.get("type"), "quick_reply"))
}
