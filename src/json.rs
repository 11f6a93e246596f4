//! JSON by hand: reports cross the border as one text, which JavaScript's own parser takes, in place of a crossing for
//! every value of them.

use crate::assess::{Assessment, State};
use crate::issue::{Changes, Edit, Fix, Issue, KnownIssue, Lang, Place, Report, Severity, Summary};
use crate::message::{MAX_SAFE, Param, ParamValue};
use crate::read::Span;
use chrono::NaiveDate;

/// A JSON text as it grows. What ends it tells whether a comma is due.
#[derive(Default)]
pub(crate) struct Json(String);

impl Json {
    /// The text that `write` writes.
    pub(crate) fn of(write: impl FnOnce(&mut Json)) -> String {
        let mut json = Json::default();
        write(&mut json);
        json.0
    }

    fn next(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }

    fn open(&mut self, bracket: char) {
        self.next();
        self.0.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    fn key(&mut self, key: &str) -> &mut Json {
        self.next();
        self.0.push('"');
        self.0.push_str(key);
        self.0.push_str("\":");
        self
    }

    fn plain(&mut self, text: &str) {
        self.next();
        self.0.push_str(text);
    }

    fn whole(&mut self, number: i64) {
        self.plain(&number.to_string());
    }

    fn text(&mut self, text: &str) {
        self.next();
        self.0.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                b'\t' => "\\t",
                b'\r' => "\\r",
                8 => "\\b",
                12 => "\\f",
                0..32 => "",
                _ => continue,
            };
            self.0.push_str(&text[from..at]);
            self.0.push_str(short);
            if short.is_empty() {
                let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
                self.0.push_str("\\u00");
                self.0.push(digit(byte >> 4));
                self.0.push(digit(byte & 15));
            }
            from = at + 1;
        }
        self.0.push_str(&text[from..]);
        self.0.push('"');
    }

    fn day(&mut self, day: NaiveDate) {
        self.text(&crate::day::to_iso(day));
    }

    fn span(&mut self, span: Span) {
        self.open('[');
        self.whole(span.start.into());
        self.whole(span.end.into());
        self.close(']');
    }

    /// `null` where there is nothing to write.
    fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Json, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.plain("null"),
        }
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Json, &T)) {
        self.open('[');
        items.iter().for_each(|item| write(self, item));
        self.close(']');
    }

    pub(crate) fn report(&mut self, report: &Report) {
        self.open('{');
        self.key("form").text(&report.form);
        self.key("asOf").day(report.as_of);
        self.key("lang").text(match report.lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        });
        self.key("version").text(report.version);
        self.key("issues").list(&report.issues, |json, issue| json.issue(None, issue));
        self.key("assessments").list(&report.assessments, Json::assessment);
        self.key("summary").summary(&report.summary);
        self.close('}');
    }

    pub(crate) fn changes(&mut self, changes: &Changes) {
        self.open('{');
        self.key("appeared").known(&changes.appeared);
        self.key("gone").known(&changes.gone);
        self.close('}');
    }

    pub(crate) fn known(&mut self, issues: &[KnownIssue]) {
        self.list(issues, |json, known| json.issue(Some(known.id), &known.issue));
    }

    fn issue(&mut self, id: Option<u32>, issue: &Issue) {
        self.open('{');
        if let Some(id) = id {
            self.key("id").whole(id.into());
        }
        self.key("rule").text(issue.rule);
        self.key("severity").text(match issue.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        });
        self.key("entry").option(issue.entry, |json, entry| json.whole(entry as i64));
        self.key("field").option(issue.field.as_deref(), Json::text);
        self.key("span").option(issue.span, Json::span);
        self.key("message").text(&issue.message);
        self.key("params").open('{');
        issue.params.0.iter().for_each(|(key, param)| self.key(key).param(param));
        self.close('}');
        self.key("related").list(&issue.related, Json::place);
        self.key("fix").option(issue.fix.as_ref(), Json::fix);
        self.close('}');
    }

    fn param(&mut self, param: &Param) {
        match &param.value {
            ParamValue::Day(day) => self.day(*day),
            ParamValue::Whole(n) if n.unsigned_abs() <= MAX_SAFE => self.whole(*n),
            ParamValue::Whole(n) => self.text(&n.to_string()),
            ParamValue::Decimal(text)
            | ParamValue::Formula(text)
            | ParamValue::Text(text)
            | ParamValue::Named(text, _) => self.text(text),
        }
    }

    fn place(&mut self, place: &Place) {
        self.open('{');
        self.site(place.entry, &place.field, place.span);
        self.close('}');
    }

    fn site(&mut self, entry: usize, field: &str, span: Span) {
        self.key("entry").whole(entry as i64);
        self.key("field").text(field);
        self.key("span").span(span);
    }

    fn fix(&mut self, fix: &Fix) {
        self.open('{');
        self.key("label").text(&fix.label);
        self.key("edits").list(&fix.edits, |json, Edit { entry, field, span, text }| {
            json.open('{');
            json.site(*entry, field, *span);
            json.key("text").text(text);
            json.close('}');
        });
        self.close('}');
    }

    fn assessment(&mut self, assessment: &Assessment) {
        self.open('{');
        self.key("entry").whole(assessment.entry as i64);
        self.key("state").text(state(assessment.state));
        self.key("due").option(assessment.due, Json::day);
        self.key("days").option(assessment.days, Json::whole);
        self.key("estimated").plain(if assessment.estimated { "true" } else { "false" });
        self.close('}');
    }

    fn summary(&mut self, summary: &Summary) {
        self.open('{');
        self.key("errors").whole(summary.errors as i64);
        self.key("warnings").whole(summary.warnings as i64);
        self.key("infos").whole(summary.infos as i64);
        self.key("states").open('{');
        summary.states.0.iter().for_each(|&(at, count)| self.key(state(at)).whole(count as i64));
        self.close('}');
        self.close('}');
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::DoneOnTime => "done-on-time",
        State::DoneLate => "done-late",
        State::OnTrack => "on-track",
        State::DueSoon => "due-soon",
        State::Overdue => "overdue",
        State::NotStarted => "not-started",
        State::Suspended => "suspended",
        State::NotApplicable => "not-applicable",
        State::AwaitingConfirmation => "awaiting-confirmation",
        State::OpenEnded => "open-ended",
        State::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_written_as_json_has_it() {
        let every: String = (0..0x250).filter_map(char::from_u32).collect();
        let text = [every.as_str(), "“điều” \u{2028} 😀"].concat();
        assert_eq!(Json::of(|json| json.text(&text)), serde_json::to_string(&text).unwrap());
    }

    #[test]
    fn every_state_has_its_name() {
        for known in State::ALL {
            assert_eq!(serde_json::to_value(known).unwrap(), state(known));
        }
    }
}
