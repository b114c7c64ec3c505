//! `sensitive-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::TextSample;

declare_rule! {
    /// A sample value looks like the full number of a payment card, or like an access token.
    ///
    /// Reviewers at Meta read sample values, and Meta stores them with the template. walint
    /// recognizes a card number by its first digits, length and check digit, and a token by its
    /// beginning.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example/body_text: [["4111 1111 1111 1111"]]
    /// good  /components/0/text:
    ///       "Your payment with card {{1}} for order {{2}} went through, thank you for it."
    ///   and  /components/0/example/body_text: [["ending in 1111", "4000123412341235"]]
    /// ```
    pub RULE = {
        id: "sensitive-sample",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Sample(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, sample: TextSample<'_>) {
    let value = sample.value.trim();
    let message = if is_card_number(value) {
        "a sample value looks like the number of a payment card"
    } else if is_token(value) {
        "a sample value looks like an access token"
    } else {
        return;
    };
    cx.report(&RULE, sample.node.span, message).help("replace it with an invented value");
}

/// Tells whether a text is a number of one of the large card networks with a valid check digit.
fn is_card_number(text: &str) -> bool {
    let is_number = |it: char| it.is_ascii_digit() || it == ' ' || it == '-';
    if !text.chars().all(is_number) {
        return false;
    }
    let digits: Vec<u32> = text.chars().filter_map(|it| it.to_digit(10)).collect();
    let prefix = digits.iter().take(4).fold(0, |number, it| number * 10 + it);
    let is_known = match digits.len() {
        15 => matches!(prefix / 100, 34 | 37),
        16 => matches!(prefix, 2221..=2720 | 4000..=4999 | 5100..=5599 | 6011 | 6500..=6599),
        _ => false,
    };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(n, it)| if n % 2 == 1 { it * 2 / 10 + it * 2 % 10 } else { *it })
        .sum();
    is_known && sum.is_multiple_of(10)
}

fn is_token(text: &str) -> bool {
    let begins = ["EAA", "eyJ", "sk_live_", "ghp_"].iter().any(|it| text.starts_with(it));
    begins && text.len() >= 20 && !text.contains(char::is_whitespace)
}
