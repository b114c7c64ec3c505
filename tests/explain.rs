//! How `walint explain` shows a rule.

use walint::reference::explain;
use walint::rules;

fn explained(id: &str, has_color: bool) -> String {
    explain(rules::find(id).expect("there is such a rule"), has_color)
}

/// From the first example on: the text before it is of no interest here.
fn examples(id: &str) -> String {
    let text = explained(id, false);
    let start = text.find("\nBad").expect("a rule has a bad example");
    text[start + 1..].to_owned()
}

#[test]
fn changes_are_marked() {
    insta::assert_snapshot!(explained("call-button-label-too-long", false));
}

#[test]
fn what_was_removed_is_shown() {
    insta::assert_snapshot!(examples("call-button-without-label"));
}

#[test]
fn long_strings_are_shortened() {
    insta::assert_snapshot!(examples("call-button-payload-too-long"));
}

#[test]
fn bodies_in_full_have_no_marks() {
    insta::assert_snapshot!(examples("truncated-json"));
}

#[test]
fn options_are_in_the_heading() {
    insta::assert_snapshot!(examples("placeholder-left-in"));
}

#[test]
fn changes_are_in_colour_on_a_terminal() {
    let text = explained("call-button-without-label", true);
    let text = &text[text.find("\u{1b}[1;31m").expect("a bad example")..];
    insta::assert_snapshot!(text.replace('\u{1b}', "ESC"));
}

#[test]
fn the_program_and_the_library_explain_a_rule_alike() {
    let text = explained("call-button-label-too-long", false);
    assert_eq!(walint::explain("call-button-label-too-long"), Some(text));
}
