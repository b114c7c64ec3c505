//! Requests in `.http` and `.rest` files, and in documents that show one.
//!
//! A request is a line with its method and URL, headers, an empty line and a body. A line that begins
//! with `###` separates requests.

use std::collections::HashMap;
use std::ops::Range;

use super::held::Held;
use super::{Embedded, Format, Reference, endpoint};
use crate::kind::Target;
use crate::source::Span;

/// The texts in a file of requests.
pub(super) fn extract(text: &str) -> Vec<Embedded<'_>> {
    Reader::read(text).held.finish()
}

/// The files whose content a file of requests sends.
pub(super) fn references(text: &str) -> Vec<Reference> {
    Reader::read(text).references
}

struct Reader<'s> {
    text: &'s str,
    variables: Variables<'s>,
    held: Held<'s>,
    references: Vec<Reference>,
}

/// What is known about a request before its body.
#[derive(Default)]
struct Head<'s> {
    name: Option<&'s str>,
    /// The method and the URL; `None` before the line with them.
    request: Option<(&'s str, String)>,
    host: Option<&'s str>,
    /// Whether a header says that the body is not JSON.
    is_other: bool,
}

impl<'s> Reader<'s> {
    fn read(text: &'s str) -> Reader<'s> {
        let variables = lines(text, 0..text.len()).filter_map(|it| variable(&text[it]));
        let mut reader = Reader {
            text,
            variables: Variables(variables.collect()),
            held: Held::new(text),
            references: Vec::new(),
        };
        let mut start = 0;
        let mut name = None;
        for line in lines(text, 0..text.len()) {
            if let Some(title) = text[line.clone()].strip_prefix("###") {
                reader.read_request(start..line.start, name);
                start = line.end;
                name = Some(title.trim_start_matches('#').trim()).filter(|it| !it.is_empty());
            }
        }
        reader.read_request(start..text.len(), name);
        reader
    }

    fn read_request(&mut self, range: Range<usize>, name: Option<&'s str>) {
        let mut head = Head { name, ..Head::default() };
        let mut is_script = false;
        let end = range.end;
        for line in lines(self.text, range) {
            let content = &self.text[line.clone()];
            let trimmed = content.trim().trim_start_matches('\u{feff}');
            if is_script || trimmed.starts_with("< {%") {
                is_script = !trimmed.ends_with("%}");
                continue;
            }
            let is_body = trimmed.starts_with(['{', '[']) && !trimmed.starts_with("{{");
            match &mut head.request {
                None if trimmed.starts_with("curl ") => {
                    let start = line.start + content.find("curl").unwrap_or_default();
                    let command = Embedded::slice(self.text, start..end, String::new());
                    let item = head.name.map(str::to_owned);
                    self.held.push(start, Embedded { format: Format::Shell, item, ..command });
                    return;
                }
                None if is_before(trimmed) => {
                    let comment = trimmed.trim_start_matches(['#', '/']).trim_start();
                    if trimmed.starts_with(['#', '/'])
                        && let Some(name) = comment.strip_prefix("@name")
                    {
                        let name = name.trim_start_matches([' ', '\t', '=']).trim();
                        head.name = Some(name).filter(|it| !it.is_empty());
                    }
                }
                // A response, or no request at all.
                None if trimmed.starts_with("HTTP/") || is_body => return,
                None => head.request = Some(request_line(trimmed)),
                Some(_) if trimmed.is_empty() => {
                    self.read_body(line.end..end, &head);
                    return;
                }
                // The empty line is missing.
                Some(_) if is_body => {
                    self.read_body(line.start..end, &head);
                    return;
                }
                Some(_) if trimmed.starts_with('#') || trimmed.starts_with("//") => {}
                Some((_, url))
                    if content.starts_with([' ', '\t']) || trimmed.starts_with(['?', '&']) =>
                {
                    if url.len() < 10_000 {
                        url.push_str(without_version(trimmed));
                    }
                }
                Some(_) => head.read_header(trimmed),
            }
        }
    }

    fn read_body(&mut self, range: Range<usize>, head: &Head<'s>) {
        let Some(range) = self.body(range) else { return };
        let Some((method, url)) = head.request.as_ref().filter(|_| !head.is_other) else { return };
        let mut url = self.variables.resolve(url);
        if let Some(host) = head.host.filter(|_| url.starts_with('/')) {
            url = format!("https://{}{url}", self.variables.resolve(host));
        }
        let Some(target) = endpoint::target(method, &url) else { return };
        let body = &self.text[range.clone()];
        if body.starts_with("< ") || body.starts_with("<@") {
            self.add_reference(range, target);
        } else if body.starts_with(['{', '[']) {
            let item = head.name.map(str::to_owned);
            let start = range.start;
            let embedded = Embedded::slice(self.text, range, String::new());
            self.held.push(start, Embedded { item, target, ..embedded });
        }
    }

    /// The body in the rest of a request, without spaces around it, what handles the response, and
    /// comments after it.
    fn body(&self, range: Range<usize>) -> Option<Range<usize>> {
        let (mut start, mut end) = (None, range.start);
        for line in lines(self.text, range) {
            let content = &self.text[line.clone()];
            let is_end = ["> ", ">>", "<> "].iter().any(|it| content.starts_with(it));
            if is_end && start.is_some() {
                break;
            }
            let trimmed = content.trim();
            if is_end || trimmed.is_empty() {
                continue;
            }
            let n_before = content.len() - content.trim_start().len();
            start.get_or_insert(line.start + n_before);
            if !content.starts_with('#') && !content.starts_with("//") {
                end = line.start + n_before + trimmed.len();
            }
        }
        start.filter(|it| *it < end).map(|it| it..end)
    }

    /// Adds the file that a body such as `< ./body.json` names.
    fn add_reference(&mut self, range: Range<usize>, target: Target) {
        let line = self.text[range.clone()].lines().next().unwrap_or_default();
        // After `<@` there may be the name of an encoding.
        let path = line.trim_start_matches(['<', '@']);
        let path = if line.starts_with("<@") {
            path.split_once(' ').map_or(path, |(_, it)| it)
        } else {
            path
        };
        let path = path.trim();
        if path.is_empty() || path.contains("{{") {
            return;
        }
        let start = range.start + line.len() - line.trim_start_matches(['<', '@', ' ', '\t']).len();
        let start = start + line[start - range.start..].find(path).unwrap_or_default();
        let span = Span::new(start, start + path.len());
        self.references.push(Reference { path: path.to_owned(), span, target });
    }
}

impl<'s> Head<'s> {
    fn read_header(&mut self, line: &'s str) {
        let Some((name, value)) = line.split_once(':') else { return };
        let (name, value) = (name.trim(), value.trim());
        if name.eq_ignore_ascii_case("host") {
            self.host = Some(value);
        }
        let is_type = name.eq_ignore_ascii_case("content-type");
        let value = value.to_ascii_lowercase();
        let is_other_type = is_type
            && ["multipart/", "form", "graphql", "xml", "text/"]
                .iter()
                .any(|it| value.contains(it));
        let is_graphql = name.eq_ignore_ascii_case("x-request-type") && value.contains("graphql");
        self.is_other |= is_other_type || is_graphql;
    }
}

/// Whether a line before the request is a comment, a variable or empty.
fn is_before(line: &str) -> bool {
    let is_path = line.starts_with('/') && !line.starts_with("//");
    line.is_empty() || line.starts_with(['#', '@', '<']) || (line.starts_with("//") && !is_path)
}

/// The method and the URL of a request; the method is empty where there is none.
fn request_line(line: &str) -> (&str, String) {
    let line = without_version(line);
    let (method, url) = line.split_once(|it: char| it.is_whitespace()).unwrap_or(("", line));
    let is_method = method.bytes().all(|it| it.is_ascii_alphabetic());
    if is_method { (method, url.trim().to_owned()) } else { ("", line.to_owned()) }
}

/// A URL without `HTTP/1.1` after it.
fn without_version(line: &str) -> &str {
    match line.rsplit_once(|it: char| it.is_whitespace()) {
        Some((url, version)) if version.starts_with("HTTP/") => url.trim_end(),
        _ => line,
    }
}

/// The name and the value that a line such as `@name = value` sets.
fn variable(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim_start().strip_prefix('@')?.split_once('=')?;
    Some((name.trim(), value.trim()))
}

/// Variables with their values.
pub(super) struct Variables<'s>(pub(super) HashMap<&'s str, &'s str>);

impl Variables<'_> {
    /// The text with the values of its variables `{{name}}`, where they are known.
    pub(super) fn resolve(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // Values may have variables themselves.
        for _ in 0..4 {
            let mut resolved = String::new();
            let mut rest = &*text;
            let mut is_changed = false;
            while let Some((before, after)) = rest.split_once("{{") {
                let Some((name, after)) = after.split_once("}}") else { break };
                resolved.push_str(before);
                match self.0.get(name.trim()) {
                    Some(it) => {
                        resolved.push_str(it);
                        is_changed = true;
                    }
                    None => resolved.extend(["{{", name, "}}"]),
                }
                rest = after;
            }
            if !is_changed || resolved.len() + rest.len() > 10_000 {
                break;
            }
            resolved.push_str(rest);
            text = resolved;
        }
        text
    }
}

