//! How the files of the schemas are laid out.

use serde_json::Value;

/// The most columns of a line with more than one value.
const WIDTH: usize = 100;

/// The text of a JSON file: what fits on a line is on one line.
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, 0, &mut text);
    text.push('\n');
    text
}

/// Writes a value that `used` columns precede on its line.
fn write(value: &Value, indent: usize, used: usize, text: &mut String) {
    let line = line(value);
    // One more column is for a comma.
    if indent > 0 && used + line.chars().count() < WIDTH {
        text.push_str(&line);
        return;
    }
    let inner = indent + 2;
    match value {
        Value::Object(members) if !members.is_empty() => {
            let heads = members.iter().map(|(key, it)| (format!("{}: ", Value::from(&**key)), it));
            write_all(heads, ['{', '}'], indent, text);
        }
        Value::Array(items) if items.iter().any(|it| it.is_array() || it.is_object()) => {
            write_all(items.iter().map(|it| (String::new(), it)), ['[', ']'], indent, text);
        }
        Value::Array(items) if !items.is_empty() => {
            text.push('[');
            let mut column = WIDTH;
            for (n, item) in items.iter().enumerate() {
                let comma = if n + 1 < items.len() { "," } else { "" };
                let item = format!("{item}{comma}");
                let length = item.chars().count();
                if column + 1 + length > WIDTH {
                    text.push('\n');
                    text.push_str(&" ".repeat(inner));
                    column = inner + length;
                } else {
                    text.push(' ');
                    column += 1 + length;
                }
                text.push_str(&item);
            }
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            text.push(']');
        }
        _ => text.push_str(&line),
    }
}

/// Writes values on lines of their own, each after its head.
fn write_all<'v>(
    values: impl Iterator<Item = (String, &'v Value)>,
    [open, close]: [char; 2],
    indent: usize,
    text: &mut String,
) {
    text.push(open);
    for (n, (head, value)) in values.enumerate() {
        text.push_str(if n == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(indent + 2));
        text.push_str(&head);
        write(value, indent + 2, indent + 2 + head.chars().count(), text);
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(close);
}

/// A value on one line.
fn line(value: &Value) -> String {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let members: Vec<String> = members
                .iter()
                .map(|(key, it)| format!("{}: {}", Value::from(&**key), line(it)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(line).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
