//! Bodies in the commands of scripts.
//!
//! The place of a body is `line:` with the number of the line where its text begins, from 1. The next
//! one on that line is `line:3/value:2`.

mod curl;
mod powershell;
mod script;
mod words;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use self::curl::{Data, Request};
use self::script::{Kind, Part, Piece, Script};
use super::endpoint;
use super::held::Held;
use super::{COMPUTED, Embedded, Format, Reference, Writer};
use crate::kind::Target;
use crate::source::Span;

/// The bodies in a script of a POSIX shell.
pub(super) fn extract(text: &str) -> Vec<Embedded<'_>> {
    Reader::read(words::read(text), Language::Posix).held.finish()
}

/// The bodies in a script of PowerShell.
pub(super) fn extract_powershell(text: &str) -> Vec<Embedded<'_>> {
    Reader::read(powershell::read(text), Language::PowerShell).held.finish()
}

/// The files whose content a script of a POSIX shell sends.
pub(super) fn references(text: &str) -> Vec<Reference> {
    Reader::read(words::read(text), Language::Posix).references
}

/// The files whose content a script of PowerShell sends.
pub(super) fn references_powershell(text: &str) -> Vec<Reference> {
    Reader::read(powershell::read(text), Language::PowerShell).references
}

/// The longest way from one variable or command to another that is followed.
const MAX_STEPS: usize = 6;

/// The most pieces of a URL, with those of its variables.
const MAX_URL_PIECES: usize = 200;

/// The most bytes of each piece.
const MAX_URL: usize = 2_000;

/// The language of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Posix,
    PowerShell,
}

/// Collects the bodies of a script.
struct Reader<'s> {
    script: Script<'s>,
    language: Language,
    variables: HashMap<String, Vec<Assignment>>,
    held: Held<'s>,
    references: Vec<Reference>,
    /// The parts that are not looked at for themselves.
    used: HashSet<Part>,
    sent: HashSet<Part>,
}

/// A value of a variable.
struct Assignment {
    at: usize,
    value: Part,
    is_appended: bool,
}

/// Where a text comes from.
#[derive(Clone, Copy)]
enum Source {
    Text(Part),
    /// It is the format of `printf`.
    Format(Part),
    /// It is the content of the file of this name.
    File(Part),
    Unknown,
}

