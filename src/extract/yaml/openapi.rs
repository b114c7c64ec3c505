//! The examples of the requests in a description of an API.
//!
//! Schemas, default values and the examples of responses are not bodies that somebody sends.

use super::tree::{Id, Tree};
use super::walk::{Walk, escaped};
use crate::extract::endpoint;
use crate::kind::Target;

/// The most references that lead to an example.
const MAX_REFERENCES: usize = 8;

/// Whether a document is a description of an API.
pub(super) fn is_description(tree: &Tree<'_>) -> bool {
    ["openapi", "swagger"].iter().any(|it| {
        let version = tree.get(tree.root, it).and_then(|it| tree.scalar(it));
        version.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
    })
}

/// A value with its JSON Pointer.
type Found = (Id, String);

/// Adds the examples of all requests.
pub(super) fn examples(walk: &mut Walk<'_>) {
    let tree = walk.page.tree;
    let root = tree.root;
    let hosts = hosts(tree, root);
    for (path, item) in entries(tree, &(root, String::new()), "paths") {
        let item = referred(tree, item);
        for method in ["post", "put", "patch"] {
            let Some(operation) = step(tree, &item, method) else { continue };
            let own = [&operation, &item].map(|it| self::hosts(tree, it.0));
            let hosts = own.iter().find(|it| !it.is_empty()).unwrap_or(&hosts);
            let Some(target) = target(method, hosts, &path) else { continue };
            for example in of_operation(tree, &operation) {
                add(walk, example, target);
            }
            for key in ["x-codeSamples", "x-code-samples"] {
                let Some(samples) = step(tree, &operation, key) else { continue };
                for sample in items(tree, &samples) {
                    if let Some((id, place)) = step(tree, &sample, "source") {
                        let place = walk.place(&place);
                        walk.show(id, place, target);
                    }
                }
            }
        }
    }
    // A request that no path of this file uses.
    let components = step(tree, &(root, String::new()), "components");
    for (_, body) in components.map_or_else(Vec::new, |it| entries(tree, &it, "requestBodies")) {
        for example in of_body(tree, body) {
            add(walk, example, Target::Unknown);
        }
    }
}

fn add(walk: &mut Walk<'_>, (id, pointer): Found, target: Target) {
    let place = walk.place(&pointer);
    if walk.page.tree.scalar(id).is_some() {
        walk.show(id, place, target);
    } else {
        walk.send_sample(id, place, target);
    }
}

fn of_operation(tree: &Tree<'_>, operation: &Found) -> Vec<Found> {
    let mut found =
        step(tree, operation, "requestBody").map_or_else(Vec::new, |it| of_body(tree, it));
    // Version 2 has the body among the parameters.
    let parameters = step(tree, operation, "parameters");
    for parameter in parameters.map_or_else(Vec::new, |it| items(tree, &it)) {
        let parameter = referred(tree, parameter);
        let place = tree.get(parameter.0, "in").and_then(|it| tree.scalar(it));
        if place == Some("body") {
            found.extend(of_media(tree, &parameter));
        }
    }
    found
}

fn of_body(tree: &Tree<'_>, body: Found) -> Vec<Found> {
    let body = referred(tree, body);
    let media = entries(tree, &body, "content");
    let is_json = |name: &str| name.contains("json") || name.contains('*');
    media.into_iter().filter(|it| is_json(&it.0)).flat_map(|it| of_media(tree, &it.1)).collect()
}

fn of_media(tree: &Tree<'_>, media: &Found) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(step(tree, media, "example"));
    for (_, example) in entries(tree, media, "examples") {
        let example = referred(tree, example);
        found.extend(step(tree, &example, "value"));
    }
    if let Some(schema) = step(tree, media, "schema") {
        found.extend(step(tree, &schema, "example"));
        let examples = step(tree, &schema, "examples");
        found.extend(examples.map_or_else(Vec::new, |it| items(tree, &it)));
    }
    found
}

/// The value of a key.
fn step(tree: &Tree<'_>, (id, pointer): &Found, key: &str) -> Option<Found> {
    Some((tree.get(*id, key)?, format!("{pointer}/{}", escaped(key))))
}

/// The items of a sequence.
fn items(tree: &Tree<'_>, (id, pointer): &Found) -> Vec<Found> {
    let items = tree.items(*id).iter().enumerate();
    items.map(|(n, it)| (tree.resolved(*it), format!("{pointer}/{n}"))).collect()
}

/// The members of the mapping at a key, each with its own key.
fn entries(tree: &Tree<'_>, at: &Found, key: &str) -> Vec<(String, Found)> {
    let Some((id, pointer)) = step(tree, at, key) else { return Vec::new() };
    let entry = |(key, value): &(Id, Id)| {
        let name = tree.scalar(*key).unwrap_or_default().to_owned();
        let pointer = format!("{pointer}/{}", escaped(&name));
        (name, (tree.resolved(*value), pointer))
    };
    tree.members(id).iter().map(entry).collect()
}

/// What a `$ref` means in the same document; the value itself where it has none.
fn referred(tree: &Tree<'_>, mut found: Found) -> Found {
    for _ in 0..MAX_REFERENCES {
        let Some(reference) = tree.get(found.0, "$ref").and_then(|it| tree.scalar(it)) else {
            break;
        };
        let Some(pointer) = reference.strip_prefix('#') else { break };
        let mut id = tree.root;
        for key in pointer.split('/').skip(1).take(16) {
            let key = key.replace("~1", "/").replace("~0", "~");
            match tree.get(id, &key) {
                Some(next) => id = next,
                None => return found,
            }
        }
        found = (id, pointer.to_owned());
    }
    found
}

/// The URLs of the servers.
fn hosts(tree: &Tree<'_>, id: Id) -> Vec<String> {
    let servers = tree.get(id, "servers").map_or(&[][..], |it| tree.items(it));
    let url = |it: &Id| Some(tree.scalar(tree.get(*it, "url")?)?.to_owned());
    let mut hosts: Vec<String> = servers.iter().filter_map(url).collect();
    let host = tree.get(id, "host").and_then(|it| tree.scalar(it));
    hosts.extend(host.map(|it| format!("https://{it}")));
    hosts
}

/// Where a request to a path is sent; `None` if it has no body of ours.
fn target(method: &str, hosts: &[String], path: &str) -> Option<Target> {
    let is_api = |it: &&String| it.contains("graph.facebook.com");
    let host = hosts.iter().find(is_api).or(hosts.first());
    let is_absolute = |it: &&String| it.contains("://");
    let host = match host.filter(is_absolute) {
        Some(host) => host.trim_end_matches('/'),
        None if is_path_of_api(path) => "https://graph.facebook.com",
        None => "",
    };
    endpoint::target(method, &format!("{host}{path}"))
}

/// Whether the parameters of a path have the names that those of Meta have.
fn is_path_of_api(path: &str) -> bool {
    path.split('/').any(|it| {
        let name = it.to_ascii_lowercase().replace('-', "_");
        it.starts_with('{')
            && ["phone_number_id", "phonenumberid", "waba_id", "wabaid", "business_account_id"]
                .iter()
                .any(|it| name.contains(it))
    })
}
