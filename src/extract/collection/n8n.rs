//! Workflows of n8n.
//!
//! Format: <https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.httprequest/>, read
//! 2026-11-28. Older versions of the node have other keys: `requestMethod`, `bodyParametersJson`.

use std::borrow::Cow;

use memchr::memmem;

use super::super::{Dialect, Format, endpoint};
use super::texts::{About, Names, Place, Replaced, Texts};
use crate::json::{Node, Value};
use crate::kind::Target;

/// Reads a workflow, an array of workflows, or what n8n's API returns around them; `false` for anything
/// else.
pub(super) fn read<'t>(root: &'t Node<'_>, start: &Place<'_>, texts: &mut Texts<'t>) -> bool {
    let mut n_workflows = 0;
    each_workflow(root, start, MAX_WRAPPERS, &mut |_, _| n_workflows += 1);
    each_workflow(root, start, MAX_WRAPPERS, &mut |workflow, place| {
        // One workflow needs no name: it is the file.
        let name = workflow.get_str("name").filter(|_| n_workflows > 1);
        let names = Names::of(name);
        let place = place.key("nodes");
        for (n, node) in workflow.get("nodes").map_or(&[][..], Node::items).iter().enumerate() {
            let place = place.item(n);
            read_node(node, &place.key("parameters"), &names.and(node.get_str("name")), texts);
        }
    });
    n_workflows > 0
}

/// The maximum number of arrays and objects around a workflow.
const MAX_WRAPPERS: usize = 4;

fn each_workflow<'t, 's>(
    node: &'t Node<'s>,
    place: &Place<'_>,
    n_left: usize,
    found: &mut dyn FnMut(&'t Node<'s>, &Place<'_>),
) {
    let is_node = |it: &Node<'_>| it.get("parameters").is_some_and(Node::is_object);
    if node.get("nodes").is_some_and(|it| it.items().iter().any(is_node)) {
        found(node, place);
        return;
    }
    let Some(n_left) = n_left.checked_sub(1) else { return };
    for (n, item) in node.items().iter().enumerate() {
        each_workflow(item, &place.item(n), n_left, found);
    }
    for key in ["workflow", "workflows", "data"] {
        if let Some(inner) = node.get(key) {
            each_workflow(inner, &place.key(key), n_left, found);
        }
    }
}

fn read_node<'t>(node: &'t Node<'_>, place: &Place<'_>, names: &Names<'_>, texts: &mut Texts<'t>) {
    let is = |node: &Node<'_>, key: &str, value: bool| {
        node.get(key).is_some_and(|it| it.value == Value::Bool(value))
    };
    let Some(parameters) = node.get("parameters").filter(|_| !is(node, "disabled", true)) else {
        return;
    };
    for (key, format) in PROGRAMS {
        let Some(value) = parameters.get(key) else { continue };
        let Some(text) = value.as_str() else { continue };
        if text.len() <= MAX_PROGRAM && !text.starts_with('=') {
            let about = About { target: Target::Unknown, format, dialect: Dialect::Strict };
            texts.add(value, &about, &[], &place.key(key), || names.to_item());
        }
    }
    let is_request =
        node.get_str("type").is_none_or(|it| it.to_ascii_lowercase().contains("httprequest"));
    if !is_request || is(parameters, "sendBody", false) {
        return;
    }
    let method = parameters.get_str("method").or(parameters.get_str("requestMethod"));
    let method = method.unwrap_or_default().trim_start_matches('=').trim();
    let url = without_code(parameters.get_str("url").unwrap_or_default());
    let Some(target) = endpoint::target(method, &url) else { return };
    // The editor keeps the bodies of other choices.
    let is_chosen = |key: &str| match key {
        "jsonBody" => parameters.get_str("specifyBody").is_none_or(|it| it == "json"),
        "bodyParametersJson" => !is(parameters, "jsonParameters", false),
        _ => true,
    };
    for key in ["jsonBody", "body", "bodyParametersJson"].into_iter().filter(|it| is_chosen(it)) {
        let Some(value) = parameters.get(key) else { continue };
        let Some(text) = value.as_str() else { continue };
        let (format, replaced) = meaning(text);
        let about = About { target, format, dialect: Dialect::Strict };
        texts.add(value, &about, &replaced, &place.key(key), || names.to_item());
    }
}

