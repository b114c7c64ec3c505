//! `unusual-button-phone-number`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};
use crate::wording::count;

declare_rule! {
    /// The phone number of a button has an unusual form.
    ///
    /// A phone number has 7 to 15 digits with its country code, a `+` in front at most, and nothing
    /// in between. Pages write blanks and hyphens in prose only; such a number is sometimes refused
    /// as not valid.
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
    ///         {
    ///           "type": "PHONE_NUMBER",
    ///           "text": "Call",
    ///           "phone_number": "+1 650 555-0101"
    ///         }
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
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "555010" }
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
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+16505550101" }
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
    ///         { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "16505550101" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unusual-button-phone-number",
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

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(node) = button.get("phone_number") else { return };
    let Some(text) = node.literal() else { return };
    let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
    // Too many characters, letters and emptiness are findings by themselves.
    if n_digits == 0 || text.chars().count() > 20 || text.contains(char::is_alphabetic) {
        return;
    }
    let is_sign = |it: &(usize, char)| !it.1.is_ascii_digit() && *it != (0, '+');
    if n_digits < 7 {
        let message = format!("a phone number with {}, at least 7", count(n_digits, "digit"));
        cx.report(&RULE, node.span, message).help("write it with its country code");
    } else if n_digits > 15 {
        let message = format!("a phone number with {}, at most 15", count(n_digits, "digit"));
        cx.report(&RULE, node.span, message).help("leave out what is dialled in front or behind");
    } else if let Some((at, sign)) = text.char_indices().find(is_sign) {
        let span = cx.span_in(node, at..at + sign.len_utf8());
        cx.report(&RULE, span, "separators in the phone number of a button")
            .help("write `+` and digits alone");
    }
}
