//! Bodies in the commands of shell scripts.

use std::process::{Command, Stdio};

use proptest::prelude::*;
use walint::engine::Origin;
use walint::extract::{Format, VirtualText, references};
use walint::source::Span;

use crate::common::{FAULTY, MESSAGE, found, lint, origin, rules};

/// What is found in [`FAULTY`], with the text at its place.
fn wrong(text: &str) -> Vec<(&'static str, String)> {
    vec![("wrong-type", text.to_owned())]
}

const URL: &str = "https://graph.facebook.com/v21.0/1000000000000001/messages";

/// The message on one line.
fn line(body: &str) -> String {
    body.replace("\n  ", " ").replace('\n', " ")
}

fn in_double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for it in text.chars() {
        if matches!(it, '"' | '\\' | '$' | '`') {
            quoted.push('\\');
        }
        quoted.push(it);
    }
    quoted + "\""
}

/// Each way to give a body to curl, with `{}` in the place of the quoted body.
const COMMANDS: &[&str] = &[
    "curl URL -d {}",
    "curl URL -d{}",
    "curl -sSd {} URL",
    "curl -XPOST URL --data {}",
    "curl -X POST --url URL --data-raw {}",
    "curl --request POST URL --data-binary {}",
    "curl --request PUT URL --data-ascii {}",
    "curl URL --json {}",
    "curl URL --data={}",
    "sudo -u www curl.exe URL -d {}",
    "/usr/bin/curl -o /dev/null -w '%{http_code}' URL -d {}",
    "time env A=b timeout 10 curl URL -d {} > out.json 2>&1 || exit 1",
    "if ! curl -s URL -d {}; then echo no; fi",
    "RESPONSE=$(curl -s URL -d {})",
    "RESPONSE=$(case $1 in a) curl URL -d {} ;; esac) || exit",
    "RESPONSE=\"$(curl -s URL -d {} | jq -r '.messages[0].id')\"",
    "send() { curl URL -d {}; }",
    "case $1 in\n  a|b) curl URL -d {} ;;\n  *) exit 1 ;;\nesac",
    "$ curl URL -d {}",
    "user@host:~$ curl URL -d {}",
    "curl URL \\\n  -H 'Content-Type: application/json' \\\n  -d {}",
    "curl URL \\\r\n  -H 'Content-Type: application/json' \\\r\n  -d {}",
    "curl URL ^\n  -d {}",
    "curl URL \\ \n  -d {}",
    "curl URL -H 'Content-Type: application/json'\n  -d {}",
    "curl https://graph.facebook.com/v21.0/<PHONE_NUMBER_ID>/messages -H \"Authorization: Bearer <TOKEN>\" -d {}",
    "echo {} | curl URL -d @-",
    "printf '%s' {} | curl URL --data-binary @-",
    "printf '%s\\n' {} | tee log | curl URL -d @-",
    "curl URL -d @- <<< {}",
    "curl URL -d @<(echo {})",
    "BODY={}\ncurl URL -d \"$BODY\"",
    "BODY={}\ncurl URL -d \"${BODY}\"",
    "send() {\n  local BODY={}\n  echo \"$BODY\" | curl URL -d@-\n}",
    "export A=1 BODY={}\nOTHER=$BODY\ncurl URL -d \"$OTHER\"",
    "curl URL -d \"$(echo {})\"",
    "BODY={}\nsend_it \"$BODY\"",
    "send_it {}",
    "send_it --body={} &",
    "http POST URL --raw {}",
    "http --raw={} URL",
    "echo {} | http POST URL Authorization:\"Bearer $TOKEN\"",
    "xh post URL <<< {}",
    "wget --method POST --header 'A: b' --body-data={} URL",
    "wget --post-data {} URL",
    "bash <<'END'\ncurl URL -d {}\nEND",
];

/// A command with a body, which is quoted with this function.
fn command(form: &str, body: &str) -> String {
    form.replace("URL", URL).replace("{}", body)
}

