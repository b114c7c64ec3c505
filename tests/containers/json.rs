//! Bodies in json files.
