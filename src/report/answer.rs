//! Writes explanations of Meta's errors, for people and as JSON.
//!
//! The JSON format is described by `schemas/explain-error.schema.json`.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::entry;
use super::pretty::{self, write_wrapped};
use super::reporter::{Style, shown_path};
use super::{File, Sources, cell, human};
use crate::answer::codes::Foresight;
use crate::answer::{Channel, Explained, Objection, quote};
use crate::page;
use crate::rule::Severity;
use crate::source::LineIndex;
use crate::wording::count;

/// The formats of `walint explain-error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFormat {
    /// For people.
    Human,
    /// For programs: one JSON object.
    Json,
}

/// What is shown about a response.
#[derive(Debug, Clone, Copy)]
pub struct Explanation<'a> {
    /// The path of the response as it is shown, and its text.
    pub answer: (&'a str, &'a str),
    /// The path of the body as it is shown, and its text.
    pub body: Option<(&'a str, &'a str)>,
    /// The errors in the response, in order.
    pub errors: &'a [Explained],
}

/// Writes an explanation.
///
/// # Errors
///
/// If `out` cannot be written to.
pub fn write_explanation(
    out: &mut impl Write,
    explanation: Explanation<'_>,
    format: AnswerFormat,
    style: Style,
) -> io::Result<()> {
    match format {
        AnswerFormat::Human => write_human(out, explanation, style),
        AnswerFormat::Json => write_json(out, explanation),
    }
}

/// The maximum number of findings that the human format shows for one error.
const MAX_SHOWN: usize = 10;

fn write_human(out: &mut impl Write, explanation: Explanation<'_>, style: Style) -> io::Result<()> {
    let sources = explanation.body.map(|(path, text)| sources(path, text));
    for explained in explanation.errors {
        write_error(out, explained, style)?;
        let Some(sources) = &sources else { continue };
        for objection in &explained.objections {
            write_objection(out, sources, explained, objection, style)?;
        }
        for diagnostic in explained.findings.iter().take(MAX_SHOWN) {
            human::write(out, sources, diagnostic, style)?;
        }
        let n_left = explained.findings.len().saturating_sub(MAX_SHOWN);
        if n_left > 0 {
            let more = count(n_left, "more finding");
            writeln!(out, "{more}; run `walint check` to see all of them\n")?;
        }
        if explained.findings.is_empty() && explained.foresight() != Some(Foresight::No) {
            writeln!(
                out,
                "walint found nothing in {} that matches this error\n",
                shown_path(sources.file.path)
            )?;
        }
    }
    Ok(())
}

/// The body; its findings do not point to other files.
fn sources<'a>(path: &'a str, text: &'a str) -> Sources<'a> {
    Sources::new(File::new(path, text, &[]))
}

fn write_error(out: &mut impl Write, explained: &Explained, style: Style) -> io::Result<()> {
    let error = &explained.error;
    let mut head = match error.code {
        Some(code) => format!("Meta error {code}"),
        None => "Meta error".to_owned(),
    };
    if let Some(subcode) = error.subcode {
        let _ = write!(head, ", subcode {subcode}");
    }
    match (error.channel, explained.code.and_then(|it| it.status)) {
        (Channel::Answer, Some(status)) => {
            let _ = write!(head, " (HTTP {status})");
        }
        (Channel::Answer, None) => {}
        (Channel::Webhook, _) => head.push_str(" (by webhook)"),
        (Channel::Inbound, _) => head.push_str(" (by webhook, about a message from a user)"),
    }
    if error.n_times > 1 {
        let _ = write!(head, ", {} times", error.n_times);
    }
    for line in cell::wrap(&format!("{head}: {}", explained.title()), style.width, style.width) {
        writeln!(out, "{}", style.paint("1;31", &line))?;
    }
    // The messages after the second are more general.
    for sentence in error.sentences.iter().take(2) {
        write_wrapped(out, "  message: ", &quote(sentence), style.width)?;
    }
    write_wrapped(out, "  meaning: ", &explained.meaning(), style.width)?;
    write_wrapped(out, "  help: ", explained.action(), style.width)?;
    write_wrapped(out, "  check: ", &foresight(explained), style.width)?;
    if let Some(code) = explained.code {
        writeln!(out, "  page: {}", code.page)?;
    }
    writeln!(out)
}

