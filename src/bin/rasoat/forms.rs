//! `rasoat forms`: the forms that ship.

use crate::check::Outcome;
use clap::Args;
use rasoat::Profile;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// The form to print as JSON.
    id: Option<String>,
}

pub fn forms(options: &Options) -> Outcome {
    match &options.id {
        Some(id) => println!("{}", serde_json::to_string_pretty(Profile::builtin(id)?.data())?),
        None => {
            for id in rasoat::builtin_ids() {
                println!("{id}\t{}", Profile::builtin(id)?.data().title);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
