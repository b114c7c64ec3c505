//! A file gets its new content at once, or keeps the old one.
//!
//! A pipe or device, such as `/dev/stdout`, has no content to keep, and is written to as it is.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

/// The new content of a file, in a temporary file in the same folder until it is complete.
///
/// Dropped without [`Writer::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct Writer(BufWriter<Sink>);

/// Where new content goes first.
#[derive(Debug)]
enum Sink {
    /// To a temporary file, which then replaces the file at the real path, so that a link stays a link.
    Temporary(NamedTempFile, PathBuf),
    /// To a pipe or device.
    Special(File),
}

impl Writer {
    /// Begins new content for a file that exists or not.
    ///
    /// # Errors
    ///
    /// If the folder does not exist or cannot be written to, or the path is that of a folder.
    pub fn new(path: &Path) -> io::Result<Writer> {
        // The link `/dev/stdout` may lead to a pipe, which has no real path.
        if path.metadata().is_ok_and(|it| !it.is_file() && !it.is_dir()) {
            let file = File::options().write(true).open(path)?;
            return Ok(Writer(BufWriter::new(Sink::Special(file))));
        }
        let target = match path.canonicalize() {
            Ok(target) => target,
            Err(error) if error.kind() == io::ErrorKind::NotFound => missing(path)?,
            Err(error) => return Err(error),
        };
        if target.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let folder = target.parent().unwrap_or(Path::new("."));
        let file = tempfile::Builder::new().prefix(".walint-").tempfile_in(folder)?;
        let permissions = match target.metadata() {
            Ok(metadata) => Some(metadata.permissions()),
            Err(_) => default_permissions(&file)?,
        };
        #[cfg(unix)]
        if let Ok(metadata) = target.metadata() {
            keep_owner(file.as_file(), &metadata);
        }
        // After the owner, because a new owner takes away some permissions.
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        Ok(Writer(BufWriter::new(Sink::Temporary(file, target))))
    }

    /// Gives the file its new content, which is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// If the content cannot be written; the file then has its old content.
    pub fn commit(self) -> io::Result<()> {
        self.commit_if(|_| Ok(()))
    }

    /// Gives the file its new content unless `check`, which gets the real path at the last moment,
    /// says no.
    fn commit_if<E: From<io::Error>>(
        self,
        check: impl FnOnce(&Path) -> Result<(), E>,
    ) -> Result<(), E> {
        let (file, target) = match self.0.into_inner().map_err(io::IntoInnerError::into_error)? {
            Sink::Temporary(file, target) => (file, target),
            Sink::Special(_) => return Ok(()),
        };
        file.as_file().sync_all()?;
        check(&target)?;
        file.persist(&target).map_err(|it| it.error)?;
        // The new name is on the disk once the folder is. The file has its new content already, so a
        // folder that cannot be read is not a failure.
        #[cfg(unix)]
        if let Some(Ok(folder)) = target.parent().map(File::open) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Temporary(file, _) => file.write(bytes),
            Sink::Special(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Temporary(file, _) => file.flush(),
            Sink::Special(file) => file.flush(),
        }
    }
}

/// Gives a file new content at once.
///
/// # Errors
///
/// If it cannot be written; the file then has its old content.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut writer = Writer::new(path)?;
    writer.write_all(content)?;
    writer.commit()
}

/// Why a file keeps its content.
#[derive(Debug, Error)]
pub enum Refusal {
    /// It is a pipe or a device.
    #[error("it is not a regular file")]
    NotRegular,
    /// Nobody may write it, or the user may not.
    #[error("the file is read-only")]
    ReadOnly,
    /// The other names would keep the old content.
    #[error("the file has several hard links, which would no longer be the same")]
    HardLink,
    /// Somebody else wrote it.
    #[error("the file changed while it was checked")]
    Changed,
    /// The new content cannot be written.
    #[error(transparent)]
    Failed(#[from] io::Error),
}

/// Gives a file with the content `old` new content at once.
///
/// A file that has the new content already stays as it is.
///
/// # Errors
///
/// If it has other content by now, may not be written, has other names, or cannot be written. The file
/// then keeps its content.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), Refusal> {
    replace_with(path, old, new, || ())
}

/// Replaces the content, and calls `before` before the last look at the file.
fn replace_with(path: &Path, old: &[u8], new: &[u8], before: impl FnOnce()) -> Result<(), Refusal> {
    let metadata = path.metadata()?;
    if !metadata.is_file() {
        return Err(Refusal::NotRegular);
    }
    let content = fs::read(path)?;
    if content == new {
        return Ok(());
    }
    if content != old {
        return Err(Refusal::Changed);
    }
    // The permissions say no to everybody, also to those who may do anything; opening the file tells
    // what they say to this user.
    if metadata.permissions().readonly() {
        return Err(Refusal::ReadOnly);
    }
    match File::options().write(true).open(path) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return Err(Refusal::ReadOnly);
        }
        Err(error) => return Err(error.into()),
    }
    if has_other_names(&metadata) {
        return Err(Refusal::HardLink);
    }
    let mut writer = Writer::new(path)?;
    writer.write_all(new)?;
    writer.commit_if(|target| {
        before();
        let mut now = Vec::with_capacity(old.len());
        let mut file = File::open(target)?;
        file.read_to_end(&mut now)?;
        let metadata = file.metadata()?;
        if now != old {
            return Err(Refusal::Changed);
        }
        if has_other_names(&metadata) { Err(Refusal::HardLink) } else { Ok(()) }
    })
}

#[cfg(unix)]
fn has_other_names(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    metadata.nlink() > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &Metadata) -> bool {
    false
}

