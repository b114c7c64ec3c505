//! What is said about rules, as text, JSON and Markdown.

use std::fmt::Write;

use serde::Serialize;

use crate::check::{Finder, Rule};
use crate::example::{Example, Part};
use crate::rule::{ApiError, Category, RuleMeta};
use crate::rules;
use crate::sample::{self, Removed};

/// Version of the JSON format; raised only when a key changes its meaning or is removed.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    rules: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    severity: &'a str,
    category: &'a str,
    found_by: &'a str,
    summary: String,
    page: &'a str,
    api_error: Option<Code>,
    docs: String,
}

#[derive(Serialize)]
struct Code {
    code: u32,
    subcode: Option<u32>,
}

/// Text in colour, or plain.
#[derive(Debug, Clone, Copy)]
struct Paint {
    has_color: bool,
}

/// Codes of terminals for what is set off from the rest of the text.
const BOLD: &str = "1";
const BAD: &str = "1;31";
const GOOD: &str = "1;32";

impl Paint {
    fn paint(self, code: &str, text: &str) -> String {
        if self.has_color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Everything about one rule, as text.
///
/// Examples are shown with a margin of two characters: `>` marks a line that is not as in the sample
/// body, and `-` what was removed from it.
#[must_use]
pub fn explain(rule: &Rule, has_color: bool) -> String {
    let RuleMeta { id, severity, category, page, api_error, .. } = rule.meta;
    let paint = Paint { has_color };
    let mut text = format!("{} ({severity}, {})\n\n", paint.paint(BOLD, id), category.name());
    for part in rule.meta.parts() {
        match part {
            Part::Text(it) => text.push_str(&it),
            Part::Example(it) => push_example(&mut text, &it, paint),
        }
        text.push_str("\n\n");
    }
    if let Some(error) = api_error {
        let _ = writeln!(text, "Meta's answer: error {}", code(error));
    }
    let _ = writeln!(text, "Page: {page}");
    text
}

/// An example under its heading, without the last line end.
fn push_example(text: &mut String, example: &Example, paint: Paint) {
    let (heading, code) = if example.is_bad { ("Bad", BAD) } else { ("Good", GOOD) };
    let options = match example.options.as_slice() {
        [] => String::new(),
        options => format!(", with {}", options.join(" ")),
    };
    let _ = writeln!(text, "{}{options}:", paint.paint(code, heading));
    for (n, line) in example.text.trim_end().lines().enumerate() {
        let line = sample::abbreviated(line);
        let line = if example.lines.iter().any(|it| it.contains(&n)) {
            paint.paint(code, &format!("> {line}"))
        } else {
            format!("  {line}").trim_end().to_owned()
        };
        let _ = write!(text, "\n{line}");
        for removed in example.removed.iter().filter(|it| it.line == n) {
            let Removed { indent, text: removed, .. } = removed;
            let removed = format!("- {:indent$}{}", "", sample::abbreviated(removed));
            let _ = write!(text, "\n{}", paint.paint(code, &removed));
        }
    }
}

/// Every rule in one JSON object, by `schemas/rules.schema.json`.
#[must_use]
pub fn to_json() -> String {
    let entries: Vec<Entry<'_>> = rules::all()
        .map(|rule| Entry {
            id: rule.meta.id,
            severity: rule.meta.severity.name(),
            category: rule.meta.category.name(),
            found_by: match &rule.finder {
                Finder::Parser => "parser",
                Finder::Schema => "schema",
                Finder::Comparison(_) | Finder::Project(_) => "comparison",
                it if it.is_in_schema() => "schema and code",
                _ => "code",
            },
            summary: rule.meta.summary(),
            page: rule.meta.page,
            api_error: rule.meta.api_error.map(|it| Code { code: it.code, subcode: it.subcode }),
            docs: docs(&rule.meta),
        })
        .collect();
    let document = Document { version: VERSION, rules: entries };
    serde_json::to_string_pretty(&document).expect("strings and numbers are JSON") + "\n"
}

/// Every rule in Markdown: one table for each category.
#[must_use]
pub fn to_markdown() -> String {
    let mut text = String::new();
    for category in Category::ALL {
        let mut rules = rules::all().filter(|it| it.meta.category == category).peekable();
        if rules.peek().is_none() {
            continue;
        }
        let _ = writeln!(
            text,
            "#### {}\n\n| rule | severity | what it finds | Meta |",
            category.name()
        );
        text.push_str("|---|---|---|---|\n");
        for rule in rules {
            let RuleMeta { id, severity, page, api_error, .. } = rule.meta;
            let summary = rule.meta.summary().replace('|', "\\|");
            let error = api_error.map(code).unwrap_or_default();
            let _ = writeln!(text, "| [`{id}`]({page}) | {severity} | {summary} | {error} |");
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Every rule for people, by category, in lines of up to 80 characters.
#[must_use]
pub fn to_text() -> String {
    const INDENT: &str = "      ";
    let mut text = String::new();
    for category in Category::ALL {
        let mut rules = rules::all().filter(|it| it.meta.category == category).peekable();
        if rules.peek().is_none() {
            continue;
        }
        let begin = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{begin}{}", category.name());
        for rule in rules {
            let RuleMeta { id, severity, .. } = rule.meta;
            let _ = writeln!(text, "  {id} ({severity})");
            let mut n_columns = 0;
            for word in rule.meta.summary().split(' ') {
                let n = word.chars().count();
                if n_columns > 0 && n_columns + 1 + n <= 80 {
                    text.push(' ');
                    n_columns += 1 + n;
                } else {
                    text.push_str(if n_columns > 0 { "\n" } else { "" });
                    text.push_str(INDENT);
                    n_columns = INDENT.len() + n;
                }
                text.push_str(word);
            }
            text.push('\n');
        }
    }
    text
}

/// The rule ids most like `id`, the likeliest first.
#[must_use]
pub fn similar(id: &str) -> Vec<&'static str> {
    let mut ids: Vec<(usize, &str)> = rules::all()
        .map(|it| (strsim::damerau_levenshtein(id, it.meta.id), it.meta.id))
        .filter(|it| it.0 <= 6 || (!id.is_empty() && it.1.contains(id)))
        .collect();
    ids.sort_unstable();
    ids.into_iter().map(|it| it.1).take(3).collect()
}

/// The documentation in Markdown, with the examples in full.
fn docs(meta: &RuleMeta) -> String {
    let part = |it| match it {
        Part::Text(text) => text,
        Part::Example(Example { is_bad, options, text, .. }) => {
            let word = if is_bad { "bad" } else { "good" };
            let info = [&["json".to_owned(), word.to_owned()], options.as_slice()].concat();
            format!("```{}\n{}\n```", info.join(" "), text.trim_end())
        }
    };
    meta.parts().into_iter().map(part).collect::<Vec<_>>().join("\n\n")
}

fn code(error: ApiError) -> String {
    match error.subcode {
        Some(subcode) => format!("{}, subcode {subcode}", error.code),
        None => error.code.to_string(),
    }
}
