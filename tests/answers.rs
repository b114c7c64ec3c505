//! Meta's answers are explained, and what they object to is found in the body.

#[expect(dead_code, reason = "tests/cases.rs uses the rest")]
#[path = "common/cases.rs"]
mod cases;

use std::path::{Path, PathBuf};

use serde_json::Value;
use walint::answer::{Explained, can_carry, carried_errors, codes, explain};
use walint::report::{AnswerFormat, Explanation, Style, write_explanation};
use walint::rule::ApiError;
use walint::{Options, schema};

/// A folder under `fixtures/answers/` with an `answer.*` and perhaps a `body.*`.
struct Case {
    folder: PathBuf,
    answer: (String, String),
    body: Option<(String, String)>,
}

impl Case {
    fn body(&self) -> Option<(&str, &str)> {
        self.body.as_ref().map(|it| (it.0.as_str(), it.1.as_str()))
    }

    fn explain(&self) -> Vec<Explained> {
        explain(&self.answer.1, self.body().map(|it| it.1), &Options::default())
    }

    fn write(&self, format: AnswerFormat) -> String {
        let answer = (self.answer.0.as_str(), self.answer.1.as_str());
        let errors = self.explain();
        to_text(Explanation { answer, body: self.body(), errors: &errors }, format)
    }
}

fn to_text(explanation: Explanation<'_>, format: AnswerFormat) -> String {
    let style = Style { summary: false, ..Style::plain(80) };
    let mut out = Vec::new();
    write_explanation(&mut out, explanation, format, style).expect("memory");
    String::from_utf8(out).expect("explanations are UTF-8")
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/answers");
    let mut cases = Vec::new();
    for folder in std::fs::read_dir(root).expect("the folder is there") {
        let folder = folder.expect("an entry").path();
        let file = |stem: &str| {
            let mut entries = std::fs::read_dir(&folder).expect("a case is a folder");
            let path = entries.find_map(|it| {
                let path = it.expect("an entry").path();
                path.file_stem().is_some_and(|it| it == stem).then_some(path)
            })?;
            let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
            Some((name, std::fs::read_to_string(&path).expect("it can be read")))
        };
        let answer = file("answer").unwrap_or_else(|| panic!("{}", folder.display()));
        let body = file("body");
        cases.push(Case { folder, answer, body });
    }
    cases.sort_by(|a, b| a.folder.cmp(&b.folder));
    assert!(cases.len() >= 40, "the fixtures are there");
    cases
}

#[test]
fn outputs_are_as_reviewed() {
    for case in cases() {
        insta::with_settings!({
            snapshot_path => &case.folder,
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!("output", case.write(AnswerFormat::Human));
        });
    }
}

#[test]
fn json_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(schema::EXPLAIN_ERROR).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for case in cases().iter().filter(|it| !it.explain().is_empty()) {
        let text = case.write(AnswerFormat::Json);
        let document: Value = serde_json::from_str(&text).expect("one JSON object");
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", case.folder.display());
    }
}

#[test]
fn both_outputs_have_the_same_findings() {
    let parse = |text| serde_json::from_str::<Value>(text).expect("JSON");
    let (check, explain) = (parse(schema::OUTPUT), parse(schema::EXPLAIN_ERROR));
    for part in ["diagnostic", "range", "position"] {
        assert_eq!(check["$defs"][part], explain["$defs"][part], "{part}");
    }
}

#[test]
fn every_answer_is_explained_but_one() {
    for case in cases() {
        let is_none = case.folder.ends_with("no-error-at-all");
        assert_eq!(case.explain().is_empty(), is_none, "{}", case.folder.display());
    }
}

#[test]
fn places_are_in_the_body() {
    let mut n_places = 0;
    for case in cases() {
        let errors = case.explain();
        let places = errors.iter().flat_map(|it| &it.objections).filter_map(|it| it.place.as_ref());
        for place in places {
            let (_, text) = case.body().expect("a place needs a body");
            assert!(text.get(place.span.range()).is_some(), "{}", case.folder.display());
            n_places += 1;
        }
    }
    assert!(n_places >= 40, "{n_places} places");
}

/// The codes that Meta's pages list for messages and calls.
const CODES: [u32; 108] = [
    0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 250, 299, 368, 613, 803, 1026, 2040, 2046, 2047, 80_007,
    80_008, 130_403, 130_429, 130_472, 130_497, 130_501, 131_000, 131_005, 131_008, 131_009,
    131_016, 131_020, 131_021, 131_026, 131_030, 131_031, 131_037, 131_041, 131_042, 131_044,
    131_045, 131_047, 131_048, 131_049, 131_050, 131_051, 131_052, 131_053, 131_055, 131_056,
    131_057, 131_058, 131_062, 131_063, 131_064, 131_207, 131_208, 131_215, 132_000, 132_001,
    132_005, 132_007, 132_008, 132_012, 132_015, 132_016, 132_018, 132_021, 132_068, 132_069,
    133_004, 133_010, 134_011, 134_100, 134_101, 134_102, 135_000, 137_000, 138_000, 138_001,
    138_002, 138_003, 138_004, 138_005, 138_006, 138_007, 138_009, 138_012, 138_013, 138_014,
    138_015, 138_017, 138_018, 138_019, 138_020, 138_021, 138_022, 138_023, 139_000, 192, 200_002,
    131_061, 131_065, 131_070, 138_008, 138_038, 139_200, 147_005,
];

