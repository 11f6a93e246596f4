//! What a check is told besides the entries, as files: calendar, register, previous submission.

use crate::input;
use clap::Args;
use rasoat::calendar::Calendar;
use rasoat::read::Register;
use rasoat::{Context, Profile};
use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Known {
    /// The previous submission: a JSON file {"asOf": …, "entries": […]}.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    /// The reporting period, such as "tháng 8/2025".
    #[arg(long)]
    period: Option<String>,
    /// A working calendar as JSON.
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    /// Known documents with their dates as JSON.
    #[arg(long, value_name = "FILE")]
    register: Option<PathBuf>,
}

impl Known {
    /// The files given, which nothing may be written over.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        [&self.previous, &self.calendar, &self.register].into_iter().flatten().map(PathBuf::as_path)
    }

    /// The context with what the files say.
    pub fn add_to(&self, profile: &Profile, mut context: Context) -> Result<Context, Box<dyn Error>> {
        if let Some(path) = &self.previous {
            let previous = input::previous(profile, &input::text(path)?);
            context.previous = Some(previous.map_err(|e| format!("{}: {e}", path.display()))?);
        }
        if let Some(path) = &self.calendar {
            context.calendar = Some(read::<Calendar>(path)?);
        }
        if let Some(path) = &self.register {
            context.register = Some(read::<Register>(path)?);
        }
        context.reporting_period = self.period.clone().or(context.reporting_period);
        Ok(context)
    }
}

/// A JSON file of any kind.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Box<dyn Error>> {
    serde_json::from_str(&input::text(path)?).map_err(|e| format!("{}: {e}", path.display()).into())
}
