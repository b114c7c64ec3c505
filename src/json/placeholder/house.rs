//! Placeholders in forms that only one house uses, such as `$$phone$$`.

use std::borrow::Cow;

use regex::Regex;

/// Regular expressions for placeholders in addition to the known forms.
///
/// A placeholder has at least 3 bytes; what is shorter is not one.
#[derive(Debug, Clone, Default)]
pub struct HousePlaceholders(Vec<Regex>);

impl HousePlaceholders {
    /// Placeholders that any of these expressions matches.
    #[must_use]
    pub fn new(patterns: Vec<Regex>) -> HousePlaceholders {
        HousePlaceholders(patterns)
    }

    /// The text with each placeholder in a known form of the same length, so that all places in it stay
    /// the same.
    #[must_use]
    pub fn covered<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut text = Cow::Borrowed(text);
        for pattern in &self.0 {
            if !pattern.is_match(&text) {
                continue;
            }
            let mut covered = String::with_capacity(text.len());
            let mut end = 0;
            for found in pattern.find_iter(&text) {
                covered.push_str(&text[end..found.start()]);
                cover(&mut covered, found.as_str());
                end = found.end();
            }
            covered.push_str(&text[end..]);
            text = Cow::Owned(covered);
        }
        text
    }
}

/// Adds a placeholder of the same length, with the line breaks that the old one has.
fn cover(text: &mut String, found: &str) {
    // The form `${…}` is a placeholder in every position, and never a variable of a template.
    let (open, close) = if found.len() > 3 { ("${", "}") } else { ("<", ">") };
    if found.len() < 3 || found.contains(['\n', '\r']) {
        text.push_str(found);
        return;
    }
    text.push_str(open);
    text.extend(std::iter::repeat_n('X', found.len() - open.len() - close.len()));
    text.push_str(close);
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::HousePlaceholders;
    use crate::json::{is_placeholder, is_unquoted_placeholder};

    fn covered(pattern: &str, text: &str) -> String {
        let pattern = Regex::new(pattern).expect("an expression");
        HousePlaceholders::new(vec![pattern]).covered(text).into_owned()
    }

    #[test]
    fn a_house_placeholder_becomes_a_known_one_of_the_same_length() {
        for text in ["$$a", "@@to@@", "$$phone$$", "$$téléphone$$"] {
            let it = covered(r"\$\$[\p{L}]+(\$\$)?|@@[a-z]+@@", text);
            assert_eq!(it.len(), text.len(), "{text}");
            assert!(is_placeholder(&it) && is_unquoted_placeholder(&it), "{text}: {it}");
        }
    }

    #[test]
    fn the_rest_of_the_text_stays() {
        let text = "{\"to\": \"$$to$$\", \"a\": $$b$$}";
        let expected = "{\"to\": \"${XXX}\", \"a\": ${XX}}";
        assert_eq!(covered(r"\$\$[a-z]+\$\$", text), expected);
        assert_eq!(covered("never", text), text);
    }

    #[test]
    fn too_short_a_match_is_no_placeholder() {
        assert_eq!(covered("@@", "@@ to @@"), "@@ to @@");
    }
}