#[test]
fn every_code_that_is_listed_is_explained() {
    for code in CODES {
        let text = format!(r#"{{"error": {{"code": {code}, "message": "(#{code}) Something"}}}}"#);
        let errors = explain(&text, None, &Options::default());
        let [error] = errors.as_slice() else { panic!("{code}: {} errors", errors.len()) };
        assert!(error.code.is_some(), "{code}");
        assert!(!error.title().is_empty() && !error.meaning().is_empty(), "{code}");
    }
}

/// The subcodes that the creation and the edit of templates were seen to answer with.
const SUBCODES: [(u32, u32); 28] = [
    (100, 2_388_019),
    (100, 2_388_023),
    (100, 2_388_024),
    (100, 2_388_039),
    (100, 2_388_040),
    (100, 2_388_042),
    (100, 2_388_043),
    (100, 2_388_046),
    (100, 2_388_047),
    (100, 2_388_049),
    (100, 2_388_060),
    (100, 2_388_072),
    (100, 2_388_073),
    (100, 2_388_081),
    (100, 2_388_155),
    (100, 2_388_293),
    (100, 2_388_299),
    (100, 33),
    (10, 2_388_185),
    (100, 2_388_185),
    (100, 2_388_084),
    (100, 2_388_124),
    (100, 2_388_273),
    (100, 2_388_318),
    (100, 2_388_330),
    (100, 2_494_177),
    (100, 2_494_191),
    (131_009, 2_494_191),
];

#[test]
fn every_subcode_that_is_listed_is_explained() {
    for (code, subcode) in SUBCODES {
        let found = codes::find(code, Some(subcode)).expect("the code is known");
        assert_eq!(found.subcode, Some(subcode));
    }
}

#[test]
fn a_subcode_without_its_code_is_explained() {
    for (_, subcode) in SUBCODES.iter().filter(|it| it.1 > 1_000_000) {
        let found = codes::find(*subcode, None).expect("the subcode is known");
        assert_eq!(found.subcode, Some(*subcode));
    }
}

#[test]
fn only_rules_whose_findings_can_carry_the_error_are_listed() {
    for case in cases() {
        for error in case.explain() {
            let Some(code) = error.error.code else { continue };
            let subcode = error.error.subcode;
            let (code, subcode) = match error.code {
                Some(it) if it.subcode.is_some() => (it.first, it.subcode),
                Some(_) | None => (code, subcode),
            };
            for rule in &error.rules {
                let name = case.folder.display();
                assert!(can_carry(rule, ApiError { code, subcode }), "{name}: {}", rule.meta.id);
            }
        }
    }
}

/// The files with bodies below a folder.
fn bodies(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            bodies(&path, files);
        } else if path.extension().is_some_and(|it| it == "json") {
            files.push(path);
        }
    }
}

#[test]
fn the_errors_of_all_findings_are_known_to_be_carried() {
    let mut files = Vec::new();
    bodies(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut files);
    let read = |it: &PathBuf| Some((it.display().to_string(), std::fs::read_to_string(it).ok()?));
    let files = files.iter().filter_map(read);
    let cases = cases::all().into_iter().flat_map(|it| it.cases);
    for (name, text) in files.chain(cases.map(|it| (it.name, it.body))) {
        for finding in walint::lint(&text, &Options::default()) {
            let Some(error) = finding.api_error() else { continue };
            let id = finding.rule().id;
            let rule = walint::rules::find(id).expect("a finding has a rule");
            let is_listed = carried_errors(rule).any(|it| it == error);
            assert!(is_listed, "{name}: add {error:?} of `{id}` to src/answer/carried.rs");
        }
    }
}

#[test]
fn a_code_that_nobody_knows_is_said_to_be_unknown() {
    for code in [7_u32, 99_999, 131_999, 4_000_000_000] {
        let text = format!(r#"{{"code": {code}, "message": "New"}}"#);
        let errors = explain(&text, None, &Options::default());
        assert!(errors[0].code.is_none(), "{code}");
        assert!(errors[0].meaning().contains("not known"), "{code}");
    }
    assert!(codes::find(100, Some(1)).is_some_and(|it| it.subcode.is_none()));
}

#[test]
fn secrets_are_not_repeated() {
    let answer = r#"{"error": {"message": "Malformed access token EAAabcDEF123token for +16505550123 at https://shop.example/?key=TOKEN",
        "code": 190, "error_data": {"details": "user ana@shop.example, hash deadbeef0123456789deadbeef"}}}"#;
    let body = r#"{"messaging_product": "whatsapp", "to": "+16505550142",
        "type": "text", "text": { "body": "TOKEN-in-a-text" }}"#;
    let errors = explain(answer, Some(body), &Options::default());
    let answer = ("answer.json", answer);
    let explanation = Explanation { answer, body: Some(("body.json", body)), errors: &errors };
    for format in [AnswerFormat::Human, AnswerFormat::Json] {
        let text = to_text(explanation, format);
        for secret in ["EAAabc", "6505550123", "TOKEN", "ana@", "deadbeef", "6505550142"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        assert!(text.contains("Malformed access token"), "{text}");
    }
}

#[test]
fn lines_are_at_most_80_columns_wide() {
    for case in cases() {
        let text = case.write(AnswerFormat::Human);
        // A long word is not broken.
        let is_free = |it: &&str| !it.contains("https://") && it.trim().contains(' ');
        let own = text.lines().filter(is_free);
        let widest = own.map(|it| it.chars().count()).max().unwrap_or_default();
        assert!(widest <= 80, "{}: {widest}", case.folder.display());
    }
}
