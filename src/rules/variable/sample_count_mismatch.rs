//! `sample-count-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{Family, PartKind, Shape, TemplateText, TextPlace};
use crate::wording::{count, named, shown};

declare_rule! {
    /// The samples of a text are not as many as its variables, or have other names.
    ///
    /// There is one sample for each different variable: by number in their order, by name each with the
    /// name of its variable as `param_name`, once. A URL has one sample for its one variable.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{first_name}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "name", "example": "Ana" } ] }
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair {{2}} is ready. Bring {{2}} with you to the shop.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
    ///     }
    ///   ]
    /// }
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
        // With several variables, the URL itself is wrong.
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
    // Where numbers have a gap, who counts up to the highest is right as well.
    let highest = text.variables().filter_map(|it| it.name(text.text).parse().ok()).max();
    if n_samples == n_variables || Some(n_samples) == highest {
        return;
    }
    let message = format!(
        "{} for {} in {}",
        count(n_samples, "sample"),
        count(n_variables, "variable"),
        text.name()
    );
    cx.report(&RULE, samples.node.span, message)
        .help("give exactly one sample for each different variable");
}

fn by_name(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(samples) = text.samples_of(Family::Named) else { return };
    if samples.values.is_empty() {
        return;
    }
    let is_given = |name: &str| {
        let mut names = samples.values.iter().filter_map(|it| it.name?.as_str());
        names.any(|it| it == name)
    };
    let names = text.distinct().map(|it| it.name(text.text));
    let lacking: Vec<&str> = names.filter(|it| !is_given(it)).collect();
    let mut given: Vec<&str> = Vec::new();
    let mut n_misnamed = 0;
    for sample in &samples.values {
        let Some((node, name)) = sample.name.and_then(|it| Some((it, it.as_str()?))) else {
            continue;
        };
        // A name in braces is a fault of its own kind.
        if node.is_open() {
            continue;
        }
        if given.contains(&name) {
            cx.report(&RULE, node.span, named("there is another sample for", name))
                .help("keep one sample for each variable");
        } else if !text.is_open() && !text.names().any(|it| it == name) {
            let message = format!("{} in {}", named("there is no variable", name), text.name());
            let meant = match lacking[..] {
                [only] => shown(only),
                _ => None,
            };
            cx.report(&RULE, node.span, message).help(match meant {
                Some(meant) => format!("did you mean {meant}?"),
                None => "name the sample as its variable is written in the text".to_owned(),
            });
            n_misnamed += 1;
        }
        given.push(name);
    }
    if samples.is_open {
        return;
    }
    // A sample with a wrong name is most likely that of a variable without one.
    for name in lacking.into_iter().skip(n_misnamed) {
        cx.report(&RULE, samples.node.span, named("there is no sample for the variable", name))
            .help("add an entry with its name as `param_name`");
    }
}
