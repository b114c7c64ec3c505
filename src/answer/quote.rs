//! Quotes Meta's messages without anything in them that may be a secret.

use std::borrow::Cow;

use crate::wording::is_unseen;

/// The maximum number of characters that are quoted from a message.
const MAX_QUOTED: usize = 300;

/// The maximum length of a plain word.
const MAX_WORD: usize = 40;

/// A message of Meta on one line, with `…` for tokens, phone numbers, URLs and the like.
#[must_use]
pub fn quote(sentence: &str) -> String {
    let mut text = String::new();
    for word in sentence.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        if text.chars().count() + word.chars().count() > MAX_QUOTED {
            text.push('…');
            break;
        }
        text.push_str(&masked(word));
    }
    text
}

fn masked(word: &str) -> Cow<'_, str> {
    let start = word.find(|it| !is_bracket(it)).unwrap_or(word.len());
    let end = word
        .rfind(|it| !is_bracket(it) && !".,;:!?".contains(it))
        .map_or(start, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
    let core = &word[start..end.max(start)];
    let is_clean = word.chars().all(|it| !it.is_control() && !is_unseen(it));
    if is_clean && is_plain(core) {
        return Cow::Borrowed(word);
    }
    let visible =
        |it: &str| it.chars().filter(|it| !it.is_control() && !is_unseen(*it)).collect::<String>();
    let (before, after) = (visible(&word[..start]), visible(&word[end.max(start)..]));
    Cow::Owned(format!("{before}…{after}"))
}

/// Brackets and quotes around a word.
fn is_bracket(character: char) -> bool {
    "\"'`()[]{}<>“”‘’«»".contains(character)
}

/// Whether a word cannot contain a secret: a key, a path, a plain word or a short number.
fn is_plain(word: &str) -> bool {
    let n_digits = word.chars().filter(char::is_ascii_digit).count();
    // The parts of a path are checked separately.
    let is_path = word.contains("['") || word.contains("[\"");
    let parts = word.split(|it: char| is_bracket(it) || ",/|-=&;".contains(it));
    let limit = if is_path { 4 * MAX_WORD } else { MAX_WORD };
    word.len() <= 4 * limit
        && n_digits < 7
        && !word.contains('@')
        && !word.contains("://")
        && !names_secret(word)
        && (is_path || !word.split(['=', '&', ';']).any(is_hash))
        && parts.into_iter().all(|it| it.chars().count() <= MAX_WORD && !is_random(it))
}

/// Whether `key=value` may contain a secret: its key is the name of one, or it has no value, like
/// the padding of encoded bytes.
fn names_secret(word: &str) -> bool {
    const SECRETS: [&str; 9] = [
        "token",
        "secret",
        "password",
        "signature",
        "credential",
        "auth",
        "hash",
        "session",
        "phone",
    ];
    const SHORT: [&str; 12] = [
        "key", "apikey", "pass", "pwd", "sig", "hmac", "code", "otp", "pin", "id", "user", "email",
    ];
    let pairs = word.split(['?', '&', ';', ',']).filter(|it| it.contains('='));
    pairs.filter_map(|it| it.split_once('=')).any(|(key, value)| {
        let key = key.to_ascii_lowercase();
        let has_short =
            key.split(|it: char| !it.is_ascii_alphanumeric()).any(|it| SHORT.contains(&it));
        value.is_empty()
            || value.contains('=')
            || has_short
            || SECRETS.iter().any(|it| key.contains(it))
    })
}

/// Whether a part of a word mixes lowercase and uppercase letters or digits, like a token.
fn is_random(part: &str) -> bool {
    let has = |test: fn(&char) -> bool| part.chars().any(|it| test(&it));
    let is_mixed = has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase);
    let has_digit = has(char::is_ascii_digit);
    let n = part.chars().count();
    (n > 16 && is_mixed && !part.contains('_')) || (n > 10 && has_digit && is_mixed)
}

/// Whether a word is long and contains digits, like hashes and ids.
fn is_hash(word: &str) -> bool {
    word.len() > 20 && word.contains(|it: char| it.is_ascii_digit()) && !word.contains('_')
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn plain_words_are_kept() {
        for sentence in [
            "Unexpected key \"policystring\" on param \"template['language']\"",
            "Param template['components'][1]['sub_type'] must be one of {BOOKING_CONFIRMATION, URL, VOICE_CALL}",
            "body: number of localizable_params (2) does not match the expected number of params (3)",
            "Business-initiated calling is not available.",
            "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3",
            "Supported types: audio/ogg; codecs=opus, audio/mpeg, text/plain;charset=utf-8",
            "ttl=600, max_length=1024 (a=inactive)",
        ] {
            assert_eq!(quote(sentence), sentence);
        }
    }

    #[test]
    fn secrets_are_removed() {
        for (sentence, quoted) in [
            ("Malformed access token EAAGabcdefTokenxyz", "Malformed access token …"),
            ("(+16505550100) is not allowed.", "(…) is not allowed."),
            ("see \"https://shop.example/a?token=TOKEN\".", "see \"…\"."),
            ("mail ana@shop.example, please", "mail …, please"),
            ("access_token=short", "…"),
            ("at shop.example/?key=TOKEN&a=b,", "at …,"),
            ("otp=123456 to=16505550100", "… …"),
            ("bytes c2VjcmV0cw== here", "bytes … here"),
            ("value=EAAGabcdefTokenxyz1", "…"),
            ("a\u{1b}[31mb", "…"),
            ("id deadbeef-0123-4567-89ab-cdef01234567", "id …"),
        ] {
            assert_eq!(quote(sentence), quoted);
        }
        assert!(quote(&"word ".repeat(1000)).chars().count() < 310);
    }
}
