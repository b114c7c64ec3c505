//! The errors that the API returns: what each means, and whether walint can find its cause.
//!
//! The meanings follow <https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes>
//! and the troubleshooting pages of calling and groups. Some subcodes of templates are known only from
//! responses, and Meta advises against relying on them.

mod account;
mod call;
mod message;
mod send;
mod template;

use super::sentence::is_said;
use crate::rule::page;

/// What is known about one error, or about a range of codes with the same meaning.
#[derive(Debug)]
pub struct Code {
    /// The first `error.code` of the range; most ranges have one code.
    pub first: u32,
    /// The last `error.code` of the range.
    pub last: u32,
    /// `error.error_subcode`; `None` for the code with any other subcode or none.
    pub subcode: Option<u32>,
    /// Phrases in lower case, one of which is in Meta's message. They tell apart errors with the
    /// same code. Empty for the code with any message.
    pub says: &'static [&'static str],
    /// The HTTP status of the response; `None` for an error that arrives only by webhook, or if it
    /// is not known.
    pub status: Option<u16>,
    /// What happened, in a few words.
    pub title: &'static str,
    /// What that means.
    pub meaning: &'static str,
    /// What to do.
    pub action: &'static str,
    /// Whether walint can find its cause in the body; `None` if that is not known.
    pub foresight: Option<Foresight>,
    /// The page of Meta's documentation.
    pub page: &'static str,
    /// The rules that most likely report it; each of them has findings with this error.
    pub rules: &'static [&'static str],
}

/// Whether walint can find the cause of an error in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foresight {
    /// Every cause is in the body.
    Yes,
    /// Some causes are in the body, or all if something else is known. The text says which.
    Partly(&'static str),
    /// No cause is in the body.
    No,
}

impl Foresight {
    /// The name in outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Foresight::Yes => "yes",
            Foresight::Partly(_) => "partly",
            Foresight::No => "no",
        }
    }
}

/// The page with most of the codes.
const ERROR_CODES: &str = page!("support/error-codes");

impl Code {
    const fn new(code: u32, status: u16, foresight: Option<Foresight>) -> Code {
        Code {
            first: code,
            last: code,
            subcode: None,
            says: &[],
            status: Some(status),
            title: "",
            meaning: "",
            action: "",
            foresight,
            page: ERROR_CODES,
            rules: &[],
        }
    }

    /// An error whose cause is in the body.
    const fn yes(code: u32, status: u16) -> Code {
        Code::new(code, status, Some(Foresight::Yes))
    }

    /// An error whose cause is partly in the body, or is there if something else is known.
    const fn partly(code: u32, status: u16, how: &'static str) -> Code {
        Code::new(code, status, Some(Foresight::Partly(how)))
    }

    /// An error whose cause is not in the body.
    const fn no(code: u32, status: u16) -> Code {
        Code::new(code, status, Some(Foresight::No))
    }

    /// An error that is listed somewhere without a confirmed meaning.
    const fn unsure(code: u32) -> Code {
        Code { status: None, ..Code::new(code, 0, None) }
    }

    /// An error whose cause is not in the body, and that arrives by webhook.
    const fn webhook(code: u32) -> Code {
        Code { status: None, ..Code::no(code, 0) }
    }
}

/// All known errors, by subject.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let parts = [account::CODES, message::CODES, send::CODES, call::CODES, template::CODES];
    parts.into_iter().flatten()
}

/// The lowest subcode that has one cause under all codes; Meta reuses smaller ones.
const MIN_OWN_SUBCODE: u32 = 1_000_000;

/// What is known about an error; `None` for a code that no page lists.
///
/// An unknown subcode has the meaning of its code. A known one is found without its code: Meta
/// returns the same subcode under several codes, and people write it without the code.
#[must_use]
pub fn find(code: u32, subcode: Option<u32>) -> Option<&'static Code> {
    let rows = || all().filter(|it| it.says.is_empty());
    let is_code = |it: &&Code| (it.first..=it.last).contains(&code);
    let exact = rows().filter(is_code).find(|it| subcode.is_some() && it.subcode == subcode);
    let elsewhere = || {
        let own = subcode.unwrap_or(code);
        rows().find(|it| own >= MIN_OWN_SUBCODE && it.subcode == Some(own))
    };
    // A single code is more exact than the range around it.
    let alone = || rows().filter(is_code).filter(|it| it.subcode.is_none());
    exact.or_else(elsewhere).or_else(|| alone().min_by_key(|it| it.last - it.first))
}

