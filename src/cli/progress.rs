//! Shows people how far a long run is.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Shows the progress of a long run.
pub(super) struct Progress {
    /// When to write next.
    due: Instant,
    n_done: usize,
    is_wanted: bool,
    is_shown: bool,
}

/// A shorter run shows no progress.
const PATIENCE: Duration = Duration::from_secs(2);

/// The time between two updates.
const REST: Duration = Duration::from_millis(100);

impl Progress {
    pub(super) fn new(quiet: bool) -> Progress {
        let is_wanted = !quiet && io::stderr().is_terminal();
        Progress { due: Instant::now() + PATIENCE, n_done: 0, is_wanted, is_shown: false }
    }

    pub(super) fn advance(&mut self, n: usize) {
        self.n_done += n;
        if self.is_wanted && Instant::now() >= self.due {
            self.due = Instant::now() + REST;
            let mut stderr = io::stderr().lock();
            let _ = write!(stderr, "\rchecked {} files", self.n_done);
            let _ = stderr.flush();
            self.is_shown = true;
        }
    }

    pub(super) fn clear(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
            self.is_shown = false;
        }
    }
}
