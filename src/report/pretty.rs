//! The human report, drawn by miette: the source with the place marked, the help and the page.

use std::fmt;
use std::io::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};

use super::excerpt::Excerpt;
use super::{Sources, Style, Summary};
use crate::diagnostic::{Diagnostic, FileId, Related};
use crate::rule;
use crate::source::{LineIndex, Span};

/// Columns that the numbers and the frame take beside the source.
const FRAME: usize = 10;

pub(super) fn write(
    out: &mut impl Write,
    sources: Sources<'_>,
    diagnostic: &Diagnostic,
    style: Style,
) -> io::Result<()> {
    let drawing = Drawing {
        severity: diagnostic.severity,
        heading: format!("{}[{}]", diagnostic.severity, diagnostic.rule.id),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        span: diagnostic.span,
        label: diagnostic.label.as_deref(),
        related: &diagnostic.related,
    };
    draw(out, sources, &drawing, style)?;
    // miette would break an address at the edge, and then it cannot be clicked.
    if let Some(error) = diagnostic.api_error {
        let subcode = error.subcode.map(|it| format!(", subcode {it}")).unwrap_or_default();
        writeln!(out, "  Meta: error {}{subcode}", error.code)?;
    }
    writeln!(out, "  page: {}\n", diagnostic.url)
}

/// What is drawn: a finding, or what Meta objects to.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    /// How bad it is.
    pub severity: rule::Severity,
    /// The line on top.
    pub heading: String,
    /// What is wrong.
    pub message: &'a str,
    /// What to do about it.
    pub help: Option<&'a str>,
    /// Where it is.
    pub span: Span,
    /// A word or two under the place.
    pub label: Option<&'a str>,
    /// Other places that belong to it.
    pub related: &'a [Related],
}

/// Draws a place of a file with what is wrong there.
pub(super) fn draw(
    out: &mut impl Write,
    sources: Sources<'_>,
    drawing: &Drawing<'_>,
    style: Style,
) -> io::Result<()> {
    let views = View::all(sources, drawing, style.width.saturating_sub(FRAME).max(30));
    let theme =
        if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_links(false)
        .with_break_words(false)
        .with_context_lines(1);
    for view in views {
        let mut text = String::new();
        handler.render_report(&mut text, &view).expect("a string can be written to");
        // Blanks at the end of a line serve nobody.
        let lines = text.trim_end().lines();
        // In another file there is nothing to show but the places.
        let is_head = |it: &&str| view.role == Role::Elsewhere && !it.contains("╭─[");
        for line in lines.skip_while(is_head) {
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(())
}

/// The line at the end of a run.
pub(super) fn write_summary(
    out: &mut impl Write,
    summary: Summary,
    style: Style,
) -> io::Result<()> {
    let Summary { n_files, n_bodies, n_errors, n_warnings, n_infos, n_hidden } = summary;
    let checked =
        format!("{} in {}", count(n_bodies, "body", "bodies"), count(n_files, "file", "files"));
    let counts = [(n_errors, "error"), (n_warnings, "warning"), (n_infos, "info")];
    let found: Vec<String> = counts
        .iter()
        .filter(|it| it.0 > 0)
        .map(|(n, name)| count(*n, name, &format!("{name}s")))
        .collect();
    let (color, text) = match (found.is_empty(), n_bodies) {
        (true, 0) => ("33", format!("no request bodies in {}", count(n_files, "file", "files"))),
        (true, _) => ("32", format!("no problems in {checked}")),
        (false, _) => {
            (if n_errors > 0 { "31" } else { "33" }, format!("{}; {checked}", found.join(", ")))
        }
    };
    if style.color {
        write!(out, "\u{1b}[1;{color}m{text}\u{1b}[0m")?;
    } else {
        write!(out, "{text}")?;
    }
    if n_hidden > 0 {
        write!(out, "; {n_hidden} of lower severity not shown")?;
    }
    writeln!(out)
}

fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// A drawing as miette wants it, or what belongs to it in another file.
#[derive(Debug)]
struct View<'a> {
    drawing: &'a Drawing<'a>,
    path: &'a str,
    role: Role,
    /// Whether nothing of the finding follows behind it.
    is_last: bool,
    /// Column of the first place in its line, from 0; where the line is cut the excerpt cannot tell.
    column: usize,
    excerpt: Excerpt,
    labels: Vec<LabeledSpan>,
}

/// What a [`View`] shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The finding itself.
    Finding,
    /// Places in another file.
    Elsewhere,
}

/// A place, what stands under it, and whether it is that of the finding.
type Place = (Span, Option<String>, bool);

