//! The built program, run as a user would.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const GOOD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }"#;
const BAD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "boddy": "Hello.", "body": "Hello." } }"#;

fn walint(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_walint"))
        .args(args)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("FORCE_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("COLUMNS")
        .output()
        .expect("the program starts")
}

fn with_stdin(folder: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_walint"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(input).expect("the program reads");
    child.wait_with_output().expect("the program ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the messages are UTF-8")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the program was not killed")
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it has one")).expect("disk");
        std::fs::write(path, text).expect("disk");
    }
    folder
}

fn shop() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/projects/shop"))
}

#[test]
fn the_shop_in_every_format() {
    for format in ["human", "concise", "json"] {
        let output = walint(shop(), &["check", "--format", format]);
        assert_eq!((code(&output), stderr(&output).as_str()), (1, ""));
        insta::with_settings!({
            snapshot_path => "../fixtures/projects/shop-output",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format, stdout(&output));
        });
    }
}

#[test]
fn json_output_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(walint::schema::OUTPUT).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let empty = folder(&[]);
    for (folder, args) in [
        (shop(), &["check", "--format", "json", "--min-severity", "info"][..]),
        (shop(), &["check", "--format", "json", "--final"][..]),
        (empty.path(), &["check", "--format", "json"][..]),
        (empty.path(), &["check", "--format", "json", "nowhere"][..]),
    ] {
        let output = walint(folder, args);
        let document: Value = serde_json::from_str(&stdout(&output)).expect("one JSON object");
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{args:?}: {errors:#?}");
    }
}

/// The JSON that a run prints, which keeps to `schema`.
fn json(schema: &str, folder: &Path, args: &[&str]) -> Value {
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let document: Value =
        serde_json::from_str(&stdout(&walint(folder, args))).expect("one JSON object");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator.iter_errors(&document).map(|it| it.to_string()).collect();
    assert!(errors.is_empty(), "{args:?}: {errors:#?}");
    document
}

#[test]
fn json_output_tells_what_it_does_not_show() {
    let infos = GOOD.replace('+', "99");
    let folder = folder(&[("bad.json", BAD), ("info.json", &infos), ("worse.json", BAD)]);
    let check = |args: &[&str]| {
        let args = [&["check", "--format", "json"], args].concat();
        json(walint::schema::OUTPUT, folder.path(), &args)
    };
    let document = check(&[".", "gone.json"]);
    assert_eq!(document["summary"]["hidden"], 1);
    assert_eq!(document["summary"]["omitted"], 0);
    let reason = "no such file or folder";
    assert_eq!(document["unread"], serde_json::json!([{ "file": "gone.json", "reason": reason }]));
    let document = check(&["--max-findings", "1"]);
    assert_eq!(document["diagnostics"].as_array().map(Vec::len), Some(1));
    assert_eq!(document["summary"]["omitted"], 1);
    assert_eq!(document["summary"]["errors"], 2);
    assert_eq!(document["unread"], serde_json::json!([]));
}

#[test]
fn no_more_findings_are_shown_than_asked_for() {
    let lines = vec![BAD; 1300].join("\n");
    let folder = folder(&[("a.jsonl", &lines), ("b.json", BAD)]);
    let run = |args: &[&str]| {
        let output = walint(folder.path(), &[&["check"], args].concat());
        assert_eq!(code(&output), 1);
        stdout(&output)
    };
    let human = run(&["--max-findings", "2"]);
    assert_eq!(human.matches("error[").count(), 2, "{human}");
    let end = "\n\n… and 1,299 more; use `--max-findings 0` to show all\n1301 errors; 1301 bodies in 2 files\n";
    assert!(human.ends_with(end), "{human}");
    let concise = run(&["--max-findings", "3", "--format", "concise"]);
    assert_eq!(concise.lines().count(), 4, "{concise}");
    assert!(
        concise.ends_with("\n… and 1,298 more; use `--max-findings 0` to show all\n"),
        "{concise}"
    );
    let all = run(&["--max-findings", "0", "--format", "concise"]);
    assert_eq!(all.lines().count(), 1301);
    assert_eq!(run(&["--format", "concise"]), all);
}

