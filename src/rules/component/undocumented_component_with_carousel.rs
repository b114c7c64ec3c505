//! `undocumented-component-with-carousel`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has a header, a footer or buttons in addition to its carousel.
    ///
    /// The documentation shows only a body with a carousel; headers and buttons are part of the
    /// cards. No page forbids other components, so walint reports a warning.
    ///
    /// ```change template-with-cards
    /// bad   /components/1: (before) { "type": "FOOTER", "text": "Bright Corner" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "undocumented-component-with-carousel",
        aliases: ["component-beside-carousel"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // In another category, the carousel itself is the problem.
    if template.other_category(Category::Marketing).is_some() {
        return;
    }
    let Some(carousel) = template.find(ComponentKind::Carousel) else { return };
    for kind in [ComponentKind::Header, ComponentKind::Footer, ComponentKind::Buttons] {
        let Some(component) = template.find(kind) else { continue };
        let help = match kind {
            ComponentKind::Footer => "move its text into the body",
            _ => "move it into the cards",
        };
        let message = format!("the documentation shows no `{}` next to a carousel", kind.word());
        cx.report(&RULE, component.type_span(), message)
            .related(carousel.type_span(), "the carousel")
            .help(help);
    }
}
