//! How far a long check is, for a person in front of a terminal and for nobody else.

use std::io::{IsTerminal, stderr, stdout};
use std::time::{Duration, Instant};

/// How often the line of a stream is written again.
const STEP: Duration = Duration::from_millis(500);

/// A sheet of more bytes takes longer than a person waits without a word.
const LONG: usize = 1_000_000;

/// A line on standard error that is written over again and again, and taken away at the end.
pub struct Progress {
    shown: bool,
    written: bool,
    total: Option<u64>,
    read: u64,
    sheets: usize,
    last: Instant,
}

impl Progress {
    /// Of a stream of sheets; `total` is its size where that is known. Reports that go to the same terminal show by
    /// themselves how far it is.
    pub fn of_stream(total: Option<u64>) -> Progress {
        let shown = stderr().is_terminal() && !stdout().is_terminal();
        Progress { shown, written: false, total, read: 0, sheets: 0, last: Instant::now() }
    }

    /// Of one sheet.
    pub fn of_sheet(bytes: usize) -> Progress {
        let shown = stderr().is_terminal() && bytes >= LONG;
        let progress =
            Progress { shown, written: shown, total: None, read: bytes as u64, sheets: 1, last: Instant::now() };
        if shown {
            eprint!("{}", progress.line());
        }
        progress
    }

    /// One more sheet of so many bytes.
    pub fn sheet(&mut self, bytes: usize) {
        self.read += bytes as u64;
        self.sheets += 1;
        if self.shown && self.last.elapsed() >= STEP {
            self.last = Instant::now();
            self.written = true;
            eprint!("\r\u{1b}[K{}", self.line());
        }
    }

    fn line(&self) -> String {
        let mega = |bytes: u64| format!("{},{}", bytes / 1_000_000, bytes / 100_000 % 10);
        let share = match self.total {
            Some(total) if total > 0 => {
                format!("/{} MB, {} %", mega(total), self.read.min(total) * 100 / total)
            }
            _ => " MB".to_owned(),
        };
        format!("đang kiểm tra (checking): {} bảng (sheets), {}{share}", self.sheets, mega(self.read))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.written {
            eprint!("\r\u{1b}[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_much_is_done_and_of_how_much() {
        let mut progress = Progress::of_stream(Some(20_000_000));
        progress.sheet(1_250_000);
        progress.sheet(3_750_000);
        assert_eq!(progress.line(), "đang kiểm tra (checking): 2 bảng (sheets), 5,0/20,0 MB, 25 %");
        progress.total = None;
        assert_eq!(progress.line(), "đang kiểm tra (checking): 2 bảng (sheets), 5,0 MB");
    }
}
