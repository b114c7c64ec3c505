//! What a code block is: decided by its content, and by its language where the content does not tell.

use std::ops::Range;

use super::{Block, Content};
use crate::extract::{Dialect, Embedded, Format};
use crate::json::{FaultKind, Memory, Parsed, comment_length, parse_at, parse_next_at};

/// The bodies in a code block, and the texts in other formats.
pub(super) fn embedded<'s>(block: &Block<'s>, place: &str) -> Vec<Embedded<'s>> {
    let text = &*block.content.text;
    let may_hold = text.contains('{') || text.contains("messaging_product");
    let language = Language::of(&block.info);
    if !may_hold || language == Language::Difference {
        return Vec::new();
    }
    let shown = |content: Content<'s>, format| {
        let embedded = content.into_embedded(place);
        Embedded { format, dialect: Dialect::Shown, ..embedded }
    };
    let whole = |format| vec![shown(block.content.clone(), format)];
    let start = text.len() - text.trim_start().len();
    let is_json = text[start..].starts_with(['{', '[']);
    let is_powershell = || {
        ["Invoke-RestMethod", "Invoke-WebRequest"]
            .iter()
            .any(|it| memchr::memmem::find(text.as_bytes(), it.as_bytes()).is_some())
    };
    match language {
        _ if block.is_element => {}
        Language::Program(format) if !is_json => return whole(format),
        Language::Yaml if !is_json => return whole(Format::Yaml),
        Language::PowerShell if !is_json => return whole(Format::PowerShell),
        Language::Http if is_file_of_requests(text) => return whole(Format::Http),
        Language::Shell | Language::Text if !is_json && is_powershell() => {
            return whole(Format::PowerShell);
        }
        Language::Shell if !is_json && request_line(&text[start..]).is_none() => {
            return vec![shown(without_prompts(&block.content, start), Format::Shell)];
        }
        Language::Text if !is_json && is_yaml(&text[start..]) => return whole(Format::Yaml),
        Language::Program(format) if !is_sound(&parse_at(text, start)) => {
            return match literal(text, start, format) {
                Some(range) => {
                    vec![shown(block.content.part(range).between("(", ")"), format)]
                }
                None => whole(format),
            };
        }
        Language::Yaml if !is_sound(&parse_at(text, start)) => return whole(Format::Yaml),
        _ => {}
    }
    Walk::new(block, language, place).finish()
}

/// What the language of a block says about its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Json,
    Shell,
    PowerShell,
    Http,
    Yaml,
    Program(Format),
    /// A language whose literals are not read.
    Foreign,
    Difference,
    /// Nothing.
    Text,
}

impl Language {
    fn of(info: &str) -> Language {
        let word = info.trim_start_matches(['{', '.', ' ']);
        let is_end =
            |it: char| it.is_whitespace() || matches!(it, '{' | '}' | ':' | ',' | '=' | '(');
        let word = word.split(is_end).next().unwrap_or_default().to_ascii_lowercase();
        match word.as_str() {
            "json" | "jsonc" | "json5" | "jsonl" | "ndjson" | "json-doc" => Language::Json,
            "sh" | "bash" | "shell" | "zsh" | "ksh" | "console" | "terminal" | "curl"
            | "shell-session" | "shellsession" | "sh-session" | "bat" | "cmd" | "batch" => {
                Language::Shell
            }
            "powershell" | "ps1" | "ps" | "pwsh" => Language::PowerShell,
            "http" | "rest" | "https" => Language::Http,
            "yaml" | "yml" => Language::Yaml,
            "js" | "javascript" | "jsx" | "mjs" | "cjs" | "node" | "nodejs" => {
                Language::Program(Format::JavaScript)
            }
            "ts" | "typescript" | "mts" | "cts" => Language::Program(Format::TypeScript),
            "tsx" => Language::Program(Format::Tsx),
            "py" | "python" | "python3" | "py3" => Language::Program(Format::Python),
            "php" => Language::Program(Format::Php),
            "diff" | "patch" => Language::Difference,
            "go" | "golang" | "java" | "kotlin" | "kt" | "csharp" | "cs" | "c#" | "fsharp"
            | "ruby" | "rb" | "rust" | "rs" | "swift" | "dart" | "scala" | "elixir" | "ex"
            | "perl" | "lua" | "r" | "c" | "cpp" | "c++" | "objc" | "objective-c" | "html"
            | "xml" | "css" | "scss" | "sql" | "graphql" | "toml" | "ini" | "env" | "dotenv"
            | "dockerfile" | "mermaid" | "vue" | "svelte" | "groovy" | "hcl" | "apex" | "vb" => {
                Language::Foreign
            }
            _ => Language::Text,
        }
    }
}