/// The lines in a part of a text, with their line breaks.
pub(super) fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    text[range].split_inclusive('\n').map(move |it| {
        let start = at;
        at += it.len();
        start..at
    })
}

#[cfg(test)]
mod tests {
    use super::{Variables, references, request_line};

    #[test]
    fn a_request_line_has_a_method_and_a_url() {
        let of = |line| {
            let (method, url) = request_line(line);
            format!("{method}|{url}")
        };
        assert_eq!(of("POST https://a.example/b HTTP/1.1"), "POST|https://a.example/b");
        assert_eq!(of("POST   /v25.0/<ID>/messages"), "POST|/v25.0/<ID>/messages");
        assert_eq!(of("https://a.example/{{ b }} HTTP/2"), "|https://a.example/{{ b }}");
    }

    #[test]
    fn variables_have_variables() {
        let variables = [("a", "{{b}}/c"), ("b", "https://d.example"), ("e", "{{e}}{{e}}")];
        let variables = Variables(variables.into_iter().collect());
        assert_eq!(variables.resolve("{{ a }}/{{f}}/{{"), "https://d.example/c/{{f}}/{{");
        assert!(variables.resolve("{{e}}").len() < 100);
    }

    #[test]
    fn files_are_references() {
        let text = "POST https://graph.facebook.com/v21.0/1/messages\n\n< ./a b.json\n\n###\n\
                    POST https://graph.facebook.com/v21.0/1/media\n\n< ./b.json\n\n###\n\
                    POST {{host}}/messages\nContent-Type: application/json\n\n<@latin1 c.json\n";
        let found = references(text);
        let paths: Vec<(&str, &str)> =
            found.iter().map(|it| (&*it.path, &text[it.span.range()])).collect();
        assert_eq!(paths, [("./a b.json", "./a b.json"), ("c.json", "c.json")]);
    }
}
