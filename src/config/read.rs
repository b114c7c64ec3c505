//! The text of `walint.toml` in, its settings out.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use regex::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::layer::{Layer, Origin, OverrideLayer, Setting};
use super::problem::Problem;
use crate::extract;
use crate::kind::RequestKind;
use crate::near::{self, Tolerance};
use crate::policy::{self, Base, Level, PathPattern, PlacePattern, Selector, Suppression};
use crate::report::{FORMATS, Format};
use crate::rule::Severity;
use crate::source::{LineIndex, Span};
use crate::wording;

/// The keys of a settings file, in the order of its schema.
pub const KEYS: [&str; 24] = [
    "select",
    "ignore",
    "include",
    "exclude",
    "force-exclude",
    "containers",
    "severity",
    "overrides",
    "suppress",
    "baseline",
    "baseline-strict",
    "placeholders",
    "templates",
    "templates-complete",
    "final",
    "sender",
    "min-severity",
    "fail-on",
    "fail-on-empty",
    "format",
    "max-findings",
    "no-project",
    "no-ignore",
    "docs-url",
];

/// The keys of an entry of `[[overrides]]`.
pub const OVERRIDE_KEYS: [&str; 4] = ["paths", "ignore", "severity", "kind"];

/// The keys of an entry of `[[suppress]]`.
pub const SUPPRESS_KEYS: [&str; 5] = ["path", "rule", "body", "pointer", "reason"];

/// The most characters of the file that a message quotes.
const MAX_QUOTED: usize = 60;

/// What a text says.
#[derive(Debug, Default)]
pub struct Read {
    /// The settings.
    pub layer: Layer,
    /// What is wrong; the settings hold only where nothing is.
    pub errors: Vec<Problem>,
    /// What somebody should know, such as the new id of a rule.
    pub warnings: Vec<Problem>,
}

/// Reads settings; `path` is how their file is shown, or `None` for an argument.
#[must_use]
pub fn read(text: &str, path: Option<&Arc<str>>) -> Read {
    let base = if path.is_some() { Base::Settings } else { Base::Working };
    let mut reader = Reader { path, base, index: LineIndex::new(text), read: Read::default() };
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in &faults {
        let line = fault.message().lines().next().unwrap_or_default();
        let span = fault.span().unwrap_or_default();
        let problem = Problem::new(to_span(&span), short(line));
        reader.read.errors.push(problem);
    }
    if faults.is_empty() {
        reader.root(table.get_ref());
    }
    let mut read = reader.read;
    read.errors.sort_by_key(|it| it.span);
    read
}

type Value<'t> = Spanned<DeValue<'t>>;

struct Reader<'t> {
    path: Option<&'t Arc<str>>,
    /// What patterns for paths are relative to.
    base: Base,
    index: LineIndex<'t>,
    read: Read,
}

