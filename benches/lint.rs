//! What one body costs, step by step, and what a run over 1,000 files costs.

use std::path::PathBuf;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use walint::check::Findings;
use walint::engine::{Origin, lint_text};
use walint::exclude::FilePatterns;
use walint::{Options, discover, json, kind, schema};

fn main() {
    divan::main();
}

/// A valid call button message of about 1 KB.
fn body() -> String {
    let text = "Your order 2207 has left the depot and will be with you at noon. ".repeat(8);
    format!(
        r#"{{
  "messaging_product": "whatsapp",
  "recipient_type": "individual",
  "to": "+16505550100",
  "type": "interactive",
  "biz_opaque_callback_data": "ticket=8841;desk=7",
  "interactive": {{
    "type": "voice_call",
    "body": {{ "text": "{text}See https://wa.me/call/16505550101?biz_payload=src%3Dchat too" }},
    "action": {{
      "name": "voice_call",
      "parameters": {{ "display_text": "Call us", "ttl_minutes": 2880, "payload": "order=4711" }}
    }}
  }}
}}
"#
    )
}

#[divan::bench]
fn parse_serde_json(bencher: Bencher<'_, '_>) {
    let text = body();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).is_ok());
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    let text = body();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| json::parse(black_box(&text)).root.is_some());
}

#[divan::bench]
fn validate(bencher: Bencher<'_, '_>) {
    let text = body();
    let parsed = json::parse(&text);
    let root = parsed.root.expect("the body is JSON");
    let documents = kind::detect(&root).expect("it is a message");
    let options = Options::default();
    bencher.bench(|| {
        let mut cx = Findings::new(black_box(documents[0]), &text, &options);
        schema::validate(&mut cx);
        cx.finish().len()
    });
}

#[divan::bench]
fn lint(bencher: Bencher<'_, '_>) {
    let text = body();
    let options = Options::default();
    assert!(lint_text(&text, Origin::NAMED, &options).diagnostics.is_empty());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| lint_text(black_box(&text), Origin::NAMED, &options).n_bodies);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn run_1000_files(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let text = body();
    for n in 0..1000 {
        std::fs::write(folder.path().join(format!("{n:04}.json")), &text).expect("disk");
    }
    let paths = [PathBuf::from(folder.path())];
    let options = Options::default();
    bencher.bench(|| {
        let mut files = Vec::new();
        let (filter, excludes) = (discover::Filter::Standard, &FilePatterns::default());
        let scope = discover::Scope {
            filter,
            excludes,
            includes: excludes,
            formats: walint::extract::Formats::default(),
            within: None,
        };
        let errors = discover::discover(&paths, scope, &mut |it| files.push(it)).errors;
        assert!(errors.is_empty());
        let lint = |file: &discover::Found| {
            let bytes = discover::read(&file.path).expect("disk");
            walint::engine::lint_bytes(bytes, file.origin, &options).1.n_bodies
        };
        assert_eq!(files.iter().map(lint).sum::<usize>(), 1000);
    });
}
