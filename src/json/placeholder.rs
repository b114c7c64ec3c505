//! Placeholders: text that stands for a value filled in before sending.
//!
//! Known forms: `{{phone}}`, `={{ $json.to }}`, `${TO}`, `<PHONE_NUMBER>`, `{% … %}`, `<% … %>`.

use std::ops::Range;

/// The places of the placeholders in `text`, in bytes, from left to right.
pub fn placeholders(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = memchr::memchr3(b'{', b'<', b'$', &bytes[from..]) {
            let found = from + found;
            // The equals sign of an expression stands in front of its braces.
            let has_sign = found > from && bytes[found - 1] == b'=' && bytes[found] == b'{';
            let start = if has_sign { found - 1 } else { found };
            let length = placeholder_length(&text[start..]);
            if let Some(length) = length {
                from = start + length;
                return Some(start..from);
            }
            from = found + 1;
        }
        None
    })
}

/// Tells whether the whole of `text`, apart from blanks around it, is placeholders.
///
/// A whole text may also be a placeholder of a form that would be too common inside other text:
/// `%TO%`, `$TO`, `{to}`, `[[to]]`, `__TO__`, `#{to}`, `$(TO)`, `YOUR_NUMBER`, `XXXX`,
/// `http(s)://image-url`, `MEDIA_ID`.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    // Nearly every string begins otherwise, and many are long.
    if !text.starts_with(['{', '<', '$', '=']) {
        return is_whole_placeholder(text);
    }
    let mut end = 0;
    let mut any = false;
    for range in placeholders(text) {
        if !text[end..range.start].trim().is_empty() {
            return false;
        }
        end = range.end;
        any = true;
    }
    if any { text[end..].trim().is_empty() } else { is_whole_placeholder(text) }
}

fn is_whole_placeholder(text: &str) -> bool {
    let between = |open: &str, close: &str| {
        let inner = text.strip_prefix(open).and_then(|it| it.strip_suffix(close));
        let is_name = |it: char| it.is_ascii_alphanumeric() || "_-. ".contains(it);
        inner.is_some_and(|it| {
            it.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
                && it.chars().all(is_name)
        })
    };
    let is_upper = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || it == '_';
    // Nearly every text is told by its first character to be none.
    match text.as_bytes() {
        [b'$', b'(', ..] => between("$(", ")"),
        [b'$', first, ..] => {
            (first.is_ascii_uppercase() || *first == b'_') && text[1..].chars().all(is_upper)
        }
        [b'%', ..] => between("%", "%"),
        [b'{', ..] => between("{", "}"),
        [b'[', ..] => between("[[", "]]"),
        [b'_', ..] => between("__", "__"),
        [b'#', ..] => between("#{", "}"),
        [b'X', ..] if text.bytes().all(|it| it == b'X') => text.len() >= 4,
        [b'Y' | b'M', ..] if text.starts_with("YOUR_") || text.starts_with("MY_") => {
            text.chars().all(is_upper) || is_word_of_sample(text)
        }
        [b'h', ..] if text.starts_with("http(s)://") => true,
        [first, ..] if first.is_ascii_alphabetic() => is_word_of_sample(text),
        _ => is_crossed_number(text),
    }
}

/// Tells whether the end of a number is crossed out, as Meta's samples do.
fn is_crossed_number(text: &str) -> bool {
    let is_of_number = |it: char| it.is_ascii_digit() || matches!(it, '+' | '-' | '(' | ')' | ' ');
    let end = text.trim_start_matches(is_of_number);
    end.len() >= 4 && end.len() < text.len() && end.chars().all(|it| matches!(it, 'x' | '*'))
}

