//! `rasoat verify`: whether a receipt holds for a file.

use crate::check::{Outcome, profile};
use crate::input;
use crate::known::{Known, read};
use clap::Args;
use rasoat::{Context, Receipt, day};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// The receipt, as written by `rasoat check --receipt` or by the page.
    receipt: PathBuf,
    /// The entries that were submitted with it.
    file: PathBuf,
    /// The profile file, where the form is not one that ships.
    #[arg(long, value_name = "PROFILE.JSON")]
    form: Option<String>,
    #[command(flatten)]
    known: Known,
}

pub fn verify(options: &Options) -> Outcome {
    let receipt: Receipt = read(&options.receipt)?;
    let profile = profile(options.form.as_deref().unwrap_or(&receipt.form))?;
    let context = Context {
        lang: receipt.lang,
        reporting_period: receipt.reporting_period.clone(),
        ..Context::new(&day::to_iso(receipt.as_of))?
    };
    let context = options.known.add_to(&profile, context)?;
    let entries = input::read(&profile, &options.file)?.entries;
    let differences = receipt.differences(&profile, &entries, &context)?;
    if differences.is_empty() {
        let left = receipt.unconfirmed().count();
        println!(
            "khớp: {} lỗi, {} cảnh báo, trong đó {left} chưa xác nhận",
            receipt.summary.errors, receipt.summary.warnings
        );
    } else {
        println!("không khớp (differs): {}", differences.join(", "));
    }
    Ok(ExitCode::from(u8::from(!differences.is_empty())))
}
