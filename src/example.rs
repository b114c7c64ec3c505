//! The documentation of a rule: its text, and the bodies in it that show what the rule is about.

use std::ops::Range;

use crate::sample::{self, Changed, Fault, Removed};

/// A part of the documentation of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Text in Markdown, without space around it.
    Text(String),
    /// A body.
    Example(Example),
}

/// A body in the documentation of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Whether the rule finds something in it.
    pub is_bad: bool,
    /// Options of `walint check` that the example needs.
    pub options: Vec<String>,
    /// The body.
    pub text: String,
    /// The name of the sample that it was made from; `None` for a body that is written in full.
    pub sample: Option<&'static str>,
    /// The lines of the body that are not as in the sample, from 0; ends are exclusive.
    pub lines: Vec<Range<usize>>,
    /// What the sample has and the body does not.
    pub removed: Vec<Removed>,
}

/// Reads documentation as `declare_rule!` keeps it: a space begins each line.
///
/// # Errors
///
/// The first fault of an example, with its line.
pub fn read(docs: &str) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut lines = docs.lines().map(|it| it.strip_prefix(' ').unwrap_or(it)).enumerate();
    while let Some((n, line)) = lines.next() {
        let Some(info) = line.strip_prefix("```").filter(|it| is_example(it)) else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        push_text(&mut parts, &mut text);
        let fault = |reason: String| Fault { line: n + 1, reason };
        let mut block = Vec::new();
        loop {
            match lines.next() {
                Some((_, "```")) => break,
                Some((_, line)) => block.push(line),
                None => return Err(fault("the block has no end".to_owned())),
            }
        }
        let block = block.join("\n");
        let mut words = info.split_whitespace().map(str::to_owned);
        let (language, word) = (words.next(), words.next().unwrap_or_default());
        let options: Vec<String> = words.collect();
        if language.is_some_and(|it| it == "json") {
            let is_bad = is_bad(&word).map_err(fault)?;
            let (text, lines, removed) = (block, Vec::new(), Vec::new());
            let example = Example { is_bad, options, text, sample: None, lines, removed };
            parts.push(Part::Example(example));
            continue;
        }
        let sample = sample::get(&word);
        let sample = sample.ok_or_else(|| fault(format!("there is no sample `{word}`")))?;
        let shift = |it: Fault| Fault { line: n + 1 + it.line, ..it };
        let entries = sample::read(&block).map_err(shift)?;
        if entries.is_empty() {
            return Err(fault("the block is empty".to_owned()));
        }
        for entry in entries {
            let fault = |reason| shift(Fault { line: entry.line, reason });
            let is_bad = is_bad(&entry.word).map_err(fault)?;
            let changed = sample::apply(sample.text, &entry.changes).map_err(shift)?;
            let Changed { text, lines, removed } = changed;
            let (options, sample) = (options.clone(), Some(sample.name));
            parts.push(Part::Example(Example { is_bad, options, text, sample, lines, removed }));
        }
    }
    push_text(&mut parts, &mut text);
    Ok(parts)
}

fn push_text(parts: &mut Vec<Part>, text: &mut String) {
    let trimmed = text.trim();
    if !trimmed.is_empty() {
        parts.push(Part::Text(trimmed.to_owned()));
    }
    text.clear();
}

/// Tells whether a block has examples; others belong to the text.
fn is_example(info: &str) -> bool {
    ["json", "change"].contains(&info.split(' ').next().unwrap_or_default())
}

fn is_bad(word: &str) -> Result<bool, String> {
    match word {
        "bad" => Ok(true),
        "good" => Ok(false),
        _ => Err(format!("an example begins with `bad` or `good`, not with `{word}`")),
    }
}
