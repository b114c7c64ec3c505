//! The contexts of rules on all files: which template a message sends, and what rules report.

use std::collections::HashMap;
use std::ops::Range;

use super::{Options, Rule};
use crate::diagnostic::{Diagnostic, FileId};
use crate::fact::{
    DefinedContent, DefinedLevel, Definition, Fact, Facts, Given, SentTemplate, Source,
};
use crate::model::HeaderFormat;
use crate::source::Span;

/// One of the files that are compared.
#[derive(Debug, Clone, Copy)]
pub struct ProjectFile<'a> {
    /// Its path; files in one folder belong together.
    pub path: &'a str,
    /// The facts about it.
    pub facts: &'a Facts,
    /// Whether it is checked.
    pub role: Role,
}

/// Whether a file is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is checked.
    Checked,
    /// It is only compared with others: nothing is reported in it.
    Consulted,
}

/// A fact and its file.
#[derive(Debug)]
pub struct Located<'a, T> {
    /// The number of the file.
    pub file: FileId,
    /// The fact.
    pub fact: &'a T,
}

impl<T> Clone for Located<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Located<'_, T> {}

/// The maximum number of definitions of one name that are compared: far more than there are languages.
const MAX_NAMED: usize = 1000;

/// The maximum number of definitions that a message is compared with; with more, nothing is compared.
const MAX_CANDIDATES: usize = 20;

/// The facts of all files, indexed by template name.
#[derive(Debug)]
pub struct Project<'a> {
    /// What the user set.
    pub options: &'a Options,
    /// The templates that have a name, sorted by name and then in the order of the files.
    pub definitions: Vec<Located<'a, Definition>>,
    /// The messages that send a template, in the order of the files.
    pub sends: Vec<Sent<'a>>,
    /// Whether the name of a template is a placeholder.
    pub has_open_name: bool,
    files: &'a [ProjectFile<'a>],
    names: Vec<(&'a str, Range<usize>)>,
}

/// A message and the templates of the name that it sends.
#[derive(Debug, Clone)]
pub struct Sent<'a> {
    /// The message.
    pub send: Located<'a, SentTemplate>,
    /// The definitions of that name, as a range of all definitions.
    named: Range<usize>,
}

impl<'a> Project<'a> {
    /// Indexes the facts of files.
    #[must_use]
    pub fn new(files: &'a [ProjectFile<'a>], options: &'a Options) -> Project<'a> {
        let mut definitions = Vec::new();
        let mut has_open_name = false;
        let ids = (0..).map(FileId);
        for (file, ProjectFile { facts, .. }) in ids.clone().zip(files) {
            for fact in &facts.definitions {
                match fact.name {
                    Some(_) => definitions.push(Located { file, fact }),
                    None => has_open_name = true,
                }
            }
        }
        let name = |it: &Located<'a, Definition>| it.fact.name.as_ref().map_or("", |it| &it.text);
        definitions.sort_by_key(name);
        let mut names: Vec<(&str, Range<usize>)> = Vec::new();
        for (n, definition) in definitions.iter().enumerate() {
            match names.last_mut().filter(|it| it.0 == name(definition)) {
                Some((_, range)) => range.end = n + 1,
                None => names.push((name(definition), n..n + 1)),
            }
        }
        let mut sends = Vec::new();
        // Without a template there is nothing to compare a message with.
        if !definitions.is_empty() {
            let ranges: HashMap<&str, &Range<usize>> =
                names.iter().map(|it| (it.0, &it.1)).collect();
            for (file, fact) in
                ids.zip(files).flat_map(|(id, it)| it.facts.sends.iter().map(move |it| (id, it)))
            {
                let range = fact.name.as_ref().and_then(|it| ranges.get(&*it.text));
                let range = range.map_or(0..0, |it| (*it).clone());
                sends.push(Sent { send: Located { file, fact }, named: range });
            }
        }
        Project { options, definitions, sends, has_open_name, files, names }
    }

