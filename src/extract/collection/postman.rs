//! Postman collections, v2.0 and v2.1.
//!
//! Format: <https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html>, read
//! 2026-11-28.

use std::borrow::Cow;

use super::super::{Dialect, Format, endpoint};
use super::texts::{About, Names, Place, Texts};
use super::variables::Variables;
use crate::json::{Node, Value};

/// Reads a collection, or what Postman's API returns around one; `false` for anything else.
pub(super) fn read<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) -> bool {
    if is_collection(root) {
        collection(root, start, texts);
        return true;
    }
    let Some(inner) = root.get("collection").filter(|it| is_collection(it)) else { return false };
    collection(inner, &start.key("collection"), texts);
    true
}

fn is_collection(node: &Node<'_>) -> bool {
    let is_item =
        |it: &Node<'_>| it.get("request").is_some() || it.get("item").is_some_and(Node::is_array);
    node.get("item").is_some_and(|it| {
        it.is_array()
            && (node.get("info").is_some_and(Node::is_object) || it.items().iter().any(is_item))
    })
}

fn collection<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) {
    let variables = Variables::new(root.get("variable"), texts.n_outer());
    let mut reader = Reader { variables, texts };
    reader.items(root, start, &Names::of(None));
}

struct Reader<'r, 't> {
    variables: Variables<'t>,
    texts: &'r mut Texts<'t>,
}

impl<'t> Reader<'_, 't> {
    /// The items of a collection or folder; the depth of the tree is bounded.
    fn items(&mut self, folder: &'t Node<'_>, place: &Place<'_>, names: &Names<'_>) {
        let place = place.key("item");
        for (n, item) in folder.get("item").map_or(&[][..], Node::items).iter().enumerate() {
            let place = place.item(n);
            let names = names.and(item.get_str("name"));
            self.items(item, &place, &names);
            if let Some(request) = item.get("request") {
                self.request(request, &place.key("request"), &names);
            }
            let responses = place.key("response");
            let saved = item.get("response").map_or(&[][..], Node::items);
            for (n, response) in saved.iter().enumerate() {
                if let Some(request) = response.get("originalRequest") {
                    let names = names.and(response.get_str("name"));
                    self.request(request, &responses.item(n).key("originalRequest"), &names);
                }
            }
        }
    }

    fn request(&mut self, request: &'t Node<'_>, place: &Place<'_>, names: &Names<'_>) {
        let Some(body) = request.get("body") else { return };
        let is_disabled = body.get("disabled").is_some_and(|it| it.value == Value::Bool(true));
        if is_disabled || body.get_str("mode") != Some("raw") {
            return;
        }
        let Some(raw) = body.get("raw") else { return };
        let Some(text) = raw.as_str() else { return };
        let url = request.get("url").map_or(Cow::Borrowed(""), url);
        let method = request.get_str("method").unwrap_or_default();
        let url = self.variables.fill_in_url(&url);
        let Some(target) = endpoint::target(method.trim(), &url) else { return };
        let replaced = self.variables.in_body(text, target);
        let about = About { target, format: Format::Json, dialect: Dialect::Shown };
        let place = place.key("body");
        self.texts.add(raw, &about, &replaced, &place.key("raw"), || names.to_item());
    }
}

/// The URL of a request: a string, or an object with the string or its parts.
fn url<'t>(url: &'t Node<'_>) -> Cow<'t, str> {
    if let Some(raw) = url.as_str().or(url.get_str("raw")).filter(|it| !it.trim().is_empty()) {
        return Cow::Borrowed(raw);
    }
    let part =
        |node: &Node<'_>| node.as_str().or(node.get_str("value")).unwrap_or("{{}}").to_owned();
    let joined = |key: &str, separator: &str| {
        let node = url.get(key)?;
        let parts: Vec<String> = match &node.value {
            Value::Array(items) => items.iter().map(part).collect(),
            _ => vec![part(node)],
        };
        Some(parts.join(separator))
    };
    let Some(host) = joined("host", ".") else { return Cow::Borrowed("") };
    let protocol = url.get_str("protocol").unwrap_or("https");
    let path = joined("path", "/").unwrap_or_default();
    Cow::Owned(format!("{protocol}://{host}/{}", path.trim_start_matches('/')))
}
