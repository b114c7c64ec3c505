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
//! let found = walint::lint(body, &walint::Options::default());
//! let error = found.iter().find(|it| it.severity == walint::Severity::Error).expect("one");
//! assert_eq!(error.rule.id, "call-button-ttl-out-of-range");
//! assert_eq!(error.pointer, "/interactive/action/parameters/ttl_minutes");
//! assert_eq!(&body[error.span.range()], "50000");
//! ```
//!
//! # Words
//!
//! | word | meaning |
//! |---|---|
//! | file | what is on disk |
//! | body | one request body found in a file |
//! | kind | which request it is, a [`kind::RequestKind`] |
//! | document | a parsed body with its kind, a [`kind::Document`] |
//! | part | a piece of a message that is kept without its envelope, a [`kind::Part`] |
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
//!    json     ▶ Node tree with spans, and the faults of the text
//!    kind     ▶ Documents, or the reason why there are none
//!    schema   ▶ diagnostics          rules ▶ diagnostics          facts
//!  over the facts of all files, pure (engine):
//!    rules    ▶ diagnostics: sends against definitions, definitions among themselves
//!  sort by place and id ▶ report ▶ bytes on stdout (cli)
//! ```
//!
//! # Layers
//!
//! Each module uses only what stands before it; `tests/tidy.rs` reads every `crate::` path and keeps
//! it so.
//!
//! ```text
//! source < json < fix < kind < rule < diagnostic < link < variable < fact < check
//!        < rules < schema < engine < reference < answer < report < unread < discover < gather
//!        < config < cli < main
//! ```
//!
//! | it … | it belongs in |
//! |---|---|
//! | turns an offset into a line or column | [`source`] |
//! | decides what a body *is* | [`kind`] |
//! | edits a text so that commas and indentation stay right | [`fix`] |
//! | reads the texts of a template, their variables and samples | [`variable`] |
//! | states a type, bound, enum or required key of one request | `schemas/` |
//! | is kept of a body to compare it with others | [`fact`] |
//! | needs two fields, counting, text or numbers to decide | a file in [`rules`] |
//! | needs two bodies to decide | a file in [`rules::project`] |
//! | words a failure of a schema | [`schema`] |
//! | puts findings into bytes | [`report`] |
//! | says something about rules | [`mod@reference`] |
//! | reads or explains an answer of Meta's | [`answer`] |
//! | keeps what came of the files until they can be compared | [`gather`] |
//! | says what holds for a whole repository | [`config`] |
//! | says which kinds of files are not read | [`unread`] |
//! | opens a file | [`discover`], [`config`], [`cli`] |
//! | prints | [`cli`] |
//!
//! # Invariants
//!
//! 1. [`engine`] and all below it do no I/O, read no clock and no environment, and return no
//!    `Result`: the command line, an editor and a sender call the same function.
//! 2. Spans are UTF-8 bytes of the file. Lines, code points and UTF-16 are made by [`source`] and
//!    used in [`report`] only.
//! 3. A rule names no other rule, no schema, no engine and no format.
//! 4. Core types are not `Serialize`: formats own their structs and are versioned by themselves.
//! 5. Messages and fixes quote keys, limits and short names, never whole values: bodies hold tokens
//!    and phone numbers.
//! 6. Equal input gives equal output bytes, whatever the number of threads.
//! 7. A file with nothing to show keeps nothing in memory but its facts.
//! 8. Nothing opens a socket.
//!
//! # Schemas and rules
//!
//! A schema under `schemas/` holds what one request is made of, a rule in Rust what a schema cannot
//! say. Both report through one list of rules: a schema names the rule of a keyword in `$comment`,
//! and [`schema`] says how. The schemas are usable by any JSON Schema 2020-12 validator; what they
//! refuse, walint reports as well, at the same place.
//!
//! Lengths are counted in Unicode scalar values of the decoded string.
//!
//! # Time
//!
//! A body costs little more than to parse it. It is parsed once, and validators read its nodes as
//! they are. A definition of a schema gets its validator when a body first gets there, and a choice
//! by `type` is looked up. A rule is passed over where a body names nothing that it is about
//! ([`check::Rule::about`]). What a schema finds wrong is worded only when it is found.
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
//! by what is left without it. [`Options::final_payload`] turns those left in into errors.
//! [`json::FORMS`] is the one table of their forms and of the positions each is recognised in; the
//! README shows it, and every sample in it is tested in every position.

pub mod answer;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod discover;
pub mod engine;
pub mod fact;
pub mod fix;
pub mod gather;
pub mod json;
pub mod kind;
pub mod link;
pub mod reference;
pub mod report;
pub mod rule;
pub mod rules;
pub mod schema;
pub mod source;
pub mod unread;
pub mod variable;

pub use check::Options;
pub use diagnostic::Diagnostic;
pub use fix::Fix;
pub use kind::RequestKind;
pub use rule::Severity;

/// Checks the bodies in `text` and gives what was found, by place and then by rule.
///
/// Several bodies in one text are compared with each other: a send with the definition of its
/// template, where both are there.
///
/// Infos are among the findings; a sender will want to look at `severity`. A text without a body
/// gives nothing, unless it was plainly meant to be one.
#[must_use]
pub fn lint(text: &str, options: &Options) -> Vec<Diagnostic> {
    engine::lint_text(text, engine::Origin::NAMED, options).diagnostics
}
