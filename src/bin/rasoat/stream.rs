//! `rasoat check` on many sheets: one a line in, one report a line out.

use crate::check::{Format, Options, Outcome};
use crate::input::ndjson::{Line, Lines};
use crate::text;
use rasoat::{Context, Profile, Report};
use serde::Serialize;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, IsTerminal, Write, stdin, stdout};
use std::process::ExitCode;

/// After how many sheets a person at a terminal is told how far it is.
const STEP: usize = 500;

/// A report with the id of its sheet in front.
#[derive(Serialize)]
struct Named<'a> {
    id: &'a Value,
    #[serde(flatten)]
    report: &'a Report,
}

/// Checks every line. One that cannot be read is named on standard error and ends in exit code 2, and the others are
/// still checked.
pub fn check(options: &Options, profile: &Profile, context: &Context) -> Outcome {
    if options.receipt.is_some() {
        return Err("--receipt cần đúng một bảng (needs a single sheet)".into());
    }
    if options.format == Format::Sarif {
        return Err("--format sarif cần đúng một bảng (needs a single sheet)".into());
    }
    let name = options.file.to_string_lossy();
    let from: Box<dyn BufRead> = if name == "-" {
        Box::new(stdin().lock())
    } else {
        let file = File::open(&options.file).map_err(|e| format!("{name}: không mở được (cannot be opened): {e}"))?;
        Box::new(BufReader::new(file))
    };
    let mut lines = Lines::new(from);
    let mut out = BufWriter::new(stdout().lock());
    let progress = std::io::stderr().is_terminal() && !stdout().is_terminal();
    let (mut sheets, mut faulty, mut unreadable) = (0, false, false);
    while let Some(line) = lines.next(profile, context) {
        match line.and_then(|line| {
            Ok((rasoat::check(profile, &line.entries, &line.context).map_err(|e| e.to_string())?, line))
        }) {
            Ok((report, line)) => {
                faulty |= report.summary.errors > 0;
                print(&mut out, options.format, profile, &line, &report)?;
                // Whoever sends one sheet and waits for its report must get it.
                out.flush()?;
            }
            Err(problem) => {
                unreadable = true;
                eprintln!("rasoat: {name}: {problem}");
            }
        }
        sheets += 1;
        if progress && sheets % STEP == 0 {
            eprint!("\r{sheets} bảng (sheets)");
        }
    }
    if progress && sheets >= STEP {
        eprintln!("\r{sheets} bảng (sheets)");
    }
    Ok(ExitCode::from(if unreadable { 2 } else { u8::from(faulty) }))
}

fn print(
    out: &mut impl Write,
    format: Format,
    profile: &Profile,
    line: &Line,
    report: &Report,
) -> Result<(), Box<dyn std::error::Error>> {
    match format {
        Format::Json | Format::Sarif => {
            serde_json::to_writer(&mut *out, &Named { id: &line.id, report })?;
            writeln!(out)?;
        }
        Format::Text => {
            let name = line.id.as_str().map_or_else(|| line.id.to_string(), str::to_owned);
            let rows: Vec<usize> = (1..=line.entries.len()).collect();
            let source = text::Source { name: &name, profile, entries: &line.entries, rows: &rows };
            write!(out, "{name}: {}", if report.issues.is_empty() { "" } else { "\n" })?;
            write!(out, "{}", text::render(&source, report, text::Paint::of_stdout()))?;
        }
    }
    Ok(())
}
