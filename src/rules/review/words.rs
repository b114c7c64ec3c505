//! Words and phrases in the texts of a template, in whatever letter case.

use std::ops::Range;

use crate::variable::Text;

/// The words of a text in order.
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    list: Vec<Word>,
    sentence: usize,
    is_first: bool,
}

#[derive(Debug)]
struct Word {
    range: Range<usize>,
    kind: Kind,
    sentence: usize,
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

impl<'t> Words<'t> {
    /// Takes a text to pieces; a variable is a word.
    #[must_use]
    pub fn new(text: &Text<'t>) -> Words<'t> {
        let mut words = Words { text: text.text, list: Vec::new(), sentence: 0, is_first: true };
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
        let mut characters = plain.char_indices().peekable();
        while self.list.len() < MAX_WORDS
            && let Some((at, character)) = characters.next()
        {
            if character == '%' {
                self.push(start + at..start + at + 1, Kind::Percent);
            } else if is_word(character) {
                let mut end = at + character.len_utf8();
                let mut is_number = character.is_numeric();
                while let Some((at, it)) = characters.next_if(|it| is_word(it.1)) {
                    end = at + it.len_utf8();
                    is_number &= it.is_numeric();
                }
                let kind = if is_number { Kind::Number } else { Kind::Plain };
                self.push(start + at..start + end, kind);
            } else if "!?;।\n".contains(character)
                || (character == '.' && characters.peek().is_none_or(|it| it.1.is_whitespace()))
            {
                self.sentence += 1;
                self.is_first = true;
            } else if ",:،–—".contains(character) {
                self.is_first = true;
            }
        }
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) {
        self.list.push(Word { range, kind, sentence: self.sentence, is_first: self.is_first });
        self.is_first = false;
    }

    /// The places of a phrase, counted in words; none goes beyond a sentence.
    ///
    /// A phrase is in small letters; `#` in it stands for a number or variable, `%` for itself.
    fn all(&self, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        let n_words = phrase.split(' ').count();
        self.list.windows(n_words).enumerate().filter_map(move |(n, window)| {
            let is_one = window.iter().all(|it| it.sentence == window[0].sentence);
            let is_same = window.iter().zip(phrase.split(' ')).all(|(word, wanted)| match wanted {
                "#" => matches!(word.kind, Kind::Number | Kind::Variable),
                "%" => word.kind == Kind::Percent,
                _ => self.is(word, wanted),
            });
            (is_one && is_same).then_some(n..n + n_words)
        })
    }

    /// The first of several phrases, set apart by `, `, that stands at a place that fits.
    pub fn find(&self, list: &str, fits: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
        list.split(", ").find_map(|it| self.all(it).find(&fits))
    }

    /// Tells whether the text has a number or a variable.
    #[must_use]
    pub fn has_number(&self) -> bool {
        self.list.iter().any(|it| matches!(it.kind, Kind::Number | Kind::Variable))
    }

    /// The words, counted, of the sentence that has the word `n`.
    #[must_use]
    pub fn sentence(&self, n: usize) -> Range<usize> {
        let sentence = self.list.get(n).map_or(0, |it| it.sentence);
        let start = self.list.partition_point(|it| it.sentence < sentence);
        start..self.list.partition_point(|it| it.sentence <= sentence)
    }

    /// Tells whether the word `n` is one of several, set apart by `, `.
    #[must_use]
    pub fn is_one_of(&self, n: usize, list: &str) -> bool {
        self.list.get(n).is_some_and(|word| list.split(", ").any(|it| self.is(word, it)))
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
        let text = self.text.get(word.range.clone()).unwrap_or_default();
        word.kind != Kind::Variable && text.chars().flat_map(char::to_lowercase).eq(wanted.chars())
    }
}

/// Tells whether a character belongs to a word; the signs of Devanagari do, its full stops do not.
fn is_word(character: char) -> bool {
    let is_devanagari = matches!(character, '\u{900}'..='\u{963}' | '\u{966}'..='\u{97f}');
    character.is_alphanumeric() || is_devanagari
}
