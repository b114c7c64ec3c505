//! Which files are passed over before they are parsed.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::{Intent, Origin};
use crate::kind::{Foreign, Target};

/// The maximum length of a program that is read, in bytes: a longer one is generated.
pub(super) const MAX_PROGRAM: usize = 1_000_000;

/// The maximum length of another container that is read, in bytes. JSON has no limit.
const MAX_CONTAINER: usize = 64 << 20;

/// The minimum average length of the lines of a minified program, in bytes.
const MINIFIED: usize = 500;

impl Origin {
    /// Why a file is passed over before it is read as its format; `None` for a file that may hold a
    /// body.
    ///
    /// The content is only searched for the words that bodies or the texts around them have.
    #[must_use]
    pub fn passed_over(self, bytes: &[u8]) -> Option<Foreign> {
        if self.format.is_json() {
            return None;
        }
        if self.target == Target::Unknown && !mentions_requests(bytes) {
            return Some(Foreign::NotARequest);
        }
        let is_program = self.format.is_program();
        let is_binary = || memchr::memchr(0, bytes.get(..8192).unwrap_or(bytes)).is_some();
        if is_binary() {
            return Some(Foreign::Binary);
        }
        if bytes.len() > if is_program { MAX_PROGRAM } else { MAX_CONTAINER } {
            return Some(Foreign::TooLong);
        }
        if self.intent == Intent::Named || !is_program {
            return None;
        }
        if self.is_test {
            return Some(Foreign::Test);
        }
        let n_lines = || memchr::memchr_iter(b'\n', bytes).count() + 1;
        (bytes.len() / n_lines() > MINIFIED).then_some(Foreign::Minified)
    }
}

/// The types of components as texts write them: many programs have components and languages.
const COMPONENTS: [&str; 6] = ["BODY", "\"body\"", "'body'", "type: body", "HEADER", "BUTTONS"];

/// Whether a text has a word that every body or the text around it has.
pub(super) fn mentions_requests(bytes: &[u8]) -> bool {
    // One search after the other is faster than one for all words.
    static FINDERS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| {
        ["messaging_product", "graph.facebook.com", "wa.me/", "components"].map(Finder::new)
    });
    let has = |word: &str| memchr::memmem::find(bytes, word.as_bytes()).is_some();
    let [certain @ .., components] = &*FINDERS;
    certain.iter().any(|it| it.find(bytes).is_some())
        || (components.find(bytes).is_some()
            && (has("category") || has("language"))
            && COMPONENTS.iter().any(|it| has(it)))
}