/// Gives a file the owner and group of another one, as far as the user may.
#[cfg(unix)]
fn keep_owner(file: &File, metadata: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let (user, group) = (metadata.uid(), metadata.gid());
    if fchown(file, Some(user), Some(group)).is_err() {
        // Nobody but the superuser can give a file to another user.
        let _ = fchown(file, None, Some(group));
    }
}

/// The real path of a file that does not exist, also where a link leads to it.
fn missing(path: &Path) -> io::Result<PathBuf> {
    let path = match fs::read_link(path) {
        Ok(target) => path.parent().unwrap_or(Path::new("")).join(target),
        Err(_) => path.to_owned(),
    };
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    Ok(folder.canonicalize()?.join(name))
}

/// The permissions that a new file has: a temporary file is private.
#[cfg(unix)]
fn default_permissions(file: &NamedTempFile) -> io::Result<Option<fs::Permissions>> {
    use std::os::unix::fs::PermissionsExt;
    // The mask of the process is known only from a file that was created with it.
    let folder = file.path().parent().unwrap_or(Path::new("."));
    let probe = folder
        .join(format!("{}.new", file.path().file_name().unwrap_or_default().to_string_lossy()));
    let created = File::options().write(true).create_new(true).open(&probe)?;
    let mode = created.metadata()?.permissions().mode();
    fs::remove_file(&probe)?;
    Ok(Some(fs::Permissions::from_mode(mode)))
}

#[cfg(not(unix))]
fn default_permissions(_: &NamedTempFile) -> io::Result<Option<fs::Permissions>> {
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::{Refusal, Writer, replace, replace_with, write};

    fn names(folder: &std::path::Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn new_content_replaces_the_old_one() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.json");
        write(&path, b"one").expect("written");
        write(&path, b"two").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        assert_eq!(names(home.path()), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_stays_a_pipe() {
        use std::os::unix::fs::FileTypeExt;
        let home = tempfile::tempdir().expect("a folder");
        let (pipe, link) = (home.path().join("pipe"), home.path().join("link"));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.expect("mkfifo is installed").success());
        std::os::unix::fs::symlink("pipe", &link).expect("a link");
        for path in [&pipe, &link] {
            let reader = pipe.clone();
            let reader = std::thread::spawn(move || fs::read(reader).expect("read"));
            write(path, b"new").expect("written");
            assert_eq!(reader.join().expect("it ends"), b"new");
        }
        assert!(pipe.symlink_metadata().expect("a pipe").file_type().is_fifo());
        assert_eq!(names(home.path()).len(), 2);
    }

    #[test]
    fn content_that_is_not_complete_changes_nothing() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.json");
        fs::write(&path, "old").expect("written");
        let mut writer = Writer::new(&path).expect("a writer");
        writer.write_all(b"new").expect("written");
        drop(writer);
        assert_eq!(fs::read(&path).expect("read"), b"old");
        assert_eq!(names(home.path()), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let (path, link) = (home.path().join("a.json"), home.path().join("link.json"));
        fs::write(&path, "old").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        std::os::unix::fs::symlink("a.json", &link).expect("a link");
        write(&link, b"new").expect("written");
        assert!(link.is_symlink());
        assert_eq!(fs::read(&path).expect("read"), b"new");
        let mode = path.metadata().expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[test]
    fn a_folder_is_not_a_file() {
        let home = tempfile::tempdir().expect("a folder");
        assert!(write(home.path(), b"new").is_err());
        assert!(write(&home.path().join("missing/a.json"), b"new").is_err());
    }

    #[test]
    fn a_file_is_replaced_only_if_it_is_what_it_was() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.json");
        fs::write(&path, "old").expect("written");
        assert!(matches!(replace(&path, b"other", b"new"), Err(Refusal::Changed)));
        assert_eq!(fs::read(&path).expect("read"), b"old");
        replace(&path, b"old", b"new").expect("written");
        replace(&path, b"old", b"new").expect("nothing to do");
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert!(replace(home.path(), b"", b"new").is_err());
        assert!(replace(&home.path().join("gone.json"), b"", b"new").is_err());
        assert_eq!(names(home.path()), ["a.json"]);
    }

    #[test]
    fn a_file_that_changes_at_the_last_moment_keeps_the_change() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.json");
        let other = home.path().join("b.json");
        fs::write(&path, "old").expect("written");
        let change = || fs::write(&path, "changed").expect("written");
        assert!(matches!(replace_with(&path, b"old", b"new", change), Err(Refusal::Changed)));
        assert_eq!(fs::read(&path).expect("read"), b"changed");
        let link = || fs::hard_link(&path, &other).expect("a link");
        let linked = replace_with(&path, b"changed", b"new", link);
        assert!(cfg!(not(unix)) || matches!(linked, Err(Refusal::HardLink)));
        let remove = || fs::remove_file(&path).expect("removed");
        fs::remove_file(&other).expect("removed");
        assert!(replace_with(&path, b"changed", b"new", remove).is_err());
        assert_eq!(names(home.path()), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn files_that_others_rely_on_are_left_alone() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.json");
        fs::write(&path, "old").expect("written");
        let set = |mode| {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("set");
        };
        set(0o444);
        assert!(matches!(replace(&path, b"old", b"new"), Err(Refusal::ReadOnly)));
        set(0o604);
        fs::hard_link(&path, home.path().join("b.json")).expect("a link");
        assert!(matches!(replace(&path, b"old", b"new"), Err(Refusal::HardLink)));
        fs::remove_file(home.path().join("b.json")).expect("removed");
        replace(&path, b"old", b"new").expect("written");
        assert_eq!(path.metadata().expect("a file").permissions().mode() & 0o777, 0o604);
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert!(matches!(replace("/dev/null".as_ref(), b"", b"new"), Err(Refusal::NotRegular)));
    }
}
