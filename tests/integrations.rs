//! The files for CI services, editors and shells name options, formats and versions that exist.
//!
//! `tests/ci/run`, `tests/editors/run` and `tests/pre-commit` run them as they are used.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regex::Regex;
use yaml_rust2::{Yaml, YamlLoader};

const BAD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "" } }"#;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|it| panic!("{name}: {it}"))
}

/// The only document of a YAML text.
fn yaml(text: &str) -> Yaml {
    let mut documents = YamlLoader::load_from_str(text).unwrap_or_else(|it| panic!("{it}: {text}"));
    assert_eq!(documents.len(), 1, "{text}");
    documents.remove(0)
}

fn text<'y>(value: &'y Yaml, key: &str) -> &'y str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is not a string in {value:?}"))
}

fn keys(value: &Yaml) -> BTreeSet<String> {
    let hash = value.as_hash().unwrap_or_else(|| panic!("{value:?} is not a map"));
    hash.keys().map(|it| it.as_str().expect("a string").to_owned()).collect()
}

fn walint(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
    command.env_remove("WALINT_CONFIG").env_remove("WALINT_FORMAT").env("NO_COLOR", "1");
    command.args(args).current_dir(folder).output().expect("the program starts")
}

fn printed(args: &[&str]) -> String {
    let output = walint(root(), args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The options of `walint check`.
fn options() -> BTreeSet<String> {
    let option = Regex::new(r"(?m)^ +(?:-\w, )?(--[a-z-]+)").expect("an expression");
    let help = printed(&["check", "--help"]);
    let options: BTreeSet<String> = option.captures_iter(&help).map(|it| it[1].into()).collect();
    assert!(options.len() > 30, "{options:?}");
    options
}

/// Asserts that each option that a text gives to `walint check` exists, and returns how many there are.
fn assert_options(name: &str, text: &str) -> usize {
    let known = options();
    let option = Regex::new(r#"(?m)(?:^|[\s"'(])(--[a-z][a-z-]*)"#).expect("an expression");
    let named: Vec<&str> =
        option.captures_iter(text).map(|it| it.get(1).expect("a group").as_str()).collect();
    for it in &named {
        assert!(known.contains(*it), "{name}: `walint check` has no option {it}");
    }
    named.len()
}

/// The version that the recipes name.
fn version() -> &'static str {
    concat!("v", env!("CARGO_PKG_VERSION"))
}

/// The YAML blocks of a page.
fn blocks(page: &str) -> Vec<String> {
    let text = read(page);
    let blocks = text.split("```yaml\n").skip(1);
    blocks.map(|it| it.split("\n```").next().expect("an end").to_owned()).collect()
}

#[test]
fn the_hooks_call_walint_with_options_that_exist() {
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    let hooks = hooks.as_vec().expect("a list");
    let ids: Vec<&str> = hooks.iter().map(|it| text(it, "id")).collect();
    assert_eq!(ids, ["walint", "walint-changed"]);
    for hook in hooks {
        assert_eq!(text(hook, "language"), "rust");
        assert!(text(hook, "entry").starts_with("walint check"));
        assert_options(text(hook, "id"), text(hook, "entry"));
        // The files that walint finds in a folder.
        let files = Regex::new(text(hook, "files")).expect("an expression");
        for (name, is_read) in
            [("a.json", true), ("a/b.jsonl", true), ("c.ndjson", true), ("a.jsonc", false)]
        {
            assert_eq!(files.is_match(name), is_read, "{name}");
        }
        // Two processes at once would each see only a part of the changed files.
        assert_eq!(hook["require_serial"].as_bool(), Some(true));
    }
    let [all, changed] = [&hooks[0], &hooks[1]];
    assert_eq!(all["pass_filenames"].as_bool(), Some(false));
    assert_eq!(all["always_run"].as_bool(), Some(true));
    assert!(changed["pass_filenames"].is_badvalue() && changed["always_run"].is_badvalue());
}

#[test]
fn the_hook_for_changed_files_skips_excluded_files_and_compares_with_all() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("written");
    };
    let shop = root().join("fixtures/projects/shop");
    for (name, source) in [
        ("order_ready.json", "templates/order_ready.json"),
        ("order-waits.json", "messages/order-waits.json"),
    ] {
        write(name, &std::fs::read_to_string(shop.join(source)).expect("read"));
    }
    write("walint.toml", "exclude = [\"legacy/\"]\n");
    write("legacy/a.json", BAD);
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    let entry: Vec<&str> = text(&hooks[1], "entry").split(' ').skip(1).collect();
    let run = |name| walint(home.path(), &[&entry[..], &["--format", "concise", name]].concat());
    assert_eq!(run("legacy/a.json").status.code(), Some(0));
    let output = run("order-waits.json");
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(found.contains("error[parameter-name-mismatch]"), "{found}");
}

