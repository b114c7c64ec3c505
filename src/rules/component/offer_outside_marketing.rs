//! `offer-outside-marketing`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template with a limited-time offer is not a marketing template.
    ///
    /// The documentation allows limited-time offers only in the category `MARKETING`.
    ///
    /// ```change template-with-offer
    /// bad   /category: "UTILITY"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "offer-outside-marketing",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(category) = template.wrong_category(Category::Marketing) else { return };
    let Some(offer) = template.find(ComponentKind::LimitedTimeOffer) else { return };
    let message = "a limited-time offer is allowed only in `MARKETING` templates";
    cx.report(&RULE, offer.type_span(), message)
        .related(category.span, "the category")
        .help("set `category` to `MARKETING`, or remove the offer");
}
