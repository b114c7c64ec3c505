//! What people read is plain modern technical English: a list of words that must not come back.
//!
//! Looked at are the docs of rules, the strings of the source (messages, helps, labels, errors), the help of
//! the command line, the texts of the schemas, and the pages. Code in backticks and examples do not
//! count. `ALLOWED` lists real uses.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;
use walint::rules;

/// Expressions that do not belong, and what to write instead.
const DENIED: [(&str, &str); 37] = [
    (r"stands?|standing|stood", "is, appears in, contains, or represents"),
    (r"beside", "with, next to, or: both `a` and `b` are set"),
    (r"behind", "after"),
    (r"in front of", "before"),
    (r"in place of", "instead of"),
    (r"(?:is|are) none (?:of|that)", "is not one of"),
    (r"none that", "not one that"),
    (r"(?:is|are) neither of", "is not one of"),
    (r"of (?:its|their|your|his|her|our|my) own", "its own button"),
    (r"(?:a|an|the|this) \w+ of Meta's own", "Meta's error"),
    (r"mend(?:s|ed|ing)?", "fix"),
    (r"take(?:s|n)? (?:it|them|one|both|this|that|the \w+) (?:out|away)", "remove"),
    (r"take(?:s|n)? (?:out|away)", "remove"),
    (r"refus(?:e|es|ed|al|als|ing)", "reject"),
    (r"(?:let|lets) (?:it |them )?pass", "accept"),
    (r"pass(?:es|ed)? over", "skip"),
    (r"(?:held|hold|holds|holding) (?:it |them |\w+ )?against", "compare with"),
    (r"request asks for|(?:is|are) asked for", "require"),
    (r"receivers?", "recipient"),
    (r"one-time passwords?", "one-time passcode"),
    (r"blanks", "spaces"),
    (r"(?:a|no|with|one|every|each) blank(?:s)?", "space"),
    (r"(?:leading|trailing) blank", "space"),
    (r"goes? (?:with|together)", "match"),
    (r"in the way", "use the verb"),
    (r"as it stands|as they stand", "as it is"),
    (r"to say about", "explain"),
    (r"told (?:apart|by)", "distinguished by"),
    (r"what is more", "also"),
    (r"kin", "similar"),
    (r"nobody knows|no guide|no page knows", "the documentation does not list"),
    (r"\w+, at most|where at most", "; the maximum is"),
    (r"\w+, at least|where at least", "; the minimum is"),
    (r"for want of|for lack of", "because"),
    (r"save for|but for", "except"),
    (r"whereof|thereof|wherein|herein|whilst|hence|thus", "plain words"),
    (r"yet to be", "not yet"),
];

/// Texts in which a denied expression is right, by a part of the text around it.
const ALLOWED: [&str; 6] = [
    // What JSON and HTML call it.
    "stand-alone",
    "standard",
    "understand",
    "blank label",
    // A server does.
    "refuse to",
    // What Meta says.
    "must have at least",
];

/// "is no", but not "there is no" and "is no longer".
fn is_bare_no(text: &str, at: usize, end: usize) -> bool {
    let before = text[..at].trim_end().to_lowercase();
    let after = text[end..].trim_start();
    !before.ends_with("there") && !after.starts_with("longer")
}

struct Deny {
    words: Vec<(Regex, &'static str)>,
    is_no: Regex,
    code: Regex,
}

impl Deny {
    fn new() -> Deny {
        let word = |(pattern, instead): &(&str, &'static str)| {
            let regex = Regex::new(&format!(r"(?i)(?:^|[^\w`-])({pattern})(?:$|[^\w`-])"));
            (regex.expect("an expression"), *instead)
        };
        Deny {
            words: DENIED.iter().map(word).collect(),
            is_no: Regex::new(r"(?i)\b(?:is|are) no\b").expect("an expression"),
            code: Regex::new(r"`[^`\n]*`").expect("an expression"),
        }
    }

    /// What is wrong with a text.
    fn faults(&self, text: &str) -> Vec<String> {
        let text = self.code.replace_all(text, "`x`");
        let mut faults = Vec::new();
        for (word, instead) in &self.words {
            for found in word.captures_iter(&text) {
                let found = found.get(1).expect("the group");
                let around = around(&text, found.start(), found.end());
                if !ALLOWED.iter().any(|it| around.contains(it)) {
                    faults.push(format!("{:?}: write {instead}: …{around}…", found.as_str()));
                }
            }
        }
        for found in self.is_no.find_iter(&text) {
            if is_bare_no(&text, found.start(), found.end()) {
                let around = around(&text, found.start(), found.end());
                faults.push(format!("{:?}: write is not a: …{around}…", found.as_str()));
            }
        }
        faults
    }
}

fn around(text: &str, start: usize, end: usize) -> String {
    let before: String = text[..start].chars().rev().take(30).collect();
    let after: String = text[end..].chars().take(30).collect();
    let before: String = before.chars().rev().collect();
    format!("{before}{}{after}", &text[start..end]).replace('\n', " ")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with this end, by path.
fn files(folder: &str, end: &str) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root().join(folder)) {
        let path = entry.expect("the folder can be read").into_path();
        if path.is_file() && path.to_string_lossy().ends_with(end) {
            let text = std::fs::read_to_string(&path).expect("it can be read");
            files.insert(path.strip_prefix(root()).expect("below").to_owned(), text);
        }
    }
    assert!(!files.is_empty(), "{folder} has no files");
    files
}

