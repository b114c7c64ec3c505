//! `offer-expired`.

use crate::check::{BodyCx, Finder};
use crate::model::{Parameter, ParameterKind};
use crate::rule::{declare_rule, page};
use crate::rules::send::{FIRST_MILLISECONDS, offer_end};

declare_rule! {
    /// A limited-time offer has ended before it is sent.
    ///
    /// Its countdown begins at nothing, and the code cannot be copied any more. Whether a time is
    /// past depends on the day on which the body is sent, so nothing is found unless that day is
    /// given; an offer that ends on it, anywhere on earth, has not ended.
    ///
    /// ```json bad --today=2026-11-25
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1795500000000 }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good --today=2026-11-25
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "limited_time_offer",
    ///         "parameters": [
    ///           {
    ///             "type": "limited_time_offer",
    ///             "limited_time_offer": { "expiration_time_ms": 1795564800000 }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "offer-expired",
        severity: Warning,
        category: Send,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Parameter(&[ParameterKind::LimitedTimeOffer], check),
    }
}

/// The day begins first 14 hours before it does so at Greenwich, in milliseconds.
const EARLIEST: i64 = 14 * 60 * 60 * 1000;

fn check(cx: &mut BodyCx<'_>, parameter: Parameter<'_>) {
    let Some(today) = cx.options.today else { return };
    let start = today.unix_seconds() * 1000 - EARLIEST;
    let Some((node, time)) = offer_end(parameter) else { return };
    if (FIRST_MILLISECONDS..start).contains(&time) {
        cx.report(&RULE, node.span, "the offer has ended already")
            .help("give a time that is still to come");
    }
}