impl Reader<'_> {
    fn root(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match &**key.get_ref() {
                "select" => self.read.layer.select = Some(self.selectors("select", value)),
                "ignore" => self.read.layer.ignore = self.selectors("ignore", value),
                "include" => self.read.layer.include = self.file_patterns("include", value),
                "exclude" => self.read.layer.exclude = self.file_patterns("exclude", value),
                "containers" => self.read.layer.containers = Some(self.containers(value)),
                "force-exclude" => {
                    self.read.layer.force_exclude = self.boolean("force-exclude", value);
                }
                "severity" => self.read.layer.severity = self.levels(value),
                "overrides" => self.read.layer.overrides = self.overrides(value),
                "suppress" => self.read.layer.suppress = self.suppress(value),
                "baseline" => {
                    self.read.layer.baseline = self.path_setting("baseline", value);
                }
                "baseline-strict" => {
                    self.read.layer.baseline_strict = self.boolean("baseline-strict", value);
                }
                "placeholders" => self.read.layer.placeholders = self.placeholders(value),
                "templates" => self.read.layer.templates = self.templates(value),
                "templates-complete" => {
                    self.read.layer.templates_complete = self.boolean("templates-complete", value);
                }
                "final" => self.read.layer.final_payload = self.boolean("final", value),
                "sender" => self.read.layer.sender = self.sender(value),
                "min-severity" => {
                    self.read.layer.min_severity = self.severity("min-severity", value);
                }
                "fail-on" => self.read.layer.fail_on = self.severity("fail-on", value),
                "fail-on-empty" => {
                    self.read.layer.fail_on_empty = self.boolean("fail-on-empty", value);
                }
                "format" => self.read.layer.format = self.format(value),
                "max-findings" => self.read.layer.max_findings = self.number(value),
                "no-project" => self.read.layer.no_project = self.boolean("no-project", value),
                "no-ignore" => self.read.layer.no_ignore = self.boolean("no-ignore", value),
                "docs-url" => {
                    let text = self.text("docs-url", value);
                    self.read.layer.docs_url = text.map(|it| self.setting(value, it));
                }
                unknown => self.unknown_key(key, unknown, &KEYS),
            }
        }
    }

    fn overrides(&mut self, value: &Value<'_>) -> Vec<Setting<OverrideLayer>> {
        let mut entries = Vec::new();
        for it in self.tables("overrides", value) {
            if let Some(entry) = self.override_entry(it) {
                entries.push(self.setting(it, entry));
            }
        }
        entries
    }

    fn override_entry(&mut self, entry: &Value<'_>) -> Option<OverrideLayer> {
        let table = entry.get_ref().as_table()?;
        let mut layer = OverrideLayer {
            paths: Vec::new(),
            ignore: Vec::new(),
            severity: Vec::new(),
            kind: None,
        };
        let mut has_paths = false;
        for (key, value) in table {
            match &**key.get_ref() {
                "paths" => {
                    has_paths = true;
                    for it in self.items("paths", value) {
                        layer.paths.extend(self.path_pattern("paths", it));
                    }
                }
                "ignore" => layer.ignore = self.selectors("ignore", value),
                "severity" => layer.severity = self.levels(value),
                "kind" => layer.kind = self.kind(value),
                unknown => self.unknown_key(key, unknown, &OVERRIDE_KEYS),
            }
        }
        if !has_paths {
            self.error(
                start_of(entry),
                "the entry has no `paths`",
                "add `paths = [\"drafts/**\"]`",
            );
            return None;
        }
        Some(layer)
    }

    fn suppress(&mut self, value: &Value<'_>) -> Vec<Setting<Suppression>> {
        let mut entries = Vec::new();
        for it in self.tables("suppress", value) {
            if let Some(entry) = self.suppress_entry(it) {
                entries.push(self.setting(it, entry));
            }
        }
        entries
    }

    fn suppress_entry(&mut self, entry: &Value<'_>) -> Option<Suppression> {
        let table = entry.get_ref().as_table()?;
        let (mut path, mut rule, mut reason) = (None, None, None);
        let (mut body, mut pointer) = (None, None);
        let n_errors = self.read.errors.len();
        for (key, value) in table {
            match &**key.get_ref() {
                "path" => path = self.path_pattern("path", value),
                "rule" => rule = self.selector(value).map(|it| it.value),
                "body" => body = self.text("body", value),
                "pointer" => pointer = self.text("pointer", value),
                "reason" => {
                    reason = self.text("reason", value);
                    if reason.as_ref().is_some_and(|it| it.trim().is_empty()) {
                        self.error(
                            to_span(&value.span()),
                            "`reason` is empty or contains only spaces",
                            "write the reason for suppressing these findings",
                        );
                    }
                }
                unknown => self.unknown_key(key, unknown, &SUPPRESS_KEYS),
            }
        }
        let has = |name: &str| table.keys().any(|it| &**it.get_ref() == name);
        for (name, help) in [
            ("path", "add `path = \"templates/old.json\"`"),
            ("rule", "add `rule = \"variable-at-edge\"`"),
            ("reason", "add `reason = \"…\"` that says why these findings may stay"),
        ] {
            if !has(name) {
                self.error(start_of(entry), format!("the entry has no `{name}`"), help);
            }
        }
        if self.read.errors.len() > n_errors {
            return None;
        }
        Some(Suppression {
            path: path?,
            rule: rule?,
            body: body.as_deref().map(PlacePattern::new),
            pointer: pointer.as_deref().map(PlacePattern::new),
            reason: Arc::from(reason?.trim()),
            span: start_of(entry),
        })
    }

    fn levels(&mut self, value: &Value<'_>) -> Vec<(Selector, Setting<Level>)> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type("severity", value, "a table of rules and severities");
            return Vec::new();
        };
        let mut levels = Vec::new();
        for (key, value) in table {
            let (word, span) = (key.get_ref(), to_span(&key.span()));
            let selector = self.selector_of(word, span);
            let level = self.level(word, value);
            match selector {
                Some(Selector::All | Selector::Pattern(_)) => {
                    let message = format!("{} is not a rule or a category", quoted(word));
                    self.error(span, message, "name single rules or categories here");
                }
                Some(selector) => {
                    let level = level.map(|it| self.setting_at(span, it));
                    levels.extend(level.map(|it| (selector, it)));
                }
                None => {}
            }
        }
        levels
    }

    fn level(&mut self, rule: &str, value: &Value<'_>) -> Option<Level> {
        let text = self.text(rule, value)?;
        let level = Level::from_name(&text);
        if level.is_none() {
            self.unknown_word("level", value, &text, &Level::NAMES);
        }
        level
    }

    fn selectors(&mut self, key: &str, value: &Value<'_>) -> Vec<Setting<Selector>> {
        let items = self.items(key, value);
        items.into_iter().filter_map(|it| self.selector(it)).collect()
    }

    fn selector(&mut self, value: &Value<'_>) -> Option<Setting<Selector>> {
        let text = self.text("rule", value)?;
        let selector = self.selector_of(&text, to_span(&value.span()))?;
        Some(self.setting(value, selector))
    }

    fn selector_of(&mut self, word: &str, span: Span) -> Option<Selector> {
        let Some(named) = Selector::named(word) else {
            let (message, help) = unknown_selector(word);
            self.error(span, message, help);
            return None;
        };
        if let Some(alias) = named.alias {
            let id = named.selector.word();
            let problem = Problem::new(span, format!("`{alias}` is now `{id}`"));
            self.read.warnings.push(problem.help(format!("write `{id}`")));
        }
        Some(named.selector)
    }

    fn containers(&mut self, value: &Value<'_>) -> Vec<Setting<extract::Format>> {
        let mut formats = Vec::new();
        for it in self.items("containers", value) {
            let Some(text) = self.text("containers", it) else { continue };
            let format = extract::Format::from_name(&text);
            if format.is_none() {
                let names = extract::Format::ALL.map(extract::Format::name);
                self.unknown_word("format", it, &text, &names);
            }
            formats.extend(format.map(|format| self.setting(it, format)));
        }
        formats
    }

    /// Patterns in the syntax of `.gitignore`.
    fn file_patterns(&mut self, key: &str, value: &Value<'_>) -> Vec<Setting<String>> {
        let mut lines = Vec::new();
        for it in self.items(key, value) {
            let Some(text) = self.text(key, it) else { continue };
            match check_exclude(&text) {
                Ok(()) => lines.push(self.setting(it, text)),
                Err(reason) => {
                    let span = to_span(&it.span());
                    self.error(
                        span,
                        format!("the pattern is not valid: {}", short(&reason)),
                        "fix the pattern",
                    );
                }
            }
        }
        lines
    }

    fn placeholders(&mut self, value: &Value<'_>) -> Vec<Setting<Regex>> {
        let mut patterns = Vec::new();
        for it in self.items("placeholders", value) {
            let Some(text) = self.text("placeholders", it) else { continue };
            match placeholder(&text) {
                Ok(regex) => patterns.push(self.setting(it, regex)),
                Err(reason) => {
                    self.error(to_span(&it.span()), short(&reason), "fix the expression");
                }
            }
        }
        patterns
    }

    fn templates(&mut self, value: &Value<'_>) -> Vec<Setting<PathBuf>> {
        let items = self.items("templates", value);
        items.into_iter().filter_map(|it| self.path_setting("templates", it)).collect()
    }

    fn path_setting(&mut self, key: &str, value: &Value<'_>) -> Option<Setting<PathBuf>> {
        let text = self.text(key, value)?;
        if text.is_empty() {
            self.error(to_span(&value.span()), format!("`{key}` is empty"), "write a path");
            return None;
        }
        Some(self.setting(value, PathBuf::from(text)))
    }

    fn path_pattern(&mut self, key: &str, value: &Value<'_>) -> Option<PathPattern> {
        let text = self.text(key, value)?;
        match PathPattern::new(&text, self.base) {
            Ok(pattern) => Some(pattern),
            Err(reason) => {
                let message = format!("the pattern is not valid: {}", short(&reason));
                self.error(to_span(&value.span()), message, "fix the pattern");
                None
            }
        }
    }

    fn sender(&mut self, value: &Value<'_>) -> Option<Setting<String>> {
        let text = self.text("sender", value)?;
        match phone_number(&text) {
            Ok(digits) => Some(self.setting(value, digits)),
            Err(reason) => {
                let help = "write it as \"+16505550100\"";
                self.error(to_span(&value.span()), format!("`sender` is {reason}"), help);
                None
            }
        }
    }

    fn severity(&mut self, key: &str, value: &Value<'_>) -> Option<Setting<Severity>> {
        let text = self.text(key, value)?;
        match Level::from_name(&text) {
            Some(Level::At(severity)) => Some(self.setting(value, severity)),
            Some(Level::Off) | None => {
                self.unknown_word("severity", value, &text, &Level::NAMES[1..]);
                None
            }
        }
    }

    fn format(&mut self, value: &Value<'_>) -> Option<Setting<Format>> {
        let text = self.text("format", value)?;
        let format = Format::from_name(&text);
        if format.is_none() {
            let names: Vec<&str> = FORMATS.iter().map(|it| it.name).collect();
            self.unknown_word("format", value, &text, &names);
        }
        format.map(|it| self.setting(value, it))
    }

    fn kind(&mut self, value: &Value<'_>) -> Option<Setting<RequestKind>> {
        let text = self.text("kind", value)?;
        let kind = RequestKind::from_name(&text);
        if kind.is_none() {
            let names = RequestKind::ALL.map(RequestKind::name);
            self.unknown_word("kind", value, &text, &names);
        }
        kind.map(|it| self.setting(value, it))
    }

    fn boolean(&mut self, key: &str, value: &Value<'_>) -> Option<Setting<bool>> {
        let it = value.get_ref().as_bool();
        if it.is_none() {
            self.wrong_type(key, value, "true or false");
        }
        it.map(|it| self.setting(value, it))
    }

    fn number(&mut self, value: &Value<'_>) -> Option<Setting<usize>> {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|it| usize::from_str_radix(it.as_str(), it.radix()).ok());
        if number.is_none() {
            self.wrong_type("max-findings", value, "a whole number from 0");
        }
        number.map(|it| self.setting(value, it))
    }

    fn text(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(key, value, "a string");
        }
        text.map(str::to_owned)
    }

    fn items<'v, 't>(&mut self, key: &str, value: &'v Value<'t>) -> Vec<&'v Value<'t>> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, "an array");
            return Vec::new();
        };
        array.iter().collect()
    }

    fn tables<'v, 't>(&mut self, key: &str, value: &'v Value<'t>) -> Vec<&'v Value<'t>> {
        let items = self.items(key, value);
        let mut tables = Vec::new();
        for it in items {
            if it.get_ref().is_table() {
                tables.push(it);
            } else {
                self.wrong_type(key, it, &format!("a table, `[[{key}]]`"));
            }
        }
        tables
    }

    fn wrong_type(&mut self, key: &str, value: &Value<'_>, expected: &str) {
        let message = format!("{} must be {expected}", quoted(key));
        let kind = value.get_ref().type_str();
        self.error(to_span(&value.span()), message, format!("replace this {kind}"));
    }

    fn unknown_key(&mut self, key: &Spanned<Cow<'_, str>>, name: &str, known: &[&str]) {
        let message = format!("{} is not a known key", quoted(name));
        let help = near::nearest(name, known, Tolerance::Word)
            .map_or_else(|| known_words(known), |it| format!("did you mean `{it}`?"));
        self.error(to_span(&key.span()), message, help);
    }

    fn unknown_word(&mut self, what: &str, value: &Value<'_>, text: &str, known: &[&str]) {
        let message = format!("{} is not a {what}", quoted(text));
        let help = near::nearest(text, known, Tolerance::Word)
            .map_or_else(|| known_words(known), |it| format!("did you mean `{it}`?"));
        self.error(to_span(&value.span()), message, help);
    }

    fn error(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.read.errors.push(Problem::new(span, message).help(help));
    }

    fn setting<T>(&self, value: &Value<'_>, it: T) -> Setting<T> {
        self.setting_at(to_span(&value.span()), it)
    }

    fn setting_at<T>(&self, span: Span, value: T) -> Setting<T> {
        let origin = match self.path {
            Some(path) => Origin::File {
                path: Arc::clone(path),
                line: self.index.position(span.start).line,
                span,
            },
            None => Origin::CommandLine,
        };
        Setting { value, origin }
    }
}

