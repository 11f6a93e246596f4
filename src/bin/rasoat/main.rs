//! The command: the same rules as in the browser, on files.

mod check;
mod forms;
mod input;
mod known;
mod progress;
mod repair;
mod rules;
mod sarif;
mod stream;
mod text;
mod verify;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Rà soát báo cáo nhiệm vụ, chỉ tiêu. Checks task and indicator reports.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Kiểm tra một tệp. Checks a file: exit 0 no errors, 1 errors found, 2 could not be read.
    Check(check::Options),
    /// Chạy các tệp ca kiểm thử. Runs case files: exit 1 where any differs.
    Test(check::TestOptions),
    /// Đối chiếu biên nhận với tệp. Verifies a receipt against a file: exit 0 same, 1 differs, 2 unreadable.
    Verify(verify::Options),
    /// Danh mục quy tắc, hoặc một quy tắc với giải thích. The catalogue, or one rule with its documentation.
    Rules(rules::Options),
    /// Các biểu mẫu có sẵn. The forms that ship, or one as JSON.
    Forms(forms::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(options) => check::check(&options),
        Command::Test(options) => check::test(&options),
        Command::Verify(options) => verify::verify(&options),
        Command::Rules(options) => rules::rules(&options),
        Command::Forms(options) => forms::forms(&options),
    };
    done.unwrap_or_else(|problem| {
        eprintln!("rasoat: {}", short(&problem.to_string()));
        ExitCode::from(2)
    })
}

/// What is said of broken input quotes it, and it may be one word of many megabytes.
pub fn short(problem: &str) -> String {
    const LONGEST: usize = 2_000;
    match problem.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text::clip::printable(&problem[..end])),
        None => text::clip::printable(problem),
    }
}
