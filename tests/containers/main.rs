//! Bodies inside other files: what is found, and where it is in the outer file.

mod code;
mod collections;
mod common;
mod http;
mod json;
mod markdown;
mod shell;
mod yaml;
