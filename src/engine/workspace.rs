//! All files together, kept up to date as they change: the second pass of a run, and of an editor.
//!
//! A file is checked by itself when it is set. Files are compared when the result is needed. Then only
//! new messages are compared again, and those with a template name that a changed file defines.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::compare::{self, Compared};
use super::file::lint_alone;
use crate::check::{Options, Project, ProjectFile, Role, Sent};
use crate::diagnostic::{Diagnostic, FileId};
use crate::extract::Origin;
use crate::fact::Facts;
use crate::source::{OffsetMap, Span};

/// Files and the findings in them.
#[derive(Debug)]
pub struct Workspace {
    options: Options,
    /// The files by id; one that was removed has no facts.
    files: Vec<File>,
    ids: HashMap<String, FileId>,
    /// The names of templates whose definitions have changed since the last comparison.
    changed_names: HashSet<Box<str>>,
    is_compared: bool,
    n_compared: usize,
}

/// One file.
#[derive(Debug)]
struct File {
    path: String,
    origin: Origin,
    role: Role,
    facts: Facts,
    /// The map from the spans of the facts to the file.
    map: OffsetMap,
    /// The text; empty for a file that was inserted.
    text: String,
    /// The findings in the text alone; empty for a file that was inserted.
    diagnostics: Vec<Diagnostic>,
    /// Whether its messages have not been compared yet.
    is_new: bool,
    /// The findings of the comparison for each message with findings, by its `template` object.
    in_sends: BTreeMap<Span, Vec<Diagnostic>>,
    /// The findings of rules on all files.
    by_rules: Vec<Diagnostic>,
}

impl Workspace {
    /// A workspace without files.
    #[must_use]
    pub fn new(options: Options) -> Workspace {
        Workspace {
            options,
            files: Vec::new(),
            ids: HashMap::new(),
            changed_names: HashSet::new(),
            is_compared: false,
            n_compared: 0,
        }
    }

    /// Checks the text of a new or changed file, and keeps it.
    pub fn set(&mut self, path: &str, text: String, origin: Origin) {
        let report = lint_alone(&text, origin, &self.options);
        let file = File {
            text,
            diagnostics: report.diagnostics,
            ..File::new(path, Role::Checked, origin, report.facts, report.map)
        };
        if let Some(&id) = self.ids.get(path) {
            self.replace(id, file);
        } else {
            let id = self.push(file);
            self.ids.insert(path.to_owned(), id);
        }
    }

    /// Forgets a file.
    pub fn remove(&mut self, path: &str) {
        if let Some(id) = self.ids.remove(path) {
            let (facts, map) = (Facts::default(), OffsetMap::default());
            self.replace(id, File::new("", Role::Consulted, Origin::NAMED, facts, map));
        }
    }

    /// The findings in a file, alone and in comparison with the others, by place and then by rule; none
    /// for an unknown file. [`Workspace::path`] returns the paths of other files that findings point to.
    pub fn diagnostics(&mut self, path: &str) -> Vec<Diagnostic> {
        let Some(&id) = self.ids.get(path) else { return Vec::new() };
        self.compare();
        let file = &self.files[id.0 as usize];
        let in_sends = file.in_sends.values().flatten();
        let found = in_sends.chain(&file.by_rules).cloned().collect();
        let mut diagnostics = file.diagnostics.clone();
        self.add(id, &file.text, &mut diagnostics, found);
        diagnostics
    }

    /// The path of a file; empty for one that was removed.
    #[must_use]
    pub fn path(&self, id: FileId) -> &str {
        &self.file(id).path
    }

    /// How many messages have been compared with their templates so far.
    #[must_use]
    pub fn n_compared(&self) -> usize {
        self.n_compared
    }

    /// Reserves capacity for files that will be inserted, because growing may allocate twice as much.
    pub fn reserve(&mut self, n_files: usize) {
        self.files.reserve_exact(n_files);
    }

    /// Adds the facts of a file whose text and own findings are kept elsewhere. Several files may have
    /// the same path.
    pub fn insert(
        &mut self,
        path: &str,
        role: Role,
        origin: Origin,
        facts: Facts,
        map: OffsetMap,
    ) -> FileId {
        self.push(File::new(path, role, origin, facts, map))
    }

    /// Removes and returns the findings of the comparison in an inserted file; none for a file that is
    /// only consulted. [`Workspace::add`] adds them to the file's own findings.
    pub fn take_found(&mut self, id: FileId) -> Vec<Diagnostic> {
        self.compare();
        let file = &mut self.files[id.0 as usize];
        if file.role == Role::Consulted {
            return Vec::new();
        }
        let mut found: Vec<Diagnostic> =
            std::mem::take(&mut file.in_sends).into_values().flatten().collect();
        found.append(&mut file.by_rules);
        found
    }

