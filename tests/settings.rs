//! Settings, suppressions and baselines, as somebody at a terminal uses them.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A repository with files.
struct Repository(TempDir);

/// What a run printed, and its exit code.
#[derive(Debug)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

const BAD_TEXT: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "body": "" }
}
"#;

const GOOD_TEXT: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "body": "Hello." }
}
"#;

/// The rule that finds something in [`BAD_TEXT`].
const RULE: &str = "string-too-short";

impl Repository {
    fn new(files: &[(&str, &str)]) -> Repository {
        let home = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(home.path().join(".git")).expect("a folder");
        let repository = Repository(home);
        for (name, text) in files {
            repository.write(name, text);
        }
        repository
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("read")
    }

    fn run(&self, args: &[&str]) -> Run {
        self.run_in("", args)
    }

    fn run_in(&self, folder: &str, args: &[&str]) -> Run {
        self.run_with(folder, args, &[])
    }

    fn run_with(&self, folder: &str, args: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
        command.args(args).current_dir(self.path(folder)).env("NO_COLOR", "1");
        command.env_remove("WALINT_CONFIG").env_remove("WALINT_FORMAT");
        let output = command.envs(variables.iter().copied()).output().expect("the program starts");
        Run {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// The findings of a run, one line each.
    fn findings(&self, args: &[&str]) -> Vec<String> {
        let args = [&["check", "--format", "concise"], args].concat();
        let run = self.run(&args);
        assert!(run.code < 2, "{run:?}");
        run.out.lines().map(str::to_owned).collect()
    }
}

fn is_at(line: &str, severity: &str, rule: &str) -> bool {
    line.contains(&format!(": {severity}[{rule}]"))
}

#[test]
fn a_rule_is_ignored_by_id_category_pattern_and_old_id() {
    for word in [RULE, "structure", "string-*", "all"] {
        let text = format!("ignore = [\"{word}\"]\n");
        let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", &text)]);
        assert_eq!(repository.findings(&[]), Vec::<String>::new(), "{word}");
        assert_eq!(repository.findings(&["--isolated"]).len(), 1);
        assert_eq!(repository.findings(&["--no-config"]).len(), 1);
    }
}

#[test]
fn select_on_the_command_line_replaces_that_of_the_file_and_ignore_adds_to_it() {
    let text = "select = [\"message\"]\nignore = [\"missing-*\"]\n";
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", text)]);
    assert_eq!(repository.findings(&[]).len(), 0);
    assert_eq!(repository.findings(&["--select", "structure"]).len(), 1);
    assert_eq!(repository.findings(&["--select", "message,structure"]).len(), 1);
    assert_eq!(repository.findings(&["--select", "structure", "--ignore", RULE]).len(), 0);
    let config = repository.run(&["config", "--ignore", "review"]);
    assert!(
        config
            .out
            .contains("ignore = [\"missing-*\", \"review\"]  # walint.toml:2, command line\n")
    );
}

#[test]
fn ignore_wins_over_select() {
    let text = format!("select = [\"{RULE}\"]\nignore = [\"structure\"]\n");
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", &text)]);
    assert_eq!(repository.findings(&[]).len(), 0);
}

#[test]
fn severities_are_decided_in_layers() {
    let text = format!(
        "[severity]\nstructure = \"info\"\n{RULE} = \"warning\"\n\n\
         [[overrides]]\npaths = [\"drafts/*\"]\nseverity = {{ structure = \"error\" }}\n\n\
         [[overrides]]\npaths = [\"drafts/old.json\"]\nseverity = {{ {RULE} = \"off\" }}\n"
    );
    let repository = Repository::new(&[
        ("a.json", BAD_TEXT),
        ("drafts/a.json", BAD_TEXT),
        ("drafts/old.json", BAD_TEXT),
        ("walint.toml", &text),
    ]);
    let found = repository.findings(&[]);
    assert_eq!(found.len(), 2, "{found:?}");
    // In one layer a rule wins over its category; a later layer wins over an earlier one.
    assert!(is_at(&found[0], "warning", RULE), "{found:?}");
    assert!(found[1].starts_with("drafts/a.json:") && is_at(&found[1], "error", RULE), "{found:?}");
    let found = repository.findings(&["--severity", "structure=warning"]);
    assert_eq!(found.iter().filter(|it| is_at(it, "warning", RULE)).count(), 3, "{found:?}");
    let found = repository.findings(&["--config", &format!("severity.{RULE} = 'error'")]);
    assert_eq!(found.iter().filter(|it| is_at(it, "error", RULE)).count(), 3, "{found:?}");
}

#[test]
fn excluded_files_are_checked_only_if_they_are_named_without_force() {
    let text = "exclude = [\"legacy/**\", \"*.old.json\"]\n";
    let repository = Repository::new(&[
        ("a.json", BAD_TEXT),
        ("legacy/a.json", BAD_TEXT),
        ("deep/b.old.json", BAD_TEXT),
        ("walint.toml", text),
    ]);
    assert_eq!(repository.findings(&[]).len(), 1);
    assert_eq!(repository.findings(&["legacy/a.json"]).len(), 1);
    assert_eq!(repository.findings(&["--exclude", "/a.json"]).len(), 0);
    let forced = repository.run(&["check", "--force-exclude", "--fail-on-empty", "legacy/a.json"]);
    assert_eq!(forced.code, 0, "{forced:?}");
    let forced = repository.run(&["check", "--force-exclude", "legacy/a.json", "a.json"]);
    assert_eq!(forced.code, 1, "{forced:?}");
}

#[test]
fn the_kind_of_bodies_is_forced_by_path() {
    let text = "[[overrides]]\npaths = [\"drafts/**\"]\nkind = \"template-create\"\n";
    let body = "{\"name\": \"Not A Name\"}\n";
    let repository = Repository::new(&[("drafts/a.json", body), ("walint.toml", text)]);
    let shown = repository.run(&["check", "--show-files"]);
    assert_eq!(shown.out, "drafts/a.json: template-create\n");
    let found = repository.findings(&[]);
    assert!(found.iter().any(|it| is_at(it, "error", "invalid-template-name")), "{found:?}");
    let shown = repository.run(&["check", "--show-files", "--isolated"]);
    assert!(shown.out.starts_with("drafts/a.json: skipped: "), "{}", shown.out);
}

#[test]
fn a_house_has_its_own_placeholders() {
    let body =
        GOOD_TEXT.replace("\"+16505550100\"", "\"$$to$$\"").replace("\"text\",", "@@type@@,");
    let text = "placeholders = ['\\$\\$[a-z_]+\\$\\$', '@@\\w+@@']\n";
    let repository = Repository::new(&[("a.json", &body), ("walint.toml", text)]);
    assert_eq!(repository.findings(&[]), Vec::<String>::new());
    assert_ne!(repository.findings(&["--isolated"]).len(), 0);
    let found = repository.findings(&["--final"]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn mistakes_in_settings_are_drawn_with_a_suggestion() {
    let text =
        "ignore = [\"string-too-shrt\"]\nfinall = true\n\n[severity]\nstructure = \"wrning\"\n";
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", text)]);
    for format in ["human", "json"] {
        let run = repository.run(&["check", "--format", format]);
        assert_eq!((run.code, &*run.out), (2, ""));
        insta::allow_duplicates! { insta::assert_snapshot!(run.err, @r#"
        error: `string-too-shrt` is not a rule or a category
          --> walint.toml:1:11
         1 │ ignore = ["string-too-shrt"]
           ·           ─────────────────
         2 │ finall = true
          help: did you mean `string-too-short`?

        error: `finall` is not a known key
          --> walint.toml:2:1
         1 │ ignore = ["string-too-shrt"]
         2 │ finall = true
           · ──────
          help: did you mean `final`?

        error: `wrning` is not a level
          --> walint.toml:5:13
         4 │ [severity]
         5 │ structure = "wrning"
           ·             ────────
          help: did you mean `warning`?
        "#); }
    }
}

#[test]
fn the_nearest_settings_file_up_to_the_repository_applies() {
    let off = format!("ignore = [\"{RULE}\"]\n");
    let repository = Repository::new(&[
        ("a/deep/a.json", BAD_TEXT),
        ("b/b.json", BAD_TEXT),
        ("walint.toml", &off),
        ("b/.walint.toml", "final = false\n"),
    ]);
    assert_eq!(repository.findings(&["a/deep/a.json"]).len(), 0);
    assert_eq!(repository.findings(&["b/b.json"]).len(), 1);
    // The folder that contains both is the top of the repository.
    assert_eq!(repository.findings(&["a", "b"]).len(), 0);
    // The file in the folder above the repository is another one's.
    repository.write("b/.git", "gitdir: elsewhere\n");
    std::fs::remove_file(repository.path("b/.walint.toml")).expect("removed");
    assert_eq!(repository.findings(&["b/b.json"]).len(), 1);
}

#[test]
fn walint_toml_wins_over_its_hidden_twin_with_a_warning() {
    let off = format!("ignore = [\"{RULE}\"]\n");
    let repository = Repository::new(&[
        ("a.json", BAD_TEXT),
        ("walint.toml", &off),
        (".walint.toml", "finall = true\n"),
    ]);
    let run = repository.run(&["check"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("walint.toml is used, and .walint.toml next to it is ignored"));
}

#[test]
fn command_line_and_environment_win_over_the_file() {
    let off = format!("ignore = [\"{RULE}\"]\nformat = \"concise\"\nfinal = true\n");
    let repository = Repository::new(&[
        ("a.json", BAD_TEXT),
        ("walint.toml", &off),
        ("other.toml", "min-severity = \"info\"\n"),
    ]);
    let run = |args: &[&str], variables: &[(&str, &str)]| repository.run_with("", args, variables);
    let config = |args: &[&str], variables: &[(&str, &str)]| {
        run(&[&["config"], args].concat(), variables).out
    };
    assert!(config(&[], &[]).contains("format = \"concise\"  # walint.toml:2\n"));
    let of_variable = config(&[], &[("WALINT_FORMAT", "human")]);
    assert!(of_variable.contains("format = \"human\"  # WALINT_FORMAT\n"));
    let off = config(&["--config", "final = false"], &[]);
    assert!(off.contains("final = false  # command line\n"));
    let other = config(&["--config", "other.toml"], &[]);
    assert!(other.contains("min-severity = \"info\"  # other.toml:1\n"), "{other}");
    assert!(config(&[], &[("WALINT_CONFIG", "other.toml")]).contains("# other.toml:1"));
    let isolated = config(&["--isolated", "--config", "final = true"], &[("WALINT_CONFIG", "x")]);
    assert!(isolated.contains("final = true  # command line\n"), "{isolated}");
    assert_eq!(run(&["check", "--isolated", "--config", "other.toml"], &[]).code, 2);
    assert_eq!(run(&["check", "--config", "finall = true"], &[]).code, 2);
    assert_eq!(run(&["check"], &[("WALINT_FORMAT", "yaml")]).code, 2);
    assert_eq!(run(&["check", "--format", "json", "--format", "concise"], &[]).code, 0);
}

#[test]
fn settings_are_printed_as_json() {
    let text = "final = true\n[[suppress]]\npath = \"a.json\"\nrule = \"review\"\nreason = \"x\"\n";
    let repository = Repository::new(&[("a.json", GOOD_TEXT), ("walint.toml", text)]);
    let run = repository.run(&["config", "a.json", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(value["final"], serde_json::json!({ "value": true, "origin": "walint.toml:1" }));
    assert_eq!(value["select"]["origin"], "default");
    assert_eq!(value["suppress"]["value"][0]["rule"], "review");
    let entries = value.as_object().expect("an object").values();
    let is_entry = |it: &serde_json::Value| it.get("value").is_some() && it["origin"].is_string();
    assert!(entries.into_iter().all(is_entry), "{value}");
}

#[test]
fn a_severity_that_another_overrides_is_not_printed() {
    let text = "[severity]\nunknown-key = \"warning\"\n\n[[overrides]]\npaths = [\"a.json\"]\nseverity = { structure = \"off\" }\n";
    let repository = Repository::new(&[("a.json", GOOD_TEXT), ("walint.toml", text)]);
    let severities = |args: &[&str]| -> Vec<String> {
        let run = repository.run(&[&["config"], args].concat());
        let lines = run.out.lines().filter(|it| it.starts_with("severity."));
        lines.map(ToOwned::to_owned).collect()
    };
    let (of_rule, of_category) =
        ("severity.unknown-key = \"warning\"", "severity.structure = \"off\"");
    assert_eq!(severities(&["b.json"]), [format!("{of_rule}  # walint.toml:2")]);
    assert_eq!(severities(&["a.json"]), [format!("{of_category}  # walint.toml:6")]);
    let both = severities(&["a.json", "--severity", "unknown-key=info,structure=error"]);
    assert_eq!(both.len(), 2, "a rule overrides its category on the same line: {both:?}");
}

#[test]
fn suppressed_findings_are_hidden_and_counted() {
    let text = format!(
        "[[suppress]]\npath = \"a.json\"\nrule = \"{RULE}\"\npointer = \"/text/*\"\nreason = \"agreed\"\n"
    );
    let repository =
        Repository::new(&[("a.json", BAD_TEXT), ("deep/a.json", BAD_TEXT), ("walint.toml", &text)]);
    let run = repository.run(&["check"]);
    assert!(run.out.contains("deep/a.json:5:21"), "{}", run.out);
    assert!(!run.out.contains("--> a.json"), "{}", run.out);
    assert!(run.out.contains("\n1 finding suppressed\n"), "{}", run.out);
}

#[test]
fn an_entry_that_suppresses_nothing_is_reported_at_its_place() {
    let entry = |path: &str, rule: &str| {
        format!("[[suppress]]\npath = \"{path}\"\nrule = \"{rule}\"\nreason = \"agreed\"\n")
    };
    let repository = Repository::new(&[("a.json", GOOD_TEXT)]);
    repository.write("walint.toml", &entry("a.json", RULE));
    let found = repository.findings(&[]);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("walint.toml:1:1: warning[unused-suppression]"), "{found:?}");
    assert_eq!(repository.findings(&["--ignore", "unused-suppression"]).len(), 0);
    // Nobody looked at the file, or for the rule.
    repository.write("walint.toml", &entry("b.json", RULE));
    assert_eq!(repository.findings(&[]).len(), 0);
    repository.write("walint.toml", &entry("a.json", RULE));
    assert_eq!(repository.findings(&["--ignore", RULE]).len(), 0);
    // An entry for a finding below the severity that is shown is of use.
    repository.write("a.json", BAD_TEXT);
    let info = format!("severity.{RULE} = 'info'");
    assert_eq!(repository.findings(&["--config", &info]).len(), 0);
}

#[test]
fn entries_for_the_same_finding_are_all_of_use() {
    let entry = |path: &str, rule: &str| {
        format!("[[suppress]]\npath = \"{path}\"\nrule = \"{rule}\"\nreason = \"x\"\n")
    };
    let text = [entry("a.json", RULE), entry("**", "structure"), entry("*", "all")].concat();
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", &text)]);
    assert_eq!(repository.findings(&[]), Vec::<String>::new());
}

#[test]
fn a_baseline_hides_entries_that_suppress_nothing() {
    let text = format!("[[suppress]]\npath = \"a.json\"\nrule = \"{RULE}\"\nreason = \"x\"\n");
    let repository = Repository::new(&[("a.json", GOOD_TEXT), ("walint.toml", &text)]);
    let write = ["check", "--write-baseline", "base.json"];
    assert_eq!(repository.run(&write).code, 0);
    assert!(repository.read("base.json").contains("\"unused-suppression\""));
    let run = repository.run(&["check", "--baseline", "base.json", "--fail-on", "warning"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.ends_with("1 finding hidden by the baseline\n"), "{}", run.out);
    repository.write("walint.toml", "");
    repository.run(&write);
    assert!(!repository.read("base.json").contains("unused"));
}

#[test]
fn a_baseline_does_not_compare_files_without_a_project() {
    let template = r#"{"name": "one", "language": "en_US", "category": "UTILITY", "components": [{"type": "BODY", "text": "Your order is ready, see you soon."}]}"#;
    let send = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {"name": "one", "language": {"code": "fr"}}}"#;
    let repository = Repository::new(&[
        ("a.json", template),
        ("b.json", send),
        ("base.json", "{\"version\": 1, \"findings\": []}\n"),
    ]);
    let args = ["check", "--baseline", "base.json", "--fail-on", "info"];
    assert_eq!(repository.run(&args).code, 1);
    assert_eq!(repository.run(&[&args[..], &["--no-project"]].concat()).code, 0);
    // An entry of a comparison is not outdated where nothing is compared.
    repository.run(&["check", "--write-baseline", "base.json"]);
    for more in ["--no-project", "b.json", "."] {
        let run = repository.run(&[&args[..], &["--baseline-strict", more]].concat());
        assert_eq!(run.code, 0, "{more}: {run:?}");
    }
}

#[test]
fn an_entry_about_a_comparison_is_unused_only_where_there_is_a_template() {
    let send = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template",
        "template": {"name": "order_ready", "language": {"code": "en"}}}"#;
    let template = r#"{"name": "order_ready", "language": "en", "category": "UTILITY", "components":
        [{"type": "BODY", "text": "Your order is ready, and we keep it for you until Friday."}]}"#;
    let text = "[[suppress]]\npath = \"send.json\"\nrule = \"body-parameter-count-mismatch\"\n\
                reason = \"agreed\"\n";
    let repository =
        Repository::new(&[("send.json", send), ("t.json", template), ("walint.toml", text)]);
    assert_eq!(repository.findings(&["send.json"]), Vec::<String>::new());
    assert_eq!(repository.findings(&["--no-project"]), Vec::<String>::new());
    let found = repository.findings(&["send.json", "--templates", "t.json"]);
    assert!(found.len() == 1 && is_at(&found[0], "warning", "unused-suppression"), "{found:?}");
}

/// A rule about settings has its examples as settings.
#[test]
fn examples_of_rules_about_settings_are_true() {
    let label = include_str!("../fixtures/samples/call-button.json");
    let label = label.replacen("Call us", &"x".repeat(21), 1);
    let (mut n_bad, mut n_good) = (0, 0);
    for rule in walint::rules::all() {
        if !matches!(rule.finder, walint::check::Finder::Settings) {
            continue;
        }
        let docs: Vec<&str> = rule.meta.docs.lines().map(str::trim_start).collect();
        let docs = docs.join("\n");
        for block in docs.split("```toml ").skip(1) {
            let (word, rest) = block.split_once('\n').expect("a block has lines");
            let text = rest.split("```").next().expect("a block has an end");
            let repository = Repository::new(&[("label.json", &label), ("walint.toml", text)]);
            let found = repository.findings(&[]);
            let is_found = found.iter().any(|it| it.contains(&format!("[{}]", rule.meta.id)));
            assert_eq!(is_found, word == "bad", "{}: {text}{found:?}", rule.meta.id);
            n_bad += usize::from(word == "bad");
            n_good += usize::from(word == "good");
        }
    }
    assert!(n_bad > 0 && n_good > 0);
}

#[test]
fn a_reason_is_required() {
    for reason in ["", "reason = \"  \"\n"] {
        let text = format!("[[suppress]]\npath = \"a.json\"\nrule = \"{RULE}\"\n{reason}");
        let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", &text)]);
        let run = repository.run(&["check"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("walint.toml:"), "{}", run.err);
    }
}

#[test]
fn suppress_writes_entries_and_keeps_the_rest_of_the_file() {
    let text = "# Ours.\nfinal   = false # not yet\n\n[severity]\nreview = 'off'\n";
    let two = format!("[{GOOD_TEXT}, {BAD_TEXT}]");
    let repository =
        Repository::new(&[("a.json", BAD_TEXT), ("two.json", &two), ("walint.toml", text)]);
    let run = repository.run(&["suppress", "--select", RULE, "--reason", "old", "."]);
    assert_eq!((run.code, &*run.out), (0, "wrote 2 entries to walint.toml\n"), "{run:?}");
    let new = repository.read("walint.toml");
    assert!(new.starts_with(text), "{new}");
    assert!(
        new.contains("path = \"a.json\"\nrule = \"string-too-short\"\npointer = \"/text/body\"\n")
    );
    assert!(new.contains("body = \"/1\"\npointer = \"/text/body\"\nreason = \"old\"\n"), "{new}");
    assert_eq!(repository.findings(&[]), Vec::<String>::new());
    let again = repository.run(&["suppress", "--select", RULE, "--reason", "old", "."]);
    assert_eq!((again.code, &*again.out), (0, "nothing to suppress\n"));
    assert_eq!(repository.read("walint.toml"), new);
}

#[test]
fn suppress_makes_a_settings_file_at_the_top_of_the_repository() {
    let repository = Repository::new(&[("deep/a[1].json", BAD_TEXT)]);
    let run = repository.run_in("deep", &["suppress", "--reason", "old"]);
    assert_eq!((run.code, &*run.out), (0, "wrote 1 entry to ../walint.toml\n"), "{run:?}");
    assert_eq!(repository.findings(&[]), Vec::<String>::new());
    assert_eq!(repository.run(&["suppress", "--reason", " "]).code, 2);
}

#[test]
fn suppress_keeps_line_ends_comments_and_the_byte_order_mark() {
    let one = "[[suppress]]\npath = \"x.json\"\nrule = \"review\"\nreason = \"x\"\n";
    let texts = [
        "final = false\n\n# The end.\n".to_owned(),
        "# Ours.\r\nfinal = false\r\n".to_owned(),
        "\u{feff}# Ours.\n".to_owned(),
        "final = false".to_owned(),
        format!("{one}\n[severity]\nreview = \"off\" # ours\n"),
    ];
    for text in texts {
        let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", &text)]);
        let run = repository.run(&["suppress", "--reason", "old"]);
        assert_eq!(run.code, 0, "{run:?}");
        let new = repository.read("walint.toml");
        assert!(new.starts_with(&text), "{text:?} {new:?}");
        let n_crlf = if text.contains("\r\n") { new.matches('\n').count() } else { 0 };
        assert_eq!(new.matches("\r\n").count(), n_crlf, "{new:?}");
        assert!(new[text.len()..].trim_start().starts_with("[[suppress]]"), "{new:?}");
        assert_eq!(repository.findings(&[]), Vec::<String>::new(), "{new}");
    }
}

#[test]
fn suppress_adds_to_an_array_in_brackets() {
    let text = "# Ours.\r\nsuppress = [\r\n  { path = 'x.json', rule = 'review', reason = 'x' }, # one\r\n]\r\nfinal = false # yet\r\n";
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("walint.toml", text)]);
    assert_eq!(repository.run(&["suppress", "--reason", "old"]).code, 0);
    let entry = "  { path = \"a.json\", rule = \"string-too-short\", pointer = \"/text/body\", reason = \"old\" },\r\n";
    assert_eq!(repository.read("walint.toml"), text.replace("]\r\n", &format!("{entry}]\r\n")));
    assert_eq!(repository.findings(&[]), Vec::<String>::new());
}

#[test]
fn suppress_makes_a_settings_file_where_later_runs_find_it() {
    let repository =
        Repository::new(&[("in/.git", "gitdir: elsewhere\n"), ("in/a.json", BAD_TEXT)]);
    let run = repository.run(&["suppress", "--reason", "old", "in/a.json"]);
    assert_eq!((run.code, &*run.out), (0, "wrote 1 entry to in/walint.toml\n"), "{run:?}");
    assert_eq!(repository.findings(&["in"]), Vec::<String>::new());
}

#[test]
fn a_template_is_suppressed_wherever_it_is_in_the_file() {
    let template = |name: &str| {
        format!(
            r#"{{"name": "{name}", "language": "en_US", "category": "UTILITY", "components": [{{"type": "BODY", "text": "We say {name} {{{{1}}}}"}}]}}"#
        )
    };
    let (one, two) = (template("one"), template("two"));
    let repository = Repository::new(&[("all.json", &format!("[{one}, {two}]"))]);
    let n_all = repository.findings(&[]).len();
    repository.run(&["suppress", "--reason", "old"]);
    assert!(repository.read("walint.toml").contains("body = \"two/en_US\""));
    let three = template("three");
    repository.write("all.json", &format!("[{three}, {two}, {one}]"));
    let found = repository.findings(&[]);
    assert_eq!(2 * found.len(), n_all, "{found:?}");
}

#[test]
fn a_baseline_hides_what_was_found_and_nothing_new() {
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("b.json", BAD_TEXT)]);
    let write = ["check", "--write-baseline", "base/line.json", "-q"];
    std::fs::create_dir(repository.path("base")).expect("a folder");
    assert_eq!(repository.run(&write).code, 0);
    let text = repository.read("base/line.json");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert!(lines[1].starts_with("{\"file\": \"../a.json\", \"rule\": \"string-too-short\", "));
    let check = ["check", "--baseline", "base/line.json"];
    let run = repository.run(&check);
    assert_eq!(run.code, 0);
    assert!(run.out.ends_with("2 findings hidden by the baseline\n"), "{}", run.out);

    // Moved, reformatted and renamed: still hidden.
    repository.write("a.json", &format!("\n\n{}", BAD_TEXT.replace("  ", "\t")));
    std::fs::rename(repository.path("b.json"), repository.path("c.json")).expect("renamed");
    assert_eq!(repository.run(&check).code, 0);
    // A copy is shown.
    repository.write("d.json", BAD_TEXT);
    let run = repository.run(&check);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("--> d.json:5:21"), "{}", run.out);
    // Fixed: the entry no longer occurs.
    repository.write("d.json", GOOD_TEXT);
    repository.write("a.json", GOOD_TEXT);
    let run = repository.run(&check);
    assert_eq!(run.code, 0);
    assert!(run.out.ends_with("1 entry of the baseline no longer occurs\n"), "{}", run.out);
    assert_eq!(repository.run(&[&check[..], &["--baseline-strict"]].concat()).code, 1);
    let json = repository.run(&[&check[..], &["--format", "json"]].concat());
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["summary"]["baseline"], serde_json::json!({ "hidden": 1, "stale": 1 }));
    assert_eq!(repository.run(&write).code, 0);
    assert_eq!(repository.read("base/line.json").lines().count(), 3);
}

#[test]
fn a_baseline_holds_when_other_bodies_are_inserted() {
    let body = |it: &str| it.replace(['\n', '\r'], "");
    let (bad, good) = (body(BAD_TEXT), body(GOOD_TEXT));
    let repository = Repository::new(&[]);
    let list = |bodies: &[&str]| format!("[{}]", bodies.join(", "));
    let lines = |bodies: &[&str]| bodies.join("\n");
    for write in [&list as &dyn Fn(&[&str]) -> String, &lines] {
        repository.write("a.json", &write(&[&bad, &good, &bad]));
        repository.run(&["check", "--write-baseline", "base.json"]);
        let check = ["check", "--baseline", "base.json", "--baseline-strict"];
        repository.write("a.json", &write(&[&good, &bad, &good, &good, &bad]));
        let run = repository.run(&check);
        assert_eq!(run.code, 0, "{}", run.out);
        let run = repository.run(&[&check[..], &["--ignore", RULE]].concat());
        assert_eq!(run.code, 0, "what is ignored still occurs: {}", run.err);
        // One more is new.
        repository.write("a.json", &write(&[&bad, &bad, &good, &bad]));
        let run = repository.run(&check);
        assert_eq!(run.code, 1);
        assert!(run.out.contains("\n1 error; "), "{}", run.out);
    }
}

#[test]
fn a_baseline_names_files_from_its_own_folder() {
    let repository = Repository::new(&[
        ("base/a.json", BAD_TEXT),
        ("b.json", BAD_TEXT),
        ("other/deep/c.json", BAD_TEXT),
    ]);
    repository.run(&["check", "--write-baseline", "base/line.json"]);
    let text = repository.read("base/line.json");
    let files = text.lines().filter_map(|it| it.split('"').nth(3));
    let files: Vec<&str> = files.filter(|it| it.ends_with("son")).collect();
    assert_eq!(files, ["../b.json", "../other/deep/c.json", "a.json"], "{text}");
}

#[test]
fn a_baseline_over_some_paths_keeps_the_entries_of_others() {
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("b.json", BAD_TEXT)]);
    repository.run(&["check", "--write-baseline", "base.json", "-q"]);
    repository.write("a.json", GOOD_TEXT);
    let strict = ["check", "b.json", "--baseline", "base.json", "--baseline-strict"];
    assert_eq!(repository.run(&strict).code, 0);
    repository.run(&["check", "b.json", "--write-baseline", "base.json", "-q"]);
    assert_eq!(repository.read("base.json").lines().count(), 4);
    std::fs::remove_file(repository.path("a.json")).expect("removed");
    repository.run(&["check", "b.json", "--write-baseline", "base.json", "-q"]);
    assert_eq!(repository.read("base.json").lines().count(), 3);
}

