//! What holds for a run or a path, and where each setting comes from.

use std::path::Path;

use serde_json::{Value, json};

use super::{Config, Origin, Setting};
use crate::extract::Format;
use crate::policy::{FilePath, Level, PathPattern, Selector};
use crate::rule::Severity;

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The key, with dots between the names of tables.
    pub key: String,
    /// The value.
    pub value: Value,
    /// Where it comes from; several sources are joined by commas.
    pub origin: String,
}

impl Line {
    /// The value as TOML.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml(&self.value)
    }
}

/// The settings that hold for a run, or for one path.
#[must_use]
pub fn lines(config: &Config, path: Option<&FilePath>) -> Vec<Line> {
    let it = &config.merged;
    let overrides: Vec<_> = it
        .overrides
        .iter()
        .filter(|it| path.is_none_or(|path| it.value.paths.iter().any(|it| it.matches(path))))
        .collect();
    let mut lines = Lines(Vec::new());
    match &it.select {
        Some(select) => lines.list("select", &words(select)),
        None => lines.list("select", &[Setting::default("all".to_owned())]),
    }
    let mut ignore = words(&it.ignore);
    if path.is_some() {
        ignore.extend(overrides.iter().flat_map(|it| words(&it.value.ignore)));
    }
    lines.list("ignore", &ignore);
    lines.list("include", &it.include);
    lines.list("exclude", &it.exclude);
    lines.one("force-exclude", it.force_exclude.as_ref(), false);
    let name = |it: &Setting<Format>| Setting {
        value: it.value.name().to_owned(),
        origin: it.origin.clone(),
    };
    let all = || Format::ALL.map(|it| Setting::default(it.name().to_owned())).to_vec();
    let chosen = it.containers.as_ref().map(|it| it.iter().map(name).collect());
    lines.list("containers", &chosen.unwrap_or_else(all));
    lines.one("baseline", it.baseline.as_ref().map(shown).as_ref(), Value::Null);
    lines.one("baseline-strict", it.baseline_strict.as_ref(), false);
    let placeholders: Vec<_> = it
        .placeholders
        .iter()
        .map(|it| Setting { value: it.value.as_str().to_owned(), origin: it.origin.clone() })
        .collect();
    lines.list("placeholders", &placeholders);
    lines.list("templates", &it.templates.iter().map(shown).collect::<Vec<_>>());
    lines.one("templates-complete", it.templates_complete.as_ref(), false);
    lines.one("final", it.final_payload.as_ref(), false);
    lines.one("sender", it.sender.as_ref(), Value::Null);
    let severity =
        |it: &Setting<Severity>| Setting { value: it.value.name(), origin: it.origin.clone() };
    let min_severity = it.min_severity.as_ref().map(severity);
    lines.one("min-severity", min_severity.as_ref(), config.min_severity().name());
    let fail_on = it.fail_on.as_ref().map(severity);
    lines.one("fail-on", fail_on.as_ref(), config.fail_on().name());
    lines.one("fail-on-empty", it.fail_on_empty.as_ref(), false);
    let format = it.format.as_ref();
    let format = format.map(|it| Setting { value: it.value.name, origin: it.origin.clone() });
    lines.one("format", format.as_ref(), config.format().name);
    lines.one("max-findings", it.max_findings.as_ref(), Value::Null);
    lines.one("no-project", it.no_project.as_ref(), false);
    lines.one("no-ignore", it.no_ignore.as_ref(), false);
    lines.one("docs-url", it.docs_url.as_ref(), crate::report::DocsUrl::default().pattern());
    lines.severities(config, path, &overrides.iter().map(|it| &it.value).collect::<Vec<_>>());
    let kind = path.and_then(|path| {
        let overrides = overrides.iter().rev();
        let mut about = overrides.filter(|it| it.value.paths.iter().any(|it| it.matches(path)));
        about.find_map(|it| it.value.kind.as_ref())
    });
    if let Some(kind) = kind {
        lines.push("kind", json!(kind.value.name()), &kind.origin);
    }
    let entries = it.suppress.iter();
    for entry in entries.filter(|it| path.is_none_or(|path| it.value.path.matches(path))) {
        let mut value = json!({
            "path": entry.value.path.text(),
            "rule": entry.value.rule.word(),
            "reason": &*entry.value.reason,
        });
        for (key, pattern) in [("body", &entry.value.body), ("pointer", &entry.value.pointer)] {
            if let Some(pattern) = pattern {
                value[key] = json!(pattern.text());
            }
        }
        lines.push("suppress", value, &entry.origin);
    }
    if path.is_none() {
        for entry in &overrides {
            let paths: Vec<&str> = entry.value.paths.iter().map(PathPattern::text).collect();
            let mut value = json!({ "paths": paths });
            if !entry.value.ignore.is_empty() {
                let words = entry.value.ignore.iter().map(|it| it.value.word());
                value["ignore"] = words.collect();
            }
            for (selector, level) in &entry.value.severity {
                value["severity"][selector.word()] = json!(level.value.name());
            }
            if let Some(kind) = &entry.value.kind {
                value["kind"] = json!(kind.value.name());
            }
            lines.push("overrides", value, &entry.origin);
        }
    }
    lines.0
}