#[test]
fn every_way_to_send_a_body_is_read() {
    for form in COMMANDS {
        for (faulty, message, text) in [
            (format!("'{FAULTY}'"), format!("'{MESSAGE}'"), "\"yes\""),
            (in_double(FAULTY), in_double(MESSAGE), "\\\"yes\\\""),
            (in_double(&line(FAULTY)), in_double(&line(MESSAGE)), "\\\"yes\\\""),
        ] {
            let file = command(form, &faulty);
            assert_eq!(rules("a.sh", &file), wrong(text), "{file}");
            let file = command(form, &message);
            assert_eq!(rules("a.sh", &file), [], "{file}");
            let report = lint("a.sh", &file);
            assert_eq!(report.n_bodies, 1, "{file}");
        }
    }
}

#[test]
fn here_documents_are_read() {
    for form in [
        "curl URL -d @- <<EOF\n{}\nEOF\n",
        "curl URL --data @- <<'EOF'\n{}\nEOF\n",
        "curl URL --data @- << \"EOF\" > out.json\n{}\nEOF\n",
        "cat <<EOF | curl URL -d @-\n{}\nEOF\n",
        "cat <<EOF |\n{}\nEOF\n  curl URL -d @-\n",
        "curl URL -d \"$(cat <<EOF\n{}\nEOF\n)\"\n",
        "curl URL -d \"$(cat <<EOF | jq -c .\n{}\nEOF\n)\"\n",
        "BODY=$(cat <<'EOF'\n{}\nEOF\n)\ncurl URL -d \"$BODY\"\n",
        "BODY=$(cat << END\n{}\nEND\n)\ncurl URL -d \"$BODY\"\n",
        "read -r -d '' BODY <<EOF || true\n{}\nEOF\ncurl URL -d \"$BODY\"\n",
        "IFS= read -rd '' BODY <<EOF\n{}\nEOF\nsend \"$BODY\"\n",
        "cat > body.json <<EOF\n{}\nEOF\n",
        "tee body.json <<EOF > /dev/null\n{}\nEOF\n",
        "http POST URL <<EOF\n{}\nEOF\n",
        "function send {\n  curl URL -d @- <<EOF\n{}\nEOF\n}\n",
        "cat <<A; curl URL -d @- <<B\nx\nA\n{}\nB\n",
    ] {
        let file = command(form, FAULTY);
        assert_eq!(rules("a.sh", &file), wrong("\"yes\""), "{file}");
        assert_eq!(rules("a.sh", &file.replace('\n', "\r\n")), wrong("\"yes\""), "{file}");
        assert_eq!(rules("a.sh", &command(form, MESSAGE)), [], "{form}");
    }
    let tabs = command("curl URL -d @- <<-EOF\n\t{}\n\tEOF\n", &FAULTY.replace('\n', "\n\t\t"));
    assert_eq!(rules("a.sh", &tabs), wrong("\"yes\""));
}

#[test]
fn breaks_of_quotes_belong_to_the_string() {
    let faulty = |body: &str| {
        format!(
            "'{}'",
            FAULTY.replace("Your order is ready.", body).replace("+16505550100", "'\"$TO\"'")
        )
    };
    for body in [
        "it'\"'\"'s",
        "it'\\''s",
        "'$NAME'",
        "'\"${NAME:-\"you\"}\"'",
        "'`date`'",
        "'\"$(date '+%F')\"'",
    ] {
        let file = format!("curl {URL} -d {}", faulty(body));
        assert_eq!(rules("a.sh", &file), wrong("\"yes\""), "{file}");
        let long = format!("{body}{}", "x".repeat(4097));
        let file = format!("curl {URL} -d {}", faulty(&long).replace("\"yes\"", "false"));
        let found = rules("a.sh", &file);
        assert_eq!(found[0].1, format!("\"{long}\""));
    }
}

