//! Patterns for the place of a body and for JSON Pointers.

/// A JSON Pointer in which `*` is one step and `**` is any number of steps, also none.
///
/// A `*` that is part of a key is written `\*`. Inside a step `*` is not special: `/a*` is the key `a*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacePattern {
    text: String,
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    One,
    Any,
    Named(String),
}

impl PlacePattern {
    /// Reads a pattern. The steps of a pointer are compared as they are written, with `~0` and `~1`.
    #[must_use]
    pub fn new(text: &str) -> PlacePattern {
        let step = |it: &str| match it {
            "*" => Step::One,
            "**" => Step::Any,
            _ => Step::Named(it.replace("\\*", "*")),
        };
        PlacePattern { text: text.to_owned(), steps: text.split('/').map(step).collect() }
    }

    /// Whether a pointer, or the place of a body, matches the whole pattern.
    #[must_use]
    pub fn matches(&self, place: &str) -> bool {
        let steps: Vec<&str> = place.split('/').collect();
        // Which prefixes of the pattern match the steps so far: both lists are short, and this is
        // never more than their product.
        let pattern = &self.steps;
        let mut reached = vec![false; pattern.len() + 1];
        reached[0] = true;
        close(pattern, &mut reached);
        for step in steps {
            let mut next = vec![false; pattern.len() + 1];
            for (n, it) in pattern.iter().enumerate().filter(|it| reached[it.0]) {
                match it {
                    Step::Any => next[n] = true,
                    Step::One => next[n + 1] = true,
                    Step::Named(name) => next[n + 1] |= name == step,
                }
            }
            reached = next;
            close(pattern, &mut reached);
        }
        reached[pattern.len()]
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// `**` also matches no step at all.
fn close(pattern: &[Step], reached: &mut [bool]) {
    for (n, step) in pattern.iter().enumerate() {
        if reached[n] && *step == Step::Any {
            reached[n + 1] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PlacePattern;

    fn is_match(pattern: &str, place: &str) -> bool {
        PlacePattern::new(pattern).matches(place)
    }

    #[test]
    fn a_star_is_one_step() {
        assert!(is_match("/components/*/text", "/components/0/text"));
        assert!(!is_match("/components/*/text", "/components/0/cards/1/text"));
        assert!(!is_match("/components/*/text", "/components/text"));
        assert!(!is_match("/components/*", "/components"));
    }

    #[test]
    fn two_stars_are_any_number_of_steps() {
        for place in ["/components/text", "/components/0/text", "/components/0/cards/1/text"] {
            assert!(is_match("/components/**/text", place), "{place}");
        }
        assert!(is_match("/components/**", "/components"));
        assert!(is_match("/**", "/a/b"));
        assert!(is_match("**", ""));
        assert!(!is_match("/components/**/text", "/components/0/texts"));
    }

    #[test]
    fn an_escaped_star_is_a_star() {
        assert!(is_match("/\\*", "/*"));
        assert!(!is_match("/\\*", "/a"));
        assert!(is_match("/a*", "/a*"));
        assert!(!is_match("/a*", "/ab"));
    }

    #[test]
    fn places_of_other_layouts_are_compared_whole() {
        assert!(is_match("line:3", "line:3"));
        assert!(is_match("order_ready/en_US", "order_ready/en_US"));
        assert!(is_match("order_ready/*", "order_ready/en_US"));
        assert!(is_match("", ""));
        assert!(!is_match("", "/1"));
    }
}