impl<'a> View<'a> {
    /// The finding in its file, and then each other file that it points to.
    fn all(sources: Sources<'a>, drawing: &'a Drawing<'a>, width: usize) -> Vec<View<'a>> {
        let mut files: Vec<(Option<FileId>, Vec<Place>)> =
            vec![(None, vec![(drawing.span, drawing.label.map(str::to_owned), true)])];
        for related in drawing.related {
            let place = (related.span, Some(related.message.clone()), false);
            match files.iter_mut().find(|it| it.0 == related.file) {
                Some((_, places)) => places.push(place),
                None => files.push((related.file, vec![place])),
            }
        }
        let view = |(id, places): (Option<FileId>, Vec<Place>)| {
            let (path, text, index) = sources.get(id)?;
            let role = if id.is_none() { Role::Finding } else { Role::Elsewhere };
            Some(View::new((path, text, index), drawing, role, places, width))
        };
        let mut views: Vec<View<'a>> = files.into_iter().filter_map(view).collect();
        if let Some(view) = views.last_mut() {
            view.is_last = true;
        }
        views
    }

    fn new(
        (path, text, index): (&'a str, &'a str, &LineIndex<'_>),
        drawing: &'a Drawing<'a>,
        role: Role,
        places: Vec<Place>,
        width: usize,
    ) -> View<'a> {
        let places: Vec<Place> =
            places.into_iter().map(|it| (shorten(index, text, it.0), it.1, it.2)).collect();
        let spans: Vec<Span> = places.iter().map(|it| it.0).collect();
        let column = spans.first().map_or(0, |it| index.position(it.start).column - 1);
        let excerpt = Excerpt::new(index, text, &spans, width);
        let labels = places.into_iter().map(|(span, label, is_primary)| {
            let start = excerpt.offset_of(index, span.start);
            let end = excerpt.offset_of(index, span.end).max(start);
            if is_primary {
                LabeledSpan::new_primary_with_span(label, (start, end - start))
            } else {
                LabeledSpan::new_with_span(label, (start, end - start))
            }
        });
        let labels = labels.collect();
        View { drawing, path, role, is_last: false, column, excerpt, labels }
    }
}

/// The part of a place that is marked: its first line, and of an object only its bracket.
fn shorten(index: &LineIndex<'_>, text: &str, span: Span) -> Span {
    let range = index.line(index.position(span.start).line);
    let starts_container = text[span.range()].starts_with(['{', '[']);
    let end = if starts_container { span.start as usize + 1 } else { span.end as usize };
    Span::new(span.start as usize, end.min(range.end).max(span.start as usize))
}

impl fmt::Display for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.drawing.message)
    }
}

impl std::error::Error for View<'_> {}

impl miette::Diagnostic for View<'_> {
    fn code(&self) -> Option<Box<dyn fmt::Display + '_>> {
        (self.role == Role::Finding)
            .then(|| Box::new(&self.drawing.heading) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.drawing.severity {
            rule::Severity::Error => Severity::Error,
            rule::Severity::Warning => Severity::Warning,
            rule::Severity::Info => Severity::Advice,
        })
    }

    fn help(&self) -> Option<Box<dyn fmt::Display + '_>> {
        let help = self.drawing.help.filter(|_| self.is_last)?;
        Some(Box::new(help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

impl SourceCode for View<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        n_before: usize,
        n_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let lines = &self.excerpt.lines;
        let line_at = |offset| lines.iter().position(|it| offset <= it.end);
        let (Some(first), Some(last)) =
            (line_at(span.offset()), line_at(span.offset() + span.len()))
        else {
            return Err(MietteError::OutOfBounds);
        };
        // What stands between two parts of the excerpt is not shown, so it is no context.
        let follows = |n: usize| n > 0 && lines[n].number == lines[n - 1].number + 1;
        if (first + 1..=last).any(|it| !follows(it)) {
            return Err(MietteError::OutOfBounds);
        }
        let mut start = first;
        while start > first.saturating_sub(n_before) && follows(start) {
            start -= 1;
        }
        let mut end = last;
        while end < last + n_after && end + 1 < lines.len() && follows(end + 1) {
            end += 1;
        }
        let (from, to) = (lines[start].start, lines[end].end + 1);
        Ok(Box::new(MietteSpanContents::new_named(
            self.path.to_owned(),
            &self.excerpt.text.as_bytes()[from..to],
            (from, to - from).into(),
            lines[start].number - 1,
            self.column,
            end - start + 1,
        )))
    }
}
