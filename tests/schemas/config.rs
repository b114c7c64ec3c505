//! The schema of the settings: its words are those of the program.

use serde_json::{Value, json};
use walint::rule::Category;
use walint::{RequestKind, rules};

use crate::{folder, keep, layout};

fn schema() -> Value {
    let text = std::fs::read_to_string(folder().join("config.schema.json"));
    serde_json::from_str(&text.expect("it can be read")).expect("a schema is JSON")
}

#[test]
fn the_schema_of_the_settings_lists_rules_and_categories() {
    let mut schema = schema();
    let ids: Vec<&str> = rules::all().map(|it| it.meta.id).collect();
    let mut old: Vec<&str> = rules::all().flat_map(|it| it.meta.aliases).copied().collect();
    old.sort_unstable();
    schema["$defs"]["rule"]["enum"] = json!(ids);
    schema["$defs"]["renamed-rule"]["enum"] = json!(old);
    schema["$defs"]["category"]["enum"] = json!(Category::ALL.map(Category::name));
    schema["$defs"]["kind"]["enum"] = json!(RequestKind::ALL.map(RequestKind::name));
    #[cfg(feature = "cli")]
    {
        let formats: Vec<&str> = walint::report::FORMATS.iter().map(|it| it.name).collect();
        schema["properties"]["format"]["enum"] = json!(formats);
        let containers = walint::extract::Format::ALL.map(walint::extract::Format::name);
        schema["properties"]["containers"]["items"]["enum"] = json!(containers);
    }
    keep(&folder().join("config.schema.json"), &layout::text(&schema));
}

#[cfg(feature = "cli")]
#[test]
fn the_schema_of_the_settings_has_the_keys_that_are_read() {
    use std::collections::BTreeSet;
    use walint::config::{KEYS, OVERRIDE_KEYS, SUPPRESS_KEYS};

    let schema = schema();
    let keys = |it: &Value| -> BTreeSet<String> {
        it["properties"].as_object().expect("an object").keys().cloned().collect()
    };
    let set = |it: &[&str]| -> BTreeSet<String> { it.iter().map(|it| (*it).to_owned()).collect() };
    assert_eq!(keys(&schema), set(&KEYS));
    assert_eq!(keys(&schema["properties"]["overrides"]["items"]), set(&OVERRIDE_KEYS));
    assert_eq!(keys(&schema["properties"]["suppress"]["items"]), set(&SUPPRESS_KEYS));
}