    /// The definitions of the template name in a message, in every language; at most 1000.
    #[must_use]
    pub fn named(&self, sent: &Sent<'a>) -> &[Located<'a, Definition>] {
        let named = &self.definitions[sent.named.clone()];
        &named[..named.len().min(MAX_NAMED)]
    }

    /// Tells whether [`Project::named`] returns all definitions of the name.
    #[must_use]
    pub fn has_all_named(&self, sent: &Sent<'a>) -> bool {
        sent.named.len() <= MAX_NAMED
    }

    /// The definitions of the template that a message sends, with its name and language.
    pub fn of(&self, sent: &Sent<'a>) -> impl Iterator<Item = Located<'a, Definition>> {
        let language = sent.send.fact.language.as_ref().map(|it| &*it.text);
        let named = self.named(sent).iter().copied();
        named.filter(move |it| language.is_some_and(|language| it.fact.is_in(language)))
    }

    /// The definitions of each name, by name.
    pub fn by_name(&self) -> impl Iterator<Item = &[Located<'a, Definition>]> {
        self.names.iter().map(|it| &self.definitions[it.1.clone()])
    }

    /// The definitions of the name with this position in [`Project::names`].
    #[must_use]
    pub fn of_name(&self, place: usize) -> &[Located<'a, Definition>] {
        self.names.get(place).map_or(&[], |it| &self.definitions[it.1.clone()])
    }

    /// The names of all templates, in order.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.names.iter().map(|it| it.0)
    }

    /// Tells whether a file is checked, so that findings can be reported in it.
    #[must_use]
    pub fn is_checked(&self, file: FileId) -> bool {
        self.file(file).role == Role::Checked
    }

    /// The folder of a file; empty if its path has none.
    #[must_use]
    pub fn folder(&self, file: FileId) -> &'a str {
        self.file(file).path.rsplit_once('/').map_or("", |it| it.0)
    }

    /// The definitions to compare a message with, the closest files first: those in requests, or else
    /// those in responses.
    ///
    /// Several definitions with one name and language may belong to several accounts.
    #[must_use]
    pub fn candidates(&self, sent: &Sent<'a>) -> Vec<Located<'a, Definition>> {
        let all: Vec<_> = self.of(sent).collect();
        let is_exported = |it: &Located<'_, Definition>| it.fact.source == Source::Exported;
        let has_own = !all.iter().all(is_exported);
        let mut found = all;
        found.retain(|it| !has_own || !is_exported(it));
        if found.len() > MAX_CANDIDATES || !self.has_all_named(sent) {
            found.clear();
        }
        if found.len() > 1 {
            let here = sent.send.file;
            let folders = |it: FileId| self.folder(it).split('/');
            found.sort_by_key(|it| {
                let n_common =
                    folders(here).zip(folders(it.file)).take_while(|it| it.0 == it.1).count();
                (it.file != here, std::cmp::Reverse(n_common))
            });
        }
        found
    }

    fn file(&self, file: FileId) -> &'a ProjectFile<'a> {
        &self.files[file.0 as usize]
    }
}

/// The context of a rule on all files.
#[derive(Debug)]
pub struct ProjectCx<'a> {
    /// The facts of the files.
    pub project: &'a Project<'a>,
    diagnostics: Vec<(FileId, Diagnostic)>,
    in_sends: Vec<(FileId, Diagnostic)>,
}

