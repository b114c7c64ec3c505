//! The edges of what is read as a variable, a sample or a text of a template.

use serde_json::{Value, json};

use crate::common::{found, found_in_text, marked, template, template_with_buttons};

#[test]
fn the_text_that_fills_in_a_code_is_a_label() {
    let button = json!({ "type": "OTP", "otp_type": "ONE_TAP", "text": "Copy", "autofill_text": "Fill {{1}} in",
        "supported_apps": [{ "package_name": "com.example.shop", "signature_hash": "K8a/AINcGX7" }] });
    let mut body = json!({ "name": "code", "language": "en_US", "category": "AUTHENTICATION" });
    body["components"] = json!([{ "type": "BODY" }, { "type": "BUTTONS", "buttons": [button] }]);
    assert_eq!(marked("variable-not-allowed", &body.to_string()), ["{{1}}"]);
}

#[test]
fn scripts_without_spaces_have_no_count_of_words() {
    // Nine variables are too many for a few words.
    let variables: Vec<String> = (1..=9).map(|it| format!("{{{{{it}}}}},")).collect();
    let variables = variables.join(" ");
    let samples: Vec<String> = (1..=9).map(|it| format!("sample {it}")).collect();
    let is_found = |text: &str| {
        let body = json!({ "type": "BODY", "text": format!("{text} {variables} {text}"),
            "example": { "body_text": [samples] } });
        !found("too-many-variables", &template(&json!([body]))).is_empty()
    };
    for text in ["Hello", "Grüße", "Здравствуйте", "नमस्ते", "안녕하세요"]
    {
        assert!(is_found(text), "{text}");
    }
    for text in
        ["สวัสดี", "ສະບາຍດີ", "བཀྲ་ཤིས", "မင်္ဂလာပါ", "សួស្តី", "こんにちは", "你好", "\u{fa0e}", "\u{20000}"]
    {
        assert!(!is_found(text), "{text}");
    }
}

#[test]
fn a_name_that_is_the_whole_text_is_a_variable_only_with_its_sample() {
    let body = |samples: Value| {
        let mut body =
            template(&json!([{ "type": "BODY", "text": "{{name}}", "example": samples }]));
        body["parameter_format"] = "NAMED".into();
        body
    };
    let sample = |name: &str| json!({ "body_text_named_params": [{ "param_name": name, "example": "Ana" }] });
    assert!(!found("variable-at-edge", &body(sample("name"))).is_empty());
    assert_eq!(found("variable-at-edge", &body(sample("town"))), []);
}

#[test]
fn a_text_of_a_number_and_a_name_is_filled_in_by_a_program() {
    let body = |text: &str| template(&json!([{ "type": "BODY", "text": text }]));
    assert!(!found("missing-sample", &body("{{1}}{{2}}")).is_empty());
    assert_eq!(found("missing-sample", &body("{{1}}{{name}}")), []);
}

#[test]
fn samples_with_more_to_come_are_not_counted() {
    let text = |samples: &str| {
        format!(
            r#"{{ "name": "repair_done", "language": "en_US", "category": "UTILITY", "components": [
                {{ "type": "BODY", "text": "Hello {{{{1}}}}, your repair {{{{2}}}} is done.",
                    "example": {{ "body_text": {samples} }} }}] }}"#
        )
    };
    for (samples, is_found) in [
        (r#"[["Ana"]]"#, true),
        (r#"[["Ana", "2207"]]"#, false),
        (r#"[["Ana", {{more}}]]"#, false),
        (r#"[["Ana", ...]]"#, false),
        (r#"[["Ana"], ...]"#, false),
        (r#"[["Ana"], {{more}}]"#, false),
        (r#"[["Ana"], "2207"]"#, false),
        (r#""{{samples}}""#, false),
    ] {
        let found = found_in_text("sample-count-mismatch", &text(samples));
        assert_eq!(!found.is_empty(), is_found, "{samples}");
    }
}

#[test]
fn a_survey_about_something_that_is_filled_in_is_not_vague() {
    let is_found = |text: &str| {
        let mut body = template(&json!([{ "type": "BODY", "text": text }]));
        body["category"] = "UTILITY".into();
        !found("vague-utility-survey", &body).is_empty()
    };
    assert!(is_found("Please rate us and give us feedback."));
    assert!(!is_found("Please rate us for 2207 and give us feedback."));
    assert!(!is_found("Please rate us for {{1}} and give us feedback."));
    assert!(!is_found("Please rate us for <ORDER> and give us feedback."));
}

#[test]
fn a_call_to_buy_begins_a_sentence_or_follows_a_comma_colon_or_dash() {
    let found = |text: &str| {
        let mut body = template(&json!([{ "type": "BODY", "text": text }]));
        body["category"] = "UTILITY".into();
        marked("promotional-utility", &body.to_string())
    };
    for mark in [",", ":", ".", "!", "?", ";", " –", " —", "،", "।"] {
        assert_eq!(found(&format!("It is ready{mark} shop now at home")), ["shop now"], "{mark}");
    }
    for mark in ["", " and", " (", " /", " «"] {
        assert_eq!(found(&format!("It is ready{mark} shop now at home")), [""; 0], "{mark}");
    }
}

#[test]
fn a_named_sample_without_a_name_may_be_for_any_variable() {
    let body = |samples: Value| {
        let text = "Hello {{name}}, your repair {{order}} is ready.";
        let mut body = template(
            &json!([{ "type": "BODY", "text": text, "example": { "body_text_named_params": samples } }]),
        );
        body["parameter_format"] = "NAMED".into();
        body
    };
    let ana = json!({ "param_name": "name", "example": "Ana" });
    for (other, is_found) in [
        (json!({ "param_name": "order", "example": "2207" }), false),
        (json!({ "param_name": "name", "example": "Ben" }), true),
        (json!({ "param_name": "{{which}}", "example": "2207" }), false),
        (json!({ "example": "2207" }), false),
        (json!("2207"), false),
    ] {
        let body = body(json!([ana, other]));
        let found = found("sample-count-mismatch", &body);
        let is_missing = found.iter().any(|it| it.0.ends_with("/body_text_named_params"));
        assert_eq!(is_missing, is_found, "{other}: {found:?}");
    }
}

#[test]
fn up_to_500_samples_are_compared_with_the_variables() {
    let is_found = |example: Value, text: &str| {
        let body = json!([{ "type": "BODY", "text": text, "example": example }]);
        !found("sample-count-mismatch", &template(&body)).is_empty()
    };
    let sample = |n: usize| json!({ "param_name": format!("name{n}"), "example": "Ana" });
    for (n, expected) in [(2, true), (500, true), (501, false)] {
        let samples: Vec<String> = (0..n).map(|it| format!("sample {it}")).collect();
        let positional = json!({ "body_text": [samples] });
        assert_eq!(is_found(positional, "Hello {{1}}, it is ready."), expected, "{n}");
        let samples: Vec<Value> = (0..n).map(sample).collect();
        let named = json!({ "body_text_named_params": samples });
        assert_eq!(is_found(named, "Hello {{name0}}, it is ready."), expected, "{n}");
    }
}

#[test]
fn a_url_that_is_one_name_is_filled_in_by_a_program() {
    for (url, is_found) in [
        ("https://shop.example/{{order}}", true),
        ("{{order}}", false),
        ("https://shop.example/{{1}}", false),
    ] {
        let button = json!({ "type": "URL", "text": "Status", "url": url, "example": ["2207"] });
        let found = found("parameter-format-mismatch", &template_with_buttons(&[button]));
        assert_eq!(!found.is_empty(), is_found, "{url}");
    }
}