    /// Adds the findings of the comparison in a file with this text to those in it alone.
    pub fn add(
        &self,
        id: FileId,
        text: &str,
        diagnostics: &mut Vec<Diagnostic>,
        found: Vec<Diagnostic>,
    ) {
        let file = self.file(id);
        let map_of = |it: Option<FileId>| &self.file(it.unwrap_or(id)).map;
        let options = &self.options;
        compare::add(text, file.origin, options, &file.facts, diagnostics, found, map_of);
    }

    /// Tells whether findings may point to a file.
    #[must_use]
    pub fn has_facts(&self, id: FileId) -> bool {
        !self.file(id).facts.is_empty()
    }

    fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    fn push(&mut self, file: File) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.note_change(&file.facts);
        self.files.push(file);
        id
    }

    fn replace(&mut self, id: FileId, file: File) {
        self.note_change(&file.facts);
        let old = std::mem::replace(&mut self.files[id.0 as usize], file);
        self.note_change(&old.facts);
    }

    fn note_change(&mut self, facts: &Facts) {
        let names = facts.definitions.iter().filter_map(|it| it.name.as_ref());
        self.changed_names.extend(names.map(|it| it.text.clone()));
        self.is_compared = false;
    }

    /// Brings the comparison up to date.
    fn compare(&mut self) {
        if self.is_compared {
            return;
        }
        self.is_compared = true;
        let changed = std::mem::take(&mut self.changed_names);
        let mut in_sends: Vec<_> =
            self.files.iter_mut().map(|it| std::mem::take(&mut it.in_sends)).collect();
        let files: Vec<ProjectFile<'_>> = self.files.iter().map(File::to_project).collect();
        let project = Project::new(&files, &self.options);
        let is_stale = |file: FileId, name: Option<&str>| {
            self.file(file).is_new || name.is_some_and(|it| changed.contains(it))
        };
        if !changed.is_empty() {
            for (id, found) in (0..).map(FileId).zip(&mut in_sends) {
                let sends = &self.file(id).facts.sends;
                let name = |it: &Span| {
                    let n = sends.partition_point(|send| send.span < *it);
                    sends.get(n)?.name.as_ref().map(|it| &*it.text)
                };
                found.retain(|it, _| !is_stale(id, name(it)));
            }
        }
        let is_stale =
            |it: &Sent<'_>| is_stale(it.send.file, it.send.fact.name.as_ref().map(|it| &*it.text));
        let stale = if project.sends.iter().all(is_stale) {
            Cow::Borrowed(project.sends.as_slice())
        } else {
            project.sends.iter().filter(|it| is_stale(it)).cloned().collect()
        };
        self.n_compared += stale.len();
        for Compared { send, found } in compare::compare_sends(&project, &stale) {
            in_sends[send.file.0 as usize].insert(send.fact.span, found);
        }
        // A finding in a message that is not checked is reported at its template.
        let of_others = (0..).map(FileId).zip(&in_sends).filter(|it| !project.is_checked(it.0));
        let of_others = of_others
            .flat_map(|(id, found)| found.values().flatten().map(move |it| (id, it.clone())));
        let found = compare::compare_all(&project, of_others.collect());
        for (file, in_sends) in self.files.iter_mut().zip(in_sends) {
            file.in_sends = in_sends;
            file.by_rules.clear();
            file.is_new = false;
        }
        for (id, diagnostic) in found {
            self.files[id.0 as usize].by_rules.push(diagnostic);
        }
    }
}

impl File {
    fn new(path: &str, role: Role, origin: Origin, facts: Facts, map: OffsetMap) -> File {
        File {
            path: path.to_owned(),
            origin,
            role,
            facts,
            map,
            text: String::new(),
            diagnostics: Vec::new(),
            is_new: true,
            in_sends: BTreeMap::new(),
            by_rules: Vec::new(),
        }
    }

    fn to_project(&self) -> ProjectFile<'_> {
        ProjectFile { path: &self.path, facts: &self.facts, role: self.role }
    }
}

#[cfg(test)]
mod tests {
    use super::Workspace;
    use crate::check::{Options, Role};
    use crate::engine::{Consulted, lint_text, read_facts};
    use crate::extract::Origin;

