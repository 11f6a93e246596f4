//! Where a copy or a receipt is written: whole or not at all, and never over something that was read.

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file to be, written beside its place and put there at the end.
pub struct Target {
    place: PathBuf,
    draft: PathBuf,
    to: Option<BufWriter<File>>,
}

impl Target {
    /// Opens a file to be.
    ///
    /// # Errors
    /// Where the place is one of `inputs`, by whatever name or link, or cannot be written.
    pub fn new<'p>(place: &Path, inputs: impl IntoIterator<Item = &'p Path>) -> Result<Target, Box<dyn Error>> {
        let shown = place.display();
        for input in inputs.into_iter().filter(|input| input.as_os_str() != "-") {
            // A place that does not exist yet is no input.
            if place == input || same_file::is_same_file(place, input).unwrap_or(false) {
                return Err(format!(
                    "{shown}: chính là tệp đầu vào {}; hãy chọn tên khác (this is an input; choose another name)",
                    input.display()
                )
                .into());
            }
        }
        let failed = |e: io::Error| format!("{shown}: không ghi được (cannot be written): {e}");
        if fs::metadata(place).is_ok_and(|what| !what.is_file()) || place.file_name().is_none() {
            return Err(format!("{shown}: không phải chỗ cho một tệp (no place for a file)").into());
        }
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.tmp", std::process::id()));
        let draft = place.with_file_name(name);
        let file = OpenOptions::new().write(true).create_new(true).open(&draft).map_err(failed)?;
        Ok(Target { place: place.to_owned(), draft, to: Some(BufWriter::new(file)) })
    }

    /// Writes further.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), String> {
        let written = self.to.as_mut().map_or(Ok(()), |to| to.write_all(bytes));
        written.map_err(|e| format!("{}: không ghi được (cannot be written): {e}", self.place.display()))
    }

    /// Puts the file in its place.
    pub fn keep(mut self) -> Result<(), String> {
        let kept =
            self.to.take().map_or(Ok(()), |mut to| to.flush()).and_then(|()| fs::rename(&self.draft, &self.place));
        kept.map_err(|e| format!("{}: không ghi được (cannot be written): {e}", self.place.display()))
    }
}

/// What was not kept leaves nothing behind.
impl Drop for Target {
    fn drop(&mut self) {
        self.to = None;
        let _ = fs::remove_file(&self.draft);
    }
}