/// Tells whether `text` is a word that samples have in the place of a value.
///
/// Words in capitals are listed, for others of the same form are values: `CALL_PERMISSION_REQUEST`,
/// and whatever somebody calls a button.
fn is_word_of_sample(text: &str) -> bool {
    const LONGEST: usize = 26;
    const WORDS: [&str; 22] = [
        "CATALOG_ID",
        "FLOW_ID",
        "JSON Payload",
        "LANGUAGE_AND_LOCALE_CODE",
        "LANGUAGE_CODE",
        "MEDIA_ID",
        "MEDIA_OBJECT_ID",
        "MEDIA_URL",
        "MESSAGE_ID",
        "PHONE_NUMBER_ID",
        "RECIPIENT_PHONE_NUMBER",
        "TEMPLATE_CATEGORY",
        "TEMPLATE_LANGUAGE",
        "TEMPLATE_NAME",
        "WAMID_TO_REPLY_TO",
        "WHATSAPP_ID",
        "WHATSAPP_USER_PHONE_NUMBER",
        "language-and-locale-code",
        "template-name",
        "whatsapp-id",
        "your-template-name",
        "your_template_name",
    ];
    text.len() <= LONGEST && WORDS.contains(&text)
}

/// The text that is left when the placeholders are taken out.
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

/// The longest placeholder that is looked for, in bytes: an expression, not a program.
const MAX_LENGTH: usize = 400;

/// Length in bytes of the placeholder that `text` begins with; `None` when it begins with none.
///
/// A placeholder stays on one line.
pub(super) fn placeholder_length(text: &str) -> Option<usize> {
    let closed_by = |open: &str, close: &str| {
        let rest = text.strip_prefix(open)?;
        let window = &rest.as_bytes()[..rest.len().min(MAX_LENGTH)];
        let end = window.windows(close.len()).position(|it| it == close.as_bytes())?;
        let is_one_line = !window[..end].iter().any(|it| matches!(it, b'\n' | b'\r'));
        is_one_line.then_some(open.len() + end + close.len())
    };
    match text.as_bytes() {
        [b'=', b'{', b'{', ..] => closed_by("={{", "}}"),
        [b'{', b'{', b'{', ..] => closed_by("{{{", "}}}"),
        [b'{', b'{', ..] => closed_by("{{", "}}"),
        [b'{', b'%', ..] => closed_by("{%", "%}"),
        [b'$', b'{', ..] => closed_by("${", "}"),
        [b'<', b'%', ..] => closed_by("<%", "%>"),
        [b'<', ..] => closed_by("<", ">").filter(|it| is_name(&text[1..it - 1])),
        _ => None,
    }
}

/// `PHONE_NUMBER`, `media id`: what stands in angle brackets, but not in those of an HTML tag.
fn is_name(text: &str) -> bool {
    const TAGS: [&str; 16] = [
        "a", "b", "br", "code", "div", "em", "h1", "h2", "i", "li", "p", "pre", "span", "strong",
        "u", "ul",
    ];
    !TAGS.contains(&text)
        && (!text.contains("://") || text.starts_with("http(s)://"))
        && text.starts_with(|it: char| it.is_alphabetic() || it == '_')
        && text.chars().all(|it| it.is_alphanumeric() || " _-.:,/'’()".contains(it))
}

#[cfg(test)]
mod tests {
    use super::{is_placeholder, without_placeholders};

    #[test]
    fn the_usual_forms_are_placeholders() {
        for text in [
            "{{phone}}",
            "{{Recipient-Phone-Number}}",
            "={{ $json.to }}",
            "${TO}",
            "<PHONE_NUMBER>",
            "<WhatsApp user's phone number>",
            " {{cc}}{{number}} ",
            "{{{raw}}}",
            "%TO%",
            "$TO",
            "{to}",
            "[[to]]",
            "__TO__",
            "#{to}",
            "$(TO)",
            "YOUR_NUMBER",
            "http(s)://image-url",
            "<http(s)://video-url>",
            "language-and-locale-code",
            "LANGUAGE_AND_LOCALE_CODE",
            "+91xxxxxxxxxx",
            "<CODE>",
            "XXXX",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn plain_text_is_none() {
        for text in [
            "",
            "{}",
            "a < b > c",
            "$5",
            "=1",
            "{{open",
            "Hi {{name}}",
            "<3",
            "<\n>",
            "<b>",
            "{1}",
            "$5",
            "100%",
            "DISABLE_ALL",
            "PHONE_NUMBER",
            "COPY_CODE",
            "CTA_URL",
            "BODY_TEXT",
            "XXX",
            "+15550xx",
            "+1650555XXXX",
            "xxxx",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn what_is_left_keeps_its_order() {
        assert_eq!(without_placeholders("+{{cc}} 12 <X>!"), "+ 12 !");
    }
}
