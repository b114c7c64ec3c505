//! `footer-with-offer`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has both a footer and a limited-time offer.
    ///
    /// The documentation does not allow a footer in a template with a limited-time offer.
    ///
    /// ```change template-with-offer
    /// bad   /components/2: (before) { "type": "FOOTER", "text": "The travel shop" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "footer-with-offer",
        aliases: ["footer-beside-offer"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(offer) = template.find(ComponentKind::LimitedTimeOffer) else { return };
    let Some(footer) = template.find(ComponentKind::Footer) else { return };
    cx.report(&RULE, footer.type_span(), "a footer is not allowed next to a limited-time offer")
        .related(offer.type_span(), "the offer")
        .help("move the text of the footer into the body");
}
