//! Snapshots with one file for each category of rules.

use std::collections::BTreeSet;
use std::panic::{RefUnwindSafe, catch_unwind};

use walint::rule::Category;
use walint::rules;

/// Makes the assertions of each category of rules, also after some have failed.
pub fn assert_each_category(check: impl Fn(Category) + RefUnwindSafe) {
    let categories: BTreeSet<Category> = rules::all().map(|it| it.meta.category).collect();
    let fails = |it: &Category| catch_unwind(|| check(*it)).is_err();
    let failed: Vec<Category> = categories.into_iter().filter(fails).collect();
    assert!(failed.is_empty(), "of these categories: {failed:?}");
}
