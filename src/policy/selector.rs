//! Which rules a word in the settings or on the command line selects.

use crate::near::{self, Tolerance};
use crate::rule::{Category, RuleMeta};
use crate::rules;

/// A word that selects rules: `all`, a category, the id of a rule, or a pattern such as `call-*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// Every rule.
    All,
    /// The rules of a category.
    Category(Category),
    /// One rule, by its present id.
    Rule(&'static str),
    /// The rules whose id matches a pattern, in which `*` is any number of characters and `?` is one.
    Pattern(String),
}

/// What a word selects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The rules.
    pub selector: Selector,
    /// The old id that was used for a rule; `None` if its present id was used.
    pub alias: Option<&'static str>,
}

impl Selector {
    /// The rules that `word` selects; `None` if there is no such rule or category, or no rule
    /// matches the pattern.
    #[must_use]
    pub fn named(word: &str) -> Option<Named> {
        if let Some(named) = rules::find_named(word) {
            let selector = Selector::Rule(named.rule.meta.id);
            return Some(Named { selector, alias: named.alias });
        }
        let plain = |selector| Named { selector, alias: None };
        if word == "all" {
            return Some(plain(Selector::All));
        }
        if let Some(category) = Category::ALL.into_iter().find(|it| it.name() == word) {
            return Some(plain(Selector::Category(category)));
        }
        let is_pattern = word.contains(['*', '?']);
        let selects_any = || rules::all().any(|it| matches(word.as_bytes(), it.meta.id.as_bytes()));
        (is_pattern && selects_any()).then(|| plain(Selector::Pattern(word.to_owned())))
    }

    /// Whether it selects a rule.
    #[must_use]
    pub fn selects(&self, rule: &RuleMeta) -> bool {
        match self {
            Selector::All => true,
            Selector::Category(category) => rule.category == *category,
            Selector::Rule(id) => rule.id == *id,
            Selector::Pattern(pattern) => matches(pattern.as_bytes(), rule.id.as_bytes()),
        }
    }

    /// Whether it selects every rule that another one selects, as far as their words tell.
    #[must_use]
    pub fn covers(&self, other: &Selector) -> bool {
        match other {
            Selector::Rule(id) => {
                rules::find_named(id).is_some_and(|it| self.selects(&it.rule.meta))
            }
            Selector::All | Selector::Category(_) | Selector::Pattern(_) => {
                self == other || *self == Selector::All
            }
        }
    }

    /// The id, category or pattern, as settings have it.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Selector::All => "all",
            Selector::Category(category) => category.name(),
            Selector::Rule(id) => id,
            Selector::Pattern(pattern) => pattern,
        }
    }
}

/// The id or category that a word without a rule was most likely meant to be.
#[must_use]
pub fn similar(word: &str) -> Option<&'static str> {
    let categories = Category::ALL.into_iter().map(Category::name);
    let ids = rules::all().map(|it| it.meta.id);
    let words: Vec<&str> = std::iter::once("all").chain(categories).chain(ids).collect();
    // A typo in an old id leads to the present one.
    let old = || {
        let aliases = |rule: &'static RuleMeta| rule.aliases.iter().map(|it| (*it, rule.id));
        let aliases: Vec<_> = rules::all().flat_map(|it| aliases(&it.meta)).collect();
        let words: Vec<&str> = aliases.iter().map(|it| it.0).collect();
        let near = near::nearest(word, &words, Tolerance::Word)?;
        aliases.iter().find(|it| it.0 == near).map(|it| it.1)
    };
    near::nearest(word, &words, Tolerance::Word)
        .or_else(old)
        .or_else(|| near::nearest_or_begun(word, &words))
}

/// Whether a text matches a pattern in which `*` is any number of characters and `?` is one.
fn matches(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    // Where the last `*` is, and the text that it has covered so far.
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(it) if *it == b'?' || *it == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, covered)) = star else { return false };
                star = Some((at, covered + 1));
                p = at + 1;
                t = covered + 1;
            }
        }
    }
    pattern[p..].iter().all(|it| *it == b'*')
}

#[cfg(test)]
mod tests {
    use super::{Selector, matches, similar};
    use crate::rule::Category;

    fn selector(word: &str) -> Option<Selector> {
        Selector::named(word).map(|it| it.selector)
    }

    #[test]
    fn words_select_rules_categories_and_patterns() {
        assert_eq!(selector("all"), Some(Selector::All));
        assert_eq!(selector("review"), Some(Selector::Category(Category::Review)));
        assert_eq!(selector("unknown-template"), Some(Selector::Rule("unknown-template")));
        assert_eq!(selector("call-*"), Some(Selector::Pattern("call-*".to_owned())));
        for word in ["", "unknown", "*-that-no-rule-has", "Review"] {
            assert_eq!(selector(word), None, "{word}");
        }
    }

    #[test]
    fn patterns_are_matched_whole() {
        let is_match = |pattern: &str, text: &str| matches(pattern.as_bytes(), text.as_bytes());
        assert!(is_match("call-*", "call-button-label-too-long"));
        assert!(is_match("*-too-long", "call-button-label-too-long"));
        assert!(is_match("call-*-too-?ong", "call-button-label-too-long"));
        assert!(is_match("*", ""));
        assert!(!is_match("call-*", "missing-call-id"));
        assert!(!is_match("*-too", "call-button-label-too-long"));
        assert!(!is_match("call-button-label-too-lon?g", "call-button-label-too-long"));
    }

    #[test]
    fn a_near_word_is_offered() {
        assert_eq!(similar("reveiw"), Some("review"));
        assert_eq!(similar("unknown-templates"), Some("unknown-template"));
        assert_eq!(similar("al"), Some("all"));
        assert_eq!(similar("qqqqqqqq"), None);
    }
}
