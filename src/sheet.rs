//! All entries of one form, read once and checked.

use crate::assess::{Assessment, assess};
use crate::context::{Context, Frame};
use crate::entry::{Entries, Entry, EntryId};
use crate::error::InputError;
use crate::issue::{Edit, Fix, Issue, Params, Place, Report, Severity, Summary};
use crate::message::render;
use crate::previous;
use crate::profile::{FilledBy, Profile};
use crate::rules::{self, Census, Finding, Findings, Group, Row, Scope, Spot};
use std::collections::BTreeMap;

/// The entries of one form, kept open.
#[derive(Debug)]
pub struct Sheet {
    frame: Frame,
    context: Context,
    entries: Vec<Entry>,
    /// For every entry the one of the previous submission that it continues.
    continues: Vec<Option<usize>>,
}

impl Sheet {
    /// Opens a sheet.
    ///
    /// # Errors
    /// Where something in the context cannot be read.
    pub fn new(profile: &Profile, entries: Entries, context: &Context) -> Result<Sheet, InputError> {
        let frame = Frame::new(profile, context)?;
        let entries = Entry::read_all(&frame, entries);
        let continues = previous::matches(&frame, &entries);
        Ok(Sheet { frame, context: context.clone(), entries, continues })
    }

    fn row(&self, index: usize) -> Row<'_> {
        Row { frame: &self.frame, entry: &self.entries[index], continues: self.continues[index] }
    }

    /// Checks everything.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut found = Vec::new();
        for index in 0..self.entries.len() {
            self.check_entry(self.row(index), &mut found);
        }
        self.check_groups(&mut found);
        let issues = self.render(found);
        let assessments: Vec<Assessment> =
            (0..self.entries.len()).filter_map(|index| assess(&self.row(index), index)).collect();
        Report {
            form: self.frame.profile.data().id.clone(),
            as_of: self.frame.as_of,
            lang: self.context.lang,
            version: env!("CARGO_PKG_VERSION"),
            summary: Summary::new(&issues, &assessments),
            issues,
            assessments,
        }
    }

    /// The rules that look at one entry.
    fn check_entry(&self, row: Row<'_>, found: &mut Vec<Finding>) {
        let before = found.len();
        for (rule, declared) in rules::ALL.iter().enumerate() {
            let setting = self.frame.profile.setting(rule);
            if setting.severity.is_none() {
                continue;
            }
            let mut findings = Findings { rule, params: &setting.params, out: found };
            match declared.scope {
                Scope::Field(check) => row.cells().for_each(|cell| check(&cell, &mut findings)),
                Scope::Entry(check) => check(&row, &mut findings),
                Scope::Group { .. } => {}
            }
        }
        let spoken: Vec<&str> = found[before..].iter().map(|f| rules::ALL[f.rule].id).collect();
        let mut at = 0;
        found.retain(|finding| {
            at += 1;
            at <= before || !rules::ALL[finding.rule].yields_to.iter().any(|other| spoken.contains(other))
        });
    }

    /// The rules that look at entries sharing a key.
    fn check_groups(&self, found: &mut Vec<Finding>) {
        let mut census = Census::default();
        (0..self.entries.len()).for_each(|index| census.count(&self.row(index)));
        for (rule, declared) in rules::ALL.iter().enumerate() {
            let setting = self.frame.profile.setting(rule);
            let Scope::Group { keys, check } = declared.scope else { continue };
            if setting.severity.is_none() {
                continue;
            }
            let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            let mut mine = Vec::new();
            for index in 0..self.entries.len() {
                keys(&self.row(index), &mut mine);
                mine.sort_unstable();
                mine.dedup();
                for key in mine.drain(..) {
                    groups.entry(key).or_default().push(index);
                }
            }
            let mut findings = Findings { rule, params: &setting.params, out: found };
            for (key, members) in &groups {
                let rows = members.iter().map(|&index| self.row(index)).collect();
                check(&Group { key, rows, census: &census }, &mut findings);
            }
        }
    }

    /// Findings in words, in the order of the contract.
    fn render(&self, found: Vec<Finding>) -> Vec<Issue> {
        let index: BTreeMap<EntryId, usize> = self.entries.iter().enumerate().map(|(i, e)| (e.id, i)).collect();
        let mut ordered: Vec<_> = found
            .into_iter()
            .filter(|finding| self.speaks(finding))
            .map(|finding| {
                let place = finding.place.map(|spot| (index[&spot.entry], spot.field, spot.span));
                (place.is_none(), place, finding)
            })
            .collect();
        ordered.sort_by(|a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| rules::ALL[a.2.rule].id.cmp(rules::ALL[b.2.rule].id))
        });
        ordered.into_iter().map(|(_, place, finding)| self.issue(place, finding, &index)).collect()
    }

    /// Only errors are reported on what another side fills in.
    fn speaks(&self, finding: &Finding) -> bool {
        let severity = self.frame.profile.setting(finding.rule).severity;
        let other = finding.place.is_some_and(|s| self.frame.profile.fields()[s.field].filled_by == FilledBy::Other);
        !other || severity == Some(Severity::Error)
    }

    fn issue(
        &self,
        place: Option<(usize, usize, crate::read::Span)>,
        finding: Finding,
        index: &BTreeMap<EntryId, usize>,
    ) -> Issue {
        let rule = rules::ALL[finding.rule];
        let (lang, mask) = (self.context.lang, self.context.mask);
        let id = |field: usize| self.frame.profile.fields()[field].id.clone();
        let place_of = |spot: &Spot| Place { entry: index[&spot.entry], field: id(spot.field), span: spot.span };
        let fix = rule.fix.filter(|_| !finding.edits.is_empty()).map(|label| {
            let mut params = finding.params.clone();
            params.extend(
                finding
                    .edits
                    .first()
                    .map(|(_, text)| ("to", crate::message::Param { value: text.as_str().into(), typed: true })),
            );
            Fix {
                label: render(label.get(lang), lang, &params, mask),
                edits: finding
                    .edits
                    .iter()
                    .map(|(spot, text)| {
                        let Place { entry, field, span } = place_of(spot);
                        Edit { entry, field, span, text: text.clone() }
                    })
                    .collect(),
            }
        });
        let message = render(rule.message.get(lang), lang, &finding.params, mask);
        let params = finding.params.into_iter().filter(|(_, param)| !(mask && param.typed)).collect();
        Issue {
            rule: rule.id,
            severity: self.frame.profile.setting(finding.rule).severity.unwrap_or(rule.severity),
            entry: place.map(|(entry, _, _)| entry),
            field: place.map(|(_, field, _)| id(field)),
            span: place.map(|(_, _, span)| span),
            message,
            params: Params(params),
            related: finding.related.iter().map(place_of).collect(),
            fix,
        }
    }
}
