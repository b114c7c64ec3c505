//! The errors that the findings of a rule can have.

use crate::check::Rule;
use crate::rule::ApiError;

/// Rules with findings that have another error than the rule: some depend on the place, and others
/// on the schema or the template.
const CARRIED: &[(&str, &[ApiError])] = &[
    ("call-link-without-scheme", &[ApiError::code(131_009)]),
    ("duplicate-card-index", &[ApiError::code(132_012)]),
    ("header-parameter-count-mismatch", &[ApiError::code(132_018)]),
    ("invalid-format", &[ApiError::code(131_009)]),
    ("invalid-template-name", &[ApiError::code(132_001)]),
    ("invalid-variable-syntax", FORMAT),
    ("library-inputs-as-string", &[ApiError::code(100)]),
    ("malformed-sample", &[ApiError::with_subcode(100, 2_388_043)]),
    ("missing-button-parameter", &[ApiError::code(131_009)]),
    (
        "missing-key",
        &[
            ApiError::code(100),
            ApiError::with_subcode(100, 2_388_043),
            ApiError::code(131_009),
            ApiError::code(132_012),
        ],
    ),
    ("mixed-template-message-cards", &[ApiError::code(132_018)]),
    ("mixed-variables", FORMAT),
    ("number-out-of-range", &[ApiError::code(100), ApiError::code(132_012)]),
    ("offer-mismatch", &[ApiError::code(131_008)]),
    ("parameter-format-mismatch", FORMAT),
    ("parameter-too-long", &[ApiError::code(132_018)]),
    ("phone-number-too-short", &[ApiError::code(131_009)]),
    ("string-too-long", &[ApiError::code(100)]),
    (
        "string-too-short",
        &[ApiError::code(100), ApiError::with_subcode(100, 2_388_043), ApiError::code(132_012)],
    ),
    ("text-too-long-after-substitution", &[ApiError::code(132_018)]),
    (
        "too-few-items",
        &[
            ApiError::code(100),
            ApiError::with_subcode(100, 2_388_043),
            ApiError::code(132_000),
            ApiError::code(132_012),
        ],
    ),
    ("too-many-items", &[ApiError::code(100), ApiError::code(132_000), ApiError::code(132_012)]),
    ("unexpected-call-recipient", &[ApiError::with_subcode(131_009, 2_494_010)]),
    ("unknown-key", &[ApiError::code(131_009), ApiError::with_subcode(131_009, 2_494_010)]),
    ("unknown-template-component", &[ApiError::code(100)]),
    ("unknown-template-key", &[ApiError::with_subcode(100, 2_388_043)]),
    ("unknown-template-language", &[ApiError::code(132_001)]),
    ("unknown-value", &[ApiError::code(131_009)]),
    (
        "unsendable-template",
        &[ApiError::code(132_015), ApiError::code(132_016), ApiError::code(132_018)],
    ),
    ("unsupported-button-type", &[ApiError::code(100)]),
    ("variable-gap", FORMAT),
    ("variable-not-allowed", FORMAT),
    (
        "wrong-type",
        &[ApiError::with_subcode(100, 2_388_043), ApiError::code(131_009), ApiError::code(132_012)],
    ),
];

/// The errors for a text with variables. They depend on its place in the template.
const FORMAT: &[ApiError] = &[
    ApiError::with_subcode(100, 2_388_047),
    ApiError::with_subcode(100, 2_388_072),
    ApiError::with_subcode(100, 2_388_073),
    ApiError::with_subcode(100, 2_388_060),
    ApiError::code(100),
    ApiError::code(192),
];

/// The errors that the findings of `rule` can have, the rule's own first.
pub fn carried_errors(rule: &Rule) -> impl Iterator<Item = ApiError> {
    let id = rule.meta.id;
    let more = CARRIED.iter().filter(move |it| it.0 == id).flat_map(|it| it.1.iter().copied());
    rule.meta.api_error.into_iter().chain(more)
}

/// Whether a finding of `rule` can have `error`: the same code, and the same subcode if both are
/// known.
#[must_use]
pub fn can_carry(rule: &Rule, error: ApiError) -> bool {
    carried_errors(rule).any(|it| {
        let is_open = it.subcode.is_none() || error.subcode.is_none();
        it.code == error.code && (is_open || it.subcode == error.subcode)
    })
}

#[cfg(test)]
mod tests {
    use super::CARRIED;
    use crate::rules;

    #[test]
    fn rules_are_listed_once_and_in_order() {
        assert!(CARRIED.is_sorted_by(|a, b| a.0 < b.0));
        for (id, errors) in CARRIED {
            assert!(rules::find(id).is_some(), "{id}");
            assert!(!errors.is_empty(), "{id}");
        }
    }
}
