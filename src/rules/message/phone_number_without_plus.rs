//! `phone-number-without-plus`.

use std::ops::RangeInclusive;

use crate::check::{BodyCx, Finder};
use crate::model::PhoneNumber;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A phone number without a plus sign does not begin with a country code.
    ///
    /// Meta may add the country code of the sender's number and send the message to somebody else.
    /// walint does not report digits that begin with a country code, because most samples use them.
    /// It reports a number that begins with 1 or 7 and does not fit the numbering plan of that
    /// code.
    ///
    /// ```change text-message
    /// bad   /to: "21955500123"
    /// good  /to: "16505550100"
    /// good  /to: "+5521955500123"
    /// ```
    ///
    /// ```change call
    /// bad   /to: "21955500123"
    /// ```
    pub RULE = {
        id: "phone-number-without-plus",
        severity: Info,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: None,
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits >= 7
        && !number.has_plus
        && !number.is_local()
        && !number.has_leading_zero()
        && !begins_with_country_code(number.text)
    {
        cx.report(&RULE, number.node.span, "`to` does not begin with `+` or a country code")
            .help("add `+` and the country code");
    }
}

/// The two-digit country codes in use (ITU-T E.164, list of assigned country codes).
const CODES_OF_TWO: [u8; 44] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];

/// The ranges of three-digit country codes in use (the same list).
const CODES_OF_THREE: [RangeInclusive<u16>; 26] = [
    211..=213,
    216..=216,
    218..=218,
    220..=258,
    260..=269,
    290..=291,
    297..=299,
    350..=359,
    370..=383,
    385..=387,
    389..=389,
    420..=421,
    423..=423,
    500..=509,
    590..=599,
    670..=670,
    672..=692,
    850..=850,
    852..=853,
    855..=856,
    870..=870,
    880..=883,
    886..=886,
    960..=968,
    970..=977,
    992..=998,
];

/// Tells whether plain digits begin with a country code, and have the length that it requires.
fn begins_with_country_code(digits: &str) -> bool {
    // With the code 1, area codes and exchanges begin with 2 to 9.
    match digits.as_bytes() {
        [b'1', area, _, _, exchange, ..] => {
            digits.len() == 11 && (b'2'..=b'9').contains(area) && (b'2'..=b'9').contains(exchange)
        }
        [b'7', ..] => digits.len() == 11,
        _ => {
            let first = |n: usize| digits.get(..n).and_then(|it| it.parse::<u16>().ok());
            let is_of_two =
                first(2).is_some_and(|it| CODES_OF_TWO.iter().any(|code| u16::from(*code) == it));
            let is_of_three =
                first(3).is_some_and(|it| CODES_OF_THREE.iter().any(|codes| codes.contains(&it)));
            is_of_two || is_of_three
        }
    }
}
