//! The cases in `fixtures/cases`, whose `README.md` describes the format.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use walint::sample::{self, Action, Change, Sample};

pub const HEADER: &str = "| case | change | severity | rule | place | message |";

/// A file of cases, all of which change the same sample.
#[derive(Debug)]
pub struct CaseFile {
    pub path: PathBuf,
    /// Its name without `.md`.
    pub name: String,
    pub sample: &'static Sample,
    pub cases: Vec<Case>,
}

/// A body, and what is expected to be found in it.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    /// The cell with the changes, as it is written.
    pub change: String,
    pub body: String,
    /// The place of the first change in the body, which a finding need not repeat.
    pub place: String,
    /// `None` where the cells are still empty.
    pub expected: Option<Vec<Finding>>,
    /// The lines that it has in its file, from 0.
    pub lines: Range<usize>,
}

/// One finding, as the cells of a row show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub severity: String,
    pub rule: String,
    /// The JSON Pointer in the body.
    pub place: String,
    pub message: String,
}

impl Case {
    /// Whether an error or a warning is expected.
    pub fn is_ok(&self) -> bool {
        self.expected.iter().flatten().all(|it| it.severity == "info")
    }
}

/// Every file of cases, by name.
///
/// # Panics
///
/// If one of them is malformed.
pub fn all() -> Vec<CaseFile> {
    let sound =
        |it: Result<CaseFile, Vec<String>>| it.unwrap_or_else(|it| panic!("{}", it.join("\n")));
    files().into_iter().map(sound).collect()
}

/// Every file of cases, by name, or what is wrong with it.
pub fn files() -> Vec<Result<CaseFile, Vec<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/cases");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).collect();
    paths.retain(|it| it.file_name().is_some_and(|it| it != "README.md"));
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a file of cases is text");
        read(path, &text)
    };
    paths.iter().map(read).collect()
}

/// Reads the text of a file of cases, or returns what is wrong with it, each with file and line.
pub fn read(path: &Path, text: &str) -> Result<CaseFile, Vec<String>> {
    let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let shown = format!("fixtures/cases/{name}.md");
    let mut faults = Vec::new();
    let sample = match sample_of(text) {
        Ok(sample) => sample,
        Err(fault) => return Err(vec![format!("{shown}:1: {fault}")]),
    };
    let mut cases: Vec<Case> = Vec::new();
    let mut names = BTreeMap::new();
    let mut bodies = BTreeMap::new();
    // The number of lines of the table so far.
    let mut n_rows = 0;
    for (n, line) in text.lines().enumerate() {
        if !line.starts_with('|') {
            n_rows = 0;
            continue;
        }
        n_rows += 1;
        let mut fault = |reason: String| faults.push(format!("{shown}:{}: {reason}", n + 1));
        match n_rows {
            1 if line == HEADER => continue,
            1 => {
                fault(format!("begin the table with\n{HEADER}"));
                continue;
            }
            2 if line.chars().all(|it| "|-".contains(it)) => continue,
            2 => {
                fault("a line such as |---|---|---|---|---|---| must follow the header".to_owned());
                continue;
            }
            _ => {}
        }
        let last = if n_rows > 3 { cases.last_mut() } else { None };
        match row(line, n, sample, last) {
            Ok(None) => {}
            Ok(Some(case)) => {
                if let Some(other) = names.insert(case.name.clone(), n + 1) {
                    fault(format!("line {other} has a case with the same name"));
                }
                if let Some(other) = bodies.insert(case.body.clone(), n + 1) {
                    fault(format!("line {other} has a case with the same body"));
                }
                cases.push(case);
            }
            Err(reason) => fault(reason),
        }
    }
    if cases.is_empty() && faults.is_empty() {
        faults.push(format!("{shown}:1: the file has no cases"));
    }
    if faults.is_empty() {
        Ok(CaseFile { path: path.to_owned(), name, sample, cases })
    } else {
        Err(faults)
    }
}

/// The sample that the text links to.
fn sample_of(text: &str) -> Result<&'static Sample, String> {
    let links: Vec<&str> = text.split("](../samples/").skip(1).collect();
    let [link] = links.as_slice() else {
        return Err(format!(
            "the file must link to its sample once, as [`list`](../samples/list.json); it has {} links",
            links.len()
        ));
    };
    let name = link.split_once(".json)").map_or(*link, |it| it.0);
    sample::get(name).ok_or_else(|| format!("there is no sample `{name}`"))
}

