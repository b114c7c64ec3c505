//! `walint check --fix` and `--diff`, run as a user would.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

const BAD: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "boddy": "Hello." } }"#;
const FIXED: &str = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }"#;

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
    command.arg("check").args(args).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Exit code, standard output and standard error of a run.
fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    outcome(&command(folder, args).output().expect("the program runs"))
}

fn with_stdin(folder: &Path, args: &[&str], input: &[u8]) -> (i32, Vec<u8>, String) {
    let mut child = command(folder, args).spawn().expect("the program starts");
    // It may end without reading.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let (code, _, errors) = outcome(&output);
    (code, output.stdout, errors)
}

fn outcome(output: &Output) -> (i32, String, String) {
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    let code = output.status.code().expect("the program was not killed");
    (code, text(&output.stdout), text(&output.stderr))
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("disk");
        fs::write(path, text).expect("disk");
    }
    folder
}

fn read(folder: &TempDir, path: &str) -> String {
    let bytes = fs::read(folder.path().join(path)).expect("a file");
    String::from_utf8(bytes).expect("UTF-8")
}

/// The names of the files in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |it: std::io::Result<fs::DirEntry>| it.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(|it| name(it).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The text to which a unified diff of one file leads.
fn patched(old: &str, diff: &str) -> String {
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let (mut new, mut at) = (Vec::<String>::new(), 0);
    // What a line without an end belongs to.
    let mut is_added = false;
    for line in diff.split_inclusive('\n').skip(2) {
        if let Some(hunk) = line.strip_prefix("@@ -") {
            let range = hunk.split(' ').next().expect("a range");
            let (start, length) = range.split_once(',').unwrap_or((range, "1"));
            let start: usize = start.parse().expect("a number");
            let start = if length == "0" { start } else { start - 1 };
            new.extend(old[at..start].iter().map(|it| (*it).to_owned()));
            at = start;
        } else if let Some(text) = line.strip_prefix('+') {
            new.push(text.to_owned());
            is_added = true;
        } else if line.starts_with('\\') {
            if is_added {
                let last = new.last_mut().expect("a line before");
                last.truncate(last.len() - 1);
            }
        } else {
            let text = line.get(1..).expect("a mark");
            let text = if old[at] == text { text } else { text.trim_end_matches('\n') };
            assert_eq!(old[at], text, "{diff}");
            is_added = line.starts_with(' ');
            if is_added {
                new.push(line[1..].to_owned());
            }
            at += 1;
        }
    }
    new.extend(old[at..].iter().map(|it| (*it).to_owned()));
    new.concat()
}

/// Checks what `--fix` with these arguments makes of a file, and that `--diff` and standard input
/// agree with it.
fn check(args: &[&str], before: &str, after: &str) {
    let files = folder(&[("a.json", before)]);
    let home = files.path();
    let diff = run(home, &[&["--diff", "a.json"], args].concat());
    assert_eq!(diff.0, i32::from(before != after), "{}{}", diff.1, diff.2);
    assert_eq!(patched(before, &diff.1), after, "\n{}", diff.1);
    assert_eq!(read(&files, "a.json"), before, "--diff writes nothing");
    let piped = [&["--fix", "-", "--stdin-filename", "a.json"], args].concat();
    let piped = with_stdin(home, &piped, before.as_bytes());
    assert_eq!(String::from_utf8(piped.1).expect("UTF-8"), after);
    assert_eq!(read(&files, "a.json"), before, "the file is not written");
    let fix = [&["--fix", "a.json"], args].concat();
    let fixed = run(home, &fix);
    assert_eq!(read(&files, "a.json"), after, "{}{}", fixed.1, fixed.2);
    assert_eq!(piped.0, fixed.0);
    // What is left is what a run without fixes finds.
    assert_eq!(run(home, &[&["a.json"], args_without_fixes(args).as_slice()].concat()).0, fixed.0);
    let again = run(home, &fix);
    assert_eq!(read(&files, "a.json"), after, "it is a fixed point");
    assert_eq!(again.0, fixed.0);
    assert_eq!(names(home), ["a.json"]);
}

fn args_without_fixes<'a>(args: &[&'a str]) -> Vec<&'a str> {
    args.iter().copied().filter(|it| *it != "--unsafe-fixes").collect()
}

/// Only safe fixes.
const SAFE: &[&str] = &[];

/// All fixes.
const ALL: &[&str] = &["--unsafe-fixes"];

/// One test for each text: the arguments, the text, and the fixed text.
macro_rules! cases {
    ($($name:ident: $args:expr, $before:expr => $after:expr;)+) => {
        $(
            #[test]
            fn $name() {
                check($args, &$before, &$after);
            }
        )+
    };
}

/// One test for each text that stays the same.
macro_rules! same {
    ($($name:ident: $args:expr, $text:expr;)+) => {
        $(
            #[test]
            fn $name() {
                let text = $text;
                check($args, &text, &text);
            }
        )+
    };
}

/// A message with this text object.
fn text(object: &str) -> String {
    format!(
        r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {object} }}"#
    )
}

/// A message with an unknown key, which no safe fix removes.
fn with_flavour(message: &str) -> String {
    message.replace("\"to\"", "\"flavour\": 1, \"to\"")
}