#[test]
fn rules_are_listed_in_lines_that_fit() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = stdout(&walint(here, &["rules"]));
    assert!(text.lines().all(|it| it.chars().count() <= 80), "{text}");
    assert!(text.contains("\n\nstructure\n  "), "{text}");
    let document = json(walint::schema::RULES, here, &["rules", "--format", "json"]);
    assert_eq!(document["version"], 1);
    let rules = document["rules"].as_array().expect("an array");
    assert_eq!(rules.len(), walint::rules::all().count());
    for rule in rules {
        let line = format!("\n  {} (", rule["id"].as_str().expect("an id"));
        assert_eq!(text.matches(&line).count(), 1, "{line}");
    }
}

#[test]
fn old_ids_of_rules_still_work() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = |id: &str| walint(here, &["explain", id]);
    let (old, new) = (run("many-contacts"), run("too-many-contacts"));
    assert_eq!((code(&old), code(&new)), (0, 0));
    assert_eq!(stdout(&old), stdout(&new));
    assert!(stdout(&new).starts_with("too-many-contacts (warning, message)\n"));
    assert_eq!(stderr(&old), "walint: `many-contacts` is now `too-many-contacts`\n");
    assert_eq!(stderr(&new), "");

    let misspelt = run("meny-contacts");
    assert_eq!(code(&misspelt), 2);
    let hint = "walint: unknown rule `meny-contacts`; did you mean `too-many-contacts`?\n";
    assert_eq!(stderr(&misspelt), hint);

    let document = json(walint::schema::RULES, here, &["rules", "--format", "json"]);
    let rules = document["rules"].as_array().expect("an array");
    let aliases = |id: &str| rules.iter().find(|it| it["id"] == id).map(|it| &it["aliases"]);
    assert_eq!(aliases("too-many-contacts"), Some(&serde_json::json!(["many-contacts"])));
    assert_eq!(aliases("missing-key"), Some(&serde_json::json!([])));
}

#[test]
fn rules_name_the_edition_of_their_page() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = "https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links";
    let text = stdout(&walint(here, &["explain", "call-button-label-too-long"]));
    assert!(text.ends_with(&format!("\nPage: {page} (edition of 2026-06-26)\n")), "{text}");

    let document = json(walint::schema::RULES, here, &["rules", "--format", "json"]);
    let rules = document["rules"].as_array().expect("an array");
    let rule = rules.iter().find(|it| it["id"] == "call-button-label-too-long").expect("a rule");
    assert_eq!((&rule["page"], &rule["page_date"]), (&page.into(), &"2026-06-26".into()));
}

#[test]
fn exit_codes_tell_findings_from_trouble() {
    let folder =
        folder(&[("good.json", GOOD), ("bad.json", BAD), ("info.json", &GOOD.replace('+', "99"))]);
    let run = |args: &[&str]| code(&walint(folder.path(), args));
    assert_eq!(run(&["check", "good.json"]), 0);
    assert_eq!(run(&["check", "bad.json"]), 1);
    assert_eq!(run(&["check"]), 1);
    assert_eq!(run(&["check", "--exit-zero"]), 0);
    assert_eq!(run(&["check", "info.json"]), 0);
    assert_eq!(run(&["check", "info.json", "--fail-on", "info"]), 1);
    assert_eq!(run(&["check", "--min-severity", "loud"]), 2);
    assert_eq!(run(&["check", "--today", "2026-02-30"]), 2);
    assert_eq!(run(&["check", "--sender", "me"]), 2);
    assert_eq!(run(&["chekc"]), 2);
    assert_eq!(run(&[]), 2);
    assert_eq!(run(&["--help"]), 0);
    assert_eq!(run(&["--version"]), 0);
    assert_eq!(run(&["explain", "missing-key"]), 0);
    assert_eq!(run(&["explain", "mising-key"]), 2);
    assert_eq!(run(&["schema", "message"]), 0);
    assert_eq!(run(&["schema", "explain-error"]), 0);
    assert_eq!(run(&["schema", "config"]), 0);
    assert_eq!(run(&["schema", "rules"]), 0);
    assert_eq!(run(&["schema", "letter"]), 2);
}

#[test]
fn what_fails_a_run_is_shown() {
    let folder = folder(&[("info.json", &GOOD.replace('+', "99"))]);
    let output = walint(folder.path(), &["check", "--fail-on", "info", "--format", "concise"]);
    assert!(stdout(&output).starts_with("info.json:1:"), "{}", stdout(&output));
}