#[test]
fn variables_are_placeholders() {
    for value in [
        "$TO",
        "${TO}",
        "${TO:-1}",
        "$(get to \"$1\")",
        "$1",
        "`get to`",
        "${TO#+}",
        "$((1 + (2)))",
    ] {
        let body = in_double(FAULTY).replace("+16505550100", value);
        let file = format!("curl {URL} -d {body}");
        assert_eq!(rules("a.sh", &file), wrong("\\\"yes\\\""), "{file}");
        // Unquoted, and as members.
        let body = body
            .replace(&format!("\\\"{value}\\\""), value)
            .replace("\\\"type\\\"", &format!("{value}, \\\"type\\\""));
        let file = format!("curl {URL} -d {body}");
        assert_eq!(rules("a.sh", &file), wrong("\\\"yes\\\""), "{file}");
        let file =
            format!("curl {URL} -d @- <<EOF\n{}\nEOF\n", FAULTY.replace("+16505550100", value));
        assert_eq!(rules("a.sh", &file), wrong("\"yes\""), "{file}");
    }
}

#[test]
fn what_is_not_a_body_is_silent() {
    let body = FAULTY;
    let line = line(FAULTY);
    for file in [
        format!("curl -G {URL} -d '{body}'"),
        format!("curl -X GET {URL} -d '{body}'"),
        format!("curl {URL} -d '{body}' -d 'b=c'"),
        format!("curl {URL} -F 'data={body}'"),
        format!("curl {URL} --data-urlencode '{body}'"),
        format!("curl https://graph.facebook.com/v21.0/1/media -d '{body}'"),
        format!("BODY='{body}'\ncurl https://graph.facebook.com/v21.0/1/media -d \"$BODY\""),
        format!("U=https://graph.facebook.com/v21.0\ncurl \"$U/1/media\" -d '{body}'"),
        "jq -n '{messaging_product: \"whatsapp\", to: $to, type: \"text\"}' | curl URL -d @-"
            .to_owned(),
        "F='{messaging_product: \"whatsapp\", to: $to}'\njq -n \"$F\"".to_owned(),
        format!("# curl {URL} -d '{line}'"),
        format!(
            "BODY='{{\"messaging_product\": \"whatsapp\",'\nBODY+='\"to\": 5}}'\ncurl {URL} -d \"$BODY\""
        ),
        "BODY='{\"messaging_product\": \"whatsapp\",'\nsend \"$BODY\"".to_owned(),
        "http POST https://graph.facebook.com/v21.0/1/messages messaging_product=whatsapp to=x"
            .to_owned(),
        format!("curl {URL} -d \"$BODY\""),
        format!("curl {URL} -d @body.json"),
        "printf '{\\\"messaging_product\\\": \\\"%s\\\"}' whatsapp".to_owned(),
        format!(
            "curl https://api.example.com/x -d '{}'",
            body.replace("\"messaging_product\": \"whatsapp\",", "")
        ),
        format!("echo ok # messaging_product\ncat <<EOF\nnot JSON {{ {line}\nEOF"),
    ] {
        assert_eq!(found("a.sh", &file), [], "{file}");
    }
}

#[test]
fn the_endpoint_decides() {
    let bare = line(FAULTY).replace("\"messaging_product\": \"whatsapp\", ", "");
    let file = format!("curl {URL} -d '{bare}'");
    let rules: Vec<&str> = rules("a.sh", &file).iter().map(|it| it.0).collect();
    assert_eq!(rules, ["missing-messaging-product", "wrong-type"]);
    let variables = format!(
        "V=v21.0\nBASE=\"https://graph.facebook.com/$V\"\ncurl \"${{BASE}}/$ID/messages\" -d '{bare}'"
    );
    assert_eq!(crate::common::rules("a.sh", &variables).len(), 2);
}

#[test]
fn the_last_value_before_the_use_is_sent() {
    let file = format!(
        "BODY='{MESSAGE}'\nBODY='{FAULTY}'\ncurl {URL} -d \"$BODY\"\nBODY=''\ncurl {URL} -d \"$BODY\"\n"
    );
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
    // It is reported once, however often it is sent.
    let file = format!("BODY='{FAULTY}'\ncurl {URL} -d \"$BODY\"\ncurl {URL} -d \"$BODY\"\n");
    assert_eq!(lint("a.sh", &file).n_bodies, 1);
}

#[test]
fn the_place_is_the_line_of_the_body() {
    let line = line(FAULTY);
    let file = format!("#!/bin/bash\n\ncurl {URL} \\\n  -d '{FAULTY}'\nB='{line}'; C='{line}'\n");
    let places: Vec<String> = found("a.sh", &file).into_iter().map(|it| it.1).collect();
    assert_eq!(places, ["line:4", "line:10", "line:10/value:2"]);
}

