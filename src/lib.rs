//! Offline linter for the JSON bodies sent to the WhatsApp Cloud API.
//!
//! walint checks messages, message templates and the bodies of the Calling API. It reports what
//! Meta would reject, ignore or truncate, at the exact place, before anything is sent. It never
//! opens a socket.
//!
//! # Check a body before it is sent
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
//! The rest of this page describes how walint is built. The other modules are public only for the
//! command and the tests, and may change in any version.
//!
//! # Features
//!
//! `cli`, enabled by default, adds the command `walint` and its threads. A program that calls the
//! library needs neither. With `default-features = false` it builds only what the checks use, also
//! for `wasm32-unknown-unknown`.
//!
//! # Words
//!
//! | word | meaning |
//! |---|---|
//! | file | a file on disk |
//! | body | one request body found in a file |
//! | container | a file in another format than JSON that holds bodies, an [`extract::Format`] |
//! | section | one JSON text in a file: the file itself, or a text that a container holds |
//! | kind | the kind of a request, a [`kind::RequestKind`] |
//! | document | a parsed body with its kind, a [`kind::Document`] |
//! | part | a piece of a message that is stored without its envelope, a [`kind::BodyPart`] |
//! | subject | a part of a body that rules are about, a view in [`model`], [`variable`] or [`link`] |
//! | rule | one kind of problem, with an id, a page of documentation and a severity |
//! | diagnostic | one finding of a rule at a place; it can have a fix |
//! | fix | edits that resolve a finding, and how safe they are, a [`Fix`] |
//! | error, warning, info | Meta rejects it; Meta accepts it but it is broken, truncated or ignored; advice |
//! | variable | a part of a template that each message fills in: `{{1}}`, `{{first_name}}` |
//! | send | a message that sends a template; users read "template message" |
//! | definition | a template as it is created, edited or read |
//! | fact | what is stored about a send or a definition to compare them, a [`fact::Facts`] for each file |
//! | placeholder | text in the place of a value that is filled in later: `{{phone}}`, `<TO>`, `${TO}` |
//!
//! # Data flow
//!
//! ```text
//! discover ─ read ─▶ bytes                                     can fail: Error, exit code 2
//!  for each file, in parallel, pure (engine):
//!    source   ▶ text of the same length, for any bytes
//!    extract  ▶ the JSON in it as one virtual text in sections, and the map back to the file
//!    json     ▶ Node tree with spans, and the syntax errors of the text
//!    kind     ▶ Documents, by the endpoint or the content, or the reason why there are none
//!    schema   ▶ diagnostics          model ▶ subjects ▶ rules ▶ diagnostics          facts
//!    source   ▶ spans mapped to the file
//!  over the facts of all files, pure (engine):
//!    rules    ▶ diagnostics: sends compared with definitions, definitions with each other
//!  sort by place and id ▶ policy: what is shown and counted ▶ report ▶ bytes on stdout (cli)
//! ```
//!
//! # Layers
//!
//! Each module uses only the modules before it. `tests/tidy.rs` checks this for every `crate::`
//! path.
//!
//! ```text
//! date < source < json < near < fix < sample < example < kind < wording < page < rule
//!      < fingerprint < diagnostic < model < link < variable < fact < check < rules < schema < extract < policy
//!      < engine < reference < answer < report < library < unread < exclude < discover < atomic
//!      < config < gather < fixer < cli < main
//! ```
//!
//! | it … | it belongs in |
//! |---|---|
//! | turns an offset into a line or column | [`source`] |
//! | decides what a body *is* | [`kind`] |
//! | finds the word that a misspelled word most likely means | [`near`] |
//! | edits a text and keeps commas and indentation correct | [`fix`] |
//! | quotes a name, a list or a count in a message | [`wording`] |
//! | knows the date of a cited page | [`page`] |
//! | finds the bodies in a file, and names their places | [`extract`] |
//! | knows the syntax of a format that holds bodies | a file or folder in [`extract`] |
//! | knows which request is sent to a URL | [`extract::endpoint`] |
//! | decides which syntax errors a text may have | [`extract::Dialect`] |
//! | changes a sample body for an example or a test | [`sample`] |
//! | decides what a key means, whether a value is open, how letter case is read | [`model`] |
//! | reads the texts of a template, their variables and sample values | [`variable`] |
//! | finds and parses links to WhatsApp | [`link`] |
//! | defines a type, limit, enum or required key of one request | `schemas/source/` |
//! | is stored about a body to compare it with others | [`fact`] |
//! | needs two keys, counting, text or numbers to decide | a file in [`rules`] |
//! | needs two bodies to decide | a file in [`rules::project`] |
//! | decides which finding is the same as in another run | [`fingerprint`] |
//! | words the failure of a schema | [`schema`] |
//! | hides or counts a finding | `policy` |
//! | writes findings as bytes | [`report`] |
//! | reads the documentation of a rule and its examples | [`example`] |
//! | documents rules | [`mod@reference`] |
//! | reads or explains a response of the API | [`answer`] |
//! | keeps all files together, and repeats the comparisons that a change affects | [`engine::Workspace`] |
//! | is called by a program, in addition to [`Options`] | `library` |
//! | keeps the results of files until they can be compared | `gather` |
//! | decides which files the settings include or leave out | `exclude` |
//! | applies fixes until nothing is left to fix | `fixer` |
//! | gives a file new content | `atomic` |
//! | sets something for a whole repository | `config` |
//! | lists the kinds of files that are not read | `unread` |
//! | opens a file | `discover`, `config`, `cli` |
//! | prints | `cli` |
//!
//! # Invariants
//!
//! 1. [`engine`] and the modules before it do no I/O, read no clock and no environment, and return
//!    no `Result`. The command line, an editor and a sender call the same functions.
//! 2. A body is checked in the UTF-8 bytes of its text. Its spans are mapped to the file once,
//!    where findings are collected. Only [`source`] computes lines, code points and UTF-16, and
//!    only [`report`] and `library` use them.
//! 3. A rule names no other rule, no schema, no engine and no format. It subscribes to a subject
//!    and receives a typed view of it.
//! 4. Core types are not `Serialize`. Each format has its own structs and its own version.
//! 5. Messages quote keys, limits and short names, never whole values, because bodies contain
//!    tokens and phone numbers. Of the fixes, only one that moves a key contains its value, and
//!    reports that are uploaded leave it out.
//! 6. Equal input produces equal output bytes, with any number of threads.
//! 7. A file with nothing to show keeps only its facts in memory.
//! 8. Nothing opens a socket.
//!
//! # Schemas and rules
//!
//! A source under `schemas/source/` defines the structure of one request. A rule in Rust checks
//! what a schema cannot express. Both use one list of rules: a source names the rule of a keyword
//! in `x-walint`, which [`schema`] documents. A test generates the published schemas from the
//! sources. Any JSON Schema 2020-12 validator and any editor can use them. walint reports what they
//! reject, at the same place.
//!
//! Lengths are numbers of Unicode scalar values in the decoded string.
//!
//! # Performance
//!
//! Checking a body takes little longer than parsing it. It is parsed once, and validators read its
//! nodes directly. A definition in a schema is read and compiled when a body first needs it, and a
//! choice by `type` is a look-up. One walk over a body yields its subjects, and a rule runs only on
//! the subjects to which it subscribes ([`check::Finder`]). The message for a failure of a schema
//! is written only when there is one.
//!
//! # Invalid JSON
//!
//! One mistake is one finding. The parser never stops: it continues after each syntax error, infers
//! a missing bracket from the text around it and from the indentation, and of several readings uses
//! the one with the fewest errors. Misspelled and misplaced keys are reported, and the body is then
//! checked as if they were correct. A test makes random mistakes in valid fixtures and counts the
//! findings. Null counts as missing.
//!
//! # Containers
//!
//! An extractor yields, for each JSON text in a container, a text and its offset map. The engine checks
//! all of them as one virtual text, as if it were a JSON file, and maps the findings to the file once.
//! Where the container has its own syntax for objects, the extractor writes the JSON that they mean,
//! piece by piece with the place of each piece. Values that only the running program knows are
//! placeholders; objects that a program completes later contain one as a member, so nothing is missing
//! in them. If a parser yields only a decoded value, the extractor decodes it again with its places;
//! where the results differ, the whole value is one place. A fix is kept only if the fixed file yields
//! the fixed text. Files are ruled out by name, then by a search for a few words, before anything is
//! parsed.
//!
//! # Placeholders
//!
//! A placeholder has an unknown type and length, so it passes every check of its value. A
//! string with a placeholder and other text passes every minimum, and its length without the
//! placeholder is compared with a maximum. With [`Options::with_final_payload`], every placeholder
//! is an error. [`json::FORMS`] is the one table of their forms and of the positions in which
//! walint recognizes each. The README shows the table, and a test checks every sample in it in
//! every position.

#[doc(hidden)]
pub mod answer;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod atomic;
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
pub mod example;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod exclude;
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
pub mod fixer;
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
#[cfg(feature = "cli")]
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
pub mod sample;
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
