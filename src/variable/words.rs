//! The words in the texts of a template, in any letter case.

use std::ops::Range;
use std::slice;

use super::phrases::Phrases;
use super::{TemplateText, TextPart};
use crate::source::Span;

/// The words of a text in order.
#[derive(Debug, Clone, Copy)]
pub struct Words<'t> {
    text: &'t str,
    list: &'t [Word],
}

/// The words of a text, as the text stores them.
#[derive(Debug)]
pub(super) struct WordList(Vec<Word>);

/// A word; small, because a text has many.
#[derive(Debug)]
pub(super) struct Word {
    /// Its place in the text.
    span: Span,
    sentence: u32,
    /// Equal for words that differ only in letter case, and for few others.
    pub slot: Slot,
    kind: Kind,
    /// Whether it begins a sentence, or follows a comma or colon.
    is_first: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Number,
    Percent,
    Variable,
}

/// The most words that are read: far more than a template may have.
const MAX_WORDS: usize = 1000;

/// The words of a text, one by one; a variable is a word.
pub(super) fn read(text: &TemplateText<'_>) -> impl Iterator<Item = Word> {
    let end = text.parts.first().map_or(text.text.len(), |it| it.range.start);
    let parts = text.parts.iter();
    let reader = Reader { text: text.text, parts, at: 0, end, sentence: 0, is_first: true };
    reader.take(MAX_WORDS)
}

/// A reader that splits a text into words.
struct Reader<'t> {
    text: &'t str,
    /// The variable at `end`, and those after it.
    parts: slice::Iter<'t, TextPart>,
    at: usize,
    /// The start of the next variable, or the end of the text.
    end: usize,
    sentence: u32,
    is_first: bool,
}

impl Iterator for Reader<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        // Nearly every text is nearly all ASCII, which is read byte by byte.
        let bytes = &self.text.as_bytes()[..self.end];
        while let Some(&byte) = bytes.get(self.at) {
            let start = self.at;
            self.at += 1;
            if is_letter(byte) {
                while bytes.get(self.at).is_some_and(|it| is_letter(*it)) {
                    self.at += 1;
                }
                if bytes.get(self.at).is_none_or(u8::is_ascii) {
                    return Some(self.ascii(start));
                }
                return self.other(start);
            }
            match byte {
                b' ' => {}
                b'%' => return Some(self.word(start, Kind::Percent, PERCENT)),
                b',' | b':' => self.is_first = true,
                b'.' if self.is_inside() => {}
                b'.' | b'!' | b'?' | b';' | b'\n' => self.end_sentence(),
                _ if byte.is_ascii() => {}
                _ => {
                    if let Some(word) = self.other(start) {
                        return Some(word);
                    }
                }
            }
        }
        let part = self.parts.next()?;
        (self.at, self.end) = (part.range.end, self.text.len());
        if let Some(next) = self.parts.as_slice().first() {
            self.end = next.range.start;
        }
        Some(self.word(part.range.start, Kind::Variable, NUMBER))
    }
}

impl Reader<'_> {
    /// The ASCII word from `start` to `at`.
    fn ascii(&mut self, start: usize) -> Word {
        let bytes = &self.text.as_bytes()[..self.at];
        let key = Key::of_ascii(bytes, self.at - start);
        if key.is_digits() && bytes[start..].iter().all(u8::is_ascii_digit) {
            self.word(start, Kind::Number, NUMBER)
        } else {
            self.word(start, Kind::Plain, key.slot())
        }
    }

    /// Reads the word at `start`, or skips another character.
    fn other(&mut self, start: usize) -> Option<Word> {
        let rest = &self.text[start..self.end];
        let word = &rest[..rest.find(|it| !is_word(it)).unwrap_or(rest.len())];
        if word.is_empty() {
            let character = rest.chars().next()?;
            self.at = start + character.len_utf8();
            match character {
                '،' | '–' | '—' => self.is_first = true,
                '।' => self.end_sentence(),
                _ => {}
            }
            return None;
        }
        self.at = start + word.len();
        Some(if word.chars().all(char::is_numeric) {
            self.word(start, Kind::Number, NUMBER)
        } else {
            self.word(start, Kind::Plain, slot_of(word))
        })
    }

    /// Tells whether the full stop before `at` is inside a word or number.
    fn is_inside(&self) -> bool {
        self.text[self.at..self.end].chars().next().is_some_and(|it| !it.is_whitespace())
    }

    fn end_sentence(&mut self) {
        self.sentence += 1;
        self.is_first = true;
    }

    /// The word from `start` to `at`.
    fn word(&mut self, start: usize, kind: Kind, slot: Slot) -> Word {
        let is_first = std::mem::take(&mut self.is_first);
        let span = Span::new(start, self.at);
        Word { span, sentence: self.sentence, slot, kind, is_first }
    }
}

impl WordList {
    /// Splits a text into words.
    pub fn new(text: &TemplateText<'_>) -> WordList {
        // A text with many short words has about four characters per word, including the space.
        let mut list = Vec::with_capacity((text.text.len() / 4).min(MAX_WORDS));
        list.extend(read(text));
        WordList(list)
    }
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str, words: &'t WordList) -> Words<'t> {
        Words { text, list: &words.0 }
    }