/// A message to this number.
fn to(number: &str) -> String {
    FIXED.replace(r#""+16505550100""#, number)
}

/// An interactive message with these reply buttons.
fn buttons(titles: &[&str]) -> String {
    let button = |(n, title): (usize, &&str)| {
        format!(r#"{{ "type": "reply", "reply": {{ "id": "{n}", "title": "{title}" }} }}"#)
    };
    let buttons: Vec<String> = titles.iter().enumerate().map(button).collect();
    format!(
        r#"{{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "interactive",
  "interactive": {{
    "type": "button",
    "body": {{ "text": "Is the table still good for you?" }},
    "action": {{ "buttons": [{}] }}
  }}
}}
"#,
        buttons.join(", ")
    )
}

/// A message that asks for a call, with these parameters of the button.
fn call(parameters: &str) -> String {
    format!(
        r#"{{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "interactive",
  "interactive": {{
    "type": "voice_call",
    "body": {{ "text": "Talk to us about your order." }},
    "action": {{ "name": "voice_call", "parameters": {parameters} }}
  }}
}}
"#
    )
}

/// A template in this language with this body component.
fn template(language: &str, body: &str) -> String {
    format!(
        r#"{{ "name": "order_ready", "language": "{language}", "category": "UTILITY", "components": [{body}] }}"#
    )
}

const BODY: &str = r#"{ "type": "BODY", "text": "Your order is ready, and we keep it for you." }"#;

/// A message that sends a template in this language.
fn send(code: &str) -> String {
    format!(
        r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {{ "name": "order_ready", "language": {{ "code": "{code}" }} }} }}"#
    )
}

