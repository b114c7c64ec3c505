//! Offline linter for the JSON bodies sent to the WhatsApp Cloud API.
//!
//! So far it reads them: a text becomes a tree with spans, and a list of what keeps it from being
//! JSON.

pub mod json;
pub mod source;
