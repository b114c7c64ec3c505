//! Placeholders: text that represents a value filled in before sending.
//!
//! [`FORMS`] lists every form with the positions it is recognised in. Forms between marks that no
//! real text has are recognised wherever they are. Bare words are recognised as a whole value only,
//! and names in capitals such as `AMOUNT` only without quotes, because real values look like them.

mod house;
mod words;

use std::ops::Range;

pub use house::HousePlaceholders;
pub use words::{names_itself, stands_for_value};

use super::ends::Ends;
use super::steps;
use Position::{Item, Member, Unquoted, Value};
use words::{
    is_capitals_of_sample, is_choice, is_crossed_number, is_name_in_capitals, is_sample_value,
    is_words_of_sample,
};

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

/// Tells whether `text` without quotes, where a member is expected, represents members.
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
        && text.split_once("://").is_none_or(|(scheme, rest)| {
            // A host without a dot, as in `<https://website-1>`, is the name of one.
            scheme == "http(s)" || !rest.split('/').next().unwrap_or_default().contains('.')
        })
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
            "MY_NUMBER",
            "YOUR_NUMBER_2",
            "%(to)d",
            "USER_PHONE",
            "CUSTOMER_NAME",
            "WHATSAPP_NUMBER",
            "your_phone_number",
            "JSON Payload",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn a_pattern_of_a_time_is_made_of_its_letters_only() {
        for text in ["YYYY-MM-DD", "HHMM", "yyyy/mm/dd", "DD.MM.YYYY HH:MM"] {
            assert!(stands_for_value("birthday", text), "{text}");
        }
        for text in ["1990-01-01", "--", "MMM", "January", "YYYY-13-DD", ""] {
            assert!(!stands_for_value("birthday", text), "{text}");
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
            "phone_number_id",
            "my_number",
            "MEDIA_ID_2",
            "%(to)x",
            "SHOP_NAME",
            "JSON for you",
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
