//! `rasoat check` on many sheets: one a line in, one report a line out.

use crate::check::{Format, Options, Outcome};
use crate::input::ndjson::{Line, Lines};
use crate::progress::Progress;
use crate::{repair, text};
use rasoat::{Context, Profile, Report};
use serde::Serialize;
use serde_json::Value;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::process::ExitCode;

/// A report with the id of its sheet in front.
#[derive(Serialize)]
struct Named<'a> {
    id: &'a Value,
    #[serde(flatten)]
    report: &'a Report,
}

/// Checks every line. One that cannot be read is named on standard error and ends in exit code 2, and the others are
/// still checked; a repaired copy is then not kept, because it would lack that line.
pub fn check(options: &Options, profile: &Profile, context: &Context) -> Outcome {
    if options.receipt.is_some() {
        return Err("--receipt cần đúng một bảng; hãy kiểm tra từng bảng ở dạng .json \
                    (needs a single sheet; check each as .json)"
            .into());
    }
    if options.format == Format::Sarif {
        return Err("--format sarif cần đúng một bảng; hãy dùng --format json cho nhiều bảng \
                    (needs a single sheet; use --format json for many)"
            .into());
    }
    let name = options.file.to_string_lossy();
    let (from, size): (Box<dyn BufRead>, _) = if name == "-" {
        (Box::new(stdin().lock()), None)
    } else {
        let file = File::open(&options.file).map_err(|e| format!("{name}: không mở được (cannot be opened): {e}"))?;
        let size = file.metadata().ok().map(|what| what.len());
        (Box::new(BufReader::new(file)), size)
    };
    let mut fixed = options.fixed("ndjson")?;
    let mut lines = Lines::new(from);
    let mut out = BufWriter::new(stdout().lock());
    let mut progress = Progress::of_stream(size);
    let (mut faulty, mut unreadable, mut repairs) = (false, false, repair::Count::default());
    while let Some(line) = lines.next(profile, context) {
        let checked = line.and_then(|line| {
            Ok((rasoat::check(profile, &line.entries, &line.context).map_err(|e| e.to_string())?, line))
        });
        match checked {
            Ok((report, line)) => {
                faulty |= report.summary.errors > 0;
                print(&mut out, options.format, profile, &line, &report)?;
                // Whoever sends one sheet and waits for its report must get it.
                out.flush()?;
                if let Some(fixed) = &mut fixed {
                    let (repaired, copy) = repair::line(profile, &line)?;
                    fixed.write(copy.as_bytes())?;
                    eprint!("{}", repair::list(&source(profile, &line), &repaired, context));
                    repairs.add(&repaired);
                }
                progress.sheet(line.bytes());
            }
            Err(problem) => {
                unreadable = true;
                eprintln!("rasoat: {name}: {}", crate::short(&problem));
            }
        }
    }
    drop(progress);
    if let (Some(out), Some(fixed)) = (&options.fix, fixed) {
        if unreadable {
            let out = out.display();
            eprintln!(
                "rasoat: {out}: không ghi, vì có dòng không đọc được (not written: some lines could not be read)"
            );
        } else {
            fixed.keep()?;
            eprintln!("{}", repairs.closing(out));
        }
    }
    Ok(ExitCode::from(if unreadable { 2 } else { u8::from(faulty) }))
}

/// A line as the person who sent it knows it.
fn source<'a>(profile: &'a Profile, line: &'a Line) -> text::Source<'a> {
    text::Source { name: &line.name, profile, entries: &line.entries, rows: &line.rows }
}

fn print(
    out: &mut impl Write,
    format: Format,
    profile: &Profile,
    line: &Line,
    report: &Report,
) -> Result<(), Box<dyn Error>> {
    match format {
        Format::Json | Format::Sarif => {
            serde_json::to_writer(&mut *out, &Named { id: &line.id, report })?;
            writeln!(out)?;
        }
        Format::Text => {
            write!(out, "{}: {}", line.name, if report.issues.is_empty() { "" } else { "\n" })?;
            write!(out, "{}", text::render(&source(profile, line), report, text::Paint::of_stdout()))?;
        }
    }
    Ok(())
}
