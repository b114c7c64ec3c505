//! The formats of `walint check`, over a project and over what an attacker may write into a file.

mod columns;
mod commands;
mod editors;
mod empty;
mod project;
mod sarif;
mod snapshots;
mod xml;
