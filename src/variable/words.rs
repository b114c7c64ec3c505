//! Words and phrases in the texts of a template, in whatever letter case.

use std::ops::Range;
use std::sync::OnceLock;

use super::TemplateText;
use crate::source::Span;

/// The words of a text in order.
#[derive(Debug, Clone, Copy)]
pub struct Words<'t> {
    text: &'t str,
    list: &'t [Word],
}

/// The words of a text, as they are kept beside it.
#[derive(Debug)]
pub(super) struct WordList(Vec<Word>);

/// A reader that takes a text apart.
struct Reader<'t> {
    text: &'t str,
    list: Vec<Word>,
    sentence: u32,
    is_first: bool,
}

/// A word; small, for a text has many.
#[derive(Debug)]
struct Word {
    /// Where it stands in the text.
    span: Span,
    sentence: u32,
    /// Equal for words that differ in letter case only, and for few others.
    slot: Slot,
    kind: Kind,
    /// Whether it begins a sentence, or stands behind a comma or colon.
    is_first: bool,
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

impl WordList {
    /// Takes a text apart; a variable is a word.
    pub fn new(text: &TemplateText<'_>) -> WordList {
        // A text of many short words has four characters to a word, its space included.
        let list = Vec::with_capacity((text.text.len() / 4).min(MAX_WORDS));
        let mut reader = Reader { text: text.text, list, sentence: 0, is_first: true };
        let mut parts = text.parts.iter();
        for (range, _) in text.plain() {
            reader.read(range);
            if let Some(part) = parts.next() {
                reader.add(part.range.clone(), Kind::Variable, NUMBER);
            }
        }
        WordList(reader.list)
    }
}

impl Reader<'_> {
    /// Reads a part of the text that is without variables.
    fn read(&mut self, range: Range<usize>) {
        // Nearly all of nearly every text is ASCII, which is read byte by byte.
        let bytes = &self.text.as_bytes()[..range.end];
        let mut at = range.start;
        while let Some(&byte) = bytes.get(at) {
            if is_letter(byte) {
                let begin = at;
                while bytes.get(at).is_some_and(|it| is_letter(*it)) {
                    at += 1;
                }
                if bytes.get(at).is_none_or(u8::is_ascii) {
                    self.add_ascii(begin..at);
                } else {
                    at = self.add_other(begin..range.end);
                }
                continue;
            }
            at += 1;
            match byte {
                b' ' => {}
                b'%' => self.add(at - 1..at, Kind::Percent, PERCENT),
                b',' | b':' => self.is_first = true,
                b'.' if self.is_inside(at..range.end) => {}
                b'.' | b'!' | b'?' | b';' | b'\n' => self.end_sentence(),
                _ if byte.is_ascii() => {}
                _ => at = self.add_other(at - 1..range.end),
            }
        }
    }

    /// Adds a word of ASCII.
    fn add_ascii(&mut self, range: Range<usize>) {
        let bytes = self.text.as_bytes();
        let key = Key::of_ascii(&bytes[..range.end], range.len());
        if key.is_digits() && bytes[range.clone()].iter().all(u8::is_ascii_digit) {
            self.add(range, Kind::Number, NUMBER);
        } else {
            self.add(range, Kind::Plain, key.slot());
        }
    }

    /// Takes in the word or the character that a part of the text begins with, and tells where
    /// that ends.
    fn add_other(&mut self, range: Range<usize>) -> usize {
        let rest = &self.text[range.clone()];
        let word = &rest[..rest.find(|it| !is_word(it)).unwrap_or(rest.len())];
        if word.is_empty() {
            let Some(character) = rest.chars().next() else { return range.end };
            match character {
                '،' | '–' | '—' => self.is_first = true,
                '।' => self.end_sentence(),
                _ => {}
            }
            return range.start + character.len_utf8();
        }
        let end = range.start + word.len();
        if word.chars().all(char::is_numeric) {
            self.add(range.start..end, Kind::Number, NUMBER);
        } else {
            let key = word.chars().fold(Key::default(), Key::with);
            self.add(range.start..end, Kind::Plain, key.slot());
        }
        end
    }

    /// Tells whether a full stop in front of this stands inside of a word or number.
    fn is_inside(&self, range: Range<usize>) -> bool {
        self.text[range].chars().next().is_some_and(|it| !it.is_whitespace())
    }

    fn end_sentence(&mut self) {
        self.sentence += 1;
        self.is_first = true;
    }

