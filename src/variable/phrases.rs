//! Phrases that rules look for in the texts of templates, and where they appear.

use std::ops::Range;
use std::ptr;
use std::sync::OnceLock;

use super::words::{self, N_SLOTS, Slot, Words, slot_of};
use super::{TemplateText, TextPlace, Texts};
use crate::model::Category;

/// Phrases to look for, or single words.
#[derive(Debug)]
pub struct Phrases {
    list: &'static str,
    /// The phrases by slot, for a search for this set alone.
    table: OnceLock<Table>,
}

/// What a rule looks for in the texts of templates.
#[derive(Debug, Clone, Copy)]
pub struct PhraseQuery {
    /// The categories of the templates to read; empty for all templates, also those without a known
    /// category.
    pub categories: &'static [Category],
    /// The texts to read.
    pub places: &'static [TextPlace],
    /// The sets of phrases; each set is in one query only.
    pub sets: &'static [&'static Phrases],
}

/// The phrases of several queries, so that one pass over the words of a text finds them all.
#[derive(Debug)]
pub struct PhraseIndex {
    /// The sets, each with the places to search.
    sets: Vec<(&'static Phrases, &'static [TextPlace])>,
    /// All these places.
    places: Vec<TextPlace>,
    /// A bit for each slot of a phrase; nearly all words of a text have a slot without a bit.
    mask: Box<[u64]>,
    table: Table,
}

/// A phrase in a text.
#[derive(Debug)]
pub struct FoundPhrase<'a> {
    text: &'a TemplateText<'a>,
    words: Range<usize>,
    set: &'static Phrases,
}

/// Phrases in the texts of a template, in the order of the texts and then of the words.
#[derive(Debug, Clone, Copy)]
pub struct FoundPhrases<'a> {
    list: &'a [FoundPhrase<'a>],
}

/// Phrases in the order of their slots, so that those of a slot are next to each other.
#[derive(Debug)]
struct Table(Vec<Phrase>);

/// A phrase, which the table looks up by one of its words.
#[derive(Debug)]
struct Phrase {
    text: &'static str,
    /// The slot of its first word other than `#`, because numbers and variables are everywhere.
    slot: Slot,
    /// The number of words before that one.
    n_before: usize,
    /// The number of the set that it is in.
    set: usize,
}

impl Phrases {
    /// Phrases in lowercase letters, separated by `, `. In a phrase, `#` stands for a number or a
    /// variable, and `%` for itself.
    #[must_use]
    pub const fn new(list: &'static str) -> Phrases {
        Phrases { list, table: OnceLock::new() }
    }

    /// The phrases; `set` is the number of the set.
    fn list(&self, set: usize) -> impl Iterator<Item = Phrase> {
        self.list.split(", ").filter(|it| !it.is_empty()).map(move |text| {
            let mut words = text.split(' ').enumerate();
            let (n_before, word) = words.find(|it| it.1 != "#").unwrap_or_default();
            Phrase { text, slot: slot_of(word), n_before, set }
        })
    }

    /// The phrases of this set in a text, where `n` is the word that the table looks them up by.
    pub(super) fn find(&self, words: Words<'_>, n: usize) -> impl Iterator<Item = Range<usize>> {
        let table = self.table.get_or_init(|| Table::new(self.list(0).collect()));
        let candidates = words.slot(n).map_or(&[][..], |it| table.at(it));
        candidates.iter().filter_map(move |it| it.find(words, n))
    }
}

impl PhraseIndex {
    /// Makes the index for these queries.
    #[must_use]
    pub fn new(queries: impl Iterator<Item = PhraseQuery>) -> PhraseIndex {
        let sets: Vec<_> =
            queries.flat_map(|it| it.sets.iter().map(move |set| (*set, it.places))).collect();
        let phrases = sets.iter().enumerate().flat_map(|(n, it)| it.0.list(n));
        let table = Table::new(phrases.collect());
        let mut mask = vec![0; usize::from(N_SLOTS) / 64].into_boxed_slice();
        for phrase in &table.0 {
            mask[usize::from(phrase.slot / 64)] |= 1 << (phrase.slot % 64);
        }
        let mut places: Vec<_> = sets.iter().flat_map(|it| it.1).copied().collect();
        places.sort_unstable();
        places.dedup();
        PhraseIndex { sets, places, mask, table }
    }

    /// Finds the phrases in the texts of a template.
    #[must_use]
    pub fn find<'a>(&self, texts: &'a Texts<'a>) -> Vec<FoundPhrase<'a>> {
        let mut found = Vec::new();
        for text in texts.of(&self.places) {
            if words::read(text).any(|it| self.may_have(it.slot)) {
                self.find_in(text, &mut found);
            }
        }
        found
    }

