//! `carousel-outside-marketing`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template with a carousel is not of category `MARKETING`.
    ///
    /// Carousels, those of products as those of images and videos, are for marketing templates
    /// only.
    ///
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Two new lamps have arrived in our showroom this week."
    ///     },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp with a heavy base" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Two new lamps have arrived in our showroom this week."
    ///     },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp with a heavy base" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
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
    cx.report(&RULE, carousel.type_span(), "a carousel outside of category `MARKETING`")
        .page(page::of_template_carousel(template))
        .related(category.span, "the category")
        .help("make `category` `MARKETING`, or take the carousel out");
}