#[test]
fn inputs_of_the_action_reach_scripts_only_as_variables() {
    let action = yaml(&read("action.yml"));
    assert_eq!(text(&action["runs"], "using"), "composite");
    let steps = action["runs"]["steps"].as_vec().expect("steps");
    let mut used = BTreeSet::new();
    let mut n_options = 0;
    let input = Regex::new(r"inputs\.([a-z-]+)").expect("an expression");
    for step in steps {
        let mut variables = Vec::new();
        if let Some(script) = step["run"].as_str() {
            assert!(!script.contains("${{"), "an expression in a script is code: {script}");
            assert_eq!(text(step, "shell"), "bash");
            if script.contains("walint\" check ") {
                n_options += assert_options("action.yml", script);
            }
            if let Some(env) = step["env"].as_hash() {
                variables.extend(env.iter());
            }
            for (name, _) in &variables {
                let name = name.as_str().expect("a name");
                assert!(script.contains(&format!("${name}")), "{name} is not used: {script}");
            }
        } else {
            let action = text(step, "uses");
            let (_, revision) = action.split_once('@').expect("a revision");
            let is_commit =
                revision.len() == 40 && revision.chars().all(|it| it.is_ascii_hexdigit());
            assert!(is_commit, "pin {action} to a commit");
        }
        let place = format!("{:?} {:?}", variables, step["if"]);
        used.extend(input.captures_iter(&place).map(|it| it[1].to_owned()));
    }
    assert!(n_options >= 3, "the action calls walint");
    assert_eq!(used, keys(&action["inputs"]), "each input is used");
}

/// What `--format` and `--output` name in the files for CI services.
#[test]
fn the_reports_of_ci_services_exist() {
    let help = printed(&["check", "--help"]);
    let report = Regex::new(r"--(?:format[ =]|output[ =]\W?)([a-z-]+)").expect("an expression");
    let mut named = BTreeSet::new();
    for page in ["action.yml", "ci/gitlab.yml", "docs/ci.md"] {
        let text = read(page);
        named.extend(report.captures_iter(&text).map(|it| it[1].to_owned()));
    }
    for it in &named {
        assert!(help.contains(&format!("\n          - {it}:")), "there is no format {it}");
    }
    for it in ["github", "gitlab", "sarif", "junit"] {
        assert!(named.contains(it), "{named:?}");
    }
}

#[test]
fn the_job_for_gitlab_writes_the_report_that_it_uploads() {
    let template = yaml(&read("ci/gitlab.yml"));
    assert_eq!(keys(&template), ["walint".to_owned()].into());
    let job = &template["walint"];
    let script: Vec<&str> =
        job["script"].as_vec().expect("a list").iter().filter_map(Yaml::as_str).collect();
    let check = script.last().expect("a line");
    assert_eq!(assert_options("ci/gitlab.yml", &check.replace(" -- ", " ")), 1);
    let report = text(&job["artifacts"]["reports"], "codequality");
    assert!(check.contains(&format!("--output gitlab={report} ")), "{check}");
    assert_eq!(text(&job["artifacts"], "when"), "always");
    let script = script.join("\n");
    let page = read("docs/ci.md");
    for name in keys(&job["variables"]) {
        assert!(script.contains(&format!("${name}")), "{name} is not used");
        assert!(page.contains(&name), "docs/ci.md does not explain {name}");
    }
    assert_eq!(text(&job["variables"], "WALINT_VERSION"), version());
}

#[test]
fn recipes_are_yaml_with_this_version_and_known_names() {
    let action = yaml(&read("action.yml"));
    let hooks = yaml(&read(".pre-commit-hooks.yaml"));
    let ids: Vec<&str> = hooks.as_vec().expect("a list").iter().map(|it| text(it, "id")).collect();
    let (mut n_steps, mut n_hooks) = (0, 0);
    let tag = Regex::new(r"\bv\d+\.\d+\.\d+\b").expect("an expression");
    for page in ["README.md", "docs/ci.md"] {
        for block in blocks(page) {
            let recipe = yaml(&block);
            for part in tag.find_iter(&block) {
                assert_eq!(part.as_str(), version(), "{page}: {block}");
            }
            for step in recipe["jobs"]["walint"]["steps"].as_vec().into_iter().flatten() {
                if !text(step, "uses").starts_with("walint/walint@") {
                    continue;
                }
                n_steps += 1;
                if step["with"].is_badvalue() {
                    continue;
                }
                let unknown: Vec<String> =
                    keys(&step["with"]).difference(&keys(&action["inputs"])).cloned().collect();
                assert!(unknown.is_empty(), "{page}: the action has no input {unknown:?}");
                let args = step["with"]["args"].as_str().unwrap_or_default();
                assert_options(page, args);
            }
            for repository in recipe["repos"].as_vec().into_iter().flatten() {
                for hook in repository["hooks"].as_vec().into_iter().flatten() {
                    n_hooks += 1;
                    assert!(ids.contains(&text(hook, "id")), "{page}: {hook:?}");
                    let args = hook["args"].as_vec().into_iter().flatten();
                    let args: Vec<&str> = args.filter_map(Yaml::as_str).collect();
                    assert_options(page, &args.join(" "));
                }
            }
        }
    }
    assert!(n_steps >= 2 && n_hooks >= 3, "{n_steps} steps, {n_hooks} hooks");
    let page = read("docs/ci.md");
    for name in keys(&action["inputs"]) {
        assert!(page.contains(&format!("\n| `{name}` |")), "docs/ci.md does not explain {name}");
    }
}