    fn template(name: &str, text: &str) -> String {
        let sample =
            if text.contains("{{1}}") { r#", "example": {"body_text": [["2207"]]}"# } else { "" };
        let body = format!(
            r#"{{"type": "BODY", "text": "Your order {text} is ready, and we keep it for you."{sample}}}"#
        );
        format!(
            r#"{{"name": "{name}", "language": "en", "category": "UTILITY", "components": [{body}]}}"#
        )
    }

    fn send(name: &str) -> String {
        format!(
            r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {{"name": "{name}", "language": {{"code": "en"}}}}}}"#
        )
    }

    /// A workspace with a template and a message for each of these names.
    fn workspace(names: &[&str]) -> Workspace {
        let mut workspace = Workspace::new(Options::default());
        for name in names {
            workspace.set(&format!("{name}.json"), template(name, "2207"), Origin::NAMED);
            workspace.set(&format!("send_{name}.json"), send(name), Origin::NAMED);
        }
        workspace
    }

    fn rules(workspace: &mut Workspace, path: &str) -> Vec<&'static str> {
        workspace.diagnostics(path).iter().map(|it| it.rule.id).collect()
    }

    #[test]
    fn a_changed_template_is_compared_with_the_messages_that_name_it() {
        let mut workspace = workspace(&["order_one", "order_two", "order_three"]);
        let clean = rules(&mut workspace, "send_order_two.json");
        assert!(clean.is_empty(), "{clean:?}");
        assert_eq!(workspace.n_compared(), 3);
        workspace.set("order_two.json", template("order_two", "{{1}}"), Origin::NAMED);
        let found = rules(&mut workspace, "send_order_two.json");
        assert_eq!(found, ["body-parameter-count-mismatch"]);
        assert!(rules(&mut workspace, "send_order_one.json").is_empty());
        assert_eq!(workspace.n_compared(), 4, "one message names it");
        workspace.set("other.json", "{}".to_owned(), Origin::NAMED);
        assert_eq!(rules(&mut workspace, "send_order_two.json"), found);
        assert_eq!(workspace.n_compared(), 4);
        workspace.set("send_order_one.json", format!(" {}", send("order_one")), Origin::NAMED);
        assert!(rules(&mut workspace, "send_order_one.json").is_empty());
        assert_eq!(workspace.n_compared(), 5, "a message that changed");
    }

    #[test]
    fn what_a_file_was_compared_with_is_forgotten_with_it() {
        let mut workspace = workspace(&["order_one"]);
        workspace.set("order_one.json", template("order_one", "{{1}}"), Origin::NAMED);
        let send = "send_order_one.json";
        assert_eq!(rules(&mut workspace, send), ["body-parameter-count-mismatch"]);
        let related = &workspace.diagnostics(send)[0].related[0];
        assert_eq!(related.file.map(|it| workspace.path(it)), Some("order_one.json"));
        workspace.remove("order_one.json");
        assert!(rules(&mut workspace, send).is_empty());
        assert!(workspace.diagnostics("order_one.json").is_empty());
        workspace.set("order_one.json", template("order_one", "{{1}}"), Origin::NAMED);
        assert_eq!(rules(&mut workspace, send), ["body-parameter-count-mismatch"]);
    }

    #[test]
    fn nothing_is_found_in_files_that_are_only_consulted() {
        let mut workspace = Workspace::new(Options::default());
        workspace.set("t.json", template("order_one", "{{1}}"), Origin::NAMED);
        let Consulted { facts, map, .. } =
            read_facts(&send("order_one"), Origin::NAMED, &Options::default());
        let id = workspace.insert("send.json", Role::Consulted, Origin::NAMED, facts, map);
        assert!(workspace.take_found(id).is_empty());
        let found = workspace.diagnostics("t.json");
        let [mismatch] = &found[..] else { panic!("{found:?}") };
        assert!(mismatch.message.starts_with("a message does not match"), "{}", mismatch.message);
        assert_eq!(mismatch.related[0].file, Some(id));
    }

    #[test]
    fn a_file_alone_has_the_findings_of_a_text() {
        let text = format!("[{}, {}]", template("order_one", "{{1}}"), send("order_one"));
        let mut workspace = Workspace::new(Options::default());
        workspace.set("a.json", text.clone(), Origin::NAMED);
        let found = workspace.diagnostics("a.json");
        assert!(!found.is_empty());
        let expected = lint_text(&text, Origin::NAMED, &Options::default()).diagnostics;
        assert_eq!(format!("{found:?}"), format!("{expected:?}"));
    }

    #[test]
    fn the_order_of_changes_does_not_matter() {
        let names = ["order_one", "order_two"];
        let mut changed = workspace(&names);
        for text in ["{{1}}", "2207", "{{1}}"] {
            changed.set("order_two.json", template("order_two", text), Origin::NAMED);
            let _ = changed.diagnostics("order_two.json");
        }
        changed.set("more.json", send("order_twoo"), Origin::NAMED);
        let _ = changed.diagnostics("more.json");
        let mut fresh = workspace(&names);
        fresh.set("order_two.json", template("order_two", "{{1}}"), Origin::NAMED);
        fresh.set("more.json", send("order_twoo"), Origin::NAMED);
        for path in ["order_one.json", "order_two.json", "send_order_two.json", "more.json"] {
            let (one, other) = (changed.diagnostics(path), fresh.diagnostics(path));
            assert_eq!(format!("{one:?}"), format!("{other:?}"), "{path}");
        }
    }
}
