//! Words and phrases in the texts of a template, in whatever letter case.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::Text;

/// The words of a text in order.
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    list: Vec<Word>,
    sentence: u32,
    is_first: bool,
}

#[derive(Debug)]
struct Word {
    range: Range<usize>,
    kind: Kind,
    sentence: u32,
    /// Whether it begins a sentence, or stands behind a comma or colon.
    is_first: bool,
    /// Equal for words that differ in letter case only, and for hardly any others.
    key: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Number,
    Percent,
    Variable,
}

/// The most words that are looked at: far more than a template may have.
const MAX_WORDS: usize = 1000;

impl<'t> Words<'t> {
    /// Takes a text to pieces; a variable is a word.
    #[must_use]
    pub fn new(text: &Text<'t>) -> Words<'t> {
        // English has six characters to a word, its blank included.
        let list = Vec::with_capacity((text.text.len() / 5).min(MAX_WORDS));
        let mut words = Words { text: text.text, list, sentence: 0, is_first: true };
        let mut parts = text.parts.iter();
        for (range, plain) in text.plain() {
            words.read(range.start, plain);
            if let Some(part) = parts.next() {
                words.push(part.range.clone(), Kind::Variable);
            }
        }
        words
    }

    fn read(&mut self, start: usize, plain: &str) {
        let bytes = plain.as_bytes();
        let mut at = 0;
        while self.list.len() < MAX_WORDS && at < bytes.len() {
            let begin = at;
            let mut key = Key::default();
            let mut is_number = true;
            // Nearly all of nearly every text is ASCII, which is told byte by byte.
            while let Some(byte) = bytes.get(at) {
                let letter = LETTERS[usize::from(*byte)];
                if letter != 0 {
                    is_number &= letter <= b'9';
                    key = key.mixed(u32::from(letter));
                    at += 1;
                } else if byte.is_ascii() {
                    break;
                } else {
                    let Some(it) = plain[at..].chars().next().filter(|it| is_word(*it)) else {
                        break;
                    };
                    is_number &= it.is_numeric();
                    key = key.with(it);
                    at += it.len_utf8();
                }
            }
            if at > begin {
                let kind = if is_number { Kind::Number } else { Kind::Plain };
                let key = if is_number { NUMBER } else { key.0 };
                self.add(start + begin..start + at, kind, key);
                continue;
            }
            if bytes[at] == b' ' {
                at += 1;
                continue;
            }
            let Some(character) = plain[at..].chars().next() else { return };
            at += character.len_utf8();
            match character {
                '%' => self.add(start + begin..start + at, Kind::Percent, PERCENT),
                ',' | ':' | '،' | '–' | '—' => self.is_first = true,
                '.' if plain[at..].chars().next().is_some_and(|it| !it.is_whitespace()) => {}
                '.' | '!' | '?' | ';' | '।' | '\n' => {
                    self.sentence += 1;
                    self.is_first = true;
                }
                _ => {}
            }
        }
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) {
        self.add(range, kind, NUMBER);
    }

    fn add(&mut self, range: Range<usize>, kind: Kind, key: u32) {
        let (sentence, is_first) = (self.sentence, self.is_first);
        self.list.push(Word { range, kind, sentence, is_first, key });
        self.is_first = false;
    }

    /// The first place, counted in words, at which a phrase stands and which fits.
    ///
    /// No phrase goes beyond a sentence.
    pub fn find(
        &self,
        phrases: &Phrases,
        fits: impl Fn(&Range<usize>) -> bool,
    ) -> Option<Range<usize>> {
        let index = phrases.index();
        self.list.iter().enumerate().find_map(|(n, word)| {
            let candidates = index.beginning_with(word.key)?;
            candidates.iter().map(|it| n..n + it.len()).zip(candidates).find_map(
                |(range, wanted)| {
                    let window = self.list.get(range.clone())?;
                    let is_one = window.iter().all(|it| it.sentence == word.sentence);
                    let is_same = window.iter().zip(wanted).all(|(it, wanted)| self.is(it, wanted));
                    (is_one && is_same && fits(&range)).then_some(range)
                },
            )
        })
    }

    /// Tells whether the text has a number or a variable.
    #[must_use]
    pub fn has_number(&self) -> bool {
        self.list.iter().any(|it| matches!(it.kind, Kind::Number | Kind::Variable))
    }

    /// All words, counted.
    #[must_use]
    pub fn all(&self) -> Range<usize> {
        0..self.list.len()
    }

    /// The words, counted, of the sentence that has the word `n`.
    #[must_use]
    pub fn sentence(&self, n: usize) -> Range<usize> {
        let sentence = self.list.get(n).map_or(0, |it| it.sentence);
        let start = self.list.partition_point(|it| it.sentence < sentence);
        start..self.list.partition_point(|it| it.sentence <= sentence)
    }

    /// Tells whether the word `n` is one of several.
    #[must_use]
    pub fn is_one_of(&self, n: usize, words: &Phrases) -> bool {
        self.list.get(n).is_some_and(|word| {
            let candidates = words.index().beginning_with(word.key).unwrap_or_default();
            candidates.iter().any(|it| it.len() == 1 && self.is(word, it[0]))
        })
    }

    /// Tells whether the word `n` begins a sentence, or stands behind a comma or colon.
    #[must_use]
    pub fn is_first(&self, n: usize) -> bool {
        self.list.get(n).is_some_and(|it| it.is_first)
    }

    /// Tells whether the word `n` is a variable.
    #[must_use]
    pub fn is_variable(&self, n: usize) -> bool {
        self.list.get(n).is_some_and(|it| it.kind == Kind::Variable)
    }

    /// The bytes of the text that some of its words take.
    #[must_use]
    pub fn range(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.list.get(words.start).map_or(0, |it| it.range.start);
        let last = words.end.checked_sub(1).and_then(|it| self.list.get(it));
        start..last.map_or(start, |it| it.range.end)
    }

    fn is(&self, word: &Word, wanted: &str) -> bool {
        match wanted {
            "#" => matches!(word.kind, Kind::Number | Kind::Variable),
            "%" => word.kind == Kind::Percent,
            _ => {
                let text = self.text.get(word.range.clone()).unwrap_or_default();
                word.kind == Kind::Plain
                    && text.chars().flat_map(char::to_lowercase).eq(wanted.chars())
            }
        }
    }
}

/// Phrases to look for, or single words, ready to be looked up by their first word.
#[derive(Debug)]
pub struct Phrases {
    list: &'static str,
    index: OnceLock<Index>,
}

#[derive(Debug)]
struct Index {
    /// A bit for the keys of the first words: nearly no word has one that is set.
    mask: [u64; 16],
    by_first: HashMap<u32, Vec<Vec<&'static str>>>,
}

impl Phrases {
    /// Phrases in small letters, set apart by `, `; `#` in one stands for a number or variable, `%`
    /// for itself.
    #[must_use]
    pub const fn new(list: &'static str) -> Phrases {
        Phrases { list, index: OnceLock::new() }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index { mask: [0; 16], by_first: HashMap::new() };
            for phrase in self.list.split(", ").filter(|it| !it.is_empty()) {
                let words: Vec<&str> = phrase.split(' ').collect();
                let key = match words[0] {
                    "#" => NUMBER,
                    "%" => PERCENT,
                    word => word.chars().fold(Key::default(), Key::with).0,
                };
                index.mask[bit(key).0] |= bit(key).1;
                index.by_first.entry(key).or_default().push(words);
            }
            index
        })
    }
}

