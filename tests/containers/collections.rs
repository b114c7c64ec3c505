//! Bodies in collections files.
