//! The edges of what messages and templates show only together.

use serde_json::{Value, json};
use walint::Severity;

use crate::common::{diagnostics, found_in_text, marked, template};

/// A template called `repair_done`.
fn named(components: &Value) -> Value {
    template(components)
}

fn send(components: &Value) -> Value {
    json!({ "messaging_product": "whatsapp", "to": "+16505550100", "type": "template",
        "template": { "name": "repair_done", "language": { "code": "en_US" }, "components": components } })
}

fn texts(values: &[&str]) -> Vec<Value> {
    values.iter().map(|it| json!({ "type": "text", "text": it })).collect()
}

/// The severities of the findings of a rule in several bodies.
fn found(rule: &str, bodies: &[Value]) -> Vec<Severity> {
    found_in_text(rule, &json!(bodies).to_string()).into_iter().map(|it| it.1).collect()
}

#[test]
fn a_body_that_is_filled_in_is_too_long_only_if_its_parameters_make_it_so() {
    let rule = "text-too-long-after-substitution";
    for (n_plain, parameter, is_found) in
        [(1000, 24, false), (1000, 25, true), (1024, 1, true), (1025, 1, false), (1024, 0, false)]
    {
        let text = format!("{}{{{{1}}}}.", "a".repeat(n_plain - 1));
        let definition = named(&json!([{ "type": "BODY", "text": text }]));
        let text = "b".repeat(parameter);
        let body = json!({ "type": "body", "parameters": texts(&[&text]) });
        let found = found(rule, &[definition, send(&json!([body]))]);
        assert_eq!(!found.is_empty(), is_found, "{n_plain} and {parameter}");
    }
}

#[test]
fn parts_that_are_not_variables_leave_the_number_of_parameters_open() {
    for (text, is_found) in [
        ("Hello {{1}}, your repair is ready.", true),
        ("Hello {{1}}, your {repair} is ready.", false),
        ("Hello {{1}}, your {{repair}} is ready.", false),
        ("Hello {{1}}, your {{ is ready.", false),
        ("Hello {{1}}, your <REPAIR> is ready.", false),
        ("Hello {{1}}, your repair {{3}} is ready.", false),
    ] {
        let definition = named(&json!([{ "type": "BODY", "text": text }]));
        let body = json!({ "type": "body", "parameters": texts(&["Ana", "b", "c"]) });
        let found = found("body-parameter-count-mismatch", &[definition, send(&json!([body]))]);
        assert_eq!(!found.is_empty(), is_found, "{text}");
    }
}

#[test]
fn a_url_needs_a_parameter_if_it_ends_in_a_variable() {
    for (url, is_found) in [
        ("https://shop.example/{{1}}", true),
        ("https://shop.example/{{1}}/x", false),
        ("https://shop.example/{{1}}{{2}}", false),
        ("https://shop.example/x", false),
    ] {
        let buttons = json!([{ "type": "URL", "text": "Status", "url": url, "example": ["x"] }]);
        let definition = named(&json!([
            { "type": "BODY", "text": "Your repair is ready for collection." },
            { "type": "BUTTONS", "buttons": buttons },
        ]));
        let found = found("missing-button-parameter", &[definition, send(&json!([]))]);
        assert_eq!(!found.is_empty(), is_found, "{url}");
    }
}

#[test]
fn a_name_on_a_button_is_a_warning_where_no_text_shows_the_same() {
    let buttons = json!([{ "type": "URL", "text": "Status", "url": "https://shop.example/{{1}}", "example": ["x"] }]);
    let definition = |text: &str| {
        named(&json!([{ "type": "BODY", "text": text }, { "type": "BUTTONS", "buttons": buttons }]))
    };
    let button = json!({ "type": "button", "sub_type": "url", "index": "0",
        "parameters": [{ "type": "text", "parameter_name": "order", "text": "2207" }] });
    let body = |parameter: Value| json!({ "type": "body", "parameters": [parameter] });
    let plain = json!({ "type": "text", "text": "Ana" });
    let with_name = json!({ "type": "text", "parameter_name": "name", "text": "Ana" });
    let rule = "message-parameter-format-mismatch";
    let fixed = definition("Your repair is ready for collection.");
    let open = definition("Hello {{1}}, your repair is ready.");
    let sent = |components: Vec<Value>| send(&json!(components));
    assert_eq!(found(rule, &[fixed.clone(), sent(vec![button.clone()])]), [Severity::Warning]);
    let both = sent(vec![body(with_name.clone()), button.clone()]);
    assert_eq!(found(rule, &[fixed, both.clone()]), [Severity::Warning]);
    assert_eq!(found(rule, &[open.clone(), both]), [Severity::Error]);
    assert_eq!(found(rule, &[open, sent(vec![body(plain), button])]), []);
}