/// Whether a value has only faults that readers of a document expect.
fn is_sound(parsed: &Parsed<'_>) -> bool {
    parsed.root.is_some() && parsed.faults.iter().all(|it| is_expected(it.kind))
}

fn is_expected(kind: FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::Comment
            | FaultKind::TrailingComma
            | FaultKind::LeftOut
            | FaultKind::DuplicateKey
    )
}

/// The literal of a program that is all of a text, without the semicolon after it.
fn literal(text: &str, start: usize, format: Format) -> Option<Range<usize>> {
    let is_script = matches!(format, Format::JavaScript | Format::TypeScript | Format::Tsx);
    let end = text.trim_end_matches(|it: char| it.is_whitespace() || matches!(it, ';' | ',')).len();
    (is_script && text[..end].ends_with(['}', ']'])).then_some(start..end)
}

/// Whether a text has the marks of a file with several requests.
fn is_file_of_requests(text: &str) -> bool {
    text.lines().any(|it| it.starts_with("###") || it.starts_with('@'))
}

/// Whether a text without a language is a mapping in YAML.
fn is_yaml(text: &str) -> bool {
    let lines = || text.lines().map(str::trim_end).filter(|it| !it.is_empty());
    let is_key = |line: &str| {
        line.split_once(':').is_some_and(|(key, value)| {
            (value.is_empty() || value.starts_with(' '))
                && !key.is_empty()
                && key.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'))
        })
    };
    lines().next().is_some_and(|it| it == "---" || is_key(it))
        && lines().any(|it| it.trim_start().starts_with("messaging_product: "))
        && !lines().any(|it| it.ends_with(['{', ',', ';', '(']) || it.trim_start().starts_with('{'))
}

/// The method and the URL of a line that begins an HTTP request.
fn request_line(text: &str) -> Option<&str> {
    let line = text.lines().next()?.trim();
    let (method, rest) = line.split_once([' ', '\t'])?;
    let is_method =
        matches!(method, "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS");
    let url = rest.split_whitespace().next()?;
    (is_method && url.contains('/')).then_some(line)
}

/// Whether an object or an array begins a line; words in brackets also begin lines of a log.
fn begins_value(line: &str) -> bool {
    line.strip_prefix('[').map_or(line.starts_with('{'), |it| {
        let it = it.trim_start();
        it.is_empty() || it.starts_with(['{', '[', ']', '"', '\'', '.', '/', '<', '$'])
    })
}

/// Whether a line begins with a command that sends a request.
fn is_command(line: &str) -> bool {
    let line = line.strip_prefix(['$', '%', '>']).map_or(line, str::trim_start);
    ["curl ", "curl.exe ", "http POST ", "https POST ", "xh POST ", "xh post "]
        .iter()
        .any(|it| line.starts_with(it))
        || line.trim_end() == "curl \\"
}

/// The content from the byte `start` without the prompts of a shell.
fn without_prompts<'s>(content: &Content<'s>, start: usize) -> Content<'s> {
    let text = &content.text[start..];
    let prompt = |line: &str| ["$ ", "% "].iter().any(|it| line.starts_with(it));
    if !text.lines().any(prompt) {
        return content.part(start..content.text.len());
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    for line in text.split_inclusive('\n') {
        let has_prompt = prompt(line) || line.starts_with("> ");
        ranges.push(at + if has_prompt { 2 } else { 0 }..at + line.len());
        at += line.len();
    }
    content.parts(&ranges)
}

