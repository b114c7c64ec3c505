//! Placeholders: text that stands for a value filled in before sending.
//!
//! [`FORMS`] lists every form with the positions it is recognised in. Forms between marks that no
//! real text has are recognised wherever they are. Bare words are recognised as a whole value only,
//! and names in capitals such as `AMOUNT` only without quotes, because real values look like them.

use std::ops::Range;

use super::ends::Ends;
use super::parse::is_ellipsis;
use super::steps;
use Position::{Item, Member, Unquoted, Value};

/// Where a placeholder can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// The whole of a string.
    Value,
    /// A part of a string.
    Part,
    /// A value without quotes.
    Unquoted,
    /// In an object, where a member is expected.
    Member,
    /// In an array, without quotes.
    Item,
}

impl Position {
    /// All positions, in the order of the documentation.
    pub const ALL: [Position; 5] =
        [Position::Value, Position::Part, Position::Unquoted, Position::Member, Position::Item];
}

/// A form of placeholders.
#[derive(Debug)]
pub struct Form {
    /// Placeholders of this form; each is recognised in all `positions` and nowhere else.
    pub samples: &'static [&'static str],
    /// The positions that the form is recognised in.
    pub positions: &'static [Position],
    shape: Shape,
}

/// What placeholders of a form look like.
#[derive(Debug)]
enum Shape {
    /// Between an opening and a closing mark on one line.
    Marked(&'static [Mark]),
    /// A whole word or number.
    Whole(fn(&str) -> bool),
}

/// An opening mark, the closing one, and what may be between them.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) open: &'static str,
    pub(super) close: Close,
    pub(super) holds: fn(&str) -> bool,
}

/// Every form of placeholders.
pub const FORMS: &[Form] = &[
    Form {
        samples: &["{{phone}}", "{{{phone}}}", "={{ $json.to }}"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[
            Mark { open: "{{{", close: Close::Braces3, holds: anything },
            Mark { open: "{{", close: Close::Braces2, holds: anything },
            Mark { open: "={{", close: Close::Braces2, holds: anything },
        ]),
    },
    Form {
        samples: &["{{#if reply}}", "{{/if}}", "{{else}}"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[]),
    },
    Form {
        samples: &["{% if reply %}", "{% endif %}"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[Mark { open: "{%", close: Close::PercentBrace, holds: anything }]),
    },
    Form {
        samples: &["{!! $to !!}"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[Mark { open: "{!!", close: Close::BangsBrace, holds: anything }]),
    },
    Form {
        samples: &["${TO}", "${{ env.TO }}", "@{variables('to')}", "#{to}"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[
            Mark { open: "${{", close: Close::Braces2, holds: anything },
            Mark { open: "${", close: Close::Brace, holds: anything },
            Mark { open: "@{", close: Close::Brace, holds: anything },
            Mark { open: "#{", close: Close::Brace, holds: anything },
        ]),
    },
    Form {
        samples: &["<PHONE_NUMBER>", "<media id>", "<ONE-TIME\u{a0}PASSWORD>", "<true|false>"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[Mark { open: "<", close: Close::Angle, holds: is_name }]),
    },
    Form {
        samples: &["<<phone>>"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[Mark { open: "<<", close: Close::Angles, holds: is_name }]),
    },
    Form {
        samples: &["<%= to %>", "<?= $to ?>"],
        positions: &Position::ALL,
        shape: Shape::Marked(&[
            Mark { open: "<%", close: Close::PercentAngle, holds: anything },
            Mark { open: "<?", close: Close::QuestionAngle, holds: anything },
        ]),
    },
    Form {
        samples: &["«phone»", "$(TO)", "%TO%", "%(to)s", "__TO__"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_between_marks),
    },
    Form {
        samples: &["{to}"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_in_braces),
    },
    Form {
        samples: &["[phone]", "[PHONE NUMBER]", "[[to]]"],
        positions: &[Value],
        shape: Shape::Whole(is_in_brackets),
    },
    Form {
        samples: &["$TO", "$to", "$message->to", "%s", "%1$s", ":phone"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_variable_of_program),
    },
    Form {
        samples: &["@phone"],
        positions: &[Unquoted, Item],
        shape: Shape::Whole(is_parameter_of_query),
    },
    Form {
        samples: &["PHONE-NUMBER", "YOUR PHONE NUMBER", "template-name"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_words_of_sample),
    },
    Form {
        samples: &["YOUR_NUMBER", "MEDIA_ID", "XXXX"],
        positions: &[Value, Unquoted, Member, Item],
        shape: Shape::Whole(is_capitals_of_sample),
    },
    Form {
        samples: &["AMOUNT", "SIP_SERVER_PORT"],
        positions: &[Unquoted, Member, Item],
        shape: Shape::Whole(is_name_in_capitals),
    },
    Form {
        samples: &["91XXXXXXXXXX", "+55 11 9XXXX-XXXX", "+972-XX-XXXXXXX", "+91xxxxxxxxxx"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_crossed_number),
    },
    Form {
        samples: &["MARKETING|UTILITY", "UTILITY or MARKETING", "ENABLED\u{a0}| DISABLED"],
        positions: &[Value, Unquoted, Item],
        shape: Shape::Whole(is_choice),
    },
    Form {
        samples: &["[MARKETING|UTILITY]", "MARKETING/UTILITY", "http(s)://image-url"],
        positions: &[Value],
        shape: Shape::Whole(is_sample_value),
    },
];

