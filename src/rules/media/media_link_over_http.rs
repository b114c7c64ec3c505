//! `media-link-over-http`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::MediaLink;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `link` of media begins with `http://`.
    ///
    /// Meta accepts such links and recommends HTTPS. Many servers redirect them to HTTPS, which
    /// slows down every fetch.
    ///
    /// ```change image-message
    /// bad   /image/link: "http://media.example/chair.jpg"
    /// ```
    ///
    /// ```change text-message
    /// good  /text/body: "The plan of the site: http://shop.example/plan.jpg"
    /// ```
    pub RULE = {
        id: "media-link-over-http",
        severity: Info,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: None,
        finder: Finder::MediaLink(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &MediaLink<'_>) {
    if link.text[link.scheme.clone()].eq_ignore_ascii_case("http") {
        let span = cx.span_in(link.node, link.scheme.clone());
        let (trust, range) = (Applicability::Unsafe, link.scheme.clone());
        let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, "https");
        cx.report(&RULE, span, "the link to the file begins with `http://`")
            .page(page::of_media(link.media))
            .help("change it to `https://`")
            .fix(fix);
    }
}
