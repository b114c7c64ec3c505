//! Counts steps, so that tests can compare the cost of an operation with the length of a text.
//!
//! Nothing is counted outside the tests of this crate.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts `n` more steps: bytes or nodes that were looked at.
#[cfg(test)]
pub(crate) fn add(n: usize) {
    STEPS.with(|it| it.set(it.get() + n));
}

/// Counts nothing outside of tests.
#[cfg(not(test))]
#[inline]
pub(crate) fn add(_: usize) {}

/// The steps that `run` takes.
#[cfg(test)]
pub(crate) fn of(run: impl FnOnce()) -> usize {
    let before = STEPS.with(std::cell::Cell::get);
    run();
    STEPS.with(std::cell::Cell::get) - before
}
