//! What the server says, as pages.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rasoat::{Profile, Report};
use validator::ValidationErrors;

/// A submission without errors; `unconfirmed` counts the warnings that nobody confirmed, where there is a receipt.
pub fn received(report: &Report, unconfirmed: Option<usize>) -> Response {
    let receipt = match unconfirmed {
        Some(left) => format!("Biên nhận khớp; {left} cảnh báo chưa xác nhận."),
        None => "Không có biên nhận; máy chủ đã tự rà soát.".to_owned(),
    };
    let warnings = report.issues.iter().map(|issue| issue.message.clone());
    page(StatusCode::OK, "Đã nhận báo cáo", [receipt].into_iter().chain(warnings))
}

/// A submission with errors, each under the label of its field.
pub fn errors(profile: &Profile, errors: &ValidationErrors) -> Response {
    let fields = errors.field_errors();
    // In the order of the form; what is about the whole comes last.
    let ids = profile.fields().iter().map(|field| (field.id.as_str(), field.label.as_str()));
    let found = ids.chain([("__all__", "")]).flat_map(|(id, label)| {
        let messages = fields.get(id).into_iter().flat_map(|list| list.iter());
        messages.map(move |error| format!("{label}: {}", error.message.as_deref().unwrap_or(&error.code)))
    });
    page(StatusCode::UNPROCESSABLE_ENTITY, "Chưa nhận: còn lỗi cần sửa", found)
}

/// A receipt that is not that of what came with it.
pub fn differs(keys: &[&str]) -> Response {
    page(StatusCode::CONFLICT, "Chưa nhận: biên nhận không khớp", [keys.join(", ")])
}

/// What is no submission of this form.
pub fn unreadable(problem: &str) -> Response {
    page(StatusCode::BAD_REQUEST, "Chưa nhận: không đọc được", [problem.to_owned()])
}

fn page(status: StatusCode, title: &str, lines: impl IntoIterator<Item = String>) -> Response {
    let items: String = lines.into_iter().map(|line| format!("<li>{}</li>", escaped(&line))).collect();
    let html = format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><ul>{items}</ul>"
    );
    (status, Html(html)).into_response()
}

/// Messages carry what was typed.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
