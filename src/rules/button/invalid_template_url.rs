//! `invalid-template-url`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, placeholders};
use crate::model::{Button, ButtonKind};
use crate::rule::{ApiError, Severity, declare_rule, page};
use std::ops::Range;

declare_rule! {
    /// The URL of a button is not a valid URL.
    ///
    /// Meta rejects a URL that does not begin with `http://` or `https://`, has no host, or
    /// contains whitespace. walint ignores a variable at the end, and does not check the beginning
    /// of a URL that begins with a placeholder. It reports whitespace at the beginning or end as a
    /// warning.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0/url: "shop.example/repairs"
    /// bad   /components/1/buttons/0/url: "https:///repairs"
    /// bad   /components/1/buttons/0/url: "https://shop.example/my repairs"
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "URL",
    ///           "text": "Open",
    ///           "url": "https://shop.example/repairs?id={{1}}",
    ///           "example": ["2207"]
    ///         },
    ///         { "type": "URL", "text": "Map", "url": "${MAP_URL}/here" }
    ///       ]
    /// ```
    pub RULE = {
        id: "invalid-template-url",
        severity: Error,
        category: Button,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[
            Finder::Button(&[ButtonKind::Url], created),
            Finder::LibraryInput(&[ButtonKind::Url], copied),
        ]),
    }
}

fn created(cx: &mut BodyCx<'_>, button: Button<'_>) {
    check(cx, button.get("url"));
}

fn copied(cx: &mut BodyCx<'_>, input: Button<'_>) {
    check(cx, input.at(&["url", "base_url"]));
}

fn check(cx: &mut BodyCx<'_>, url: Option<&Node<'_>>) {
    let Some((url, text)) = url.and_then(|it| Some((it, it.written_text()?))) else { return };
    let Some(fault) = fault(text) else { return };
    let span = if fault.range.is_empty() { url.span } else { cx.span_in(url, fault.range) };
    let diagnostic = cx.report(&RULE, span, fault.message);
    diagnostic.help(fault.help);
    if fault.is_harmless {
        diagnostic.severity(Severity::Warning);
    }
}

/// What is wrong with a URL, and which part of it.
struct Fault {
    range: Range<usize>,
    message: &'static str,
    help: &'static str,
    is_harmless: bool,
}

fn fault(text: &str) -> Option<Fault> {
    const FORM: &str = "use an absolute URL, such as `https://shop.example/orders`";
    let error = |range, message, help| Some(Fault { range, message, help, is_harmless: false });
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let end = start + trimmed.len();
    // Other rules report an empty URL, and one of more than 2000 characters.
    if text.is_empty() || text.chars().count() > 2000 {
        return None;
    }
    if trimmed.is_empty() {
        return error(0..0, "the URL contains only spaces", FORM);
    }
    let gaps: Vec<Range<usize>> = placeholders(text).collect();
    let is_open = |at: usize| gaps.iter().any(|it| it.contains(&at));
    // A placeholder at the beginning may contain the scheme and the host.
    if !is_open(start) {
        let is_in_scheme = |it: char| it.is_ascii_alphanumeric() || "+-.".contains(it);
        let scheme_end = start + trimmed.find(|it| !is_in_scheme(it)).unwrap_or(trimmed.len());
        // `{scheme}` is not a variable of a template, but a program may fill it in.
        if is_open(scheme_end) {
            return None;
        }
        if !text[scheme_end..].starts_with("://") {
            return error(start..end, "the URL does not begin with `https://`", FORM);
        }
        let scheme = &text[start..scheme_end];
        if !["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it)) {
            let message = "the scheme of the URL is not `https`";
            return error(start..scheme_end, message, "use the `https` URL of a web page");
        }
        let host_start = scheme_end + 3;
        let rest = &text[host_start..end];
        let authority = &rest[..rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len())];
        let host = authority.rsplit('@').next().unwrap_or_default();
        if host.split(':').next().is_none_or(|it| it.trim().is_empty()) {
            return error(start..end, "the URL has no host", FORM);
        }
    }
    let is_gap = |it: &(usize, char)| {
        (it.1.is_whitespace() || it.1.is_control())
            && (start..end).contains(&it.0)
            && !is_open(it.0)
    };
    // Nearly all URLs are plain ASCII, which is faster to check than to search for whitespace.
    let is_plain = text.bytes().all(|it| it.is_ascii_graphic());
    let gap = if is_plain { None } else { text.char_indices().find(is_gap) };
    if let Some((at, character)) = gap {
        let range = at..at + character.len_utf8();
        return error(range, "the URL contains whitespace", "remove it, or write a space as `%20`");
    }
    let (range, message) = if start > 0 {
        (0..start, "the URL begins with whitespace")
    } else if end < text.len() {
        (end..text.len(), "the URL ends with whitespace")
    } else {
        return None;
    };
    Some(Fault { range, message, help: "remove the whitespace", is_harmless: true })
}
