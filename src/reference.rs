//! Writes the documentation of rules as text, JSON and Markdown.

use std::fmt::Write;

use serde::Serialize;

use crate::check::{Finder, Rule};
use crate::example::{Example, Part};
use crate::page;
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

/// Text in color, or plain.
#[derive(Debug, Clone, Copy)]
struct Paint {
    has_color: bool,
}

/// Terminal codes for highlighted text.
const BOLD: &str = "1";
const BAD: &str = "1;31";
const GOOD: &str = "1;32";

impl Paint {
    fn paint(self, code: &str, text: &str) -> String {
        if self.has_color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The explanation of one rule, as text.
///
/// Examples are shown with a margin of two characters: `>` marks a line that differs from the sample
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
        let _ = writeln!(text, "Meta error: {}", code(error));
    }
    let _ = writeln!(text, "Page: {page} (edition of {})", page::date(page));
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

/// Every rule in one JSON object, which follows `schemas/rules.schema.json`.
#[must_use]
pub fn to_json() -> String {
    let entries: Vec<Entry<'_>> = rules::all()
        .map(|rule| Entry {
            id: rule.meta.id,
            aliases: rule.meta.aliases,
            severity: rule.meta.severity.name(),
            category: rule.meta.category.name(),
            found_by: found_by(rule),
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

/// What finds the problem that a rule is about, in a word or two.
fn found_by(rule: &Rule) -> &'static str {
    match &rule.finder {
        Finder::Parser => "parser",
        Finder::Settings => "settings",
        Finder::Schema => "schema",
        it if it.compares() => "comparison",
        it if it.is_in_schema() => "schema and code",
        _ => "code",
    }
}

/// A page of the book about rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name of its file.
    pub name: String,
    /// Its text in Markdown.
    pub text: String,
}

/// The pages of the book about rules: a list of all rules, and a page for each.
#[must_use]
pub fn pages() -> Vec<Page> {
    let mut text = String::from(
        "# Rules\n\n`walint explain RULE` prints the page of a rule. The last column is the error that the API \
         would return.\n\n",
    );
    text.push_str(&tables("##", |id, _| format!("{id}.md")));
    let aliases = |rule: &'static Rule| rule.meta.aliases.iter().map(|it| (*it, rule.meta.id));
    let mut renames: Vec<(&str, &str)> = rules::all().flat_map(aliases).collect();
    renames.sort_unstable();
    text.push_str(
        "\n## Renamed rules\n\nOld ids still work on the command line, in settings and in \
         suppressions.\n\n| old id | id |\n|---|---|\n",
    );
    for (old, id) in renames {
        let _ = writeln!(text, "| `{old}` | [`{id}`]({id}.md) |");
    }
    let index = Page { name: "index.md".to_owned(), text };
    std::iter::once(index).chain(rules::all().map(page)).collect()
}

/// The page about a rule.
fn page(rule: &Rule) -> Page {
    let RuleMeta { id, severity, category, page, api_error, aliases, .. } = rule.meta;
    let mut text = format!("# {id}\n\n**{severity}** · [{0}](index.md#{0})", category.name());
    let _ = write!(text, " · found by {}", found_by(rule));
    if let Some(error) = api_error {
        let _ = write!(text, " · Meta error {}", code(error));
    }
    text.push_str("\n\n");
    for part in rule.meta.parts() {
        match part {
            Part::Text(it) => text.push_str(&it),
            Part::Example(it) => push_fenced(&mut text, &it),
        }
        text.push_str("\n\n");
    }
    let _ = writeln!(text, "Documentation: <{page}> (edition of {})", page::date(page));
    if !aliases.is_empty() {
        let _ = writeln!(text, "\nOld ids: `{}`", aliases.join("`, `"));
    }
    Page { name: format!("{id}.md"), text }
}

/// An example in a fence, under a line that says what it is.
fn push_fenced(text: &mut String, example: &Example) {
    let what = if example.is_bad { "Reported" } else { "Not reported" };
    let options = match example.options.as_slice() {
        [] => String::new(),
        options => format!(" with `{}`", options.join(" ")),
    };
    let numbers: Vec<String> =
        example.lines.iter().flat_map(Clone::clone).map(|it| (it + 1).to_string()).collect();
    let place = match numbers.as_slice() {
        [] => String::new(),
        [one] => format!(" (line {one})"),
        [first, .., last] => format!(" (lines {first} to {last})"),
    };
    let highlight = match numbers.as_slice() {
        [] => String::new(),
        numbers => format!(" hl_lines=\"{}\"", numbers.join(" ")),
    };
    let _ = writeln!(text, "{what}{options}{place}:\n\n```json{highlight}");
    for line in example.text.trim_end().lines() {
        let _ = writeln!(text, "{}", sample::abbreviated(line));
    }
    text.push_str("```");
    for it in &example.removed {
        let _ = write!(text, "\n\nRemoved: `{}`", sample::abbreviated(&it.text));
    }
}

/// Every rule in Markdown: one table for each category.
#[must_use]
pub fn to_markdown() -> String {
    tables("####", |_, page| page.to_owned())
}

/// A table of rules for each category, under headings of a level. `link` makes the target of a rule from its
/// id and its page of Meta's documentation.
fn tables(level: &str, link: impl Fn(&str, &str) -> String) -> String {
    let mut text = String::new();
    for category in Category::ALL {
        let mut rules = rules::all().filter(|it| it.meta.category == category).peekable();
        if rules.peek().is_none() {
            continue;
        }
        let _ = writeln!(
            text,
            "{level} {}\n\n| rule | severity | problem | Meta error |",
            category.name()
        );
        text.push_str("|---|---|---|---|\n");
        for rule in rules {
            let RuleMeta { id, severity, page, api_error, .. } = rule.meta;
            let summary = rule.meta.summary().replace('|', "\\|");
            let error = api_error.map(code).unwrap_or_default();
            let link = link(id, page);
            let _ = writeln!(text, "| [`{id}`]({link}) | {severity} | {summary} | {error} |");
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

/// The ids of the rules whose id or old id is most similar to `id`, the most similar first.
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
