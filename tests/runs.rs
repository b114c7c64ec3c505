//! Which files a run reads and compares, and what its exit code says.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const GOOD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }"#;
const BAD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "boddy": "Hello.", "body": "Hello." } }"#;
const TEMPLATE: &str = r#"{ "name": "order_ready", "language": "en", "category": "UTILITY", "components": [
  { "type": "BODY", "text": "Your order {{1}} is ready, and we keep it for you until Friday.", "example": { "body_text": [["2207"]] } }
] }"#;
const SEND: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": { "name": "order_ready", "language": { "code": "en" } } }"#;

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
    command.args(args).current_dir(folder).env_remove("NO_COLOR");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Exit code, standard output and standard error of a run.
fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    with_stdin(folder, args, b"")
}

fn with_stdin(folder: &Path, args: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = command(folder, args).spawn().expect("the program starts");
    // It may end without reading.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    outcome(&child.wait_with_output().expect("the program ends"))
}

fn outcome(output: &Output) -> (i32, String, String) {
    let text = |it: &[u8]| String::from_utf8(it.to_vec()).expect("UTF-8");
    let code = output.status.code().expect("the program was not killed");
    (code, text(&output.stdout), text(&output.stderr))
}

/// The files with findings, in their order.
fn files(folder: &Path, args: &[&str]) -> Vec<String> {
    let args = [&["check", "--format", "concise"], args].concat();
    let (_, output, _) = run(folder, &args);
    output.lines().map(|it| it.split(':').next().expect("a path").to_owned()).collect()
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

#[cfg(unix)]
fn link(folder: &Path, target: &str, link: &str) {
    std::os::unix::fs::symlink(target, folder.join(link)).expect("links can be made");
}

const CONCISE: [&str; 4] = ["check", "--quiet", "--format", "concise"];

#[test]
fn a_changed_template_is_told_of_the_messages_that_it_breaks() {
    let folder = folder(&[("a/send.json", SEND), ("templates/t.json", TEMPLATE)]);
    let check = |args: &[&str]| run(folder.path(), &[&CONCISE[..], args].concat());
    let found = "templates/t.json:2:29: error[body-parameter-count-mismatch] a message does not match this template: the body has no parameters; the template expects 1\n";
    let expected = (1, found.to_owned(), String::new());
    assert_eq!(check(&["templates/t.json", "--templates", "."]), expected);
    assert_eq!(check(&["templates", "--templates", "a/send.json"]), expected);
    assert_eq!(check(&["templates/t.json"]).0, 0);
    assert_eq!(check(&["templates/t.json", "--templates", ".", "--no-project"]).0, 2);
    // Where both are checked, it is said once, at the message; where neither is, not at all.
    let at_message = check(&["."]);
    assert!(at_message.1.starts_with("a/send.json:1:90: error[body-parameter-count"));
    assert_eq!(at_message.1.lines().count(), 1);
    assert_eq!(check(&[".", "--templates", "."]), at_message);
    std::fs::write(folder.path().join("other.json"), GOOD).expect("disk");
    assert_eq!(check(&["other.json", "--templates", "."]).0, 0);
}

#[test]
fn a_finding_at_a_template_points_to_the_messages() {
    let folder = folder(&[
        ("a/1.json", SEND),
        ("a/2.json", SEND),
        ("a/3.json", &format!("{SEND}\n{SEND}\n")),
        ("a/fr.json", &SEND.replace("\"en\"", "\"fr\"")),
        ("a/other.json", &SEND.replace("order_ready", "order_readi")),
        ("t.json", TEMPLATE),
    ]);
    let args = ["check", "t.json", "--templates", "a", "--format", "json"];
    let (code, output, _) = run(folder.path(), &args);
    let output: Value = serde_json::from_str(&output).expect("one JSON object");
    let schema = serde_json::from_str(walint::schema::OUTPUT).expect("JSON");
    assert!(jsonschema::is_valid(&schema, &output));
    assert_eq!((code, output["diagnostics"].as_array().map(Vec::len)), (1, Some(2)));
    let [language, body] = [&output["diagnostics"][0], &output["diagnostics"][1]];
    assert_eq!(language["rule"], "missing-language-version");
    assert_eq!(
        (&language["pointer"], &language["kind"]),
        (&"/language".into(), &"template-create".into())
    );
    assert_eq!(language["related"][0]["file"], "a/fr.json");
    // Several messages with the same fault are one finding.
    assert_eq!(body["rule"], "body-parameter-count-mismatch");
    assert_eq!(body["pointer"], "/components/0/text");
    let message = body["message"].as_str().expect("a string");
    assert!(message.starts_with("4 messages do not match this template: "), "{message}");
    let places: Vec<&str> = body["related"]
        .as_array()
        .expect("places")
        .iter()
        .filter_map(|it| it["file"].as_str())
        .collect();
    assert_eq!(places, ["a/1.json", "a/2.json", "a/3.json"]);
}

#[test]
fn messages_that_are_only_compared_with_use_templates() {
    let folder =
        folder(&[("send.json", &SEND.replace("order_ready", "hello_world")), ("t.json", TEMPLATE)]);
    let args = ["check", "t.json", "--templates", ".", "--min-severity", "info"];
    let unused = run(folder.path(), &args).1;
    assert!(unused.contains("unused-template"), "{unused}");
    std::fs::write(folder.path().join("send.json"), SEND).expect("disk");
    let used = run(folder.path(), &args).1;
    assert!(!used.contains("unused-template"), "{used}");
}

#[test]
fn what_is_piped_in_replaces_the_file_of_its_name() {
    let folder = folder(&[("templates/t.json", TEMPLATE), ("a/send.json", SEND)]);
    let check = |name: &str, args: &[&str], input: &str| {
        let args = [&CONCISE[..], &["-", "--stdin-filename", name], args].concat();
        with_stdin(folder.path(), &args, input.as_bytes())
    };
    let fixed = TEMPLATE.replace("Your order {{1}} is", "Your order is");
    let fixed = fixed.replace(r#", "example": { "body_text": [["2207"]] }"#, "");
    let whole = folder.path().join("templates/t.json");
    for name in
        ["templates/t.json", "./templates/../templates/t.json", whole.to_str().expect("text")]
    {
        let (code, output, _) = check(name, &["--templates", "."], TEMPLATE);
        assert!(code == 1 && output.lines().count() == 1, "{name}: {output}");
        assert!(output.contains("a message does not match this template"), "{name}: {output}");
        // The file on the disk is not used, neither to compare with nor to check.
        assert_eq!(check(name, &["--templates", "."], &fixed), (0, String::new(), String::new()));
        assert_eq!(check(name, &["."], &fixed), (0, String::new(), String::new()));
        assert_eq!(check(name, &["templates/t.json"], &fixed), (0, String::new(), String::new()));
    }
    // A file that is not there yet replaces nothing.
    let (_, output, _) = check("templates/new.json", &["--templates", "."], TEMPLATE);
    assert!(output.contains("templates/new.json:1:11: warning[duplicate-template]"), "{output}");
    #[cfg(unix)]
    {
        link(folder.path(), "templates/t.json", "linked.json");
        assert_eq!(check("linked.json", &["."], &fixed), (0, String::new(), String::new()));
        assert_eq!(check("templates/t.json", &["."], &fixed), (0, String::new(), String::new()));
    }
}

#[test]
fn settings_are_those_of_the_files_that_are_checked() {
    let folder = folder(&[
        ("shop/.git/config", ""),
        ("shop/walint.toml", "templates = [\"templates\"]\n"),
        ("shop/messages/send.json", SEND),
        ("shop/templates/t.json", TEMPLATE),
        ("inner/walint.toml", "templates-complete = true\n"),
        ("inner/good.json", GOOD),
        ("plain/good.json", GOOD),
    ]);
    let shop = folder.path().join("shop");
    let whole = shop.join("messages");
    let whole = whole.to_str().expect("text");
    let check = |args: &[&str]| run(folder.path(), &[&CONCISE[..], args].concat());
    for path in ["shop/messages", "shop/messages/send.json", "./shop/plain/../messages", whole] {
        if path.contains("plain") {
            continue;
        }
        let (code, output, _) = check(&[path]);
        assert!(code == 1 && output.contains("error[body-parameter-count"), "{path}: {output}");
    }
    let new = format!("{whole}/new.json");
    for name in ["shop/messages/new.json", &new] {
        let args = [&CONCISE[..], &["-", "--stdin-filename", name]].concat();
        let (code, output, _) = with_stdin(folder.path(), &args, SEND.as_bytes());
        assert!(code == 1 && output.starts_with(name), "{name}: {output}");
    }
    // Those of the working directory do not apply elsewhere.
    let args = [&CONCISE[..], &["../plain"]].concat();
    assert_eq!(run(&shop, &args), (0, String::new(), String::new()));
    // For several paths, they are those of the folder that contains all of them.
    assert_eq!(check(&["shop/messages", "plain"]).0, 0);
    std::fs::write(folder.path().join("walint.toml"), "templates = [\"shop/templates\"]\n")
        .expect("disk");
    assert_eq!(check(&["shop/messages", "inner"]).0, 1);
    assert_eq!(check(&["shop/messages", "inner", "--no-config"]).0, 0);
    assert_eq!(check(&["shop/messages", "inner", "--config", "shop/walint.toml"]).0, 1);
}

#[test]
fn settings_do_not_lead_out_of_the_repository() {
    let folder = folder(&[
        ("repo/.git/config", ""),
        ("repo/sub/send.json", SEND),
        ("repo/templates/t.json", TEMPLATE),
        ("outside/t.json", TEMPLATE),
    ]);
    let repo = folder.path().join("repo");
    let outside = folder.path().join("outside");
    let outside = outside.to_str().expect("text");
    let check = |templates: &str| {
        let text = format!("templates = [{}]\n", Value::from(templates));
        std::fs::write(repo.join("sub/walint.toml"), text).expect("disk");
        run(&repo, &[&CONCISE[..], &["sub"]].concat())
    };
    assert_eq!(check("../templates").0, 1);
    for templates in
        ["../../outside", "../../outside/t.json", outside, "../templates/../../gone", "/"]
    {
        let (code, output, trouble) = check(templates);
        assert_eq!((code, output.as_str()), (2, ""), "{templates}");
        assert!(trouble.contains("outside the repository"), "{templates}: {trouble}");
    }
    let args = [&CONCISE[..], &["sub", "--no-config", "--templates", outside]].concat();
    assert_eq!(run(&repo, &args).0, 1);
    // Without Git, the repository is the folder of the file.
    std::fs::remove_dir_all(repo.join(".git")).expect("disk");
    assert_eq!(check("../templates").0, 2);
    #[cfg(unix)]
    {
        link(&repo, outside, "sub/linked");
        let (code, _, trouble) = check("linked");
        assert!(code == 2 && trouble.contains("outside the repository"), "{trouble}");
        std::fs::create_dir(repo.join("sub/folder")).expect("disk");
        link(&repo, outside, "sub/folder/linked");
        let (code, _, trouble) = check("folder");
        assert!(
            code == 2 && trouble.contains("folder/linked: the link points outside"),
            "{trouble}"
        );
    }
}

#[test]
fn broken_settings_are_drawn_in_few_short_lines() {
    let folder = folder(&[("a.json", GOOD)]);
    let long = "x".repeat(1_000_000);
    for (text, place) in [
        (format!("templates = [\n  \"a\"\n  \"{long}\u{1b}\"\n]"), ":3:3\n"),
        (format!("templates = []\n{long}\u{1b} = 1"), ":2:"),
        (format!("{long} = 1"), ":1:1\n"),
        (format!("templates = \"{long}\""), ":1:13\n"),
        ("x = [}\n".repeat(100_000), ":1:"),
    ] {
        std::fs::write(folder.path().join("walint.toml"), text).expect("disk");
        let (code, output, trouble) = run(folder.path(), &["check"]);
        assert_eq!((code, output.as_str()), (2, ""));
        assert!(trouble.contains(&format!("  --> walint.toml{place}")), "{trouble}");
        assert!(trouble.len() < 8_000 && !trouble.contains('\u{1b}'), "{} bytes", trouble.len());
        assert!(trouble.lines().all(|it| it.chars().count() <= 80), "{trouble}");
    }
}

#[test]
fn a_run_without_a_body_says_so() {
    let folder = folder(&[
        ("a/package.json", "{}"),
        ("a/hook.json", r#"{ "object": "whatsapp_business_account", "entry": [] }"#),
        ("a/README.md", "# Shop\n"),
        (
            "a/shop.postman_collection.json",
            r#"{ "info": { "_postman_id": "1", "name": "Shop" }, "item": [] }"#,
        ),
        ("none/.gitkeep", ""),
        ("good.json", GOOD),
    ]);
    let (code, output, trouble) = run(folder.path(), &["check", "a"]);
    assert_eq!(code, 0);
    let said = "nothing was checked: no request body in 2 files with other content, 1 webhook notification\n";
    assert_eq!(trouble, format!("walint: warning: {said}"));
    assert!(!output.contains("not checked"), "{output}");
    let (code, _, trouble) = run(folder.path(), &["check", "a", "--fail-on-empty", "--quiet"]);
    assert_eq!((code, trouble), (2, format!("walint: {said}")));
    let (code, _, trouble) = run(folder.path(), &["check", "none"]);
    let said = "walint: warning: nothing was checked: no file in a known format was found\n";
    assert_eq!((code, trouble.as_str()), (0, said));
    let (code, _, trouble) = with_stdin(folder.path(), &["check", "-"], b"hello");
    assert!(
        code == 0 && trouble.starts_with("walint: warning: nothing was checked: "),
        "{trouble}"
    );
    let args = ["check", "-", "--fail-on-empty", "--exit-zero"];
    assert_eq!(with_stdin(folder.path(), &args, b"hello").0, 2);
    // Findings are printed all the same, and one body is enough.
    let args = ["check", "-", "--fail-on-empty", "--format", "concise"];
    let (code, output, _) = with_stdin(folder.path(), &args, b"");
    assert!(code == 2 && output.contains("warning[empty-file]"), "{output}");
    let (code, _, trouble) = run(folder.path(), &["check", "--fail-on-empty"]);
    assert_eq!((code, trouble.as_str()), (0, ""));
    let (code, _, trouble) = run(folder.path(), &["check", "a", "--quiet"]);
    assert_eq!((code, trouble.as_str()), (0, ""));
}

#[test]
fn the_summary_says_what_was_not_read() {
    let program = "const api = 'https://graph.facebook.com';\n";
    let minified = format!("{}{}", program.trim_end(), "a();".repeat(2_000));
    let long = format!("{program}{}", "a();\n".repeat(250_000));
    let folder = folder(&[
        ("good.json", GOOD),
        ("docs/a.md", ""),
        ("send.go", ""),
        ("send.rb", ""),
        ("lib/send.rb", ""),
        ("tests/send.ts", program),
        ("send.test.ts", program),
        ("other.test.ts", "test();\n"),
        ("bundle.js", &minified),
        ("long.js", &long),
        ("logo.png", ""),
        ("node_modules/m/index.go", ""),
        (".gitignore", "ignored.go\n"),
        ("ignored.go", ""),
    ]);
    std::fs::create_dir(folder.path().join(".git")).expect("disk");
    let (code, output, trouble) = run(folder.path(), &["check"]);
    assert_eq!((code, trouble.as_str()), (0, ""));
    let unread = "2 Ruby files, 2 test programs, 1 Go file and 2 other files were not checked\n";
    assert_eq!(output, format!("no problems in 1 body in 1 file\n{unread}"));
    for args in [["check", "--quiet"], ["check", "--format=concise"], ["check", "--format=json"]] {
        let (_, output, trouble) = run(folder.path(), &args);
        assert!(!output.contains("Ruby") && trouble.is_empty(), "{args:?}: {output}");
    }
    let (_, output, _) = run(folder.path(), &["check", ".", "./lib"]);
    assert!(output.contains("2 Ruby files"), "each once: {output}");
    let (_, output, _) = run(folder.path(), &["check", "good.json"]);
    assert_eq!(output, "no problems in 1 body in 1 file\n");
    let (_, _, trouble) = run(folder.path(), &["check", "--verbose"]);
    for reason in ["test program", "minified program", "too long"] {
        assert!(trouble.contains(reason), "{trouble}");
    }
}

#[test]
fn named_files_of_other_kinds_are_not_broken_json() {
    let folder = folder(&[
        ("README.md", "# A [\"link\"]\n```json\n{\"messaging_product\": \"whatsapp\",\n```\n"),
        ("CHANGELOG.md", "# 1.0\n"),
        ("send.js", "const body = { messaging_product: 'whatsapp', to };\n"),
        ("send.go", "package main\n"),
        ("good.json", GOOD),
        ("body.yaml", BAD),
    ]);
    let (code, output, trouble) =
        run(folder.path(), &["check", "README.md", "CHANGELOG.md", "send.js", "good.json"]);
    assert_eq!(code, 0);
    let summary =
        "no problems in 2 bodies in 2 files\nfound in 1 JSON file and 1 JavaScript file\n";
    assert_eq!((output.as_str(), trouble.as_str()), (summary, ""));
    let (_, _, trouble) = run(folder.path(), &["check", "send.go"]);
    assert_eq!(
        trouble,
        "walint: warning: send.go: not read, because it is a Go file\nwalint: warning: nothing was checked: no request body in 1 Go file (not read)\n"
    );
    let args = ["check", "-", "--stdin-filename", "README.md", "--fail-on-empty"];
    let (code, output, _) = with_stdin(folder.path(), &args, b"# A\n");
    assert!(code == 2 && !output.contains("error["), "{output}");
    // By its content, one of them is JSON.
    assert_eq!(files(folder.path(), &["body.yaml"]), ["body.yaml"]);
}

#[cfg(unix)]
#[test]
fn folders_that_link_to_each_other_are_walked_once() {
    let folder = folder(&[("f4/bad.json", BAD)]);
    for a in 1..=12 {
        std::fs::create_dir_all(folder.path().join(format!("f{a}"))).expect("disk");
        for b in 1..=12 {
            link(folder.path(), &format!("../f{b}"), &format!("f{a}/to{b}"));
        }
    }
    link(folder.path(), ".", "here");
    link(folder.path(), "itself.json", "itself.json");
    link(folder.path(), "b.json", "a.json");
    link(folder.path(), "a.json", "b.json");
    link(folder.path(), "f4/bad.json", "again.json");
    link(folder.path(), "f4", "again");
    let (code, output, trouble) = run(folder.path(), &["check", "--format", "concise"]);
    assert_eq!((code, trouble.as_str()), (1, ""));
    assert_eq!(output.lines().count(), 1, "{output}");
    assert!(output.starts_with("f4/bad.json:"), "by its own path: {output}");
    for args in [
        &["f1"][..],
        &["f1", "f2"],
        &["again"],
        &["f4/bad.json", "again.json"],
        &["--no-ignore"],
        &[".", "f4", "again.json"],
    ] {
        assert_eq!(files(folder.path(), args).len(), 1, "{args:?}");
    }
    // A file that is ignored by its own path is found by a link.
    std::fs::create_dir_all(folder.path().join(".hidden/sub")).expect("disk");
    std::fs::write(folder.path().join(".hidden/sub/x.json"), BAD).expect("disk");
    link(folder.path(), ".hidden", "shown");
    link(folder.path(), ".hidden/sub/x.json", "y.json");
    assert_eq!(files(folder.path(), &[]), ["f4/bad.json", "shown/sub/x.json"]);
}

#[cfg(unix)]
#[test]
fn a_chain_of_links_is_followed_to_its_end() {
    let folder = folder(&[("start/a.json", BAD)]);
    for n in 0..100 {
        let here = if n == 0 { "start".to_owned() } else { format!("f{n}") };
        std::fs::create_dir_all(folder.path().join(format!("f{}", n + 1))).expect("disk");
        link(folder.path(), &format!("../f{}", n + 1), &format!("{here}/next"));
    }
    std::fs::write(folder.path().join("f100/z.json"), BAD).expect("disk");
    let (_, output, trouble) = run(folder.path(), &["check", "start", "--format", "concise"]);
    assert_eq!((output.lines().count(), trouble.as_str()), (2, ""), "{output}");
}

#[cfg(unix)]
#[test]
fn a_device_without_an_end_is_refused() {
    let folder = folder(&[]);
    for args in
        [["check", "/dev/zero"], ["check", "--config=/dev/zero"], ["explain-error", "/dev/zero"]]
    {
        let (code, output, trouble) = run(folder.path(), &args);
        assert_eq!((code, trouble.lines().count()), (2, 1), "{args:?}: {output}");
        assert!(trouble.contains("/dev/zero: the device returns more than 16 MiB"), "{trouble}");
    }
    let zero = std::fs::File::open("/dev/zero").expect("it is there");
    let output = command(folder.path(), &["check", "-"]).stdin(zero).output().expect("it starts");
    assert_eq!(outcome(&output).0, 2);
}

#[test]
fn long_input_is_read_whole() {
    let folder = folder(&[]);
    let line = format!("[\"{}\"]\n", "x".repeat(1_000_000));
    let text = format!("{}{BAD}\n", line.repeat(40));
    let args = ["check", "-", "--stdin-filename", "a.jsonl", "--format", "concise"];
    let (code, output, _) = with_stdin(folder.path(), &args, text.as_bytes());
    assert_eq!((code, output.split(' ').next()), (1, Some("a.jsonl:41:84:")), "{output}");
}

#[test]
fn too_many_threads_are_as_many_as_make_sense() {
    let folder = folder(&[("a.json", BAD), ("b.json", GOOD)]);
    assert_eq!(files(folder.path(), &["-j", "100000"]), ["a.json"]);
}

#[test]
fn a_reader_that_leaves_changes_no_exit_code() {
    let files: Vec<(String, &str)> = (0..2000).map(|n| (format!("{n}.json"), BAD)).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|it| (it.0.as_str(), it.1)).collect();
    files.extend([
        ("good/a.json", GOOD),
        ("answer.json", r#"{"error":{"code":100,"message":"no"}}"#),
    ]);
    let folder = folder(&files);
    let left = |args: &[&str], n_read: usize| {
        let mut child = command(folder.path(), args).spawn().expect("the program starts");
        drop(child.stdin.take());
        let mut out = child.stdout.take().expect("a pipe");
        out.read_exact(&mut vec![0; n_read]).expect("so much comes");
        drop(out);
        let output = child.wait_with_output().expect("the program ends");
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        (output.status.code().expect("the program was not killed"), text)
    };
    let clean = |code: i32| (code, String::new());
    for format in ["human", "concise", "json"] {
        for n_read in [0, 10] {
            assert_eq!(left(&["check", "--format", format], n_read), clean(1), "{format}");
            let (code, trouble) = left(&["check", "--format", format, "gone.json", "."], n_read);
            assert_eq!(code, 2, "{format}");
            assert!(trouble.contains("gone.json: no such file"), "{format}: {trouble}");
        }
        assert_eq!(left(&["check", "--format", format, "good"], 0), clean(0), "{format}");
    }
    for args in [
        &["rules"][..],
        &["rules", "--format", "json"],
        &["rules", "--format", "markdown"],
        &["explain", "missing-key"],
        &["explain-error", "answer.json"],
        &["explain-error", "132000", "--format", "json"],
        &["schema", "message"],
        &["--help"],
        &["--version"],
    ] {
        assert_eq!(left(args, 0), clean(0), "{args:?}");
    }
    assert_eq!(left(&["explain", "mising-key"], 0).0, 2);
}

#[test]
fn a_bare_code_is_explained() {
    let folder =
        folder(&[("131009", r#"{"error":{"code":100,"message":"no"}}"#), ("bad.json", BAD)]);
    let schema: Value = serde_json::from_str(walint::schema::EXPLAIN_ERROR).expect("JSON");
    for (text, head, subcode) in [
        ("132000", "Meta error 132000 (HTTP 400)", Value::Null),
        ("#132000", "Meta error 132000 (HTTP 400)", Value::Null),
        ("(#132000)", "Meta error 132000 (HTTP 400)", Value::Null),
        ("131009/2494010", "Meta error 131009, subcode 2494010", 2_494_010.into()),
        ("987654", "Meta error 987654: unknown error code", Value::Null),
    ] {
        let (code, output, trouble) = run(folder.path(), &["explain-error", text]);
        assert_eq!((code, trouble.as_str()), (0, ""), "{text}");
        assert!(output.starts_with(head), "{output}");
        let (_, output, _) = run(folder.path(), &["explain-error", text, "--format", "json"]);
        let output: Value = serde_json::from_str(&output).expect("one JSON object");
        assert!(jsonschema::is_valid(&schema, &output), "{text}");
        assert_eq!((&output["errors"][0]["subcode"], &output["file"]), (&subcode, &text.into()));
    }
    // A file of that name comes first, and with a body the code leads to its faults.
    assert!(run(folder.path(), &["explain-error", "131009"]).1.starts_with("Meta error 100"));
    let (_, output, _) = run(folder.path(), &["explain-error", "100", "--body", "bad.json"]);
    assert!(output.contains("error[unknown-key]"), "{output}");
    for text in ["132000/", "13 2000", "1e5", "-1", "99999999999", ""] {
        assert_eq!(run(folder.path(), &["explain-error", text]).0, 2, "{text}");
    }
}

#[test]
fn a_path_in_place_of_a_command_is_a_path_to_check() {
    let folder = folder(&[("whatsapp/a.json", GOOD), ("rulez/a.json", GOOD)]);
    for path in ["whatsapp/", "whatsapp", "rulez", "gone/a.json", "a.json"] {
        let (code, output, trouble) = run(folder.path(), &[path]);
        let said =
            format!("walint: `{path}` is not a command; did you mean `walint check {path}`?\n");
        assert_eq!((code, output.as_str(), trouble), (2, "", said));
    }
    assert!(run(folder.path(), &["rulse"]).2.contains("'rules'"));
}

#[test]
fn the_opposite_of_an_option_is_no_suggestion() {
    let folder = folder(&[]);
    for option in ["--ignore", "--project", "--no-quiet"] {
        let (code, _, trouble) = run(folder.path(), &["check", option, "x"]);
        assert_eq!(code, 2);
        let opposite = option.replace("--no-", "--").replacen(
            "--",
            if option.starts_with("--no-") { "--" } else { "--no-" },
            1,
        );
        assert!(!trouble.contains(&opposite), "{trouble}");
    }
    assert!(run(folder.path(), &["check", "--no-ignor"]).2.contains("--no-ignore"));
}

#[test]
fn named_bodies_that_lack_everything_are_bodies() {
    let folder = folder(&[
        ("to.json", r#"{"messaging_product":"whatsapp","to":[[]]}"#),
        ("recipient.json", r#"{"messaging_product":"whatsapp","recipient":{}}"#),
        (
            "empty.json",
            r#"{"name":"order_ready","language":"en","category":"UTILITY","components":[]}"#,
        ),
        ("without.json", r#"{"name":"order_ready","language":"en","category":"UTILITY"}"#),
        ("name.json", r#"{"name":"order_ready","language":"en","components":[]}"#),
        ("category.json", r#"{"name":"welcome","category":"MARKETING","components":[]}"#),
        ("page.json", r#"{"name":"page","language":"en","components":[]}"#),
    ]);
    for name in ["to", "recipient", "empty", "without", "name", "category"] {
        let (code, output, _) = run(folder.path(), &["check", &format!("{name}.json")]);
        assert!(code == 1 && output.contains("in 1 file\n"), "{name}: {output}");
    }
    assert_eq!(run(folder.path(), &["check", "page.json"]).0, 0);
}