/// What is wrong with a word that selects no rule, and what to do.
#[must_use]
pub fn unknown_selector(word: &str) -> (String, String) {
    if word.contains(['*', '?']) {
        return (
            format!("no rule matches the pattern {}", quoted(word)),
            "`walint rules` lists the rules".to_owned(),
        );
    }
    let help = policy::similar(word).map_or_else(
        || "`walint rules` lists the rules".to_owned(),
        |it| format!("did you mean `{it}`?"),
    );
    (format!("{} is not a rule or a category", quoted(word)), help)
}

/// The regular expression for a house's own placeholders.
///
/// # Errors
///
/// When it is not valid, or also matches an empty text.
pub fn placeholder(text: &str) -> Result<Regex, String> {
    let regex = Regex::new(text).map_err(|it| {
        let reason = it.to_string();
        // The error of the crate draws the expression over several lines; its last line is the reason.
        reason.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
    })?;
    if regex.is_match("") {
        return Err("the expression matches an empty text".to_owned());
    }
    Ok(regex)
}

/// Whether a line is a pattern in the syntax of `.gitignore`.
///
/// # Errors
///
/// What is wrong with it.
pub fn check_exclude(line: &str) -> Result<(), String> {
    let mut builder = ignore::gitignore::GitignoreBuilder::new("");
    builder.add_line(None, line).map(|_| ()).map_err(|it| it.to_string())
}

