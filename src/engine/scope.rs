//! What a body holds, so that the rules about anything else are passed over.
//!
//! Most bodies are without most of it, and nobody need go through a hundred rules to find that out.

use std::sync::OnceLock;

use crate::check::{BodyCx, Finder, Rule};
use crate::json::{Node, Value};
use crate::kind::RequestKind;
use crate::rule::Category;
use crate::rules;

/// A rule in Rust as it is run.
pub(super) struct Check {
    /// Looks for the problem.
    pub run: fn(&mut BodyCx<'_>),
    /// What the rule is about, and what all rules of its category are about.
    about: [Words; 2],
}

/// The rules in Rust for bodies of a kind.
pub(super) fn checks(kind: RequestKind) -> &'static [Check] {
    static CHECKS: [OnceLock<Vec<Check>>; RequestKind::ALL.len()] =
        [const { OnceLock::new() }; RequestKind::ALL.len()];
    CHECKS[kind as usize].get_or_init(|| {
        let vocabulary = Vocabulary::get();
        let check = |rule: &Rule| match rule.finder {
            Finder::Body(kinds, run) | Finder::Both(kinds, run) => {
                let of_category = match rule.meta.category {
                    Category::Link => Words::LINKS,
                    Category::Variable if RequestKind::TEMPLATES.contains(&kind) => {
                        Words::VARIABLES
                    }
                    category => vocabulary.words(about(category, kind)),
                };
                let about = [vocabulary.words(rule.about), of_category];
                kinds.contains(&kind).then_some(Check { run, about })
            }
            Finder::Parser | Finder::Schema | Finder::Send(_) | Finder::Project(_) => None,
        };
        rules::all().filter_map(check).collect()
    })
}

/// What the rules of a category are about, in the way of [`Rule::about`].
fn about(category: Category, kind: RequestKind) -> &'static [&'static str] {
    if !RequestKind::MESSAGES.contains(&kind) {
        return &[];
    }
    match category {
        // Direct Send, which has a category, sends one-time passwords without a template.
        Category::Send => &["category", "template"],
        Category::Interactive | Category::Calling => &["category", "interactive", "template"],
        _ => &[],
    }
}

/// What a body holds of that which rules are about.
pub(super) struct Scope(Words);

/// The keys of samples.
const SAMPLES: &[&str] = &["example", "url_suffix_example"];

impl Scope {
    pub fn of(cx: &BodyCx<'_>) -> Scope {
        let vocabulary = Vocabulary::get();
        let mut words = vocabulary.named_in(cx.root).and(Words::ANYTHING);
        if !cx.links().is_empty() {
            words = words.and(Words::LINKS);
        }
        // Samples may stand beside a text that has no variables.
        let has_variables = || {
            vocabulary.words(SAMPLES).meets(words)
                || cx.template().texts.iter().any(|it| !it.parts.is_empty())
        };
        if RequestKind::TEMPLATES.contains(&cx.kind) && has_variables() {
            words = words.and(Words::VARIABLES);
        }
        Scope(words)
    }

    /// Tells whether a rule may find something.
    pub fn has(&self, check: &Check) -> bool {
        check.about.iter().all(|it| it.meets(self.0))
    }
}

/// Some of the words of the vocabulary, a bit for each.
#[derive(Clone, Copy)]
struct Words(u128);

impl Words {
    const NONE: Words = Words(0);
    /// What every body holds.
    const ANYTHING: Words = Words(1 << 127);
    /// What a body with links to WhatsApp holds.
    const LINKS: Words = Words(1 << 126);
    /// What a template with variables, or with samples for some, holds.
    const VARIABLES: Words = Words(1 << 125);
    /// The last bit that is left for a word.
    const LAST: usize = 124;

    fn and(self, other: Words) -> Words {
        Words(self.0 | other.0)
    }

    fn meets(self, other: Words) -> bool {
        self.0 & other.0 != 0
    }
}

/// All words that rules are about.
struct Vocabulary {
    /// The words by their slot, each with its bit: nearly no slot has more than one.
    by_slot: [Vec<(&'static str, Words)>; N_SLOTS],
}

const N_SLOTS: usize = 256;

/// A number below [`N_SLOTS`] for a word in whatever letter case.
fn slot(word: &str) -> usize {
    let letter = |it: Option<&u8>| it.map_or(0, |it| usize::from(it.to_ascii_lowercase()));
    let bytes = word.as_bytes();
    (letter(bytes.first()) * 11 + letter(bytes.last()) * 5 + word.len() * 37) % N_SLOTS
}

impl Vocabulary {
    fn get() -> &'static Vocabulary {
        static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
        VOCABULARY.get_or_init(|| {
            let of_rules = rules::all().flat_map(|it| it.about);
            let of_categories =
                Category::ALL.iter().flat_map(|it| about(*it, RequestKind::Message));
            let mut words: Vec<&str> =
                of_rules.chain(of_categories).chain(SAMPLES).copied().collect();
            words.sort_unstable();
            words.dedup();
            let mut by_slot = [const { Vec::new() }; N_SLOTS];
            for (n, word) in words.into_iter().enumerate() {
                // Words beyond those that have a bit of their own share the last one.
                by_slot[slot(word)].push((word, Words(1 << n.min(Words::LAST))));
            }
            Vocabulary { by_slot }
        })
    }

    /// The bits of some words; that of anything where there are no words.
    fn words(&self, words: &[&str]) -> Words {
        if words.is_empty() {
            return Words::ANYTHING;
        }
        words.iter().fold(Words::NONE, |all, it| all.and(self.word(it)))
    }

    /// The bit of a word as it is written in rules.
    fn word(&self, word: &str) -> Words {
        let known = self.by_slot[slot(word)].iter().find(|it| it.0 == word);
        known.map_or(Words::NONE, |it| it.1)
    }

    /// The bit of a word in whatever letter case.
    fn any_case(&self, word: &str) -> Words {
        let known = self.by_slot[slot(word)].iter().find(|it| it.0.eq_ignore_ascii_case(word));
        known.map_or(Words::NONE, |it| it.1)
    }

    /// What the keys and types in a body say of it.
    fn named_in(&self, body: &Node<'_>) -> Words {
        let mut words = Words::NONE;
        self.collect(body, &mut words);
        words
    }

    fn collect(&self, node: &Node<'_>, words: &mut Words) {
        for member in node.members() {
            *words = words.and(self.word(&member.key));
            match &member.value.value {
                Value::String(text) => {
                    if matches!(&*member.key, "category" | "format" | "sub_type" | "type") {
                        *words = words.and(self.any_case(text));
                    }
                }
                Value::Array(_) | Value::Object(_) => self.collect(&member.value, words),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::Opaque => {}
            }
        }
        for item in node.items() {
            self.collect(item, words);
        }
    }
}
