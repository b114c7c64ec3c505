//! Bodies in http files.
