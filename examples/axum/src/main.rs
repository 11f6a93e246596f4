//! A form that is checked while it is filled in, and checked again by the same rules where it arrives.
//!
//! ```sh
//! cargo run -p rasoat-axum -- 2025-12-15    # the day of the report, which the server decides and not the sender
//! ```

mod answer;

use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, Response};
use axum::routing::get;
use axum::{Form, Router};
use axum_valid::{ValidEx, ValidRejection};
use rasoat::Receipt;
use rasoat::record::{Basis, Record, TaskEntry};
use serde::Deserialize;
use std::error::Error;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use validator::{ValidateArgs, ValidationErrors};

/// What the form sends: its fields, and the receipt of the check in the browser where one took place.
#[derive(Deserialize)]
struct Submission {
    #[serde(flatten)]
    entry: TaskEntry,
    #[serde(default)]
    receipt: String,
}

impl<'v> ValidateArgs<'v> for Submission {
    type Args = &'v Basis;

    fn validate_with_args(&self, basis: &'v Basis) -> Result<(), ValidationErrors> {
        self.entry.validate_with_args(basis)
    }
}

/// The form, with the day it is checked by.
async fn form(State(basis): State<Basis>) -> Html<String> {
    Html(include_str!("../page/index.html").replace("{asOf}", &rasoat::day::to_iso(basis.context.as_of)))
}

/// Takes a submission. By the time this runs, axum-valid has checked it by the rules of the form.
async fn submit(
    State(basis): State<Basis>,
    checked: Result<ValidEx<Form<Submission>>, ValidRejection<FormRejection>>,
) -> Response {
    match checked {
        Ok(ValidEx(Form(submission))) => {
            received(&basis, &submission).unwrap_or_else(|e| answer::unreadable(&e.to_string()))
        }
        Err(ValidRejection::Valid(errors)) => answer::errors(&basis.profile, &errors),
        Err(ValidRejection::Inner(problem)) => answer::unreadable(&problem.to_string()),
    }
}

/// Whether the receipt is that of this very text, form and day; without JavaScript there is none, and nothing is lost:
/// the check above is the one that counts.
fn received(basis: &Basis, Submission { entry, receipt }: &Submission) -> Result<Response, Box<dyn Error>> {
    let report = entry.report(basis)?;
    if receipt.is_empty() {
        return Ok(answer::received(&report, None));
    }
    let receipt: Receipt = serde_json::from_str(receipt)?;
    let differences = receipt.differences(&basis.profile, &entry.entries(&basis.profile)?, &basis.context)?;
    if differences.is_empty() {
        Ok(answer::received(&report, Some(receipt.unconfirmed().count())))
    } else {
        Ok(answer::differs(&differences))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let as_of =
        std::env::args().nth(1).ok_or("the day of the report is missing: cargo run -p rasoat-axum -- 2025-12-15")?;
    let basis = Basis::new("plan-02", &as_of)?;
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";
    let set = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let app = Router::new()
        .route("/", get(form).post(submit))
        .route(
            "/page.js",
            get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("../page/page.js")) }),
        )
        .nest_service("/rasoat", ServeDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../pkg")))
        .layer(DefaultBodyLimit::max(1 << 20))
        .layer(set(header::CONTENT_SECURITY_POLICY, policy))
        .layer(set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .with_state(basis);
    let port = std::env::var("PORT").map_or(Ok(8000), |port| port.parse::<u16>())?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    Ok(axum::serve(listener, app).await?)
}