/// A phone number as the rules compare it: its digits.
///
/// # Errors
///
/// When it is not a number of 7 to 15 digits.
pub fn phone_number(text: &str) -> Result<String, String> {
    let is_allowed = |it: char| it.is_ascii_digit() || "+-() ".contains(it);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !text.chars().all(is_allowed) || !(7..=15).contains(&digits.len()) {
        return Err("not a phone number of 7 to 15 digits with its country code".to_owned());
    }
    Ok(digits)
}

fn known_words(words: &[&str]) -> String {
    format!("use {}", wording::list(words))
}

/// The first line of a table: its header, or its first key.
fn start_of(value: &Value<'_>) -> Span {
    to_span(&value.span())
}

fn to_span(range: &std::ops::Range<usize>) -> Span {
    let offset = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    Span { start: offset(range.start), end: offset(range.end) }
}

/// A word of the file as a message quotes it.
fn quoted(text: &str) -> String {
    format!("`{}`", short(text))
}

/// A text on one line, without what would reach the terminal.
fn short(text: &str) -> String {
    let plain = |it: char| if it.is_control() { '\u{fffd}' } else { it };
    let mut line: String = text.chars().take(MAX_QUOTED).map(plain).collect();
    if text.chars().nth(MAX_QUOTED).is_some() {
        line.push('…');
    }
    line
}
