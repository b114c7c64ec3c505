//! What any linter has to do: walk a folder, read its JSON files and parse them with `serde_json`.
//!
//! A yardstick for `walint check`: `cargo run --release --example parse_only -- FOLDER [lines]`. With
//! `lines`, each line of the one file named is parsed by itself, on one thread.

use std::path::PathBuf;

use rayon::prelude::*;
use walkdir::WalkDir;

#[expect(clippy::print_stdout, reason = "an example shows what it did")]
fn main() {
    let mut arguments = std::env::args_os().skip(1);
    let path = PathBuf::from(arguments.next().expect("the folder or file to read"));
    if arguments.next().is_some() {
        let text = std::fs::read_to_string(&path).expect("the file is text");
        let n_values = text.lines().filter(|it| is_json(it.as_bytes())).count();
        println!("{n_values} lines");
        return;
    }
    let mut files: Vec<PathBuf> = WalkDir::new(path)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|it| it.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|it| it.extension().is_some_and(|it| it == "json"))
        .collect();
    files.sort();
    let read = |path: &PathBuf| std::fs::read(path).is_ok_and(|it| is_json(&it));
    let n_values = files.par_iter().filter(|it| read(it)).count();
    println!("{n_values} files");
}

fn is_json(text: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Value>(text).is_ok()
}
