//! `walint check --show-files`.

use std::io::{self, Write};
use std::path::Path;

use super::args::CheckArgs;
use super::check::{excludes, filter, includes, unread};
use super::input::{Input, Piped};
use super::search::{Search, for_each_file};
use super::{CLEAN, TROUBLE, complain, out};
use crate::discover::{self, Error, Found, Scope};
use crate::engine;
use crate::extract::Origin;
use crate::gather::Setup;
use crate::report::shown_path;
use crate::source::decode;

/// A file and what is said about it.
struct Listed {
    path: String,
    /// The bodies, each on its own line, or why there are none.
    bodies: Result<Vec<String>, String>,
}

/// Lists each file with its bodies, or why it was skipped.
pub(super) fn show(args: &CheckArgs, setup: &Setup) -> io::Result<u8> {
    let excludes = excludes(&setup.config, &setup.working);
    let includes = includes(&setup.config, &setup.working);
    let (filter, formats) = (filter(&setup.config), setup.formats());
    let scope = Scope { filter, excludes: &excludes, includes: &includes, formats, within: None };
    let search = Search { scope, n_threads: args.threads, is_read: &|_| true };
    let paths: Vec<_> = args.paths.iter().filter(|it| it.as_os_str() != "-").cloned().collect();
    let mut out = out();
    let mut errors = Vec::new();
    let mut written = Ok(());
    let mut write = |it: &Listed| {
        if written.is_ok() {
            written = write_listed(&mut out, it);
        }
    };
    let input = Input::read(args, setup.formats());
    if let Some(Piped { name, origin, bytes }) = input.piped {
        write(&list(name.clone(), Path::new(&name), origin, bytes, setup));
    }
    errors.extend(input.error);
    let read = |it: &Found| {
        let bytes = discover::read(&it.path)?;
        Ok(list(discover::shown(&it.path), &it.path, it.origin, bytes, setup))
    };
    let met = for_each_file(&paths, search, &read, |listed: Vec<Result<Listed, Error>>| {
        let mut errors = Vec::new();
        for it in listed {
            match it {
                Ok(it) => write(&it),
                Err(error) => errors.push(error),
            }
        }
        errors
    });
    for it in &met.excluded {
        let path = discover::shown(it);
        write(&Listed { path, bodies: Err("excluded by the settings".to_owned()) });
    }
    written?;
    errors.extend(met.errors);
    for it in met.unread.counts() {
        writeln!(out, "not read: {it}")?;
    }
    out.flush()?;
    for error in &errors {
        complain(&error.to_string());
    }
    Ok(if errors.is_empty() { CLEAN } else { TROUBLE })
}

fn list(path: String, file: &Path, origin: Origin, bytes: Vec<u8>, setup: &Setup) -> Listed {
    if let Some(kind) = unread(file, origin.intent, &bytes, setup) {
        return Listed { path, bodies: Err(format!("not read, because it is a {}", kind.noun())) };
    }
    let origin = setup.origin(&path, origin);
    let bodies = engine::bodies(&decode(bytes).text, origin, &setup.options);
    let bodies = bodies.map_err(|it| it.reason().to_owned()).map(|bodies| {
        let name = |(place, kind): (String, crate::kind::RequestKind)| {
            if place.is_empty() {
                kind.name().to_owned()
            } else {
                format!("{place}: {}", kind.name())
            }
        };
        bodies.into_iter().map(name).collect()
    });
    Listed { path, bodies }
}

fn write_listed(out: &mut impl Write, listed: &Listed) -> io::Result<()> {
    let path = shown_path(&listed.path);
    match &listed.bodies {
        Err(reason) => writeln!(out, "{path}: skipped: {reason}"),
        Ok(bodies) if bodies.len() == 1 => writeln!(out, "{path}: {}", bodies[0]),
        Ok(bodies) => {
            writeln!(out, "{path}: {} bodies", bodies.len())?;
            bodies.iter().try_for_each(|it| writeln!(out, "  {it}"))
        }
    }
}