#[test]
fn a_broken_baseline_is_an_error() {
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("base.json", "[]")]);
    assert_eq!(repository.run(&["check", "--baseline", "base.json"]).code, 2);
    assert_eq!(repository.run(&["check", "--baseline", "missing.json"]).code, 2);
    repository.write("walint.toml", "baseline = \"missing.json\"\n");
    assert_eq!(repository.run(&["check"]).code, 2);
}

#[test]
fn several_reports_of_one_run_are_complete() {
    let repository = Repository::new(&[("a.json", BAD_TEXT)]);
    let outputs = ["--output", "json=out/a.json", "--output", "concise=b.txt"];
    let run = repository.run(&[&["check"], &outputs[..]].concat());
    assert_eq!(run.code, 2);
    std::fs::create_dir(repository.path("out")).expect("a folder");
    let run = repository.run(&[&["check"], &outputs[..]].concat());
    assert_eq!(run.code, 1, "{run:?}");
    let value: serde_json::Value =
        serde_json::from_str(&repository.read("out/a.json")).expect("JSON");
    assert_eq!(value["diagnostics"].as_array().map(Vec::len), Some(1));
    assert_eq!(repository.read("b.txt").lines().count(), 1);
    assert_eq!(repository.run(&["check", "--output", "yaml=a"]).code, 2);
}