    fn add(&mut self, range: Range<usize>, kind: Kind, slot: Slot) {
        let (sentence, is_first) = (self.sentence, self.is_first);
        if self.list.len() < MAX_WORDS {
            let span = Span::new(range.start, range.end);
            self.list.push(Word { span, sentence, slot, kind, is_first });
        }
        self.is_first = false;
    }
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, words: &'t WordList) -> Words<'t> {
        Words { text, list: &words.0 }
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
        if index.by_first.is_empty() {
            return None;
        }
        self.list.iter().enumerate().find_map(|(n, word)| {
            let candidates = index.beginning_with(word.slot)?;
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
            let candidates = words.index().beginning_with(word.slot).unwrap_or_default();
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
        let start = self.list.get(words.start).map_or(0, |it| it.span.range().start);
        let last = words.end.checked_sub(1).and_then(|it| self.list.get(it));
        start..last.map_or(start, |it| it.span.range().end)
    }

    fn is(&self, word: &Word, wanted: &str) -> bool {
        match wanted {
            "#" => matches!(word.kind, Kind::Number | Kind::Variable),
            "%" => word.kind == Kind::Percent,
            _ => {
                let text = self.text.get(word.span.range()).unwrap_or_default();
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
    /// A bit for each slot that has the first word of a phrase: nearly no word of a text has one.
    mask: [u64; N_SLOTS as usize / 64],
    /// The phrases, taken to pieces, by the slot of their first word.
    by_first: Vec<(Slot, Vec<Vec<&'static str>>)>,
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
            let mut index = Index { mask: [0; N_SLOTS as usize / 64], by_first: Vec::new() };
            for phrase in self.list.split(", ").filter(|it| !it.is_empty()) {
                let words: Vec<&str> = phrase.split(' ').collect();
                let slot = match words[0] {
                    "#" => NUMBER,
                    "%" => PERCENT,
                    word => word.chars().fold(Key::default(), Key::with).slot(),
                };
                index.mask[usize::from(slot / 64)] |= 1 << (slot % 64);
                match index.by_first.binary_search_by_key(&slot, |it| it.0) {
                    Ok(n) => index.by_first[n].1.push(words),
                    Err(n) => index.by_first.insert(n, (slot, vec![words])),
                }
            }
            index
        })
    }
}

impl Index {
    fn beginning_with(&self, slot: Slot) -> Option<&[Vec<&'static str>]> {
        if self.mask[usize::from(slot / 64)] & (1 << (slot % 64)) == 0 {
            return None;
        }
        let n = self.by_first.binary_search_by_key(&slot, |it| it.0).ok()?;
        Some(&self.by_first[n].1)
    }
}

/// A number below [`N_SLOTS`] for a word in whatever letter case.
type Slot = u16;

const N_SLOTS: Slot = 4096;
/// The slot of numbers and variables.
const NUMBER: Slot = 0;
/// The slot of the percent sign.
const PERCENT: Slot = 1;

/// The end of a word in small letters: the last eight where they are ASCII.
#[derive(Clone, Copy, Default)]
struct Key(u64);

impl Key {
    /// The key of the word of ASCII letters and digits that a text ends in.
    fn of_ascii(text: &[u8], length: usize) -> Key {
        let last = match text.last_chunk() {
            Some(last) => u64::from_be_bytes(*last),
            None => text.iter().fold(0, |key, it| (key << 8) | u64::from(*it)),
        };
        let before = 8 * 8_usize.saturating_sub(length);
        // The bit that small letters have and capitals lack, and that all digits have.
        Key((last | 0x2020_2020_2020_2020) << before >> before)
    }

    fn with(self, character: char) -> Key {
        character.to_lowercase().fold(self, |key, it| Key((key.0 << 8) ^ u64::from(u32::from(it))))
    }

    /// Tells whether the key of a word of ASCII has no letters.
    fn is_digits(self) -> bool {
        self.0 & 0x4040_4040_4040_4040 == 0
    }

    fn slot(self) -> Slot {
        // The high bits of such a product depend on all bits of the key.
        let [first, second, ..] = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        Slot::from_be_bytes([first, second]) % N_SLOTS
    }
}

/// Tells whether a byte is a letter or digit of ASCII.
fn is_letter(byte: u8) -> bool {
    const LETTERS: [bool; 256] = {
        let mut letters = [false; 256];
        let mut byte: u8 = 0;
        while byte < 128 {
            letters[byte as usize] = byte.is_ascii_alphanumeric();
            byte += 1;
        }
        letters
    };
    LETTERS[usize::from(byte)]
}

/// Tells whether a character belongs to a word; the signs of Devanagari do, its full stops do not.
fn is_word(character: char) -> bool {
    let is_devanagari = matches!(character, '\u{900}'..='\u{963}' | '\u{966}'..='\u{97f}');
    character.is_alphanumeric() || is_devanagari
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn both_ways_to_a_key_lead_to_the_same() {
        for word in ["a", "Otp", "passcode", "einmalcode", "X509", "123456789", "AUTHENTICATION"] {
            let by_characters = word.chars().fold(Key::default(), Key::with);
            assert_eq!(Key::of_ascii(word.as_bytes(), word.len()).0, by_characters.0, "{word}");
            let text = format!("your {word}");
            assert_eq!(Key::of_ascii(text.as_bytes(), word.len()).0, by_characters.0, "{word}");
        }
    }
}
