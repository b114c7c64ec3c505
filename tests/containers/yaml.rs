//! Bodies in yaml files.