impl Index {
    fn beginning_with(&self, key: u32) -> Option<&[Vec<&'static str>]> {
        let (n, bit) = bit(key);
        if self.mask[n] & bit == 0 {
            return None;
        }
        self.by_first.get(&key).map(Vec::as_slice)
    }
}

/// Where the mask has the bit of a key.
fn bit(key: u32) -> (usize, u64) {
    let mixed = key ^ (key >> 16);
    (((mixed >> 6) & 15) as usize, 1 << (mixed & 63))
}

/// The key of numbers and variables.
const NUMBER: u32 = 0;
/// The key of the percent sign.
const PERCENT: u32 = 1;

/// Letters and digits of ASCII in small letters, 0 for all other bytes.
const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// The key of a word, letter by letter.
#[derive(Clone, Copy)]
struct Key(u32);

impl Default for Key {
    fn default() -> Key {
        Key(0x811c_9dc5)
    }
}

impl Key {
    fn mixed(self, letter: u32) -> Key {
        Key((self.0 ^ letter).wrapping_mul(0x0100_0193))
    }

    fn with(self, character: char) -> Key {
        character.to_lowercase().fold(self, |key, it| key.mixed(u32::from(it)))
    }
}

/// Tells whether a character belongs to a word; the signs of Devanagari do, its full stops do not.
fn is_word(character: char) -> bool {
    let is_devanagari = matches!(character, '\u{900}'..='\u{963}' | '\u{966}'..='\u{97f}');
    character.is_alphanumeric() || is_devanagari
}
