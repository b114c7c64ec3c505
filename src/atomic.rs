//! A file gets its new content at once, or keeps the old one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The new content of a file, in a temporary file in the same folder until it is complete.
///
/// Dropped without [`Writer::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct Writer {
    file: BufWriter<NamedTempFile>,
    /// The real path, so that a link stays a link.
    target: PathBuf,
}

impl Writer {
    /// Begins new content for a file that exists or not.
    ///
    /// # Errors
    ///
    /// If the folder does not exist or cannot be written to, or the path is that of a folder.
    pub fn new(path: &Path) -> io::Result<Writer> {
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
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        Ok(Writer { file: BufWriter::new(file), target })
    }

    /// Gives the file its new content, which is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// If the content cannot be written; the file then has its old content.
    pub fn commit(self) -> io::Result<()> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        file.persist(&self.target).map_err(|it| it.error)?;
        // The new name is on the disk once the folder is.
        #[cfg(unix)]
        if let Some(folder) = self.target.parent() {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
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

    use super::{Writer, write};

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
}
