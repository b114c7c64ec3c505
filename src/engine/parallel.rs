//! The same work on many items, on several threads with the `cli` feature.

/// Does `work` on each item and returns the results in the order of the items.
///
/// The threads are those of the current pool.
#[cfg(feature = "cli")]
pub(super) fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};

    items.into_par_iter().map(work).collect()
}

/// Does `work` on each item, one after another.
#[cfg(not(feature = "cli"))]
pub(super) fn map<T, R>(items: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(work).collect()
}
