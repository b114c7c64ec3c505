//! Which fixtures the schemas reject, for other validators to compare with.
//!
//! `cargo run --example verdicts -- FOLDER…` prints one JSON object for each fixture in the folders that is one sound
//! body: its path, its schema, and whether walint reports something that comes from its schema. Bodies with placeholders are left out: to
//! a schema a placeholder is a text like any other.

use std::path::Path;

use walint::json::{Node, parse};
use walint::kind::{BodyPart, detect};
use walint::{Options, RequestKind, schema};

#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() {
    let mut paths = Vec::new();
    for folder in std::env::args_os().skip(1) {
        for kind in RequestKind::ALL {
            // Not each folder has fixtures of each kind.
            let cases = std::fs::read_dir(Path::new(&folder).join(kind.name())).into_iter();
            paths.extend(cases.flatten().map(|it| it.expect("an entry").path().join("input.json")));
        }
    }
    assert!(!paths.is_empty(), "name folders with fixtures");
    paths.sort();
    let options = Options::default();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let tree = parse(&text);
        let Some(root) = tree.root.as_ref().filter(|it| tree.faults.is_empty() && !has_open(it))
        else {
            continue;
        };
        let Ok(documents) = detect(root) else { continue };
        let [document] = documents.as_slice() else { continue };
        if document.root.span != root.span || document.part != BodyPart::Whole {
            continue;
        }
        let found = schema::lint(*document, &text, &options);
        let verdict = serde_json::json!({
            "path": path.to_string_lossy(),
            "schema": schema::file_name(document.kind),
            "refused": !found.is_empty(),
        });
        println!("{verdict}");
    }
}

fn has_open(node: &Node<'_>) -> bool {
    node.is_open()
        || node.items().iter().any(has_open)
        || node.members().iter().any(|it| has_open(&it.value))
}
