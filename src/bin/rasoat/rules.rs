//! `rasoat rules`: the catalogue, or one rule with its documentation.

use crate::check::Outcome;
use clap::Args;
use rasoat::catalogue::{self, Page};
use rasoat::rules::Parameter;
use rasoat::{InputError, Severity};
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// The rule to explain, such as status/completed-late.
    id: Option<String>,
    /// Print the whole catalogue as JSON.
    #[arg(long, conflicts_with = "id")]
    json: bool,
}

pub fn rules(options: &Options) -> Outcome {
    let catalogue = catalogue::catalogue()?;
    if options.json {
        println!("{}", serde_json::to_string_pretty(&catalogue)?);
        return Ok(ExitCode::SUCCESS);
    }
    match &options.id {
        None => {
            let width = catalogue.rules.iter().map(|page| page.id.len()).max().unwrap_or_default();
            for page in &catalogue.rules {
                println!("{:width$}  {:8}  {}", page.id, severity(page.severity), page.checks.vi);
            }
        }
        Some(id) => {
            let page = catalogue.rules.iter().find(|page| page.id == id).ok_or_else(|| {
                let ids = catalogue.rules.iter().map(|page| page.id);
                InputError::unknown("rule", id, &ids.collect::<Vec<_>>())
            })?;
            explain(page)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "lỗi",
        Severity::Warning => "cảnh báo",
        Severity::Info => "gợi ý",
    }
}

fn explain(page: &Page) -> Result<(), serde_json::Error> {
    println!("{} ({})", page.id, severity(page.severity));
    for (heading, text) in [
        ("Kiểm tra · Checks", page.checks),
        ("Vì sao · Why", page.why),
        ("Không nói đến · Silent on", page.silent),
        ("Thông báo · Message", page.message),
    ] {
        println!("\n{heading}\n  {}\n  {}", text.vi, text.en);
    }
    if let Some(fix) = page.fix {
        println!("\nSửa · Repair\n  {}\n  {}", fix.vi, fix.en);
    }
    for Parameter { name, default, words } in page.params {
        let default =
            usize::try_from(*default).ok().and_then(|n| words.get(n)).map_or(default.to_string(), |w| (*w).into());
        println!("\nTham số · Parameter\n  {name} = {default}");
    }
    println!("\nCăn cứ · Source\n  {}", page.source);
    println!("\nVí dụ · Examples");
    for example in &page.examples {
        println!("  {}", serde_json::to_string(example)?);
    }
    Ok(())
}