/// The closing marks, each looked for once in a text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Close {
    Angle,
    Angles,
    BangsBrace,
    Brace,
    Braces2,
    Braces3,
    PercentAngle,
    PercentBrace,
    QuestionAngle,
}

impl Close {
    pub(super) const COUNT: usize = 9;

    pub(super) fn text(self) -> &'static str {
        match self {
            Close::Angle => ">",
            Close::Angles => ">>",
            Close::BangsBrace => "!!}",
            Close::Brace => "}",
            Close::Braces2 => "}}",
            Close::Braces3 => "}}}",
            Close::PercentAngle => "%>",
            Close::PercentBrace => "%}",
            Close::QuestionAngle => "?>",
        }
    }
}

pub(super) fn marks() -> impl Iterator<Item = &'static Mark> {
    FORMS.iter().flat_map(|it| match it.shape {
        Shape::Marked(marks) => marks,
        Shape::Whole(_) => &[],
    })
}

/// The places of the placeholders in `text`, in bytes, from left to right.
pub fn placeholders(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    // Nearly no text needs it.
    let mut ends: Option<Ends> = None;
    let mut from = 0;
    // After the last bracket that closes anything, no placeholder begins.
    let mut last = None;
    std::iter::from_fn(move || {
        while let Some(found) = memchr::memchr2(b'{', b'<', &bytes[from..]) {
            let found = from + found;
            let last =
                *last.get_or_insert_with(|| memchr::memrchr2(b'}', b'>', bytes).unwrap_or(0));
            if found >= last {
                return None;
            }
            // A sign may be part of the opening mark.
            let has_sign = found > from
                && bytes[found] == b'{'
                && matches!(bytes[found - 1], b'=' | b'$' | b'#' | b'@');
            let starts = [has_sign.then(|| found - 1), Some(found)];
            for start in starts.into_iter().flatten() {
                let length = ends.get_or_insert_with(Ends::default).length(text, start);
                if let Some(length) = length {
                    from = start + length;
                    return Some(start..from);
                }
            }
            from = found + 1;
        }
        None
    })
}

/// Tells whether the whole of `text`, apart from spaces around it, is placeholders.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    let text = trim(text);
    is_marked(text)
        || (text.len() <= LONGEST && !is_plain_value(text) && is_whole(text, Position::Value))
}

/// The text without spaces around it, which nearly none has.
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Tells at a glance that a text is a value: a number, a word in capitals, or words in small letters
/// without the signs of a placeholder. Nearly every string is.
fn is_plain_value(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(first) = bytes.first() else { return true };
    let (mut is_capital, mut is_number, mut has_small, mut has_sign) = (true, true, false, false);
    for byte in bytes {
        is_capital &= byte.is_ascii_uppercase();
        is_number &= matches!(byte, b'0'..=b'9' | b'+');
        // The letters of `or` may be between words in capitals.
        has_small |= byte.is_ascii_lowercase() && !matches!(byte, b'o' | b'r');
        has_sign |= matches!(byte, b'|' | b'-' | b'(');
    }
    is_number
        || (is_capital && *first != b'X')
        || (has_small
            && !has_sign
            && first.is_ascii_alphabetic()
            && !text.starts_with("your")
            && !text.starts_with("JSON"))
}

