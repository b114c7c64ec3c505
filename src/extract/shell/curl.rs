//! What the arguments of a command say about the request that it sends.

use super::script::{Part, Script};

/// A request as a command describes it.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// The method; empty where the command decides.
    pub(super) method: Option<Part>,
    /// The URL.
    pub(super) url: Option<Part>,
    /// The texts that are sent.
    pub(super) data: Vec<Data>,
    /// Whether something else is sent, such as a form.
    pub(super) is_other: bool,
}

/// A text that is sent.
#[derive(Debug, Clone, Copy)]
pub(super) enum Data {
    /// It is in the argument.
    Text(Part),
    /// It is in the argument, or in the file that the argument names after `@`.
    TextOrFile(Part),
    /// It is in the file.
    File(Part),
    /// It is what the command reads.
    Input,
}

/// The options of curl with one letter that have a value.
const SHORT: &[u8] = b"AbcCdDeEFHKmoPQrtTuUwxXyYz";

/// The other options of curl that have a value.
const LONG: &[&str] = &[
    "abstract-unix-socket",
    "alt-svc",
    "aws-sigv4",
    "cacert",
    "capath",
    "cert",
    "cert-type",
    "ciphers",
    "config",
    "connect-timeout",
    "connect-to",
    "continue-at",
    "cookie",
    "cookie-jar",
    "create-file-mode",
    "crlfile",
    "data",
    "data-ascii",
    "data-binary",
    "data-raw",
    "data-urlencode",
    "dns-servers",
    "doh-url",
    "dump-header",
    "engine",
    "expect100-timeout",
    "form",
    "form-string",
    "happy-eyeballs-timeout-ms",
    "header",
    "hsts",
    "interface",
    "ipfs-gateway",
    "json",
    "keepalive-time",
    "key",
    "key-type",
    "limit-rate",
    "local-port",
    "max-filesize",
    "max-redirs",
    "max-time",
    "netrc-file",
    "noproxy",
    "oauth2-bearer",
    "output",
    "output-dir",
    "pass",
    "pinnedpubkey",
    "preproxy",
    "proto",
    "proto-default",
    "proxy",
    "proxy-header",
    "proxy-user",
    "quote",
    "range",
    "rate",
    "referer",
    "request",
    "request-target",
    "resolve",
    "retry",
    "retry-delay",
    "retry-max-time",
    "socks5",
    "socks5-hostname",
    "speed-limit",
    "speed-time",
    "stderr",
    "tls-max",
    "tls13-ciphers",
    "trace",
    "trace-ascii",
    "unix-socket",
    "upload-file",
    "url",
    "url-query",
    "user",
    "user-agent",
    "variable",
    "write-out",
];

/// The options of `http` and `xh` that have a value.
const HTTPIE: &[&str] = &[
    "-a",
    "-A",
    "-o",
    "-p",
    "-s",
    "--auth",
    "--auth-type",
    "--bearer",
    "--boundary",
    "--cert",
    "--cert-key",
    "--ciphers",
    "--default-scheme",
    "--format-options",
    "--max-headers",
    "--max-redirects",
    "--output",
    "--pretty",
    "--print",
    "--proxy",
    "--raw",
    "--response-charset",
    "--response-mime",
    "--session",
    "--session-read-only",
    "--ssl",
    "--style",
    "--timeout",
    "--verify",
];

/// The options of wget that have a value after a space.
const WGET: &[&str] = &[
    "-O",
    "-o",
    "-a",
    "-P",
    "-t",
    "-T",
    "-U",
    "--header",
    "--method",
    "--post-data",
    "--post-file",
    "--body-data",
    "--body-file",
    "--output-document",
    "--output-file",
    "--timeout",
    "--tries",
    "--user",
    "--password",
    "--user-agent",
];

/// An argument.
enum Argument<'s> {
    /// An option, with its dashes, and its value.
    Option(&'s str, Option<Part>),
    Word(Part),
}

/// Reads the arguments of curl: there is one request for each `--next`.
pub(super) fn curl(script: &Script<'_>, arguments: &[Part]) -> Vec<Request> {
    let mut requests = vec![Request::default()];
    let mut words = Vec::new();
    let mut arguments = arguments.iter().copied();
    let finish = |request: &mut Request, words: &mut Vec<Part>| {
        let is_url = |it: &&Part| looks_like_url(script.head(**it));
        let found = words.iter().find(is_url).or(words.first()).copied();
        request.url = request.url.or(found);
        words.clear();
    };
    while let Some(part) = arguments.next() {
        let head = script.head(part);
        let Some(request) = requests.last_mut() else { break };
        if head.len() < 2 || !head.starts_with('-') {
            words.push(part);
        } else if head.starts_with("--") {
            let (name, value) = divide(script, part, head);
            let mut next = || value.or_else(|| arguments.next());
            match name {
                "--next" => {
                    finish(request, &mut words);
                    requests.push(Request::default());
                }
                _ if LONG.contains(&&name[2..]) => long(request, &name[2..], next()),
                "--get" | "--head" => request.is_other = true,
                _ => {}
            }
        } else {
            for (n, letter) in head.bytes().enumerate().skip(1) {
                if SHORT.contains(&letter) {
                    let rest = script.after(part, n + 1);
                    let is_attached = n + 1 < head.len() || script.pieces(rest).next().is_some();
                    let value = if is_attached { Some(rest) } else { arguments.next() };
                    long(request, name_of(letter), value);
                    break;
                }
                request.is_other |= matches!(letter, b'G' | b'I');
                if letter == b':' {
                    finish(request, &mut words);
                    requests.push(Request::default());
                    break;
                }
            }
        }
    }
    if let Some(request) = requests.last_mut() {
        finish(request, &mut words);
    }
    requests
}

