//! Findings in words, with entries counted as they stand in the sheet.

use crate::issue::{Edit, Fix, Issue, Lang, Params, Place};
use crate::message::{Param, render};
use crate::profile::Profile;
use crate::rules::{self, Finding, Spot};

/// What is needed to put a finding into words.
pub(super) struct Render<'a> {
    pub(super) profile: &'a Profile,
    pub(super) lang: Lang,
    pub(super) mask: bool,
    /// By id, where entries stand.
    pub(super) positions: &'a [usize],
}

impl Render<'_> {
    pub(super) fn issue(&self, finding: &Finding) -> Issue {
        let rule = rules::ALL[finding.rule];
        let place = finding.place.as_ref().map(|spot| self.place(spot));
        let shown = |(_, param): &&(&str, Param)| !(self.mask && param.typed);
        Issue {
            rule: rule.id,
            severity: self.profile.setting(finding.rule).severity.unwrap_or(rule.severity),
            entry: place.as_ref().map(|place| place.entry),
            span: place.as_ref().map(|place| place.span),
            field: place.map(|place| place.field),
            message: render(rule.message.get(self.lang), self.lang, &finding.params, self.mask),
            params: Params(finding.params.iter().filter(shown).cloned().collect()),
            related: finding.related.iter().map(|spot| self.place(spot)).collect(),
            fix: self.fix(finding),
        }
    }

    fn fix(&self, finding: &Finding) -> Option<Fix> {
        let (_, first) = finding.edits.first()?;
        let label = rules::ALL[finding.rule].fix?;
        let mut params = finding.params.clone();
        params.push(("to", Param { value: first.as_str().into(), typed: true }));
        let edits = finding.edits.iter().map(|(spot, text)| {
            let Place { entry, field, span } = self.place(spot);
            Edit { entry, field, span, text: text.clone() }
        });
        Some(Fix { label: render(label.get(self.lang), self.lang, &params, self.mask), edits: edits.collect() })
    }

    fn place(&self, spot: &Spot) -> Place {
        Place {
            entry: self.positions[spot.entry.0 as usize],
            field: self.profile.fields()[spot.field].id.clone(),
            span: spot.span,
        }
    }
}