/// Tells whether the whole of `text` is placeholders between marks that no real text has.
#[must_use]
pub fn is_marked(text: &str) -> bool {
    let text = trim(text);
    // Nearly every string begins otherwise, and many are long.
    if !text.starts_with(['{', '<', '$', '=', '#', '@']) {
        return false;
    }
    let mut end = 0;
    for range in placeholders(text) {
        if !text[end..range.start].trim().is_empty() {
            return false;
        }
        end = range.end;
    }
    end > 0 && text[end..].trim().is_empty()
}

/// Tells whether the whole of `text` without quotes is a placeholder.
#[must_use]
pub fn is_unquoted_placeholder(text: &str) -> bool {
    is_marked(text) || is_whole(text.trim(), Position::Unquoted)
}

/// Tells whether `text` without quotes, where a member is expected, stands for members.
pub(super) fn stands_for_members(text: &str) -> bool {
    is_whole(text, Position::Member)
}

/// The longest placeholder that is a word or words, in bytes: a longer text is not the name of a value.
const LONGEST: usize = 80;

fn is_whole(text: &str, position: Position) -> bool {
    (2..=LONGEST).contains(&text.len())
        // The letters rule out nearly every string.
        && !text.bytes().all(|it| it.is_ascii_lowercase())
        && FORMS.iter().any(|it| match it.shape {
            Shape::Whole(is_one) => it.positions.contains(&position) && is_one(text),
            Shape::Marked(_) => false,
        })
}

/// The text that is left when the placeholders are removed.
#[must_use]
pub fn without_placeholders(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut end = 0;
    for range in placeholders(text) {
        left.push_str(&text[end..range.start]);
        end = range.end;
    }
    left.push_str(&text[end..]);
    left
}

/// Tells whether a placeholder begins or ends a block of a template engine, or is a comment of one:
/// `{{#if x}}`, `{{else}}`, `{{/if}}`, `{% for x in y %}`.
pub(super) fn is_block_tag(placeholder: &str) -> bool {
    placeholder.starts_with("{%")
        || placeholder.strip_prefix("{{").is_some_and(|it| {
            let it = it.trim_start_matches(['~', ' ']);
            it.starts_with(['#', '/', '^', '!'])
                || it.trim_end_matches(['}', '~', ' ']) == "else"
                || it.starts_with("else ")
        })
}

fn anything(_: &str) -> bool {
    true
}