#[test]
fn trouble_does_not_hide_findings() {
    let folder = folder(&[("bad.json", BAD)]);
    let output = walint(folder.path(), &["check", "gone.json", "bad.json", "--format", "concise"]);
    assert_eq!(code(&output), 2);
    assert!(stdout(&output).contains("bad.json:1:84: error[unknown-key]"), "{}", stdout(&output));
    assert_eq!(stderr(&output), "walint: gone.json: no such file or folder\n");
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("a.json", GOOD), ("b.json", BAD)]);
    let locked = folder.path().join("a.json");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o0)).expect("it is ours");
    if std::fs::read(&locked).is_ok() {
        return; // The super-user reads everything.
    }
    let output = walint(folder.path(), &["check", "--format", "concise"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).starts_with("walint: a.json: "), "{}", stderr(&output));
    assert!(stdout(&output).contains("b.json:1:"));
}

#[test]
fn stdin_goes_by_its_name() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let args = ["check", "-", "--format", "concise"];
    let output = with_stdin(here, &args, BAD.as_bytes());
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).starts_with("<stdin>:1:84: error[unknown-key]"), "{}", stdout(&output));
    let named = [&args[..], &["--stdin-filename", "./messages/a.json"]].concat();
    let output = with_stdin(here, &named, BAD.as_bytes());
    assert!(stdout(&output).starts_with("messages/a.json:1:84: "), "{}", stdout(&output));
    let output = with_stdin(here, &args, b"");
    assert!(stdout(&output).contains("warning[empty-file]"), "{}", stdout(&output));
}

