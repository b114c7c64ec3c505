//! The walint command.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A run makes and drops a small tree for each file on every thread, which the allocators of most
/// systems are slow at.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    walint::cli::run()
}
