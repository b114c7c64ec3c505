//! Exports of Insomnia in JSON, versions 3 and 4.
//!
//! Format: <https://developer.konghq.com/insomnia/import-export/>, read 2026-11-28. Version 5 is YAML.

use std::collections::HashMap;

use super::super::{Dialect, Format, endpoint};
use super::texts::{About, Names, Place, Texts};
use crate::json::Node;

/// Reads an export; `false` for anything else.
pub(super) fn read<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) -> bool {
    let is_export =
        root.get_str("_type") == Some("export") || root.get("__export_format").is_some();
    let Some(resources) = root.get("resources").filter(|it| is_export && it.is_array()) else {
        return false;
    };
    let resources = resources.items();
    let folders = resources.iter().filter(|it| it.get_str("_type") == Some("request_group"));
    let folders: HashMap<&str, &Node<'_>> =
        folders.filter_map(|it| Some((it.get_str("_id")?, it))).collect();
    let place = start.key("resources");
    for (n, resource) in resources.iter().enumerate() {
        if resource.get_str("_type") != Some("request") {
            continue;
        }
        let Some(body) = resource.get("body").and_then(|it| it.get("text")) else { continue };
        let Some(text) = body.as_str() else { continue };
        let method = resource.get_str("method").unwrap_or_default();
        let url = resource.get_str("url").unwrap_or_default();
        let Some(target) = endpoint::target(method.trim(), url) else { continue };
        // The tags of Insomnia may have quotes.
        let has_tags = text.contains("{%") || text.contains("{{");
        let format = if has_tags { Format::JsonTemplate } else { Format::Json };
        let about = About { target, format, dialect: Dialect::Shown };
        let place = place.item(n);
        let place = place.key("body");
        texts.add(body, &about, &[], &place.key("text"), || item(resource, &folders));
    }
    true
}

/// The names of the folders of a request and its own.
fn item(request: &Node<'_>, folders: &HashMap<&str, &Node<'_>>) -> String {
    fn joined(chain: &[&Node<'_>], names: &Names<'_>) -> String {
        match chain.split_last() {
            Some((last, rest)) => joined(rest, &names.and(last.get_str("name"))),
            None => names.to_item(),
        }
    }
    let mut chain = vec![request];
    let mut node = request;
    while let Some(folder) = node.get_str("parentId").and_then(|it| folders.get(it)) {
        // A folder may be inside itself in a broken file.
        if chain.len() > MAX_FOLDERS {
            break;
        }
        chain.push(folder);
        node = folder;
    }
    joined(&chain, &Names::of(None))
}

/// The maximum number of folders inside each other.
const MAX_FOLDERS: usize = 16;