struct Lines(Vec<Line>);

impl Lines {
    fn push(&mut self, key: impl Into<String>, value: Value, origin: &Origin) {
        self.0.push(Line { key: key.into(), value, origin: origin.to_string() });
    }

    /// A value, or its default.
    fn one<T: Clone + Into<Value>>(
        &mut self,
        key: &str,
        setting: Option<&Setting<T>>,
        default: impl Into<Value>,
    ) {
        match setting {
            Some(it) => self.push(key, it.value.clone().into(), &it.origin),
            None => self.push(key, default.into(), &Origin::Default),
        }
    }

    /// A list, whose items may come from several sources.
    fn list(&mut self, key: &str, items: &[Setting<String>]) {
        let mut origins: Vec<String> = Vec::new();
        for it in items {
            let origin = it.origin.to_string();
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        if origins.is_empty() {
            origins.push(Origin::Default.to_string());
        }
        let value = items.iter().map(|it| it.value.clone()).collect();
        self.0.push(Line { key: key.to_owned(), value, origin: origins.join(", ") });
    }

    /// The severity of each rule and category that has one, from the layer that overrides the others.
    fn severities(
        &mut self,
        config: &Config,
        path: Option<&FilePath>,
        overrides: &[&super::OverrideLayer],
    ) {
        let mut known: Vec<&(Selector, Setting<Level>)> = Vec::new();
        let of_paths = overrides.iter().filter(|_| path.is_some()).map(|it| &it.severity);
        let layers = [&config.merged.severity].into_iter().chain(of_paths);
        for layer in layers.chain([&config.last_severity]) {
            // What a later layer says about a category overrides what an earlier one says about a rule.
            known.retain(|old| !layer.iter().any(|it| it.0.covers(&old.0)));
            for it in layer {
                known.retain(|old| old.0 != it.0);
                known.push(it);
            }
        }
        for (selector, level) in known {
            let key = format!("severity.{}", selector.word());
            self.push(key, json!(level.value.name()), &level.origin);
        }
    }
}

fn words(selectors: &[Setting<Selector>]) -> Vec<Setting<String>> {
    let word = |it: &Setting<Selector>| Setting {
        value: it.value.word().to_owned(),
        origin: it.origin.clone(),
    };
    selectors.iter().map(word).collect()
}

fn shown(path: &Setting<impl AsRef<Path>>) -> Setting<String> {
    let value = crate::discover::shown(path.value.as_ref());
    Setting { value, origin: path.origin.clone() }
}

/// A value as TOML on one line; nothing for what is not set.
fn toml(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(", "))
        }
        Value::Object(members) => {
            let members = members.iter().map(|(key, value)| format!("{key} = {}", toml(value)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
        }
        // Strings, numbers and truth values are written alike in JSON and TOML.
        Value::String(_) | Value::Number(_) | Value::Bool(_) => value.to_string(),
    }
}
