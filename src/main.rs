//! The walint command.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A run creates and drops a small tree for each file on every thread. The allocators of most
/// systems are slow at that.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    walint::cli::run()
}