/// Reads a row: a case, or `None` where it is a further finding of the case before it.
fn row(
    line: &str,
    n: usize,
    sample: &Sample,
    last: Option<&mut Case>,
) -> Result<Option<Case>, String> {
    let cells = cells(line)?;
    let [name, change, severity, rule, place, message] = <&[String; 6]>::try_from(cells.as_slice())
        .map_err(|_| format!("the row has {} cells; the table has 6", cells.len()))?;
    if name.is_empty() {
        let Some(case) = last.filter(|_| change.is_empty()) else {
            return Err("the case has no name".to_owned());
        };
        let Some(expected) = case.expected.as_mut().filter(|it| !it.is_empty()) else {
            return Err("the row before it has no finding".to_owned());
        };
        expected.push(finding(severity, rule, place, message, &case.place)?);
        case.lines.end = n + 1;
        return Ok(None);
    }
    let changes = changes(change)?;
    let body = sample::apply(sample.text, &changes).map_err(|it| it.reason)?.text;
    let at = changes.first().map(place_of).unwrap_or_default();
    let others = [rule, place, message];
    let expected = match severity.as_str() {
        "" if others.iter().all(|it| it.is_empty()) => None,
        "clean" if others.iter().all(|it| it.is_empty()) => Some(Vec::new()),
        "clean" => return Err("a clean case has nothing after `clean`".to_owned()),
        _ => Some(vec![finding(severity, rule, place, message, &at)?]),
    };
    let (name, change) = (name.clone(), change.clone());
    Ok(Some(Case { name, change, body, place: at, expected, lines: n..n + 1 }))
}

fn finding(
    severity: &str,
    rule: &str,
    place: &str,
    message: &str,
    at: &str,
) -> Result<Finding, String> {
    if !["error", "warning", "info"].contains(&severity) {
        return Err(format!("`{severity}` is not a severity"));
    }
    if rule.is_empty() || message.is_empty() {
        return Err("the finding has no rule or no message".to_owned());
    }
    let place = match place {
        "" => at,
        "(body)" => "",
        _ => place
            .strip_prefix("`/")
            .and_then(|it| it.strip_suffix('`'))
            .map(|_| &place[1..place.len() - 1])
            .ok_or_else(|| format!("{place} is not a JSON Pointer in code, nor (body)"))?,
    };
    Ok(Finding {
        severity: severity.to_owned(),
        rule: rule.to_owned(),
        place: place.to_owned(),
        message: message.to_owned(),
    })
}

/// The cells of a row, without the spaces around them and with `\|` read as `|`.
fn cells(line: &str) -> Result<Vec<String>, String> {
    let inner = line.trim_end().strip_prefix('|').and_then(|it| it.strip_suffix('|'));
    let inner = inner.ok_or("a row must end with `|`")?;
    let mut cells = vec![String::new()];
    let mut characters = inner.chars().peekable();
    while let Some(character) = characters.next() {
        let cell = cells.last_mut().expect("there is one from the start");
        match character {
            '\\' if characters.next_if_eq(&'|').is_some() => cell.push('|'),
            '|' => cells.push(String::new()),
            _ => cell.push(character),
        }
    }
    Ok(cells.iter().map(|it| it.trim().to_owned()).collect())
}

/// The changes in a cell: code with `<br>` between.
fn changes(cell: &str) -> Result<Vec<Change>, String> {
    let mut changes = Vec::new();
    let mut rest = cell;
    if cell == "(unchanged)" {
        return Ok(changes);
    }
    loop {
        let n_ticks = rest.len() - rest.trim_start_matches('`').len();
        let (ticks, inner) = rest.split_at(n_ticks);
        let end = Some(inner).filter(|_| n_ticks > 0).and_then(|it| it.find(ticks));
        let end = end.ok_or("write each change in code, or `(unchanged)` without code")?;
        changes.push(sample::read_change(inner[..end].trim(), 1).map_err(|it| it.reason)?);
        rest = &inner[end + n_ticks..];
        if rest.is_empty() {
            return Ok(changes);
        }
        rest = rest.strip_prefix("<br>").ok_or("write `<br>` between two changes")?;
    }
}

/// Where a change is made, in the changed body.
fn place_of(change: &Change) -> String {
    let owner = change.pointer.rsplit_once('/').map_or("", |it| it.0);
    match &change.action {
        Action::Set(_) | Action::InsertBefore(_) => change.pointer.clone(),
        Action::Remove => owner.to_owned(),
        Action::Rename(key) => format!("{owner}/{}", key.replace('~', "~0").replace('/', "~1")),
    }
}
