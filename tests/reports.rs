//! The human report of each rule: its first bad example, as a terminal of 80 columns shows it.
//!
//! There is one snapshot for each category of rules.

#[path = "common/category.rs"]
mod category;
mod common;

use walint::engine::{Origin, lint_text};
use walint::report::{File, Format, Reporter, Style, Summary};
use walint::rule::Category;
use walint::rules;

use crate::category::assert_each_category;
use crate::common::options_of;

/// The reports of the rules of a category, each below the id of the rule.
fn reports(category: Category) -> String {
    let human = Format::from_name("human").expect("a format");
    let style = Style { summary: false, ..Style::plain(80) };
    let mut out = Vec::new();
    for rule in rules::all().filter(|it| it.meta.category == category) {
        let examples = rule.meta.examples();
        let Some(example) = examples.iter().find(|it| it.is_bad) else { continue };
        out.extend(format!("## {}\n\n", rule.meta.id).into_bytes());
        let options = options_of(example);
        let diagnostics = lint_text(&example.text, Origin::NAMED, &options).diagnostics;
        let mut reporter = Reporter::new(&mut out, human, style, usize::MAX).expect("memory");
        let file = File::new("body.json", &example.text, &diagnostics);
        reporter.file(file).expect("memory");
        reporter.finish(&Summary::default()).expect("memory");
    }
    String::from_utf8(out).expect("reports are UTF-8")
}

#[test]
fn reports_are_as_reviewed() {
    assert_each_category(|category| {
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(category.name(), reports(category));
        });
    });
}
