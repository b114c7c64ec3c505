//! `carousel-outside-marketing`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template with a carousel is not a marketing template.
    ///
    /// The documentation allows carousels, with media or with products, only in the category
    /// `MARKETING`.
    ///
    /// ```change template-with-product-cards
    /// bad   /category: "UTILITY"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "carousel-outside-marketing",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(category) = template.wrong_category(Category::Marketing) else { return };
    let Some(carousel) = template.find(ComponentKind::Carousel) else { return };
    cx.report(&RULE, carousel.type_span(), "a carousel is allowed only in `MARKETING` templates")
        .page(page::of_template_carousel(template))
        .related(category.span, "the category")
        .help("set `category` to `MARKETING`, or remove the carousel");
}
