//! `walint suppress`.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::args::SuppressArgs;
use super::input::Input;
use super::{CLEAN, TROUBLE, check, complain, print};
use crate::atomic;
use crate::config::{self, NAMES, Place};
use crate::discover;
use crate::gather::Setup;
use crate::policy::escaped;
use crate::report::shown_path;

/// An entry to write.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    path: String,
    rule: &'static str,
    body: Option<String>,
    pointer: String,
}

/// Writes entries that suppress what is found now.
pub(super) fn run(args: &SuppressArgs) -> io::Result<u8> {
    let Some(mut setup) = check::prepare(&args.check) else { return Ok(TROUBLE) };
    let place = setup.config.file.place.clone().unwrap_or_else(|| new_place(&setup.working));
    let mut entries: BTreeSet<Entry> = BTreeSet::new();
    // What a baseline hides is not found anew.
    let hiding = match super::baseline::hiding(&args.check, &setup.config) {
        Ok(hiding) => hiding,
        Err(text) => {
            complain(&text);
            return Ok(TROUBLE);
        }
    };
    setup.policy.keeps_fingerprints = hiding.is_some();
    let input = Input::read(&args.check, setup.formats());
    let errors = check::collect(&args.check, &setup, hiding.as_ref(), &input, |outcome| {
        let path = from(&place, &setup, &outcome.path);
        let has_several = outcome.n_bodies > 1;
        for it in &outcome.findings.shown {
            let body = it.identity.clone().or_else(|| Some(it.body.clone()));
            entries.insert(Entry {
                path: escaped(&path),
                rule: it.rule.id,
                body: body.filter(|_| has_several).map(|it| escaped_place(&it)),
                pointer: escaped_place(&it.pointer),
            });
        }
    });
    for error in &errors {
        complain(&error.to_string());
    }
    let n_entries = entries.len();
    if n_entries > 0
        && let Err(text) = write(&place, entries, &args.reason)
    {
        complain(&text);
        return Ok(TROUBLE);
    }
    let path = discover::shown(&place.path);
    print(&match n_entries {
        0 => "nothing to suppress\n".to_owned(),
        1 => format!("wrote 1 entry to {}\n", shown_path(&path)),
        n => format!("wrote {n} entries to {}\n", shown_path(&path)),
    })?;
    Ok(if errors.is_empty() { CLEAN } else { TROUBLE })
}

/// Where a new settings file belongs: at the top of the repository, or else in the working folder.
fn new_place(working: &Path) -> Place {
    let folder = config::repository(working).unwrap_or_else(|| working.to_owned());
    let path: PathBuf = config::relative(&folder.join(NAMES[0]), working);
    Place::of(&path)
}

/// The path of a file from the folder of the settings.
fn from(place: &Place, setup: &Setup, shown: &str) -> String {
    setup.path_from(&place.folder, shown)
}

/// A place as a pattern that matches it alone.
fn escaped_place(place: &str) -> String {
    place.replace('*', "\\*")
}

fn write(place: &Place, entries: BTreeSet<Entry>, reason: &str) -> Result<(), String> {
    let shown = discover::shown(&place.path);
    let shown = shown_path(&shown);
    let text = match discover::read(&place.path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| format!("{shown}: not UTF-8"))?,
        Err(discover::Error::Missing { .. }) => String::new(),
        Err(error) => return Err(error.to_string()),
    };
    let mut document: DocumentMut = text.parse().map_err(|it| format!("{shown}: {it}"))?;
    let list = document.entry("suppress").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    // `suppress = [{…}]` is also valid, and its entries can be tables of their own.
    if let Some(array) = list.as_array() {
        let tables = array.iter().filter_map(|it| it.as_inline_table().cloned());
        let tables: ArrayOfTables = tables.map(toml_edit::InlineTable::into_table).collect();
        *list = Item::ArrayOfTables(tables);
    }
    let Some(list) = list.as_array_of_tables_mut() else {
        return Err(format!("{shown}: `suppress` must be an array of tables"));
    };
    for it in entries {
        let mut table = Table::new();
        table["path"] = value(it.path);
        table["rule"] = value(it.rule);
        if let Some(body) = it.body {
            table["body"] = value(body);
        }
        table["pointer"] = value(it.pointer);
        table["reason"] = value(reason);
        list.push(table);
    }
    atomic::write(&place.path, document.to_string().as_bytes())
        .map_err(|it| format!("cannot write {shown}: {it}"))
}
