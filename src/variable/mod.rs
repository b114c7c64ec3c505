//! The texts of a template with their variables and the samples for them.
//!
//! In a template, `{{1}}` and `{{first_name}}` are variables in every text that may have variables.
//! A text that is only a name in braces is a placeholder of the file, unless a sample has that
//! name. A name in braces is also a placeholder in a text that may not have variables.

mod parse;
mod phrases;
mod samples;
mod template;
mod words;

pub use parse::{Malformation, PartKind, TextPart, parse};
pub use phrases::{FoundPhrase, FoundPhrases, PhraseIndex, PhraseQuery, Phrases};
pub use samples::{Family, Sample, Samples, Shape, TextSample};
pub use template::{TemplateText, TextPlace, Texts};
pub use words::Words;