    fn find_in<'a>(&self, text: &'a TemplateText<'a>, found: &mut Vec<FoundPhrase<'a>>) {
        let words = text.words();
        for n in words.all() {
            let Some(slot) = words.slot(n).filter(|it| self.may_have(*it)) else { continue };
            for phrase in self.table.at(slot) {
                let (set, places) = self.sets[phrase.set];
                if places.contains(&text.place)
                    && let Some(words) = phrase.find(words, n)
                {
                    found.push(FoundPhrase { text, words, set });
                }
            }
        }
    }

    fn may_have(&self, slot: Slot) -> bool {
        self.mask[usize::from(slot / 64)] & (1 << (slot % 64)) != 0
    }
}

impl<'a> FoundPhrases<'a> {
    /// All phrases that were found in a template.
    #[must_use]
    pub fn new(list: &'a [FoundPhrase<'a>]) -> FoundPhrases<'a> {
        FoundPhrases { list }
    }

    /// The texts with phrases, each with its own.
    pub fn by_text(self) -> impl Iterator<Item = (&'a TemplateText<'a>, FoundPhrases<'a>)> {
        let lists = self.list.chunk_by(|one, other| ptr::eq(one.text, other.text));
        lists.map(|list| (list[0].text, FoundPhrases { list }))
    }

    /// The range of words, by number, of each phrase of a set.
    pub fn of(self, set: &'static Phrases) -> impl Iterator<Item = Range<usize>> {
        self.list.iter().filter(move |it| ptr::eq(it.set, set)).map(|it| it.words.clone())
    }
}

impl Table {
    /// Sorts phrases by slot; phrases of the same slot keep their order.
    fn new(mut phrases: Vec<Phrase>) -> Table {
        phrases.sort_by_key(|it| it.slot);
        Table(phrases)
    }

    fn at(&self, slot: Slot) -> &[Phrase] {
        let first = self.0.partition_point(|it| it.slot < slot);
        let after = self.0.partition_point(|it| it.slot <= slot);
        &self.0[first..after]
    }
}

impl Phrase {
    /// The words of a text that are the phrase; `n` is the word that the table looks it up by.
    fn find(&self, words: Words<'_>, n: usize) -> Option<Range<usize>> {
        words.phrase_at(n.checked_sub(self.n_before)?, self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::{FoundPhrases, PhraseIndex, PhraseQuery, Phrases};
    use crate::json;
    use crate::kind::RequestKind;
    use crate::model::Template;
    use crate::variable::{TextPlace, Texts};

    static OFFERS: Phrases = Phrases::new("# % off, off season, special offer");
    static STOPS: Phrases = Phrases::new("stop");

    const QUERIES: [PhraseQuery; 2] = [
        PhraseQuery { categories: &[], places: &[TextPlace::Body], sets: &[&OFFERS] },
        PhraseQuery {
            categories: &[],
            places: &[TextPlace::Body, TextPlace::Footer],
            sets: &[&STOPS],
        },
    ];

    /// The phrases of a set, as written, in a template whose body and footer have the same text.
    fn found(text: &str, set: &'static Phrases) -> Vec<String> {
        let component = |kind| format!(r#"{{ "type": "{kind}", "text": "{text}" }}"#);
        let components = format!("[{}, {}]", component("BODY"), component("FOOTER"));
        let body = format!(r#"{{ "components": {components} }}"#);
        let root = json::parse(&body).root.expect("it is JSON");
        let template = Template::new(RequestKind::TemplateCreate, &root, None);
        let texts = Texts::new(&template);
        let list = PhraseIndex::new(QUERIES.into_iter()).find(&texts);
        let by_text = FoundPhrases::new(&list).by_text();
        let written = |(text, found): (&super::TemplateText<'_>, FoundPhrases<'_>)| {
            let ranges = found.of(set).map(|it| text.words().range(&it));
            ranges.map(|it| text.text[it].to_owned()).collect::<Vec<_>>()
        };
        by_text.flat_map(written).collect()
    }

    #[test]
    fn a_number_in_a_phrase_stands_for_numbers_and_variables() {
        assert_eq!(found("Now 20% off!", &OFFERS), ["20% off"]);
        assert_eq!(found("Now {{1}} % OFF!", &OFFERS), ["{{1}} % OFF"]);
        assert!(found("Now % off!", &OFFERS).is_empty());
    }

    #[test]
    fn phrases_end_with_their_sentence() {
        assert_eq!(found("A Special, offer", &OFFERS), ["Special, offer"]);
        assert!(found("So special. Offer it", &OFFERS).is_empty());
    }

    #[test]
    fn all_phrases_are_found_in_the_order_of_the_text() {
        let text = "Special offer: 5% off season, special offer";
        assert_eq!(
            found(text, &OFFERS),
            ["Special offer", "5% off", "off season", "special offer"]
        );
    }

    #[test]
    fn each_set_is_searched_in_its_own_places() {
        assert_eq!(found("Stop the special offer", &STOPS), ["Stop", "Stop"]);
        assert_eq!(found("Stop the special offer", &OFFERS), ["special offer"]);
    }
}
