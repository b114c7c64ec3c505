//! `trunk-zero-in-phone-number`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The phone number of a button contains the leading zero of a national number.
    ///
    /// Meta removes a zero after the country code. A call to a number without a country code
    /// reaches another person or nobody. walint does not report countries whose numbers keep the
    /// zero, such as Italy and Côte d'Ivoire.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/1/phone_number: "+4401632960101"
    /// bad   /components/1/buttons/1/phone_number: "01632960101"
    /// good  /components/1/buttons/1/phone_number: "+441632960101"
    /// good  /components/1/buttons/1/phone_number: "+390612345678"
    /// ```
    pub RULE = {
        id: "trunk-zero-in-phone-number",
        severity: Warning,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::All(&[
            Finder::Button(&[ButtonKind::PhoneNumber], check),
            Finder::LibraryInput(&[ButtonKind::PhoneNumber], check),
        ]),
    }
}

/// Country codes after which no number begins with a zero.
const CODES: [&str; 52] = [
    "1", "7", "20", "27", "31", "32", "33", "41", "43", "44", "46", "49", "54", "55", "58", "60",
    "61", "62", "63", "64", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    "212", "213", "233", "234", "254", "255", "256", "353", "358", "380", "381", "385", "421",
    "880", "961", "962", "966", "971", "972", "977",
];

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(node) = button.get("phone_number") else { return };
    let Some(text) = node.literal() else { return };
    let digits = || text.bytes().enumerate().filter(|it| it.1.is_ascii_digit());
    if digits().count() < 7 || text.contains(char::is_alphabetic) {
        return;
    }
    let starts_with = |code: &str| {
        let wanted = code.bytes().chain([b'0']);
        wanted.eq(digits().map(|it| it.1).take(code.len() + 1))
    };
    let code = [""].iter().chain(&CODES).find(|it| starts_with(it));
    let Some((code, (at, _))) = code.and_then(|it| Some((it, digits().nth(it.len())?))) else {
        return;
    };
    let span = cx.span_in(node, at..at + 1);
    if code.is_empty() {
        cx.report(&RULE, span, "the phone number begins with a zero")
            .help("replace the zero with `+` and the country code");
    } else {
        cx.report(&RULE, span, format!("the phone number has a zero after country code {code}"))
            .help("remove the zero");
    }
}
