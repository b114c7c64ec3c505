//! `invalid-birthday`.

use crate::check::{BodyCx, Finder};
use crate::date::Date;
use crate::model::Contact;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The birthday of a contact is not a valid date in the form `YYYY-MM-DD`.
    ///
    /// Meta rejects it with error 131009. The year has four digits, the month and the day have two,
    /// and hyphens separate them.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/birthday: "1991-02-29"
    /// bad   /contacts/0/birthday: "29.02.1992"
    /// good  /contacts/0/birthday: "1992-02-29"
    /// good  /contacts/0/birthday: "{{birthday}}"
    /// ```
    pub RULE = {
        id: "invalid-birthday",
        severity: Error,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::Contact(check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, contact: Contact<'_>) {
    let Some(birthday) = contact.get("birthday") else { return };
    let Some(text) = birthday.as_str() else { return };
    // The schema reports any other form.
    let has_form = text.len() == 10
        && text.bytes().enumerate().all(|(n, it)| match n {
            4 | 7 => it == b'-',
            _ => it.is_ascii_digit(),
        });
    if has_form && text.parse::<Date>().is_err() {
        cx.report(&RULE, birthday.span, "`birthday` is not a valid date")
            .help("correct the month or the day");
    }
}
