//! Offline linter for the JSON bodies sent to the WhatsApp Cloud API.
//!
//! walint reads messages, message templates and the Calling API's bodies, and says what Meta would
//! refuse, drop or cut, at the exact place, before anything is sent. It never opens a socket.
//!
//! # A sender that checks its body
//!
//! ```
//! let body = r#"{
//!   "messaging_product": "whatsapp",
//!   "to": "+16505550100",
//!   "type": "interactive",
//!   "interactive": {
//!     "type": "voice_call",
//!     "body": { "text": "Talk to us about your order." },
//!     "action": { "name": "voice_call", "parameters": { "ttl_minutes": 50000 } }
//!   }
//! }"#;
//! let options = walint::Options::default().with_min_severity(walint::Severity::Error);
//! let found = walint::lint(body, &options);
//! assert_eq!(found[0].rule().id, "call-button-ttl-out-of-range");
//! assert_eq!(found[0].pointer(), "/interactive/action/parameters/ttl_minutes");
//! assert_eq!((found[0].line(), found[0].column()), (8, 70));
//! assert_eq!(&body[found[0].range()], "50000");
//! ```
//!
//! [`lint_with`] also compares the body with the [`Templates`] of an account.
//!
//! The rest of this page is about how walint is built. Its inner modules are public only for the
//! command and the tests, and may change in any version.
//!
//! # Features
//!
//! `cli`, on by default, adds the command `walint` and the threads that it runs on. A program that
//! calls the library needs neither: with `default-features = false` it builds only what the checks
//! use, also for `wasm32-unknown-unknown`.
//!
//! # Words
//!
//! | word | meaning |
//! |---|---|
//! | file | what is on disk |
//! | body | one request body found in a file |
//! | kind | which request it is, a [`kind::RequestKind`] |
//! | document | a parsed body with its kind, a [`kind::Document`] |
//! | part | a piece of a message that is kept without its envelope, a [`kind::BodyPart`] |
//! | subject | a part of a body that rules are about, a view in [`model`], [`variable`] or [`link`] |
//! | rule | one thing that can be wrong: one id, one page of documentation, one severity |
//! | diagnostic | one finding of a rule at a place, perhaps with a fix |
//! | fix | edits that make a finding go away, and how far they can be trusted, a [`Fix`] |
//! | error, warning, info | Meta refuses it; Meta takes it but it is broken, cut or ignored; advice |
//! | variable | part of a template that each message fills in: `{{1}}`, `{{first_name}}` |
//! | send | a message that sends a template |
//! | definition | a template as it is created, changed or read |
//! | fact | what is kept of a send or a definition to compare them, a [`fact::Facts`] for each file |
//! | placeholder | text that stands for a value filled in later: `{{phone}}`, `<TO>`, `${TO}` |
//!
//! # The way of the data
//!
//! ```text
//! discover ─ read ─▶ bytes                                     can fail: Error, exit code 2
//!  for each file, in parallel, pure (engine):
//!    source   ▶ text of the same length, whatever the bytes
//!    extract  ▶ the JSON in it as one virtual text, and the map back to the file
//!    json     ▶ Node tree with spans, and the faults of the text
//!    kind     ▶ Documents, or the reason why there are none
//!    schema   ▶ diagnostics          model ▶ subjects ▶ rules ▶ diagnostics          facts
//!    source   ▶ spans mapped to the file
//!  over the facts of all files, pure (engine):
//!    rules    ▶ diagnostics: sends against definitions, definitions among themselves
//!  sort by place and id ▶ policy: what is shown and counted ▶ report ▶ bytes on stdout (cli)
//! ```
//!
//! # Layers
//!
//! Each module uses only what stands before it; `tests/tidy.rs` reads every `crate::` path and keeps
//! it so.
//!
//! ```text
//! date < source < json < near < fix < kind < wording < page < rule < fingerprint < diagnostic < model
//!      < link < variable < fact < check < rules < schema < extract < policy < engine < reference < answer
//!      < report < library < unread < discover < gather < config < cli < main
//! ```
//!
//! | it … | it belongs in |
//! |---|---|
//! | turns an offset into a line or column | [`source`] |
//! | decides what a body *is* | [`kind`] |
//! | finds the word that a misspelt one was meant to be | [`near`] |
//! | edits a text so that commas and indentation stay right | [`fix`] |
//! | quotes a name, a list or a count in a message | [`wording`] |
//! | is the date of a page that is cited | [`page`] |
//! | knows how a file holds bodies, and what their places are called | [`extract`] |
//! | decides what a key means, whether a value is open, how letter case is read | [`model`] |
//! | reads the texts of a template, their variables and samples | [`variable`] |
//! | finds links to WhatsApp and takes them apart | [`link`] |
//! | states a type, bound, enum or required key of one request | `schemas/source/` |
//! | is kept of a body to compare it with others | [`fact`] |
//! | needs two fields, counting, text or numbers to decide | a file in [`rules`] |
//! | needs two bodies to decide | a file in [`rules::project`] |
//! | says which finding is the same as in another run | [`fingerprint`] |
//! | words a failure of a schema | [`schema`] |
//! | hides or counts a finding | [`policy`] |
//! | puts findings into bytes | [`report`] |
//! | says something about rules | [`mod@reference`] |
//! | reads or explains an answer of Meta's | [`answer`] |
//! | keeps all files together, and compares again what a change is about | [`engine::Workspace`] |
//! | is what a program calls, beside [`Options`] | `library` |
//! | keeps what came of the files until they can be compared | `gather` |
//! | says what holds for a whole repository | `config` |
//! | says which kinds of files are not read | `unread` |
//! | opens a file | `discover`, `config`, `cli` |
//! | prints | `cli` |
//!
//! # Invariants
//!
//! 1. [`engine`] and all below it do no I/O, read no clock and no environment, and return no
//!    `Result`: the command line, an editor and a sender call the same function.
//! 2. A body is checked in the UTF-8 bytes of its own text, and its spans are mapped to those of the
//!    file once, where findings are collected. Lines, code points and UTF-16 are made by [`source`]
//!    and used in [`report`] and `library` only.
//! 3. A rule names no other rule, no schema, no engine and no format. It subscribes to a subject and
//!    gets a typed view of it.
//! 4. Core types are not `Serialize`: formats own their structs and are versioned by themselves.
//! 5. Messages and fixes quote keys, limits and short names, never whole values: bodies hold tokens
//!    and phone numbers.
//! 6. Equal input gives equal output bytes, whatever the number of threads.
//! 7. A file with nothing to show keeps nothing in memory but its facts.
//! 8. Nothing opens a socket.
//!
//! # Schemas and rules
//!
//! A source under `schemas/source/` holds what one request is made of, a rule in Rust what a schema
//! cannot say. Both report through one list of rules: a source names the rule of a keyword in
//! `x-walint`, and [`schema`] says how. A test makes the published schemas from the sources. Any JSON
//! Schema 2020-12 validator and any editor can use them; what they refuse, walint reports as well, at
//! the same place.
//!
//! Lengths are counted in Unicode scalar values of the decoded string.
//!
//! # Time
//!
//! A body costs little more than to parse it. It is parsed once, and validators read its nodes as
//! they are. A definition of a schema is read, and gets its validator, when a body first gets there;
//! a choice by `type` is looked up. One walk over a body yields its subjects, and a rule runs only on
//! those that it subscribes to ([`check::Finder`]). What a schema finds wrong is worded only when it is
//! found.
//!
//! # Broken texts
//!
//! One slip is one finding. The parser never gives up: it reads on after each fault, infers a bracket
//! that is missing from what is around it and from the indentation, and of several readings keeps
//! the one with the fewest faults. Misspelt and misplaced keys are reported, and then the body is
//! checked as if they were right; a test makes slips in clean fixtures at random and counts findings.
//! Null counts as absent.
//!
//! # Placeholders
//!
//! A placeholder is of unknown type and length: it satisfies every check on its own value. A string
//! that holds one among other text is long enough for every minimum, and is held against a maximum
//! by what is left without it. [`Options::with_final_payload`] turns those left in into errors.
//! [`json::FORMS`] is the one table of their forms and of the positions each is recognised in; the
//! README shows it, and every sample in it is tested in every position.

