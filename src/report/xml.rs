//! Text in XML.
//!
//! The formats in XML have a handful of elements. What matters is that a name or message cannot break
//! them, and crates that write XML leave the characters that XML 1.0 does not allow to their caller.

use std::fmt::{self, Write};

/// A text as the value of an attribute in double quotes or as the content of an element.
pub(super) struct Text<'a>(pub(super) &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = None;
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // In an attribute, a parser reads them as spaces. Others end a line for some readers.
                '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                    write!(f, "&#{};", u32::from(character))?;
                }
                // Two of them begin a command to the runners of some CI services.
                '#' if before == Some('#') => f.write_str("&#35;")?,
                _ if is_allowed(character) => f.write_char(character)?,
                _ => f.write_char(char::REPLACEMENT_CHARACTER)?,
            }
            before = Some(character);
        }
        Ok(())
    }
}

/// Whether a document can contain a character: XML 1.0 excludes most control characters and two others,
/// and advises against the rest of the control characters.
fn is_allowed(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn markup_and_control_characters_are_escaped() {
        for (text, expected) in [
            ("<a b=\"c\">&'", "&lt;a b=&quot;c&quot;&gt;&amp;'"),
            ("]]>", "]]&gt;"),
            ("a\tb\r\nc", "a&#9;b&#13;&#10;c"),
            ("\0\u{1b}\u{7f}\u{85}\u{fffe}\u{ffff}", "\u{fffd}".repeat(6).as_str()),
            ("###[x]", "#&#35;&#35;[x]"),
            ("日本 😀 é", "日本 😀 é"),
        ] {
            assert_eq!(Text(text).to_string(), expected);
        }
    }
}
