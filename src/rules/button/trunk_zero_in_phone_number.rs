//! `trunk-zero-in-phone-number`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The phone number of a button has the zero of national dialling.
    ///
    /// A number begins with its country code, and the zero that is dialled inside the country falls
    /// away behind it. Meta takes such a zero out, and a number without country code reaches
    /// somebody else or nobody. Countries whose numbers keep their zero, as Italy and Côte
    /// d'Ivoire, are let pass.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+4401632960101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "01632960101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+441632960101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is done. Come and collect it whenever it suits you."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+390612345678" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "trunk-zero-in-phone-number",
        severity: Warning,
        category: Button,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// Country codes behind which no number begins with a zero.
const CODES: [&str; 52] = [
    "1", "7", "20", "27", "31", "32", "33", "41", "43", "44", "46", "49", "54", "55", "58", "60",
    "61", "62", "63", "64", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    "212", "213", "233", "234", "254", "255", "256", "353", "358", "380", "381", "385", "421",
    "880", "961", "962", "966", "971", "972", "977",
];

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for (node, text) in super::phone_numbers(root) {
        let places: Vec<usize> =
            text.char_indices().filter(|it| it.1.is_ascii_digit()).map(|it| it.0).collect();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if digits.len() < 7 || text.contains(char::is_alphabetic) {
            continue;
        }
        if digits.starts_with('0') {
            let span = cx.span_in(node, places[0]..places[0] + 1);
            cx.report(&RULE, span, "a phone number begins with a zero")
                .help("begin with `+` and the country code");
            continue;
        }
        let has_zero =
            |it: &&&str| digits[..].strip_prefix(**it).is_some_and(|it| it.starts_with('0'));
        if let Some(code) = CODES.iter().find(has_zero) {
            let at = places[code.len()];
            let span = cx.span_in(node, at..at + 1);
            cx.report(&RULE, span, format!("a zero behind the country code {code}"))
                .help("take the zero out");
        }
    }
}
