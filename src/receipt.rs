//! What a submission takes along: which check was passed on which texts, so that the server can tell whether it holds.

use crate::context::{Context, check};
use crate::digest::{self, Digest};
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::{Lang, Severity, Summary};
use crate::profile::Profile;
use crate::tree::object;
use chrono::NaiveDate;
use serde::Serialize;

/// A confirmed warning: the person looked at it and said why it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Confirmation {
    /// The rule.
    pub rule: String,
    /// The entry, counted from 0; `null` for the whole sheet.
    pub entry: Option<usize>,
    /// The field's id.
    pub field: Option<String>,
    /// Why it stands; `null` for a warning that was shown and not confirmed.
    pub reason: Option<String>,
    /// The hash of the text it was given for. It holds only while the text is unchanged.
    pub text_hash: String,
}

object!(Confirmation { rule: "rule", entry: "entry", field: "field", reason: "reason", text_hash: "textHash" });

/// The receipt of a check.
///
/// ```
/// let profile = rasoat::Profile::builtin("plan-02")?;
/// let entries = rasoat::Entries::from_json(&profile, r#"[{"result": "Đang thực hiện"}]"#)?;
/// let context = rasoat::Context::new("2025-12-15")?;
/// let receipt = rasoat::Receipt::new(&profile, &entries, &context)?;
/// assert!(receipt.differences(&profile, &entries, &context)?.is_empty());
///
/// let other = rasoat::Entries::from_json(&profile, r#"[{"result": "Đã hoàn thành"}]"#)?;
/// assert_eq!(receipt.differences(&profile, &other, &context)?, ["textHash", "summary"]);
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Receipt {
    /// The version of this shape: 1.
    pub receipt: u8,
    /// The version of rasoat that made it.
    pub version: String,
    /// The profile's id.
    pub form: String,
    /// The day of the report.
    #[serde(with = "crate::day::iso")]
    pub as_of: NaiveDate,
    /// The language the messages were shown in.
    pub lang: Lang,
    /// The reporting period, as given.
    pub reporting_period: Option<String>,
    /// The hash of the profile, without its examples.
    pub profile_hash: String,
    /// The hash of calendar, register and previous submission.
    pub context_hash: String,
    /// The hash of every text, in entry then field order.
    pub text_hash: String,
    /// The counts of the report.
    pub summary: Summary,
    /// The warnings, each with the reason it was confirmed with.
    pub confirmations: Vec<Confirmation>,
}

impl Receipt {
    /// Checks the entries and writes the receipt.
    ///
    /// # Errors
    /// Where something in the context cannot be read.
    pub fn new(profile: &Profile, entries: &Entries, context: &Context) -> Result<Receipt, InputError> {
        let report = check(profile, entries, context)?;
        let warnings = report.issues.iter().filter(|issue| issue.severity == Severity::Warning);
        let mut confirmations: Vec<Confirmation> = Vec::new();
        for issue in warnings {
            let text = issue.entry.zip(issue.field.as_deref()).and_then(|(entry, field)| {
                let index = profile.fields().iter().position(|f| f.id == field)?;
                entries.rows().get(entry)?.get(index)
            });
            let mut mark = Confirmation {
                rule: issue.rule.to_owned(),
                entry: issue.entry,
                field: issue.field.clone(),
                reason: None,
                text_hash: text.map_or_else(|| texts(entries), |text| digest::of_text(text)),
            };
            mark.reason = context.confirmations.iter().find(|given| given.is_for(&mark)).and_then(|c| c.reason.clone());
            if confirmations.last() != Some(&mark) {
                confirmations.push(mark);
            }
        }
        Ok(Receipt {
            receipt: 1,
            version: report.version.to_owned(),
            form: report.form,
            as_of: report.as_of,
            lang: report.lang,
            reporting_period: context.reporting_period.clone(),
            profile_hash: profile.hash().to_owned(),
            context_hash: context.hash(),
            text_hash: texts(entries),
            summary: report.summary,
            confirmations,
        })
    }

    /// Checks again and names the keys that differ; none where the receipt holds.
    ///
    /// # Errors
    /// Where something in the context cannot be read.
    pub fn differences(
        &self,
        profile: &Profile,
        entries: &Entries,
        context: &Context,
    ) -> Result<Vec<&'static str>, InputError> {
        let context = Context { confirmations: self.confirmations.clone(), ..context.clone() };
        let now = Receipt::new(profile, entries, &context)?;
        let same = [
            ("receipt", self.receipt == now.receipt),
            ("version", self.version == now.version),
            ("form", self.form == now.form),
            ("asOf", self.as_of == now.as_of),
            ("lang", self.lang == now.lang),
            ("reportingPeriod", self.reporting_period == now.reporting_period),
            ("profileHash", self.profile_hash == now.profile_hash),
            ("contextHash", self.context_hash == now.context_hash),
            ("textHash", self.text_hash == now.text_hash),
            ("summary", self.summary == now.summary),
            ("confirmations", self.confirmations == now.confirmations),
        ];
        Ok(same.into_iter().filter(|(_, same)| !same).map(|(key, _)| key).collect())
    }

    /// The warnings that nobody confirmed.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Confirmation> {
        self.confirmations.iter().filter(|mark| mark.reason.is_none())
    }
}

impl Confirmation {
    fn is_for(&self, warning: &Confirmation) -> bool {
        (&self.rule, self.entry, &self.field, &self.text_hash)
            == (&warning.rule, warning.entry, &warning.field, &warning.text_hash)
    }
}

/// The hash of every text, in entry then field order.
fn texts(entries: &Entries) -> String {
    let mut digest = Digest::default();
    entries.rows().iter().flatten().for_each(|text| {
        digest.text(text);
    });
    digest.hex()
}