#[test]
fn prompts_of_sessions_are_not_text() {
    let file = format!(
        "$ curl {URL} \\\n> -d '{}'\n{{\"error\": \"it's\"}}\n",
        FAULTY.replace('\n', "\n> ")
    );
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
    let file = format!("$ curl {URL} -d @- <<EOF\n> {}\n> EOF\n", FAULTY.replace('\n', "\n> "));
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
}

#[test]
fn commands_in_strings_are_read() {
    let inner = format!("curl {URL} -d '{FAULTY}'");
    for file in [
        format!("eval {}", in_double(&inner)),
        format!("bash -c {}", in_double(&format!("cd x && {inner}"))),
        format!("CMD={}", in_double(&inner)),
    ] {
        assert_eq!(rules("a.sh", &file), wrong("\\\"yes\\\""), "{file}");
    }
    let file = format!("ssh host <<'END'\ncd x\n{inner}\nEND\n");
    assert_eq!(found("a.sh", &file)[0].1, "line:2/line:2");
}

#[test]
fn formats_of_printf_have_placeholders() {
    let format = line(FAULTY).replace("+16505550100", "%s").replace("ready.", "100%% %-5s");
    let file = format!("printf '{format}' \"$TO\" x | curl {URL} -d @-");
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
    let file = format!("BODY=$(printf '{format}' \"$TO\" x)\ncurl {URL} -d \"$BODY\"");
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
}

#[test]
fn text_of_other_forms_is_exact() {
    let emoji = FAULTY.replace("Your order", "Tu pedido está 😀").replace("  \"to\"", "\t\"to\"");
    let file = format!("\u{feff}curl {URL} -d '{emoji}'");
    assert_eq!(rules("a.sh", &file), wrong("\"yes\""));
    let ansi = format!(
        "curl {URL} -d $'{}'",
        line(&emoji).replace("order", "it\\'s").replace("😀", "\\U1F600").replace("yes", "y\\x65s")
    );
    assert_eq!(rules("a.sh", &ansi), wrong("\"y\\x65s\""));
    assert_eq!(
        rules("a.sh", &format!("curl {URL} -d '{emoji}'").replace('\n', "\r\n")),
        wrong("\"yes\"")
    );
}

#[test]
fn comments_in_a_body_are_sent() {
    let body = MESSAGE.replace("\"to\"", "// who gets it\n  \"to\"");
    let rules: Vec<&str> =
        rules("a.sh", &format!("curl {URL} -d '{body}'")).iter().map(|it| it.0).collect();
    assert_eq!(rules, ["comment-in-json"]);
}

#[test]
fn files_are_references() {
    let text = format!(
        "curl {URL} -d @body.json\ncurl {URL} --data-binary '@a b.json'\ncurl {URL} -d \"@$DIR/c.json\"\n\
         cat d.json | curl {URL} -d @-\ncurl {URL} -d \"$(cat e.json)\"\ncurl {URL} -d \"$(<f.json)\"\n\
         curl {URL} -d @- < g.json\nwget --post-file=h.json {URL}\nhttp POST {URL} @i.json\nhttp POST {URL} < j.json\n\
         curl {URL} --data-raw @k.json\ncurl https://graph.facebook.com/v21.0/1/media -d @l.json\n"
    );
    let found = references(&text, Format::Shell);
    let of = |it: &walint::extract::Reference| (it.path.clone(), text[it.span.range()].to_owned());
    let expected = [
        ("body.json", "body.json"),
        ("a b.json", "a b.json"),
        ("${_}/c.json", "$DIR/c.json"),
        ("d.json", "d.json"),
        ("e.json", "e.json"),
        ("f.json", "f.json"),
        ("g.json", "g.json"),
        ("h.json", "h.json"),
        ("i.json", "i.json"),
        ("j.json", "j.json"),
    ];
    let expected = expected.map(|it| (it.0.to_owned(), it.1.to_owned()));
    assert_eq!(found.iter().map(of).collect::<Vec<_>>(), expected);
}