    /// The slot of the word `n`.
    pub(super) fn slot(&self, n: usize) -> Option<Slot> {
        Some(self.list.get(n)?.slot)
    }

    /// The words from the word `start` on, if they are the phrase and in one sentence.
    pub(super) fn phrase_at(&self, start: usize, phrase: &str) -> Option<Range<usize>> {
        let sentence = self.list.get(start)?.sentence;
        let mut end = start;
        for wanted in phrase.split(' ') {
            let word = self.list.get(end).filter(|it| it.sentence == sentence)?;
            if !self.is(word, wanted) {
                return None;
            }
            end += 1;
        }
        Some(start..end)
    }

    /// Tells whether the text contains one of these phrases.
    #[must_use]
    pub fn contain(&self, phrases: &Phrases) -> bool {
        self.all().any(|n| phrases.find(*self, n).next().is_some())
    }

    /// Tells whether the text has a number or a variable.
    #[must_use]
    pub fn has_number(&self) -> bool {
        self.list.iter().any(|it| matches!(it.kind, Kind::Number | Kind::Variable))
    }

    /// All words, by number.
    #[must_use]
    pub fn all(&self) -> Range<usize> {
        0..self.list.len()
    }

    /// The words, by number, of the sentence that contains the word `n`.
    #[must_use]
    pub fn sentence(&self, n: usize) -> Range<usize> {
        let sentence = self.list.get(n).map_or(0, |it| it.sentence);
        let start = self.list.partition_point(|it| it.sentence < sentence);
        start..self.list.partition_point(|it| it.sentence <= sentence)
    }

    /// Tells whether the word `n` is one of these words.
    #[must_use]
    pub fn is_one_of(&self, n: usize, words: &Phrases) -> bool {
        words.find(*self, n).any(|it| it.len() == 1)
    }

    /// Tells whether the word `n` begins a sentence, or follows a comma or colon.
    #[must_use]
    pub fn is_first(&self, n: usize) -> bool {
        self.list.get(n).is_some_and(|it| it.is_first)
    }

    /// Tells whether the word `n` is a variable.
    #[must_use]
    pub fn is_variable(&self, n: usize) -> bool {
        self.list.get(n).is_some_and(|it| it.kind == Kind::Variable)
    }

    /// The range of some words in the bytes of the text.
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

/// The slot of a word of a phrase or text.
pub(super) fn slot_of(word: &str) -> Slot {
    match word {
        "%" => PERCENT,
        _ => word.chars().fold(Key::default(), Key::with).slot(),
    }
}

/// A number below [`N_SLOTS`] for a word in any letter case.
pub(super) type Slot = u16;

/// The number of slots; many, because a word that shares a slot with a phrase costs a comparison.
pub(super) const N_SLOTS: Slot = 16384;
/// The slot of numbers and variables.
const NUMBER: Slot = 0;
/// The slot of the percent sign.
const PERCENT: Slot = 1;

/// The end of a word in lowercase letters: the last eight if they are ASCII.
#[derive(Clone, Copy, Default)]
struct Key(u64);

impl Key {
    /// The key of the word of ASCII letters and digits at the end of a text.
    fn of_ascii(text: &[u8], length: usize) -> Key {
        let last = match text.last_chunk() {
            Some(last) => u64::from_be_bytes(*last),
            None => text.iter().fold(0, |key, it| (key << 8) | u64::from(*it)),
        };
        let before = 8 * 8_usize.saturating_sub(length);
        // The bit that lowercase letters and digits have, and uppercase letters do not.
        Key((last | 0x2020_2020_2020_2020) << before >> before)
    }

    fn with(self, character: char) -> Key {
        character.to_lowercase().fold(self, |key, it| Key((key.0 << 8) ^ u64::from(u32::from(it))))
    }

    /// Tells whether the key of an ASCII word has no letters.
    fn is_digits(self) -> bool {
        self.0 & 0x4040_4040_4040_4040 == 0
    }

    fn slot(self) -> Slot {
        // The high bits of such a product depend on all bits of the key.
        let [first, second, ..] = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        Slot::from_be_bytes([first, second]) % N_SLOTS
    }
}

/// Tells whether a byte is an ASCII letter or digit.
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

/// Tells whether a character belongs to a word; Devanagari signs do, its full stops do not.
fn is_word(character: char) -> bool {
    let is_devanagari = matches!(character, '\u{900}'..='\u{963}' | '\u{966}'..='\u{97f}');
    character.is_alphanumeric() || is_devanagari
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn both_ways_to_make_a_key_agree() {
        for word in ["a", "Otp", "passcode", "einmalcode", "X509", "123456789", "AUTHENTICATION"] {
            let by_characters = word.chars().fold(Key::default(), Key::with);
            assert_eq!(Key::of_ascii(word.as_bytes(), word.len()).0, by_characters.0, "{word}");
            let text = format!("your {word}");
            assert_eq!(Key::of_ascii(text.as_bytes(), word.len()).0, by_characters.0, "{word}");
        }
    }
}
