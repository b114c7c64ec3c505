//! Bodies in shell files.