#[test]
fn templates_of_different_categories_decide_nothing() {
    let definition = |category: &str| {
        let text = "Your repair is ready for collection.";
        let mut template = named(&json!([{ "type": "BODY", "text": text }]));
        template["category"] = category.into();
        template
    };
    let mut sent = send(&json!([]));
    sent["product_policy"] = "STRICT".into();
    let rule = "marketing-message-category-mismatch";
    let (utility, marketing) = (definition("UTILITY"), definition("MARKETING"));
    assert_eq!(found(rule, &[utility.clone(), sent.clone()]).len(), 1);
    assert_eq!(found(rule, &[utility.clone(), utility.clone(), sent.clone()]).len(), 1);
    assert_eq!(found(rule, &[marketing.clone(), sent.clone()]), []);
    assert_eq!(found(rule, &[utility.clone(), marketing.clone(), sent.clone()]), []);
    assert_eq!(found(rule, &[marketing, utility, sent]), []);
}

#[test]
fn a_template_of_a_product_is_reported_for_groups_unless_the_message_has_the_product() {
    let definition = named(&json!([
        { "type": "HEADER", "format": "PRODUCT" },
        { "type": "BODY", "text": "Your tea is ready for collection." },
        { "type": "BUTTONS", "buttons": [{ "type": "SPM", "text": "View" }] },
    ]));
    let product = json!({ "product_retailer_id": "tea", "catalog_id": "1000000000000001" });
    let header =
        json!({ "type": "header", "parameters": [{ "type": "product", "product": product }] });
    for (components, is_found) in [(json!([]), true), (json!([header]), false)] {
        let mut sent = send(&components);
        sent["recipient_type"] = "group".into();
        sent["to"] = "Y2FwaV9ncm91cDox".into();
        let found = found("unsupported-template-for-group", &[definition.clone(), sent.clone()]);
        assert_eq!(!found.is_empty(), is_found, "{sent}");
    }
}

#[test]
fn bodies_that_differ_in_outer_spaces_are_the_same_content() {
    let definition = |name: &str, text: &str| {
        let mut template = named(&json!([{ "type": "BODY", "text": text }]));
        template["name"] = name.into();
        template
    };
    let one = definition("repair_done", "Your repair is ready for collection.");
    let rule = "duplicate-template-content";
    for (text, is_found) in [
        ("Your repair is ready for collection.", true),
        (" Your repair is ready for collection.\n", true),
        ("Your repair is  ready for collection.", false),
    ] {
        let found = found(rule, &[one.clone(), definition("repair_ready", text)]);
        assert_eq!(!found.is_empty(), is_found, "{text:?}");
    }
    // Bodies without text have no content to compare.
    let blank = |name: &str| definition(name, "  ");
    assert_eq!(found(rule, &[blank("repair_done"), blank("repair_ready")]), []);
}

#[test]
fn a_template_with_a_part_left_out_is_not_compared() {
    let text = |more: &str| {
        format!(
            r#"[{{ "name": "repair_done", "language": "en_US", "category": "UTILITY",
                "components": [{{ "type": "BODY", "text": "Hello {{{{1}}}}, it is done." }}]{more} }}, {}]"#,
            send(&json!([]))
        )
    };
    let rule = "body-parameter-count-mismatch";
    assert_eq!(found_in_text(rule, &text("")).len(), 1);
    assert_eq!(found_in_text(rule, &text(", ...")), []);
}