impl<'s> Reader<'s> {
    fn read(script: Script<'s>, language: Language) -> Reader<'s> {
        let held = Held::new(script.text);
        let mut reader = Reader {
            script,
            language,
            variables: HashMap::new(),
            held,
            references: Vec::new(),
            used: HashSet::new(),
            sent: HashSet::new(),
        };
        reader.collect_variables();
        for command in 0..reader.script.commands.len() {
            match language {
                Language::Posix => reader.read_command(command),
                Language::PowerShell => reader.read_powershell(command),
            }
        }
        for command in 0..reader.script.commands.len() {
            reader.read_literals(command);
        }
        reader
    }

    /// The program of a command, without its folder, and its arguments.
    fn program(&self, command: usize) -> Option<(&'s str, Range<usize>)> {
        let words = self.script.commands[command].words.clone();
        let name = |word: usize| base(self.script.head(self.script.part(word)));
        let is_before = |word: &usize| {
            let part = self.script.part(*word);
            RESERVED.contains(&name(*word)) || self.assigned(part).is_some()
        };
        let first = words.clone().find(|it| !is_before(it))?;
        // Any program may run curl: `sudo -u www curl`, `timeout 10 curl`.
        let is_curl = |it: &usize| matches!(name(*it), "curl" | "curl.exe");
        let word = (first..words.end.min(first + 8)).find(is_curl).unwrap_or(first);
        Some((name(word), word + 1..words.end))
    }

    fn parts(&self, words: Range<usize>) -> Vec<Part> {
        words.map(|it| self.script.part(it)).collect()
    }

    /// The name that a word sets, whether its value is appended, and where it begins.
    fn assigned(&self, part: Part) -> Option<(&'s str, bool, Part)> {
        let head = self.script.head(part);
        let is_name = |it: &u8| it.is_ascii_alphanumeric() || *it == b'_';
        let length = head.bytes().take_while(is_name).count();
        let rest = &head[length..];
        let is_appended = rest.starts_with("+=");
        if length == 0
            || head.as_bytes()[0].is_ascii_digit()
            || !(is_appended || rest.starts_with('='))
        {
            return None;
        }
        let value = self.script.after(part, length + 1 + usize::from(is_appended));
        Some((&head[..length], is_appended, value))
    }

    fn collect_variables(&mut self) {
        let mut all: Vec<(&'s str, Assignment)> = Vec::new();
        for command in 0..self.script.commands.len() {
            let words = self.script.commands[command].words.clone();
            if words.is_empty() {
                continue;
            }
            if self.language == Language::PowerShell {
                all.extend(self.set_in_powershell(command));
                continue;
            }
            let first = words.clone().find(|it| {
                let part = self.script.part(*it);
                self.assigned(part).is_none() && !RESERVED.contains(&self.script.head(part))
            });
            let name = first.map_or("", |it| self.script.head(self.script.part(it)));
            let is_declaration =
                matches!(name, "local" | "export" | "declare" | "typeset" | "readonly");
            let end = if is_declaration { words.end } else { first.unwrap_or(words.end) };
            for it in words.start..end {
                let word = self.script.words[it];
                if let Some((name, is_appended, value)) = self.assigned(Part::of(word)) {
                    let at = word.span.end as usize;
                    all.push((name, Assignment { at, value, is_appended }));
                }
            }
            if name == "read" {
                all.extend(self.read_variable(command));
            }
        }
        all.sort_by_key(|it| it.1.at);
        for (name, it) in all {
            self.variables.entry(self.name_of(name)).or_default().push(it);
        }
        // What is put together from several values is not read.
        for all in self.variables.values().filter(|it| it.iter().any(|it| it.is_appended)) {
            self.used.extend(all.iter().map(|it| it.value));
        }
    }

    /// The variable that `read` sets to all of its input.
    fn read_variable(&self, command: usize) -> Option<(&'s str, Assignment)> {
        let input = self.script.commands[command].input?;
        let words = self.script.commands[command].words.clone();
        let last = self.script.words[words.clone().last()?];
        let is_whole = words.clone().any(|it| {
            let word = self.script.head(self.script.part(it));
            word.starts_with('-') && word.ends_with('d')
        });
        let value = self.script.part(input);
        let is_line = || {
            let mut pieces = self.script.pieces(value);
            !pieces.any(|it| self.script.text[it.span.range()].contains('\n'))
        };
        let at = last.span.end as usize;
        (is_whole || is_line()).then_some(())?;
        let name = self.script.head(Part::of(last));
        Some((name, Assignment { at, value, is_appended: false }))
    }

    /// The name of a variable as it is stored, from its use or assignment.
    fn name_of(&self, written: &str) -> String {
        let name = written.trim_matches(|it| matches!(it, '$' | '{' | '}'));
        if self.language == Language::Posix {
            return name.to_owned();
        }
        let name = name.to_ascii_lowercase();
        let scopes = ["script:", "global:", "local:", "private:"];
        let short = scopes.iter().find_map(|it| name.strip_prefix(it)).map(str::to_owned);
        short.unwrap_or(name)
    }

    /// The value of a variable, written as it is used, at a place of the script.
    fn value(&self, written: &str, at: usize) -> Option<Part> {
        let all = self.variables.get(&self.name_of(written))?;
        let n_before = all.partition_point(|it| it.at < at);
        let last = all[..n_before].last()?;
        (!last.is_appended).then_some(last.value)
    }

    fn read_command(&mut self, command: usize) {
        let Some((name, arguments)) = self.program(command) else { return };
        match name {
            "curl" | "curl.exe" => {
                for it in curl::curl(&self.script, &self.parts(arguments)) {
                    self.send(command, it);
                }
            }
            "http" | "https" | "xh" | "xhs" => {
                let request = curl::httpie(&self.script, &self.parts(arguments));
                self.send(command, request);
            }
            "wget" | "wget.exe" => {
                let request = curl::wget(&self.script, &self.parts(arguments));
                self.send(command, request);
            }
            // These are programs in languages that look like JSON.
            "jq" | "yq" | "gojq" | "jaq" | "awk" | "gawk" | "sed" | "grep" => {
                let at = self.start(command);
                for it in self.parts(arguments) {
                    self.used.insert(it);
                    if let Source::Text(it) = self.followed(it, at, 0) {
                        self.used.insert(it);
                    }
                }
            }
            _ => {}
        }
    }

    fn start(&self, command: usize) -> usize {
        let first = self.script.commands[command].words.clone().next();
        first.map_or(0, |it| self.script.words[it].span.start as usize)
    }

    /// The variable that a command sets, and the words of the command after `=`.
    fn powershell_words(&self, command: usize) -> (Option<(&'s str, bool)>, Range<usize>) {
        let words = self.script.commands[command].words.clone();
        let head = |it: usize| self.script.head(self.script.part(it));
        let set = words.clone().take(3).position(|it| matches!(head(it), "=" | "+="));
        let Some(sign) = set.filter(|it| *it > 0).map(|it| words.start + it) else {
            return (None, words);
        };
        // A type may be before the variable: `[string]$body`.
        let last = self.script.pieces(self.script.part(sign - 1)).last();
        let name = last.filter(|it| it.kind == Kind::Variable);
        let name = name.map(|it| (&self.script.text[it.span.range()], head(sign) == "+="));
        (name, sign + 1..words.end)
    }

    fn set_in_powershell(&self, command: usize) -> Option<(&'s str, Assignment)> {
        let (name, words) = self.powershell_words(command);
        let (name, is_appended) = name?;
        let first = words.clone().next()?;
        // Where more follows, the value is computed.
        let value = if words.len() == 1 { self.script.part(first) } else { Part::UNKNOWN };
        let at = self.script.words[words.end - 1].span.end as usize;
        Some((name, Assignment { at, value, is_appended }))
    }

    fn read_powershell(&mut self, command: usize) {
        let (_, words) = self.powershell_words(command);
        let Some(first) = words.clone().next() else { return };
        let name = base(self.script.head(self.script.part(first))).to_ascii_lowercase();
        let arguments = self.parts(first + 1..words.end);
        let is_web = arguments.iter().any(|it| {
            let name = self.script.head(*it);
            name.eq_ignore_ascii_case("-Uri") || name.eq_ignore_ascii_case("-Body")
        });
        match &*name {
            "invoke-restmethod" | "irm" | "invoke-webrequest" | "iwr" | "curl" | "wget"
                if is_web || name.starts_with('i') =>
            {
                self.send(command, curl::powershell(&self.script, &arguments));
            }
            "curl.exe" | "curl" => {
                for it in curl::curl(&self.script, &arguments) {
                    self.send(command, it);
                }
            }
            _ => {}
        }
    }

    fn powershell_output(&self, command: usize, n_steps: usize) -> Source {
        let words = self.script.commands[command].words.clone();
        let parts = self.parts(words.start..words.end.min(words.start + 10));
        let (Some(first), at) = (parts.first(), self.start(command)) else {
            return Source::Unknown;
        };
        let name = self.script.head(*first);
        let is_file =
            ["Get-Content", "gc", "cat", "type"].iter().any(|it| name.eq_ignore_ascii_case(it));
        if is_file {
            let is_path = |it: &&Part| !self.script.head(**it).starts_with('-');
            return parts[1..].iter().find(is_path).map_or(Source::Unknown, |it| Source::File(*it));
        }
        let is_string =
            self.script.text[self.start(command)..].starts_with(['\'', '"', '@', '$', '(']);
        if parts.len() == 1 && is_string && self.script.commands[command].source.is_none() {
            return self.followed(*first, at, n_steps + 1);
        }
        Source::Unknown
    }

    fn send(&mut self, command: usize, request: Request) {
        let at = self.start(command);
        let method = request.method.map_or(String::new(), |it| self.resolved(it, at));
        let url = request.url.map_or(String::new(), |it| self.resolved(it, at));
        let is_one = request.data.len() == 1 && !request.is_other;
        let target = if is_one { endpoint::target(&method, &url) } else { None };
        for data in request.data {
            let source = match data {
                Data::Text(it) => self.followed(it, at, 0),
                Data::File(it) => Source::File(it),
                Data::Input => self.input(command, 0),
                Data::TextOrFile(it) => match self.script.head(it).strip_prefix('@') {
                    Some("-") => self.input(command, 0),
                    Some(_) => {
                        let name = self.script.after(it, 1);
                        match self.script.only(name).map(|it| it.kind) {
                            Some(Kind::Output(_)) => self.followed(name, at, 0),
                            _ => Source::File(name),
                        }
                    }
                    None => self.followed(it, at, 0),
                },
            };
            self.send_source(source, target);
        }
    }

    fn send_source(&mut self, source: Source, target: Option<Target>) {
        match source {
            Source::Text(it) | Source::Format(it) => {
                self.used.insert(it);
                let Some(target) = target else { return };
                if !matches!(self.script.edges(it).0, Some('{' | '[')) || !self.sent.insert(it) {
                    return;
                }
                let is_format = matches!(source, Source::Format(_));
                self.hold(it, is_format, target);
            }
            Source::File(it) => {
                let Some(target) = target else { return };
                let mut pieces = self.script.pieces(it);
                let Some(first) = pieces.next() else { return };
                let end = pieces.last().unwrap_or(first).span.end;
                let span = Span { start: first.span.start, end };
                let path = self.resolved(it, span.start as usize);
                self.references.push(Reference { path, span, target });
            }
            Source::Unknown => {}
        }
    }

    fn hold(&mut self, part: Part, is_format: bool, target: Target) {
        let Some(start) = self.script.start(part) else { return };
        let mut embedded = self.script.embedded(part, String::new());
        if is_format {
            let Some(formatted) = formatted(&embedded) else { return };
            embedded = formatted;
        }
        // Windows PowerShell needs backslashes before the quotes in arguments of programs.
        let inner = embedded
            .text
            .trim_start_matches(|it: char| it.is_whitespace() || it == '{' || it == '[');
        if self.language == Language::PowerShell && inner.starts_with("\\\"") {
            embedded = unescaped(&embedded);
        }
        embedded.target = target;
        self.held.push(start, embedded);
    }

    /// Where the text of a part comes from, if it is only a variable or the output of a command.
    fn followed(&self, part: Part, at: usize, n_steps: usize) -> Source {
        let Some(piece) = self.script.only(part) else { return Source::Text(part) };
        match piece.kind {
            _ if n_steps > MAX_STEPS => Source::Unknown,
            Kind::Variable => match self.value(&self.script.text[piece.span.range()], at) {
                Some(it) => self.followed(it, at.min(piece.span.start as usize), n_steps + 1),
                None => Source::Unknown,
            },
            Kind::Output(command) => self.output(command as usize, n_steps + 1),
            Kind::Computed => Source::Unknown,
            _ => Source::Text(part),
        }
    }

    /// What a command reads.
    fn input(&self, command: usize, n_steps: usize) -> Source {
        let command = &self.script.commands[command];
        if let Some(it) = command.input {
            let word = self.script.words[it];
            return self.followed(self.script.part(it), word.span.start as usize, n_steps + 1);
        }
        match (command.input_file, command.source) {
            (Some(it), _) => Source::File(self.script.part(it)),
            (None, Some(it)) => self.output(it, n_steps + 1),
            (None, None) => Source::Unknown,
        }
    }

    /// What a command writes.
    fn output(&self, command: usize, n_steps: usize) -> Source {
        if n_steps > MAX_STEPS {
            return Source::Unknown;
        }
        if self.language == Language::PowerShell {
            return self.powershell_output(command, n_steps);
        }
        let Some((name, arguments)) = self.program(command) else {
            // `$(<file)`
            let file = self.script.commands[command].input_file;
            return file.map_or(Source::Unknown, |it| Source::File(self.script.part(it)));
        };
        // Nothing that is followed has more arguments.
        if arguments.len() > 20 {
            return Source::Unknown;
        }
        let arguments = self.parts(arguments);
        let at = self.start(command);
        let is_option = |it: &&Part| self.script.head(**it).starts_with('-');
        let words: Vec<Part> = arguments.iter().filter(|it| !is_option(it)).copied().collect();
        let has_option = |option| arguments.iter().any(|it| self.script.head(*it).contains(option));
        match (name, &words[..]) {
            ("cat" | "envsubst" | "tee" | "tr", _) if name != "cat" || words.is_empty() => {
                self.input(command, n_steps)
            }
            ("cat", [file]) => Source::File(*file),
            ("echo", [text]) => match self.followed(*text, at, n_steps) {
                Source::Text(it) if has_option("-e") && self.has_backslash(it) => Source::Unknown,
                source => source,
            },
            ("printf", [format]) => Source::Format(*format),
            ("printf", [format, rest @ ..]) => match (self.script.head(*format), rest) {
                ("%s" | "%s\\n" | "%b", [text]) => self.followed(*text, at, n_steps),
                ("%s" | "%s\\n" | "%b", _) => Source::Unknown,
                _ => Source::Format(*format),
            },
            ("jq", [filter]) if self.script.head(*filter) == "." && !has_option("-n") => {
                self.input(command, n_steps)
            }
            _ => Source::Unknown,
        }
    }

    fn has_backslash(&self, part: Part) -> bool {
        let text = |it: Piece| &self.script.text[it.span.range()];
        self.script
            .pieces(part)
            .any(|it| it.kind == Kind::Character('\\') || text(it).contains('\\'))
    }

    /// The text of a part, with the values of its variables where they are known.
    fn resolved(&self, part: Part, at: usize) -> String {
        let mut text = String::new();
        let mut n_left = MAX_URL_PIECES;
        self.resolve(part, at, 0, &mut n_left, &mut text);
        text
    }

    fn resolve(
        &self,
        part: Part,
        at: usize,
        n_steps: usize,
        n_left: &mut usize,
        text: &mut String,
    ) {
        for it in self.script.pieces(part) {
            if *n_left == 0 {
                return;
            }
            *n_left -= 1;
            let written = &self.script.text[it.span.range()];
            match it.kind {
                Kind::Character(it) => text.push(it),
                Kind::Variable => match self.value(written, at).filter(|_| n_steps < MAX_STEPS) {
                    Some(it) => self.resolve(it, at, n_steps + 1, n_left, text),
                    None => text.push_str(COMPUTED),
                },
                Kind::Output(_) | Kind::Computed => text.push_str(COMPUTED),
                Kind::Plain | Kind::Quoted | Kind::Verbatim => {
                    text.push_str(written.get(..MAX_URL).unwrap_or(written));
                }
            }
        }
    }

    /// Looks at the words that no request sends.
    fn read_literals(&mut self, command: usize) {
        if self.language == Language::PowerShell {
            let words = self.script.commands[command].words.clone();
            words.for_each(|it| self.read_literal(self.script.part(it), "", false));
            return;
        }
        let Some((name, arguments)) = self.program(command) else {
            let words = self.script.commands[command].words.clone();
            words.for_each(|it| self.read_literal(self.script.part(it), "", false));
            return;
        };
        // What is left of these is not a body but, for example, a part of a form.
        if SENDERS.contains(&name) {
            return;
        }
        let is_shell = matches!(name, "bash" | "sh" | "zsh" | "dash" | "ksh" | "ssh" | "eval");
        for it in self.script.commands[command].words.clone() {
            let part = self.script.part(it);
            self.read_literal(part, name, is_shell && arguments.contains(&it));
        }
        if let Some(it) = self.script.commands[command].input {
            self.read_literal(self.script.part(it), name, is_shell);
        }
    }

    fn read_literal(&mut self, part: Part, program: &str, is_shell: bool) {
        let head = self.script.head(part);
        // The value of `NAME=…`, `--name=…` or `name:=…`.
        let is_name = |it: &u8| it.is_ascii_alphanumeric() || b"-_.[]".contains(it);
        let length = head.bytes().take(100).take_while(is_name).count();
        let is_named = head[length..].starts_with('=');
        let part = if is_named { self.script.after(part, length + 1) } else { part };
        if self.used.contains(&part) || !self.used.insert(part) {
            return;
        }
        let (Some(first), Some(last)) = self.script.edges(part) else { return };
        let head = self.script.head(part).trim_start();
        if head.starts_with("curl ") || head.starts_with("#!") || (is_shell && head.contains(' ')) {
            let Some(start) = self.script.start(part) else { return };
            let format = Format::Shell;
            let embedded = self.script.embedded(part, String::new());
            self.held.push(start, Embedded { format, ..embedded });
            return;
        }
        if !matches!((first, last), ('{', '}') | ('[', ']')) {
            return;
        }
        let written = self.script.written(part);
        let content =
            written.trim_start_matches(|it: char| it.is_whitespace() || it == '{' || it == '[');
        if content.starts_with('"') {
            self.hold(part, program == "printf", Target::Unknown);
        }
    }
}

/// The words before a command.
const RESERVED: &[&str] = &[
    "if", "then", "elif", "else", "while", "until", "do", "!", "{", "}", "time", "function",
    "coproc",
];

/// The programs whose arguments say what they send.
const SENDERS: &[&str] = &["curl", "curl.exe", "http", "https", "xh", "xhs", "wget", "wget.exe"];

/// The name of a program without its folder.
fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// An argument as a program on Windows reads it: backslashes before a quote are escapes.
fn unescaped<'s>(argument: &Embedded<'_>) -> Embedded<'s> {
    let text = &*argument.text;
    let mut writer = Writer::default();
    let mut at = 0;
    while let Some(start) = text[at..].find('\\').map(|it| at + it) {
        writer.copy(text, at..start);
        let n = text[start..].bytes().take_while(|it| *it == b'\\').count();
        at = start + n;
        if text[at..].starts_with('"') {
            // Two backslashes are one, and the last one is for the quote.
            (start..at - n % 2).step_by(2).for_each(|it| writer.write("\\", it..it + 2));
            writer.write("\"", at - n % 2..at + 1);
            at += 1;
        } else {
            writer.copy(text, start..at);
        }
    }
    writer.copy(text, at..text.len());
    let unescaped = writer.finish(String::new());
    Embedded { map: unescaped.map.within(&argument.map), ..unescaped }
}

/// What `printf` writes for a format; `None` if it has escapes.
fn formatted<'s>(format: &Embedded<'_>) -> Option<Embedded<'s>> {
    let text = &*format.text;
    if text.contains('\\') {
        return None;
    }
    let mut writer = Writer::default();
    let mut at = 0;
    while let Some(next) = text[at..].find('%').map(|it| at + it) {
        writer.copy(text, at..next);
        let is_flag = |it: &u8| it.is_ascii_digit() || b"-+ #.$".contains(it);
        let length = text[next + 1..].bytes().take_while(is_flag).count();
        at = next + 1 + length;
        match text.as_bytes().get(at) {
            Some(b'%') if length == 0 => writer.write("%", next..at + 1),
            Some(it) if it.is_ascii_alphabetic() => writer.write(COMPUTED, next..at + 1),
            _ => return None,
        }
        at += 1;
    }
    writer.copy(text, at..text.len());
    let formatted = writer.finish(String::new());
    Some(Embedded { map: formatted.map.within(&format.map), ..formatted })
}

#[cfg(test)]
mod tests {
    use super::{Embedded, formatted, unescaped};
    use crate::source::Span;

    #[test]
    fn formats_have_placeholders() {
        let of = |text| formatted(&Embedded::whole(text)).map(|it| it.text.into_owned());
        assert_eq!(of("{%s: %-5.2f%%}").as_deref(), Some("{${_}: ${_}%}"));
        assert_eq!(of("100%"), None);
        assert_eq!(of("{\\n}"), None);
        assert_eq!(of("%"), None);
    }

    #[test]
    fn backslashes_before_quotes_are_removed() {
        let text = r#"{\"a\": \"b\\\"c\\d\"}"#;
        let found = unescaped(&Embedded::slice(text, 0..text.len(), String::new()));
        assert_eq!(found.text, r#"{"a": "b\"c\\d"}"#);
        assert_eq!(&text[found.map.outer(Span::new(1, 4)).range()], r#"\"a\""#);
    }
}
