//! Draws the problem, its place, the source with the place marked by miette, and the help.
//!
//! miette counts characters, and a terminal counts cells. So miette gets a line with as many
//! characters as the source has cells, and its output is then filled with the source.

use std::fmt;
use std::io::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents,
};

use super::excerpt::{Excerpt, LABEL, MIN_LABEL, Mark, Place, middle};
use super::reporter::Style;
use super::{Sources, cell};
use crate::diagnostic::{FileId, Related};
use crate::rule;
use crate::source::Span;

/// Cells of the frame next to the source, without the line numbers.
const FRAME: usize = 4;

/// What is drawn: a finding, or something that Meta rejects.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    /// How bad it is.
    pub severity: rule::Severity,
    /// The start of the first line.
    pub heading: String,
    /// The page that the heading links to.
    pub page: Option<&'a str>,
    /// What is wrong.
    pub message: &'a str,
    /// What to do about it.
    pub help: Option<&'a str>,
    /// Where it is.
    pub span: Span,
    /// A word or two under the place.
    pub label: Option<&'a str>,
    /// Other places that the problem is about.
    pub related: &'a [Related],
}

/// Draws a place of a file with what is wrong there.
pub(super) fn draw(
    out: &mut dyn Write,
    sources: &Sources<'_>,
    drawing: &Drawing<'_>,
    style: Style,
) -> io::Result<()> {
    write_heading(out, drawing, style)?;
    let related: Vec<String> =
        drawing.related.iter().map(|it| cell::escape(&it.message).into_owned()).collect();
    let label = drawing.label.map(cell::escape);
    let primary = Place { span: drawing.span, label: label.as_deref(), is_primary: true };
    let mut files: Vec<(Option<FileId>, Vec<Place<'_>>)> = vec![(None, vec![primary])];
    for (other, label) in drawing.related.iter().zip(&related) {
        let place = Place { span: other.span, label: Some(label), is_primary: false };
        match files.iter_mut().find(|it| it.0 == other.file) {
            Some((_, places)) => places.push(place),
            None => files.push((other.file, vec![place])),
        }
    }
    let mut arrow = "-->";
    for (id, places) in files {
        let Some((path, index)) = sources.get(id) else { continue };
        let path = super::shown_path(path);
        let n_digits = index.n_lines().to_string().len();
        let width = style.width.saturating_sub(FRAME + n_digits).max(30);
        for excerpt in Excerpt::all(index, &places, width) {
            let (line, column) = (excerpt.position.line, excerpt.position.column);
            let place = format!("{path}:{line}:{column}");
            writeln!(out, "  {} {place}", style.paint(DIM, arrow))?;
            write_excerpt(out, &excerpt, drawing.severity, width, style)?;
            arrow = ":::";
        }
    }
    match drawing.help {
        Some(help) => write_wrapped(out, "  help: ", help, style.width),
        None => Ok(()),
    }
}

fn write_heading(out: &mut dyn Write, drawing: &Drawing<'_>, style: Style) -> io::Result<()> {
    let Drawing { severity, heading, page, message, .. } = drawing;
    let message = cell::escape(message);
    let first = style.width.saturating_sub(cell::width(heading) + 2);
    let lines = cell::wrap(&message, first, style.width - 2);
    let heading = style.link(*page, heading);
    write!(out, "{}:", style.paint(color(*severity), &heading))?;
    for (n, line) in lines.iter().enumerate() {
        // A message that does not fit next to the heading begins below it.
        let indent = if n == 0 { " " } else { "  " };
        if !line.is_empty() {
            write!(out, "{indent}{}", style.paint(BOLD, line))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes a text after a label, in lines of up to `width` cells that are indented by the label.
pub(super) fn write_wrapped(
    out: &mut dyn Write,
    label: &str,
    text: &str,
    width: usize,
) -> io::Result<()> {
    let n_label = cell::width(label);
    let room = width.saturating_sub(n_label);
    for (n, line) in cell::wrap(&cell::escape(text), room, room).iter().enumerate() {
        if n == 0 {
            writeln!(out, "{label}{line}")?;
        } else {
            writeln!(out, "{:n_label$}{line}", "")?;
        }
    }
    Ok(())
}

const BOLD: &str = "1";
const DIM: &str = "2";

fn color(severity: rule::Severity) -> &'static str {
    match severity {
        rule::Severity::Error => "1;31",
        rule::Severity::Warning => "1;33",
        rule::Severity::Info => "1;36",
    }
}

impl Style {
    /// The text in a color, if color is enabled.
    pub(super) fn paint(self, color: &str, text: &str) -> String {
        if self.color { format!("\u{1b}[{color}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// The text as a link to a page, if the terminal supports links.
    fn link(self, page: Option<&str>, text: &str) -> String {
        match page.filter(|_| self.links) {
            Some(page) => format!("\u{1b}]8;;{page}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\"),
            None => text.to_owned(),
        }
    }
}

fn write_excerpt(
    out: &mut dyn Write,
    excerpt: &Excerpt<'_>,
    severity: rule::Severity,
    width: usize,
    style: Style,
) -> io::Result<()> {
    let view = View::new(excerpt, width);
    let mut theme =
        if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let styles = &mut theme.styles;
    let primary = match severity {
        rule::Severity::Error => styles.error,
        rule::Severity::Warning => styles.warning,
        rule::Severity::Info => styles.advice,
    };
    let of_label = |it: &LabeledSpan| if it.primary() { primary.bold() } else { styles.linum };
    if style.color {
        styles.highlights = view.labels.iter().map(of_label).collect();
    }
    let handler = GraphicalReportHandler::new_themed(theme).with_width(style.width);
    let mut text = String::new();
    handler.render_report(&mut text, &view).expect("a string can be written to");
    // miette writes a title and a frame around the lines. They are replaced by what is written
    // above.
    let is_title = |it: &&str| !it.trim_start().starts_with('╭');
    let is_framed = |it: &&str| !it.trim_start().starts_with('╰');
    let mut lines = excerpt.lines.iter();
    for line in text.lines().skip_while(is_title).skip(1).take_while(is_framed) {
        let is_source = !line.trim_start().starts_with('·');
        let drawn = match line.split_once('│').filter(|_| is_source) {
            Some((number, _)) => {
                let text = lines.next().map_or("", |it| it.text.as_str());
                format!("{number}│ {text}")
            }
            None => line.to_owned(),
        };
        // Remove spaces at the end of a line.
        writeln!(out, "{}", drawn.trim_end())?;
    }
    Ok(())
}

/// An excerpt in the form that miette needs.
#[derive(Debug)]
struct View {
    /// A space for each cell of the excerpt.
    cells: String,
    /// The number of the first line in the file, from 0.
    first: usize,
    n_lines: usize,
    /// What is marked, in order.
    labels: Vec<LabeledSpan>,
}

impl View {
    fn new(excerpt: &Excerpt<'_>, width: usize) -> View {
        let mut cells = String::new();
        let mut starts = Vec::new();
        for line in &excerpt.lines {
            starts.push(cells.len());
            cells.push_str(&" ".repeat(line.n_cells));
            cells.push('\n');
        }
        let label = |it: &Mark<'_>| {
            let place = &it.place;
            let room = width.saturating_sub(middle(&it.cells) + LABEL).max(MIN_LABEL);
            let text = place.label.map(|it| cell::wrap(it, room, room).join("\n"));
            let span = (starts[it.line] + it.cells.start, it.cells.len());
            if place.is_primary {
                LabeledSpan::new_primary_with_span(text, span)
            } else {
                LabeledSpan::new_with_span(text, span)
            }
        };
        let mut labels: Vec<LabeledSpan> = excerpt.marks.iter().map(label).collect();
        labels.sort_by_key(LabeledSpan::offset);
        let first = excerpt.lines.first().map_or(0, |it| it.number - 1);
        View { cells, first, n_lines: excerpt.lines.len(), labels }
    }
}

impl fmt::Display for View {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for View {}

impl miette::Diagnostic for View {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

impl SourceCode for View {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        Ok(Box::new(MietteSpanContents::new(
            self.cells.as_bytes(),
            (0, self.cells.len()).into(),
            self.first,
            0,
            self.n_lines,
        )))
    }
}
