//! A repository in a temporary folder, and the programs that read its reports.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// The formats, as they are named on the command line.
pub const FORMATS: [&str; 10] = [
    "human",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "checkstyle",
];

/// A repository in a temporary folder.
pub struct Project(TempDir);

/// What a run printed, and its exit code.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
}

/// A message without faults.
pub const GOOD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
"#;

/// A message with faults after an emoji and an accent. One has a safe fix, and one an unsafe fix.
const ORDER: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "Text",
  "text": { "body": "Café 😀", "preview_ul": true, "é😀": 1, "colour": {
    "red": 1
  } }
}
"#;

/// A message without a recipient: the finding is about all its lines.
const NOBODY: &str = r#"{
  "messaging_product": "whatsapp",
  "type": "text",
  "text": { "body": "😀 é" }
}
"#;

/// A message that does not match [`TEMPLATE`].
const SEND: &str = r#"{
  "messaging_product": "whatsapp", "to": "16505550100", "type": "template",
  "template": { "name": "order_ready", "language": { "code": "en_US" },
    "components": [{ "type": "body", "parameters": [{ "type": "text", "text": "😀" }, { "type": "text", "text": "é" }] }] }
}
"#;

const TEMPLATE: &str = r#"{
  "name": "order_ready", "language": "en_US", "category": "UTILITY",
  "components": [{ "type": "BODY", "text": "Your café 😀 order {{1}} is ready.", "example": { "body_text": [["7"]] } }]
}
"#;

/// A message with one fault.
pub const EMPTY_TEXT: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "" } }
"#;

const SETTINGS: &str = r#"[[suppress]]
path = "agreed.json"
rule = "string-too-short"
reason = "agreed with the café 😀"
"#;

impl Project {
    pub fn new(files: &[(&str, &str)]) -> Project {
        let project = Project(tempfile::tempdir().expect("a temporary folder"));
        std::fs::create_dir(project.root().join(".git")).expect("a folder");
        for (name, text) in files {
            project.write(name, text);
        }
        project
    }

    /// A project with findings of every severity, fixes, a related place in another file, a suppressed
    /// finding and one that is in the baseline.
    pub fn cafe() -> Project {
        let project = Project::new(&[("old.json", EMPTY_TEXT)]);
        let write = ["check", "--write-baseline", "baseline.json", "--quiet"];
        assert_eq!(project.run(&write).code, 0);
        for (name, text) in [
            ("agreed.json", EMPTY_TEXT),
            ("messages/100 % café, 😀.json", ORDER),
            ("messages/nobody.json", NOBODY),
            ("messages/send.json", SEND),
            ("templates/order_ready.json", TEMPLATE),
            ("walint.toml", SETTINGS),
        ] {
            project.write(name, text);
        }
        project
    }

    /// The report of [`Project::cafe`] in a format.
    pub fn report(&self, format: &str) -> String {
        let args = ["check", "--min-severity", "info", "--baseline", "baseline.json", "--format"];
        let run = self.run(&[&args[..], &[format]].concat());
        assert_eq!(run.code, 1, "{run:?}");
        run.out
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.root().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("written");
    }

    pub fn run(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
        command.args(args).current_dir(self.root()).env("NO_COLOR", "1");
        command.env_remove("WALINT_CONFIG").env_remove("WALINT_FORMAT");
        let output = command.output().expect("the program starts");
        Run {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
        }
    }

    /// The standard output of `walint check` in a format.
    pub fn check(&self, format: &str) -> String {
        self.run(&["check", "--format", format]).out
    }
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|it| panic!("{it}: {text}"))
}

/// The items of an array.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is an array"))
}

pub fn number(value: &Value) -> usize {
    value.as_u64().and_then(|it| it.try_into().ok()).unwrap_or_else(|| panic!("{value}"))
}
