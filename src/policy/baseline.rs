//! A baseline: findings of an earlier run that are hidden until they are fixed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::rules;

/// Version of the file.
const VERSION: u32 = 1;

/// One finding of the baseline, or several with equal fingerprints in one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The path of the file relative to the baseline, with forward slashes.
    pub file: String,
    /// The id of the rule.
    pub rule: String,
    /// The JSON Pointer inside the body.
    pub pointer: String,
    /// The place of the body in the file.
    pub body: String,
    /// The fingerprint, as hexadecimal digits.
    pub fingerprint: String,
    /// How many findings there were, from 1.
    pub count: usize,
}

impl Entry {
    /// The entry of one finding.
    #[must_use]
    pub fn new(file: &str, diagnostic: &Diagnostic) -> Entry {
        Entry {
            file: file.to_owned(),
            rule: diagnostic.rule.id.to_owned(),
            pointer: diagnostic.pointer.clone(),
            body: diagnostic.body.clone(),
            fingerprint: diagnostic.fingerprint.to_string(),
            count: 1,
        }
    }

    /// Whether it is about a finding of a rule that compares bodies with each other.
    #[must_use]
    pub fn is_of_comparison(&self) -> bool {
        rules::find_named(&self.rule).is_some_and(|it| it.rule.finder.compares())
    }
}

/// The findings of an earlier run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    /// By file, rule, pointer and fingerprint.
    entries: Vec<Entry>,
}

/// Why a text is not a baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    findings: Vec<Entry>,
}

impl Baseline {
    /// A baseline with these entries. Entries that differ only in their count are added up.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Baseline {
        let mut sums: BTreeMap<(String, String, String, String, String), usize> = BTreeMap::new();
        for it in entries {
            *sums.entry((it.file, it.rule, it.pointer, it.fingerprint, it.body)).or_default() +=
                it.count;
        }
        let entry = |((file, rule, pointer, fingerprint, body), count)| Entry {
            file,
            rule,
            pointer,
            body,
            fingerprint,
            count,
        };
        Baseline { entries: sums.into_iter().map(entry).collect() }
    }

    /// Reads the text of a baseline.
    ///
    /// # Errors
    ///
    /// When it is not JSON, is not a baseline, or has a version that is not known.
    pub fn read(text: &str) -> Result<Baseline, BaselineFault> {
        let fault = |reason: String| BaselineFault { line: 1, column: 1, reason };
        // Some editors of Windows write a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let document: Document = serde_json::from_str(text).map_err(|it| {
            let (line, column) = (it.line().max(1), it.column().max(1));
            let message = it.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default().to_owned();
            BaselineFault { line, column, reason }
        })?;
        if document.version != VERSION {
            let version = document.version;
            return Err(fault(format!("version {version} is not supported; write it again")));
        }
        if let Some(it) = document
            .findings
            .iter()
            .find(|it| it.count == 0 || Fingerprint::from_hex(&it.fingerprint).is_none())
        {
            return Err(fault(format!("the entry of `{}` is not valid", it.rule)));
        }
        Ok(Baseline::new(document.findings))
    }

    /// The text of the file: sorted, one entry on each line, so that it merges well.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{{\"version\": {VERSION}, \"findings\": [");
        for (n, it) in self.entries.iter().enumerate() {
            text.push_str(if n == 0 { "\n" } else { ",\n" });
            let quoted = |it: &str| serde_json::Value::from(it).to_string();
            text.extend([
                "{\"file\": ",
                &quoted(&it.file),
                ", \"rule\": ",
                &quoted(&it.rule),
                ", \"pointer\": ",
                &quoted(&it.pointer),
                ", \"body\": ",
                &quoted(&it.body),
                ", \"fingerprint\": ",
                &quoted(&it.fingerprint),
                ", \"count\": ",
                &it.count.to_string(),
                "}",
            ]);
        }
        text.push_str(if self.entries.is_empty() { "]}\n" } else { "\n]}\n" });
        text
    }

    /// Whether it contains a finding of a file.
    #[must_use]
    pub fn contains(&self, file: &str, fingerprint: &str) -> bool {
        self.entries.iter().any(|it| it.file == file && it.fingerprint == fingerprint)
    }

    /// The entries, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// Matches the findings of a run with the entries of a baseline.
