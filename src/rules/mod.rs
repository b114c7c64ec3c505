//! One file per rule, in a folder per subject.

pub mod account;
pub mod button;
pub mod call;
pub mod calling;
pub mod commerce;
pub mod component;
pub mod interactive;
pub mod json;
pub mod link;
pub mod markup;
pub mod media;
pub mod message;
pub mod page;
pub mod project;
pub mod review;
pub mod send;
pub mod settings;
pub mod structure;
pub mod suppression;
pub mod template;
pub mod text;
pub mod variable;

use crate::check::Rule;

/// The folders, in the order of [`crate::rule::Category`].
static FOLDERS: &[&[&Rule]] = &[
    json::RULES,
    structure::RULES,
    message::RULES,
    media::RULES,
    interactive::RULES,
    commerce::RULES,
    send::RULES,
    calling::RULES,
    link::RULES,
    template::RULES,
    component::RULES,
    button::RULES,
    variable::RULES,
    text::RULES,
    review::RULES,
    project::RULES,
    settings::RULES,
    call::RULES,
    account::RULES,
    suppression::RULES,
];

/// Every rule, by category and then by id.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FOLDERS.iter().flat_map(|it| it.iter().copied())
}

/// The rule called `id`; `None` when there is none, even if it is an old id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|it| it.meta.id == id)
}

/// A rule that somebody named.
#[derive(Debug, Clone, Copy)]
pub struct Named {
    /// The rule.
    pub rule: &'static Rule,
    /// The old id that was used for it; `None` if its present id was used.
    pub alias: Option<&'static str>,
}

/// The rule that is called `name`, or was before; `None` when there is none.
///
/// For names that users write. The code itself uses present ids only, which [`find`] ensures.
#[must_use]
pub fn find_named(name: &str) -> Option<Named> {
    let renamed = || {
        all().find_map(|rule| {
            let alias = rule.meta.aliases.iter().copied().find(|it| *it == name)?;
            Some(Named { rule, alias: Some(alias) })
        })
    };
    find(name).map(|rule| Named { rule, alias: None }).or_else(renamed)
}