#[test]
fn walking_leaves_out_what_is_not_ours() {
    let folder = folder(&[
        (".git/config", ""),
        (".gitignore", "/build\n*.draft.json\n!keep.draft.json\n"),
        ("sub/.gitignore", "local.json\n"),
        ("a.json", BAD),
        ("keep.draft.json", BAD),
        ("x.draft.json", BAD),
        ("build/b.json", BAD),
        ("sub/build/c.json", BAD),
        ("sub/local.json", BAD),
        (".hidden/d.json", BAD),
        ("node_modules/m/e.json", BAD),
        ("notes.txt", BAD),
        ("lines.ndjson", BAD),
    ]);
    let paths = |args: &[&str]| {
        let args = [&["check", "--format", "concise"], args].concat();
        let text = stdout(&walint(folder.path(), &args));
        text.lines().map(|it| it.split(':').next().expect("a path").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(paths(&[]), ["a.json", "keep.draft.json", "lines.ndjson", "sub/build/c.json"]);
    assert_eq!(paths(&["sub"]), ["sub/build/c.json"]);
    assert_eq!(paths(&["build/b.json", "notes.txt"]), ["build/b.json", "notes.txt"]);
    assert_eq!(paths(&["a.json", "./a.json", "."]).len(), 4);
    assert_eq!(paths(&["--no-ignore"]).len(), 9);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_in_circles() {
    let folder = folder(&[("sub/a.json", BAD)]);
    std::os::unix::fs::symlink("..", folder.path().join("sub/up")).expect("links can be made");
    std::os::unix::fs::symlink("gone.json", folder.path().join("dangling.json")).expect("likewise");
    let output = walint(folder.path(), &["check", "--format", "concise"]);
    assert_eq!((code(&output), stderr(&output).as_str()), (1, ""));
    assert_eq!(stdout(&output).lines().count(), 1, "{}", stdout(&output));
}

#[test]
fn ignore_files_hold_wherever_the_walk_begins() {
    let folder = folder(&[
        (".git/config", ""),
        (".gitignore", "/skip\n"),
        ("a/b/.gitignore", "*\n"),
        ("a/b/c.json", BAD),
        ("skip/s.json", BAD),
        ("x.json", BAD),
    ]);
    let output = walint(&folder.path().join("a/b"), &["check", "../..", "--format", "concise"]);
    assert_eq!(stdout(&output).lines().count(), 1, "{}", stdout(&output));
    assert!(stdout(&output).starts_with("../../x.json:1:84:"), "{}", stdout(&output));
}

#[cfg(unix)]
#[test]
fn linked_vendored_folders_are_left_out() {
    let folder = folder(&[("a.json", BAD), ("sub/b.json", GOOD)]);
    let real = tempfile::tempdir().expect("a folder can be made");
    std::fs::write(real.path().join("c.json"), BAD).expect("disk");
    for link in ["sub/node_modules", "sub/linked"] {
        std::os::unix::fs::symlink(real.path(), folder.path().join(link)).expect("likewise");
    }
    let text = stdout(&walint(folder.path(), &["check", "--format", "concise"]));
    let paths: Vec<&str> = text.lines().map(|it| it.split(':').next().expect("a path")).collect();
    assert_eq!(paths, ["a.json", "sub/linked/c.json"]);
}

#[test]
fn a_body_in_utf16_is_not_skipped() {
    let folder = folder(&[("plain.json", GOOD)]);
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(BAD.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    std::fs::write(folder.path().join("wide.json"), wide).expect("disk");
    let output = walint(folder.path(), &["check", "--format", "concise"]);
    assert!(
        stdout(&output).starts_with("wide.json:1:1: error[invalid-utf8]"),
        "{}",
        stdout(&output)
    );
}

#[test]
fn threads_do_not_change_the_output() {
    let files: Vec<(String, &str)> = (0..1500)
        .map(|n| (format!("d{}/{n}.json", n % 7), if n % 3 == 0 { BAD } else { GOOD }))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let folder = folder(&files);
    let one = walint(folder.path(), &["check", "--format", "json", "-j", "1"]);
    for threads in ["2", "5", "0"] {
        let many = walint(folder.path(), &["check", "--format", "json", "-j", threads]);
        assert_eq!(one.stdout, many.stdout);
    }
    let text = stdout(&walint(folder.path(), &["check", "--format", "concise"]));
    let paths: Vec<&str> = text.lines().map(|it| it.split(':').next().expect("a path")).collect();
    assert_eq!(paths.len(), 500);
    assert!(paths.is_sorted_by_key(Path::new));
}

#[test]
fn verbose_lists_skipped_files() {
    let folder = folder(&[
        ("body.json", GOOD),
        ("package.json", r#"{ "name": "x", "version": "1.0.0" }"#),
        ("hook.json", r#"{ "object": "whatsapp_business_account", "entry": [] }"#),
        ("empty.json", ""),
    ]);
    let output = walint(folder.path(), &["check", "--verbose"]);
    assert_eq!(code(&output), 0);
    assert_eq!(stdout(&output), "no problems in 1 body in 4 files\n");
    insta::assert_snapshot!(stderr(&output), @r"
    3 of 4 files skipped
           1  no request body
           1  webhook notification
           1  empty
    ");
}

#[test]
fn quiet_prints_findings_only() {
    let folder = folder(&[("good.json", GOOD)]);
    let output = walint(folder.path(), &["check", "--quiet"]);
    assert_eq!((stdout(&output).as_str(), stderr(&output).as_str()), ("", ""));
}

#[test]
fn colour_is_for_terminals() {
    let folder = folder(&[("bad.json", BAD)]);
    assert!(!stdout(&walint(folder.path(), &["check"])).contains('\u{1b}'));
    let always = stdout(&walint(folder.path(), &["check", "--color", "always"]));
    assert!(always.contains('\u{1b}'));
}

#[test]
fn the_environment_chooses_colour_and_width() {
    let folder = folder(&[("bad.json", &BAD.replace("Hello.", &"Hello ".repeat(40)))]);
    let run = |args: &[&str], variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
        for name in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command.arg("check").args(args).envs(variables.iter().copied());
        stdout(&command.current_dir(folder.path()).output().expect("the program starts"))
    };
    let is_coloured =
        |args: &[&str], variables: &[(&str, &str)]| run(args, variables).contains('\u{1b}');
    assert!(is_coloured(&[], &[("FORCE_COLOR", "1")]));
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[], &[("FORCE_COLOR", "0"), ("CLICOLOR_FORCE", "")]));
    assert!(!is_coloured(&[], &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    assert!(!is_coloured(&["--color", "never"], &[("FORCE_COLOR", "1")]));
    assert!(is_coloured(&["--color", "always"], &[("NO_COLOR", "1")]));
    for (columns, width) in [("60", 60), ("100", 100), ("", 80), ("wide", 80), ("0", 80)] {
        let text = run(&[], &[("COLUMNS", columns)]);
        let widest = text.lines().map(|it| it.chars().count()).max();
        assert_eq!(widest, Some(width), "{columns:?}: {text}");
    }
    assert!(!run(&[], &[]).contains("https://"));
    assert!(run(&["--verbose"], &[]).contains("\n  page: https://"));
}

/// No line that a runner reads as a command, and no character that controls the terminal.
fn is_harmless(text: &str) -> bool {
    !text.lines().any(|it| it.trim_start().starts_with("::"))
        && !text.chars().any(|it| (it.is_control() && it != '\n') || it == '\u{202e}')
}

#[cfg(unix)]
#[test]
fn names_reach_neither_the_terminal_nor_the_runner() {
    let names = ["a\n::error x\u{1b}[31m\u{202e}.json", "::error title=x::.json", "日本.json"];
    let slip = "\"a\\n::error x\\u001b\" = 1\n";
    let folder = folder(&names.map(|it| (it, BAD)));
    std::fs::write(folder.path().join("slip.toml"), slip).expect("disk");
    let run = |args: &[&str]| walint(folder.path(), args);
    for format in ["human", "concise"] {
        let output = run(&["check", "--format", format]);
        assert_eq!(code(&output), 1);
        assert!(is_harmless(&stdout(&output)), "{}", stdout(&output));
        assert!(stdout(&output).contains(r"a\n::error x\u{1b}[31m\u{202e}.json:1:84"));
        assert!(stdout(&output).contains("./::error title=x::.json:1:84"));
        assert!(stdout(&output).contains("日本.json:1:84"));
    }
    let document = json(walint::schema::OUTPUT, folder.path(), &["check", "--format", "json"]);
    let files: Vec<&str> = document["diagnostics"]
        .as_array()
        .expect("an array")
        .iter()
        .filter_map(|it| it["file"].as_str())
        .collect();
    assert!(names.iter().all(|it| files.contains(it)), "{files:?}");
    let gone = "gone\n::error x\u{1b}[31m";
    for args in [
        &["check", gone][..],
        &["check", "--config", gone],
        &["check", "--config", "slip.toml"],
        &["check", "--templates", gone],
        &["check", "--format", gone],
        &["check", "--today", gone],
        &["explain", gone],
        &["schema", gone],
        &["explain-error", gone],
        &["explain-error", names[0]],
        &[gone],
        &["check", "--x\n::error y"],
    ] {
        let output = run(args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(!stderr(&output).is_empty(), "{args:?}");
        assert!(is_harmless(&stderr(&output)), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn a_long_line_is_cut_around_the_fault() {
    let filler = "x".repeat(3000);
    let body = GOOD.replace("Hello.", &filler).replace("\"text\": {", "\"txt\": 1, \"text\": {");
    let folder = folder(&[("long.json", &body)]);
    let text = stdout(&walint(folder.path(), &["check"]));
    assert!(text.contains("\"txt\""), "{text}");
    let widest = text.lines().filter(|it| !it.contains("https://")).map(|it| it.chars().count());
    assert!(widest.max().is_some_and(|it| it <= 80), "{text}");
}

#[test]
fn json_lines_are_read_line_by_line() {
    let broken = format!("{GOOD}\n{{ \"messaging_product\": \"whatsapp\", \"to\": \n{BAD}\n");
    let folder = folder(&[("queue.jsonl", &broken), ("plain.json", &format!("{GOOD}\n{BAD}\n"))]);
    let lines = stdout(&walint(folder.path(), &["check", "--format", "concise", "queue.jsonl"]));
    assert!(lines.contains("queue.jsonl:2:40: error[truncated-json]"), "{lines}");
    assert!(lines.contains("queue.jsonl:3:84: error[unknown-key]"), "{lines}");
    let plain = stdout(&walint(folder.path(), &["check", "--format", "concise", "plain.json"]));
    assert_eq!(plain.lines().count(), 1, "{plain}");
}

const ANSWER: &str =
    r#"{"error": {"message": "(#100) Unexpected key \"boddy\" on param \"text\"", "code": 100}}"#;

#[test]
fn an_error_of_meta_is_explained() {
    let folder = folder(&[("answer.json", ANSWER), ("bad.json", BAD), ("good.json", GOOD)]);
    let run = |args: &[&str]| walint(folder.path(), &[&["explain-error"], args].concat());
    let output = run(&["answer.json", "--body", "bad.json"]);
    assert_eq!((code(&output), stderr(&output).as_str()), (0, ""));
    assert!(stdout(&output).contains("Meta[100]"), "{}", stdout(&output));
    assert!(stdout(&output).contains("error[unknown-key]"), "{}", stdout(&output));
    assert!(!stdout(&output).contains('\u{1b}'));
    assert!(stdout(&run(&["answer.json", "--color", "always"])).contains('\u{1b}'));
    let json: Value = serde_json::from_str(&stdout(&run(&[
        "answer.json",
        "--body",
        "bad.json",
        "--format",
        "json",
    ])))
    .expect("one JSON object");
    assert_eq!(json["errors"][0]["objections"][0]["pointer"], "/text/boddy");
    assert_eq!(json["errors"][0]["objections"][0]["confirmed"], true);
    assert_eq!(json["errors"][0]["findings"][0]["file"], "bad.json");
}

#[test]
fn answers_come_from_the_standard_input() {
    let folder = folder(&[("bad.json", BAD)]);
    let args = ["explain-error", "-", "--body", "bad.json"];
    let output = with_stdin(folder.path(), &args, ANSWER.as_bytes());
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).contains("Meta[100]"), "{}", stdout(&output));
    let both = with_stdin(folder.path(), &["explain-error", "-", "--body", "-"], b"");
    assert_eq!(code(&both), 2);
}

#[test]
fn without_an_error_there_is_nothing_to_explain() {
    let folder = folder(&[("answer.json", ANSWER), ("good.json", GOOD), ("empty.json", "")]);
    std::fs::write(folder.path().join("wide.json"), b"\xff\xfe{\0").expect("disk");
    let run = |args: &[&str]| walint(folder.path(), &[&["explain-error"], args].concat());
    for args in [
        &["good.json"][..],
        &["empty.json"],
        &["wide.json"],
        &["gone.json"],
        &["answer.json", "--body", "gone.json"],
        &["answer.json", "--format", "xml"],
        &[],
    ] {
        let output = run(args);
        assert_eq!((code(&output), stdout(&output).as_str()), (2, ""), "{args:?}");
        assert!(!stderr(&output).is_empty(), "{args:?}");
    }
    assert_eq!(stderr(&run(&["good.json"])), "walint: good.json: found no Meta error\n");
    assert_eq!(code(&run(&["answer.json", "--body", "empty.json"])), 0);
}

#[test]
fn a_closed_pipe_is_no_trouble() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_walint"))
        .args(["rules", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((code(&output), stderr(&output).as_str()), (0, ""));
}

const TEMPLATE: &str = r#"{ "name": "order_ready", "language": "en", "category": "UTILITY", "components": [
  { "type": "BODY", "text": "Your order {{1}} is ready, and we keep it for you until Friday.", "example": { "body_text": [["2207"]] } }
] }"#;
const SEND: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": { "name": "order_ready", "language": { "code": "en" } } }"#;

#[test]
fn templates_are_consulted_wherever_they_stand() {
    let folder = folder(&[("a/send.json", SEND), ("b/template.json", TEMPLATE)]);
    let run = |args: &[&str]| {
        let output =
            walint(folder.path(), &[&["check", "--quiet", "--format", "concise"], args].concat());
        (code(&output), stdout(&output), stderr(&output))
    };
    let found = "a/send.json:1:90: error[body-parameter-count-mismatch] the body has no parameters; the template expects 1\n";
    let expected = (1, found.to_owned(), String::new());
    assert_eq!(run(&[]), expected);
    assert_eq!(run(&["a"]).0, 0);
    assert_eq!(run(&["a", "--templates", "b"]), expected);
    assert_eq!(run(&["a/send.json", "--templates", "b/template.json"]), expected);
    // A file that is checked as well counts once, by whatever path it goes.
    assert_eq!(run(&[".", "--templates", "b", "--templates", "a/../b/template.json"]), expected);
    assert_eq!(run(&["--no-project"]).0, 0);
    let (code, _, trouble) = run(&["a", "--templates", "c"]);
    assert_eq!((code, trouble.as_str()), (2, "walint: c: no such file or folder\n"));
}

#[test]
fn settings_hold_for_the_folders_below_them() {
    let folder = folder(&[
        ("walint.toml", "templates = [\"b\"]\n"),
        ("all.toml", "templates = [\"b/other.json\"]\ntemplates-complete = true\n"),
        ("slip.toml", "template = [\"b\"]\n"),
        ("odd.toml", "templates = \"b\"\n"),
        ("gone.toml", "templates = [\"c\"]\n"),
        ("a/send.json", SEND),
        ("a/c/send.json", SEND),
        ("b/template.json", TEMPLATE),
        ("b/other.json", &TEMPLATE.replace("order_ready", "other")),
    ]);
    let run = |below: &str, args: &[&str]| {
        let args = [&["check", "--quiet", "--format", "concise"], args].concat();
        let output = walint(&folder.path().join(below), &args);
        (code(&output), stdout(&output), stderr(&output))
    };
    let found = ":1:90: error[body-parameter-count-mismatch]";
    let (code, output, _) = run("", &["a/send.json"]);
    assert!(code == 1 && output.starts_with(&format!("a/send.json{found}")), "{output}");
    let (code, output, _) = run("a/c", &["send.json"]);
    assert!(code == 1 && output.starts_with(&format!("send.json{found}")), "{output}");
    assert_eq!(run("", &["a", "--no-config"]).0, 0);
    assert_eq!(run("", &["a", "--no-project"]).0, 0);

    let (code, output, _) = run("", &["a/send.json", "--config", "all.toml"]);
    assert!(code == 1 && output.contains("error[unknown-template]"), "{output}");
    for (name, word) in [
        ("slip.toml", "`template`"),
        ("odd.toml", "`templates` must be an array"),
        ("gone.toml", "no such file"),
        ("no.toml", "no.toml: no such file"),
    ] {
        let (code, output, trouble) = run("", &["a", "--config", name]);
        assert_eq!((code, output.as_str()), (2, ""), "{name}");
        assert!(trouble.contains(word), "{name}: {trouble}");
    }

    // Another repository has its own settings.
    std::fs::create_dir(folder.path().join("a/c/.git")).expect("disk");
    assert_eq!(run("a/c", &["send.json"]).0, 0);
}

#[test]
fn what_is_piped_in_is_compared_as_well() {
    let folder = folder(&[("template.json", TEMPLATE), ("send.json", SEND)]);
    let args = ["check", "-", "--format", "concise", "--quiet", "--templates", "template.json"];
    let output = with_stdin(folder.path(), &args, SEND.as_bytes());
    assert!(stdout(&output).starts_with("<stdin>:1:90: error[body-parameter-count"));
    // The other way round, the message points into the standard input.
    let args = ["check", "-", "send.json", "--format", "json", "--stdin-filename", "t.json"];
    let output = with_stdin(folder.path(), &args, TEMPLATE.as_bytes());
    let document: Value = serde_json::from_str(&stdout(&output)).expect("one JSON object");
    let found = &document["diagnostics"][0];
    assert_eq!((&found["file"], &found["kind"]), (&"send.json".into(), &"message".into()));
    assert_eq!(
        (&found["pointer"], &found["rule"]),
        (&"/template".into(), &"body-parameter-count-mismatch".into())
    );
    let related = &found["related"][0];
    assert_eq!(
        (&related["file"], &related["range"]["start"]["line"]),
        (&"t.json".into(), &2.into())
    );
}

#[test]
fn findings_of_both_passes_stand_in_the_order_of_the_files() {
    let send = SEND.replace("\"to\"", "\"too\": 1, \"to\"");
    let folder = folder(&[
        ("a.json", BAD),
        ("b.json", &send),
        ("c.json", BAD),
        ("d.json", TEMPLATE),
        ("e.json", SEND),
    ]);
    let output = walint(folder.path(), &["check", "--format", "concise"]);
    let text = stdout(&output);
    let places: Vec<&str> =
        text.lines().map(|it| it.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(
        places,
        ["a.json:1:84:", "b.json:1:36:", "b.json:1:100:", "c.json:1:84:", "e.json:1:90:"]
    );
    let output = walint(folder.path(), &["check"]);
    assert!(stdout(&output).ends_with("5 errors; 5 bodies in 5 files\n"), "{}", stdout(&output));
}

#[test]
fn many_messages_are_compared_in_order_on_any_number_of_threads() {
    let good = SEND.replace(
        r#"{ "code": "en" }"#,
        r#"{ "code": "en" }, "components": [{ "type": "body", "parameters": [{ "type": "text", "text": "2207" }] }]"#,
    );
    let lines: Vec<&str> =
        (0..5000).map(|n| if n % 100 == 7 { SEND } else { good.as_str() }).collect();
    let folder = folder(&[("a/lines.jsonl", &lines.join("\n")), ("b/template.json", TEMPLATE)]);
    let run = |n: &str| {
        let args = ["check", "--quiet", "--format", "concise", "--threads", n];
        stdout(&walint(folder.path(), &args))
    };
    let one = run("1");
    assert_eq!(one.lines().count(), 50);
    assert!(one.starts_with("a/lines.jsonl:8:90: error[body-parameter-count-mismatch]"), "{one}");
    assert_eq!(one, run("3"));
}