///
/// First every file is matched with its own entries, also where bodies have moved in the file, and then
/// what is left with the remaining entries of files that were renamed or deleted, or in which the finding is gone.
#[derive(Debug)]
pub struct Match<'b> {
    baseline: &'b Baseline,
    /// How many findings of each entry were not seen yet.
    left: Vec<usize>,
    /// The entries of each file by fingerprint.
    by_file: HashMap<(&'b str, &'b str), Vec<usize>>,
    by_fingerprint: HashMap<&'b str, Vec<usize>>,
    /// The files of the run.
    met: BTreeSet<&'b str>,
}

impl<'b> Match<'b> {
    /// Begins with no finding matched.
    #[must_use]
    pub fn new(baseline: &'b Baseline) -> Match<'b> {
        let mut by_file: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        let mut by_fingerprint: HashMap<&str, Vec<usize>> = HashMap::new();
        for (n, it) in baseline.entries.iter().enumerate() {
            by_file.entry((&it.file, &it.fingerprint)).or_default().push(n);
            by_fingerprint.entry(&it.fingerprint).or_default().push(n);
        }
        let left = baseline.entries.iter().map(|it| it.count).collect();
        Match { baseline, left, by_file, by_fingerprint, met: BTreeSet::new() }
    }

    /// Notes that a file was in the run.
    pub fn meet(&mut self, file: &str) {
        let entries = &self.baseline.entries;
        let at = entries.partition_point(|it| *it.file < *file);
        if let Some(it) = entries.get(at).filter(|it| it.file == file) {
            self.met.insert(&it.file);
        }
    }

    /// Whether a finding is one of its own file in the baseline.
    pub fn is_own(&mut self, file: &str, fingerprint: &str) -> bool {
        let Some(entries) = self.by_file.get(&(file, fingerprint)) else { return false };
        take(&mut self.left, entries)
    }

    /// Whether a finding that has no entry of its own was at another place of its file before: a body
    /// that is no template has no name, so that its place is all that tells it from the others, and
    /// bodies that are inserted before it change that. Called once all findings of the file have been
    /// matched with their own entries.
    pub fn is_displaced(&mut self, file: &str, finding: &Diagnostic) -> bool {
        if finding.identity.is_some() {
            return false;
        }
        let entries = &self.baseline.entries;
        let is_before = |it: &Entry| (&*it.file, &*it.rule) < (file, finding.rule.id);
        let start = entries.partition_point(is_before);
        let of_rule = entries[start..]
            .iter()
            .take_while(|it| it.file == file && it.rule == finding.rule.id)
            .zip(start..);
        let mut open = of_rule.filter(|(it, n)| {
            it.pointer == finding.pointer && it.body != finding.body && self.left[*n] > 0
        });
        let Some((_, entry)) = open.next() else { return false };
        self.left[entry] -= 1;
        true
    }

    /// Whether a finding that is not one of its own file is one of another file that no longer has
    /// it. Called once all files have been matched with their own entries.
    ///
    /// `exists` tells whether a file of the baseline that was not in the run is still there.
    pub fn is_moved(&mut self, fingerprint: &str, exists: impl Fn(&str) -> bool) -> bool {
        let Some(entries) = self.by_fingerprint.get(fingerprint) else { return false };
        let is_open = |n: &usize| {
            let file = &*self.baseline.entries[*n].file;
            self.left[*n] > 0 && (self.met.contains(file) || !exists(file))
        };
        let Some(entry) = entries.iter().copied().find(|it| is_open(it)) else { return false };
        self.left[entry] -= 1;
        true
    }

    /// The entries of which no finding occurred, although their file was in the run or is gone.
    pub fn stale(&self, exists: impl Fn(&str) -> bool) -> Vec<&'b Entry> {
        let entries = self.baseline.entries.iter().zip(&self.left);
        entries
            .filter(|(entry, left)| {
                entry.count == **left && (self.met.contains(&*entry.file) || !exists(&entry.file))
            })
            .map(|it| it.0)
            .collect()
    }

    /// The entries of files that were not in the run and still exist.
    pub fn not_looked_at(&self, exists: impl Fn(&str) -> bool) -> Vec<Entry> {
        let entries = self.baseline.entries.iter();
        entries.filter(|it| !self.met.contains(&*it.file) && exists(&it.file)).cloned().collect()
    }
}

/// Uses up one finding of the first entry that has one left.
fn take(left: &mut [usize], entries: &[usize]) -> bool {
    let Some(entry) = entries.iter().copied().find(|it| left[*it] > 0) else { return false };
    left[entry] -= 1;
    true
}

