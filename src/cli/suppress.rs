//! `walint suppress`.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};

use super::args::{CheckArgs, SuppressArgs};
use super::input::Input;
use super::{CLEAN, TROUBLE, check, complain, print, settings};
use crate::atomic;
use crate::config::{self, NAMES, Place};
use crate::discover;
use crate::gather::Setup;
use crate::policy::escaped;
use crate::report::shown_path;

/// The byte order mark that some editors of Windows write.
const MARK: &str = "\u{feff}";

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
    let place =
        setup.config.file.place.clone().unwrap_or_else(|| new_place(&args.check, &setup.working));
    let mut entries: BTreeSet<Entry> = BTreeSet::new();
    // What a baseline hides is not found anew.
    let hiding = match super::baseline::hiding(&args.check, &setup.config) {
        Ok(hiding) => hiding,
        Err(text) => {
            complain(&text);
            return Ok(TROUBLE);
        }
    };
    setup.policy.keeps_hidden = hiding.is_some();
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

/// Where a new settings file belongs, so that later runs over these paths find it: at the top of their
/// repository, or else in the working folder, or in their own folder if that is elsewhere.
fn new_place(args: &CheckArgs, working: &Path) -> Place {
    let paths = settings::common_folder(args, working).unwrap_or_else(|| working.to_owned());
    let folder = config::repository(&paths).unwrap_or_else(|| {
        let is_below = paths.starts_with(working);
        if is_below { working.to_owned() } else { paths }
    });
    Place::of(&config::relative(&folder.join(NAMES[0]), working))
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
    let new = added(&text, entries, reason).map_err(|it| format!("{shown}: {it}"))?;
    atomic::write(&place.path, new.as_bytes()).map_err(|it| format!("cannot write {shown}: {it}"))
}

/// The text of a settings file with more entries at its end, and with everything else as it was.
fn added(text: &str, entries: BTreeSet<Entry>, reason: &str) -> Result<String, String> {
    let content = text.strip_prefix(MARK).unwrap_or(text);
    let mut document: DocumentMut = content.parse().map_err(|it| format!("{it}"))?;
    let line_end = match content.find('\n') {
        Some(at) if content[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    };
    let tables = entries.into_iter().map(|it| it.to_table(reason));
    let list = document.get_mut("suppress");
    // `suppress = [{…}]` is also valid.
    if let Some(array) = list.and_then(Item::as_array_mut) {
        tables.for_each(|it| push(array, it.into_inline_table()));
        let mark = if content.len() < text.len() { MARK } else { "" };
        return Ok(format!("{mark}{}", document.to_string().replace('\n', line_end)));
    }
    if document.get("suppress").is_some_and(|it| !it.is_array_of_tables()) {
        return Err("`suppress` must be an array of tables".to_owned());
    }
    let mut new = DocumentMut::new();
    new["suppress"] = Item::ArrayOfTables(tables.collect::<ArrayOfTables>());
    let new = new.to_string().replace('\n', line_end);
    let is_ended = content.is_empty() || content.ends_with('\n');
    let is_apart = content.is_empty() || content.ends_with(&line_end.repeat(2));
    let end = |is_there: bool| if is_there { "" } else { line_end };
    Ok([text, end(is_ended), end(is_apart), &new].concat())
}

/// Adds an entry to an array, on a line of its own after the comments that end the array.
fn push(array: &mut Array, mut entry: InlineTable) {
    let comments = array.trailing().as_str().unwrap_or_default().trim_end().to_owned();
    entry.decor_mut().set_prefix(format!("{comments}\n  "));
    array.push_formatted(entry.into());
    array.set_trailing_comma(true);
    array.set_trailing("\n");
}

impl Entry {
    fn to_table(&self, reason: &str) -> Table {
        let mut table = Table::new();
        table["path"] = value(&self.path);
        table["rule"] = value(self.rule);
        if let Some(body) = &self.body {
            table["body"] = value(body);
        }
        table["pointer"] = value(&self.pointer);
        table["reason"] = value(reason);
        table
    }
}
