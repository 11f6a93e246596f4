//! `rasoat check` and `rasoat test`.

use crate::input::{self, Sheet};
use crate::known::Known;
use crate::{sarif, stream, text};
use clap::{Args, ValueEnum};
use rasoat::{Context, Lang, Profile, Receipt, testing};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a subcommand ends with; an error is printed and ends with exit code 2.
pub type Outcome = Result<ExitCode, Box<dyn Error>>;

#[derive(Args)]
pub struct Options {
    /// Entries as .json, .csv, .tsv or .xlsx, or many sheets as .ndjson; - reads JSON from standard input.
    pub file: PathBuf,
    /// The file has one sheet a line, {"id", "entries", "previous"?}; one report a line is printed.
    #[arg(long)]
    pub ndjson: bool,
    /// The form: an id (see `rasoat forms`) or a profile file.
    #[arg(long, value_name = "ID|PROFILE.JSON")]
    form: String,
    /// The day of the report, as 2025-12-15.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    #[command(flatten)]
    known: Known,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The language of the messages.
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    lang: Language,
    /// Leave what was typed out of messages and parameters.
    #[arg(long)]
    mask: bool,
    /// Write a receipt of the check here.
    #[arg(long, value_name = "OUT")]
    pub receipt: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Sarif,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Vi,
    En,
}

#[derive(Args)]
pub struct TestOptions {
    /// Case files, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

pub fn check(options: &Options) -> Outcome {
    let profile = profile(&options.form)?;
    let lang = match options.lang {
        Language::Vi => Lang::Vi,
        Language::En => Lang::En,
    };
    let context = Context { lang, mask: options.mask, ..Context::new(&options.as_of)? };
    let context = options.known.add_to(&profile, context)?;
    if options.ndjson || options.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("ndjson")) {
        return stream::check(options, &profile, &context);
    }
    let Sheet { entries, rows } = input::read(&profile, &options.file)?;
    let report = rasoat::check(&profile, &entries, &context)?;
    let name = options.file.to_string_lossy();
    let source = text::Source { name: &name, profile: &profile, entries: &entries, rows: &rows };
    match options.format {
        Format::Json => println!("{}", serde_json::to_string(&report)?),
        Format::Sarif => println!("{}", serde_json::to_string_pretty(&sarif::log(&source, &report)?)?),
        Format::Text => print!("{}", text::render(&source, &report, text::Paint::of_stdout())),
    }
    if let Some(out) = &options.receipt {
        let receipt = serde_json::to_string_pretty(&Receipt::new(&profile, &entries, &context)?)?;
        fs::write(out, receipt + "\n")
            .map_err(|e| format!("{}: không ghi được (cannot be written): {e}", out.display()))?;
    }
    Ok(ExitCode::from(u8::from(report.summary.errors > 0)))
}

pub fn test(options: &TestOptions) -> Outcome {
    let (mut ran, mut failed) = (0, 0);
    for path in &options.paths {
        let run = testing::run(path)?;
        ran += run.ran;
        failed += run.failures.len();
        run.failures.iter().for_each(|failure| println!("{failure}\n"));
    }
    if ran == 0 {
        return Err("không có ca kiểm thử nào (no cases found)".into());
    }
    println!("{} đạt, {failed} sai khác ({} passed, {failed} failed)", ran - failed, ran - failed);
    Ok(ExitCode::from(u8::from(failed > 0)))
}

/// The form of an id or a file.
pub fn profile(form: &str) -> Result<Profile, Box<dyn Error>> {
    if Path::new(form).extension().is_some_and(|e| e.eq_ignore_ascii_case("json")) {
        return Profile::from_json(&input::text(Path::new(form))?).map_err(|e| format!("{form}: {e}").into());
    }
    Ok(Profile::builtin(form)?)
}
