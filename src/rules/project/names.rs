//! The template name that a misspelled one was most likely meant to be.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::quality::FixedState;

use crate::near::{Tolerance, distance};

/// Many names, indexed to find one that is nearly the same.
///
/// Each name is cut into pieces. A name with a few typos keeps at least one piece close to its
/// position, so only names with a common piece are compared.
#[derive(Debug)]
pub(super) struct Names<'a> {
    all: Vec<&'a str>,
    /// The names with a piece, by the hash of their length, the number of the piece and its text.
    pieces: HashMap<u64, Vec<u32>>,
    /// How many characters and pairs were compared.
    n_steps: usize,
}

/// The number of pieces of a name.
const N_PIECES: usize = 5;

/// The maximum length of a template name, in characters; longer names are not compared.
const MAX_LENGTH: usize = 512;

/// The maximum number of names that one name is compared with.
const MAX_CANDIDATES: usize = 50;

impl<'a> Names<'a> {
    /// Indexes names; a name is identified by its position in the iterator.
    pub(super) fn new(names: impl Iterator<Item = &'a str>) -> Names<'a> {
        let mut index = Names { all: names.collect(), pieces: HashMap::new(), n_steps: 0 };
        for (id, name) in (0..).zip(&index.all) {
            let Some(name) = short(name) else { continue };
            index.n_steps += name.len();
            for n in 0..N_PIECES {
                let (start, end) = piece(name.len(), n);
                if start < end {
                    index
                        .pieces
                        .entry(hash(name.len(), n, &name[start..end]))
                        .or_default()
                        .push(id);
                }
            }
        }
        index
    }

    /// The position of the name that `text` was most likely meant to be.
    ///
    /// Of equally similar names, a preferred one wins. A name that differs only in its number is
    /// another name, not a typo.
    pub(super) fn nearest(
        &mut self,
        text: &str,
        is_preferred: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let wanted = short(text)?;
        let limit = Tolerance::Name.limit(wanted.len());
        let letters = letters(text);
        let mut seen = HashSet::new();
        let mut best = None;
        for id in self.candidates(&wanted, limit) {
            if seen.len() == MAX_CANDIDATES {
                break;
            }
            self.n_steps += 1;
            let place = id as usize;
            let name = self.all[place];
            if !seen.insert(id) || self::letters(name) == letters {
                continue;
            }
            let Some(name) = short(name) else { continue };
            if let Some(n) = distance(&wanted, &name, limit, &mut self.n_steps) {
                let rank = (n, !is_preferred(place), place);
                best = Some(best.map_or(rank, |it| rank.min(it)));
            }
        }
        best.map(|it| it.2)
    }

    /// Names with a common piece, those with the rarest piece first.
    fn candidates(&mut self, wanted: &[char], limit: usize) -> Vec<u32> {
        let mut lists: Vec<&[u32]> = Vec::new();
        for length in wanted.len().saturating_sub(limit)..=wanted.len() + limit {
            for n in 0..N_PIECES {
                let (start, end) = piece(length, n);
                let size = end - start;
                let last = (start + limit).min(wanted.len().saturating_sub(size));
                for at in start.saturating_sub(limit)..=last {
                    let Some(text) = wanted.get(at..at + size).filter(|it| !it.is_empty()) else {
                        continue;
                    };
                    self.n_steps += size;
                    lists.extend(self.pieces.get(&hash(length, n, text)).map(Vec::as_slice));
                }
            }
        }
        lists.sort_by_key(|it| it.len());
        // One name is in few lists, because it has few pieces with few possible positions.
        let most = MAX_CANDIDATES * N_PIECES * (2 * limit + 1);
        lists.into_iter().flatten().copied().take(most).collect()
    }
}

/// The characters of a name; `None` for a name that is too long.
fn short(name: &str) -> Option<Vec<char>> {
    // A character has up to 4 bytes.
    let characters: Vec<char> = (name.len() <= 4 * MAX_LENGTH).then(|| name.chars().collect())?;
    (characters.len() <= MAX_LENGTH).then_some(characters)
}

/// Where a piece of a name starts and ends.
fn piece(length: usize, n: usize) -> (usize, usize) {
    (n * length / N_PIECES, (n + 1) * length / N_PIECES)
}

fn hash(length: usize, n: usize, piece: &[char]) -> u64 {
    FixedState::default().hash_one((length, n, piece))
}

/// A name without its digits, and without the underscores that separate them.
fn letters(name: &str) -> String {
    let mut letters = String::with_capacity(name.len());
    for part in name.split('_') {
        let is_number = !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
        if !is_number {
            letters.extend(part.chars().filter(|it| !it.is_ascii_digit()));
            letters.push('_');
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn guess<'a>(text: &str, names: &[&'a str]) -> Option<&'a str> {
        let place = Names::new(names.iter().copied()).nearest(text, |_| false);
        place.map(|it| names[it])
    }

