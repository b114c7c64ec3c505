//! `coordinate-out-of-range`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::{Node, Value};
use crate::model::{Content, MessageType, Parameter, ParameterKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A latitude or longitude is no number of degrees, or lies outside the globe.
    ///
    /// Both are decimal degrees, as a number or as a string: latitude from -90 in the south to 90 in
    /// the north, longitude from -180 in the west to 180 in the east. Degrees with minutes and a
    /// comma for the decimal point are not read.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "95.2", "longitude": "-9.1394" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "38,7139", "longitude": "-9,1394" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "location",
    ///             "location": {
    ///               "latitude": "38.7139",
    ///               "longitude": "190.5",
    ///               "name": "Baixa",
    ///               "address": "Rua do Exemplo 12"
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "-90", "longitude": "180.0" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "location",
    ///   "location": { "latitude": "{{latitude}}", "longitude": "{{longitude}}" }
    /// }
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
    // The schema finds numbers out of range.
    let Some(node) = location.get(key) else { return };
    let Some(text) = node.literal() else { return };
    match degrees(node) {
        Some(it) if it.abs() <= limit => {}
        Some(_) => {
            let longitude = location.get("longitude").and_then(degrees);
            // Longitudes beyond 90 are on the other side of the globe; most are not.
            let is_swapped = key == "latitude" && longitude.is_some_and(|it| it.abs() <= 90.0);
            let help = if is_swapped {
                "swap `latitude` and `longitude` if they were mixed up; the latitude is within 90"
            } else {
                "give decimal degrees, west and south with a minus sign"
            };
            let message = format!("`{key}` is not from -{limit} to {limit} degrees");
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
                "write a point in place of the comma"
            } else {
                "write decimal degrees, as in `38.7139`"
            };
            let message = format!("`{key}` is not a number of degrees");
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

/// The value of a decimal number with blanks around it; words such as `inf` are none.
fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_number = text.bytes().all(|it| it.is_ascii_digit() || b"+-.eE".contains(&it));
    text.parse().ok().filter(|_| is_number)
}