/// `PHONE_NUMBER`, `media id`: the content of angle brackets, unless they are those of an HTML tag.
fn is_name(text: &str) -> bool {
    const TAGS: [&str; 16] = [
        "a", "b", "br", "code", "div", "em", "h1", "h2", "i", "li", "p", "pre", "span", "strong",
        "u", "ul",
    ];
    let is_inside = |it: char| it.is_alphanumeric() || " \u{a0}\u{202f}_-.:,/'’()|".contains(it);
    let length = text.find(|it| !is_inside(it)).unwrap_or(text.len());
    steps::add(length);
    length == text.len()
        && text.starts_with(|it: char| it.is_alphabetic() || it == '_')
        && (!text.contains("://") || text.starts_with("http(s)://"))
        && !TAGS.contains(&text.trim_end_matches([' ', '/']))
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// An identifier, or a path or a few words of them.
fn is_label(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
        && text.chars().all(|it| it.is_ascii_alphanumeric() || "_-. \u{a0}".contains(it))
}

fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// `«phone»`, `$(TO)`, `%TO%`, `%(to)s`, `__TO__`.
fn is_between_marks(text: &str) -> bool {
    match text.as_bytes() {
        [b'$', b'(', ..] => between(text, "$(", ")").is_some_and(is_label),
        [b'%', b'(', ..] => {
            ["s", "d", "r"].iter().any(|it| text.ends_with(it))
                && between(&text[..text.len() - 1], "%(", ")").is_some_and(is_label)
        }
        [b'%', ..] => between(text, "%", "%").is_some_and(is_label),
        [b'_', ..] => between(text, "__", "__").is_some_and(is_label),
        // Many languages also use these as quotation marks, so the name must be in one letter case.
        [0xc2, ..] => between(text, "«", "»").is_some_and(|it| {
            is_identifier(it)
                && (it.bytes().all(|it| !it.is_ascii_uppercase())
                    || it.bytes().all(|it| !it.is_ascii_lowercase()))
        }),
        _ => false,
    }
}

pub(super) fn is_in_braces(text: &str) -> bool {
    between(text, "{", "}").is_some_and(is_label)
}

/// `[phone]`, `[PHONE NUMBER]`, `[[to]]`.
fn is_in_brackets(text: &str) -> bool {
    let inner = between(text, "[[", "]]").or_else(|| between(text, "[", "]"));
    inner.is_some_and(|it| it.len() > 1 && is_label(it))
}

/// `$TO`, `$message->to`, `%s`, `%1$s`, `:phone`. A price such as `$5` is not one.
fn is_variable_of_program(text: &str) -> bool {
    match text.as_bytes() {
        [b'$', rest @ ..] => {
            rest.first().is_some_and(|it| it.is_ascii_alphabetic() || *it == b'_')
                && rest.len() > 1
                && rest.iter().all(|it| it.is_ascii_alphanumeric() || b"_.->[]'".contains(it))
        }
        [b'%', b's' | b'd' | b'i' | b'u' | b'v' | b'@'] => true,
        [b'%', n, b'$', b's' | b'd'] => n.is_ascii_digit(),
        [b':', ..] => text.len() > 2 && is_identifier(&text[1..]),
        _ => false,
    }
}

/// `@phone`; in quotes it may be the name of an account.
fn is_parameter_of_query(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(|it| it.len() > 1 && is_identifier(it))
}

/// Tells whether `text` is in capitals like `SIP_SERVER_PORT`, and not a value without its quotes.
fn is_name_in_capitals(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_uppercase())
        && text.len() > 1
        && text.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
        && !is_value_in_capitals(text)
}

/// Words in capitals that bodies contain, and literals of other languages.
///
/// `PHONE_NUMBER` is also a type of button, but without quotes it mostly stands for a number.
fn is_value_in_capitals(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "APP",
        "APPROVED",
        "AUDIO",
        "AUTHENTICATION",
        "BODY",
        "BRL",
        "BUTTONS",
        "CAROUSEL",
        "CATALOG",
        "CALL_PERMISSION_REQUEST",
        "CLOUD_API_FALLBACK",
        "COPY_CODE",
        "DEFAULT",
        "DISABLED",
        "DISABLE_ALL",
        "DOCUMENT",
        "DTLS",
        "ENABLED",
        "EUR",
        "FALSE",
        "FLOW",
        "FOOTER",
        "FRIDAY",
        "GBP",
        "GIF",
        "HEADER",
        "IMAGE",
        "INF",
        "INFINITY",
        "INR",
        "LIMITED_TIME_OFFER",
        "LOCATION",
        "MARKETING",
        "MONDAY",
        "MPM",
        "NAMED",
        "NAN",
        "NIL",
        "NONE",
        "NULL",
        "ONE_TAP",
        "ORDER_DETAILS",
        "ORDER_STATUS",
        "OTP",
        "PAYMENT_REQUEST",
        "PCMA",
        "PCMU",
        "POSITIONAL",
        "PRODUCT",
        "QUICK_REPLY",
        "REQUEST_CONTACT_INFO",
        "SATURDAY",
        "SDES",
        "SPM",
        "STRICT",
        "SUNDAY",
        "TEXT",
        "THURSDAY",
        "TRUE",
        "TUESDAY",
        "UNDEFINED",
        "URL",
        "USD",
        "UTILITY",
        "VIDEO",
        "VOICE_CALL",
        "WEDNESDAY",
        "ZERO_TAP",
    ];
    WORDS.contains(&text)
}