#[test]
fn editors_call_walint_with_options_that_exist() {
    let page = read("docs/editors.md");
    let mut n_files = 0;
    let mut folders = vec![PathBuf::from("editors")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root().join(&folder)).expect("the folder is there") {
            let entry = entry.expect("an entry");
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(path);
                continue;
            }
            n_files += 1;
            let name = path.to_str().expect("UTF-8").replace('\\', "/");
            let n_options = assert_options(&name, &read(&name).replace("\\ ", " "));
            assert!(
                n_options > 0 || path.extension().is_some_and(|it| it == "json"),
                "{name} does not call walint"
            );
            assert!(
                page.contains(&format!("(../{name})")),
                "docs/editors.md has no recipe for {name}"
            );
        }
    }
    assert!(n_files >= 3);
}

#[test]
fn every_shell_has_a_completion_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        for word in ["completions", "fail-on"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        // Only these complete the values of options, and of arguments.
        let completes = |word: &str| script.contains(word);
        assert_eq!(completes("sarif"), ["bash", "fish", "zsh"].contains(&shell), "{shell}");
        for word in ["unknown-key", "template-create"] {
            assert_eq!(completes(word), ["bash", "zsh"].contains(&shell), "{shell}: {word}");
        }
    }
    assert_eq!(walint(root(), &["completions", "tcsh"]).status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn bash_completes_options_values_and_rules() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = home.path().join("walint.bash");
    std::fs::write(&path, printed(&["completions", "bash"])).expect("written");
    let script = r#"
        source "$1"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        "$(complete -p walint | sed 's/.* -F \([^ ]*\) .*/\1/')" walint "${@: -1}" "${@: -2:1}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let complete = |words: &[&str]| -> Vec<String> {
        let mut command = Command::new("bash");
        command.args(["--norc", "-c", script, "bash"]).arg(&path).args(words);
        let output = command.output().expect("bash is installed");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
    };
    assert!(complete(&["walint", "check", "--for"]).contains(&"--format".to_owned()));
    assert_eq!(complete(&["walint", "check", "--forma"]), ["--format"]);
    assert_eq!(complete(&["walint", "check", "--format", "git"]), ["github", "gitlab"]);
    assert_eq!(complete(&["walint", "check", "--fail-on", "w"]), ["warning"]);
    assert_eq!(complete(&["walint", "explain", "unknown-k"]), ["unknown-key"]);
    assert_eq!(complete(&["walint", "schema", "conf"]), ["config"]);
    assert_eq!(complete(&["walint", "comp"]), ["completions"]);
}

/// The commands of walint, from its help.
fn commands() -> Vec<String> {
    let help = printed(&["--help"]);
    let (_, list) = help.split_once("Commands:\n").expect("a list of commands");
    let (list, _) = list.split_once("\n\n").expect("an end");
    let names = list.lines().filter(|it| it.starts_with("  ") && !it.starts_with("   "));
    let names = names.filter_map(|it| it.split_whitespace().next());
    names.filter(|it| *it != "help").map(str::to_owned).collect()
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let home = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(walint(home.path(), &["man", "."]).status.code(), Some(0));
    assert_eq!(walint(home.path(), &["man", "missing"]).status.code(), Some(2));
    let mut names: Vec<String> = std::fs::read_dir(home.path())
        .expect("the folder is there")
        .map(|it| it.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    let mut expected: Vec<String> =
        commands().iter().map(|it| format!("walint-{it}.1")).chain(["walint.1".into()]).collect();
    expected.sort();
    assert_eq!(names, expected);
    let main = std::fs::read_to_string(home.path().join("walint.1")).expect("UTF-8");
    assert_eq!(main, printed(&["man"]));
    for it in ["NAME", "SYNOPSIS", "SUBCOMMANDS", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES"] {
        assert_eq!(main.matches(&format!("\n.SH {it}\n")).count(), 1, "{it}");
    }
    let check = std::fs::read_to_string(home.path().join("walint-check.1")).expect("UTF-8");
    for option in options() {
        assert!(check.contains(&option.replace('-', "\\-")), "{option}");
    }
}

/// Renders the page with `man`, where it is installed.
#[test]
fn man_shows_the_manual_without_warnings() {
    let is_man = |it: &Output| String::from_utf8_lossy(&it.stdout).starts_with("man ");
    if !Command::new("man").arg("--version").output().is_ok_and(|it| is_man(&it)) {
        return;
    }
    let home = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(walint(home.path(), &["man", "."]).status.code(), Some(0));
    for (page, words) in [
        ("walint.1", ["walint-check(1)", "WALINT_CONFIG", "EXIT STATUS"]),
        ("walint-check.1", ["--fail-on", "BASELINE", "checkstyle"]),
    ] {
        let mut command = Command::new("man");
        command.args(["--warnings", "--local-file", page]).current_dir(home.path());
        let output = command.env("MANWIDTH", "80").env("LC_ALL", "C").output().expect("it starts");
        let shown = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        for word in words {
            assert!(shown.contains(word), "{page}: {word}: {shown}");
        }
    }
}