impl<'a> ProjectCx<'a> {
    /// Begins a check.
    #[must_use]
    pub fn new(project: &'a Project<'a>) -> ProjectCx<'a> {
        ProjectCx { project, diagnostics: Vec::new(), in_sends: Vec::new() }
    }

    /// Reports a finding at a place of a file; the result accepts a help, labels and more.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        file: FileId,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.diagnostics.push((file, Diagnostic::new(&rule.meta, span, message)));
        &mut self.diagnostics.last_mut().expect("one was pushed just now").1
    }

    /// Reports that a message does not match its template. The first related place must be in the
    /// template: if only that file is checked, the finding is reported there.
    pub fn report_send(
        &mut self,
        rule: &'static Rule,
        sent: &Sent<'a>,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.in_sends.push((sent.send.file, Diagnostic::new(&rule.meta, span, message)));
        &mut self.in_sends.last_mut().expect("one was pushed just now").1
    }

    /// Ends the check and returns the findings, each with its file: first those from
    /// [`ProjectCx::report`], then those from [`ProjectCx::report_send`].
    #[must_use]
    pub fn finish(self) -> [Vec<(FileId, Diagnostic)>; 2] {
        [self.diagnostics, self.in_sends]
    }
}

/// The context of a rule on a message and the template that it sends.
#[derive(Debug)]
pub struct SendCx<'a> {
    /// The message.
    pub send: &'a SentTemplate,
    /// The definition of its template.
    pub definition: &'a Definition,
    /// The components of the template.
    pub content: &'a DefinedContent,
    /// The file of the template; `None` if it is the file of the message.
    there: Option<FileId>,
    diagnostics: Vec<Diagnostic>,
}

/// The components of a message, and those of the template that they are for.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The components of the message.
    pub given: &'a Given,
    /// The `template` object or card that contains them.
    pub span: Span,
    /// The components of the template.
    pub level: &'a DefinedLevel,
    /// The index of the card, from 0; `None` for the template itself.
    pub card: Option<usize>,
}

impl<'a> SendCx<'a> {
    /// Begins to compare a message with a definition; `None` if its components are not known.
    #[must_use]
    pub fn new(
        send: Located<'a, SentTemplate>,
        definition: Located<'a, Definition>,
    ) -> Option<SendCx<'a>> {
        Some(SendCx {
            send: send.fact,
            definition: definition.fact,
            content: definition.fact.content.as_ref()?,
            there: (send.file != definition.file).then_some(definition.file),
            diagnostics: Vec::new(),
        })
    }

    /// The components of the template itself, and then those of its cards, each with the components of
    /// the message.
    ///
    /// Skips a card that only one of them has.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'a>> + use<'a> {
        let (send, content) = (self.send, self.content);
        let own = Pair { given: &send.given, span: send.span, level: &content.level, card: None };
        let levels = content.cards.known().and_then(|it| it.items.as_deref()).unwrap_or_default();
        let cards = send.cards.known().map_or(&[][..], |it| &it.items);
        let of_cards = cards.iter().enumerate().filter_map(move |(n, card)| {
            let n = card.index.map_or(n, |it| it as usize);
            // A product carousel has two cards in the template, and up to ten in a message.
            let level = if is_product(levels) { levels.first() } else { levels.get(n) };
            Some(Pair { given: &card.given, span: card.span, level: level?, card: Some(n) })
        });
        std::iter::once(own).chain(of_cards)
    }

    /// Reports a finding in the message, with the place in the template that it does not match.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
        in_template: (Span, &str),
    ) -> &mut Diagnostic {
        let mut diagnostic = Diagnostic::new(&rule.meta, span, message);
        diagnostic.kind = Some(self.send.kind);
        diagnostic.related_in(self.there, in_template.0, in_template.1);
        self.diagnostics.push(diagnostic);
        self.diagnostics.last_mut().expect("one was pushed just now")
    }

    /// Ends the check and returns the findings.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

impl Pair<'_> {
    /// The name of a part in messages: `the body`, or `the body of the card with index 1`.
    #[must_use]
    pub fn name(&self, part: &str) -> String {
        match self.card {
            Some(n) => format!("the {part} of the card with index {n}"),
            None => format!("the {part}"),
        }
    }
}

/// Tells whether the cards have products, so that a message can have any number of them.
pub(crate) fn is_product(cards: &[DefinedLevel]) -> bool {
    cards.first().is_some_and(|it| match &it.header {
        Fact::Known(header) => header.format == HeaderFormat::Product,
        Fact::Absent | Fact::Unknown => false,
    })
}
