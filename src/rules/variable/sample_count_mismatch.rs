//! `sample-count-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{Family, PartKind, Shape, TemplateText, TextPlace};
use crate::wording::{count, named, shown};

declare_rule! {
    /// The sample values of a text do not match the number or the names of its variables.
    ///
    /// Meta rejects it: each distinct variable needs exactly one sample value. Values of numbered
    /// variables are in the order of the numbers; a value of a named variable has the name in
    /// `param_name`.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text:
    ///       "Hello {{1}}, your repair {{2}} is ready for collection at the shop."
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair {{2}} is ready. Bring {{2}} with you to the shop."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// ```
    ///
    /// ```change template-with-named-variable
    /// bad   /components/0/example/body_text_named_params/0/param_name: "name"
    /// ```
    pub RULE = {
        id: "sample-count-mismatch",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::TemplateText(TextPlace::WITH_VARIABLES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let n_variables = text.distinct().count();
    let n_names = text.distinct().filter(|it| it.kind == PartKind::Name).count();
    if text.place == TextPlace::Url {
        // Another rule reports a URL with several variables.
        if n_variables == 1 {
            by_number(cx, text, 1);
        }
    } else if n_names == 0 {
        by_number(cx, text, n_variables);
    } else if n_names == n_variables {
        by_name(cx, text);
    }
}

fn by_number(cx: &mut BodyCx<'_>, text: &TemplateText<'_>, n_variables: usize) {
    let Some(samples) = text.samples_of(Family::Positional) else { return };
    let n_samples = samples.values.len();
    let is_known = !samples.is_open && !text.is_open() && !matches!(samples.shape, Shape::Lists(_));
    if n_variables == 0 || n_samples == 0 || !is_known {
        return;
    }
    // If the numbers have a gap, one value for each number up to the highest is right too.
    let highest = text.variables().filter_map(|it| it.name(text.text).parse().ok()).max();
    if n_samples == n_variables || Some(n_samples) == highest {
        return;
    }
    let message = format!(
        "{} has {} but {}",
        text.name(),
        count(n_variables, "variable"),
        count(n_samples, "sample value")
    );
    let verb = if n_samples < n_variables { "add" } else { "remove" };
    let help = format!("{verb} {}", count(n_samples.abs_diff(n_variables), "sample value"));
    cx.report(&RULE, samples.node.span, message).help(help);
}

fn by_name(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(samples) = text.samples_of(Family::Named) else { return };
    if samples.values.is_empty() {
        return;
    }
    let has_sample = |name: &str| {
        let mut names = samples.values.iter().filter_map(|it| it.name?.as_str());
        names.any(|it| it == name)
    };
    let names = text.distinct().map(|it| it.name(text.text));
    let missing: Vec<&str> = names.filter(|it| !has_sample(it)).collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut n_misnamed = 0;
    for sample in &samples.values {
        let Some((node, name)) = sample.name.and_then(|it| Some((it, it.as_str()?))) else {
            continue;
        };
        // Another rule reports a name in braces.
        if node.is_open() {
            continue;
        }
        if seen.contains(&name) {
            cx.report(&RULE, node.span, named("another sample value has the same name", name))
                .help("remove it");
        } else if !text.is_open() && !text.names().any(|it| it == name) {
            let message = named(&format!("{} has no variable", text.name()), name);
            let meant = match missing[..] {
                [only] => shown(only),
                _ => None,
            };
            cx.report(&RULE, node.span, message).help(match meant {
                Some(meant) => format!("did you mean {meant}?"),
                None => "set it to the name of a variable in the text".to_owned(),
            });
            n_misnamed += 1;
        }
        seen.push(name);
    }
    if samples.is_open {
        return;
    }
    // A value with a wrong name most likely belongs to one of the variables without a value.
    for name in missing.into_iter().skip(n_misnamed) {
        cx.report(&RULE, samples.node.span, named("no sample value is set for the variable", name))
            .help("add an entry with its name in `param_name`");
    }
}