/// Markdown without fenced blocks.
fn prose(markdown: &str) -> String {
    let mut is_code = false;
    let mut text = String::new();
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            text.extend([line, "\n"]);
        }
    }
    text
}

/// The strings of a source file that read like text: more than one word, and not in unit tests.
fn strings(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut strings = Vec::new();
    for line in source.split_inclusive('\n') {
        if line.trim_start().starts_with("//") {
            continue;
        }
        let mut rest = line;
        while let Some(at) = rest.find('"') {
            let mut text = String::new();
            let mut chars = rest[at + 1..].char_indices();
            let mut end = rest.len();
            while let Some((n, it)) = chars.next() {
                match it {
                    '\\' => text.extend(chars.next().map(|it| it.1)),
                    '"' => {
                        end = at + 1 + n + 1;
                        break;
                    }
                    it => text.push(it),
                }
            }
            if text.trim().contains(' ') {
                strings.push(text);
            }
            rest = &rest[end..];
        }
    }
    strings
}

#[test]
fn the_docs_of_rules_are_plain_english() {
    let deny = Deny::new();
    let mut faults = Vec::new();
    for rule in rules::all() {
        let docs =
            prose(&rule.meta.docs.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"));
        faults.extend(deny.faults(&docs).iter().map(|it| format!("{}: {it}", rule.meta.id)));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn messages_helps_and_errors_are_plain_english() {
    let deny = Deny::new();
    let mut faults = Vec::new();
    for (path, text) in files("src", ".rs") {
        // Words that people write in templates and answers are data, not English of walint's.
        let is_data = text.contains("// The words below are data.");
        if is_data {
            continue;
        }
        for string in strings(&text) {
            faults
                .extend(deny.faults(&string).iter().map(|it| format!("{}: {it}", path.display())));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_help_of_the_command_line_is_plain_english() {
    let deny = Deny::new();
    let text = &files("src/cli", "args.rs")[Path::new("src/cli/args.rs")];
    let docs: Vec<&str> =
        text.lines().filter_map(|it| it.trim_start().strip_prefix("/// ")).collect();
    assert!(docs.len() > 30, "the options have help");
    let faults = deny.faults(&docs.join("\n"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn pages_are_plain_english() {
    let deny = Deny::new();
    let mut pages = files("docs", ".md");
    for name in ["README.md", "CHANGELOG.md", "SECURITY.md", ".github/CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root().join(name)).expect("it can be read");
        pages.insert(PathBuf::from(name), text);
    }
    let mut faults = Vec::new();
    for (path, text) in pages {
        // The page about English names what it denies.
        let text = text.split("## English").next().unwrap_or_default();
        faults
            .extend(deny.faults(&prose(text)).iter().map(|it| format!("{}: {it}", path.display())));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_texts_of_schemas_are_plain_english() {
    let deny = Deny::new();
    let mut faults = Vec::new();
    for (path, text) in files("schemas", ".json") {
        let schema: serde_json::Value = serde_json::from_str(&text).expect("a schema is JSON");
        let mut texts = Vec::new();
        collect(&schema, &mut texts);
        for text in texts {
            faults.extend(deny.faults(text).iter().map(|it| format!("{}: {it}", path.display())));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// The texts for people in a schema.
fn collect<'v>(value: &'v serde_json::Value, texts: &mut Vec<&'v str>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|it| collect(it, texts)),
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                match value.as_str() {
                    Some(text) if ["title", "description", "help", "message"].contains(&&**key) => {
                        texts.push(text);
                    }
                    _ => collect(value, texts),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_list_finds_what_it_denies() {
    let deny = Deny::new();
    for text in [
        "a word stands without quotes",
        "`x` stands beside `y`",
        "it is no phone number",
        "`type` is none that a header takes",
        "Take it out.",
        "a server of Meta's own",
        "a button of its own",
        "`x` has 25 characters, at most 20",
    ] {
        assert!(!deny.faults(text).is_empty(), "{text}");
    }
    for text in [
        "there is no rule `x`",
        "it is no longer used",
        "`stands` is a key",
        "Meta rejects it with error 131009.",
        "a standard that people understand",
    ] {
        assert_eq!(deny.faults(text), Vec::<String>::new(), "{text}");
    }
}
