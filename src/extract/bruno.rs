//! Requests of Bruno.
//!
//! A file has blocks, each from a line such as `body:json {` to a line that is only `}`.

use std::collections::HashMap;
use std::ops::Range;

use super::held::Held;
use super::http::{Variables, lines};
use super::{Dialect, Embedded, Format, endpoint};

/// The methods whose blocks describe the request.
const METHODS: &[&str] = &["get", "post", "put", "delete", "patch", "options", "head"];

/// The texts in a request of Bruno.
pub(super) fn extract(text: &str) -> Vec<Embedded<'_>> {
    let blocks = blocks(text);
    let mut held = Held::new(text);
    let mut variables = HashMap::new();
    let (mut name, mut method, mut url) = (None, "", "");
    for (block, content) in &blocks {
        let entries = || lines(text, content.clone()).filter_map(|it| entry(&text[it]));
        if METHODS.contains(block) {
            method = block;
            url = entries().find(|it| it.0 == "url").map_or("", |it| it.1);
        } else if *block == "meta" {
            name = entries().find(|it| it.0 == "name").map(|it| it.1.to_owned());
        } else if block.starts_with("vars") && *block != "vars:post-response" {
            variables.extend(entries());
        }
    }
    let target = endpoint::target(method, &Variables(variables).resolve(url));
    for (block, content) in blocks {
        let embedded = Embedded::slice(text, content.clone(), String::new());
        let (item, dialect) = (name.clone(), Dialect::Shown);
        match (block, target) {
            ("body" | "body:json", Some(target)) => {
                held.push(content.start, Embedded { item, target, dialect, ..embedded });
            }
            ("docs", _) => {
                let format = Format::Markdown;
                held.push(content.start, Embedded { item, format, dialect, ..embedded });
            }
            _ => {}
        }
    }
    held.finish()
}

/// The blocks of a file, each with its name and its content without spaces around it.
fn blocks(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    for line in lines(text, 0..text.len()) {
        let content = text[line.clone()].trim_end();
        match open {
            Some((name, start)) if content == "}" => {
                open = None;
                let content = &text[start..line.start];
                let n_before = content.len() - content.trim_start().len();
                let range = start + n_before..start + n_before + content.trim().len();
                if !range.is_empty() {
                    blocks.push((name, range));
                }
            }
            Some(_) => {}
            None => {
                let name = content.trim_start_matches('\u{feff}').strip_suffix('{');
                open = name.map(|it| (it.trim(), line.end));
            }
        }
    }
    blocks
}

/// The key and the value of a line such as `key: value`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    Some((key.trim(), value.trim()))
}