/// Goes over the lines of a block, and collects what they hold.
struct Walk<'b, 's> {
    block: &'b Block<'s>,
    text: &'b str,
    language: Language,
    place: &'b str,
    memory: Memory,
    /// How many bytes may still be read again.
    budget: usize,
    /// The values of JSON.
    values: Vec<Range<usize>>,
    others: Vec<Embedded<'s>>,
    /// Whether only comments and JSON have been read so far.
    is_json: bool,
    /// Whether something else is between the values or after them.
    is_mixed: bool,
    is_response: bool,
}

/// A value of JSON in a block.
struct Found {
    range: Range<usize>,
    /// Where to go on.
    end: usize,
    /// The format in which it is sound; `None` where it is not.
    format: Option<Format>,
    is_cut_off: bool,
}

impl<'b, 's> Walk<'b, 's> {
    fn new(block: &'b Block<'s>, language: Language, place: &'b str) -> Walk<'b, 's> {
        let text = &*block.content.text;
        Walk {
            block,
            text,
            language,
            place,
            memory: Memory::default(),
            budget: 4 * text.len() + (1 << 16),
            values: Vec::new(),
            others: Vec::new(),
            is_json: true,
            is_mixed: false,
            is_response: false,
        }
    }

    fn finish(mut self) -> Vec<Embedded<'s>> {
        self.lines();
        let Some(first) = self.values.first() else { return self.others };
        if !self.is_mixed && self.others.is_empty() {
            let all = first.start..self.text.trim_end().len();
            self.values.clear();
            self.values.push(all);
        }
        let values = self.embed(self.block.content.parts(&self.values), Format::Json);
        self.others.insert(0, values);
        self.others
    }

    fn embed(&self, content: Content<'s>, format: Format) -> Embedded<'s> {
        let embedded = content.into_embedded(self.place);
        Embedded { format, dialect: Dialect::Shown, ..embedded }
    }

    fn lines(&mut self) {
        let mut at = 0;
        while at < self.text.len() {
            let line_end = self.line_end(at);
            let line = self.text[at..line_end].trim_start();
            let start = line_end - line.len();
            if line.is_empty() {
                at = line_end;
            } else if begins_value(line) {
                at = self.value(start, line_end);
            } else if request_line(line).is_some() && !self.block.is_element {
                at = self.request(start, line_end);
            } else if is_command(line) && !self.block.is_element {
                let command = without_prompts(&self.block.content, start);
                let command = self.embed(command, Format::Shell);
                self.others.push(command);
                return;
            } else {
                self.is_response |= line.starts_with("HTTP/");
                at = self.other(start, line_end);
            }
        }
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at..];
        memchr::memchr(b'\n', rest).map_or(self.text.len(), |it| at + it + 1)
    }

    /// Skips a comment, or a line that is not JSON.
    fn other(&mut self, start: usize, line_end: usize) -> usize {
        if let Some(length) = comment_length(&self.text[start..]) {
            return start + length;
        }
        let line = self.text[start..line_end].trim();
        // A bracket too many is a fault, unlike what separates two bodies.
        if !line.chars().all(|it| matches!(it, ']' | '}')) {
            self.is_mixed = true;
            let is_separator = line.starts_with([',', ';']);
            if is_separator {
                return start + 1;
            }
            self.is_json &= !self.values.is_empty();
        }
        line_end
    }

    fn read(&mut self, start: usize) -> Found {
        let parsed = parse_next_at(self.text, start, &mut self.memory);
        let end = parsed.root.as_ref().map_or(start + 1, |it| it.span.end as usize);
        let has = |kind| parsed.faults.iter().any(|it| it.kind == kind);
        let format = if is_sound(&parsed) {
            Some(Format::Json)
        } else if self.language == Language::Text && has(FaultKind::UnquotedKey) {
            Some(Format::JavaScript)
        } else if self.language == Language::Text && has(FaultKind::SingleQuotes) {
            Some(Format::Python)
        } else {
            None
        };
        let is_cut_off = has(FaultKind::Truncated) || has(FaultKind::UnclosedString);
        Found { range: start..end, end: parsed.end.max(end), format, is_cut_off }
    }

    /// Reads the value that begins at the byte `start`; returns where to go on.
    fn value(&mut self, start: usize, line_end: usize) -> usize {
        let found = self.read(start);
        let is_first = self.values.is_empty() && self.is_json;
        let is_declared = self.language == Language::Json
            || (is_first && matches!(self.language, Language::Text | Language::Http));
        let is_certain = found.format.is_some() || (is_declared && !self.block.is_element);
        let is_cut_off = found.is_cut_off && !self.block.is_closed;
        if !is_certain || is_cut_off {
            self.is_mixed = true;
            // What looked like a value may be a word in brackets.
            let length = found.end - start;
            if length > self.budget {
                return found.end;
            }
            self.budget -= length;
            return line_end;
        }
        match found.format {
            _ if self.is_response => {
                self.is_response = false;
                self.is_mixed = true;
            }
            Some(format @ (Format::JavaScript | Format::Python)) => {
                let literal = self.block.content.part(found.range.clone());
                let literal = self.embed(literal.between("(", ")"), format);
                self.others.push(literal);
            }
            _ => self.values.push(found.range),
        }
        found.end
    }

    /// Reads the request whose first line begins at the byte `start`; returns where to go on.
    fn request(&mut self, start: usize, line_end: usize) -> usize {
        self.is_mixed = true;
        self.is_json = false;
        self.is_response = false;
        let mut head = start..line_end;
        let mut at = line_end;
        let mut is_head = true;
        while at < self.text.len() {
            let end = self.line_end(at);
            let line = self.text[at..end].trim();
            if begins_value(line) {
                return self.body(&head, at, end);
            }
            if request_line(line).is_some() || is_command(line) || line.starts_with("HTTP/") {
                break;
            }
            let is_header = line.split_once(':').is_some_and(|(name, _)| {
                name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
            });
            is_head &= is_header;
            if is_head {
                head.end = end;
            }
            at = end;
        }
        at
    }

    /// Reads the body of the request with this head, on the line at the byte `at`.
    fn body(&mut self, head: &Range<usize>, at: usize, line_end: usize) -> usize {
        let start = line_end - self.text[at..line_end].trim_start().len();
        let found = self.read(start);
        if found.is_cut_off && !self.block.is_closed {
            return found.end;
        }
        let head = self.block.content.part(head.clone());
        let body = self.block.content.part(found.range.clone());
        let is_line = head.text.ends_with('\n');
        let request = head.followed(if is_line { "\n" } else { "\n\n" }, &body);
        let request = self.embed(request, Format::Http);
        self.others.push(request);
        found.end
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, is_command, is_yaml, request_line};
    use crate::extract::Format;

    #[test]
    fn the_first_word_is_the_language() {
        for (info, language) in [
            ("json", Language::Json),
            ("JSON title=\"a.json\"", Language::Json),
            ("json:send.json", Language::Json),
            ("json{1,3}", Language::Json),
            ("{.json .numbered}", Language::Json),
            ("js", Language::Program(Format::JavaScript)),
            ("bash", Language::Shell),
            ("", Language::Text),
            ("title=\"json\"", Language::Text),
            ("go", Language::Foreign),
            ("diff", Language::Difference),
        ] {
            assert_eq!(Language::of(info), language, "{info}");
        }
    }

    #[test]
    fn lines_of_requests_and_commands_are_told_from_text() {
        for line in ["POST /v25.0/<ID>/messages HTTP/1.1", "PUT {{host}}/a", "GET https://a.b/"] {
            assert!(request_line(line).is_some(), "{line}");
        }
        for line in ["POST", "POST the message", "Post /a", "POSTED /a", ""] {
            assert!(request_line(line).is_none(), "{line}");
        }
        for line in ["curl -X POST", "$ curl a", "% curl a", "> curl a", "curl \\\n"] {
            assert!(is_command(line), "{line}");
        }
        for line in ["curly", "curl", "see curl a", "http://a"] {
            assert!(!is_command(line), "{line}");
        }
    }

    #[test]
    fn a_mapping_is_told_from_a_literal() {
        assert!(is_yaml("messaging_product: whatsapp\nto: '1'\n"));
        assert!(is_yaml("---\nbody:\n  messaging_product: whatsapp\n"));
        assert!(!is_yaml("messaging_product: 'whatsapp',\nto: '1'\n"));
        assert!(!is_yaml("body: {\n  messaging_product: whatsapp\n}\n"));
        assert!(!is_yaml("See this: a\n\nb\n"));
    }
}
