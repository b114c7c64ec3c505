//! The edges of what walint reports: the last value that is not reported, and the first that is.

mod common;
mod projects;
mod rules;
mod schemas;
mod templates;
