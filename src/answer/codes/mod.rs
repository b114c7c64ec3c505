//! The errors that Meta answers with: what each means, and whether a body can show it beforehand.
//!
//! The meanings follow <https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes>
//! and the troubleshooting pages of calling and groups; the subcodes of templates are partly known
//! from answers alone, and Meta advises against building on them.

mod account;
mod call;
mod message;
mod send;
mod template;

use super::sentence::is_said;
use crate::rule::page;

/// What is known of one error, or of a range of codes that mean the same.
#[derive(Debug)]
pub struct Code {
    /// First `error.code` of the range; most ranges hold one code.
    pub first: u32,
    /// Last `error.code` of the range.
    pub last: u32,
    /// `error.error_subcode`; `None` for the code with any other or none.
    pub subcode: Option<u32>,
    /// Words, in lower case, one of which Meta says where the code alone tells little; empty for the
    /// code with any words.
    pub says: &'static [&'static str],
    /// Status of the HTTP answer; `None` for what comes by webhook only, or is not known.
    pub status: Option<u16>,
    /// What happened, in a few words.
    pub title: &'static str,
    /// What that means.
    pub meaning: &'static str,
    /// What to do.
    pub action: &'static str,
    /// Whether a look at the body can foresee it; `None` where that is not known.
    pub foresight: Option<Foresight>,
    /// The page of Meta's documentation.
    pub page: &'static str,
    /// Rules that most likely see it; each of them has findings with this error.
    pub rules: &'static [&'static str],
}

/// Whether a look at the body can foresee an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foresight {
    /// Every cause stands in the body.
    Yes,
    /// Some causes stand in the body, or all with something else at hand: it is said which.
    Partly(&'static str),
    /// Nothing in the body tells.
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

    /// An error that the body shows.
    const fn yes(code: u32, status: u16) -> Code {
        Code::new(code, status, Some(Foresight::Yes))
    }

    /// An error that the body shows in part, or beside something else.
    const fn partly(code: u32, status: u16, how: &'static str) -> Code {
        Code::new(code, status, Some(Foresight::Partly(how)))
    }

    /// An error that no body shows.
    const fn no(code: u32, status: u16) -> Code {
        Code::new(code, status, Some(Foresight::No))
    }

    /// An error that is listed somewhere without a meaning that could be confirmed.
    const fn unsure(code: u32) -> Code {
        Code { status: None, ..Code::new(code, 0, None) }
    }

    /// An error that no body shows, and that comes by webhook.
    const fn webhook(code: u32) -> Code {
        Code { status: None, ..Code::no(code, 0) }
    }
}

/// Everything that is known, by subject.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let parts = [account::CODES, message::CODES, send::CODES, call::CODES, template::CODES];
    parts.into_iter().flatten()
}

/// The lowest subcode that belongs to one cause, whatever the code; smaller ones are reused.
const MIN_OWN_SUBCODE: u32 = 1_000_000;

/// What is known of an error; `None` for a code that no page names.
///
/// A subcode that is not known gives what its code means alone. One that is known stands for itself:
/// Meta answers with the same subcode under several codes, and people write it without the code.
#[must_use]
pub fn find(code: u32, subcode: Option<u32>) -> Option<&'static Code> {
    let rows = || all().filter(|it| it.says.is_empty());
    let is_code = |it: &&Code| (it.first..=it.last).contains(&code);
    let exact = rows().filter(is_code).find(|it| subcode.is_some() && it.subcode == subcode);
    let elsewhere = || {
        let own = subcode.unwrap_or(code);
        rows().find(|it| own >= MIN_OWN_SUBCODE && it.subcode == Some(own))
    };
    // A single code tells more than the range around it.
    let alone = || rows().filter(is_code).filter(|it| it.subcode.is_none());
    exact.or_else(elsewhere).or_else(|| alone().min_by_key(|it| it.last - it.first))
}

/// What is known of an error with these words; falls back to [`find`].
#[must_use]
pub fn find_said(code: u32, subcode: Option<u32>, sentences: &[String]) -> Option<&'static Code> {
    let is_meant = |it: &&Code| {
        let is_code = (it.first..=it.last).contains(&code);
        let is_subcode = it.subcode.is_none() || it.subcode == subcode;
        is_code && is_subcode && it.says.iter().any(|words| is_said(sentences, words))
    };
    all().find(is_meant).or_else(|| find(code, subcode))
}

/// What the codes around an unknown one are about; `None` where nothing is known.
#[must_use]
pub fn class(code: u32) -> Option<&'static str> {
    Some(match code {
        1..=9 => {
            "the codes below 10 are those of the whole Graph API: service, permissions, limits"
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
        139_000..=139_999 => "the codes around 139000 are about the standing of the account",
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
    fn every_row_is_whole() {
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
                assert!(code.rules.is_empty(), "{name}: a rule that foresees it");
            }
        }
    }

    #[test]
    fn no_error_stands_twice() {
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