/// A word as walint reads it: as the body of a command.
fn expanded(word: &str) -> Option<String> {
    let file = format!("curl x --json {word} messaging_product");
    let text = VirtualText::of(&file, origin("a.sh"));
    let section = text.sections().first()?;
    Some(text.text()[section.range.clone()].to_owned())
}

fn has_bash() -> bool {
    Command::new("bash")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|it| it.success())
}

fn by_bash(word: &str) -> String {
    let script = format!("printf '%s' {word}");
    let output =
        Command::new("bash").args(["--norc", "-c", &script]).env("LC_ALL", "C.UTF-8").output();
    String::from_utf8(output.expect("bash is there").stdout).expect("the text is UTF-8")
}

/// A word that begins with `{`, with any quoting.
fn word() -> impl Strategy<Value = String> {
    let single = "'[ -&(-~\n\té😀]{0,6}'";
    let double = "\"([ !#%-\\[\\]-_a-~\n\té😀]|\\\\[\"\\\\$`]|\\\\\n|\\\\[a-z{ ']){0,6}\"";
    let ansi = "\\$'([ -&(-\\[\\]-~é😀]|\\\\[abefnrtv\\\\'\"?]|\\\\x[2-7][0-9a-f]|\\\\u00[a-f][0-9a-f]|\\\\1[0-7]{2}|\\\\xc3\\\\xa9|\\\\303\\\\251){0,5}'";
    let plain = "([a-zA-Z0-9_.,:/@%+=é😀-]|\\\\[ -~]|\\\\\n){1,6}";
    let here = "\"\\$\\(cat <<'EOF'\n([ -~é]{0,9}\n){0,3}x\nEOF\n\\)\"";
    let open = "\"\\$\\(cat <<EOF\n(([ !-#%-\\[\\]-_a-~é]|\\\\[\\\\$`]|\\\\[a-z\"]){0,9}\n){0,3}x\nEOF\n\\)\"";
    let piece = prop_oneof![3 => single, 3 => double, 2 => ansi, 2 => plain];
    let word = prop::collection::vec(piece, 0..6).prop_map(|it| format!("'{{'{}", it.concat()));
    prop_oneof![
        6 => word,
        1 => here.prop_map(|it| it.replacen('\n', "\n{", 1)),
        1 => open.prop_map(|it| it.replacen('\n', "\n{", 1)),
    ]
}

/// Each way to give a body to a command of PowerShell.
const POWERSHELL: &[&str] = &[
    "curl.exe -X POST URL -H 'A: b' -d {}",
    "Invoke-RestMethod -Uri URL -Method Post -Body {}",
    "$r = Invoke-RestMethod -Method POST -Uri \"URL\" -Headers @{ Authorization = \"Bearer $t\" } -ContentType 'application/json' -Body {}",
    "irm URL -Method POST -body {} | ConvertTo-Json",
    "Invoke-WebRequest `\r\n  -Uri URL `\r\n  -Method Post `\r\n  -Body {}",
    "$body = {}\nInvoke-RestMethod -Uri URL -Method Post -Body $body",
    "[string]$Body={}\niwr -Uri URL -Method Post -Body ($body)",
    "function Send-It($to) {\n  $script:json = {}\n  curl -Uri URL -Method Post -Body $json\n}",
    "$body = {}\n$body | curl.exe URL -d '@-'",
    "{} | Set-Content body.json",
    "$p = @{ Uri = 'URL'; Method = 'POST'; Body = {} }\nInvoke-RestMethod @p",
    "if ($x -eq 1) { <# a 'b #> irm URL -Method Post -Body {} } # '",
    "try {\n  irm URL -Method Post -Body $(\n    {}\n  )\n} catch { Write-Host \"no $($_.Exception)\" }",
];