#[cfg(test)]
mod tests {
    use super::{Baseline, Entry, Match};

    const ONE: &str = "0000000000000001";
    const TWO: &str = "0000000000000002";

    fn entry(file: &str, fingerprint: &str, count: usize) -> Entry {
        Entry {
            file: file.to_owned(),
            rule: "missing-sample".to_owned(),
            pointer: "/components/0".to_owned(),
            body: String::new(),
            fingerprint: fingerprint.to_owned(),
            count,
        }
    }

    #[test]
    fn the_text_is_sorted_and_has_one_entry_on_each_line() {
        let baseline = Baseline::new([entry("b.json", ONE, 1), entry("a.json", TWO, 2)]);
        let text = baseline.to_text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[0], r#"{"version": 1, "findings": ["#);
        assert!(lines[1].starts_with(r#"{"file": "a.json", "rule": "missing-sample", "#));
        assert!(lines[1].ends_with(r#""fingerprint": "0000000000000002", "count": 2},"#));
        assert!(lines[2].starts_with(r#"{"file": "b.json""#));
        assert_eq!(lines[3], "]}");
        assert_eq!(Baseline::read(&text), Ok(baseline));
    }

    #[test]
    fn an_empty_baseline_is_one() {
        let empty = Baseline::default();
        let text = empty.to_text();
        assert_eq!(Baseline::read(&text), Ok(empty.clone()));
        assert_eq!(Baseline::read(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Ok(empty));
    }

    #[test]
    fn other_files_are_not_baselines() {
        for text in [
            "",
            "[]",
            "{\"version\": 2, \"findings\": []}",
            "{\"version\": 1}",
            "{\"version\": 1, \"findings\": [{\"file\": \"a\"}]}",
        ] {
            assert!(Baseline::read(text).is_err(), "{text}");
        }
        let zero = Baseline { entries: vec![entry("a.json", ONE, 0)] };
        assert!(Baseline::read(&zero.to_text()).is_err());
        let letters = Baseline { entries: vec![entry("a.json", "xyz", 1)] };
        assert!(Baseline::read(&letters.to_text()).is_err());
    }

    #[test]
    fn a_renamed_file_stays_hidden_and_a_copy_is_shown() {
        let baseline = Baseline::new([entry("old.json", ONE, 1)]);
        let mut renamed = Match::new(&baseline);
        renamed.meet("new.json");
        assert!(!renamed.is_own("new.json", ONE));
        assert!(renamed.is_moved(ONE, |_| false));
        assert!(renamed.stale(|_| false).is_empty());

        let mut copied = Match::new(&baseline);
        copied.meet("copy.json");
        copied.meet("old.json");
        assert!(!copied.is_own("copy.json", ONE));
        assert!(copied.is_own("old.json", ONE));
        assert!(!copied.is_moved(ONE, |_| true));
    }

    #[test]
    fn a_copy_of_a_file_outside_of_the_run_is_shown() {
        let baseline = Baseline::new([entry("old.json", ONE, 1)]);
        let mut copied = Match::new(&baseline);
        copied.meet("copy.json");
        assert!(!copied.is_own("copy.json", ONE));
        assert!(!copied.is_moved(ONE, |_| true));
    }

    #[test]
    fn counts_are_used_up() {
        let baseline = Baseline::new([entry("a.json", ONE, 2)]);
        let mut run = Match::new(&baseline);
        run.meet("a.json");
        assert!(run.is_own("a.json", ONE) && run.is_own("a.json", ONE));
        assert!(!run.is_own("a.json", ONE) && !run.is_moved(ONE, |_| true));
    }

    #[test]
    fn entries_are_stale_only_where_somebody_looked() {
        let baseline = Baseline::new([entry("a.json", ONE, 1), entry("b.json", TWO, 1)]);
        let mut run = Match::new(&baseline);
        run.meet("a.json");
        let stale = |exists: bool| -> Vec<&str> {
            run.stale(|_| exists).iter().map(|it| &*it.file).collect()
        };
        assert_eq!(stale(true), ["a.json"]);
        assert_eq!(stale(false), ["a.json", "b.json"]);
        assert_eq!(run.not_looked_at(|_| true), [entry("b.json", TWO, 1)]);
        assert_eq!(run.not_looked_at(|_| false), []);
    }
}