#[doc(hidden)]
pub mod answer;
#[doc(hidden)]
pub mod check;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod config;
mod date;
#[doc(hidden)]
pub mod diagnostic;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod discover;
#[doc(hidden)]
pub mod engine;
#[doc(hidden)]
pub mod extract;
#[doc(hidden)]
pub mod fact;
#[doc(hidden)]
pub mod fingerprint;
#[doc(hidden)]
pub mod fix;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod gather;
#[doc(hidden)]
pub mod json;
#[doc(hidden)]
pub mod kind;
mod library;
#[doc(hidden)]
pub mod link;
#[doc(hidden)]
pub mod model;
#[doc(hidden)]
pub mod near;
#[doc(hidden)]
pub mod page;
#[doc(hidden)]
pub mod policy;
#[doc(hidden)]
pub mod reference;
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod rule;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod schema;
#[doc(hidden)]
pub mod source;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod unread;
#[doc(hidden)]
pub mod variable;
#[doc(hidden)]
pub mod wording;

pub use check::Options;
pub use date::{Date, InvalidDate};
pub use fix::{Applicability, Edit, Fix};
pub use kind::RequestKind;
pub use library::{
    Diagnostic, InvalidTemplates, Related, Templates, explain, lint, lint_with, schema,
};
pub use rule::{ApiError, Category, RuleMeta, Severity};
pub use source::Position;
