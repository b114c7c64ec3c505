//! Recordings of HTTP requests.
//!
//! Format: <http://www.softwareishard.com/blog/har-12-spec/>, read 2026-11-28.

use super::super::{Dialect, Format, endpoint};
use super::texts::{About, Place, Texts};
use crate::json::Node;

/// Reads a recording; `false` for anything else.
pub(super) fn read<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) -> bool {
    let Some(entries) = root.at(&["log", "entries"]).filter(|it| it.is_array()) else {
        return false;
    };
    let log = start.key("log");
    let place = log.key("entries");
    for (n, entry) in entries.items().iter().enumerate() {
        let Some(request) = entry.get("request") else { continue };
        let Some(text) = request.at(&["postData", "text"]) else { continue };
        let method = request.get_str("method").unwrap_or_default();
        let url = request.get_str("url").unwrap_or_default();
        let Some(target) = endpoint::target(method, url) else { continue };
        let about = About { target, format: Format::Json, dialect: Dialect::Strict };
        let (place, request) = (place.item(n), "request");
        let place = place.key(request);
        let place = place.key("postData");
        texts.add(text, &about, &[], &place.key("text"), || item(method, url));
    }
    true
}

/// The method and the path of a request, without its ids and tokens.
fn item(method: &str, url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path =
        path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').unwrap_or_default().1);
    let is_method = !method.is_empty()
        && method.len() <= 10
        && method.bytes().all(|it| it.is_ascii_alphabetic());
    let mut shown = String::new();
    for step in path.split('/').filter(|it| !it.is_empty()).take(MAX_STEPS) {
        shown.push('/');
        shown.push_str(if is_name(step) { step } else { "…" });
    }
    let parts = [if is_method { method } else { "" }, &shown];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The maximum number of steps of a path that are shown.
const MAX_STEPS: usize = 6;

/// Whether a step of a path is the name of an endpoint or a version, and no id or token.
fn is_name(step: &str) -> bool {
    let is_version = step
        .strip_prefix('v')
        .is_some_and(|it| it.len() <= 5 && it.bytes().all(|it| it.is_ascii_digit() || it == b'.'));
    let is_word = step.bytes().all(|it| it.is_ascii_lowercase() || matches!(it, b'_' | b'-'));
    is_version || (is_word && step.len() <= 30)
}
