//! The texts of a template with their variables and the samples for them.
//!
//! In a template, `{{1}}` and `{{first_name}}` are its variables wherever it may have some. A text
//! that is nothing but a name in braces is a placeholder of the file, unless a sample knows the
//! name; so is a name in braces where a template has no variables.

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