/// Tells whether a number is crossed out, in full or in part, as in samples: four places or more,
/// or three with `X` in a number of ten digits and more.
fn is_crossed_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_cross = |it: &u8| matches!(it, b'X' | b'x' | b'*' | b'#');
    let n_crosses = bytes.iter().filter(|it| is_cross(it)).count();
    let n_digits = bytes.iter().filter(|it| it.is_ascii_digit()).count();
    let is_long = || n_digits >= 7 && text.matches('X').count() == 3;
    if n_crosses < 4 && !(n_crosses == 3 && is_long()) {
        return false;
    }
    let is_of_number =
        |it: &u8| matches!(it, b'0'..=b'9' | b'+' | b'-' | b'(' | b')' | b' ' | b'.');
    matches!(bytes[0], b'0'..=b'9' | b'+' | b'(')
        && bytes.iter().all(|it| is_cross(it) || is_of_number(it))
}

/// Tells whether `text` names several words to choose from, as samples do.
fn is_choice(text: &str) -> bool {
    let is_capital = |it: &str| {
        it.len() > 1 && is_identifier(it) && !it.bytes().any(|it| it.is_ascii_lowercase())
    };
    let is_small = |it: &str| is_identifier(it) && !it.bytes().any(|it| it.is_ascii_uppercase());
    if text.contains('|') {
        // A user's own ids may contain bars, so words in lower case need spaces around them.
        let is_spaced = text.split('|').skip(1).all(|it| it.starts_with(char::is_whitespace));
        let words = || text.split('|').map(|it| it.trim().trim_matches(['"', '\'', '`']));
        return words().all(is_capital) || (is_spaced && words().all(is_small));
    }
    // Labels may have `OR` between two words, but hardly `or` between two in capitals.
    text.contains(" or ")
        && text
            .split(" or ")
            .flat_map(|it| it.split(','))
            .map(|it| it.trim().trim_matches(['"', '\'', '`']))
            .all(|it| it.len() > 2 && is_capital(it))
}

/// `[MARKETING|UTILITY]`, `MARKETING/UTILITY`, `http(s)://image-url`.
fn is_sample_value(text: &str) -> bool {
    // Many things have slashes between words in capitals, so that the words have to be known ones.
    let is_choice_with_slash =
        || text.contains('/') && text.split('/').all(|it| is_value_in_capitals(it.trim()));
    text.starts_with("http(s)://")
        || between(text, "[", "]").is_some_and(is_choice)
        || is_choice_with_slash()
}

/// Tells whether `text` is words that samples have instead of a value: `PHONE-NUMBER`,
/// `your-media-id`.
///
/// The words must be names of values, because labels and ids are also words.
fn is_words_of_sample(text: &str) -> bool {
    // Names of parameters and ids are also in lower case, so these words are listed.
    const LISTED: [&str; 11] = [
        "JSON Payload",
        "image-url",
        "language-and-locale-code",
        "language-code",
        "media-id",
        "media-object-id",
        "phone-number",
        "phone-number-id",
        "recipient-phone-number",
        "template-name",
        "whatsapp-id",
    ];
    if LISTED.contains(&text) {
        return true;
    }
    let Some(separator) = text.chars().find(|it| matches!(it, '_' | '-' | ' ')) else {
        return false;
    };
    let is_capital = text.bytes().all(|it| !it.is_ascii_lowercase());
    let is_small = text.bytes().all(|it| !it.is_ascii_uppercase());
    let first = text.split(separator).next().unwrap_or_default();
    match separator {
        '_' => is_small && first == "your" && names_value(text, '_'),
        '-' => (is_capital || is_small && first == "your") && names_value(text, '-'),
        // Labels are words with spaces between.
        _ => is_capital && is_own(first) && names_value(text, ' '),
    }
}

