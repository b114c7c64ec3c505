//! `button-url-over-http`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::link::Target;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The URL of a button begins with `http://`.
    ///
    /// Meta accepts the URL. Anybody on the network can read and change the page, and phones warn
    /// about it or do not open it. walint checks the buttons of `cta_url` messages, carousel cards
    /// and Direct Send messages.
    ///
    /// ```change url-button
    /// bad   /interactive/action/parameters/url: "http://shop.example/fitting"
    /// good  /interactive/body/text: "Or type http://shop.example by hand."
    ///   and  /interactive/action/parameters/url: "https://shop.example/go?to=http://old.example"
    /// ```
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/action/parameters/url: "http://shop.example/p/hosta"
    /// ```
    pub RULE = {
        id: "button-url-over-http",
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-cta-url-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Button, InteractiveKind::Carousel, InteractiveKind::CtaUrl], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let links = cx.links();
    for url in interactive.urls() {
        let scheme = url.as_str().and_then(|it| it.get(..7));
        // Another rule reports call links.
        let is_call = || {
            links
                .iter()
                .any(|it| std::ptr::eq(it.node, url) && matches!(it.target, Target::Call { .. }))
        };
        if scheme.is_some_and(|it| it.eq_ignore_ascii_case("http://")) && !is_call() {
            let span = cx.span_in(url, 0..4);
            let trust = Applicability::Unsafe;
            let fix = Fix::replace_in_string(trust, cx.source(), url, 0..4, "https");
            cx.report(&RULE, span, "the URL of the button begins with `http://`")
                .page(page::of_message(interactive.message))
                .help("change it to `https://`")
                .fix(fix);
        }
    }
}
