//! Files are read and checked on several threads, while the folders are still walked.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{OnceLock, mpsc};

use crate::discover::{self, Error, Found, Met, Scope};

/// The number of files that are read and checked together.
const BATCH: usize = 128;

/// The maximum number of threads. A run cannot use more, and starting them costs time.
const MAX_THREADS: usize = 256;

/// Which files are read, and by how many threads.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    /// Which files of a folder are visited.
    pub(super) scope: Scope<'a>,
    /// The number of threads; 0 uses one for each processor.
    pub(super) n_threads: usize,
    /// Which files are read.
    pub(super) is_read: &'a dyn Fn(&Found) -> bool,
}

/// Does `work` on every file, on several threads while the folders are still walked, and passes the
/// results to `settle`, batch by batch in the order of the paths.
pub(super) fn for_each_file<T: Send>(
    paths: &[PathBuf],
    search: Search<'_>,
    work: &(impl Fn(&Found) -> Result<T, Error> + Sync),
    mut settle: impl FnMut(Vec<Result<T, Error>>) -> Vec<Error>,
) -> Met {
    // The threads belong to the whole run and are started once, when there is work for them.
    static HAS_THREADS: OnceLock<bool> = OnceLock::new();
    let Search { scope: within, n_threads, is_read } = search;
    let n_wanted = n_threads.min(MAX_THREADS);
    let start = || rayon::ThreadPoolBuilder::new().num_threads(n_wanted).build_global().is_ok();
    let is_one = matches!(paths, [path] if !path.is_dir());
    // A single file is divided only if it is long, and then among all threads.
    let is_alone = (is_one && n_threads == 0) || paths.is_empty();
    if is_alone || !HAS_THREADS.get_or_init(start) {
        let mut files = Vec::new();
        let mut met = discover::discover(paths, within, &mut |it| files.push(it));
        files.retain(is_read);
        met.errors.extend(settle(files.iter().map(work).collect()));
        return met;
    }
    let (sender, receiver) = mpsc::channel();
    let mut waiting = BTreeMap::new();
    let mut errors = Vec::new();
    let mut met = Met::default();
    let (mut n_sent, mut n_settled) = (0, 0);
    rayon::in_place_scope(|scope| {
        let mut batch = Vec::new();
        let mut send = |batch: Vec<Found>| {
            let sender = sender.clone();
            let number = n_sent;
            n_sent += 1;
            scope.spawn(move |_| {
                let outcomes: Vec<_> = batch.iter().map(work).collect();
                // The receiver outlives the scope.
                let _ = sender.send((number, outcomes));
            });
        };
        let mut take = |(number, outcomes)| {
            waiting.insert(number, outcomes);
            while let Some(outcomes) = waiting.remove(&n_settled) {
                errors.extend(settle(outcomes));
                n_settled += 1;
            }
        };
        met = discover::discover(paths, within, &mut |file| {
            if is_read(&file) {
                batch.push(file);
            }
            if batch.len() == BATCH {
                send(std::mem::take(&mut batch));
                receiver.try_iter().for_each(&mut take);
            }
        });
        send(batch);
        drop(sender);
        receiver.iter().for_each(&mut take);
    });
    // Files that could not be read come before folders that could not be searched.
    errors.append(&mut met.errors);
    Met { errors, ..met }
}
