//! Words of the API as enums, read in any letter case.

use crate::json::Node;

/// One of a closed list of words, such as the types of buttons.
pub trait Word: Copy + Eq + Sized + 'static {
    /// All words, in the order of their indexes.
    const ALL: &'static [Self];

    /// The spelling of each, in the same order.
    const WORDS: &'static [&'static str];

    /// The word as the API spells it.
    fn word(self) -> &'static str;

    /// The place in [`Word::ALL`].
    fn index(self) -> usize;

    /// The spellings of all words, in the same order.
    #[must_use]
    fn words() -> Vec<&'static str> {
        Self::ALL.iter().map(|it| it.word()).collect()
    }

    /// The word that `text` is, in any letter case; `None` for any other text.
    fn of(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.word().eq_ignore_ascii_case(text))
    }

    /// The word that the member `key` of an object contains.
    ///
    /// `None` where it is missing, not a string, a placeholder, or another word.
    #[must_use]
    fn read(object: &Node<'_>, key: &str) -> Option<Self> {
        Self::of(object.get_str(key)?)
    }
}

/// Declares an enum of words with the spelling of each.
macro_rules! vocabulary {
    (
        $(#[$docs:meta])*
        $name:ident { $($variant:ident = $word:literal,)+ }
    ) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $word, "`.")] $variant,)+
        }

        impl $crate::model::Word for $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];

            const WORDS: &'static [&'static str] = &[$($word),+];

            fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) use vocabulary;
