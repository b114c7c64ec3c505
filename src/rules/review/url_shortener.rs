//! `url-shortener`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A link uses a public URL shortener.
    ///
    /// Providers report that Meta rejects templates whose links hide their target. Meta is not
    /// known to reject the target URL itself, or a short domain of the business.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/url: "https://bit.ly/{{1}}"
    /// bad   /components/0/text:
    ///       "Your repair is ready. See https://tinyurl.com/a1b2c3 for our opening hours."
    /// good  /components/0/text:
    ///       "Your repair is ready. See https://shop.example/bit.ly for our opening hours."
    ///   and  /components/1/buttons/0/url: "https://orbit.ly.shop.example/{{1}}"
    /// ```
    pub RULE = {
        id: "url-shortener",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::TemplateText(
            &[
                TextPlace::Header,
                TextPlace::Body,
                TextPlace::CardHeader,
                TextPlace::CardBody,
                TextPlace::Footer,
                TextPlace::Url,
            ],
            check,
        ),
    }
}

/// The hosts of public URL shorteners.
const HOSTS: [&str; 16] = [
    "adf.ly",
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tiny.one",
    "tinyurl.com",
    "v.gd",
];

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(range) = shortener(text.text) else { return };
    let host = text.text[range.clone()].to_ascii_lowercase();
    let span = cx.span_in(text.node, range);
    let message = format!("`{host}` is a public URL shortener");
    cx.report(&RULE, span, message)
        .help("use the target URL itself, or a short domain that you own");
}

/// The first host of a shortener that a path follows.
fn shortener(text: &str) -> Option<Range<usize>> {
    memchr::memchr_iter(b'/', text.as_bytes()).find_map(|end| {
        let is_host = |it: char| it.is_alphanumeric() || "-.@_".contains(it);
        let whole = text[..end].trim_end_matches(is_host).len()..end;
        let host = text[whole.clone()].strip_prefix("www.").unwrap_or(&text[whole.clone()]);
        let is_path = text[..whole.start].ends_with('/') && !text[..whole.start].ends_with("://");
        let is_known = HOSTS.iter().any(|it| it.eq_ignore_ascii_case(host));
        (is_known && !is_path).then(|| end - host.len()..end)
    })
}
