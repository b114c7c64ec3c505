//! `template-url-over-http`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The URL of a button begins with `http://`.
    ///
    /// Browsers warn people about pages that are not encrypted.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0/url: "http://shop.example/repairs"
    /// good  /components/1/buttons/0/url: "https://shop.example/repairs"
    /// ```
    pub RULE = {
        id: "template-url-over-http",
        aliases: ["url-over-http"],
        severity: Info,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(url) = button.get("url") else { return };
    let text = url.as_str().unwrap_or_default();
    let start = text.len() - text.trim_start().len();
    if text.get(start..start + 7).is_some_and(|it| it.eq_ignore_ascii_case("http://")) {
        let span = cx.span_in(url, start..start + 4);
        let (trust, range) = (Applicability::Unsafe, start..start + 4);
        let fix = Fix::replace_in_string(trust, cx.source(), url, range, "https");
        cx.report(&RULE, span, "the URL of the button begins with `http://`")
            .help("change it to `https://`")
            .fix(fix);
    }
}
