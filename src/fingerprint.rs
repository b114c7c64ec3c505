//! Names of findings that stay the same from one run to the next.
//!
//! A fingerprint is made of the rule, the identity of the body, the pointer inside it, and what the
//! finding is about where several of one rule are at one pointer. No offset, line, file name, message
//! or other finding has a part in it: lines may move, files may be reformatted or renamed, and other
//! findings may come and go. Equal bodies in different files have equal fingerprints.

use std::collections::HashMap;
use std::fmt;

/// The name of a finding, unique within its file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

/// Which body of a file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Identity<'a> {
    /// A template, which is the same wherever it is in the file.
    Template {
        /// Its name.
        name: &'a str,
        /// The codes of its languages.
        languages: &'a str,
        /// How many templates of this name and language are before it in the file.
        n_before: usize,
    },
    /// Any other body, by its place in the file.
    Place(&'a str),
}

/// The fingerprints of one file while they are made.
#[derive(Debug, Default)]
pub struct Fingerprints(HashMap<u64, usize>);

impl Fingerprints {
    /// The fingerprint of the next finding, in the order of the file.
    ///
    /// `detail` is what it is about, such as the key that is missing; findings that are equal in all
    /// of this are numbered.
    pub fn next(
        &mut self,
        rule: &str,
        body: Identity<'_>,
        pointer: &str,
        detail: &str,
    ) -> Fingerprint {
        let hash = Hash::new().text(rule);
        let hash = match body {
            Identity::Template { name, languages, n_before } => {
                hash.text("template").text(name).text(languages).number(n_before as u64)
            }
            Identity::Place(place) => hash.text("place").text(place),
        };
        let hash = hash.text(pointer);
        // A detail may be part of a phone number, and must not be found out from the fingerprint.
        let detail = Hash::new().text(detail).0 & 0xffff;
        let hash = hash.number(detail);
        let n = self.0.entry(hash.0).or_default();
        *n += 1;
        Fingerprint(if *n > 1 { hash.number(*n as u64).0 } else { hash.0 })
    }
}

impl Fingerprint {
    /// A fingerprint that is unique among several files: that of a finding in the file at `path`.
    /// `n_before` tells it from others that are equal by chance.
    #[must_use]
    pub fn in_file(self, path: &str, n_before: u64) -> Fingerprint {
        Fingerprint(Hash::new().text(path).number(self.0).number(n_before).0)
    }

    /// Reads what `Display` writes: 16 hexadecimal digits; `None` for anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Fingerprint> {
        let is_hex = text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
        is_hex.then(|| u64::from_str_radix(text, 16).ok().map(Fingerprint)).flatten()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

/// 64 bits of FNV-1a, which is the same on every machine and in every version.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    fn new() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }

    fn text(self, text: &str) -> Hash {
        // No text contains the byte 255, so that it ends one.
        self.bytes(text.bytes().chain([0xff]))
    }

    fn number(self, number: u64) -> Hash {
        self.bytes(number.to_le_bytes().into_iter())
    }

    fn bytes(self, bytes: impl Iterator<Item = u8>) -> Hash {
        let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Hash(bytes.fold(self.0, step))
    }
}