/// Tells whether `text` is a word in capitals that samples have instead of a value: `YOUR_NUMBER`,
/// `MEDIA_ID`, `XXXX`.
///
/// Others of the same form are values, such as `CALL_PERMISSION_REQUEST` and `PHONE_NUMBER`.
fn is_capitals_of_sample(text: &str) -> bool {
    const LISTED: [&str; 5] = [
        "LANGUAGE_AND_LOCALE_CODE",
        "LANGUAGE_CODE",
        "TEMPLATE_CATEGORY",
        "TEMPLATE_LANGUAGE",
        "TEMPLATE_NAME",
    ];
    let is_capital =
        text.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_');
    if !is_capital {
        return false;
    }
    let Some((first, _)) = text.split_once('_') else {
        return text.len() >= 4 && text.bytes().all(|it| it == b'X');
    };
    if LISTED.contains(&text) || is_own(first) || text == "WAMID_TO_REPLY_TO" {
        return true;
    }
    let is_person = ["RECIPIENT", "CUSTOMER", "USER", "WHATSAPP"].contains(&first);
    let is_reference =
        ["_ID", "_SKU", "_URL", "_LINK", "_TOKEN"].iter().any(|it| text.ends_with(it));
    (is_person || is_reference) && names_value(text, '_')
}

fn is_own(word: &str) -> bool {
    ["YOUR", "MY"].contains(&word)
}

/// Tells whether `text` names a value with words that nothing else is made of.
fn names_value(text: &str, separator: char) -> bool {
    let last = text.rsplit(separator).next().unwrap_or_default();
    text.split(separator).all(names_part_of_value) && names_end_of_value(last)
}

/// Words that the names of values are made of.
fn names_part_of_value(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ACCOUNT",
        "ADDRESS",
        "AMOUNT",
        "AND",
        "AUDIO",
        "BODY",
        "BUSINESS",
        "BUTTON",
        "CALL",
        "CARD",
        "CATALOG",
        "CATEGORY",
        "CODE",
        "CONTACT",
        "CONTENT",
        "COUNTRY",
        "CURRENCY",
        "CUSTOMER",
        "DOCUMENT",
        "FILE",
        "FLOW",
        "FOOTER",
        "GROUP",
        "HEADER",
        "HOST",
        "HOSTNAME",
        "ID",
        "IMAGE",
        "INDEX",
        "LANGUAGE",
        "LINK",
        "LOCALE",
        "MEDIA",
        "MESSAGE",
        "MY",
        "NAME",
        "NUMBER",
        "OBJECT",
        "ORDER",
        "PARAMETER",
        "PAYLOAD",
        "PHONE",
        "PORT",
        "PRODUCT",
        "RECEIVER",
        "RECIPIENT",
        "REFERENCE",
        "RETAILER",
        "ROW",
        "SECTION",
        "SENDER",
        "SIP",
        "SERVER",
        "SKU",
        "STICKER",
        "TEMPLATE",
        "TEXT",
        "THUMBNAIL",
        "TITLE",
        "TO",
        "TOKEN",
        "UNIQUE",
        "URL",
        "USER",
        "VIDEO",
        "WABA",
        "WAMID",
        "WHATSAPP",
        "YOUR",
    ];
    WORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Words that the names of values end in.
fn names_end_of_value(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ADDRESS", "AMOUNT", "CODE", "CONTENT", "HOST", "HOSTNAME", "ID", "LINK", "NAME", "NUMBER",
        "PAYLOAD", "PHONE", "PORT", "SKU", "TEXT", "TOKEN", "URL",
    ];
    WORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Tells whether a value is only its own name, such as `media_id` or `MEDIA-OBJECT-ID`.
#[must_use]
pub fn names_itself(text: &str) -> bool {
    const MORE: [&str; 18] = [
        "BSUID",
        "DATE",
        "DAY",
        "EMAIL",
        "IN",
        "INDUSTRY",
        "LAT",
        "LATITUDE",
        "LONG",
        "LONGITUDE",
        "MONTH",
        "OR",
        "SECONDS",
        "THE",
        "TIMESTAMP",
        "UTC",
        "WA",
        "YEAR",
    ];
    let mut words = text.trim().split(['_', '-', ' ', '.']).peekable();
    words.peek().is_some_and(|it| !it.is_empty())
        && text.len() <= 40
        && words.all(|it| {
            names_part_of_value(it) || MORE.iter().any(|more| it.eq_ignore_ascii_case(more))
        })
}

