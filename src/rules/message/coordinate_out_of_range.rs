//! `coordinate-out-of-range`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::{Node, Value};
use crate::model::{Content, MessageType, Parameter, ParameterKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A latitude or longitude is out of range, or is not a decimal number.
    ///
    /// Meta rejects it with error 131009. Both are decimal degrees, as a number or as a string. A
    /// latitude is between -90 (south) and 90 (north), and a longitude is between -180 (west) and
    /// 180 (east). Meta does not accept degrees with minutes, or a comma as the decimal point.
    ///
    /// ```change location-message
    /// bad   /location/latitude: "95.2"
    /// bad   /location: { "latitude": "38,7139", "longitude": "-9,1394" }
    /// good  /location: { "latitude": "-90", "longitude": "180.0" }
    /// good  /location: { "latitude": "{{latitude}}", "longitude": "{{longitude}}" }
    /// ```
    ///
    /// ```change send-with-header
    /// bad   /template/components/0/parameters: [
    ///         {
    ///           "type": "location",
    ///           "location": {
    ///             "latitude": "38.7139",
    ///             "longitude": "190.5",
    ///             "name": "Baixa",
    ///             "address": "Rua do Exemplo 12"
    ///           }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "coordinate-out-of-range",
        severity: Error,
        category: Message,
        page: page!("messages/location-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::Content(&[MessageType::Location], check_content),
            Finder::Parameter(&[ParameterKind::Location], check_parameter),
        ]),
    }
}

fn check_content(cx: &mut BodyCx<'_>, content: Content<'_>) {
    check(cx, content.node);
}

fn check_parameter(cx: &mut BodyCx<'_>, parameter: Parameter<'_>) {
    if let Some(location) = parameter.get("location") {
        check(cx, location);
    }
}

fn check(cx: &mut BodyCx<'_>, location: &Node<'_>) {
    check_degrees(cx, location, "latitude", 90.0);
    check_degrees(cx, location, "longitude", 180.0);
}

fn check_degrees(cx: &mut BodyCx<'_>, location: &Node<'_>, key: &str, limit: f64) {
    // The schema reports numbers that are out of range.
    let Some(node) = location.get(key) else { return };
    let Some(text) = node.literal() else { return };
    match degrees(node) {
        Some(it) if it.abs() <= limit => {}
        Some(value) => {
            let longitude = location.get("longitude").and_then(degrees);
            // The two may be swapped only if the longitude is a valid latitude.
            let is_swapped = key == "latitude" && longitude.is_some_and(|it| it.abs() <= 90.0);
            let help = if is_swapped {
                "swap `latitude` and `longitude` if they are in the wrong order".to_owned()
            } else {
                format!("use decimal degrees from -{limit} to {limit}")
            };
            let bound = if value > limit {
                format!("the maximum is {limit}")
            } else {
                format!("the minimum is -{limit}")
            };
            let literal = if text.len() <= 20 { text.trim() } else { "out of range" };
            let message = format!("`{key}` is {literal}; {bound}");
            cx.report(&RULE, node.span, message).help(help);
        }
        None => {
            let with_point = decimal(&text.replacen(',', ".", 1));
            let has_comma = with_point.is_some();
            let is_right = with_point.is_some_and(|it| it.abs() <= limit);
            let fix = text.find(',').filter(|_| is_right).and_then(|at| {
                let trust = Applicability::Safe;
                Fix::replace_in_string(trust, cx.source(), node, at..at + 1, ".")
            });
            let help = if has_comma {
                "replace the comma with a point"
            } else {
                "set it to decimal degrees, such as `38.7139`"
            };
            let message = format!("`{key}` is not a decimal number");
            cx.report(&RULE, node.span, message).help(help).fix(fix);
        }
    }
}

/// The value of a number, or of a string with one.
fn degrees(node: &Node<'_>) -> Option<f64> {
    match &node.value {
        Value::Number(literal) => decimal(literal),
        Value::String(text) => decimal(text),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) | Value::Opaque => None,
    }
}

/// The value of a decimal number, with or without spaces around it; `None` for words such as `inf`.
fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_number = text.bytes().all(|it| it.is_ascii_digit() || b"+-.eE".contains(&it));
    text.parse().ok().filter(|_| is_number)
}