/// Whether walint can find its cause in the body, and with which rules.
fn foresight(explained: &Explained) -> String {
    let mut text = match explained.foresight() {
        Some(Foresight::Yes) => "walint can find this error in the body".to_owned(),
        Some(Foresight::Partly(how)) => {
            format!("walint can find this error in some cases: {how}")
        }
        Some(Foresight::No) => {
            "walint cannot find this error: its cause is not in the body".to_owned()
        }
        None => "it is not known whether walint can find this error in the body".to_owned(),
    };
    let rules = &explained.rules;
    let n_named = match explained.n_likely {
        // A few rules are named even if none is more likely than the others; many would be a guess.
        0 if rules.len() <= MAX_NAMED => rules.len(),
        n_likely => n_likely.min(MAX_NAMED),
    };
    let names: Vec<String> =
        rules.iter().take(n_named).map(|it| format!("`{}`", it.meta.id)).collect();
    match names.as_slice() {
        [] => {}
        [name] => {
            let _ = write!(text, "; most likely rule: {name}");
        }
        names => {
            let _ = write!(text, "; most likely rules: {}", names.join(", "));
        }
    }
    if rules.len() > names.len() {
        text.push_str("; `walint rules --format json` lists the errors of all rules");
    }
    text
}

/// The maximum number of rules that the human format names for one error.
const MAX_NAMED: usize = 6;

fn write_objection(
    out: &mut impl Write,
    sources: &Sources<'_>,
    explained: &Explained,
    objection: &Objection,
    style: Style,
) -> io::Result<()> {
    let heading = match (explained.error.code, explained.error.subcode) {
        (Some(code), Some(subcode)) => format!("Meta[{code}/{subcode}]"),
        (Some(code), None) => format!("Meta[{code}]"),
        (None, _) => "Meta".to_owned(),
    };
    let Objection { path, message, help, .. } = objection;
    let Some(place) = &objection.place else {
        let text = format!("{message}; the body does not contain `{path}`");
        write_wrapped(out, "", &format!("{heading}: {text}"), style.width)?;
        if let Some(help) = help {
            write_wrapped(out, "  help: ", help, style.width)?;
        }
        return writeln!(out);
    };
    let drawing = pretty::Drawing {
        severity: Severity::Error,
        heading,
        page: explained.code.map(|it| it.page),
        message,
        help: help.as_deref(),
        span: place.span,
        label: place.label.as_deref(),
        related: &[],
    };
    pretty::draw(out, sources, &drawing, style)?;
    writeln!(out)
}

/// The version of the format; raised only when a key changes its meaning or is removed.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    file: &'a str,
    body: Option<&'a str>,
    errors: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: Option<u32>,
    subcode: Option<u32>,
    known: bool,
    channel: &'a str,
    http_status: Option<u16>,
    times: usize,
    title: &'a str,
    said: Vec<String>,
    meaning: String,
    action: &'a str,
    foreseeable: Option<&'a str>,
    foreseeable_with: Option<&'a str>,
    url: Option<&'a str>,
    page_date: Option<&'a str>,
    rules: Vec<&'a str>,
    likely_rules: usize,
    range: entry::Range,
    objections: Vec<Object<'a>>,
    findings: Vec<entry::Entry<'a>>,
}

#[derive(Serialize)]
struct Object<'a> {
    path: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    confirmed: Option<bool>,
    pointer: Option<&'a str>,
    range: Option<entry::Range>,
}

fn write_json(out: &mut impl Write, explanation: Explanation<'_>) -> io::Result<()> {
    let answer = LineIndex::new(explanation.answer.1);
    let (path, text) = explanation.body.unwrap_or_default();
    let body = sources(path, text);
    let entry = |it| entry(it, &answer, &body);
    let document = Document {
        version: VERSION,
        file: explanation.answer.0,
        body: explanation.body.map(|it| it.0),
        errors: explanation.errors.iter().map(entry).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn entry<'a>(explained: &'a Explained, answer: &LineIndex<'_>, body: &Sources<'a>) -> Entry<'a> {
    let Explained { error, code, rules, n_likely, objections, findings, .. } = explained;
    let object = |it: &'a Objection| Object {
        path: &it.path,
        message: &it.message,
        help: it.help.as_deref(),
        confirmed: it.is_confirmed,
        pointer: it.place.as_ref().map(|it| it.pointer.as_str()),
        range: it.place.as_ref().map(|it| entry::range(&body.index, it.span)),
    };
    let findings = findings.iter().map(|it| entry::entry(body, it));
    let foresight = explained.foresight();
    Entry {
        code: error.code,
        subcode: error.subcode,
        known: code.is_some(),
        channel: error.channel.name(),
        http_status: code.and_then(|it| it.status),
        times: error.n_times,
        title: explained.title(),
        said: error.sentences.iter().map(|it| quote(it)).collect(),
        meaning: explained.meaning(),
        action: explained.action(),
        foreseeable: foresight.map(Foresight::name),
        foreseeable_with: match foresight {
            Some(Foresight::Partly(how)) => Some(how),
            Some(Foresight::Yes | Foresight::No) | None => None,
        },
        url: code.map(|it| it.page),
        page_date: code.map(|it| page::date(it.page)),
        rules: rules.iter().map(|it| it.meta.id).collect(),
        likely_rules: *n_likely,
        range: entry::range(answer, error.span),
        objections: objections.iter().map(object).collect(),
        findings: findings.collect(),
    }
}
