//! The human report: what is drawn, in terminals of several widths.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;
use walint::diagnostic::{Diagnostic, FileId};
use walint::engine::{Origin, lint_text};
use walint::report::{File, Format, Other, Reporter, Style, Summary};
use walint::source::{LineIndex, Span};
use walint::{Options, rules};

/// Findings as they are drawn in terminals of this width.
fn drawn(text: &str, diagnostics: &[Diagnostic], others: &[Arc<Other>], style: Style) -> String {
    let mut out = Vec::new();
    let human = Format::from_name("human").expect("a format");
    let mut reporter = Reporter::new(&mut out, human, style, usize::MAX).expect("memory");
    reporter.file(File { others, ..File::new("a.json", text, diagnostics) }).expect("memory");
    reporter.finish(&Summary::default()).expect("memory");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn plain(width: usize) -> Style {
    Style { summary: false, ..Style::plain(width) }
}

/// The findings in terminals of 60, 80 and 120 cells, none of which they overrun.
fn in_three_widths(text: &str, diagnostics: &[Diagnostic], others: &[Arc<Other>]) -> String {
    let mut all = String::new();
    for width in [60, 80, 120] {
        let drawn = drawn(text, diagnostics, others, plain(width));
        for line in drawn.lines() {
            assert!(line.width() <= width, "{} cells of {width}: {line}", line.width());
        }
        let _ = write!(all, "--- {width} cells\n\n{drawn}");
    }
    all
}

fn lint(text: &str) -> Vec<Diagnostic> {
    let found = lint_text(text, Origin::NAMED, &Options::default()).diagnostics;
    assert!(!found.is_empty(), "there is something to draw");
    found
}

fn span(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap_or_else(|| panic!("{part} is in the text"));
    Span::new(start, start + part.len())
}

fn finding(span: Span, message: &str) -> Diagnostic {
    let rule = rules::find("unknown-key").expect("there is such a rule");
    Diagnostic::new(&rule.meta, span, message)
}

#[test]
fn scripts_of_the_world() {
    for (name, words) in [
        ("chinese", "您好，您的订单已经准备好了，请在星期五之前到我们店里来取，谢谢您的惠顾"),
        (
            "japanese",
            "こんにちは、ご注文の品が準備できました。金曜日までに店頭でお受け取りください",
        ),
        ("korean", "안녕하세요 주문하신 상품이 준비되었습니다 금요일까지 매장에서 찾아가 주세요"),
        ("hindi", "नमस्ते, आपका ऑर्डर तैयार है और र्\u{200d}य क्ष शुक्रवार तक दुकान में रखा जाएगा"),
        ("persian", "سلام، سفارش شما آماده است و می\u{200c}خواهیم آن را تا جمعه نگه داریم"),
        (
            "emoji",
            "👨\u{200d}👩\u{200d}👧\u{200d}👦 🇮🇳 🏳\u{fe0f}\u{200d}🌈 👩🏽\u{200d}💻 1\u{fe0f}\u{20e3} 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} ❤\u{fe0f} ok",
        ),
        ("hidden", "a\u{202e}b\u{2066}c\u{200b}d\u{feff}e\u{ad}f\u{200d} g\u{7f}h"),
    ] {
        let text = format!(
            "{{\n  \"name\": \"ready\",\n  \"language\": \"en\",\n  \"category\": \"UTILITY\",\n  \"components\": [\n    {{ \"type\": \"BODY\", \"text\": \"{words} {{{{3}}}} {words}\" }}\n  ]\n}}\n"
        );
        let variable =
            finding(span(&text, "{{3}}"), "the variable has no sample").label("sample?").clone();
        let word = words.split(' ').next_back().expect("a word");
        let mut twice = finding(span(&text, word), "the word is there again");
        let last = text.rfind(word).expect("it is there");
        twice.related(Span::new(last, last + word.len()), "again");
        insta::assert_snapshot!(name, in_three_widths(&text, &[variable, twice], &[]));
    }
}

#[test]
fn places_far_apart_on_one_line_are_drawn_apart() {
    let rows: Vec<String> =
        (0..9).map(|n| format!(r#"{{"id":"row-{}","title":"Row {n} 日本"}}"#, n % 8)).collect();
    let text = format!(
        r#"{{"messaging_product":"whatsapp","to":"+16505550100","type":"interactive","interactive":{{"type":"list","body":{{"text":"Choose one"}},"action":{{"button":"Rows","sections":[{{"title":"All","rows":[{}]}}]}}}}}}"#,
        rows.join(",")
    );
    insta::assert_snapshot!("far_apart", in_three_widths(&text, &lint(&text), &[]));
}

#[test]
fn containers_are_marked_whole_where_they_fit() {
    let text = "{\n  \"small\": { \"a\": 1 },\n  \"large\": {\n    \"a\": [1, 2, 3]\n  },\n  \"wide\": { \"a\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" }\n}\n";
    let small = finding(span(text, "{ \"a\": 1 }"), "fits");
    let large = finding(span(text, "{\n    \"a\": [1, 2, 3]\n  }"), "goes on");
    let wide = text.find("{ \"a\": \"x").expect("it is there");
    let wide = finding(Span::new(wide, text.len() - 3), "is too wide for some");
    let mut inside = finding(span(text, "1 }"), "is inside of another place");
    inside.span.end = inside.span.start + 1;
    inside.related(span(text, "{ \"a\": 1 }"), "the object around it");
    insta::assert_snapshot!(
        "containers",
        in_three_widths(text, &[small, large, wide, inside], &[])
    );
}

#[test]
fn a_place_in_another_file_has_an_excerpt_of_its_own() {
    let text = "{\n  \"template\": { \"name\": \"ready\" }\n}\n";
    let other = "{\n  \"name\": \"ready\",\n  \"components\": []\n}\n";
    let mut found =
        finding(span(text, "{ \"name\": \"ready\" }"), "the message lacks what the template has");
    found.help("add it");
    found.related_in(Some(FileId(1)), span(other, "[]"), "the components");
    let (path, index) = ("b\n::error x.json".to_owned(), LineIndex::new(other));
    let others = [Arc::new(Other { id: FileId(1), path, index })];
    insta::assert_snapshot!("another_file", in_three_widths(text, &[found], &others));
}

#[test]
fn colours_and_links_are_for_terminals_that_know_them() {
    let text = "{\n  \"a\": 1, \"b\": 2\n}\n";
    let mut found = finding(span(text, "1"), "two are set");
    found.related(span(text, "\"b\""), "the other");
    let style = Style { color: true, links: true, ..plain(80) };
    insta::assert_snapshot!("colour", drawn(text, &[found], &[], style).replace('\u{1b}', "ESC"));
}

#[test]
fn json_is_whole_wherever_it_is_cut() {
    let text = "{\n  \"a\": 1, \"b\": 2\n}\n";
    let found = [finding(span(text, "1"), "first"), finding(span(text, "2"), "second")];
    let json = Format::from_name("json").expect("a format");
    for (n_found, limit) in [(0, 0), (0, 9), (2, 0), (2, 1), (2, 2), (2, 9)] {
        let mut out = Vec::new();
        let mut reporter = Reporter::new(&mut out, json, plain(80), limit).expect("memory");
        for diagnostics in found[..n_found].chunks(1) {
            let file = File::new("a.json", text, diagnostics);
            reporter.file(file).expect("memory");
        }
        reporter.finish(&Summary::default()).expect("memory");
        let document: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
        let n_written = n_found.min(limit);
        assert_eq!(document["diagnostics"].as_array().map(Vec::len), Some(n_written));
        assert_eq!(document["summary"]["omitted"], n_found - n_written);
    }
}

proptest! {
    #[test]
    fn whatever_the_text_no_line_is_too_wide(
        text in "([a-z{}\\[\\]\":, ]{0,9}|.{0,3}|[\u{200b}-\u{2069}\u{300}-\u{310}👨👩🇮日한क\u{94d}\u{200d}\n\t]{0,40}){0,30}",
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..4),
        width in 40..130_usize,
    ) {
        let ends: Vec<usize> =
            text.char_indices().map(|it| it.0).chain([text.len()]).collect();
        let mut spans = places.iter().map(|(a, b)| {
            let (a, b) = (ends[a.index(ends.len())], ends[b.index(ends.len())]);
            Span::new(a.min(b), a.max(b))
        });
        let mut found = finding(spans.next().expect("one at least"), "something is wrong here");
        found.label("first").help("do it in another way");
        for span in spans {
            found.related(span, "a related place of four or more words");
        }
        let n_places = found.related.len() + 1;
        let drawn = drawn(&text, &[found], &[], plain(width));
        for line in drawn.lines() {
            prop_assert!(line.width() <= width, "{} cells of {width}: {line}", line.width());
            prop_assert!(!line.contains(char::is_control), "{line:?}");
        }
        let n_labels = drawn.matches("╰──").count() + drawn.matches("╰─┤").count();
        prop_assert_eq!(n_labels, n_places, "{}", drawn);
        prop_assert_eq!(drawn.matches("  --> a.json:").count(), 1);
    }
}
