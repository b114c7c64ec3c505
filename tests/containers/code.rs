//! Bodies in code files.
