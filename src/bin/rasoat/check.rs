//! `rasoat check` and `rasoat test`.

use crate::input::{self, Sheet};
use crate::known::Known;
use crate::progress::Progress;
use crate::repair::{self, Target};
use crate::{sarif, stream, text};
use clap::{Args, ValueEnum};
use rasoat::{Context, Lang, Profile, Receipt, testing};
use std::error::Error;
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
    /// Write a copy with the recommended repairs here, in the format of FILE, and list what they changed.
    #[arg(long, value_name = "OUT")]
    pub fix: Option<PathBuf>,
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
    let kind = input::kind(&options.file)?;
    // Opened before any work, so that a place that cannot be written is told at once.
    let receipt = options.target(options.receipt.as_deref())?;
    let extension = options.file.extension().map(|e| e.to_string_lossy().to_lowercase());
    let fixed = options.fixed(extension.as_deref().unwrap_or("json"))?;
    let name = options.file.to_string_lossy();
    let bytes = input::bytes(&options.file)?;
    let progress = Progress::of_sheet(bytes.len());
    let original = if fixed.is_some() { bytes.clone() } else { Vec::new() };
    let sheet = input::sheet(&profile, kind, bytes).map_err(|e| format!("{name}: {e}"))?;
    let Sheet { entries, rows, .. } = &sheet;
    let report = rasoat::check(&profile, entries, &context)?;
    drop(progress);
    let source = text::Source { name: &name, profile: &profile, entries, rows };
    match options.format {
        Format::Json => println!("{}", serde_json::to_string(&report)?),
        Format::Sarif => println!("{}", serde_json::to_string_pretty(&sarif::log(&source, &report)?)?),
        Format::Text => print!("{}", text::render(&source, &report, text::Paint::of_stdout())),
    }
    if let Some(mut out) = receipt {
        let receipt = serde_json::to_string_pretty(&Receipt::new(&profile, entries, &context)?)?;
        out.write((receipt + "\n").as_bytes())?;
        out.keep()?;
    }
    if let (Some(place), Some(mut out)) = (&options.fix, fixed) {
        let (repaired, copy) = repair::file(&profile, &context, kind, &original, &sheet)?;
        out.write(&copy)?;
        out.keep()?;
        let mut count = repair::Count::default();
        count.add(&repaired);
        eprintln!("{}{}", repair::list(&source, &repaired, &context), count.closing(place));
    }
    Ok(ExitCode::from(u8::from(report.summary.errors > 0)))
}

impl Options {
    /// The repaired copy, which is of the same kind as the file.
    pub fn fixed(&self, kind: &str) -> Result<Option<Target>, Box<dyn Error>> {
        if let Some(place) = &self.fix {
            let given = place.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
            if given != kind {
                return Err(format!(
                    "{}: bản đã sửa cùng loại với tệp đầu vào; tên phải kết thúc bằng .{kind} \
                     (the copy is of the kind of the input; its name must end in .{kind})",
                    place.display()
                )
                .into());
            }
        }
        self.target(self.fix.as_deref())
    }

    /// A file to be written, which must be none of those that are read.
    pub fn target(&self, place: Option<&Path>) -> Result<Option<Target>, Box<dyn Error>> {
        let form = Path::new(&self.form);
        let read = [self.file.as_path(), form].into_iter().chain(self.known.files());
        place.map(|place| Target::new(place, read)).transpose()
    }
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
