//! Reports once what two passes over a file both find.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;

/// Removes findings of a second pass that the first one has too, and the reverse.
///
/// Two findings are the same if they are at one place of one body and prevent the same Meta error.
/// The more severe one is kept; of equal ones, that of the first pass.
pub(super) fn deduplicate(first: &mut Vec<Diagnostic>, second: &mut Vec<Diagnostic>) {
    let key = |it: &Diagnostic| {
        let code = it.api_error.or(it.rule.api_error)?.code;
        Some((it.span, it.body.clone(), it.pointer.clone(), code))
    };
    let mut gravest = BTreeMap::new();
    for it in &*first {
        let known = gravest.entry(key(it)).or_insert(it.severity);
        *known = it.severity.max(*known);
    }
    let is_graver = |it: &Diagnostic| gravest.get(&key(it)).is_none_or(|old| it.severity > *old);
    second.retain(|it| key(it).is_none() || is_graver(it));
    let said: BTreeSet<_> = second.iter().filter_map(key).collect();
    first.retain(|it| key(it).is_none_or(|it| !said.contains(&it)));
}
