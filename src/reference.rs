//! What is said about rules, as text, JSON and Markdown.

use std::fmt::Write;

use serde::Serialize;

use crate::check::{Finder, Rule};
use crate::page;
use crate::rule::{ApiError, Category, RuleMeta};
use crate::rules;

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
    aliases: &'a [&'a str],
    severity: &'a str,
    category: &'a str,
    found_by: &'a str,
    summary: String,
    page: &'a str,
    page_date: &'a str,
    api_error: Option<Code>,
    docs: String,
}

#[derive(Serialize)]
struct Code {
    code: u32,
    subcode: Option<u32>,
}

/// All there is to say about one rule, as text.
#[must_use]
pub fn explain(rule: &Rule) -> String {
    let RuleMeta { id, severity, category, page, api_error, .. } = rule.meta;
    let mut text = format!("{id} ({severity}, {})\n\n", category.name());
    let docs = docs(&rule.meta).replace("```json bad", "```json (found)");
    text.push_str(docs.replace("```json good", "```json (fine)").trim_end());
    text.push_str("\n\n");
    if let Some(error) = api_error {
        let _ = writeln!(text, "Meta's answer: error {}", code(error));
    }
    let _ = writeln!(text, "Page: {page} (edition of {})", page::date(page));
    text
}

/// Every rule in one JSON object, by `schemas/rules.schema.json`.
#[must_use]
pub fn to_json() -> String {
    let entries: Vec<Entry<'_>> = rules::all()
        .map(|rule| Entry {
            id: rule.meta.id,
            aliases: rule.meta.aliases,
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
            page_date: page::date(rule.meta.page),
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

/// The ids of the rules whose id or old id is most like `id`, the likeliest first.
#[must_use]
pub fn similar(id: &str) -> Vec<&'static str> {
    let distance = |name: &str| {
        let n = strsim::damerau_levenshtein(id, name);
        (n <= 6 || (!id.is_empty() && name.contains(id))).then_some(n)
    };
    let nearest = |RuleMeta { id, aliases, .. }: &RuleMeta| {
        let names = std::iter::once(id).chain(*aliases);
        Some((names.filter_map(|it| distance(it)).min()?, *id))
    };
    let mut ids: Vec<(usize, &str)> = rules::all().filter_map(|it| nearest(&it.meta)).collect();
    ids.sort_unstable();
    ids.into_iter().map(|it| it.1).take(3).collect()
}

/// The documentation without the blank that a doc comment begins its lines with.
fn docs(meta: &RuleMeta) -> String {
    meta.docs.lines().map(|it| it.strip_prefix(' ').unwrap_or(it)).collect::<Vec<_>>().join("\n")
}

fn code(error: ApiError) -> String {
    match error.subcode {
        Some(subcode) => format!("{}, subcode {subcode}", error.code),
        None => error.code.to_string(),
    }
}
