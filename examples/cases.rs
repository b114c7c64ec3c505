//! Writes the bodies of all cases into a folder, laid out as the fixtures are, for other programs to read.
//!
//! `cargo run --example cases -- FOLDER` writes `FOLDER/<kind>/<file>-<case>/input.json`. The name of a case without
//! errors and warnings begins with `ok-`.

#[expect(dead_code, reason = "tests/cases.rs uses the rest")]
#[path = "../tests/common/cases.rs"]
mod cases;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("the folder to write"));
    for file in cases::all() {
        let sample = walint::json::parse(file.sample.text).root.expect("a sample is JSON");
        let kind = walint::kind::detect(&sample).expect("a sample is a body")[0].kind;
        for case in file.cases {
            let words: Vec<&str> = case
                .name
                .split(|it: char| !it.is_ascii_alphanumeric())
                .filter(|it| !it.is_empty())
                .collect();
            let ok = if case.is_ok() { "ok-" } else { "" };
            let name = format!("{ok}{}-{}", file.name, words.join("-"));
            let folder = folder.join(kind.name()).join(name);
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join("input.json"), case.body)?;
        }
    }
    Ok(())
}