/// What is known about an error with these messages; falls back to [`find`].
#[must_use]
pub fn find_said(code: u32, subcode: Option<u32>, sentences: &[String]) -> Option<&'static Code> {
    let is_meant = |it: &&Code| {
        let is_code = (it.first..=it.last).contains(&code);
        let is_subcode = it.subcode.is_none() || it.subcode == subcode;
        is_code && is_subcode && it.says.iter().any(|words| is_said(sentences, words))
    };
    all().find(is_meant).or_else(|| find(code, subcode))
}

/// What the codes around an unknown one are about; `None` if that is not known.
#[must_use]
pub fn class(code: u32) -> Option<&'static str> {
    Some(match code {
        1..=9 => {
            "the codes below 10 belong to all of the Graph API: service, permissions and limits"
        }
        80_000..=80_014 => "the codes around 80000 are limits on the number of requests",
        130_000..=131_999 => "the codes from 130000 to 131999 are about sending messages",
        132_000..=132_999 => {
            "the codes from 132000 to 132999 are about sending templates and flows"
        }
        133_000..=133_999 => {
            "the codes from 133000 to 133999 are about the phone number of the sender"
        }
        134_000..=134_999 => {
            "the codes from 134000 to 134999 are about payments and marketing messages"
        }
        138_000..=138_999 => "the codes from 138000 to 138999 are about calls",
        139_000..=139_999 => "the codes around 139000 are about checks of the account",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Foresight, all, find};
    use crate::answer::carried::can_carry;
    use crate::rule::ApiError;
    use crate::rules;

    #[test]
    fn every_row_is_complete() {
        for code in all() {
            let name = format!("{} {:?}", code.first, code.subcode);
            assert!(code.first <= code.last, "{name}");
            for text in [code.title, code.meaning, code.action] {
                assert!(!text.is_empty(), "{name}");
                assert!(!text.ends_with(['.', ' ']) && !text.contains("  "), "{name}: {text}");
            }
            assert!(
                !code.title.starts_with(char::is_uppercase) || code.title.starts_with("Meta"),
                "{name}"
            );
            assert!(code.page.starts_with("https://developers.facebook.com/"), "{name}");
            for id in code.rules {
                let rule = rules::find(id).unwrap_or_else(|| panic!("{name}: {id}"));
                let error = ApiError { code: code.first, subcode: code.subcode };
                assert!(can_carry(rule, error), "{name}: {id} has no finding with this error");
            }
            for words in code.says {
                assert_eq!(*words, words.to_lowercase(), "{name}");
            }
            if code.foresight == Some(Foresight::No) {
                assert!(code.rules.is_empty(), "{name}: a rule that reports it");
            }
        }
    }

    #[test]
    fn no_error_is_listed_twice() {
        for code in all() {
            let same = all().filter(|it| {
                (it.first, it.last, it.subcode, it.says)
                    == (code.first, code.last, code.subcode, code.says)
            });
            assert_eq!(same.count(), 1, "{} {:?}", code.first, code.subcode);
        }
    }

    #[test]
    fn every_error_that_a_rule_prevents_is_known() {
        for rule in rules::all() {
            let Some(error) = rule.meta.api_error else { continue };
            let id = rule.meta.id;
            let code = find(error.code, error.subcode).filter(|it| it.subcode == error.subcode);
            let code = code.unwrap_or_else(|| panic!("{id}: add {error:?} to src/answer/codes"));
            let is_foreseen = code.foresight != Some(Foresight::No);
            assert!(is_foreseen, "{id}: {error:?} in src/answer/codes is not `Foresight::No`");
        }
    }
}
