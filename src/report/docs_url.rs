//! Where walint's own page about a rule is.

use std::borrow::Cow;

/// The address of the pages about rules, with `{rule}` for the id of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocsUrl(Cow<'static, str>);

/// The pages in the repository of walint.
pub(super) static REPOSITORY: DocsUrl =
    DocsUrl(Cow::Borrowed("https://github.com/walint/walint/blob/main/docs/rules/{rule}.md"));

impl DocsUrl {
    /// What the address has instead of the id of a rule.
    pub const RULE: &'static str = "{rule}";

    /// The pages of a copy of the book: `base` is its address, or the address of a page with `{rule}`
    /// for the id of the rule.
    #[must_use]
    pub fn new(base: &str) -> DocsUrl {
        if base.contains(DocsUrl::RULE) {
            return DocsUrl(Cow::Owned(base.to_owned()));
        }
        DocsUrl(Cow::Owned(format!("{}/rules/{}.md", base.trim_end_matches('/'), DocsUrl::RULE)))
    }

    /// The address with `{rule}` instead of the id of a rule.
    #[must_use]
    pub fn pattern(&self) -> &str {
        &self.0
    }

    /// The address of the page about a rule.
    #[must_use]
    pub fn of(&self, rule: &str) -> String {
        self.0.replace(DocsUrl::RULE, rule)
    }
}

impl Default for DocsUrl {
    fn default() -> DocsUrl {
        REPOSITORY.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::DocsUrl;

    #[test]
    fn a_base_leads_to_the_files_of_the_book() {
        let page = "https://docs.example/walint/rules/empty-file.md";
        assert_eq!(DocsUrl::new("https://docs.example/walint").of("empty-file"), page);
        assert_eq!(DocsUrl::new("https://docs.example/walint/").of("empty-file"), page);
    }

    #[test]
    fn a_pattern_names_the_page_itself() {
        let pattern = DocsUrl::new("https://docs.example/{rule}/");
        assert_eq!(pattern.of("empty-file"), "https://docs.example/empty-file/");
    }
}
