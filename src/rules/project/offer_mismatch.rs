//! `offer-mismatch`.

use crate::check::{Finder, SendCx};
use crate::fact::Fact;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A limited-time offer is missing in a message or in its template.
    ///
    /// If the offer of the template has `"has_expiration": true`, WhatsApp shows a countdown, and
    /// every message needs its end. Meta rejects a message without it with error 131008. If the
    /// template has no offer, Meta rejects the component with error 132012.
    ///
    /// ```change offer-template-and-message
    /// bad   /1/template/components/1: (absent)
    /// bad   /0/components/1: (absent)
    /// good  /0/components/1: (absent)
    ///   and  /1/template/components/1: (absent)
    /// ```
    pub RULE = {
        id: "offer-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    match (&cx.content.offer, &cx.send.offer) {
        (Fact::Known(offer), Fact::Absent) if offer.has_expiration == Some(true) => {
            let message =
                "the message has no `expiration_time_ms`; the template's offer has an end";
            cx.report(&RULE, cx.send.span, message, (offer.span, "the template's offer"))
                .help("add a `limited_time_offer` component with `expiration_time_ms`")
                .api_error = Some(ApiError::code(131_008));
        }
        (Fact::Absent, Fact::Known(span)) => {
            let message = "the message has a `limited_time_offer`; the template has no offer";
            cx.report(&RULE, *span, message, (cx.definition.span, "no offer"))
                .help("remove the component");
        }
        (Fact::Known(_) | Fact::Absent | Fact::Unknown, _) => {}
    }
}