/// The parameters of nodes that are programs.
const PROGRAMS: [(&str, Format); 3] = [
    ("jsCode", Format::JavaScript),
    ("functionCode", Format::JavaScript),
    ("pythonCode", Format::Python),
];

/// The maximum length of a program that is read, in bytes.
const MAX_PROGRAM: usize = 1_000_000;

/// The format of the body in a parameter, and what is written otherwise there: an expression begins with
/// `=`, and an expression that is one piece of code is a program.
fn meaning(text: &str) -> (Format, Vec<Replaced<'static>>) {
    let Some(expression) = text.strip_prefix('=') else { return (Format::Json, Vec::new()) };
    let code = expression.trim().strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
    match code.filter(|it| !it.contains("{{")) {
        Some(_) => {
            let start = text.len() - expression.trim_start().len();
            let end = expression.trim_end().len() + 1;
            // An object at the start of a program would be a block.
            (Format::JavaScript, vec![(0, start + 2, "("), (end - 2, text.len(), ")")])
        }
        None => (Format::JsonTemplate, vec![(0, 1, "")]),
    }
}

/// A URL without the code in it, which may have the signs of a URL.
fn without_code(url: &str) -> Cow<'_, str> {
    let Some(expression) = url.strip_prefix('=') else { return Cow::Borrowed(url.trim()) };
    // All of it may be code that joins texts: `{{ 'https://…/' + $json.id + '/messages' }}`.
    let code = expression.trim().strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
    if let Some(code) = code.map(str::trim).filter(|it| it.starts_with(['\'', '"', '`'])) {
        return Cow::Borrowed(code);
    }
    let (mut plain, mut rest) = (String::new(), expression.trim());
    while let Some(start) = memmem::find(rest.as_bytes(), b"{{") {
        let Some(length) = memmem::find(&rest.as_bytes()[start..], b"}}") else { break };
        plain.push_str(&rest[..start]);
        plain.push_str("{{_}}");
        rest = &rest[start + length + 2..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::{meaning, without_code};
    use crate::extract::Format;

    #[test]
    fn an_expression_is_a_template_or_a_program() {
        for (text, format, written) in [
            ("{\"a\": 1}", Format::Json, "{\"a\": 1}"),
            ("={\"a\": {{ $json.a }}}", Format::JsonTemplate, "{\"a\": {{ $json.a }}}"),
            ("={{ { a: 1 } }}", Format::JavaScript, "( { a: 1 } )"),
            ("= {{JSON.stringify({})}}\n", Format::JavaScript, "(JSON.stringify({}))"),
            ("={{ $json.a }}{{ $json.b }}", Format::JsonTemplate, "{{ $json.a }}{{ $json.b }}"),
            ("={{}}", Format::JavaScript, "()"),
            ("={{}", Format::JsonTemplate, "{{}"),
            ("=", Format::JsonTemplate, ""),
        ] {
            let (found, replaced) = meaning(text);
            let (mut new, mut at) = (String::new(), 0);
            for (start, end, value) in replaced {
                new.push_str(&text[at..start]);
                new.push_str(value);
                at = end;
            }
            new.push_str(&text[at..]);
            assert_eq!((found, &*new), (format, written), "{text}");
        }
    }

    #[test]
    fn code_in_a_url_is_left_out() {
        for (url, plain) in [
            ("https://a/{{ b?c }}", "https://a/{{ b?c }}"),
            ("=https://a/{{ b?c }}/{{d/e}}/f", "https://a/{{_}}/{{_}}/f"),
            ("={{ 'https://a/' + b }}", "'https://a/' + b"),
            ("={{ $json.url }}", "{{_}}"),
            ("=https://a/{{ b", "https://a/{{ b"),
        ] {
            assert_eq!(without_code(url), plain);
        }
    }
}