/// Tells whether the value of `key` says itself what belongs there, as in
/// `"to": "recipient_phone_number"` and `"birthday": "YYYY-MM-DD"`.
///
/// No real value of these keys is made of such words.
#[must_use]
pub fn stands_for_value(key: &str, text: &str) -> bool {
    let text = text.trim();
    match key {
        "to" | "recipient" | "wa_id" => {
            let is_crossed = text.len() >= 4 && text.bytes().all(|it| matches!(it, b'X' | b'x'));
            let is_numbered = between(text, "{", "}")
                .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
            let name = text.trim_start_matches(['(', '@']).trim_end_matches(')');
            names_itself(name) || is_crossed || is_numbered || is_ellipsis(text)
        }
        "country_code" | "email" | "latitude" | "longitude" | "timestamp" | "vertical" => {
            names_itself(text)
        }
        "birthday" | "date" | "open_time" | "close_time" | "start_time" | "end_time" => {
            names_itself(text) || is_pattern_of_time(text)
        }
        _ => false,
    }
}

/// `YYYY-MM-DD`, `HHMM`.
fn is_pattern_of_time(text: &str) -> bool {
    let n_letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_part = |it: u8| b"YMDHSymdhs-:/. ".contains(&it);
    n_letters >= 4 && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::{
        FORMS, Position, is_placeholder, placeholders, stands_for_value, steps,
        without_placeholders,
    };
    use crate::json::{Node, parse};

    /// Whether a placeholder is recognised in a position: open there, and without a fault.
    fn is_recognised(sample: &str, position: Position) -> bool {
        let text = match position {
            Position::Value => format!(r#"{{"a": "{sample}", "b": 2}}"#),
            Position::Part => format!(r#"{{"a": "one {sample} two", "b": 2}}"#),
            Position::Unquoted => format!(r#"{{"a": {sample}, "b": 2}}"#),
            Position::Member => format!(r#"{{"a": {{"c": 1, {sample}}}, "b": 2}}"#),
            Position::Item => format!(r#"{{"a": [1, {sample}, 3], "b": 2}}"#),
        };
        let parsed = parse(&text);
        let root = parsed.root.expect("a value");
        if !parsed.faults.is_empty() || root.get("b").and_then(Node::as_i64) != Some(2) {
            return false;
        }
        let node = root.get("a").expect("a key");
        match position {
            Position::Value | Position::Unquoted => node.is_opaque(),
            Position::Part => node.is_open() && !node.is_opaque(),
            Position::Member => {
                !node.complete && node.get("c").is_some() && node.members().len() == 1
            }
            Position::Item => {
                let is_open = |it: &[Node<'_>]| match it {
                    [_, item, _] => item.is_opaque(),
                    [_, _] => !node.complete,
                    _ => false,
                };
                is_open(node.items())
            }
        }
    }

    #[test]
    fn each_form_is_recognised_in_its_positions_and_nowhere_else() {
        for form in FORMS {
            assert!(!form.samples.is_empty(), "{form:?}: add a sample, it is the test of the form");
            for (sample, position) in form
                .samples
                .iter()
                .flat_map(|sample| Position::ALL.map(|position| (sample, position)))
            {
                let expected = form.positions.contains(&position);
                assert_eq!(is_recognised(sample, position), expected, "{sample} as {position:?}");
            }
        }
    }

    #[test]
    fn other_texts_are_placeholders_too() {
        for text in [
            "{{Recipient-Phone-Number}}",
            "<WhatsApp user's phone number>",
            " {{cc}}{{number}} ",
            "<http(s)://video-url>",
            "language-and-locale-code",
            "LANGUAGE_AND_LOCALE_CODE",
            "RECIPIENT-PHONE",
            "PRODUCT-SKU",
            "MEDIA-OBJECT-ID",
            "your-media-id",
            "+1650555XXXX",
            "+1XXX5550100",
            "individual | group",
            "TEXT, IMAGE or VIDEO",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn real_values_are_not_placeholders() {
        for text in [
            "",
            "{}",
            "a < b > c",
            "$5",
            "$",
            "=1",
            "{{open",
            "Hi {{name}}",
            "<3",
            "<\n>",
            "<b>",
            "<br/>",
            "{1}",
            "[1]",
            "[]",
            "100%",
            "%",
            ":)",
            "12:30",
            "@maria",
            "«Весна»",
            "«Promo»",
            "PHONE",
            "AMOUNT",
            "PHONE_NUMBER",
            "DISABLE_ALL",
            "COPY_CODE",
            "VOICE_CALL",
            "VOICE-CALL",
            "QUICK-REPLY",
            "MARKETING",
            "CTA_URL",
            "BODY_TEXT",
            "CALL US",
            "PHONE NUMBER",
            "YOUR ORDER",
            "YES or no",
            "Pizza | Pasta",
            "menu|pizza",
            "order|123",
            "XXX",
            "+15550xx",
            "+1555XXX",
            "YES/NO",
            "+1xxx5550100",
            "xxxx",
            "XXXX1234",
            "16505550100",
            "+1 650 555 0100",
            "order-42",
            "media_id",
            "add-to-cart",
            "order-number",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn some_values_say_what_belongs_there() {
        for (key, text) in [
            ("to", "recipient_phone_number"),
            ("to", "customer phone number"),
            ("to", "to_number"),
            ("to", "@phone"),
            ("to", "(phone)"),
            ("to", "xxxxxxxxxx"),
            ("to", "{0}"),
            ("to", "..."),
            ("recipient", "BSUID"),
            ("wa_id", "PHONE_OR_WA_ID"),
            ("longitude", "LONG-NUMBER"),
            ("birthday", "YEAR_MONTH_DAY"),
            ("date", "YYYY-MM-DD"),
            ("open_time", "HHMM"),
        ] {
            assert!(stands_for_value(key, text), "{key}: {text}");
        }
        for (key, text) in [
            ("to", ""),
            ("to", " "),
            ("to", "()"),
            ("to", "+1650555010O"),
            ("to", "whatsapp:+16505550100"),
            ("to", "{}"),
            ("to", "{{}"),
            ("to", "Ana"),
            ("to", "xx"),
            ("recipient", "US-1349"),
            ("birthday", "2001-13-40"),
            ("birthday", "MAY"),
            ("open_time", "9am"),
            ("type", "phone_number"),
        ] {
            assert!(!stands_for_value(key, text), "{key}: {text}");
        }
    }

    #[test]
    fn words_in_capitals_are_values_that_lack_their_quotes() {
        for word in ["MARKETING", "VOICE_CALL", "COPY_CODE", "TRUE", "EUR"] {
            assert!(!is_recognised(word, Position::Unquoted), "{word}");
        }
    }

    #[test]
    fn what_is_left_keeps_its_order() {
        assert_eq!(without_placeholders("+{{cc}} 12 <X>!"), "+ 12 !");
    }

    #[test]
    fn a_sign_is_part_of_a_placeholder_where_it_begins_one() {
        let found =
            |text: &'static str| -> Vec<&str> { placeholders(text).map(|it| &text[it]).collect() };
        assert_eq!(found("id={{x}}&n=${N}"), ["={{x}}", "${N}"]);
        assert_eq!(found("a ${{ x }} b {!! $y !!}"), ["${{ x }}", "{!! $y !!}"]);
        assert_eq!(found("1 < 2 and <X>"), ["<X>"]);
    }

    #[test]
    fn time_is_linear_in_marks_that_are_not_closed() {
        for mark in ["{", "<", "{{", "${", "<a", "{%", "<<", "a>", "<a b>", "{\n", "<%<?"] {
            let n_steps = |n: usize| {
                let text = mark.repeat(n);
                let in_text = steps::of(|| {
                    let _ = placeholders(&text).count();
                });
                let in_json = steps::of(|| {
                    let _ = parse(&format!("[{text}"));
                    let _ = parse(&format!("[{}", format!("{mark},").repeat(n)));
                });
                in_text + in_json
            };
            let (one, four) = (n_steps(5_000), n_steps(20_000));
            assert!(four <= 4 * one + 10_000, "{mark}: {one} steps, then {four}");
        }
    }
}