#[test]
fn statistics_replace_the_findings() {
    let repository = Repository::new(&[("a.json", BAD_TEXT), ("b.json", BAD_TEXT)]);
    let run = repository.run(&["check", "--statistics"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("       2      2        0  string-too-short\n"), "{}", run.out);
    let json = repository.run(&["check", "--statistics", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let expected = serde_json::json!({ "rule": RULE, "count": 2, "files": 2, "fixable": 0 });
    assert_eq!(value["statistics"][0], expected);
}

/// Folders are compared as paths, not as texts.
#[test]
fn patterns_are_relative_to_the_settings() {
    let text =
        format!("[[suppress]]\npath = \"a/*.json\"\nrule = \"{RULE}\"\nreason = \"agreed\"\n");
    let repository = Repository::new(&[("a/a.json", BAD_TEXT), ("walint.toml", &text)]);
    for (folder, path) in [("", "a"), ("a", "."), ("a", "a.json"), ("a", "../a/a.json")] {
        let run = repository.run_in(folder, &["check", path]);
        assert_eq!(run.code, 0, "{folder} {path}: {run:?}");
    }
    // An editor names its files by their whole path.
    let file = repository.path("a/a.json");
    let file = file.to_str().expect("UTF-8");
    for folder in ["", "a", ".git"] {
        let run = repository.run_in(folder, &["check", file]);
        assert_eq!(run.code, 0, "{folder}: {run:?}");
    }
    assert!(Path::new(&repository.path("a")).is_dir());
}
