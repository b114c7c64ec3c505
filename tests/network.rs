//! No command opens a socket: the kernel kills a process that tries.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::io::Write;
use std::net::{TcpStream, UdpSocket};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use seccompiler::{SeccompAction, SeccompFilter, apply_filter};

/// The signal by which the kernel kills for a system call.
const SIGSYS: i32 = 31;

/// The system calls without which nothing reaches a network, by name and number.
const CALLS: [(&str, i64); 8] = if cfg!(target_arch = "aarch64") {
    [
        ("socket", 198),
        ("socketpair", 199),
        ("bind", 200),
        ("connect", 203),
        ("sendto", 206),
        ("sendmsg", 211),
        ("sendmmsg", 269),
        ("io_uring_setup", 425),
    ]
} else {
    [
        ("socket", 41),
        ("connect", 42),
        ("sendto", 44),
        ("sendmsg", 46),
        ("bind", 49),
        ("socketpair", 53),
        ("sendmmsg", 307),
        ("io_uring_setup", 425),
    ]
};

/// Runs a command that dies at the first of the system calls of these names.
fn caged(names: &'static [&'static str], mut command: Command, input: &'static [u8]) -> Output {
    let run = move || {
        let calls = CALLS.iter().filter(|it| names.is_empty() || names.contains(&it.0));
        let rules: BTreeMap<i64, Vec<_>> = calls.map(|it| (it.1, Vec::new())).collect();
        assert!(rules.len() >= names.len(), "{names:?}");
        let arch = std::env::consts::ARCH.try_into().expect("seccomp knows this processor");
        let (allow, kill) = (SeccompAction::Allow, SeccompAction::KillProcess);
        let filter = SeccompFilter::new(rules, allow, kill, arch).expect("a filter");
        let program: seccompiler::BpfProgram = filter.try_into().expect("a program");
        // Processes that this thread starts from here on are also in the cage.
        apply_filter(&program).expect("a thread may cage itself");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        // It may end without reading.
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        child.wait_with_output().expect("the program ends")
    };
    std::thread::spawn(run).join().expect("the thread ends")
}

fn walint(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_walint"));
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/projects/shop");
    command.args(args).current_dir(shop);
    command
}

/// What walint prints between two words.
fn printed(args: &[&str], begin: &str, end: &str) -> String {
    let output = walint(args).output().expect("the program starts");
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).expect("UTF-8");
    let (_, rest) = text.split_once(begin).unwrap_or_else(|| panic!("{args:?}: {text}"));
    let (inner, _) = rest.split_once(end).unwrap_or_else(|| panic!("{args:?}: {text}"));
    inner.to_owned()
}

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let list = printed(&["--help"], "Commands:\n", "Options:");
    // Text that does not fit on a line is indented below it.
    let names = list.lines().filter_map(|it| it.strip_prefix("  ")?.split(' ').next());
    names.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// The formats of a command, as it lists them itself.
fn formats(args: &[&str]) -> Vec<String> {
    let args = [args, &["--format", "?"]].concat();
    let list = printed(&args, "[possible values: ", "]");
    list.split(", ").map(str::to_owned).collect()
}

#[test]
fn no_command_opens_a_socket() {
    const BODY: &[u8] = br#"{ "messaging_product": "whatsapp", "to": "+16505550100" }"#;
    let mut runs: Vec<Vec<String>> = Vec::new();
    for name in commands() {
        let name = name.as_str();
        let runs_of: &[&[&str]] = match name {
            "check" => &[
                &["check", "--min-severity", "info", "--verbose"],
                &["check", "messages", "--templates", "templates", "--final", "--color", "always"],
                &["check", "-", "--stdin-filename", "a.json"],
                &["check", "gone.json"],
            ],
            "explain-error" => &[
                &["explain-error", "132000"],
                &["explain-error", "../../answers/button-title-too-long/answer.json"],
                &["explain-error", "-"],
            ],
            "config" => &[&["config"], &["config", "a.json", "--final"]],
            // What is found would be written to the repository.
            "suppress" => &[&["suppress", "--reason", "agreed", "gone.json"]],
            "completions" => &[&["completions", "bash"]],
            "man" => &[&["man"]],
            "rules" => &[&["rules"]],
            "explain" => &[&["explain", "missing-key"], &["explain", "mising-key"]],
            "schema" => &[&["schema", "message"], &["schema", "output"], &["schema", "letter"]],
            "help" => &[&["help"], &["--version"], &["messages/"], &["chekc"]],
            _ => panic!("add runs of `walint {name}` here"),
        };
        for run in runs_of {
            let formats = if matches!(name, "check" | "explain-error" | "rules") {
                formats(run).into_iter().map(|it| vec!["--format".to_owned(), it]).collect()
            } else {
                vec![Vec::new()]
            };
            let run: Vec<String> = run.iter().map(|it| (*it).to_owned()).collect();
            runs.extend(formats.into_iter().map(|it| [run.clone(), it].concat()));
        }
    }
    assert!(runs.len() > 25, "{runs:?}");
    for run in runs {
        let args: Vec<&str> = run.iter().map(String::as_str).collect();
        let output = caged(&[], walint(&args), BODY);
        assert_eq!(output.status.signal(), None, "{run:?}");
        assert!(output.status.code().is_some_and(|it| it <= 2), "{run:?}");
    }
}

/// Not a separate test: [`the_kernel_kills_who_tries`] runs it as a program that uses the network
/// in the way that a variable says, and ignores errors.
#[test]
fn goes_to_the_network() {
    let Ok(way) = std::env::var("WALINT_TEST_NETWORK") else { return };
    match way.as_str() {
        "tcp" => drop(TcpStream::connect("127.0.0.1:9")),
        "udp" => drop(UdpSocket::bind("127.0.0.1:0")),
        "send" => {
            let socket = UdpSocket::bind("127.0.0.1:0").expect("it may do that");
            let _ = socket.send_to(b"hello", "127.0.0.1:9");
        }
        "pair" => drop(UnixStream::pair()),
        "local" => drop(UnixDatagram::unbound()),
        "none" => {}
        _ => panic!("{way}"),
    }
}

#[test]
fn the_kernel_kills_who_tries() {
    let mutant = |way: &str| {
        let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
        command.args(["--exact", "goes_to_the_network"]).env("WALINT_TEST_NETWORK", way);
        command
    };
    for way in ["tcp", "udp", "send", "pair", "local"] {
        let free = mutant(way).output().expect("it starts");
        assert!(free.status.success(), "{way}: nothing else is wrong with it");
        let output = caged(&[], mutant(way), b"");
        assert_eq!(output.status.signal(), Some(SIGSYS), "{way}");
    }
    // Each call by itself, or one with a wrong number would go unnoticed.
    for (call, way) in [
        ("socket", "tcp"),
        ("socket", "local"),
        ("connect", "tcp"),
        ("bind", "udp"),
        ("sendto", "send"),
        ("socketpair", "pair"),
    ] {
        let names: &'static [&'static str] = match call {
            "socket" => &["socket"],
            "connect" => &["connect"],
            "bind" => &["bind"],
            "sendto" => &["sendto"],
            _ => &["socketpair"],
        };
        let output = caged(names, mutant(way), b"");
        assert_eq!(output.status.signal(), Some(SIGSYS), "{call} by {way}");
    }
    let output = caged(&[], mutant("none"), b"");
    assert!(output.status.success(), "the cage kills nobody else");
}
