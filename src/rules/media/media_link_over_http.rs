//! `media-link-over-http`.

use super::media;
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::kind::RequestKind;

declare_rule! {
    /// The `link` of media begins with `http://`.
    ///
    /// Meta takes such links and advises HTTPS. Many servers answer them with a redirect, which costs
    /// time on every fetch.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "http://media.example/chair.jpg" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "image",
    ///   "image": { "link": "https://media.example/chair.jpg" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "The plan of the site: http://shop.example/plan.jpg" }
    /// }
    /// ```
    pub RULE = {
        id: "media-link-over-http",
        severity: Info,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: None,
        about: ["link"],
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for media in media(cx.root) {
        let Some(link) = media.link() else { continue };
        if link.text[link.scheme.clone()].eq_ignore_ascii_case("http") {
            let (trust, range) = (Applicability::Unsafe, link.scheme.clone());
            let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, "https");
            let span = cx.span_in(link.node, link.scheme);
            cx.report(&RULE, span, "the file is fetched over `http`")
                .help("write `https` instead")
                .fix(fix);
        }
    }
}