#[test]
fn every_way_of_powershell_is_read() {
    let escaped = |text: &str| text.replace('`', "``").replace('"', "`\"").replace('$', "`$");
    for form in POWERSHELL {
        for (open, close, text) in [
            ("'", "'", "\"yes\""),
            ("@'\r\n", "\r\n'@", "\"yes\""),
            ("@\"\n", "\n\"@", "\"yes\""),
            ("\"", "\"", "`\"yes`\""),
        ] {
            let of = |body: &str| {
                let body = if text.starts_with('`') { escaped(body) } else { body.to_owned() };
                command(form, &format!("{open}{body}{close}"))
            };
            assert_eq!(rules("a.ps1", &of(FAULTY)), wrong(text), "{}", of(FAULTY));
            assert_eq!(rules("a.ps1", &of(MESSAGE)), [], "{form}");
            assert_eq!(lint("a.ps1", &of(MESSAGE)).n_bodies, 1, "{}", of(MESSAGE));
        }
    }
}

#[test]
fn strings_of_powershell_are_exact() {
    let file = |body: &str| format!("irm -Uri {URL} -Method Post -Body {body}");
    let single = format!("'{}'", FAULTY.replace("order", "it''s"));
    assert_eq!(rules("a.ps1", &file(&single)), wrong("\"yes\""));
    let doubled = format!("\"{}\"", FAULTY.replace('"', "\"\""));
    assert_eq!(rules("a.ps1", &file(&doubled)), wrong("\"\"yes\"\""));
    for value in ["$to", "${to}", "$($p.To)", "$env:TO", "$(Get-To -Name \"x\")"] {
        let here = format!("@\"\n{}\n\"@", FAULTY.replace("+16505550100", value));
        assert_eq!(rules("a.ps1", &file(&here)), wrong("\"yes\""), "{here}");
    }
    // Windows PowerShell needs escapes in the arguments of programs.
    let escaped = format!("curl.exe {URL} -d '{}'", FAULTY.replace('"', "\\\""));
    assert_eq!(rules("a.ps1", &escaped), wrong("\\\"yes\\\""));
}

#[test]
fn other_commands_of_powershell_are_silent() {
    let body = FAULTY;
    for file in [
        format!("irm -Uri https://graph.facebook.com/v21.0/1/media -Method Post -Body '{body}'"),
        format!("irm -Uri {URL} -Method Get -Body '{body}'"),
        format!(
            "$b = '{body}'\nirm -Uri https://graph.facebook.com/v21.0/1/media -Method Post -Body $b"
        ),
        format!("$b = '{}'\n$b += '}}'", &body[..body.len() - 1]),
        format!("# irm -Uri {URL} -Method Post -Body '{}'", line(body)),
        format!("<# irm -Uri {URL} -Method Post -Body '{body}' #>"),
        "$b = @{ messaging_product = 'whatsapp'; to = $to; typ = 'x' } | ConvertTo-Json".to_owned(),
    ] {
        assert_eq!(found("a.ps1", &file), [], "{file}");
    }
}

