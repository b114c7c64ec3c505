//! Bodies in markdown files.