    #[test]
    fn typos_are_found() {
        let names = ["order_ready", "order_cancelled", "parcel_on_its_way", "otp"];
        for (text, wanted) in [
            ("order_redy", "order_ready"),
            ("oredr_ready", "order_ready"),
            ("Order-Ready", "order_ready"),
            ("order_canceled", "order_cancelled"),
            ("parcel_on_the_way", "parcel_on_its_way"),
            ("opt", "otp"),
        ] {
            assert_eq!(guess(text, &names), Some(wanted), "{text}");
        }
        assert_eq!(guess("invoice", &names), None);
        assert_eq!(guess("", &names), None);
    }

    #[test]
    fn another_number_is_another_name() {
        assert_eq!(guess("marketing_music_878", &["marketing_music_2"]), None);
        assert_eq!(guess("marketing_music_3", &["marketing_music"]), None);
        assert_eq!(guess("order2", &["order", "order1"]), None);
        let names = ["marketing_music_2", "marketing_music_3"];
        assert_eq!(guess("marketing_musik_3", &names), Some("marketing_music_3"));
        assert_eq!(guess("orderready", &["order_ready"]), Some("order_ready"));
    }

    #[test]
    fn a_preferred_name_wins_among_equals() {
        let mut names = Names::new(["order_reada", "order_readb"].into_iter());
        assert_eq!(names.nearest("order_ready", |it| it == 1), Some(1));
        assert_eq!(names.nearest("order_ready", |_| false), Some(0));
    }

    #[test]
    fn long_names_are_not_compared() {
        let long = "a".repeat(32 * 1024);
        let mut names = Names::new(std::iter::once(long.as_str()));
        assert_eq!(names.nearest(&long[1..], |_| true), None);
        assert!(names.n_steps < 1000, "{} steps", names.n_steps);
    }

    #[test]
    fn steps_grow_linearly_with_the_names() {
        let kinds: [fn(usize) -> String; 4] = [
            |n| format!("template_{n}"),
            |n| format!("{:x}_order", n.wrapping_mul(0x9e37_79b9) % 0xffff_ffff),
            |n| format!("order_of_shop_{}_{n}", "abcdefghij".repeat(n % 20)),
            |n| format!("{}{n}{}", "x".repeat(n % 7), ["ready", "sent", "late"][n % 3]),
        ];
        let n_steps = |kind: fn(usize) -> String, n: usize| {
            let known: Vec<String> = (0..n).map(kind).collect();
            let mut names = Names::new(known.iter().map(String::as_str));
            for name in known.iter().step_by(20) {
                names.nearest(&format!("{name}x"), |_| false);
            }
            names.n_steps
        };
        for kind in kinds {
            let (few, many) = (n_steps(kind, 1_000), n_steps(kind, 4_000));
            assert!(many < 5 * few, "{few} steps become {many}: {}", kind(1));
        }
    }
}
