//! A sender that refuses to send a body with an error.
//!
//! It reads the templates of the account once, and checks every body before it is sent. Nothing here
//! opens a connection: `send` prints what a real sender would post.

use std::error::Error;
use std::fmt;

use walint::{Diagnostic, Options, Severity, Templates};

/// The response to `GET /<WABA_ID>/message_templates`.
const TEMPLATES: &str = r#"{
  "data": [
    {
      "id": "1000000000000001",
      "name": "order_ready",
      "language": "en_US",
      "status": "APPROVED",
      "category": "UTILITY",
      "parameter_format": "POSITIONAL",
      "components": [
        {
          "type": "BODY",
          "text": "Your order {{1}} is ready. Pick it up until {{2}} in our shop.",
          "example": { "body_text": [["1001", "Friday"]] }
        }
      ]
    }
  ]
}"#;

/// A message with both parameters of its template.
const GOOD: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "template",
  "template": {
    "name": "order_ready",
    "language": { "code": "en_US" },
    "components": [
      {
        "type": "body",
        "parameters": [
          { "type": "text", "text": "1001" },
          { "type": "text", "text": "Friday" }
        ]
      }
    ]
  }
}"#;

/// A message that lacks a parameter, which only its template shows.
const BAD: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "template",
  "template": {
    "name": "order_ready",
    "language": { "code": "en_US" },
    "components": [
      { "type": "body", "parameters": [{ "type": "text", "text": "1001" }] }
    ]
  }
}"#;

/// What a message needs before it is sent.
struct Sender {
    templates: Templates,
    options: Options,
}

/// The error for a body that Meta would reject.
#[derive(Debug)]
struct Refused(Vec<Diagnostic>);

impl Sender {
    /// Sends a body, unless something in it is an error.
    #[expect(clippy::print_stdout, reason = "an example shows what it does")]
    fn send(&self, body: &str) -> Result<(), Refused> {
        let found = walint::lint_with(body, &self.templates, &self.options);
        if !found.is_empty() {
            return Err(Refused(found));
        }
        println!("POST /<PHONE_NUMBER_ID>/messages with {} bytes", body.len());
        Ok(())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body is not sent")?;
        self.0.iter().try_for_each(|it| write!(f, "\n{it}"))
    }
}

impl Error for Refused {}

#[expect(clippy::print_stdout, reason = "an example shows what it does")]
fn main() -> Result<(), Box<dyn Error>> {
    let sender = Sender {
        templates: Templates::from_json(TEMPLATES)?,
        options: Options::default().with_min_severity(Severity::Error).with_final_payload(true),
    };
    sender.send(GOOD)?;
    let refused = sender.send(BAD).expect_err("the body lacks a parameter");
    println!("{refused}");
    // For a log: one JSON object for each finding.
    println!("{}", serde_json::to_string(&refused.0)?);
    Ok(())
}
