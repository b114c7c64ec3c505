//! What several test programs need.

use walint::Options;
use walint::example::Example;

/// The options with which an example of a rule says that it is checked.
pub fn options_of(example: &Example) -> Options {
    let mut options = Options::default();
    for option in &example.options {
        options = match option.split_once('=') {
            None if option == "--final" => options.with_final_payload(true),
            None if option == "--templates-complete" => options.with_templates_complete(true),
            Some(("--sender", number)) => options.with_sender(number),
            Some(("--today", day)) => options.with_today(day.parse().expect("a date")),
            _ => panic!("the example has the unknown option {option}"),
        };
    }
    options
}