// Names of keys.
cases! {
    misspelled_key: SAFE, BAD => FIXED;
    swapped_letters: SAFE, FIXED.replace("type", "tpye") => FIXED;
    missing_letter: SAFE, FIXED.replace("messaging", "mesaging") => FIXED;
    short_key: SAFE, FIXED.replace("\"to\"", "\"tto\"") => FIXED;
    other_style: SAFE,
        FIXED.replace("\"to\"", "\"recipientType\": \"individual\", \"to\"") =>
        FIXED.replace("\"to\"", "\"recipient_type\": \"individual\", \"to\"");
    invisible_space_in_key: SAFE, FIXED.replace("\"to\"", "\"to\u{200b}\"") => FIXED;
    escaped_key: SAFE, FIXED.replace("\"body\"", r#""b\u006fddy""#) => FIXED;
    misspelled_key_of_template: SAFE,
        template("en", BODY).replace("language", "langauge") => template("en", BODY);
    misspelled_key_of_component: SAFE,
        template("en", &BODY.replace("text", "tetx")) => template("en", BODY);
    misspelled_key_before_placeholder: SAFE,
        text(r#"{ "boddy": "{{text}}" }"#) => text(r#"{ "body": "{{text}}" }"#);
    several_misspelled_keys: SAFE,
        BAD.replace("\"type\"", "\"typ\"").replace("\"to\"", "\"tto\"") => FIXED;
    // The second one would be set twice.
    two_keys_for_one: SAFE,
        text(r#"{ "boddy": "Hello.", "bodyy": "Hi." }"#) =>
        text(r#"{ "body": "Hello.", "bodyy": "Hi." }"#);
    unknown_key: ALL,
        text(r#"{ "body": "Hello.", "flavour": "mild" }"#) => text(r#"{ "body": "Hello." }"#);
    unknown_key_first: ALL,
        text("{\n  \"flavour\": { \"a\": [1] },\n  \"body\": \"Hello.\"\n}") =>
        text("{\n  \"body\": \"Hello.\"\n}");
    synonym: ALL, call(r#"{ "label": "Call us" }"#) => call(r#"{ "display_text": "Call us" }"#);
}

same! {
    right_key_is_next_to_it: ALL, text(r#"{ "boddy": "Hi.", "body": "Hello." }"#);
    right_key_is_next_to_it_and_null: ALL, text(r#"{ "boddy": "Hi.", "body": null }"#);
    right_key_is_next_to_it_in_template: ALL,
        template("en", &BODY.replace("\"type\"", "\"tetx\": \"Hi.\", \"type\""));
    unknown_key_is_not_dropped_safely: SAFE, text(r#"{ "body": "Hello.", "flavour": "mild" }"#);
    unknown_key_with_placeholder: ALL, text(r#"{ "body": "Hello.", "flavour": "{{flavour}}" }"#);
    synonym_is_not_certain: SAFE, call(r#"{ "label": "Call us" }"#);
}

// Values.
cases! {
    letter_case_of_type: &["--min-severity", "info"],
        FIXED.replace("\"type\": \"text\"", "\"type\": \"TEXT\"") => FIXED;
    letter_case_of_product: SAFE, FIXED.replace("whatsapp", "WhatsApp") => FIXED;
    language_of_message: SAFE, send("en-US") => send("en_US");
    language_of_message_in_lower_case: SAFE, send("en-us") => send("en_US");
    language_of_template: SAFE, template("pt-BR", BODY) => template("pt_BR", BODY);
    quoted_integer: SAFE, call(r#"{ "ttl_minutes": "100" }"#) => call(r#"{ "ttl_minutes": 100 }"#);
    quoted_boolean: SAFE,
        text(r#"{ "body": "Hello.", "preview_url": "false" }"#) =>
        text(r#"{ "body": "Hello.", "preview_url": false }"#);
    number_as_recipient: SAFE, to("16505550100") => to("\"16505550100\"");
    number_with_plus_and_no_quotes: SAFE, to("+16505550100") => FIXED;
    number_with_two_zeros: SAFE, to("\"0016505550100\"") => FIXED;
    number_with_groups: SAFE, to("\"1 (650) 555-0100\"") => to("\"+1 (650) 555-0100\"");
    number_that_may_lack_its_code: ALL, to("6505550100") => to("\"6505550100\"");
    long_label: ALL,
        buttons(&["Confirm my appointment for today"]) => buttons(&["Confirm my appointme"]);
    long_label_ends_with_a_space: ALL,
        buttons(&["Confirm appointment today"]) => buttons(&["Confirm appointment"]);
    // The family is seven characters, and a reader sees one.
    long_label_with_family: ALL,
        buttons(&["Confirm for us \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}"]) =>
        buttons(&["Confirm for us"]);
    long_label_with_escapes: ALL,
        buttons(&[r"\u00c9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\ud83d\ude00\u00e9"]) =>
        buttons(&[r"\u00c9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\ud83d\ude00"]);
    // Two buttons with the same label would be another error.
    long_labels_that_become_one: ALL,
        buttons(&["Confirm my appointment A", "Confirm my appointment B"]) =>
        buttons(&["Confirm my appointme", "Confirm my appointment B"]);
}

same! {
    label_is_not_shortened_safely: SAFE, buttons(&["Confirm my appointment for today"]);
    label_with_placeholder_at_the_end: ALL, buttons(&["Confirm my appointment {{when}}"]);
    info_below_the_shown_severity: SAFE, FIXED.replace("\"type\": \"text\"", "\"type\": \"TEXT\"");
    number_that_may_be_national: SAFE, to("\"138 1234 5678\"");
    number_without_code: ALL, to("\"21955500123\"");
    quoted_placeholder: ALL, call(r#"{ "ttl_minutes": "{{ttl}}" }"#);
}

// Places of keys.
cases! {
    key_too_low: ALL,
        "{
  \"messaging_product\": \"whatsapp\",
  \"type\": \"text\",
  \"text\": {
    \"body\": \"Hello.\",
    \"to\": \"+16505550100\"
  }
}
" =>
        "{
  \"messaging_product\": \"whatsapp\",
  \"type\": \"text\",
  \"text\": {
    \"body\": \"Hello.\"
  },
  \"to\": \"+16505550100\"
}
";
    keys_too_high: ALL,
        "{
  \"messaging_product\": \"whatsapp\",
  \"to\": \"+16505550100\",
  \"type\": \"text\",
  \"body\": \"Hello.\",
  \"preview_url\": false
}
" =>
        "{
  \"messaging_product\": \"whatsapp\",
  \"to\": \"+16505550100\",
  \"type\": \"text\",
  \"text\": {
    \"body\": \"Hello.\",
    \"preview_url\": false
  }
}
";
    key_next_to_its_object: ALL,
        "{
\t\"messaging_product\": \"whatsapp\",
\t\"to\": \"+16505550100\",
\t\"type\": \"text\",
\t\"preview_url\": false,
\t\"text\": {
\t\t\"body\": \"Hello.\"
\t}
}
" =>
        "{
\t\"messaging_product\": \"whatsapp\",
\t\"to\": \"+16505550100\",
\t\"type\": \"text\",
\t\"text\": {
\t\t\"body\": \"Hello.\",
\t\t\"preview_url\": false
\t}
}
";
    key_too_low_on_one_line: ALL,
        r#"{"messaging_product":"whatsapp","type":"text","text":{"to":"+16505550100","body":"Hello."}}"# =>
        r#"{"messaging_product":"whatsapp","type":"text","text":{"body":"Hello."},"to":"+16505550100"}"#;
}

same! {
    misplaced_key_is_not_moved_safely: SAFE,
        r#"{ "messaging_product": "whatsapp", "type": "text", "text": { "body": "Hello.", "to": "+16505550100" } }"#;
    misplaced_key_with_placeholder: ALL,
        r#"{ "messaging_product": "whatsapp", "type": "text", "text": { "body": "Hello.", "to": "{{to}}" } }"#;
}

// JSON.
cases! {
    trailing_commas: SAFE,
        text("{ \"body\": \"Hello.\",\r\n }").replace(" }\r\n", " },\r\n") =>
        text("{ \"body\": \"Hello.\"\r\n }").replace(" }\r\n", " },\r\n");
    comments: SAFE,
        format!("// A message.\n{}# the end\n", text("{ /* plain */\n  // it\n  \"body\": \"Hello.\" // hi\n}")) =>
        format!("{}\n", text("{\n  \"body\": \"Hello.\"\n}"));
    comment_for_a_part_that_is_left_out: ALL,
        text("{ \"body\": \"Hello.\" /* more here */ }") => text("{ \"body\": \"Hello.\"  }");
    single_quotes: SAFE, FIXED.replace('"', "'") => FIXED;
    single_quote_in_single_quotes: SAFE,
        text(r"{ 'body': 'don\'t' }") => text(r#"{ "body": "don't" }"#);
    double_quotes_in_single_quotes: SAFE,
        text(r#"{ 'body': 'say "hi"' }"#) => text(r#"{ "body": "say \"hi\"" }"#);
    curly_quotes: SAFE, text("{ “body”: “Hello.” }") => text(r#"{ "body": "Hello." }"#);
    keys_without_quotes: SAFE,
        FIXED.replace("\"to\"", "to").replace("\"text\": {", "text: {") => FIXED;
    word_without_quotes: SAFE, FIXED.replace("\"whatsapp\"", "whatsapp") => FIXED;
    text_without_quotes: SAFE,
        text("{ \"body\": Hello there. }") => text("{ \"body\": \"Hello there.\" }");
    variable_without_quotes: ALL,
        text("{ \"body\": greeting }") => text("{ \"body\": \"greeting\" }");
    python_constant: SAFE,
        text(r#"{ "body": "Hello.", "preview_url": False }"#) =>
        text(r#"{ "body": "Hello.", "preview_url": false }"#);
    no_break_space: SAFE, FIXED.replace(", \"to\"", ",\u{a0}\"to\"") => FIXED;
    zero_width_space: SAFE, FIXED.replace(", \"to\"", ",\u{200b}\"to\"") => FIXED;
    trailing_comma_and_quotes_in_one_place: SAFE,
        text("{ 'body': 'Hello.', }") => text("{ \"body\": \"Hello.\" }");
    missing_comma: SAFE, FIXED.replace(", \"to\"", " \"to\"") => FIXED;
    missing_colon: SAFE, FIXED.replace("\"to\":", "\"to\"") => FIXED;
    missing_bracket: ALL,
        "{
  \"messaging_product\": \"whatsapp\",
  \"type\": \"text\",
  \"text\": {
    \"body\": \"Hello.\",
  \"to\": \"+16505550100\"
}
" =>
        "{
  \"messaging_product\": \"whatsapp\",
  \"type\": \"text\",
  \"text\": {
    \"body\": \"Hello.\"},
  \"to\": \"+16505550100\"
}
";
    same_key_twice: SAFE, FIXED.replace("\"to\"", "\"type\": \"text\", \"to\"") => FIXED.replace("\"to\"", "\"type\": \"text\", \"to\"").replace("\"+16505550100\", \"type\": \"text\"", "\"+16505550100\"");
    tab_in_string: ALL, text("{ \"body\": \"a\tb\" }") => text(r#"{ "body": "a\tb" }"#);
    escaped_quote_in_double_quotes: SAFE,
        text(r#"{ "body": "don\'t" }"#) => text(r#"{ "body": "don't" }"#);
    // The comma is inside of the quotes that are replaced, and the key is misspelled.
    several_rounds: SAFE, BAD.replace("\"Hello.\"", "\"Hello.\",").replace('"', "'") => FIXED;
    several_bodies: SAFE, format!("[{BAD}, {FIXED}, {BAD}]") => format!("[{FIXED}, {FIXED}, {FIXED}]");
    json_lines: SAFE, format!("{BAD}\n{FIXED}\n{BAD}\n") => format!("{FIXED}\n{FIXED}\n{FIXED}\n");
}

same! {
    comment_with_placeholder: ALL, text("{ \"body\": \"Hello.\" /* {{text}} */ }");
    variable_is_not_quoted_safely: SAFE, text("{ \"body\": greeting }");
    code_is_not_quoted: ALL, text("{ \"body\": greet(\"you\") }");
    other_value_of_the_same_key: ALL, text(r#"{ "body": "Hello.", "body": "Hi." }"#);
    nothing_to_fix: ALL, FIXED;
    template_that_was_read: ALL,
        format!(r#"{{ "data": [{}] }}"#, template("en-US", BODY).replace("\"name\"", "\"status\": \"APPROVED\", \"id\": \"1\", \"name\""));
    not_a_body: ALL, r#"{ "boddy": "Hello.", }"#;
}

// The rest of a file.
cases! {
    byte_order_mark_and_crlf: SAFE,
        format!("\u{feff}{}", BAD.replace(", ", ",\r\n\t")) =>
        format!("\u{feff}{}", FIXED.replace(", ", ",\r\n\t"));
    lone_carriage_returns: SAFE, BAD.replace(", ", ",\r") => FIXED.replace(", ", ",\r");
    emoji: SAFE,
        BAD.replace("Hello.", "\u{1f469}\u{200d}\u{1f680} e\u{301} \\ud83d\\ude00") =>
        FIXED.replace("Hello.", "\u{1f469}\u{200d}\u{1f680} e\u{301} \\ud83d\\ude00");
    no_line_end: SAFE, format!("\n\n{BAD}") => format!("\n\n{FIXED}");
    blank_lines_and_tabs: SAFE, format!("\t{BAD}\n\n\t \n") => format!("\t{FIXED}\n\n\t \n");
    long_file: SAFE,
        format!("{FIXED}\n").repeat(40) + BAD + "\n" + &format!("{FIXED}\n").repeat(40) =>
        format!("{FIXED}\n").repeat(81);
}

// What is reported.
same! {
    ignored_rule: &["--ignore", "unknown-key"], BAD;
    other_rule: &["--select", "unknown-value"], BAD;
    rule_that_is_off: &["--severity", "unknown-key=off"], BAD;
    rule_below_the_shown_severity: &["--severity", "unknown-key=info"], BAD;
    warning_below_the_shown_severity: &["--min-severity", "error"],
        text(r#"{ "body": "Hello.", "preview_url": "false" }"#).replace("\"+16505550100\"", "16505550100").replace("\"false\"", "false");
}

cases! {
    selected_rule: &["--select", "unknown-key"], BAD => FIXED;
    info_that_is_shown: &["--severity", "unknown-key=info", "--min-severity", "info"], BAD => FIXED;
}

#[test]
fn unsafe_fixes_need_fix_or_diff() {
    let files = folder(&[("a.json", BAD)]);
    let (code, output, errors) = run(files.path(), &["--unsafe-fixes"]);
    assert_eq!((code, output.as_str()), (2, ""));
    assert!(errors.contains("--unsafe-fixes needs --fix or --diff"), "{errors}");
    assert_eq!(run(files.path(), &["--fix", "--diff"]).0, 2);
    assert_eq!(read(&files, "a.json"), BAD);
}

#[test]
fn the_exit_code_is_about_what_is_left() {
    let (worse, better) = (with_flavour(BAD), with_flavour(FIXED));
    let files = folder(&[("a.json", BAD), ("b/c.json", &worse), ("d.json", FIXED)]);
    let (code, output, errors) = run(files.path(), &["--fix", "--format", "concise"]);
    assert_eq!((code, output.lines().count()), (1, 1), "{output}");
    assert!(output.starts_with("b/c.json:"), "{output}");
    assert!(errors.starts_with("walint: fixed "), "{errors}");
    assert_eq!([read(&files, "a.json"), read(&files, "b/c.json")], [FIXED, &*better]);
    assert_eq!(run(files.path(), &["--fix", "a.json"]).0, 0);
    assert_eq!(run(files.path(), &["--fix", "a.json", "gone.json"]).0, 2);
    assert_eq!(run(files.path(), &["--diff", "a.json", "gone.json"]).0, 2);
}

#[test]
fn a_diff_is_all_that_is_printed() {
    let files = folder(&[("a.json", BAD), ("b c.json", FIXED), ("ä/d.json", &format!("{BAD}\n"))]);
    let (code, output, errors) = run(files.path(), &["--diff"]);
    assert_eq!((code, errors.as_str()), (1, ""));
    let expected = format!(
        "--- a/a.json\n+++ b/a.json\n@@ -1 +1 @@\n-{BAD}\n\\ No newline at end of file\n+{FIXED}\n\
         \\ No newline at end of file\n--- a/ä/d.json\n+++ b/ä/d.json\n@@ -1 +1 @@\n-{BAD}\n+{FIXED}\n"
    );
    assert_eq!(output, expected);
    let clean = run(files.path(), &["--diff", "b c.json"]);
    assert_eq!(clean, (0, String::new(), String::new()));
    // A finding without a fix is not a difference.
    let files = folder(&[("a.json", &with_flavour(FIXED))]);
    assert_eq!(run(files.path(), &["--diff"]).0, 0);
    assert_eq!(run(files.path(), &["--diff", "--unsafe-fixes"]).0, 1);
}

#[test]
fn fixed_standard_input_is_printed_and_findings_go_elsewhere() {
    let files = folder(&[]);
    let (worse, fixed) = (with_flavour(BAD), with_flavour(FIXED));
    let args = ["--fix", "-", "--format", "concise"];
    let (code, output, errors) = with_stdin(files.path(), &args, worse.as_bytes());
    assert_eq!((code, output.as_slice()), (1, fixed.as_bytes()));
    assert!(errors.contains("<stdin>:1:"), "{errors}");
    let (code, output, _) = with_stdin(files.path(), &["--fix", "-"], FIXED.as_bytes());
    assert_eq!((code, output.as_slice()), (0, FIXED.as_bytes()));
    let (code, output, errors) = with_stdin(files.path(), &["--diff", "-"], BAD.as_bytes());
    assert_eq!((code, errors.as_str()), (1, ""));
    let output = String::from_utf8(output).expect("UTF-8");
    assert!(output.starts_with("--- a/<stdin>\n+++ b/<stdin>\n"), "{output}");
}

#[test]
fn bytes_that_are_not_text_stay() {
    let files = folder(&[("good.json", BAD)]);
    let latin = [BAD.replace("Hello.", "Ol").as_bytes(), b"\n{ \"a\": \"\xe1\xff\" }\n"].concat();
    let utf_16: Vec<u8> = BAD.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let utf_16 = [&b"\xff\xfe"[..], &utf_16].concat();
    for (name, bytes) in [("latin.json", latin), ("wide.json", utf_16)] {
        let path = files.path().join(name);
        fs::write(&path, &bytes).expect("disk");
        run(files.path(), &["--fix", "--unsafe-fixes"]);
        assert_eq!(fs::read(&path).expect("a file"), bytes, "{name}");
        let (_, output, _) = with_stdin(files.path(), &["--fix", "--unsafe-fixes", "-"], &bytes);
        assert_eq!(output, bytes, "{name}");
        assert_eq!(run(files.path(), &["--diff", "--unsafe-fixes", name]).1, "", "{name}");
    }
    assert_eq!(read(&files, "good.json"), FIXED);
}

#[test]
fn findings_of_a_baseline_are_not_fixed() {
    let files = folder(&[("a.json", BAD)]);
    assert_eq!(run(files.path(), &["--write-baseline", "base.json"]).0, 0);
    let more = BAD.replace("\"to\"", "\"tto\"");
    fs::write(files.path().join("a.json"), &more).expect("disk");
    let args = ["--baseline", "base.json", "a.json", "--quiet"];
    let diff = run(files.path(), &[&["--diff"][..], &args].concat());
    assert_eq!(patched(&more, &diff.1), BAD, "{}", diff.1);
    assert_eq!(run(files.path(), &[&["--fix"][..], &args].concat()).0, 0);
    assert_eq!(read(&files, "a.json"), BAD);
    assert_eq!(run(files.path(), &["--fix", "a.json"]).0, 0);
    assert_eq!(read(&files, "a.json"), FIXED);
}

#[test]
fn suppressed_and_excluded_findings_are_not_fixed() {
    let settings = "exclude = [\"old/\"]\n\n[[suppress]]\nrule = \"unknown-key\"\npath = \"b.json\"\nreason = \"a test\"\n";
    let files =
        folder(&[("walint.toml", settings), ("a.json", BAD), ("b.json", BAD), ("old/c.json", BAD)]);
    let (code, _, errors) = run(files.path(), &["--fix"]);
    assert_eq!(code, 0, "{errors}");
    let read = |it| read(&files, it);
    assert_eq!([read("a.json"), read("b.json"), read("old/c.json")], [FIXED, BAD, BAD]);
    assert_eq!(run(files.path(), &["--diff"]).0, 0);
}

#[test]
fn a_fix_in_another_text_is_made_only_where_the_bytes_are_the_same() {
    let body = BAD.replace("\"to\"", "\"preview\": 1, \"to\"");
    let files = folder(&[("a.json", &format!("{{ \"mock\": [{}] }}", Value::from(body)))]);
    let before = read(&files, "a.json");
    run(files.path(), &["--fix", "--unsafe-fixes"]);
    let after = read(&files, "a.json");
    assert!(serde_json::from_str::<Value>(&after).is_ok(), "{before} {after}");
}

#[test]
fn a_report_contains_every_fix_that_it_counts() {
    let moved = r#"{ "messaging_product": "whatsapp", "type": "text", "text": { "body": "Hello.", "to": "+16505550100" } }"#;
    let files = folder(&[("a.json", BAD), ("b.json", moved)]);
    let json = |args: &[&str]| -> Value {
        let (_, output, _) = run(files.path(), &[&["--format", "json"], args].concat());
        serde_json::from_str(&output).expect("JSON")
    };
    let fix = &json(&["a.json"])["diagnostics"][0]["fix"];
    assert_eq!(fix["title"], "rename it to `body`");
    assert_eq!(fix["applicability"], "safe");
    assert_eq!(fix["edits"][0]["text"], "\"body\"");
    assert_eq!(fix["edits"][0]["range"]["start"]["offset"], BAD.find("\"boddy").expect("a key"));
    let report = json(&["b.json"]);
    assert_eq!(report["summary"]["fixable"]["unsafe"], 1, "{report}");
    let edits = report["diagnostics"][0]["fix"]["edits"].as_array().expect("edits");
    let offset = |edit: &Value, end: &str| {
        let offset = edit["range"][end]["offset"].as_u64().expect("a number");
        usize::try_from(offset).expect("a short text")
    };
    let mut fixed = moved.to_owned();
    for it in edits.iter().rev() {
        let text = it["text"].as_str().expect("a string");
        fixed.replace_range(offset(it, "start")..offset(it, "end"), text);
    }
    run(files.path(), &["--fix", "--unsafe-fixes", "b.json"]);
    assert_eq!(fixed, read(&files, "b.json"));
}

#[test]
fn a_report_to_upload_contains_no_values() {
    let moved = r#"{ "messaging_product": "whatsapp", "type": "text", "text": { "body": "Hello.", "to": "+16505550100" } }"#;
    let files = folder(&[("a.json", BAD), ("b.json", moved)]);
    let (_, output, _) = run(files.path(), &["--format", "sarif"]);
    let report: Value = serde_json::from_str(&output).expect("JSON");
    let repair = |n: usize| &report["runs"][0]["results"][n]["fixes"];
    assert!(repair(0).is_array() && repair(1).is_null(), "{report}");
    assert!(!output.contains("16505550100"), "{report}");
}

#[test]
fn a_fix_in_one_file_makes_others_possible_in_files_that_are_compared_with_it() {
    let definition = template("en_US", BODY).replace("order_ready", "order_ready_now");
    let sent = send("en_US").replace("order_ready", "order_ready_nwo");
    let broken = definition.replace("\"name\"", "\"naem\"");
    let files = folder(&[("a.json", &sent), ("b.json", &broken)]);
    let (code, output, errors) = run(files.path(), &["--fix", "--unsafe-fixes"]);
    assert_eq!(code, 0, "{output}");
    assert!(errors.contains("fixed 2 findings in 2 files"), "{errors}");
    assert_eq!(read(&files, "b.json"), definition);
    assert_eq!(read(&files, "a.json"), sent.replace("_nwo", "_now"));
}

#[cfg(unix)]
mod unix {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::os::unix::process::CommandExt;

    use super::*;

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("permissions can be set");
    }

    #[test]
    fn a_link_stays_a_link() {
        let files = folder(&[("real/a.json", BAD)]);
        let home = files.path();
        symlink("real/a.json", home.join("link.json")).expect("a link");
        symlink("link.json", home.join("links.json")).expect("a link");
        set_mode(&home.join("real/a.json"), 0o640);
        let inode = |path: &str| home.join(path).symlink_metadata().expect("a file").ino();
        let before = [inode("link.json"), inode("links.json")];
        assert_eq!(run(home, &["--fix", "links.json"]).0, 0);
        assert_eq!([inode("link.json"), inode("links.json")], before);
        assert_eq!(read(&files, "real/a.json"), FIXED);
        let mode = home.join("real/a.json").metadata().expect("a file").mode();
        assert_eq!(mode & 0o7777, 0o640);
        assert_eq!(names(&home.join("real")), ["a.json"]);
        assert_eq!(names(home), ["link.json", "links.json", "real"]);
    }

    #[test]
    fn a_file_with_two_names_in_a_run_is_fixed_once() {
        let files = folder(&[("a.json", BAD)]);
        symlink("a.json", files.path().join("link.json")).expect("a link");
        let (code, _, errors) = run(files.path(), &["--fix", "a.json", "link.json"]);
        assert_eq!(code, 0, "{errors}");
        assert_eq!(read(&files, "a.json"), FIXED);
    }

    #[test]
    fn a_file_with_a_hard_link_is_left_alone_and_others_are_fixed() {
        let files = folder(&[("a.json", BAD), ("b.json", BAD)]);
        let home = files.path();
        fs::hard_link(home.join("a.json"), home.join("other")).expect("a link");
        let (code, _, errors) = run(home, &["--fix", "a.json", "b.json"]);
        assert_eq!(code, 2);
        assert!(errors.contains("a.json: not fixed: the file has several hard links"), "{errors}");
        assert_eq!([read(&files, "a.json"), read(&files, "b.json")], [BAD, FIXED]);
        assert_eq!(home.join("a.json").metadata().expect("a file").nlink(), 2);
    }

    #[test]
    fn a_read_only_file_is_left_alone_and_others_are_fixed() {
        let files = folder(&[("a.json", BAD), ("b.json", BAD)]);
        set_mode(&files.path().join("a.json"), 0o444);
        let (code, _, errors) = run(files.path(), &["--fix"]);
        assert_eq!(code, 2);
        assert!(errors.contains("a.json: not fixed: the file is read-only"), "{errors}");
        assert_eq!([read(&files, "a.json"), read(&files, "b.json")], [BAD, FIXED]);
        assert_eq!(run(files.path(), &["--diff"]).0, 1, "a diff only reads");
    }

    /// Runs as a user who is not the owner of the files, where that is possible.
    fn run_as_somebody(folder: &Path, args: &[&str]) -> Option<(i32, String, String)> {
        let is_superuser = fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0);
        let mut command = command(folder, args);
        if is_superuser {
            command.uid(65534).gid(65534);
        }
        let output = command.output().ok()?;
        let is_started = !output.stdout.is_empty() || !output.stderr.is_empty();
        is_started.then(|| outcome(&output))
    }

    #[test]
    fn a_file_that_the_user_may_not_write_is_left_alone() {
        let files = folder(&[("a.json", BAD)]);
        let home = files.path();
        // Anybody may replace the file, but only its owner may write it.
        set_mode(home, 0o777);
        set_mode(&home.join("a.json"), 0o644);
        let is_superuser = home.metadata().expect("a folder").uid() == 0;
        if !is_superuser {
            set_mode(&home.join("a.json"), 0o444);
        }
        let Some((code, _, errors)) = run_as_somebody(home, &["--fix"]) else { return };
        assert_eq!(code, 2, "{errors}");
        assert!(errors.contains("not fixed: the file is read-only"), "{errors}");
        assert_eq!(read(&files, "a.json"), BAD);
        assert_eq!(names(home), ["a.json"]);
    }

    #[test]
    fn a_file_in_a_read_only_folder_is_left_alone() {
        let files = folder(&[("in/a.json", BAD)]);
        set_mode(files.path(), 0o755);
        let home = files.path().join("in");
        set_mode(&home.join("a.json"), 0o666);
        set_mode(&home, 0o555);
        let result = run_as_somebody(&home, &["--fix"]);
        set_mode(&home, 0o755);
        let Some((code, _, errors)) = result else { return };
        assert_eq!(code, 2, "{errors}");
        assert!(errors.contains("a.json: not fixed: "), "{errors}");
        assert_eq!(read(&files, "in/a.json"), BAD);
        assert_eq!(names(&home), ["a.json"]);
    }

    #[test]
    fn a_full_disk_leaves_the_old_file() {
        let files = folder(&[("a.json", BAD), ("b.json", BAD)]);
        // No file may have any content.
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" check --fix --quiet";
        let output = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_walint")])
            .current_dir(files.path())
            .output()
            .expect("a shell");
        let (code, _, errors) = outcome(&output);
        assert_eq!(code, 2, "{errors}");
        assert_eq!(errors.matches(": not fixed: ").count(), 2, "{errors}");
        assert_eq!([read(&files, "a.json"), read(&files, "b.json")], [BAD, BAD]);
        assert_eq!(names(files.path()), ["a.json", "b.json"]);
    }

    #[test]
    fn a_killed_run_leaves_whole_files() {
        const N_FILES: usize = 60;
        let (old, new) = (format!("{BAD}\n").repeat(3), format!("{FIXED}\n").repeat(3));
        let mut n_partial = 0;
        for round in 0..30_u64 {
            let files = folder(&[]);
            let home = files.path();
            let path = |n: usize| home.join(format!("{n:03}.json"));
            for n in 0..N_FILES {
                fs::write(path(n), &old).expect("disk");
            }
            let mut child = command(home, &["--fix", "--quiet"]).spawn().expect("it starts");
            if round % 3 == 0 {
                std::thread::sleep(Duration::from_millis(round));
            } else {
                // As soon as it writes.
                let is_running =
                    |child: &mut std::process::Child| child.try_wait().expect("a state").is_none();
                while fs::read(path(0)).expect("a file") == old.as_bytes() && is_running(&mut child)
                {
                    std::thread::sleep(Duration::from_micros(200));
                }
                std::thread::sleep(Duration::from_micros(200 * round));
            }
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
            let mut n_new = 0;
            for n in 0..N_FILES {
                let text = fs::read_to_string(path(n)).expect("a file");
                assert!(text == old || text == new, "round {round}: {text}");
                n_new += usize::from(text == new);
            }
            n_partial += usize::from((1..N_FILES).contains(&n_new));
            let is_json = |it: &String| Path::new(it).extension().is_some_and(|it| it == "json");
            let strays = names(home).into_iter().filter(|it| !is_json(it));
            let strays: Vec<String> = strays.collect();
            assert!(strays.len() <= 1, "{strays:?}");
            assert!(strays.iter().all(|it| it.starts_with(".walint-")), "{strays:?}");
            // What it left does not disturb the next run.
            if round % 10 == 1 {
                assert_eq!(run(home, &["--fix", "--quiet"]), (0, String::new(), String::new()));
                assert!(
                    (0..N_FILES).all(|it| fs::read(path(it)).expect("a file") == new.as_bytes())
                );
            }
        }
        assert!(n_partial > 0, "no run was killed while it wrote");
    }
}

/// A file with a body whose text has this key.
type WithKey<'a> = &'a dyn Fn(&str) -> String;

/// The same slip in files of every format, and what is left after `--fix`.
#[test]
fn fixes_are_written_into_files_of_every_format() {
    let body = |key: &str| {
        format!(
            r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {{"{key}": "Hi 👋"}}}}"#
        )
    };
    let url = "https://graph.facebook.com/v25.0/1/messages";
    let request = |key: &str| {
        let raw = serde_json::to_string(&body(key)).expect("JSON");
        format!(
            r#"{{"name": "A", "request": {{"method": "POST", "url": "{url}", "body": {{"mode": "raw", "raw": {raw}}}}}}}"#
        )
    };
    let collection = |key: &str| {
        let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
        let (one, other) = (request(key), request(key));
        format!(r#"{{"info": {{"name": "S", "schema": "{schema}"}}, "item": [{one}, {other}]}}"#)
    };
    let files: [(&str, WithKey<'_>); 11] = [
        ("a.json", &body),
        ("a.jsonc", &|key| format!("// é\n{}", body(key))),
        ("a.json.j2", &|key| body(key).replace("+16505550100", "{{ to }}")),
        ("a.md", &|key| format!("1. é\r\n\r\n   ```json\r\n   {}\r\n   ```\r\n", body(key))),
        ("a.sh", &|key| format!("curl {url} -d '{}'\n", body(key))),
        ("a.http", &|key| format!("POST {url}\n\n{}\n", body(key))),
        ("a.bru", &|key| {
            format!("post {{\n  url: {url}\n}}\n\nbody:json {{\n  {}\n}}\n", body(key))
        }),
        ("a.yaml", &|key| format!("body: |\n  {}\n", body(key))),
        ("a.py", &|key| format!("post('{url}', json={})\n", body(key))),
        ("a.ts", &|key| format!("post('{url}', {});\n", body(key))),
        ("a.postman_collection.json", &collection),
    ];
    let texts: Vec<(&str, String)> =
        files.iter().map(|(name, text)| (*name, text("boddy"))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
    let folder = folder(&texts);
    let (code, output, errors) = run(folder.path(), &["--fix"]);
    assert_eq!(code, 0, "{output}{errors}");
    for (name, text) in files {
        assert_eq!(read(&folder, name), text("body"), "{name}");
    }
}