#[test]
fn files_of_powershell_are_references() {
    let text = format!(
        "irm -Uri {URL} -Method Post -InFile a.json\nirm -Uri {URL} -Method Post -Body (Get-Content -Raw 'b c.json')\n\
         $x = Get-Content $d\ncurl.exe {URL} -d '@d.json'\n"
    );
    let found = references(&text, Format::PowerShell);
    let paths: Vec<(&str, &str)> =
        found.iter().map(|it| (&*it.path, &text[it.span.range()])).collect();
    assert_eq!(paths, [("a.json", "a.json"), ("b c.json", "b c.json"), ("d.json", "d.json")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_are_those_of_bash(word in word()) {
        prop_assume!(has_bash());
        let by_bash = by_bash(&word);
        // The output of a command loses the line breaks at its end.
        let expected = by_bash.trim_end_matches('\n').to_owned();
        let read = expanded(&word).map(|it| it.trim_end_matches('\n').to_owned());
        prop_assert_eq!(read, Some(expected), "{}", word);
    }

    /// A body in random quotes: the same findings, at text that bash reads as the inner text.
    #[test]
    fn quoted_bodies_have_the_findings_of_the_bare_body(
        value in "[a-zA-Z éß😀!#%&()*+,./:;<=>?@^_{|}~\\[\\]'`$-]{0,30}",
        quotes in prop::collection::vec((0_usize..4, 1_usize..40), 1..20),
        form in prop::sample::select(COMMANDS.to_vec()),
    ) {
        let value = serde_json::Value::from(value).to_string();
        let body = FAULTY.replace("\"Your order is ready.\"", &value);
        let quoted = quoted(&body, &quotes);
        // The word that makes a file worth reading may be in pieces.
        let file = command(form, &quoted) + "\n# messaging_product\n";
        let bare = walint::engine::lint_text(&body, Origin::NAMED, &walint::Options::default());
        let expected: Vec<_> = bare.diagnostics.iter().map(|it| (it.rule.id, it.pointer.clone(), &body[it.span.range()])).collect();
        let report = lint("a.sh", &file);
        if form.starts_with("bash <<") {
            return Ok(());
        }
        let found: Vec<_> = report
            .diagnostics
            .iter()
            .map(|it| (it.rule.id, it.pointer.clone(), it.span))
            .collect();
        // The text is the body, and each character of it has its place, alone or as an escape.
        let text = VirtualText::of(&file, origin("a.sh"));
        let section = text.sections().first().expect("the body is found").range.clone();
        prop_assert_eq!(&text.text()[section.clone()], &body);
        let outer = |start: usize, end: usize| {
            text.map().outer(Span::new(section.start + start, section.start + end))
        };
        for (at, it) in body.char_indices() {
            let written = &file[outer(at, at + it.len_utf8()).range()];
            prop_assert!(written == it.to_string() || written.starts_with('\\'), "{} of {}", written, it);
        }
        let start = body.as_ptr() as usize;
        let wanted: Vec<_> = expected
            .iter()
            .map(|(rule, pointer, text)| {
                let at = text.as_ptr() as usize - start;
                (*rule, pointer.clone(), outer(at, at + text.len()))
            })
            .collect();
        prop_assert_eq!(found, wanted, "{}", file);
    }
}

/// A text in pieces, each in quotes of another kind.
fn quoted(text: &str, kinds: &[(usize, usize)]) -> String {
    let mut pieces = Vec::new();
    let mut rest: Vec<char> = text.chars().rev().collect();
    for (kind, length) in kinds.iter().cycle() {
        let piece: String = std::iter::from_fn(|| rest.pop()).take(*length).collect();
        if piece.is_empty() {
            break;
        }
        pieces.push(match kind {
            0 => format!("'{}'", piece.replace('\'', "'\\''")),
            1 => in_double(&piece),
            2 => {
                let piece = piece.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n");
                format!("$'{piece}'")
            }
            _ => format!("'{}'", piece.replace('\'', "'\"'\"'")),
        });
    }
    pieces.concat()
}

#[test]
fn hostile_scripts_are_read_in_linear_time() {
    let word = "messaging_product\n";
    for part in [
        "$(",
        "`",
        "`\\`",
        "\"",
        "'",
        "${",
        "$((",
        "((",
        "(",
        "{",
        "[",
        "<<A ",
        "<<A\n",
        "<<-'A'\n",
        "$(cat <<A\n",
        "\"$(",
        "${x:-\"",
        "$'",
        "\\",
        "a=",
        "a=;",
        "a=(",
        "case x in ",
        "x)",
        "|",
        ";;",
        "${{",
        "<(",
        "<<<",
        "curl -d ",
        "curl -d@- ",
        "$ curl \\\n> ",
        "-d x\n",
        "'",
        "\"\\\"",
        "a=\"$a$a$a$a\"\n",
        "curl \"$a\" -d \"$a\"\n",
        "\0",
        "é",
        "\r\n",
        "{\"",
    ] {
        let text = format!("{word}{}", part.repeat(50_000));
        lint("a.sh", &text);
        lint("a.ps1", &text);
    }
    for character in ["(", "'", "\"", "`", "{", "$", "<", "\n"] {
        let text = format!("{word}curl x -d {}", character.repeat(5_000_000));
        let _ = VirtualText::of(&text, origin("a.sh")).text().len();
        let _ = VirtualText::of(&text, origin("a.ps1")).text().len();
    }
    // Every use leads to the same long value.
    let text = format!(
        "{word}a='{{\"{}\"}}'\n{}",
        "x".repeat(100_000),
        "curl x -d \"$a\"\n".repeat(2_000)
    );
    lint("a.sh", &text);
}