#[test]
fn an_edit_without_a_name_defines_no_template() {
    let text = "Your repair is ready for collection.";
    let components = json!([{ "type": "BODY", "text": text }]);
    let known = named(&components);
    let mut sent = send(&json!([]));
    sent["template"]["name"] = "parcel_sent".into();
    let rule = "unknown-template";
    assert_eq!(found(rule, &[known.clone(), sent.clone()]).len(), 1);
    let edit = json!({ "components": components });
    assert_eq!(found(rule, &[known.clone(), edit, sent.clone()]).len(), 1);
    // A name that is filled in later may be the one in the message.
    let mut open = known.clone();
    open["name"] = "{{name}}".into();
    assert_eq!(found(rule, &[known, open, sent]), []);
}

#[test]
fn languages_that_are_empty_or_left_out_may_be_any() {
    let text = |language: &str| {
        let mut sent = send(&json!([]));
        sent["template"]["language"]["code"] = "fr".into();
        format!(
            r#"[{{ "name": "repair_done", {language}, "category": "UTILITY",
                "components": [{{ "type": "BODY", "text": "Your repair is ready." }}] }}, {sent}]"#
        )
    };
    for (language, is_found) in [
        (r#""language": "en_US""#, true),
        (r#""language": """#, false),
        (r#""language": "{{language}}""#, false),
        (r#""languages": ["en_US", "de"]"#, true),
        (r#""languages": ["en_US", "fr"]"#, false),
        (r#""languages": ["en_US", ""]"#, false),
        (r#""languages": ["en_US", {{more}}]"#, false),
        (r#""languages": ["en_US", ...]"#, false),
    ] {
        let found = found_in_text("missing-language-version", &text(language));
        assert_eq!(!found.is_empty(), is_found, "{language}");
    }
}

#[test]
fn only_a_response_tells_that_direct_send_created_a_template() {
    let mut template = named(&json!([{ "type": "BODY", "text": "Your repair is ready." }]));
    template["source"] = "AUTO_GENERATED".into();
    let rule = "unsendable-template";
    assert_eq!(found(rule, &[template.clone(), send(&json!([]))]), []);
    template["status"] = "APPROVED".into();
    template["id"] = "1000000000000001".into();
    assert_eq!(found(rule, &[template, send(&json!([]))]), [Severity::Error]);
}

#[test]
fn a_parameter_that_is_filled_in_later_has_no_length() {
    let rule = "text-too-long-after-substitution";
    for (n_plain, parameter, is_found) in [
        (1024, "{{name}}", false),
        (1024, "<NAME>", false),
        (1023, "a{{name}}", false),
        (1024, "a{{name}}", true),
    ] {
        let text = format!("{}{{{{1}}}}.", "a".repeat(n_plain - 1));
        let definition = named(&json!([{ "type": "BODY", "text": text }]));
        let body = json!({ "type": "body", "parameters": texts(&[parameter]) });
        let found = found(rule, &[definition, send(&json!([body]))]);
        assert_eq!(!found.is_empty(), is_found, "{n_plain} and {parameter}");
    }
}

#[test]
fn the_code_in_the_text_that_meta_writes_is_variable_1() {
    let mut definition = named(&json!([
        { "type": "BODY" },
        { "type": "BUTTONS", "buttons": [{ "type": "OTP", "otp_type": "COPY_CODE" }] },
    ]));
    definition["category"] = "AUTHENTICATION".into();
    definition["parameter_format"] = "NAMED".into();
    for (name, is_found) in [("1", false), ("code", true)] {
        let parameter = json!({ "type": "text", "parameter_name": name, "text": "123456" });
        let body = json!({ "type": "body", "parameters": [parameter] });
        let found = found("parameter-name-mismatch", &[definition.clone(), send(&json!([body]))]);
        assert_eq!(!found.is_empty(), is_found, "{name}");
    }
}

#[test]
fn a_similar_name_is_shown_in_the_first_version_of_a_related_language() {
    let version = |language: &str| {
        let mut template = named(&json!([{ "type": "BODY", "text": "Your repair is ready." }]));
        template["language"] = language.into();
        template
    };
    let related = |languages: &[&str]| {
        let mut sent = send(&json!([]));
        sent["template"]["name"] = "repair_don".into();
        sent["template"]["language"]["code"] = "en".into();
        let bodies: Vec<Value> = languages.iter().map(|it| version(it)).chain([sent]).collect();
        let text = json!(bodies).to_string();
        let found = diagnostics("unknown-template", &text);
        let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
        let at = diagnostic.related[0].span.start as usize;
        text[..at].matches("repair_done").count()
    };
    assert_eq!(related(&["de", "en_US", "en_GB", "fr"]), 1);
    assert_eq!(related(&["de", "en_US", "en_GB", "en"]), 3);
    assert_eq!(related(&["de", "fr"]), 0);
}

#[test]
fn parts_that_are_not_variables_leave_the_names_of_parameters_open() {
    for (text, is_found) in [
        ("Hello {{name}}, your repair is ready.", true),
        ("Hello {{name}}, your {repair} is ready.", false),
        ("Hello {{name}}, your {{1}} is ready.", false),
        ("Hello {{name}}, your <REPAIR> is ready.", false),
    ] {
        let mut definition = named(&json!([{ "type": "BODY", "text": text,
            "example": { "body_text_named_params": [{ "param_name": "name", "example": "Ana" }] } }]));
        definition["parameter_format"] = "NAMED".into();
        let parameter =
            |name: &str| json!({ "type": "text", "parameter_name": name, "text": "Ana" });
        let parameters = ["name", "town"].map(parameter);
        let body = json!({ "type": "body", "parameters": parameters });
        let found = found("parameter-name-mismatch", &[definition, send(&json!([body]))]);
        assert_eq!(!found.is_empty(), is_found, "{text}");
    }
}

#[test]
fn a_list_that_is_far_too_long_is_not_counted() {
    let definition =
        named(&json!([{ "type": "BODY", "text": "Hello {{1}}, your repair is ready." }]));
    for (n, is_found) in [(1, false), (2, true), (100, true), (101, false)] {
        let body = json!({ "type": "body", "parameters": texts(&vec!["a"; n]) });
        let bodies = [definition.clone(), send(&json!([body]))];
        let found = found("body-parameter-count-mismatch", &bodies);
        assert_eq!(!found.is_empty(), is_found, "{n}");
    }
}

#[test]
fn a_new_template_is_the_duplicate_of_one_in_a_response() {
    let text = "Your repair is ready for collection.";
    let new = named(&json!([{ "type": "BODY", "text": text }]));
    let mut known = new.clone();
    known["name"] = "repair_ready".into();
    known["status"] = "APPROVED".into();
    known["id"] = "1000000000000001".into();
    for bodies in [[&new, &known], [&known, &new]] {
        let found = marked("duplicate-template-content", &json!(bodies).to_string());
        assert_eq!(found, [r#""repair_done""#]);
    }
}

#[test]
fn templates_of_some_categories_have_no_content_of_their_own() {
    let is_found = |category: Value| {
        let template = |name: &str| {
            let mut template = named(&json!([{ "type": "BODY", "text": "123456 is your code." }]));
            template["name"] = name.into();
            template["category"] = category.clone();
            template
        };
        let bodies = [template("repair_done"), template("repair_ready")];
        !found("duplicate-template-content", &bodies).is_empty()
    };
    assert!(is_found("UTILITY".into()) && is_found("MARKETING".into()));
    for category in ["AUTHENTICATION", "{{category}}", "SERVICES"] {
        assert!(!is_found(category.into()), "{category}");
    }
}

#[test]
fn a_header_accepts_its_own_kind_and_a_gif_also_a_video() {
    let kinds = ["image", "video", "gif", "document"];
    for wanted in kinds {
        for given in kinds {
            let definition = named(&json!([
                { "type": "HEADER", "format": wanted.to_uppercase() },
                { "type": "BODY", "text": "Your repair is ready for collection." },
            ]));
            let mut parameter = json!({ "type": given });
            parameter[given] = json!({ "id": "1000000000000001" });
            let header = json!({ "type": "header", "parameters": [parameter] });
            let found = found("header-kind-mismatch", &[definition, send(&json!([header]))]);
            let is_right = given == wanted || (given, wanted) == ("video", "gif");
            assert_eq!(found.is_empty(), is_right, "{given} for {wanted}");
        }
    }
}
