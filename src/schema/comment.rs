//! The parts of a `$comment`.

use serde_json::Value;

/// What `pick` returns for the `$comment` of a schema, part by part.
pub(super) fn comment_of<'a, T>(
    schema: &'a Value,
    pick: impl Fn(&'a str) -> Option<T>,
) -> Option<T> {
    schema.get("$comment")?.as_str()?.split("; ").find_map(pick)
}

/// What `pick` returns for the nearest `$comment` around the keyword at a JSON Pointer of a schema.
pub(super) fn around<'a, T>(
    schema: &'a Value,
    path: &str,
    pick: impl Fn(&'a str) -> Option<T>,
) -> Option<T> {
    let ends = path.rmatch_indices('/').map(|it| it.0);
    ends.filter_map(|end| schema.pointer(&path[..end])).find_map(|it| comment_of(it, &pick))
}

/// The address of the page in a part of a `$comment`, without the date after it.
pub(super) fn address(part: &str) -> Option<&str> {
    part.starts_with("https://").then(|| part.split(' ').next().unwrap_or(part))
}
