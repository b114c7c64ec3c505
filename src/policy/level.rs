//! Severities that settings give to rules.

use crate::rule::{RuleMeta, Severity};

use super::Selector;

/// What settings make of the findings of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is reported.
    Off,
    /// They have this severity.
    At(Severity),
}

impl Level {
    /// The names of the levels, from the lowest on.
    pub const NAMES: [&'static str; 4] = ["off", "info", "warning", "error"];

    /// The level of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Level> {
        match name {
            "off" => Some(Level::Off),
            "info" => Some(Level::At(Severity::Info)),
            "warning" => Some(Level::At(Severity::Warning)),
            "error" => Some(Level::At(Severity::Error)),
            _ => None,
        }
    }

    /// The name in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::At(severity) => severity.name(),
        }
    }
}

/// The levels of one layer: a table of the settings, or the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(pub Vec<(Selector, Level)>);

impl Levels {
    /// The level of a rule; `None` if the layer does not set one.
    ///
    /// A rule that is named wins over its category. Of several entries for one name the last one wins.
    #[must_use]
    pub fn of(&self, rule: &RuleMeta) -> Option<Level> {
        let by = |is_rule: bool| {
            let entries = self.0.iter().rev();
            entries
                .filter(|it| matches!(it.0, Selector::Rule(_)) == is_rule)
                .find(|it| it.0.selects(rule))
                .map(|it| it.1)
        };
        by(true).or_else(|| by(false))
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Levels, Selector};
    use crate::rule::{Category, Severity};
    use crate::rules;

    #[test]
    fn a_rule_wins_over_its_category() {
        let rule =
            &rules::find("vague-body").or_else(|| rules::find("body-too-long-for-some-templates"));
        let rule = &rule.expect("a rule about texts").meta;
        let category = Selector::Category(Category::Text);
        let named = Selector::Rule(rule.id);
        let (off, error) = (Level::Off, Level::At(Severity::Error));
        for levels in [
            vec![(category.clone(), off), (named.clone(), error)],
            vec![(named.clone(), error), (category.clone(), off)],
        ] {
            assert_eq!(Levels(levels).of(rule), Some(error));
        }
        assert_eq!(Levels(vec![(category, off)]).of(rule), Some(off));
        assert_eq!(Levels::default().of(rule), None);
    }

    #[test]
    fn names_lead_to_levels_and_back() {
        for name in Level::NAMES {
            assert_eq!(Level::from_name(name).map(Level::name), Some(name));
        }
        assert_eq!(Level::from_name("fatal"), None);
    }
}