/// The long name of an option with one letter, where it matters.
fn name_of(letter: u8) -> &'static str {
    match letter {
        b'd' => "data",
        b'F' => "form",
        b'T' => "upload-file",
        b'X' => "request",
        _ => "",
    }
}

fn long(request: &mut Request, name: &str, value: Option<Part>) {
    match name {
        "data" | "data-ascii" | "data-binary" | "json" => {
            request.data.extend(value.map(Data::TextOrFile));
        }
        "data-raw" => request.data.extend(value.map(Data::Text)),
        "data-urlencode" | "form" | "form-string" | "upload-file" => request.is_other = true,
        "request" => request.method = value,
        "url" => request.url = value,
        _ => {}
    }
}

/// Reads the arguments of `http` or `xh`.
pub(super) fn httpie(script: &Script<'_>, arguments: &[Part]) -> Request {
    let mut request = Request::default();
    let mut words = Vec::new();
    for it in options(script, arguments, HTTPIE) {
        match it {
            Argument::Option("--raw", value) => request.data.extend(value.map(Data::Text)),
            Argument::Option("-f" | "--form" | "--multipart", _) => request.is_other = true,
            Argument::Option(..) => {}
            Argument::Word(it) => words.push(it),
        }
    }
    let is_method = |it: &Part| {
        let head = script.head(*it);
        ["POST", "PUT", "PATCH", "GET", "DELETE", "HEAD"]
            .iter()
            .any(|it| head.eq_ignore_ascii_case(it))
    };
    let mut words = words.into_iter();
    request.url = words.next();
    if request.url.as_ref().is_some_and(is_method) {
        request.method = request.url;
        request.url = words.next();
    }
    for it in words {
        let head = script.head(it);
        if head.starts_with('@') {
            request.data.push(Data::File(script.after(it, 1)));
            continue;
        }
        // Headers and parts of the query are not data.
        let at = head.find(['=', ':', '@']).unwrap_or(head.len());
        let rest = &head[at..];
        let is_data = rest.starts_with(":=") || rest.starts_with('@');
        request.is_other |= is_data || (rest.starts_with('=') && !rest.starts_with("=="));
    }
    if request.data.is_empty() && !request.is_other {
        request.data.push(Data::Input);
    }
    request
}

/// Reads the arguments of wget.
pub(super) fn wget(script: &Script<'_>, arguments: &[Part]) -> Request {
    let mut request = Request::default();
    for it in options(script, arguments, WGET) {
        match it {
            Argument::Option("--post-data" | "--body-data", value) => {
                request.data.extend(value.map(Data::Text));
            }
            Argument::Option("--post-file" | "--body-file", value) => {
                request.data.extend(value.map(Data::File));
            }
            Argument::Option("--method", value) => request.method = value,
            Argument::Option(..) => {}
            Argument::Word(it) => request.url = request.url.or(Some(it)),
        }
    }
    request
}

/// Reads the parameters of `Invoke-RestMethod` or `Invoke-WebRequest`.
pub(super) fn powershell(script: &Script<'_>, arguments: &[Part]) -> Request {
    let mut request = Request::default();
    let mut arguments = arguments.iter().copied();
    while let Some(part) = arguments.next() {
        let head = script.head(part);
        if !head.starts_with('-') {
            request.url = request.url.or(Some(part));
            continue;
        }
        let (name, value) = match head.find(':') {
            Some(at) => (&head[..at], Some(script.after(part, at + 1))),
            None => (head, None),
        };
        let mut next = || value.or_else(|| arguments.next());
        match &*name.to_ascii_lowercase() {
            "-uri" => request.url = next(),
            "-method" | "-custommethod" => request.method = next(),
            "-body" => request.data.extend(next().map(Data::Text)),
            "-infile" => request.data.extend(next().map(Data::File)),
            "-form" => {
                request.is_other = true;
                next();
            }
            "-headers"
            | "-contenttype"
            | "-authentication"
            | "-token"
            | "-outfile"
            | "-timeoutsec"
            | "-sessionvariable"
            | "-websession"
            | "-useragent"
            | "-proxy"
            | "-erroraction"
            | "-errorvariable"
            | "-maximumretrycount"
            | "-retryintervalsec"
            | "-credential"
            | "-statuscodevariable"
            | "-responseheadersvariable" => {
                next();
            }
            _ => {}
        }
    }
    request
}

/// The arguments of a command, some of whose options have a value.
fn options<'s>(script: &Script<'s>, arguments: &[Part], with_value: &[&str]) -> Vec<Argument<'s>> {
    let mut all = Vec::new();
    let mut arguments = arguments.iter().copied();
    while let Some(part) = arguments.next() {
        let head = script.head(part);
        if head.len() < 2 || !head.starts_with('-') {
            all.push(Argument::Word(part));
            continue;
        }
        let (name, mut value) = divide(script, part, head);
        if value.is_none() && with_value.contains(&name) {
            value = arguments.next();
        }
        all.push(Argument::Option(name, value));
    }
    all
}

/// The name of an option and the value after its `=`.
fn divide<'s>(script: &Script<'s>, part: Part, head: &'s str) -> (&'s str, Option<Part>) {
    match head.find('=') {
        Some(at) => (&head[..at], Some(script.after(part, at + 1))),
        None => (head, None),
    }
}

fn looks_like_url(head: &str) -> bool {
    head.contains("://") || head.starts_with("graph.facebook.com") || head.starts_with("{{")
}
