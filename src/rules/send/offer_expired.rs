//! `offer-expired`.

use crate::check::{BodyCx, Finder};
use crate::model::{Parameter, ParameterKind};
use crate::rule::{declare_rule, page};
use crate::rules::send::{FIRST_MILLISECONDS, offer_end};

declare_rule! {
    /// A limited-time offer ended before the day it is sent.
    ///
    /// WhatsApp shows that the offer has ended, and users can no longer copy its code. walint reads
    /// no clock and reports this only if `--today` is set. It does not report an offer that ends on
    /// that day in any time zone.
    ///
    /// ```change send-with-offer --today=2026-11-25
    /// bad   /template/components/0/parameters/0/limited_time_offer/expiration_time_ms:
    ///       1795500000000
    /// good  /template/components/0/parameters/0/limited_time_offer/expiration_time_ms:
    ///       1795564800000
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

/// In the easternmost time zone a day begins 14 hours before it does in UTC, in milliseconds.
const EARLIEST: i64 = 14 * 60 * 60 * 1000;

fn check(cx: &mut BodyCx<'_>, parameter: Parameter<'_>) {
    let Some(today) = cx.options.today else { return };
    let start = today.unix_seconds() * 1000 - EARLIEST;
    let Some((node, time)) = offer_end(parameter) else { return };
    if (FIRST_MILLISECONDS..start).contains(&time) {
        cx.report(&RULE, node.span, "the offer ended before the day it is sent")
            .help("set `expiration_time_ms` to a time in the future");
    }
}
