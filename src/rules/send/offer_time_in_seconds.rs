//! `offer-time-in-seconds`.

use crate::check::{BodyCx, Finder};
use crate::model::{Parameter, ParameterKind};
use crate::rule::{declare_rule, page};
use crate::rules::send::{FIRST_MILLISECONDS, offer_end};

declare_rule! {
    /// The end of a limited-time offer is in seconds instead of milliseconds.
    ///
    /// `expiration_time_ms` counts milliseconds since 1970. A value below 100000000000 is a day
    /// before March 1973, so it is probably in seconds. Meta's own sample has `1209600000`, which
    /// is two weeks in milliseconds. No page describes what Meta does with a past time, so walint
    /// reports a warning.
    ///
    /// ```change send-with-offer
    /// bad   /template/components/0/parameters/0/limited_time_offer/expiration_time_ms: 1924905600
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "offer-time-in-seconds",
        severity: Warning,
        category: Send,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Parameter(&[ParameterKind::LimitedTimeOffer], check),
    }
}

fn check(cx: &mut BodyCx<'_>, parameter: Parameter<'_>) {
    let Some((node, time)) = offer_end(parameter) else { return };
    if time < FIRST_MILLISECONDS {
        cx.report(&RULE, node.span, "`expiration_time_ms` is too small for a time in milliseconds")
            .help("set it to the end of the offer in milliseconds since 1970");
    }
}
