//! Findings that stand, and what appears and goes when a rule looks again.

use crate::order;
use crate::rules::Finding;

/// A finding as long as it stands.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    /// Stays the same while the rule finds the same, and while it finds something else in the same field.
    pub(super) id: u32,
    pub(super) finding: Finding,
    /// Whether it is told: it may leave the word to another rule.
    pub(super) told: bool,
}

/// What an edit made appear and go, before it is put into words.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) appeared: Vec<(u32, Finding)>,
    pub(super) gone: Vec<(u32, Finding)>,
}

impl Log {
    /// Tells a finding that is now to be told, or takes it back.
    pub(super) fn tell(&mut self, standing: &mut Standing, told: bool) {
        if standing.told != told {
            let list = if told { &mut self.appeared } else { &mut self.gone };
            list.push((standing.id, standing.finding.clone()));
            standing.told = told;
        }
    }

    /// Puts what rules find now in the place of what they found before. What is the same stays as it is; what changed in
    /// its words or moved within its field goes, and appears with the same id.
    pub(super) fn replace(&mut self, before: Vec<Standing>, now: Vec<Finding>, next: &mut u32) -> Vec<Standing> {
        // In order of place, so that many findings are compared in one go.
        let mut known: Vec<(Place, Option<Standing>)> =
            before.into_iter().map(|standing| (place(&standing.finding), Some(standing))).collect();
        order::sort_by_key(&mut known, |(place, _)| *place);
        let mut kept: Vec<Result<Standing, Finding>> = Vec::with_capacity(now.len());
        for finding in now {
            let from = known.partition_point(|(known, _)| *known < place(&finding));
            let here = known[from..].iter_mut().take_while(|(known, _)| *known == place(&finding));
            let mut same =
                here.map(|(_, standing)| standing).filter(|s| s.as_ref().is_some_and(|s| s.finding == finding));
            kept.push(same.next().and_then(Option::take).ok_or(finding));
        }
        // By the first of a field, the next that is left in it.
        let mut left: Vec<usize> = (0..known.len()).collect();
        let mut take = |finding: &Finding| {
            let field = field(place(finding));
            let first = known.partition_point(|(known, _)| self::field(*known) < field);
            loop {
                let at = *left.get(first)?;
                let (place, standing) = known.get_mut(at).filter(|(place, _)| self::field(*place) == field)?;
                let _ = place;
                left[first] += 1;
                if let Some(standing) = standing.take() {
                    return Some(standing);
                }
            }
        };
        let mut standing = Vec::with_capacity(kept.len());
        for item in kept {
            standing.push(item.unwrap_or_else(|finding| {
                let changed = take(&finding);
                let id = changed.as_ref().map_or(*next, |changed| changed.id);
                *next += u32::from(changed.is_none());
                changed.into_iter().for_each(|changed| self.drop(changed));
                Standing { id, finding, told: false }
            }));
        }
        known.into_iter().filter_map(|(_, standing)| standing).for_each(|gone| self.drop(gone));
        standing
    }

    /// Takes back what no longer stands.
    pub(super) fn drop(&mut self, standing: Standing) {
        if standing.told {
            self.gone.push((standing.id, standing.finding));
        }
    }
}

/// Rule, entry, field and span, to sort by.
type Place = [u32; 5];

fn place(finding: &Finding) -> Place {
    let rule = finding.rule as u32;
    finding.place.map_or([rule, u32::MAX, 0, 0, 0], |spot| {
        [rule, spot.entry.0, spot.field as u32, spot.span.start, spot.span.end]
    })
}

/// The part of a place that does not change while a person types.
fn field(place: Place) -> [u32; 3] {
    let [rule, entry, field, ..] = place;
    [rule, entry, field]
}
